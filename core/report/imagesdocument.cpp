// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/imagesdocument.h"

#include "core/report/sections.h"

#include <algorithm>

namespace layerscope {

namespace {

    Row imageRow(const ImageSummary& image, const ReportOptions& options, const Say& say)
    {
        const Digest& digest = image.manifestDigest.isEmpty() ? image.configDigest : image.manifestDigest;
        const std::string layers = image.available ? formatCount(image.layers) : std::string();
        const std::string size = image.available ? formatSize(image.blobBytes, options.unit) : std::string();
        std::vector<std::string> names = shown(image.names);
        if (names.empty())
            names.push_back(image.available ? std::string() : say("(manifest not in archive)"));
        return { { Cell(std::to_string(image.index), Tone::Dim), Cell(say.named(name(image.kind))),
            Cell(platformText(image)), Cell(layers), Cell(size), Cell(digest.shortText(), Tone::Dim),
            Cell(std::move(names), Tone::Strong), Cell(aboutText(image)) } };
    }

} // namespace

Document imagesDocument(const ImageList& list, const ReportOptions& options)
{
    const Say say(options.language);
    Document document = documentIn(options);
    document.title = escapeForTerminal(list.source.path);
    document.subtitle = kindText(list.source);
    say.append(document.subtitle, formatSize(list.source.archiveBytes, options.unit));
    say.append(document.subtitle, say.counted(list.images.size(), "%1 entry", "%1 entries"));
    addDate(document, options);
    Section section;
    section.title = say("Images");
    section.table.columns = { right("#"), left(say("Kind")), left(say("Platform")), right(say("Layers")),
        right(say("Blobs")), left(say("Digest")), left(say("Names")), left(say("About")) };
    const size_t rows = std::min(list.images.size(), options.top.value_or(list.images.size()));
    for (const ImageSummary& image : list.images.first(rows))
        section.table.rows.push_back(imageRow(image, options, say));
    if (rows < list.images.size())
        section.remark = say("and %1 more", formatCount(list.images.size() - rows));
    document.sections.push_back(std::move(section));
    if (!list.warnings.empty())
        document.sections.push_back(warningSection(list.warnings, say));
    return document;
}

} // namespace layerscope
