// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/imagesdocument.h"

#include "core/report/sections.h"

#include <algorithm>

namespace layerscope {

namespace {

    Row imageRow(const ImageSummary& image, const ReportOptions& options)
    {
        const Digest& digest = image.manifestDigest.isEmpty() ? image.configDigest : image.manifestDigest;
        const std::string layers = image.available ? formatCount(image.layers) : std::string();
        const std::string size = image.available ? formatSize(image.blobBytes, options.unit) : std::string();
        std::vector<std::string> names = shown(image.names);
        if (names.empty())
            names.emplace_back(image.available ? "" : "(manifest not in archive)");
        return { { Cell(std::to_string(image.index), Tone::Dim), Cell(std::string(name(image.kind))),
            Cell(platformText(image)), Cell(layers), Cell(size), Cell(digest.shortText(), Tone::Dim),
            Cell(std::move(names), Tone::Strong), Cell(aboutText(image)) } };
    }

} // namespace

Document imagesDocument(const ImageList& list, const ReportOptions& options)
{
    Document document;
    document.title = escapeForTerminal(list.source.path);
    document.subtitle = kindText(list.source) + ", " + formatSize(list.source.archiveBytes, options.unit)
        + ", " + counted(list.images.size(), "entry", "entries");
    Section section;
    section.title = "Images";
    section.table.columns = { right("#"), left("Kind"), left("Platform"), right("Layers"), right("Blobs"),
        left("Digest"), left("Names"), left("About") };
    const size_t rows = std::min(list.images.size(), options.top.value_or(list.images.size()));
    for (const ImageSummary& image : list.images.first(rows))
        section.table.rows.push_back(imageRow(image, options));
    if (rows < list.images.size())
        section.remark = "and " + formatCount(list.images.size() - rows) + " more";
    document.sections.push_back(std::move(section));
    if (!list.warnings.empty())
        document.sections.push_back(warningSection(list.warnings));
    return document;
}

} // namespace layerscope
