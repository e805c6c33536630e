// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/treemapsource.h"

#include <utility>

namespace layerscope {

ScopedTreemap::ScopedTreemap(
    std::shared_ptr<const ScopedTree> tree, std::function<uint8_t(NodeId)> colour, Weight weight)
    : m_tree(std::move(tree))
    , m_paths(m_tree->analysis()->tree)
    , m_colour(std::move(colour))
    , m_weight(weight)
{
}

uint64_t ScopedTreemap::weight(NodeId n) const
{
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
