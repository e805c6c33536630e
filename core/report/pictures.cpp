// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/pictures.h"

#include "core/report/phrases.h"
#include "core/report/treemapdrawing.h"

#include <memory>
#include <utility>

namespace layerscope {

namespace {

    constexpr double titleGap = 24;

    TreemapDrawingOptions treemapOptions(const ReportOptions& options)
    {
        TreemapDrawingOptions drawing;
        drawing.language = options.language;
        drawing.unit = options.unit;
        return drawing;
    }

    Section sectionOf(std::string title, Drawing drawing)
    {
        Section section;
        section.title = std::move(title);
        if (!drawing.isEmpty())
            section.drawings.push_back(std::move(drawing));
        return section;
    }

    Drawing line(const std::string& text, double size, Ink ink, bool isStrong)
    {
        Drawing drawing;
        drawing.height = size * 1.5;
        DrawnText shape { 0, size * 1.1, text, ink, size };
        shape.isStrong = isStrong;
        drawing.shapes.emplace_back(std::move(shape));
        return drawing;
    }

    /// Titles know how much room they have only when all drawings are there.
    void cutTexts(Drawing& drawing, const std::vector<size_t>& titles)
    {
        for (const size_t title : titles)
            std::get<DrawnText>(drawing.shapes[title]).room = drawing.width;
    }

} // namespace

Section treemapSection(const Analysis& analysis, const ReportOptions& options)
{
    const auto tree = std::make_shared<const ScopedTree>(
        std::shared_ptr<const Analysis>(std::shared_ptr<void>(), &analysis), Scope::final());
    return sectionOf(Say(options.language)("Treemap of the final filesystem"),
        imageTreemap(FileTypes::build(tree), treemapOptions(options)));
}

Section differenceSection(const Comparison& comparison, const ReportOptions& options)
{
    return sectionOf(Say(options.language)("Difference treemap"),
        differenceTreemap(comparison.files, treemapOptions(options)));
}

Drawing pictureOf(const Document& document, Language language)
{
    constexpr double leastWidth = 480;
    Drawing picture;
    std::vector<size_t> titles { 0 };
    picture.append(line(document.title, 16, Ink::Text, true));
    for (const Section& section : document.sections) {
        if (section.drawings.empty())
            continue;
        if (!section.title.empty()) {
            titles.push_back(picture.shapes.size());
            picture.append(line(section.title, 13, Ink::Secondary, true), titleGap);
        }
        double gap = section.title.empty() ? titleGap : titleGap / 2;
        for (const Drawing& drawing : section.drawings)
            picture.append(drawing, std::exchange(gap, titleGap / 2));
    }
    if (picture.width == 0) {
        picture.width = leastWidth;
        picture.append(line(Say(language)("nothing to draw"), 13, Ink::Secondary, false), titleGap / 2);
    }
    cutTexts(picture, titles);
    picture.label = document.title;
    return picture;
}

} // namespace layerscope
