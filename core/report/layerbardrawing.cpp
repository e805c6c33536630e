// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/layerbardrawing.h"

#include "core/image/instruction.h"
#include "core/report/layerbarlayout.h"
#include "core/report/legend.h"
#include "core/report/phrases.h"
#include "core/report/textwidth.h"

#include <string>
#include <utility>
#include <vector>

namespace layerscope {

namespace {

    constexpr double width = 960;
    constexpr double barHeight = 28;
    constexpr double wasteHeight = 6;
    constexpr double textSize = 11;
    constexpr double textBase = 15;
    constexpr double padding = 6;
    constexpr double legendTop = barHeight + 6;
    constexpr int categories = 8;

    /// The longest that fits of: index, name and size; index and name; index. A size that is cut says another one.
    std::string labelOf(const LayerInfo& layer, const std::string& name, const std::string& size, double room)
    {
        const std::string index = std::to_string(layer.id.value);
        for (const std::string& text : { index + " " + name + " " + size, index + " " + name, index }) {
            if (textWidth(text, textSize) <= room)
                return text;
        }
        return {};
    }

    void drawLayer(Drawing& drawing, const LayerInfo& layer, const BarSegment& place, SizeUnit unit)
    {
        const std::string instruction = parseInstruction(layer.createdBy).shortText();
        const std::string size = formatSize(layer.contentBytes, unit);
        DrawnRect box { place.x, 0, place.width, barHeight,
            categoryInk(static_cast<int>(layer.id.index() % categories) + 1) };
        box.radius = place.width > 4 ? 2 : 0;
        box.hint = drawableText(std::to_string(layer.id.value) + " " + instruction) + " · " + size;
        drawing.shapes.emplace_back(std::move(box));
        if (layer.wastedBytes > 0) {
            const double wasted = place.width * static_cast<double>(layer.wastedBytes)
                / static_cast<double>(layer.contentBytes);
            DrawnRect foot { place.x + place.width - wasted, barHeight - wasteHeight, wasted, wasteHeight };
            foot.hatch = Ink::OnCategory;
            drawing.shapes.emplace_back(std::move(foot));
        }
        DrawnText label;
        label.x = place.x + padding;
        label.y = textBase;
        label.room = place.width - 2 * padding;
        const std::string name = instruction.substr(0, instruction.find(' ', instruction.find(' ') + 1));
        label.text = labelOf(layer, drawableText(name), size, label.room);
        label.ink = Ink::OnCategory;
        label.size = textSize;
        if (!label.text.empty())
            drawing.shapes.emplace_back(std::move(label));
    }

} // namespace

Drawing layerBar(const Analysis& analysis, Language language, SizeUnit unit)
{
    if (analysis.totals.contentBytes == 0)
        return {};
    std::vector<uint64_t> bytes;
    for (const LayerInfo& layer : analysis.layers)
        bytes.push_back(layer.contentBytes);
    Drawing drawing;
    drawing.width = width;
    const std::vector<BarSegment> places = layoutLayerBar(bytes, width);
    for (size_t i = 0; i < places.size(); ++i)
        drawLayer(drawing, analysis.layers[i], places[i], unit);
    const Say say(language);
    const std::vector<LegendEntry> legend { { say("wasted"), Ink::Sunken, Ink::Text } };
    drawing.height = drawLegend(drawing, legend, legendTop);
    drawing.label = say("Content of the layers, base first");
    return drawing;
}

} // namespace layerscope
