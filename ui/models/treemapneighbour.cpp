// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/treemapneighbour.h"

namespace layerscope {

namespace {

    using Kind = TreemapTile::Kind;

    bool isAround(const TreemapLayout& layout, uint32_t outer, uint32_t inner)
    {
        for (uint32_t i = inner; i != TreemapTile::none; i = layout.tiles()[i].parent) {
            if (i == outer)
                return true;
        }
        return false;
    }

    std::optional<size_t> firstInside(const TreemapLayout& layout, const TreemapTile& folder)
    {
        if (folder.childCount == 0 || layout.tiles()[folder.firstChild].kind == Kind::Gathered)
            return std::nullopt;
        return folder.firstChild;
    }

    /// What a step from `from` onto the innermost tile `met` means; none: go on.
    std::optional<uint32_t> target(const TreemapLayout& layout, uint32_t from, uint32_t met)
    {
        const auto& tiles = layout.tiles();
        if (tiles[from].kind == Kind::Folder) {
            while (tiles[met].depth > tiles[from].depth)
                met = tiles[met].parent;
        } else if (tiles[met].kind == Kind::Folder) {
            return std::nullopt;
        }
        if (tiles[met].kind == Kind::Gathered || isAround(layout, met, from))
            return std::nullopt;
        return met;
    }

} // namespace

std::optional<size_t> neighbourTile(const TreemapLayout& layout, size_t from, Direction direction)
{
    const TreemapTile& tile = layout.tiles()[from];
    if (tile.parent == TreemapTile::none)
        return firstInside(layout, tile);
    const TileRect& r = tile.rect;
    const bool horizontal = direction == Direction::Left || direction == Direction::Right;
    const double step = direction == Direction::Left || direction == Direction::Up ? -1 : 1;
    double x = horizontal ? (step < 0 ? r.x - 1 : r.x + r.width) : r.x + r.width / 2;
    double y = horizontal ? r.y + r.height / 2 : (step < 0 ? r.y - 1 : r.y + r.height);
    while (const std::optional<size_t> met = layout.tileAt(x, y)) {
        if (const auto found = target(layout, static_cast<uint32_t>(from), static_cast<uint32_t>(*met)))
            return *found;
        (horizontal ? x : y) += step;
    }
    return std::nullopt;
}

} // namespace layerscope
