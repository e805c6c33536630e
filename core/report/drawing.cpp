// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/drawing.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace layerscope {

std::array<DrawnPoint, 3> arrowHead(const DrawnLine& line)
{
    constexpr double headLength = 6;
    constexpr double halfWidth = 3.5;
    const double length = std::hypot(line.x2 - line.x1, line.y2 - line.y1);
    const DrawnPoint along = length > 0
        ? DrawnPoint { (line.x2 - line.x1) / length, (line.y2 - line.y1) / length }
        : DrawnPoint { 1, 0 };
    const DrawnPoint foot { line.x2 - along.x * headLength, line.y2 - along.y * headLength };
    return { { { line.x2, line.y2 }, { foot.x - along.y * halfWidth, foot.y + along.x * halfWidth },
        { foot.x + along.y * halfWidth, foot.y - along.x * halfWidth } } };
}

namespace {

    struct MoveDown {
        double by;
        void operator()(DrawnRect& rect) const { rect.y += by; }
        void operator()(DrawnText& text) const { text.y += by; }
        void operator()(DrawnLine& line) const
        {
            line.y1 += by;
            line.y2 += by;
        }
    };

} // namespace

void Drawing::append(Drawing other, double gap)
{
    const double top = isEmpty() ? 0 : height + gap;
    shapes.reserve(shapes.size() + other.shapes.size());
    for (auto& shape : other.shapes) {
        std::visit(MoveDown { top }, shape);
        shapes.push_back(std::move(shape));
    }
    width = std::max(width, other.width);
    height = top + other.height;
}

} // namespace layerscope
