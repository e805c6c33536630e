// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/report/document.h"
#include "core/report/report.h"
#include "ui/report/reportpicture.h"

#include <optional>
#include <string>

/// Reports as files: what core writes, and the formats that need Qt. Everything here may run in a worker.

namespace layerscope {

enum class ExportFormat : uint8_t { Markdown, Html, Pdf, Csv, Json, Text, Svg, Png };
inline constexpr ExportFormat exportFormats[]
    = { ExportFormat::Markdown, ExportFormat::Html, ExportFormat::Pdf, ExportFormat::Csv, ExportFormat::Json,
          ExportFormat::Text, ExportFormat::Svg, ExportFormat::Png };
[[nodiscard]] QString extensionOf(ExportFormat format); ///< ".md"
/// By the extension of a file name; nothing when it says nothing.
[[nodiscard]] std::optional<ExportFormat> exportFormatForFile(const QString& fileName);
/// The file is text, so that it can be shown and copied as such.
[[nodiscard]] constexpr bool isText(ExportFormat format)
{
    return format != ExportFormat::Pdf && format != ExportFormat::Png;
}
[[nodiscard]] constexpr bool isPicture(ExportFormat format)
{
    return format == ExportFormat::Svg || format == ExportFormat::Png;
}
/// The file is a page for people, with titles and tables.
[[nodiscard]] constexpr bool isPage(ExportFormat format)
{
    return !isPicture(format) && format != ExportFormat::Csv && format != ExportFormat::Json;
}
/// The file shows the pictures of a report.
[[nodiscard]] constexpr bool hasPictures(ExportFormat format)
{
    return isPicture(format) || format == ExportFormat::Html || format == ExportFormat::Pdf;
}

struct ExportOptions {
    ExportFormat format = ExportFormat::Markdown;
    ReportOptions report; ///< unit, language, date, parts
    std::optional<ChangeStyle::Sign> sign; ///< of benchmarks, for all rows; else as the document says
    ReportPicture picture; ///< of pictures, as the next two
    bool isDark = false;
    int scale = 2; ///< Png: pixels for each of the drawing
};

inline constexpr ReportPart reportParts[] = { ReportPart::Summary, ReportPart::Layers, ReportPart::Waste,
    ReportPart::Files, ReportPart::Duplicates, ReportPart::Configuration, ReportPart::Pictures };

/// What there is in a report of that kind, and what it has unless told otherwise; nothing for benchmarks, which are whole.
[[nodiscard]] ReportParts partsOf(ReportKind kind);
[[nodiscard]] ReportParts usualPartsOf(ReportKind kind);
[[nodiscard]] Language languageOf(const ReportSource& source); ///< that its author chose, else English

/// The page that formats for people are made from.
[[nodiscard]] Document reportDocument(const ReportSource& source, const ExportOptions& options);
/// The picture that is chosen; empty when there is nothing to draw.
[[nodiscard]] Drawing reportDrawing(const ReportSource& source, const ExportOptions& options);
/// The whole file. Errors: WriteFailed; Empty: a picture has nothing to show.
[[nodiscard]] Result<std::string> renderReport(const ReportSource& source, const ExportOptions& options);

} // namespace layerscope
