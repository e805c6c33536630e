// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparisonfilter.h"
#include "core/compare/treecomparison.h"
#include "core/treemap/treemapsource.h"

#include <memory>
#include <vector>

namespace layerscope {

/// What differs between two images as a treemap: area = |B - A|. Its nodes are pairs: NodeId(p.value) and back.
class DifferenceTreemap final : public TreemapSource {
public:
    enum Colour : uint8_t { Shrinks, Grows }; ///< of a folder all in it, of others themselves

    /// A filter leaves the weight of what it shows; it costs one pass and eight bytes a pair.
    explicit DifferenceTreemap(
        std::shared_ptr<const TreeComparison> tree, const ComparisonFilter* filter = nullptr);

    [[nodiscard]] const std::shared_ptr<const TreeComparison>& tree() const { return m_tree; }
    [[nodiscard]] uint64_t weight(NodeId n) const override;
    [[nodiscard]] Children children(NodeId n) const override;
    [[nodiscard]] NodeId parent(NodeId n) const override;
    [[nodiscard]] std::string_view name(NodeId n) const override;
    [[nodiscard]] uint8_t colour(NodeId n) const override;

private:
    void applyFilter(const ComparisonFilter& filter);

    std::shared_ptr<const TreeComparison> m_tree;
    std::vector<uint64_t> m_filtered; ///< weights, when there is a filter
};

} // namespace layerscope
