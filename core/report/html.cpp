// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/html.h"

#include "core/base/text.h"
#include "core/report/inkcolours.h"
#include "core/report/markup.h"
#include "core/report/svg.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

namespace {

    constexpr std::string_view pageHead = R"(
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
)";

    /// Roles as in the window: grounds raised and sunken, hairlines, marks. Lengths are its lengths, a pixel larger.
    constexpr std::string_view rules = R"(
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 60rem; padding: 32px 24px 64px; background: var(--ground); color: var(--text);
  font: 14px/20px "Noto Sans", system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
section { margin-top: 12px; }
h1 { font-size: 20px; line-height: 28px; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 16px; line-height: 24px; font-weight: 600; margin: 32px 0 8px; overflow-wrap: anywhere; }
p { margin: 4px 0 8px; color: var(--secondary); overflow-wrap: anywhere; }
.alarm { color: var(--removed); font-weight: 600; border-left: 3px solid; padding-left: 12px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 3px 12px; border: 1px solid var(--line); }
th { background: var(--raised); color: var(--secondary); font-size: 12px; font-weight: 600; vertical-align: bottom; }
td { overflow-wrap: anywhere; }
.r { text-align: right; }
td.w { min-width: 12em; }
.v { font-family: "Noto Sans Mono", ui-monospace, "DejaVu Sans Mono", monospace, "Noto Sans CJK SC"; font-size: 12px; }
.k { white-space: nowrap; overflow-wrap: normal; }
.facts { width: auto; }
.facts td { border: 0; padding: 2px 16px 2px 0; }
.facts td:first-child { white-space: nowrap; overflow-wrap: normal; }
tr.total td { background: var(--raised); font-weight: 600; border-top: 2px solid var(--line); }
.strong { font-weight: 600; } .dim { color: var(--secondary); } .good { color: var(--added); }
.caution { color: var(--warning); } .bad { color: var(--removed); }
td.bar { width: 12rem; min-width: 6rem; }
td.bar svg { width: 100%; display: block; height: 14px; margin: 3px 0;
  background: linear-gradient(var(--line), var(--line)) center / 1px 100% no-repeat; }
.grows { fill: var(--removed); } .shrinks { fill: var(--added); }
svg.drawing { display: block; max-width: 100%; height: auto; margin: 12px 0 8px; break-inside: avoid; }
@page { margin: 14mm; }
@media print { body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.4; } .scroll { overflow: visible; }
  table { font-size: 8pt; } th, .v { font-size: 7.5pt; } th, td { padding: 2px 6px; } h2 { margin-top: 18px; }
  td.bar { width: 5rem; min-width: 3rem; } td.bar svg { height: 9px; margin: 1px 0; } h2, h2 + p { break-after: avoid; } tr { break-inside: avoid; }
  thead { display: table-header-group; } th, tr.total td, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
</style>
)";

    std::string colours(bool isDark)
    {
        std::string text = ":root {";
        for (const Ink ink : { Ink::Text, Ink::Secondary, Ink::Ground, Ink::Raised, Ink::Line, Ink::Added,
                 Ink::Removed, Ink::Warning })
            text.append(" --").append(name(ink)).append(": ").append(cssColour(ink, isDark)).append(";");
        return text + " }";
    }

    /// Paper is light.
    void writeStyle(std::ostream& out)
    {
        out << "<style>\n"
            << colours(false) << "\n@media screen and (prefers-color-scheme: dark) { " << colours(true)
            << " }" << rules;
    }

    std::string_view classOf(Tone tone)
    {
        switch (tone) {
        case Tone::Strong:
            return "strong";
        case Tone::Dim:
            return "dim";
        case Tone::Good:
            return "good";
        case Tone::Caution:
            return "caution";
        case Tone::Bad:
            return "bad";
        case Tone::Normal:
            break;
        }
        return {};
    }

    std::string openTag(std::string_view tag, std::initializer_list<std::string_view> classes)
    {
        std::string list;
        for (const std::string_view name : classes) {
            if (!name.empty())
                list.append(list.empty() ? "" : " ").append(name);
        }
        std::string out = "<" + std::string(tag);
        if (!list.empty())
            out += " class=\"" + list + "\"";
        return out + ">";
    }

    /// Numbers and short words stay on their line; what is longer wraps, but not letter by letter.
    std::string_view shapeOf(const Table& table, size_t c)
    {
        constexpr int widest = 28; // columns of a terminal
        const bool isShort = std::ranges::all_of(table.rows, [c](const Row& row) {
            return std::ranges::all_of(
                row.cells[c].lines, [](const std::string& line) { return displayWidth(line) <= widest; });
        });
        const bool isRight = table.columns[c].align == Column::Align::Right;
        return isRight ? (isShort ? "r k" : "r w") : (isShort ? "k" : "w");
    }

    std::vector<std::string_view> shapesOf(const Table& table)
    {
        std::vector<std::string_view> shapes;
        for (size_t c = 0; c < table.columns.size(); ++c)
            shapes.push_back(shapeOf(table, c));
        return shapes;
    }

    /// Thousandths of `part` in `whole`, in integers so that every machine draws the same.
    uint64_t share(uint64_t part, uint64_t whole)
    {
        constexpr uint64_t drawingWidth = 100'000;
        while (whole > (uint64_t { 1 } << 46)) { // keeps the product below 2^64
            part >>= 1;
            whole >>= 1;
        }
        return whole == 0 ? 0 : part * drawingWidth / whole;
    }

    uint64_t lengthOf(const Cell& cell) { return static_cast<uint64_t>(cell.bar < 0 ? -cell.bar : cell.bar); }

    /// The longest bar of each column; 0 where it has none.
    std::vector<uint64_t> longestBars(const Table& table)
    {
        std::vector<uint64_t> longest(table.columns.size(), 0);
        for (const Row& row : table.rows) {
            for (size_t c = 0; c < row.cells.size(); ++c)
                longest[c] = std::max(longest[c], lengthOf(row.cells[c]));
        }
        return longest;
    }

    /// To the right what grows, to the left what shrinks. The number beside it says the same.
    void writeDeltaBar(std::ostream& out, const Cell& cell, uint64_t longest)
    {
        out << R"(<td class="bar"><svg viewBox="-100000 0 200000 100" preserveAspectRatio="none")"
            << R"( aria-hidden="true">)";
        if (const uint64_t length = share(lengthOf(cell), longest); length > 0)
            out << R"(<rect class=")" << (cell.bar < 0 ? "shrinks" : "grows") << R"(" x=")"
                << (cell.bar < 0 ? "-" : "") << (cell.bar < 0 ? length : 0) << R"(" y="0" width=")" << length
                << R"(" height="100"></rect>)";
        out << "</svg></td>";
    }

    void writeCell(std::ostream& out, const Cell& cell, const Column& column, std::string_view shape)
    {
        out << openTag("td", { shape, column.isVerbatim ? "v" : "", classOf(cell.tone) });
        std::string_view separator;
        for (const std::string& line : cell.lines) {
            out << separator << escapeMarkup(line);
            separator = "<br>";
        }
        out << "</td>";
    }

    void writeRow(std::ostream& out, const Row& row, const Table& table,
        const std::vector<std::string_view>& shapes, const std::vector<uint64_t>& longestBar)
    {
        out << (row.isTotal ? "<tr class=\"total\">" : "<tr>");
        const size_t blank = table.blankStart(row);
        if (blank > 1)
            out << "<td colspan=\"" << blank << "\"></td>";
        for (size_t c = blank > 1 ? blank : 0; c < row.cells.size(); ++c) {
            writeCell(out, row.cells[c], table.columns[c], shapes[c]);
            if (table.columns[c].hasBars)
                writeDeltaBar(out, row.cells[c], longestBar[c]);
        }
        out << "</tr>\n";
    }

    void writeTable(std::ostream& out, const Table& table)
    {
        const std::vector<std::string_view> shapes = shapesOf(table);
        out << "<div class=\"scroll\">" << openTag("table", { table.isFacts() ? "facts" : "" }) << '\n';
        if (table.hasHeading()) {
            out << "<thead><tr>";
            for (size_t c = 0; c < table.columns.size(); ++c)
                out << openTag("th", { shapes[c] }) << escapeMarkup(table.columns[c].title) << "</th>"
                    << (table.columns[c].hasBars ? "<th></th>" : "");
            out << "</tr></thead>\n";
        }
        out << "<tbody>\n";
        const std::vector<uint64_t> longest = longestBars(table);
        for (const Row& row : table.rows)
            writeRow(out, row, table, shapes, longest);
        out << "</tbody></table></div>\n";
    }

    /// `count`: of the drawings before it in the page.
    void writeDrawing(std::ostream& out, const Drawing& drawing, size_t& count)
    {
        if (drawing.isEmpty())
            return;
        const std::string prefix = "d" + std::to_string(++count);
        SvgOptions options;
        options.place = SvgOptions::Place::Inline;
        options.idPrefix = prefix;
        writeSvg(out, drawing, options);
    }

    void writeSection(std::ostream& out, const Section& section, size_t& drawings)
    {
        out << "<section>\n";
        if (!section.title.empty())
            out << "<h2>" << escapeMarkup(section.title) << "</h2>\n";
        if (!section.note.empty())
            out << "<p>" << escapeMarkup(section.note) << "</p>\n";
        writeDrawing(out, section.overview, drawings);
        if (!section.table.rows.empty())
            writeTable(out, section.table);
        for (const Drawing& drawing : section.drawings)
            writeDrawing(out, drawing, drawings);
        if (!section.remark.empty())
            out << "<p>" << escapeMarkup(section.remark) << "</p>\n";
        out << "</section>\n";
    }

} // namespace

void writeHtml(std::ostream& out, const Document& document)
{
    const std::string title = escapeMarkup(document.title);
    out << "<!DOCTYPE html>\n<html lang=\"" << escapeMarkup(document.language) << "\">" << pageHead
        << "<title>" << title << "</title>\n";
    writeStyle(out);
    if (std::ranges::any_of(document.sections,
            [](const Section& section) { return !section.overview.isEmpty() || !section.drawings.empty(); }))
        out << "<style>\n" << svgRules(SvgOptions::Scheme::Preferred) << "</style>\n";
    out << "</head>\n<body>\n<h1>" << title << "</h1>\n";
    if (!document.subtitle.empty())
        out << "<p>" << escapeMarkup(document.subtitle) << "</p>\n";
    if (!document.alarm.empty())
        out << "<p class=\"alarm\">" << escapeMarkup(document.alarm) << "</p>\n";
    size_t drawings = 0;
    for (const Section& section : document.sections)
        writeSection(out, section, drawings);
    out << "</body>\n</html>\n";
}

} // namespace layerscope
