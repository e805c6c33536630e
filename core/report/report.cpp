// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/report.h"

#include "core/report/comparedocument.h"
#include "core/report/comparejson.h"
#include "core/report/csv.h"
#include "core/report/html.h"
#include "core/report/imagesdocument.h"
#include "core/report/inspectdocument.h"
#include "core/report/json.h"
#include "core/report/markdown.h"
#include "core/report/pictures.h"
#include "core/report/svg.h"
#include "core/report/text.h"
#include "core/report/treetext.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace layerscope {

namespace {

    struct FormatName {
        std::string_view name;
        ReportFormat format;
    };

    /// Names first, in the order of the enum; then what people type and what files are called.
    constexpr std::array formatNames {
        FormatName { "text", ReportFormat::Text },
        FormatName { "json", ReportFormat::Json },
        FormatName { "csv", ReportFormat::Csv },
        FormatName { "markdown", ReportFormat::Markdown },
        FormatName { "html", ReportFormat::Html },
        FormatName { "svg", ReportFormat::Svg },
        FormatName { "txt", ReportFormat::Text },
        FormatName { "md", ReportFormat::Markdown },
        FormatName { "htm", ReportFormat::Html },
    };

    constexpr std::array<std::string_view, 7> partNames { "summary", "layers", "waste", "files", "duplicates",
        "configuration", "pictures" };

    void writeDocument(
        std::ostream& out, const Document& document, ReportFormat format, const ReportOptions& options)
    {
        if (format == ReportFormat::Html)
            writeHtml(out, document);
        else if (format == ReportFormat::Svg)
            writeSvg(out, pictureOf(document, options.language));
        else if (format == ReportFormat::Markdown)
            writeMarkdown(out, document);
        else
            writeText(out, document, options);
    }

    /// Pictures are made only for formats that can draw, and SVG is nothing else.
    ReportOptions optionsFor(ReportFormat format, const ReportOptions& options, ReportParts usual)
    {
        ReportOptions result = options;
        ReportParts parts = options.parts.value_or(usual);
        if (format == ReportFormat::Svg)
            parts = { ReportPart::Pictures };
        else if (format != ReportFormat::Html)
            parts.set(ReportPart::Pictures, false);
        result.parts = parts;
        return result;
    }

} // namespace

std::string_view name(ReportFormat format) { return formatNames[static_cast<size_t>(format)].name; }

std::optional<ReportFormat> parseReportFormat(std::string_view name)
{
    const auto* found = std::ranges::find(formatNames, name, &FormatName::name);
    return found == formatNames.end() ? std::nullopt : std::optional(found->format);
}

std::string_view name(ReportPart part) { return partNames[static_cast<size_t>(part)]; }

std::optional<ReportPart> parseReportPart(std::string_view name)
{
    const auto* found = std::ranges::find(partNames, name);
    return found == partNames.end() ? std::nullopt
                                    : std::optional(static_cast<ReportPart>(found - partNames.begin()));
}

ReportParts inspectParts()
{
    ReportParts parts = usualInspectParts();
    parts.set(ReportPart::Files, true);
    return parts;
}

ReportParts usualInspectParts()
{
    return { ReportPart::Summary, ReportPart::Layers, ReportPart::Waste, ReportPart::Duplicates,
        ReportPart::Configuration, ReportPart::Pictures };
}

ReportParts comparisonParts()
{
    return { ReportPart::Summary, ReportPart::Layers, ReportPart::Files, ReportPart::Configuration,
        ReportPart::Pictures };
}

ReportParts usualComparisonParts() { return comparisonParts(); }

std::optional<ReportFormat> reportFormatForFile(std::string_view fileName)
{
    const size_t dot = fileName.find_last_of("./");
    if (dot == std::string_view::npos || fileName[dot] == '/')
        return std::nullopt;
    std::string extension(fileName.substr(dot + 1));
    std::ranges::transform(extension, extension.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return parseReportFormat(extension);
}

void writeInspect(
    std::ostream& out, const Analysis& analysis, ReportFormat format, const ReportOptions& options)
{
    if (format == ReportFormat::Json)
        writeInspectJson(out, analysis, options);
    else if (format == ReportFormat::Csv)
        writeInspectCsv(out, analysis, options);
    else
        writeDocument(out, inspectDocument(analysis, optionsFor(format, options, usualInspectParts())),
            format, options);
}

void writeImages(std::ostream& out, const ImageList& list, ReportFormat format, const ReportOptions& options)
{
    if (format == ReportFormat::Json)
        writeImagesJson(out, list, options);
    else if (format == ReportFormat::Csv)
        writeImagesCsv(out, list);
    else
        writeDocument(out, imagesDocument(list, options), format, options);
}

void writeComparison(
    std::ostream& out, const Comparison& comparison, ReportFormat format, const ReportOptions& options)
{
    if (format == ReportFormat::Json)
        writeComparisonJson(out, comparison, options);
    else if (format == ReportFormat::Csv)
        writeComparisonCsv(out, comparison, options);
    else
        writeDocument(out,
            comparisonDocument(comparison,
                format == ReportFormat::Markdown ? ComparePage::PullRequest : ComparePage::Whole,
                optionsFor(format, options, usualComparisonParts())),
            format, options);
}

void writeTree(std::ostream& out, const ScopedTree& tree, ReportFormat format, const TreeReportOptions& what,
    const ReportOptions& options)
{
    if (format == ReportFormat::Json)
        writeTreeJson(out, tree, what, options);
    else if (format == ReportFormat::Csv)
        writeTreeCsv(out, tree, what, options);
    else
        writeTreeText(out, tree, what, options);
}

} // namespace layerscope
