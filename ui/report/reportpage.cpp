// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/report/reportpage.h"

#include "ui/report/drawingobject.h"
#include "ui/report/tablecolumns.h"
#include "ui/theme/theme.h"

#include <QTextCursor>
#include <QTextOption>
#include <QTextTable>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int textSize = 13;
    constexpr int titleSize = 20;
    constexpr int headingSize = 15;
    constexpr qreal barHeight = 10;

    /// What the text layout would take for structure of its own becomes a character that says so.
    QString plain(const std::string& text)
    {
        QString out = QString::fromStdString(text);
        for (QChar& c : out) {
            const char16_t code = c.unicode();
            if (code == 0xFDD0 || code == 0xFDD1 || code == QChar::ObjectReplacementCharacter
                || code == QChar::ParagraphSeparator || code == QChar::LineSeparator || code < 0x20)
                c = QChar::ReplacementCharacter;
        }
        return out;
    }

    class PageBuilder {
    public:
        PageBuilder(QTextDocument& page, const ReportPageStyle& style)
            : m_style(style)
            , m_theme(*style.theme)
            , m_cursor(&page)
        {
        }

        void build(const Document& document)
        {
            paragraph(document.title, titleSize, m_theme.text, QFont::DemiBold, 0);
            paragraph(document.subtitle, textSize, m_theme.text2, QFont::Normal, 2);
            paragraph(document.alarm, textSize, m_theme.removed.ink, QFont::DemiBold, 8);
            for (const Section& section : document.sections)
                add(section);
        }

    private:
        static QTextBlockFormat block(qreal above, Column::Align align = Column::Align::Left)
        {
            QTextBlockFormat format;
            format.setTopMargin(above);
            format.setLayoutDirection(Qt::LeftToRight);
            format.setAlignment(align == Column::Align::Right ? Qt::AlignRight : Qt::AlignLeft);
            return format;
        }

        static QTextCharFormat characters(const QFont& font, const QColor& color)
        {
            QTextCharFormat format;
            format.setFont(font);
            format.setForeground(color);
            return format;
        }

        /// The block that the cursor stands in is used when nothing is in it yet.
        void beginBlock(const QTextBlockFormat& format)
        {
            if (m_isFresh)
                m_cursor.setBlockFormat(format);
            else
                m_cursor.insertBlock(format);
            m_isFresh = false;
        }

        void paragraph(const std::string& text, int size, const QColor& color, QFont::Weight weight,
            qreal above, bool isHeading = false)
        {
            if (text.empty())
                return;
            QTextBlockFormat format = block(above);
            if (isHeading)
                format.setHeadingLevel(2);
            beginBlock(format);
            QFont font = reportFont();
            font.setPixelSize(size);
            font.setWeight(weight);
            m_cursor.insertText(plain(text), characters(font, color));
        }

        void add(const Section& section)
        {
            paragraph(section.title, headingSize, m_theme.text, QFont::DemiBold, 18, true);
            paragraph(section.note, textSize, m_theme.text2, QFont::Normal, 4);
            add(section.overview);
            if (!section.table.rows.empty())
                add(section.table);
            for (const Drawing& drawing : section.drawings)
                add(drawing);
            paragraph(section.remark, textSize - 1, m_theme.text2, QFont::Normal, 4);
        }

        void add(const Drawing& drawing)
        {
            if (drawing.isEmpty())
                return;
            beginBlock(block(8));
            m_cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                DrawingObject::format(drawing, { m_style.width, m_style.pictureHeight }));
        }

        [[nodiscard]] QColor inkOf(Tone tone) const
        {
            switch (tone) {
            case Tone::Dim:
                return m_theme.text2;
            case Tone::Good:
                return m_theme.added.ink;
            case Tone::Caution:
                return m_theme.warningText;
            case Tone::Bad:
                return m_theme.removed.ink;
            case Tone::Normal:
            case Tone::Strong:
                break;
            }
            return m_theme.text;
        }

        [[nodiscard]] QTextTableFormat tableFormat(const TableLayout& layout, const Table& table) const
        {
            QTextTableFormat format;
            format.setBorderCollapse(true);
            format.setBorder(table.isFacts() ? 0 : 1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(m_theme.line);
            format.setCellPadding(cellPadding);
            format.setCellSpacing(0);
            format.setTopMargin(8);
            format.setBottomMargin(4);
            format.setHeaderRowCount(table.hasHeading() ? 1 : 0);
            format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            QList<QTextLength> widths;
            for (const qreal width : layout.widths)
                widths.append(QTextLength(QTextLength::PercentageLength, width / m_style.width * 100));
            format.setColumnWidthConstraints(widths);
            return format;
        }

        void add(const Table& table)
        {
            const TableLayout layout = layoutTable(table, m_style.width);
            const size_t rows = std::min(table.rows.size(), m_style.rows);
            const int headings = table.hasHeading() ? 1 : 0;
            QTextTable* out = m_cursor.insertTable(static_cast<int>(rows) + headings,
                static_cast<int>(layout.widths.size()), tableFormat(layout, table));
            if (headings > 0)
                addHeading(*out, table, layout);
            const std::vector<uint64_t> longest = longestBars(table);
            for (size_t r = 0; r < rows; ++r)
                addRow(*out, static_cast<int>(r) + headings, table, table.rows[r], layout, longest);
            m_cursor.movePosition(QTextCursor::End);
            QTextBlockFormat gap = block(0); // a table is followed by an empty block
            gap.setLineHeight(1, QTextBlockFormat::FixedHeight);
            m_cursor.setBlockFormat(gap);
            if (rows < table.rows.size())
                paragraph(m_style.omitted.arg(table.rows.size() - rows).toStdString(), textSize - 1,
                    m_theme.text2, QFont::Normal, 4);
        }

        void addHeading(QTextTable& out, const Table& table, const TableLayout& layout) const
        {
            int place = 0;
            for (const Column& column : table.columns) {
                const QFont font = cellFont({}, layout.fontSize, true);
                const int columns = column.hasBars ? 2 : 1;
                fill(out, 0, place, { column.title }, characters(font, m_theme.text), column.align, layout,
                    true);
                if (column.hasBars)
                    fill(out, 0, place + 1, {}, characters(font, m_theme.text), column.align, layout, true);
                place += columns;
            }
        }

        void addRow(QTextTable& out, int row, const Table& table, const Row& from, const TableLayout& layout,
            const std::vector<uint64_t>& longest) const
        {
            int place = 0;
            for (size_t c = 0; c < table.columns.size() && c < from.cells.size(); ++c) {
                const Column& column = table.columns[c];
                const Cell& cell = from.cells[c];
                const QFont font
                    = cellFont(column, layout.fontSize, from.isTotal || cell.tone == Tone::Strong);
                fill(out, row, place++, cell.lines, characters(font, inkOf(cell.tone)), column.align, layout,
                    from.isTotal);
                if (column.hasBars)
                    addBar(out, row, place++, cell, longest[c], layout);
            }
        }

        void fill(QTextTable& out, int row, int column, const std::vector<std::string>& lines,
            const QTextCharFormat& format, Column::Align align, const TableLayout& layout,
            bool isRaised) const
        {
            QTextTableCell cell = out.cellAt(row, column);
            if (isRaised) {
                QTextCharFormat ground = cell.format();
                ground.setBackground(m_theme.raised);
                cell.setFormat(ground);
            }
            QTextCursor cursor = cell.firstCursorPosition();
            QTextBlockFormat lineFormat = block(0, align);
            lineFormat.setNonBreakableLines(align == Column::Align::Right && !layout.mayWrapNumbers);
            cursor.setBlockFormat(lineFormat);
            cursor.setBlockCharFormat(format);
            QString text;
            for (const std::string& line : lines)
                text += (text.isEmpty() ? QString() : QString(QChar::LineSeparator)) + plain(line);
            cursor.insertText(text, format);
        }

        static uint64_t lengthOf(const Cell& cell)
        {
            return cell.bar < 0 ? uint64_t { 0 } - static_cast<uint64_t>(cell.bar)
                                : static_cast<uint64_t>(cell.bar);
        }

        static std::vector<uint64_t> longestBars(const Table& table)
        {
            std::vector<uint64_t> longest(table.columns.size(), 0);
            for (const Row& row : table.rows) {
                for (size_t c = 0; c < row.cells.size() && c < longest.size(); ++c)
                    longest[c] = std::max(longest[c], lengthOf(row.cells[c]));
            }
            return longest;
        }

        /// To the right what grows, to the left what shrinks.
        void addBar(QTextTable& out, int row, int column, const Cell& cell, uint64_t longest,
            const TableLayout& layout) const
        {
            const qreal width = layout.widths[static_cast<size_t>(column)] - 2 * cellPadding - 2;
            const qreal middle = width / 2;
            const qreal length = longest == 0
                ? 0
                : middle * static_cast<qreal>(lengthOf(cell)) / static_cast<qreal>(longest);
            Drawing bar;
            bar.width = width;
            bar.height = barHeight;
            bar.shapes.emplace_back(DrawnLine { middle, 0, middle, barHeight, Ink::Line });
            if (length > 0)
                bar.shapes.emplace_back(DrawnRect { cell.bar < 0 ? middle - length : middle, 0, length,
                    barHeight, cell.bar < 0 ? Ink::Added : Ink::Removed });
            out.cellAt(row, column)
                .firstCursorPosition()
                .insertText(QString(QChar::ObjectReplacementCharacter),
                    DrawingObject::format(bar, { width, barHeight }));
        }

        const ReportPageStyle& m_style;
        const Theme& m_theme;
        QTextCursor m_cursor;
        bool m_isFresh = true;
    };

} // namespace

QFont reportFont(bool isFixed)
{
    QFont font;
    font.setFamilies(isFixed ? QStringList { u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s,
                         u"Noto Sans Mono CJK SC"_s, u"Noto Sans CJK SC"_s, u"monospace"_s }
                             : QStringList { u"Noto Sans"_s, u"DejaVu Sans"_s, u"Noto Sans CJK SC"_s,
                                 u"WenQuanYi Micro Hei"_s, u"sans-serif"_s });
    font.setPixelSize(isFixed ? tableFontSize : textSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

std::unique_ptr<QTextDocument> reportPage(const Document& document, const ReportPageStyle& style)
{
    auto page = std::make_unique<QTextDocument>();
    page->setUndoRedoEnabled(false);
    page->setDocumentMargin(style.margin);
    page->setDefaultFont(reportFont());
    page->setUseDesignMetrics(true);
    QTextOption option = page->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    page->setDefaultTextOption(option);
    PageBuilder(*page, style).build(document);
    return page;
}

qreal wantedWidth(const Document& document)
{
    qreal width = 0;
    for (const Section& section : document.sections)
        width = std::max(width, comfortableWidth(section.table));
    return width;
}

} // namespace layerscope
