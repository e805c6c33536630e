// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/report/tablecolumns.h"

#include "ui/report/reportpage.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace layerscope {

namespace {

    constexpr int smallestFontSize = 8;
    // Ems: columns of words are not made narrower than that, or than their longest word, while there is a smaller font.
    constexpr qreal wordsWidth = 7;
    constexpr qreal verbatimWidth = 18;
    constexpr qreal longestWord = 16; // longer ones, and longer numbers, are broken
    constexpr qreal barsWidth = 72; // pixels
    constexpr size_t measuredRows = 2000; // what more of them need is hardly ever something else

    struct Measured {
        qreal natural = 0; ///< nothing wraps
        qreal least = 0; ///< it can still be read
    };

    qreal widestWord(const QString& line, const QFontMetricsF& metrics)
    {
        qreal widest = 0;
        for (const QStringView word : QStringView(line).split(u' '))
            widest = std::max(widest, metrics.horizontalAdvance(word.toString()));
        return widest;
    }

    Measured measure(const Table& table, size_t c, int fontSize)
    {
        const Column& column = table.columns[c];
        const bool isNumber = column.align == Column::Align::Right;
        const QFontMetricsF heading(cellFont({}, fontSize, true));
        const QFontMetricsF normal(cellFont(column, fontSize, false));
        const QFontMetricsF strong(cellFont(column, fontSize, true));
        const QString title = QString::fromStdString(column.title);
        qreal widest = heading.horizontalAdvance(title);
        qreal word = widestWord(title, heading);
        size_t rows = 0;
        for (const Row& row : table.rows) {
            if (++rows > measuredRows || c >= row.cells.size())
                break;
            const bool isStrong = row.isTotal || row.cells[c].tone == Tone::Strong;
            const QFontMetricsF& metrics = isStrong ? strong : normal;
            for (const std::string& utf8 : row.cells[c].lines) {
                const QString line = QString::fromStdString(utf8);
                widest = std::max(widest, metrics.horizontalAdvance(line));
                if (!isNumber)
                    word = std::max(word, widestWord(line, metrics));
            }
        }
        constexpr qreal frame = 2 * cellPadding + 4; // with what rounding takes
        const qreal natural = widest + frame;
        if (isNumber) // but a text may stand among them
            return { natural, std::min(natural, longestWord * fontSize + frame) };
        const qreal words = std::max((column.isVerbatim ? verbatimWidth : wordsWidth) * fontSize,
            std::min(word, longestWord * fontSize));
        return { natural, std::min(natural, words + frame) };
    }

    std::vector<Measured> measureAll(const Table& table, int fontSize)
    {
        std::vector<Measured> columns;
        for (size_t c = 0; c < table.columns.size(); ++c) {
            columns.push_back(measure(table, c, fontSize));
            if (table.columns[c].hasBars)
                columns.push_back({ barsWidth, barsWidth });
        }
        return columns;
    }

    qreal sum(const std::vector<Measured>& columns, qreal Measured::*what)
    {
        return std::accumulate(columns.begin(), columns.end(), qreal(0),
            [what](qreal total, const Measured& column) { return total + column.*what; });
    }

    /// Gives each the least it needs and shares the rest by what it lacks of its natural width; what is left after
    /// that goes to the widest columns, by their widths.
    std::vector<qreal> share(const std::vector<Measured>& columns, qreal width)
    {
        const qreal least = sum(columns, &Measured::least);
        const qreal natural = sum(columns, &Measured::natural);
        std::vector<qreal> widths;
        for (const Measured& column : columns) {
            if (least >= width)
                widths.push_back(column.least * width / least);
            else if (natural >= width)
                widths.push_back(
                    column.least + (column.natural - column.least) * (width - least) / (natural - least));
            else
                widths.push_back(column.natural * width / natural);
        }
        return widths;
    }

    /// Whether a column of numbers is narrower than the widest of them.
    bool hasCutNumbers(
        const Table& table, const std::vector<Measured>& columns, const std::vector<qreal>& widths)
    {
        size_t place = 0;
        for (const Column& column : table.columns) {
            if (column.align == Column::Align::Right && widths[place] < columns[place].natural - 1)
                return true;
            place += column.hasBars ? 2 : 1;
        }
        return false;
    }

} // namespace

QFont cellFont(const Column& column, int fontSize, bool isStrong)
{
    QFont font = reportFont(column.isVerbatim);
    font.setPixelSize(fontSize);
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    return font;
}

TableLayout layoutTable(const Table& table, qreal width)
{
    TableLayout layout;
    std::vector<Measured> columns;
    for (layout.fontSize = tableFontSize;; --layout.fontSize) {
        columns = measureAll(table, layout.fontSize);
        if (layout.fontSize == smallestFontSize || sum(columns, &Measured::least) <= width)
            break;
    }
    layout.widths = share(columns, width);
    layout.mayWrapNumbers = hasCutNumbers(table, columns, layout.widths);
    return layout;
}

qreal comfortableWidth(const Table& table) { return sum(measureAll(table, tableFontSize), &Measured::least); }

} // namespace layerscope
