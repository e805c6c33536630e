// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/report.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// One path of a listing: the values that every format prints. Valid during the visit.
class TreeRow {
public:
    TreeRow(
        const ScopedTree& tree, NodeId node, const std::vector<bool>& lastOfSiblings, size_t omittedChildren)
        : m_tree(tree)
        , m_node(node)
        , m_lastOfSiblings(lastOfSiblings)
        , m_omittedChildren(omittedChildren)
    {
    }

    [[nodiscard]] std::string path() const { return m_tree.analysis()->tree.path(m_node); }
    [[nodiscard]] std::string_view name() const
    {
        return m_tree.analysis()->tree.name(m_node);
    } ///< raw bytes
    [[nodiscard]] size_t depth() const { return m_lastOfSiblings.size(); } ///< 0 = the root
    /// For each level from 1 to depth(): the ancestor (at last the path itself) is the last child listed.
    [[nodiscard]] const std::vector<bool>& lastOfSiblings() const { return m_lastOfSiblings; }
    [[nodiscard]] bool isDirectory() const { return m_tree.isDirectory(m_node); }
    [[nodiscard]] std::string_view typeName() const;
    [[nodiscard]] uint64_t bytes() const { return m_tree.bytes(m_node); }
    [[nodiscard]] uint64_t hiddenBytes() const { return m_tree.hiddenBytes(m_node); }
    [[nodiscard]] uint32_t files() const { return m_tree.files(m_node); }
    [[nodiscard]] Change change() const { return m_tree.change(m_node); }
    [[nodiscard]] std::optional<uint32_t>
    layer() const; ///< that made what is shown; none for implied parents
    [[nodiscard]] const LayerEntry* attributes() const; ///< nullptr when no member describes the path
    [[nodiscard]] std::string_view link() const; ///< raw bytes
    [[nodiscard]] size_t omittedChildren() const { return m_omittedChildren; } ///< cut by `top`

private:
    const ScopedTree& m_tree;
    NodeId m_node;
    const std::vector<bool>& m_lastOfSiblings;
    size_t m_omittedChildren;
};

/// Visits the paths of the scope, parents first, siblings in the order asked for. Paths may be thousands of levels
/// deep; there is no recursion.
void walkTree(const ScopedTree& tree, const TreeReportOptions& what, std::optional<size_t> top,
    const std::function<void(const TreeRow&)>& visit);

[[nodiscard]] std::string_view scopeName(const Scope& scope); ///< "layer", "up_to", "final"
[[nodiscard]] std::string octalMode(uint16_t mode); ///< "0755", "4755"

} // namespace layerscope
