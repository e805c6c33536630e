// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/treemaplayout.h"

#include "core/treemap/treemapbuilder.h"

#include <utility>

namespace layerscope {

std::shared_ptr<const TreemapLayout> TreemapLayout::build(std::shared_ptr<const TreemapSource> source,
    NodeId root, int width, int height, const TreemapOptions& options, std::stop_token stop)
{
    auto layout = std::make_shared<TreemapLayout>();
    layout->m_source = std::move(source);
    layout->m_options = options;
    if (width <= 0 || height <= 0)
        return layout;
    if (!TreemapBuilder(*layout, std::move(stop)).run(root, width, height))
        return nullptr;
    layout->fillGrid();
    return layout;
}

void TreemapLayout::fillGrid()
{
    const auto cell = [](double position) { return static_cast<size_t>(position) / cellSize; };
    const TileRect& all = m_tiles.front().rect;
    m_grid.columns = cell(all.width - 1) + 1;
    m_grid.first.assign(m_grid.columns * (cell(all.height - 1) + 1) + 1, 0);
    const auto forEachCell = [&](const TileRect& r, const auto& act) {
        for (size_t row = cell(r.y); row <= cell(r.y + r.height - 1); ++row) {
            for (size_t column = cell(r.x); column <= cell(r.x + r.width - 1); ++column)
                act(row * m_grid.columns + column);
        }
    };
    for (const TreemapTile& tile : m_tiles)
        forEachCell(tile.rect, [this](size_t i) { ++m_grid.first[i + 1]; });
    for (size_t i = 1; i < m_grid.first.size(); ++i)
        m_grid.first[i] += m_grid.first[i - 1];
    m_grid.tiles.resize(m_grid.first.back());
    std::vector<uint32_t> next(m_grid.first.begin(), m_grid.first.end() - 1);
    for (uint32_t t = 0; t < m_tiles.size(); ++t)
        forEachCell(m_tiles[t].rect, [&](size_t i) { m_grid.tiles[next[i]++] = t; });
}

std::optional<size_t> TreemapLayout::tileAt(double x, double y) const
{
    if (m_tiles.empty() || !m_tiles.front().rect.contains(x, y))
        return std::nullopt;
    const size_t cell
        = static_cast<size_t>(y) / cellSize * m_grid.columns + static_cast<size_t>(x) / cellSize;
    for (uint32_t i = m_grid.first[cell + 1]; i-- > m_grid.first[cell];) {
        if (m_tiles[m_grid.tiles[i]].rect.contains(x, y))
            return m_grid.tiles[i];
    }
    return std::nullopt;
}

std::optional<size_t> TreemapLayout::tileOf(NodeId node) const
{
    for (NodeId n = node; n.isValid(); n = m_source->parent(n)) {
        const auto it = m_tileOf.find(n);
        if (it == m_tileOf.end())
            continue;
        const auto gathered = m_gatheredOf.find(n);
        const bool isWithoutTile = n != node && m_tiles[it->second].kind == TreemapTile::Kind::Folder;
        return isWithoutTile && gathered != m_gatheredOf.end() ? gathered->second : it->second;
    }
    return std::nullopt;
}

std::string TreemapLayout::label(const TreemapTile& tile) const
{
    if (tile.kind == TreemapTile::Kind::Gathered)
        return {};
    if (!m_source->parent(tile.node).isValid())
        return "/";
    std::string text(m_source->name(tile.node));
    for (NodeId n = tile.node; n != tile.first;) {
        n = m_source->parent(n);
        text.insert(0, std::string(m_source->name(n)) + '/');
    }
    return text;
}

int TreemapLayout::labelLines(const TreemapTile& tile) const
{
    if (tile.kind == TreemapTile::Kind::Folder)
        return tile.hasHead ? 1 : 0;
    if (tile.kind == TreemapTile::Kind::Gathered || tile.rect.width <= m_options.labelMinWidth
        || tile.rect.height < m_options.head)
        return 0;
    return tile.rect.height > m_options.secondLineMinHeight ? 2 : 1;
}

} // namespace layerscope
