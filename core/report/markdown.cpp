// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/markdown.h"

#include "core/report/text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace layerscope {

namespace {

    /// Keeps "@" and "#" apart from what follows. Forges look for mentions and references in the finished page, where an
    /// escaped character is what it was; in code they do not.
    constexpr std::string_view gap = "&#8203;"; // zero width space

    /// Every character that starts markup somewhere, escaped by a backslash; "<", ">" and "&" as entities, because HTML
    /// inside Markdown is not stopped by backslashes everywhere; and what forges turn into links or mentions.
    /// A tilde alone starts nothing, and "~3 min" is to stay readable; `isAlone`: nothing else stands in the paragraph.
    std::string escaped(std::string_view text, bool isCode = false, bool isAlone = true)
    {
        constexpr std::string_view markup = "\\`*_[]|$";
        const bool hasTildes = !isAlone || std::count(text.begin(), text.end(), '~') > 1;
        std::string out;
        for (size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            if (c == '<')
                out += "&lt;";
            else if (c == '>')
                out += "&gt;";
            else if (c == '&')
                out += "&amp;";
            else if (c == '@')
                out.append("&#64;").append(isCode ? "" : gap);
            else if (c == '#')
                out.append("\\#").append(isCode ? "" : gap);
            else if (c == ':' && text.substr(at + 1, 2) == "//")
                out += "&#58;";
            else if (c == '.' && at >= 3
                && (text.substr(at - 3, 3) == "www" || text.substr(at - 3, 3) == "WWW"))
                out += "&#46;";
            else if (markup.find(c) != std::string_view::npos || (c == '~' && hasTildes))
                out += { '\\', c };
            else
                out += c;
        }
        return out;
    }

    std::string toned(const std::string& text, Tone tone)
    {
        if (text.empty() || (tone != Tone::Strong && tone != Tone::Bad))
            return text;
        return "**" + text + "**";
    }

    /// Code is not looked through for mentions, and shows and copies as it is.
    std::string code(std::string_view text)
    {
        return text.empty() ? std::string() : "<code>" + escaped(text, true, false) + "</code>";
    }

    std::string cellText(const Cell& cell, const Column& column, bool isTotal)
    {
        std::string out;
        for (const std::string& line : cell.lines) {
            if (!out.empty())
                out += "<br>";
            const std::string shown = column.maxWidth == 0 ? line : cutToWidth(line, column.maxWidth);
            const std::string text = column.isVerbatim && cell.tone != Tone::Dim
                ? code(shown)
                : escaped(shown, false, cell.lines.size() == 1);
            out += toned(text, isTotal ? Tone::Strong : cell.tone);
        }
        return out;
    }

    void writeTable(std::ostream& out, const Table& table)
    {
        out << '\n' << '|';
        for (const Column& column : table.columns)
            out << ' ' << escaped(column.title) << " |";
        out << "\n|";
        for (const Column& column : table.columns)
            out << (column.align == Column::Align::Right ? " ---: |" : " --- |");
        out << '\n';
        for (const Row& row : table.rows) {
            out << '|';
            for (size_t c = 0; c < row.cells.size(); ++c)
                out << ' ' << cellText(row.cells[c], table.columns[c], row.isTotal) << " |";
            out << '\n';
        }
    }

    /// One sentence first, so that a notification or a list of comments says it all.
    void writeHead(std::ostream& out, const Document& document)
    {
        const std::string title = escaped(document.title);
        const std::string subtitle = escaped(document.subtitle);
        if (document.isSummary)
            out << "**" << title << "**: " << subtitle << '\n';
        else
            out << "# " << title << '\n' << (subtitle.empty() ? "" : "\n" + subtitle + "\n");
        if (!document.alarm.empty())
            out << "\n**" << escaped(document.alarm) << "**\n";
    }

    void writeParts(std::ostream& out, const Section& section)
    {
        if (!section.note.empty())
            out << '\n' << escaped(section.note) << '\n';
        if (!section.table.rows.empty())
            writeTable(out, section.table);
        if (!section.remark.empty())
            out << '\n' << escaped(section.remark) << '\n';
    }

    void writeSection(std::ostream& out, const Section& section, std::string_view heading)
    {
        if (section.isDetail) {
            out << "\n<details><summary>" << escaped(section.title) << "</summary>\n";
            writeParts(out, section);
            out << "\n</details>\n";
            return;
        }
        if (!section.title.empty())
            out << '\n' << heading << ' ' << escaped(section.title) << '\n';
        writeParts(out, section);
    }

} // namespace

void writeMarkdown(std::ostream& out, const Document& document)
{
    writeHead(out, document);
    for (const Section& section : document.sections)
        writeSection(out, section, document.isSummary ? "####" : "##");
}

} // namespace layerscope
