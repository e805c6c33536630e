// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/squarify.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace layerscope {

namespace {

    bool counts(double size) { return size > 0 && std::isfinite(size); }

    /// Tiles that share one strip along the shorter side of what is left. Areas, not sizes.
    struct Row {
        double sum = 0;
        double smallest = 0;
        double largest = 0;

        [[nodiscard]] Row with(double area) const
        {
            if (sum == 0)
                return { area, area, area };
            return { sum + area, std::min(smallest, area), std::max(largest, area) };
        }
        /// The longest side to shortest side of any tile, when the strip is `side` long.
        [[nodiscard]] double worstRatio(double side) const
        {
            const double thickness = sum / side;
            const double square = thickness * thickness;
            return std::max(largest / square, square / smallest);
        }
    };

    class Squarifier {
    public:
        Squarifier(std::span<const double> sizes, const TileRect& bounds)
            : m_sizes(sizes)
            , m_left(bounds)
            , m_result(sizes.size(), TileRect { bounds.x, bounds.y, 0, 0 })
        {
        }

        std::vector<TileRect> run()
        {
            double total = 0;
            for (const double size : m_sizes)
                total += counts(size) ? size : 0;
            m_scale = m_left.area() / total;
            if (m_left.isEmpty() || !counts(m_scale))
                return std::move(m_result);
            for (size_t i = 0; i < m_sizes.size(); ++i)
                add(i);
            layOut(m_sizes.size(), true);
            return std::move(m_result);
        }

    private:
        [[nodiscard]] double area(size_t i) const { return counts(m_sizes[i]) ? m_sizes[i] * m_scale : 0; }

        void add(size_t i)
        {
            if (area(i) <= 0)
                return;
            const double side = std::min(m_left.width, m_left.height);
            const Row longer = m_row.with(area(i));
            if (m_row.sum > 0 && longer.worstRatio(side) > m_row.worstRatio(side)) {
                layOut(i, false);
                m_row = Row {}.with(area(i));
            } else {
                m_row = longer;
            }
        }

        /// Gives the row, tiles m_first..end, its strip. The last row takes all that rounding left.
        void layOut(size_t end, bool isLast)
        {
            const bool upright = m_left.width >= m_left.height; // the strip stands at the left
            const double side = upright ? m_left.height : m_left.width;
            const double room = upright ? m_left.width : m_left.height;
            const double thickness = isLast ? room : std::min(room, m_row.sum / side);
            double along = 0;
            for (size_t i = m_first; i < end; ++i) {
                if (area(i) <= 0)
                    continue;
                const double length = side * (area(i) / m_row.sum);
                m_result[i] = upright ? TileRect { m_left.x, m_left.y + along, thickness, length }
                                      : TileRect { m_left.x + along, m_left.y, length, thickness };
                along += length;
            }
            if (upright) {
                m_left.x += thickness;
                m_left.width -= thickness;
            } else {
                m_left.y += thickness;
                m_left.height -= thickness;
            }
            m_first = end;
        }

        std::span<const double> m_sizes;
        TileRect m_left;
        std::vector<TileRect> m_result;
        double m_scale = 0;
        Row m_row;
        size_t m_first = 0;
    };

} // namespace

std::vector<TileRect> squarify(std::span<const double> sizes, const TileRect& bounds)
{
    return Squarifier(sizes, bounds).run();
}

} // namespace layerscope
