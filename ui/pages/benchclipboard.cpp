// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// Cells of a benchmark on the clipboard: lines of values with tabs between, as spreadsheets have them.

#include "core/report/benchreport.h"
#include "ui/models/benchmodel.h"
#include "ui/pages/benchediting.h"
#include "ui/session/benchsession.h"
#include "ui/widgets/benchtableview.h"

#include <QApplication>
#include <QClipboard>
#include <QItemSelectionModel>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    using ColumnRole = BenchTableColumn::Role;

    constexpr qsizetype maximumLines = 10'000; // that are pasted
    constexpr qsizetype maximumCell = 2'000; // characters

    QString withoutGuard(const QString& text)
    {
        return text.startsWith(u'\'') && isFormula(text.mid(1).toStdString()) ? text.mid(1) : text;
    }

} // namespace

QString tsvField(QString text)
{
    for (const QChar mark : { u'\t', u'\n', u'\r' })
        text.replace(mark, u' ');
    return isFormula(text.toStdString()) ? u'\'' + text : text;
}

void BenchEditing::copyCells() const
{
    const QItemSelection selection = m_table.selectionModel()->selection();
    const QModelIndex current = m_table.currentIndex();
    if (selection.isEmpty() && !current.isValid())
        return;
    int top = current.row(), bottom = top, left = current.column(), right = left;
    if (!selection.isEmpty()) {
        top = selection.first().top();
        bottom = selection.first().bottom();
        left = selection.first().left();
        right = selection.first().right();
    }
    QStringList lines;
    for (int row = top; row <= bottom; ++row) {
        QStringList cells;
        for (int column = left; column <= right; ++column)
            cells.append(tsvField(m_model.index(row, column).data().toString()));
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

/// From the cell at hand to the right and down, as far as there are cells; titles between sections are passed over.
void BenchEditing::pasteCells(const QString& text)
{
    const QModelIndex start = m_table.currentIndex();
    if (!start.isValid() || text.isEmpty())
        return;
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    struct Cell {
        ShownRow row;
        std::string column;
        ColumnRole role;
        std::string text;
    };
    std::vector<Cell> cells;
    int row = start.row();
    for (qsizetype line = 0; line < std::min(lines.size(), maximumLines); ++line, ++row) {
        while (row < m_model.rowCount() && m_model.kind(row) != BenchModel::ValueRow)
            ++row;
        if (row >= m_model.rowCount())
            break;
        const QStringList values = lines[line].remove(u'\r').split(u'\t');
        for (int i = 0; i < values.size() && start.column() + i < m_model.columnCount(); ++i) {
            const QModelIndex index = m_model.index(row, start.column() + i);
            const BenchTableColumn* column = m_model.tableColumn(index);
            if (column && index.flags().testFlag(Qt::ItemIsEditable))
                cells.push_back({ m_model.shownRow(row), column->id, column->role,
                    withoutGuard(values[i].trimmed()).left(maximumCell).toStdString() });
        }
    }
    if (cells.empty())
        return;
    edit(tr("Paste %Ln cell(s)", nullptr, static_cast<int>(cells.size())), [&](BenchDocument& document) {
        for (Cell& cell : cells) {
            const auto now = cell.row.in(document);
            if (!now)
                continue;
            if (cell.role == ColumnRole::Name)
                benchedit::setName(document, *now, std::move(cell.text));
            else if (cell.role == ColumnRole::Value)
                benchedit::setText(document, *now, cell.column, std::move(cell.text));
            else
                benchedit::setStated(document, *now, cell.column, std::move(cell.text));
        }
    });
}

} // namespace layerscope
