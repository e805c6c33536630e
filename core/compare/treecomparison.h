// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/tree/aspects.h"
#include "core/tree/scopedtree.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace layerscope {

/// A path of either of two images, in TreeComparison; the root is 0.
using PairId = Id<struct PairTag>;

/// What becomes of a path from A to B.
enum class Difference : uint8_t {
    Same,
    Added, ///< only in B
    Removed, ///< only in A
    Changed, ///< both files (or devices), with other content
    Metadata, ///< same content; what `Aspects` says differs
    TypeChanged, ///< a folder here, a file or link there
    Moved, ///< the same content at another path: at the old path and at the new one
    Ignored, ///< meets a glob of CompareOptions::ignore, or lies below one that does
};
inline constexpr size_t differenceCount = 8;
/// "same", "added", "removed", "changed", "metadata_only", "type_changed", "moved", "ignored"
[[nodiscard]] std::string_view name(Difference difference);

struct CompareOptions {
    /// Mode, Owner, Mtime, Xattrs, Target: differences in these alone are none.
    Aspects ignored = Aspect::Mtime;
    /// Globs as in SearchQuery::Kind::Glob; what they match, and all below it, is Ignored.
    std::vector<std::string> ignore;
    bool operator==(const CompareOptions&) const = default;
};

/// Two scopes of two images (or of one) as one tree, joined by name in one walk, with what becomes of each path.
///
/// Folders include what is below them: the bytes of a pair are those of ScopedTree on either side, so children sum to
/// parents and the root's delta is the difference of the two roots. A moved path counts where it was in A and where it
/// is in B. Paths that a scope of layers removes are not there.
///
/// Moves are found among paths that are only in A and only in B: whole folders first (equal names, types, contents and
/// link targets below them, at least one byte), the largest first; then single files of at least one byte. Among equals
/// those of the same name are paired first, then in tree order, so that A->B and B->A mirror each other.
///
/// Children of a pair are contiguous and sorted by name (bytes); a parent's id is smaller than its children's. Costs
/// O(paths). Immutable.
class TreeComparison {
public:
    /// Either tree may be null: nothing there. nullptr when stopped.
    [[nodiscard]] static std::shared_ptr<const TreeComparison> build(std::shared_ptr<const ScopedTree> a,
        std::shared_ptr<const ScopedTree> b, CompareOptions options = {}, std::stop_token stop = {});

    [[nodiscard]] const std::shared_ptr<const ScopedTree>& treeA() const { return m_a; } ///< may be null
    [[nodiscard]] const std::shared_ptr<const ScopedTree>& treeB() const { return m_b; } ///< may be null
    [[nodiscard]] const CompareOptions& options() const { return m_options; }

    [[nodiscard]] size_t pairCount() const { return m_parent.size(); }
    [[nodiscard]] static PairId root() { return PairId(0u); }
    [[nodiscard]] PairId parent(PairId p) const
    {
        return PairId(m_parent[p.index()]);
    } ///< invalid for the root
    [[nodiscard]] PairId firstChild(PairId p) const { return PairId(m_firstChild[p.index()]); }
    [[nodiscard]] uint32_t childCount(PairId p) const { return m_childCount[p.index()]; }
    [[nodiscard]] std::string_view name(PairId p) const; ///< raw bytes
    [[nodiscard]] std::string path(PairId p) const; ///< as PathTree::path()
    [[nodiscard]] std::optional<PairId> find(std::string_view path) const;
    [[nodiscard]] NodeId nodeA(PairId p) const { return NodeId(m_nodeA[p.index()]); } ///< invalid: not in A
    [[nodiscard]] NodeId nodeB(PairId p) const { return NodeId(m_nodeB[p.index()]); } ///< invalid: not in B
    /// What it is on either side, none when it is not there. A parent that no member describes is a folder, a hard link
    /// what it leads to.
    [[nodiscard]] std::optional<EntryType> typeA(PairId p) const;
    [[nodiscard]] std::optional<EntryType> typeB(PairId p) const;
    /// Of the side that is there, of B when both are.
    [[nodiscard]] EntryType type(PairId p) const;
    [[nodiscard]] bool isDirectory(PairId p) const { return type(p) == EntryType::Directory; }
    /// On neither side anything but a folder: tallies count all others as files.
    [[nodiscard]] bool isOnlyDirectory(PairId p) const;

    /// Of the path itself; a folder can be Same and have differences below.
    [[nodiscard]] Difference difference(PairId p) const { return m_difference[p.index()]; }
    /// What differs (ignored aspects left out) of Changed, Metadata, TypeChanged and Moved (its attributes); else empty.
    [[nodiscard]] Aspects aspects(PairId p) const { return m_aspects[p.index()]; }
    /// Of a moved path its other end; invalid for others.
    [[nodiscard]] PairId movedTo(PairId p) const;
    /// A moved path whose folder did not move along: what is reported as one finding.
    [[nodiscard]] bool isMoveRoot(PairId p) const;

    [[nodiscard]] uint64_t bytesA(PairId p) const;
    [[nodiscard]] uint64_t bytesB(PairId p) const;
    [[nodiscard]] int64_t delta(PairId p) const
    {
        return static_cast<int64_t>(bytesB(p)) - static_cast<int64_t>(bytesA(p));
    }
    /// Of the path itself: delta() without that of its children, which matters where a folder stands for a file.
    [[nodiscard]] int64_t ownDelta(PairId p) const;
    /// Sum of |delta| of each path itself at and below `p` (a file's bytes, what a folder has of its own): what the
    /// difference treemap draws. Children sum to parents.
    [[nodiscard]] uint64_t churn(PairId p) const { return m_churn[p.index()]; }
    /// Count of paths at and below `p`, folders included, whose difference is not Same and not Ignored.
    [[nodiscard]] uint32_t differing(PairId p) const { return m_differing[p.index()]; }

    /// Paths that are no folders, by what became of them. A moved file is one, its bytes are the same on both sides.
    struct Tally {
        uint64_t count = 0;
        uint64_t bytesA = 0;
        uint64_t bytesB = 0;
    };
    [[nodiscard]] const Tally& tally(Difference difference) const
    {
        return m_tallies[static_cast<size_t>(difference)];
    }
    /// Folders, likewise; Same are those that differ in nothing themselves.
    [[nodiscard]] uint64_t folders(Difference difference) const
    {
        return m_folders[static_cast<size_t>(difference)];
    }
    [[nodiscard]] bool isEmpty() const { return differing(root()) == 0; } ///< nothing differs
    [[nodiscard]] size_t memoryBytes() const;

private:
    [[nodiscard]] static EntryType typeIn(const ScopedTree& tree, NodeId node);

    friend class TreeJoiner;
    friend class MoveFinder;
    friend class DifferenceSums;

    std::shared_ptr<const ScopedTree> m_a;
    std::shared_ptr<const ScopedTree> m_b;
    CompareOptions m_options;
    std::vector<uint32_t> m_parent;
    std::vector<uint32_t> m_firstChild;
    std::vector<uint32_t> m_childCount;
    std::vector<uint32_t> m_nodeA;
    std::vector<uint32_t> m_nodeB;
    std::vector<Difference> m_difference;
    std::vector<Aspects> m_aspects;
    std::vector<uint64_t> m_churn;
    std::vector<uint32_t> m_differing;
    std::vector<std::pair<PairId, PairId>> m_moves; ///< both directions, sorted by the first
    std::array<Tally, differenceCount> m_tallies {};
    std::array<uint64_t, differenceCount> m_folders {};
};

} // namespace layerscope
