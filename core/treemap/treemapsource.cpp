// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/treemapsource.h"

#include <utility>

namespace layerscope {

ScopedTreemap::ScopedTreemap(std::shared_ptr<const ScopedTree> tree, std::function<uint8_t(NodeId)> colour,
    Weight weight, const TreeFilter* filter)
    : m_tree(std::move(tree))
    , m_paths(m_tree->analysis()->tree)
    , m_colour(std::move(colour))
    , m_weight(weight)
{
    if (filter)
        applyFilter(*filter);
}

/// Parents have smaller numbers: backwards, what a node keeps is handed up once its children are done.
void ScopedTreemap::applyFilter(const TreeFilter& filter)
{
    std::vector<uint64_t> kept(m_paths.nodeCount());
    for (size_t i = 0; i < kept.size(); ++i) {
        kept[i] += weight(NodeId(i));
        if (i != 0)
            kept[m_paths.parent(NodeId(i)).index()] -= weight(NodeId(i)); // leaves each node its own
    }
    for (size_t i = kept.size(); i-- > 0;) {
        if (!filter.shows(NodeId(i)))
            kept[i] = 0;
        else if (i != 0)
            kept[m_paths.parent(NodeId(i)).index()] += kept[i];
    }
    m_filtered = std::move(kept);
}

uint64_t ScopedTreemap::weight(NodeId n) const
{
    if (!m_filtered.empty())
        return m_filtered[n.index()];
    return m_weight == Weight::Bytes ? m_tree->bytes(n) : m_tree->hiddenBytes(n);
}

TreemapSource::Children ScopedTreemap::children(NodeId n) const
{
    return { m_paths.firstChild(n).value, m_paths.childCount(n) };
}

NodeId ScopedTreemap::parent(NodeId n) const { return m_paths.parent(n); }

std::string_view ScopedTreemap::name(NodeId n) const { return m_paths.name(n); }

uint8_t ScopedTreemap::colour(NodeId n) const { return m_colour ? m_colour(n) : uint8_t(0); }

} // namespace layerscope
