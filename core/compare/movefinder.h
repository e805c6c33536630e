// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"

#include <stop_token>
#include <unordered_map>
#include <vector>

namespace layerscope {

/// Turns what is only in A and what is only in B into moves: whole folders, then single files.
class MoveFinder {
public:
    MoveFinder(TreeComparison& result, std::stop_token stop);

    /// False when stopped.
    [[nodiscard]] bool run();

private:
    /// A path that may have moved. Equal keys are needed for a pair, and `Files` or `matches()` say whether they suffice.
    struct Candidate {
        uint64_t rank = 0; ///< larger ones are looked at first
        ContentHash key;
        PairId pair;
        bool isOld = false; ///< only in A
    };

    void digestFolders();
    void addFolders(std::vector<Candidate>& candidates) const;
    void addFiles(std::vector<Candidate>& candidates) const;
    static void dropHopeless(std::vector<Candidate>& candidates);
    [[nodiscard]] bool pairUp(std::vector<Candidate>& candidates);
    void pairGroup(std::vector<PairId>& olds, std::vector<PairId>& news);
    void tryMove(PairId old, PairId now);
    [[nodiscard]] bool isOneSided(PairId p) const;
    [[nodiscard]] bool matches(PairId old, PairId now) const; ///< all below them, names apart at the top
    [[nodiscard]] bool sameThing(PairId old, PairId now) const; ///< of the paths themselves
    void link(PairId old, PairId now);
    [[nodiscard]] const LayerEntry* entryOf(PairId p) const;
    [[nodiscard]] std::string_view linkTargetOf(PairId p) const;
    [[nodiscard]] uint64_t digestOf(PairId p) const;

    TreeComparison& m_result;
    std::stop_token m_stop;
    std::vector<uint64_t>
        m_digest; ///< of everything below a one-sided folder; names of the folder itself left out
    std::vector<uint32_t> m_paths; ///< count at and below a one-sided path; 0: something there cannot move
};

} // namespace layerscope
