// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/differencetreemap.h"

#include <cstdlib>
#include <utility>

namespace layerscope {

DifferenceTreemap::DifferenceTreemap(
    std::shared_ptr<const TreeComparison> tree, const ComparisonFilter* filter)
    : m_tree(std::move(tree))
{
    if (filter)
        applyFilter(*filter);
}

/// What a path has of its own is its churn less that of its children.
void DifferenceTreemap::applyFilter(const ComparisonFilter& filter)
{
    const size_t count = m_tree->pairCount();
    std::vector<uint64_t> below(count, 0);
    m_filtered.assign(count, 0);
    for (size_t i = count; i-- > 0;) {
        const PairId p(i);
        if (filter.matches(p))
            m_filtered[i] += m_tree->churn(p) - below[i];
        if (i == 0)
            break;
        const size_t parent = m_tree->parent(p).index();
        below[parent] += m_tree->churn(p);
        m_filtered[parent] += m_filtered[i];
    }
}

uint64_t DifferenceTreemap::weight(NodeId n) const
{
    return m_filtered.empty() ? m_tree->churn(PairId(n.value)) : m_filtered[n.index()];
}

TreemapSource::Children DifferenceTreemap::children(NodeId n) const
{
    const PairId p(n.value);
    return { m_tree->firstChild(p).value, m_tree->childCount(p) };
}

NodeId DifferenceTreemap::parent(NodeId n) const { return NodeId(m_tree->parent(PairId(n.value)).value); }

std::string_view DifferenceTreemap::name(NodeId n) const { return m_tree->name(PairId(n.value)); }

uint8_t DifferenceTreemap::colour(NodeId n) const
{
    const PairId p(n.value);
    const int64_t delta = m_tree->isOnlyDirectory(p) ? m_tree->delta(p) : m_tree->ownDelta(p);
    return delta > 0 ? Grows : Shrinks;
}

} // namespace layerscope
