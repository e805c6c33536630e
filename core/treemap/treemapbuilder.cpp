// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/treemapbuilder.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace layerscope {

namespace {

    /// Edges are rounded, not sizes: neighbours keep touching.
    TileRect snapped(const TileRect& r)
    {
        const double left = std::round(r.x);
        const double top = std::round(r.y);
        return { left, top, std::round(r.x + r.width) - left, std::round(r.y + r.height) - top };
    }

    /// The weight that fills the smallest tile; 1 at least, for what weighs nothing is not shown.
    uint64_t smallestWeight(uint64_t total, double share)
    {
        if (share >= 1)
            return std::max<uint64_t>(1, total);
        return std::max<uint64_t>(1, static_cast<uint64_t>(std::ceil(static_cast<double>(total) * share)));
    }

} // namespace

TreemapBuilder::TreemapBuilder(TreemapLayout& layout, std::stop_token stop)
    : m_layout(layout)
    , m_tiles(layout.m_tiles)
    , m_source(*layout.m_source)
    , m_options(layout.m_options)
    , m_stop(std::move(stop))
    , m_ofFolder(m_source, m_stop)
    , m_gathered(m_source, m_stop)
{
}

bool TreemapBuilder::run(NodeId root, int width, int height)
{
    // The root keeps its own name alone: it is what was asked for.
    append(TreemapTile::none, { 0, 0, double(width), double(height) }, root, root);
    for (uint32_t i = 0; i < m_tiles.size(); ++i) {
        if (m_stop.stop_requested())
            return false;
        if (m_tiles[i].kind == Kind::Folder)
            fill(i);
    }
    for (uint32_t i = 0; i < m_tiles.size(); ++i)
        index(i);
    return !m_stop.stop_requested();
}

TileRect TreemapBuilder::inside(const TreemapTile& folder) const
{
    const TileRect& r = folder.rect;
    const double top = folder.hasHead ? m_options.head : m_options.frame;
    return { r.x + m_options.frame, r.y + top, r.width - 2 * m_options.frame,
        r.height - top - m_options.frame };
}

void TreemapBuilder::fill(uint32_t folder)
{
    const TileRect area = inside(m_tiles[folder]);
    if (area.isEmpty())
        return;
    choose(m_tiles[folder].node, m_tiles[folder].weight, area.area());
    std::vector<double> sizes;
    sizes.reserve(m_parts.size() + 1);
    for (const Part& part : m_parts)
        sizes.push_back(static_cast<double>(part.weight));
    sizes.push_back(static_cast<double>(m_gatheredWeight));
    const std::vector<TileRect> places = squarify(sizes, area);
    const auto first = static_cast<uint32_t>(m_tiles.size());
    for (size_t i = 0; i < m_parts.size(); ++i)
        append(folder, snapped(places[i]), m_parts[i].node, bottomOfChain(m_parts[i].node));
    appendGathered(folder, snapped(places.back()));
    m_tiles[folder].firstChild = first;
    m_tiles[folder].childCount = static_cast<uint32_t>(m_tiles.size()) - first;
}

/// Parts the children of a folder into those with tiles of their own and the rest.
void TreemapBuilder::choose(NodeId folder, uint64_t total, double area)
{
    const uint64_t smallest = smallestWeight(total, m_options.minTileArea / area);
    m_parts.clear();
    m_gathered.clear();
    m_gatheredCount = 0;
    m_gatheredWeight = total;
    uint64_t own = total;
    const TreemapSource::Children children = m_source.children(folder);
    for (uint32_t child = children.first; child < children.first + children.count; ++child) {
        const NodeId id(child);
        const uint64_t weight = m_source.weight(id);
        own -= weight;
        if (weight >= smallest) {
            m_parts.push_back({ id, weight });
            m_gatheredWeight -= weight;
        } else if (weight > 0) {
            ++m_gatheredCount;
            m_gathered.add(id);
        }
    }
    m_gathered.addOne(folder, own);
    std::ranges::stable_sort(m_parts, std::greater(), &Part::weight);
}

void TreemapBuilder::append(uint32_t parent, const TileRect& rect, NodeId first, NodeId node)
{
    if (rect.isEmpty())
        return;
    TreemapTile tile;
    tile.rect = rect;
    tile.node = node;
    tile.first = first;
    tile.weight = m_source.weight(node);
    tile.parent = parent;
    tile.depth = depthIn(parent);
    tile.kind = kindOf(node, rect);
    tile.main = tile.kind == Kind::Closed ? mainOf(node) : node;
    if (tile.kind == Kind::Folder)
        tile.hasHead = rect.width > m_options.headMinWidth && rect.height > m_options.headMinHeight;
    else
        tile.colour = m_source.colour(tile.main);
    m_tiles.push_back(tile);
}

void TreemapBuilder::appendGathered(uint32_t folder, const TileRect& rect)
{
    const NodeId main = m_gathered.main();
    if (rect.isEmpty() || !main.isValid())
        return;
    TreemapTile tile;
    tile.rect = rect;
    tile.node = m_tiles[folder].node;
    tile.first = tile.node;
    tile.main = main;
    tile.weight = m_gatheredWeight;
    tile.parent = folder;
    tile.gathered = m_gatheredCount;
    tile.depth = depthIn(folder);
    tile.colour = m_source.colour(main);
    tile.kind = Kind::Gathered;
    m_tiles.push_back(tile);
}

uint16_t TreemapBuilder::depthIn(uint32_t parent) const
{
    return parent == TreemapTile::none ? uint16_t(0) : static_cast<uint16_t>(m_tiles[parent].depth + 1);
}

TreemapTile::Kind TreemapBuilder::kindOf(NodeId node, const TileRect& rect) const
{
    if (m_source.weight(node) == 0)
        return Kind::Folder; // only the root can be without weight: an empty frame
    if (!firstChildWithWeight(node))
        return Kind::Leaf;
    const bool tooSmall = rect.width < m_options.minWidth || rect.height < m_options.minHeight
        || rect.area() < m_options.minArea;
    return tooSmall ? Kind::Closed : Kind::Folder;
}

std::optional<NodeId> TreemapBuilder::firstChildWithWeight(NodeId node) const
{
    const TreemapSource::Children children = m_source.children(node);
    for (uint32_t child = children.first; child < children.first + children.count; ++child) {
        if (m_source.weight(NodeId(child)) > 0)
            return NodeId(child);
    }
    return std::nullopt;
}

/// Goes down as long as all of a folder is one folder.
NodeId TreemapBuilder::bottomOfChain(NodeId node) const
{
    while (true) {
        const std::optional<NodeId> child = firstChildWithWeight(node);
        if (!child || m_source.weight(*child) != m_source.weight(node) || !firstChildWithWeight(*child))
            return node;
        node = *child;
    }
}

NodeId TreemapBuilder::mainOf(NodeId folder)
{
    m_ofFolder.clear();
    m_ofFolder.add(folder);
    const NodeId main = m_ofFolder.main();
    return main.isValid() ? main : folder; // invalid only when stopped
}

void TreemapBuilder::index(uint32_t i)
{
    const TreemapTile& tile = m_tiles[i];
    if (tile.kind == Kind::Gathered) {
        m_layout.m_gatheredOf.emplace(tile.node, i);
        return;
    }
    for (NodeId n = tile.node; n != tile.first; n = m_source.parent(n))
        m_layout.m_tileOf.emplace(n, i);
    m_layout.m_tileOf.emplace(tile.first, i);
}

} // namespace layerscope
