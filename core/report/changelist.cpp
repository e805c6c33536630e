// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/changelist.h"

#include <algorithm>
#include <functional>

namespace layerscope {

namespace {

    uint64_t magnitude(int64_t delta) { return static_cast<uint64_t>(delta < 0 ? -delta : delta); }

    /// Visits pairs in the order of their paths, without recursion: paths may be thousands of levels deep. `visit` says
    /// whether to go below.
    template <typename Visit>
    void walk(const TreeComparison& tree, Visit visit)
    {
        std::vector<PairId> open { TreeComparison::root() };
        while (!open.empty()) {
            const PairId pair = open.back();
            open.pop_back();
            if (!visit(pair))
                continue;
            const PairId first = tree.firstChild(pair);
            for (uint32_t i = tree.childCount(pair); i-- > 0;)
                open.emplace_back(first.value + i);
        }
    }

    std::optional<uint64_t> own(const ScopedTree* tree, NodeId node)
    {
        return tree && node.isValid() ? std::optional(tree->own(node).bytes) : std::nullopt;
    }

    /// Nothing for what is not to be listed: the old end of a move, and what moved along with its folder.
    std::optional<FileChange> changeOf(const TreeComparison& tree, PairId pair)
    {
        FileChange change { pair, {}, {}, {} };
        if (tree.difference(pair) == Difference::Moved) {
            if (!tree.nodeB(pair).isValid() || !tree.isMoveRoot(pair))
                return std::nullopt;
            change.movedFrom = tree.movedTo(pair);
            change.sizeA = tree.bytesA(change.movedFrom);
            change.sizeB = tree.bytesB(pair);
        } else {
            change.sizeA = own(tree.treeA().get(), tree.nodeA(pair));
            change.sizeB = own(tree.treeB().get(), tree.nodeB(pair));
        }
        return change;
    }

    class FolderFinder {
    public:
        explicit FolderFinder(const TreeComparison& tree)
            : m_tree(tree)
        {
        }

        std::vector<PairId> find()
        {
            std::vector<PairId> found;
            walk(m_tree, [&](PairId pair) {
                if (!m_tree.isDirectory(pair) || m_tree.churn(pair) == 0 || isLeftOut(pair))
                    return false;
                if (givesWay(pair))
                    return true;
                found.push_back(pair);
                return false;
            });
            std::ranges::stable_sort(
                found, std::ranges::greater(), [&](PairId pair) { return magnitude(m_tree.delta(pair)); });
            return found;
        }

    private:
        [[nodiscard]] bool isLeftOut(PairId pair) const
        {
            const Difference difference = m_tree.difference(pair);
            return difference == Difference::Moved || difference == Difference::Ignored;
        }

        [[nodiscard]] bool givesWay(PairId pair) const
        {
            const uint64_t whole = magnitude(m_tree.delta(pair));
            if (pair == TreeComparison::root() || whole == 0)
                return true;
            const PairId first = m_tree.firstChild(pair);
            for (uint32_t i = 0; i < m_tree.childCount(pair); ++i) {
                const PairId child(first.value + i);
                if (m_tree.isDirectory(child) && magnitude(m_tree.delta(child)) > whole / 2)
                    return true;
            }
            return false;
        }

        const TreeComparison& m_tree;
    };

} // namespace

std::vector<FileChange> listChanges(const TreeComparison& tree)
{
    std::vector<FileChange> changes;
    walk(tree, [&](PairId pair) {
        const Difference difference = tree.difference(pair);
        if (tree.differing(pair) == 0)
            return false;
        if (difference != Difference::Same && difference != Difference::Ignored) {
            if (const std::optional<FileChange> change = changeOf(tree, pair))
                changes.push_back(*change);
        }
        return difference != Difference::Moved;
    });
    std::ranges::stable_sort(
        changes, std::ranges::greater(), [](const FileChange& change) { return magnitude(change.delta()); });
    return changes;
}

std::vector<PairId> grownFolders(const TreeComparison& tree) { return FolderFinder(tree).find(); }

} // namespace layerscope
