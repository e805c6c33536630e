// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/html.h"

#include "core/report/markup.h"
#include "core/report/phrases.h"
#include "core/report/svg.h"

#include <algorithm>
#include <numeric>
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

    constexpr std::string_view style = R"(<style>
:root { color-scheme: light dark; --ink: #1b1f24; --dim: #57606a; --line: #d8dee4; --paper: #ffffff; --band: #f6f8fa;
  --live: #2f6fb5; --live2: #5b93cd; --waste: #c4541a; --good: #1a7f37; --caution: #9a6700; --bad: #b42318; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --dim: #9aa4af; --line: #32383f; --paper: #0f1216;
  --band: #181c22; --live: #4b8fd8; --live2: #2f6cae; --waste: #e0793f; --good: #57ab5a; --caution: #d4a72c; --bad: #f47067; } }
body { margin: 0 auto; max-width: 78rem; padding: 2rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2.2rem 0 .5rem; }
p { margin: .25rem 0 .75rem; color: var(--dim); }
.alarm { color: var(--bad); font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .25rem 1.2rem .25rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--dim); font-weight: 600; white-space: nowrap; }
td { overflow-wrap: anywhere; }
td.r, th.r { text-align: right; white-space: nowrap; overflow-wrap: normal; }
tr.total td { font-weight: 600; border-top: 2px solid var(--line); }
.strong { font-weight: 600; } .dim { color: var(--dim); } .good { color: var(--good); } .caution { color: var(--caution); }
.bad { color: var(--bad); }
svg.bars { display: block; width: 100%; height: 3rem; margin: .5rem 0 .25rem; border-radius: 4px; background: var(--band); }
.live { fill: var(--live); } .live.odd { fill: var(--live2); } .waste { fill: var(--waste); }
td.bar { width: 12rem; min-width: 6rem; padding-right: 1.2rem; }
svg.drawing { display: block; max-width: 100%; height: auto; margin: 1rem 0 .5rem; break-inside: avoid; }
td.bar svg { width: 100%; display: block; height: 1rem; margin: .2rem 0; border-radius: 4px;
  background: linear-gradient(var(--line), var(--line)) center / 1px 100% no-repeat; }
.grows { fill: var(--bad); } .shrinks { fill: var(--good); }
.key { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin: 0 .35em 0 1em; }
.key.live { background: var(--live); margin-left: 0; } .key.waste { background: var(--waste); }
@media print { body { max-width: none; padding: 0; font-size: 10px; } .scroll { overflow: visible; }
  h2 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  svg, rect, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
</style>
)";

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

    std::string openTag(std::string_view tag, Tone tone, Column::Align align)
    {
        std::string classes = align == Column::Align::Right ? "r" : "";
        if (const std::string_view name = classOf(tone); !name.empty())
            classes.append(classes.empty() ? "" : " ").append(name);
        std::string out = "<" + std::string(tag);
        if (!classes.empty())
            out += " class=\"" + classes + "\"";
        return out + ">";
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

    void writeRow(
        std::ostream& out, const Row& row, const Table& table, const std::vector<uint64_t>& longestBar)
    {
        out << (row.isTotal ? "<tr class=\"total\">" : "<tr>");
        for (size_t c = 0; c < row.cells.size(); ++c) {
            out << openTag("td", row.cells[c].tone, table.columns[c].align);
            std::string_view separator;
            for (const std::string& line : row.cells[c].lines) {
                out << separator << escapeMarkup(line);
                separator = "<br>";
            }
            out << "</td>";
            if (table.columns[c].hasBars)
                writeDeltaBar(out, row.cells[c], longestBar[c]);
        }
        out << "</tr>\n";
    }

    void writeTable(std::ostream& out, const Table& table)
    {
        out << "<div class=\"scroll\"><table>\n";
        if (table.hasHeading()) {
            out << "<thead><tr>";
            for (const Column& column : table.columns)
                out << openTag("th", Tone::Normal, column.align) << escapeMarkup(column.title) << "</th>"
                    << (column.hasBars ? "<th></th>" : "");
            out << "</tr></thead>\n";
        }
        out << "<tbody>\n";
        const std::vector<uint64_t> longest = longestBars(table);
        for (const Row& row : table.rows)
            writeRow(out, row, table, longest);
        out << "</tbody></table></div>\n";
    }

    void writeBars(std::ostream& out, const std::vector<Bar>& bars, const Say& say)
    {
        const uint64_t whole = std::accumulate(bars.begin(), bars.end(), uint64_t { 0 },
            [](uint64_t sum, const Bar& bar) { return sum + bar.live + bar.wasted; });
        if (whole == 0)
            return;
        out << R"(<svg class="bars" viewBox="0 0 100000 100" preserveAspectRatio="none" role="img")"
            << R"( aria-label=")" << say("Content of the layers, base first") << "\">\n";
        uint64_t before = 0;
        bool odd = false;
        const auto rect = [&](const Bar& bar, uint64_t bytes, std::string_view kind) {
            const uint64_t from = share(before, whole);
            const uint64_t to = share(before + bytes, whole);
            before += bytes;
            if (to == from)
                return;
            out << R"(<rect class=")" << kind << (odd ? " odd" : "") << R"(" x=")" << from
                << R"(" y="0" width=")" << to - from << R"(" height="100"><title>)" << escapeMarkup(bar.label)
                << " (" << escapeMarkup(bar.size) << ")</title></rect>\n";
        };
        for (const Bar& bar : bars) {
            rect(bar, bar.live, "live");
            rect(bar, bar.wasted, "waste");
            odd = !odd;
        }
        out << "</svg>\n"
            << R"(<p><span class="key live"></span>)" << say("live") << R"( <span class="key waste"></span>)"
            << say("wasted") << say("; ") << say("layers from the base on the left to the last on the right")
            << "</p>\n";
    }

    /// `count`: of the drawings before it in the page.
    void writeDrawings(std::ostream& out, const std::vector<Drawing>& drawings, size_t& count)
    {
        for (const Drawing& drawing : drawings) {
            const std::string prefix = "d" + std::to_string(++count);
            SvgOptions options;
            options.place = SvgOptions::Place::Inline;
            options.idPrefix = prefix;
            writeSvg(out, drawing, options);
        }
    }

    void writeSection(std::ostream& out, const Section& section, const Say& say, size_t& drawings)
    {
        out << "<section>\n";
        if (!section.title.empty())
            out << "<h2>" << escapeMarkup(section.title) << "</h2>\n";
        if (!section.note.empty())
            out << "<p>" << escapeMarkup(section.note) << "</p>\n";
        writeBars(out, section.bars, say);
        if (!section.table.rows.empty())
            writeTable(out, section.table);
        writeDrawings(out, section.drawings, drawings);
        if (!section.remark.empty())
            out << "<p>" << escapeMarkup(section.remark) << "</p>\n";
        out << "</section>\n";
    }

} // namespace

void writeHtml(std::ostream& out, const Document& document)
{
    const std::string title = escapeMarkup(document.title);
    out << "<!DOCTYPE html>\n<html lang=\"" << escapeMarkup(document.language) << "\">" << pageHead
        << "<title>" << title << "</title>\n"
        << style;
    if (std::ranges::any_of(
            document.sections, [](const Section& section) { return !section.drawings.empty(); }))
        out << "<style>\n" << svgRules(SvgOptions::Scheme::Preferred) << "</style>\n";
    out << "</head>\n<body>\n<h1>" << title << "</h1>\n";
    if (!document.subtitle.empty())
        out << "<p>" << escapeMarkup(document.subtitle) << "</p>\n";
    if (!document.alarm.empty())
        out << "<p class=\"alarm\">" << escapeMarkup(document.alarm) << "</p>\n";
    const Say say(parseLanguage(document.language).value_or(Language::English));
    size_t drawings = 0;
    for (const Section& section : document.sections)
        writeSection(out, section, say, drawings);
    out << "</body>\n</html>\n";
}

} // namespace layerscope
