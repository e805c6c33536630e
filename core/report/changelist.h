// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace layerscope {

/// One path that differs, as reports list it: with what it has of its own, so that the deltas of all sum to that of the
/// root. A moved folder stands for all that moved along, at its new path.
struct FileChange {
    PairId pair; ///< where it is in B, or was in A when it is gone
    PairId movedFrom; ///< valid: its old path
    std::optional<uint64_t> sizeA; ///< bytes; none: not in A
    std::optional<uint64_t> sizeB;
    [[nodiscard]] int64_t delta() const
    {
        return static_cast<int64_t>(sizeB.value_or(0)) - static_cast<int64_t>(sizeA.value_or(0));
    }
};

/// Everything that differs and is not ignored: largest |delta| first, then by path (folder by folder, names by bytes).
[[nodiscard]] std::vector<FileChange> listChanges(const TreeComparison& tree);

/// Folders that say where an image grew or shrank, largest |delta| first, then by path. None lies in another: one gives
/// way to those below it as long as a single one of these has more than half of its delta. Moved folders are left out.
[[nodiscard]] std::vector<PairId> grownFolders(const TreeComparison& tree);

} // namespace layerscope
