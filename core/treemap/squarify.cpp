// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/squarify.h"

#include <algorithm>

namespace layerscope {

namespace {

    /// The worst aspect ratio in a row of tiles with these areas along a side of this length.
    double worstRatio(double largest, double smallest, double sum, double side)
    {
        const double square = side * side;
        const double total = sum * sum;
        return std::max(square * largest / total, total / (square * smallest));
    }

    /// Puts one row of tiles along the shorter side of `rest` and takes it off.
    void placeRow(std::span<const double> areas, double sum, TileRect& rest, std::vector<TileRect>& tiles)
    {
        const bool vertical = rest.width >= rest.height;
        const double side = vertical ? rest.height : rest.width;
        const double depth = std::min(side > 0 ? sum / side : 0, vertical ? rest.width : rest.height);
        double offset = 0;
        for (const double area : areas) {
            const double length = sum > 0 ? side * area / sum : 0;
            tiles.push_back(vertical ? TileRect { rest.x, rest.y + offset, depth, length }
                                     : TileRect { rest.x + offset, rest.y, length, depth });
            offset += length;
        }
        if (vertical) {
            rest.x += depth;
            rest.width -= depth;
        } else {
            rest.y += depth;
            rest.height -= depth;
        }
    }

} // namespace

std::vector<TileRect> squarify(std::span<const double> sizes, const TileRect& bounds)
{
    std::vector<TileRect> tiles;
    tiles.reserve(sizes.size());
    double total = 0;
    for (const double size : sizes)
        total += std::max(size, 0.0);
    const double scale = total > 0 ? bounds.area() / total : 0;
    std::vector<double> areas;
    for (const double size : sizes) {
        if (size > 0)
            areas.push_back(size * scale);
    }

    TileRect rest = bounds;
    size_t begin = 0;
    while (begin < areas.size()) {
        const double side = std::min(rest.width, rest.height);
        size_t end = begin + 1;
        double sum = areas[begin];
        // A row grows as long as its worst tile gets no worse.
        while (end < areas.size()
            && worstRatio(areas[begin], areas[end], sum + areas[end], side)
                <= worstRatio(areas[begin], areas[end - 1], sum, side))
            sum += areas[end++];
        placeRow(std::span(areas).subspan(begin, end - begin), sum, rest, tiles);
        begin = end;
    }
    tiles.resize(sizes.size(), { bounds.x + bounds.width, bounds.y + bounds.height, 0, 0 });
    return tiles;
}

} // namespace layerscope
