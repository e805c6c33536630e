// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/tree/scopedtree.h"
#include "core/tree/treefilter.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace layerscope {

/// The tree a treemap is made of. The children of a node are consecutive and together weigh no more than it does; what
/// they leave over is the node's own.
class TreemapSource {
public:
    struct Children {
        uint32_t first = 0;
        uint32_t count = 0;
    };
    TreemapSource() = default;
    TreemapSource(const TreemapSource&) = delete;
    TreemapSource& operator=(const TreemapSource&) = delete;
    virtual ~TreemapSource() = default;

    [[nodiscard]] virtual uint64_t weight(NodeId n) const = 0;
    [[nodiscard]] virtual Children children(NodeId n) const = 0;
    [[nodiscard]] virtual NodeId parent(NodeId n) const = 0; ///< invalid for the root
    [[nodiscard]] virtual std::string_view name(NodeId n) const = 0; ///< raw bytes
    /// The number of the colour in which `n` itself (a file) is painted.
    [[nodiscard]] virtual uint8_t colour(NodeId n) const = 0;
};

/// The paths of a scope.
class ScopedTreemap final : public TreemapSource {
public:
    enum class Weight : uint8_t {
        Bytes, ///< what the scope stores or shows
        Hidden, ///< what it makes dead below, see ScopedTree::hiddenBytes()
    };
    /// `colour` is asked about files in scope, from the thread that lays out; without one all colours are 0. A filter
    /// leaves the weight of what it shows; it costs one pass and eight bytes a node.
    explicit ScopedTreemap(std::shared_ptr<const ScopedTree> tree, std::function<uint8_t(NodeId)> colour = {},
        Weight weight = Weight::Bytes, const TreeFilter* filter = nullptr);

    [[nodiscard]] const std::shared_ptr<const ScopedTree>& tree() const { return m_tree; }
    [[nodiscard]] uint64_t weight(NodeId n) const override;
    [[nodiscard]] Children children(NodeId n) const override;
    [[nodiscard]] NodeId parent(NodeId n) const override;
    [[nodiscard]] std::string_view name(NodeId n) const override;
    [[nodiscard]] uint8_t colour(NodeId n) const override;

private:
    void applyFilter(const TreeFilter& filter);

    std::shared_ptr<const ScopedTree> m_tree;
    const PathTree& m_paths;
    std::function<uint8_t(NodeId)> m_colour;
    Weight m_weight;
    std::vector<uint64_t> m_filtered; ///< weights, when there is a filter
};

} // namespace layerscope
