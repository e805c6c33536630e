// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/markdown.h"

#include "core/report/text.h"

#include <string>
#include <string_view>

namespace layerscope {

namespace {

    /// Every character that starts markup somewhere, escaped by a backslash; "<", ">" and "&" as entities, because HTML
    /// inside Markdown is not stopped by backslashes everywhere; and what forges turn into links or mentions.
    std::string escaped(std::string_view text)
    {
        constexpr std::string_view markup = "\\`*_[]#|~$";
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
                out += "&#64;";
            else if (c == ':' && text.substr(at + 1, 2) == "//")
                out += "&#58;";
            else if (c == '.' && at >= 3
                && (text.substr(at - 3, 3) == "www" || text.substr(at - 3, 3) == "WWW"))
                out += "&#46;";
            else if (markup.find(c) != std::string_view::npos)
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

    std::string cellText(const Cell& cell, const Column& column, bool isTotal)
    {
        std::string out;
        for (const std::string& line : cell.lines) {
            if (!out.empty())
                out += "<br>";
            const std::string shown = column.maxWidth == 0 ? line : cutToWidth(line, column.maxWidth);
            out += toned(escaped(shown), isTotal ? Tone::Strong : cell.tone);
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

} // namespace

void writeMarkdown(std::ostream& out, const Document& document)
{
    out << "# " << escaped(document.title) << '\n';
    if (!document.subtitle.empty())
        out << '\n' << escaped(document.subtitle) << '\n';
    if (!document.alarm.empty())
        out << "\n**" << escaped(document.alarm) << "**\n";
    for (const Section& section : document.sections) {
        if (!section.title.empty())
            out << "\n## " << escaped(section.title) << '\n';
        if (!section.note.empty())
            out << '\n' << escaped(section.note) << '\n';
        if (!section.table.rows.empty())
            writeTable(out, section.table);
        if (!section.remark.empty())
            out << '\n' << escaped(section.remark) << '\n';
    }
}

} // namespace layerscope
