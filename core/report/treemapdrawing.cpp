// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/treemapdrawing.h"

#include "core/compare/differencetreemap.h"
#include "core/report/legend.h"
#include "core/report/phrases.h"
#include "core/report/textwidth.h"
#include "core/treemap/treemaplayout.h"

#include <algorithm>
#include <array>
#include <functional>

namespace layerscope {

namespace {

    constexpr int leastSide = 100;
    constexpr double textSize = 11;
    constexpr double headHeight = 16;
    constexpr double labelPadding = 3;
    constexpr double lineHeight = 14;
    constexpr double ascent = 11; ///< from the top of a line to its base line
    constexpr double legendGap = 8;

    struct TileInk {
        Ink fill = Ink::Other;
        Ink text = Ink::OnOther;
        Ink hatch = Ink::None;
    };

    ReportPhrase typeName(FileType type)
    {
        constexpr std::array<ReportPhrase, fileTypeCount> names { "Native code", "Source maps", "Build cache",
            "Scripts", "Types and headers", "Archives and fonts", "Other code", "Documents", "Pictures",
            "Other" };
        return names[static_cast<size_t>(type)];
    }

    TileInk typeInk(FileType type)
    {
        const int category = colourCategory(type);
        return { categoryInk(category), category == 0 ? Ink::OnOther : Ink::OnCategory, Ink::None };
    }

    TileInk differenceInk(uint8_t colour)
    {
        return colour == DifferenceTreemap::Grows ? TileInk { Ink::Removed, Ink::OnMark, Ink::MarkHatch }
                                                  : TileInk { Ink::Added, Ink::OnMark, Ink::None };
    }

    class MapPainter {
    public:
        MapPainter(const TreemapDrawingOptions& options, std::function<TileInk(uint8_t)> inkOf,
            std::function<std::string(NodeId)> hintOf)
            : m_options(options)
            , m_inkOf(std::move(inkOf))
            , m_hintOf(std::move(hintOf))
        {
        }

        Drawing draw(std::shared_ptr<const TreemapSource> source, const std::vector<LegendEntry>& entries)
        {
            const int width = std::max(m_options.width, leastSide);
            const int height = std::max(m_options.height, leastSide);
            m_layout = TreemapLayout::build(std::move(source), NodeId(0u), width, height);
            m_drawing.width = width;
            m_drawing.height = height;
            for (const TreemapTile& tile : m_layout->tiles()) {
                if (tile.kind == TreemapTile::Kind::Folder)
                    folder(tile);
                else
                    leaf(tile);
            }
            m_drawing.height = drawLegend(m_drawing, entries, m_drawing.height + legendGap);
            return std::move(m_drawing);
        }

    private:
        /// A pixel of the ground stays between neighbours where there is room for it.
        static DrawnRect boxOf(const TreemapTile& tile)
        {
            DrawnRect box { tile.rect.x, tile.rect.y, tile.rect.width, tile.rect.height };
            const bool isRoot = tile.parent == TreemapTile::none;
            box.width -= !isRoot && box.width > 3 ? 1 : 0;
            box.height -= !isRoot && box.height > 3 ? 1 : 0;
            return box;
        }

        [[nodiscard]] std::string size(uint64_t bytes) const { return formatSize(bytes, m_options.unit); }
        [[nodiscard]] std::string label(const TreemapTile& tile) const
        {
            return drawableText(m_layout->label(tile));
        }

        void text(double x, double y, std::string words, Ink ink, double room)
        {
            if (room <= 0 || words.empty())
                return;
            DrawnText shape;
            shape.x = x;
            shape.y = y;
            shape.text = std::move(words);
            shape.ink = ink;
            shape.size = textSize;
            shape.room = room;
            m_drawing.shapes.emplace_back(std::move(shape));
        }

        void folder(const TreemapTile& tile)
        {
            DrawnRect box = boxOf(tile);
            box.fill = tile.parent == TreemapTile::none ? Ink::Sunken
                                                        : (tile.depth % 2 == 1 ? Ink::Line : Ink::Raised);
            const double left = box.x + labelPadding;
            const double base = box.y + ascent + (headHeight - lineHeight) / 2;
            const double room = box.width - 2 * labelPadding;
            m_drawing.shapes.emplace_back(std::move(box));
            if (!tile.hasHead)
                return;
            const std::string name = label(tile);
            const std::string bytes = size(tile.weight);
            const double nameWidth = textWidth(name, textSize) + 6;
            text(left, base, name, Ink::Text, room);
            if (const double rest = room - nameWidth; textWidth(bytes, textSize) <= rest)
                text(left + nameWidth, base, bytes, Ink::Secondary, rest);
        }

        void leaf(const TreemapTile& tile)
        {
            const TileInk ink = m_inkOf(tile.colour);
            DrawnRect box = boxOf(tile);
            box.fill = ink.fill;
            box.hatch = ink.hatch;
            const int lines = m_layout->labelLines(tile);
            if (lines > 0)
                box.hint = m_hintOf(tile.node) + " · " + size(tile.weight);
            const double left = box.x + labelPadding + 1;
            const double top = box.y + 2 + ascent;
            const double room = box.width - 2 * labelPadding - 1;
            m_drawing.shapes.emplace_back(std::move(box));
            if (lines > 0)
                text(left, top, label(tile), ink.text, room);
            // A number that is cut says another one.
            if (const std::string bytes = size(tile.weight); lines > 1 && textWidth(bytes, textSize) <= room)
                text(left, top + lineHeight, bytes, ink.text, room);
        }

        const TreemapDrawingOptions& m_options;
        std::function<TileInk(uint8_t)> m_inkOf;
        std::function<std::string(NodeId)> m_hintOf;
        std::shared_ptr<const TreemapLayout> m_layout;
        Drawing m_drawing;
    };

    std::vector<LegendEntry> typeLegend(const FileTypes& types, const TreemapDrawingOptions& options)
    {
        const Say say(options.language);
        std::vector<FileType> order;
        for (size_t i = 0; i < fileTypeCount; ++i) {
            if (types.total(static_cast<FileType>(i)).bytes > 0)
                order.push_back(static_cast<FileType>(i));
        }
        std::ranges::stable_sort(
            order, std::ranges::greater(), [&](FileType type) { return types.total(type).bytes; });
        std::vector<LegendEntry> entries;
        for (const FileType type : order)
            entries.push_back({ say(typeName(type)) + " " + formatSize(types.total(type).bytes, options.unit),
                typeInk(type).fill });
        return entries;
    }

} // namespace

Drawing imageTreemap(const std::shared_ptr<const FileTypes>& types, const TreemapDrawingOptions& options)
{
    const std::shared_ptr<const ScopedTree>& tree = types->tree();
    auto source = std::make_shared<const ScopedTreemap>(
        tree, [&types](NodeId n) { return static_cast<uint8_t>(types->type(n)); });
    if (source->weight(NodeId(0u)) == 0)
        return {};
    const auto inkOf = [](uint8_t colour) { return typeInk(static_cast<FileType>(colour)); };
    const auto hintOf = [&](NodeId n) { return drawableText(tree->analysis()->tree.path(n)); };
    Drawing drawing = MapPainter(options, inkOf, hintOf).draw(std::move(source), typeLegend(*types, options));
    drawing.label = Say(options.language)("Treemap of the files, coloured by type");
    return drawing;
}

Drawing differenceTreemap(const std::shared_ptr<const TreeComparison>& files,
    const TreemapDrawingOptions& options, const ComparisonFilter* filter)
{
    auto source = std::make_shared<const DifferenceTreemap>(files, filter);
    if (source->weight(NodeId(0u)) == 0)
        return {};
    const Say say(options.language);
    const auto hintOf = [&](NodeId n) { return drawableText(files->path(PairId(n.value))); };
    const auto entry = [](std::string name, uint8_t colour) {
        const TileInk ink = differenceInk(colour);
        return LegendEntry { std::move(name), ink.fill, ink.hatch };
    };
    Drawing drawing = MapPainter(options, differenceInk, hintOf)
                          .draw(std::move(source),
                              { entry(say("shrinks"), DifferenceTreemap::Shrinks),
                                  entry(say("grows"), DifferenceTreemap::Grows) });
    drawing.label = say("Treemap of what differs, area by bytes");
    return drawing;
}

} // namespace layerscope
