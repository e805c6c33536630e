// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"

#include <stop_token>
#include <vector>

namespace layerscope {

/// Joins two trees by name, breadth first, and tells of each path what becomes of it there; moves come later.
class TreeJoiner {
public:
    TreeJoiner(TreeComparison& result, std::stop_token stop);

    /// False when stopped.
    [[nodiscard]] bool run();

private:
    /// One of the two trees: which of its paths are there, and which are ignored.
    class Side {
    public:
        Side(const ScopedTree* tree, const std::vector<std::string>& ignore);

        [[nodiscard]] bool isThere(NodeId n) const;
        [[nodiscard]] bool isIgnored(NodeId n) const { return !m_ignored.empty() && m_ignored[n.index()]; }
        [[nodiscard]] NodeId root() const;
        /// The children of `n` that are there, by name; none when `n` is invalid.
        void children(NodeId n, std::vector<NodeId>& result) const;
        [[nodiscard]] std::string_view name(NodeId n) const { return m_tree->analysis()->tree.name(n); }
        /// What describes the path within the scope; null for a folder that only leads to what is there.
        [[nodiscard]] const Version* state(NodeId n) const;
        [[nodiscard]] const EntryCatalog& entries() const { return m_tree->analysis()->entries(); }

    private:
        void findStored();
        void findIgnored(const std::vector<std::string>& globs);

        const ScopedTree* m_tree;
        uint32_t m_firstLayer = 0; ///< what older layers stored is not of the scope
        std::vector<bool> m_stored; ///< scope Layers: there, which removed paths are not
        std::vector<bool> m_ignored;
    };

    void append(PairId parent, NodeId a, NodeId b);
    void expand(PairId pair);
    [[nodiscard]] Difference compare(NodeId a, NodeId b, Aspects& aspects) const;
    [[nodiscard]] Aspects aspectsOf(NodeId a, NodeId b) const;

    TreeComparison& m_result;
    std::stop_token m_stop;
    Side m_a;
    Side m_b;
    std::vector<NodeId> m_childrenA; ///< of the pair that is being expanded
    std::vector<NodeId> m_childrenB;
};

} // namespace layerscope
