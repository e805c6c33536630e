// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/text.h"

#include "core/base/text.h"

#include <algorithm>

namespace layerscope {

namespace {

    constexpr std::string_view indent = "  ";
    constexpr std::string_view gap = "  ";

    size_t width(std::string_view text) { return static_cast<size_t>(displayWidth(text)); }

    std::string_view colorOf(Tone tone)
    {
        switch (tone) {
        case Tone::Strong:
            return "\033[1m";
        case Tone::Dim:
            return "\033[2m";
        case Tone::Good:
            return "\033[32m";
        case Tone::Caution:
            return "\033[33m";
        case Tone::Bad:
            return "\033[31m";
        case Tone::Normal:
            break;
        }
        return {};
    }

    std::vector<size_t> naturalWidths(const Table& table)
    {
        std::vector<size_t> widths;
        for (size_t c = 0; c < table.columns.size(); ++c) {
            const Column& column = table.columns[c];
            size_t widest = width(column.title);
            for (const Row& row : table.rows) {
                for (const std::string& line : row.cells[c].lines)
                    widest = std::max(widest, width(line));
            }
            widths.push_back(column.maxWidth == 0 ? widest : std::min(widest, column.maxWidth));
        }
        return widths;
    }

    /// Columns that may be cut give way on a narrow terminal, down to a width that still says something.
    std::vector<size_t> columnWidths(const Table& table, size_t terminal)
    {
        constexpr size_t leastWidth = 20;
        std::vector<size_t> widths = naturalWidths(table);
        size_t total = indent.size();
        for (const size_t w : widths)
            total += w + gap.size();
        for (size_t c = widths.size(); c-- > 0 && terminal > 0 && total > terminal + gap.size();) {
            if (table.columns[c].maxWidth == 0 || widths[c] <= leastWidth)
                continue;
            const size_t cut = std::min(total - terminal - gap.size(), widths[c] - leastWidth);
            widths[c] -= cut;
            total -= cut;
        }
        return widths;
    }

    class TextRenderer {
    public:
        TextRenderer(std::ostream& out, const ReportOptions& options)
            : m_out(out)
            , m_options(options)
        {
        }

        void write(const Document& document)
        {
            m_out << paint(document.title, Tone::Strong) << '\n';
            if (!document.subtitle.empty())
                m_out << paint(document.subtitle, Tone::Dim) << '\n';
            if (!document.alarm.empty())
                m_out << paint(document.alarm, Tone::Bad) << '\n';
            for (const Section& section : document.sections)
                write(section);
        }

        void write(const Section& section)
        {
            m_out << '\n';
            if (!section.title.empty()) {
                m_out << paint(section.title, Tone::Strong);
                if (!section.note.empty())
                    m_out << gap << paint(section.note, Tone::Dim);
                m_out << '\n';
            }
            write(section.table);
            if (!section.remark.empty())
                m_out << indent << paint(section.remark, Tone::Dim) << '\n';
        }

    private:
        void write(const Table& table)
        {
            const std::vector<size_t> widths = columnWidths(table, m_options.width);
            if (table.hasHeading()) {
                Row heading;
                for (const Column& column : table.columns)
                    heading.cells.emplace_back(column.title, Tone::Dim);
                write(heading, table, widths);
            }
            for (const Row& row : table.rows)
                write(row, table, widths);
        }

        void write(const Row& row, const Table& table, const std::vector<size_t>& widths)
        {
            size_t height = 0;
            for (const Cell& cell : row.cells)
                height = std::max(height, cell.lines.size());
            for (size_t line = 0; line < height; ++line)
                writeLine(row, line, table, widths);
        }

        void writeLine(const Row& row, size_t line, const Table& table, const std::vector<size_t>& widths)
        {
            std::string text(indent);
            size_t pending = 0; // spaces are written only before something, so that no line ends in them
            for (size_t c = 0; c < row.cells.size(); ++c) {
                const Cell& cell = row.cells[c];
                const std::string content
                    = line < cell.lines.size() ? cutToWidth(cell.lines[line], widths[c]) : std::string();
                const size_t fill = widths[c] - std::min(width(content), widths[c]);
                const bool right = table.columns[c].align == Column::Align::Right;
                if (!content.empty()) {
                    text.append(pending + (right ? fill : 0), ' ');
                    text += paint(content, row.isTotal ? Tone::Strong : cell.tone);
                    pending = right ? 0 : fill;
                } else {
                    pending += widths[c];
                }
                pending += gap.size();
            }
            m_out << text << '\n';
        }

        [[nodiscard]] std::string paint(std::string_view text, Tone tone) const
        {
            return painted(text, tone, m_options.color);
        }

        std::ostream& m_out;
        const ReportOptions& m_options;
    };

} // namespace

std::string painted(std::string_view text, Tone tone, bool color)
{
    if (!color || tone == Tone::Normal || text.empty())
        return std::string(text);
    return std::string(colorOf(tone)).append(text).append("\033[0m");
}

std::string padded(std::string_view text, size_t columns, Column::Align align)
{
    const std::string fill(columns - std::min(width(text), columns), ' ');
    return align == Column::Align::Right ? fill + std::string(text) : std::string(text) + fill;
}

std::string cutToWidth(std::string_view text, size_t columns)
{
    if (width(text) <= columns)
        return std::string(text);
    std::string cut;
    size_t used = 0;
    for (size_t at = 0; at < text.size();) {
        size_t next = at + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80)
            ++next;
        const std::string_view character = text.substr(at, next - at);
        if (used + width(character) + 1 > columns)
            break;
        used += width(character);
        cut += character;
        at = next;
    }
    return cut + "…";
}

void writeText(std::ostream& out, const Document& document, const ReportOptions& options)
{
    TextRenderer(out, options).write(document);
}

void writeText(std::ostream& out, const Section& section, const ReportOptions& options)
{
    TextRenderer(out, options).write(section);
}

} // namespace layerscope
