// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/text.h"
#include "core/compare/comparison.h"
#include "core/tree/scopedtree.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <ostream>
#include <span>
#include <string_view>

/// What the command line and the window's export print. All formats are made from the same values of the analysis; the
/// same analysis gives the same bytes. Whatever comes from an image is escaped for the format it goes into.
/// The JSON schemas are described in core/report/schemas.md.

namespace layerscope {

enum class ReportFormat : uint8_t { Text, Json, Csv, Markdown, Html };
[[nodiscard]] std::string_view name(ReportFormat format); ///< "text", "json", "csv", "markdown", "html"
[[nodiscard]] std::optional<ReportFormat> parseReportFormat(std::string_view name);
/// What the extension of a file name asks for (".json", ".md", ".htm"...); nothing when it says nothing.
[[nodiscard]] std::optional<ReportFormat> reportFormatForFile(std::string_view fileName);

struct ReportOptions {
    /// At most so many items of a list (waste, duplicates, children of one folder); totals stay whole. Without a value
    /// JSON and CSV have all, formats for people what a page holds.
    std::optional<size_t> top;
    bool color = false; ///< Text: ANSI colours
    size_t width = 0; ///< Text: columns of the terminal; 0 = instructions are cut at a readable length
    SizeUnit unit = SizeUnit::Decimal;
};

/// JSON: "layerscope/inspect/1". The stream tells whether writing worked.
void writeInspect(
    std::ostream& out, const Analysis& analysis, ReportFormat format, const ReportOptions& options = {});

/// What an archive holds; views of an ImageArchive's values.
struct ImageList {
    const SourceInfo& source;
    std::span<const ImageSummary> images;
    std::span<const Warning> warnings;
};
/// JSON: "layerscope/images/1".
void writeImages(
    std::ostream& out, const ImageList& list, ReportFormat format, const ReportOptions& options = {});

/// What became of an image. JSON: "layerscope/compare/1"; Markdown is made for a comment on a pull request; CSV has one
/// record a path that differs.
void writeComparison(
    std::ostream& out, const Comparison& comparison, ReportFormat format, const ReportOptions& options = {});

struct TreeReportOptions {
    enum class Sort : uint8_t { Size, Name };
    Sort sort = Sort::Size;
    size_t depth = std::numeric_limits<size_t>::max(); ///< levels below the root; 0 = the root alone
    bool changes = false; ///< mark what the scope did to each path
};
[[nodiscard]] constexpr bool isTreeFormat(ReportFormat format)
{
    return format == ReportFormat::Text || format == ReportFormat::Json || format == ReportFormat::Csv;
}
/// `format` must satisfy isTreeFormat(). JSON: "layerscope/tree/1". Memory does not grow with the number of paths.
void writeTree(std::ostream& out, const ScopedTree& tree, ReportFormat format, const TreeReportOptions& what,
    const ReportOptions& options = {});

} // namespace layerscope
