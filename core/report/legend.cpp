// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/legend.h"

#include "core/report/textwidth.h"

#include <algorithm>
#include <utility>

namespace layerscope {

double drawLegend(Drawing& drawing, std::span<const LegendEntry> entries, double y)
{
    constexpr double textSize = 12;
    constexpr double baseLine = 4.3; // of text below the middle of what it stands beside
    constexpr double lineHeight = 20;
    constexpr double swatch = 10;
    constexpr double nameLeft = swatch + 8;
    constexpr double gap = 18;
    if (entries.empty())
        return y;
    double x = 0;
    for (const LegendEntry& entry : entries) {
        const double room = std::min(textWidth(entry.name, textSize) + 2, drawing.width - nameLeft);
        if (x > 0 && x + nameLeft + room > drawing.width) {
            x = 0;
            y += lineHeight;
        }
        DrawnRect mark { x, y + (lineHeight - swatch) / 2, swatch, swatch, entry.ink };
        mark.hatch = entry.hatch;
        mark.radius = 2;
        drawing.shapes.emplace_back(std::move(mark));
        DrawnText name;
        name.x = x + nameLeft;
        name.y = y + lineHeight / 2 + baseLine;
        name.text = entry.name;
        name.ink = Ink::Secondary;
        name.size = textSize;
        name.room = room;
        drawing.shapes.emplace_back(std::move(name));
        x += nameLeft + room + gap;
    }
    return y + lineHeight;
}

} // namespace layerscope
