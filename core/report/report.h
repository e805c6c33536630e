// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/language.h"
#include "core/base/text.h"
#include "core/compare/comparison.h"
#include "core/tree/scopedtree.h"

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

/// What the command line and the window's export print. All formats are made from the same values of the analysis; the
/// same analysis gives the same bytes. Whatever comes from an image is escaped for the format it goes into.
/// The JSON schemas are described in core/report/schemas.md.

namespace layerscope {

enum class ReportFormat : uint8_t { Text, Json, Csv, Markdown, Html, Svg };
[[nodiscard]] std::string_view name(
    ReportFormat format); ///< "text", "json", "csv", "markdown", "html", "svg"
[[nodiscard]] std::optional<ReportFormat> parseReportFormat(std::string_view name);
/// What the extension of a file name asks for (".json", ".md", ".htm"...); nothing when it says nothing.
[[nodiscard]] std::optional<ReportFormat> reportFormatForFile(std::string_view fileName);

/// What formats for people may leave out; JSON and CSV have everything. Warnings are never left out.
enum class ReportPart : uint8_t {
    Summary, ///< what it is, and the totals
    Layers,
    Waste,
    Files, ///< of an image the largest ones, of a comparison what differs
    Duplicates,
    Configuration,
    Pictures,
};
[[nodiscard]] std::string_view name(ReportPart part); ///< "summary", "layers", ...
[[nodiscard]] std::optional<ReportPart> parseReportPart(std::string_view name);

class ReportParts {
public:
    constexpr ReportParts() = default;
    constexpr ReportParts(std::initializer_list<ReportPart> parts)
    {
        for (const ReportPart part : parts)
            set(part, true);
    }
    [[nodiscard]] constexpr bool has(ReportPart part) const { return (m_bits & bit(part)) != 0; }
    constexpr void set(ReportPart part, bool isIn)
    {
        m_bits = static_cast<uint8_t>(isIn ? m_bits | bit(part) : m_bits & ~bit(part));
    }
    bool operator==(const ReportParts&) const = default;

private:
    static constexpr uint8_t bit(ReportPart part)
    {
        return static_cast<uint8_t>(1u << static_cast<unsigned>(part));
    }
    uint8_t m_bits = 0;
};
/// What there is in a report of each kind, and what it has unless told otherwise.
[[nodiscard]] ReportParts inspectParts();
[[nodiscard]] ReportParts usualInspectParts(); ///< all but the largest files
[[nodiscard]] ReportParts comparisonParts();
[[nodiscard]] ReportParts usualComparisonParts(); ///< all

struct ReportOptions {
    /// At most so many items of a list (waste, duplicates, children of one folder); totals stay whole. Without a value
    /// JSON and CSV have all, formats for people what a page holds.
    std::optional<size_t> top;
    bool color = false; ///< Text: ANSI colours
    size_t width = 0; ///< Text: columns of the terminal; 0 = instructions are cut at a readable length
    SizeUnit unit = SizeUnit::Decimal;
    Language language = Language::English; ///< of formats for people; names in JSON and CSV are English
    /// When the report was made, as it is to be shown ("2026-11-22"); empty: not said. Nothing else in a report depends on
    /// the clock.
    std::string date;
    std::optional<ReportParts> parts; ///< without a value the usual ones
};

/// JSON: "layerscope/inspect/1". SVG: the treemap. The stream tells whether writing worked.
void writeInspect(
    std::ostream& out, const Analysis& analysis, ReportFormat format, const ReportOptions& options = {});

/// What an archive holds; views of an ImageArchive's values.
struct ImageList {
    const SourceInfo& source;
    std::span<const ImageSummary> images;
    std::span<const Warning> warnings;
};
/// `format` must not be Svg: a list has no picture. JSON: "layerscope/images/1".
void writeImages(
    std::ostream& out, const ImageList& list, ReportFormat format, const ReportOptions& options = {});

/// What became of an image. JSON: "layerscope/compare/1"; Markdown is made for a comment on a pull request; CSV has one
/// record a path that differs, SVG is the difference treemap.
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
