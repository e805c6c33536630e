// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/benchmodel.h"

#include "ui/models/listdifference.h"

#include <algorithm>
#include <utility>

namespace layerscope {

namespace {

    using ColumnRole = BenchTableColumn::Role;

    QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

    bool isSame(const BenchTableCell& a, const BenchTableCell& b)
    {
        return a.text == b.text && a.state == b.state && a.improvement == b.improvement
            && a.computed == b.computed && a.note == b.note && a.record == b.record;
    }

    bool hasSameColumns(const BenchTableSection& a, const BenchTableSection& b)
    {
        return std::ranges::equal(
            a.columns, b.columns, [](const BenchTableColumn& x, const BenchTableColumn& y) {
                return x.role == y.role && x.id == y.id && x.title == y.title;
            });
    }

    template <typename List>
    auto at(List& list, size_t index)
    {
        return list.begin() + static_cast<std::ptrdiff_t>(index);
    }

    /// The list before `added` came.
    template <typename T>
    std::vector<T> without(std::vector<T> list, const std::vector<ListRun>& added)
    {
        for (size_t i = added.size(); i-- > 0;)
            list.erase(at(list, added[i].first), at(list, added[i].end));
        return list;
    }

} // namespace

BenchModel::BenchModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(std::make_shared<const BenchDocument>())
    , m_table(std::make_shared<const BenchTable>())
{
}

std::vector<BenchModel::Line> BenchModel::linesOf(const BenchDocument& document, const BenchTable& table)
{
    std::vector<Line> lines;
    const std::optional<size_t> head = headSection(table);
    for (size_t s = 0; s < table.sections.size(); ++s) {
        const BenchSection& section = document.sections[s];
        const BenchTableSection& shown = table.sections[s];
        const uint64_t identity = document.sections.identity(s);
        if (!shown.title.empty() || !shown.note.empty() || table.sections.size() > 1)
            lines.push_back({ SectionRow, identity, s, 0 });
        if (head != s && !hasSameColumns(shown, table.sections[*head]))
            lines.push_back({ HeadRow, identity, s, 0 });
        for (size_t r = 0; r < shown.rows.size(); ++r) {
            const bool isStage = section.kind == BenchSection::Kind::Stages;
            const bool isTotal = shown.rows[r].isTotal;
            lines.push_back({ isTotal ? TotalRow : ValueRow,
                isTotal ? identity : (isStage ? section.stages.identity(r) : section.rows.identity(r)), s,
                r });
        }
    }
    return lines;
}

std::optional<size_t> BenchModel::headSection(const BenchTable& table)
{
    for (size_t s = 0; s < table.sections.size(); ++s) {
        if (table.sections[s].kind == BenchSection::Kind::Metrics)
            return s;
    }
    return table.sections.empty() ? std::nullopt : std::optional<size_t>(0);
}

std::vector<BenchModel::Head> BenchModel::headsOf(const BenchTable& table)
{
    std::vector<Head> heads;
    size_t most = 0;
    for (const BenchTableSection& section : table.sections)
        most = std::max(most, section.columns.size());
    const std::optional<size_t> head = headSection(table);
    for (size_t c = 0; c < most; ++c) {
        const auto& columns = table.sections[*head].columns;
        if (c < columns.size())
            heads.push_back({ QString::number(static_cast<int>(columns[c].role)) + text(columns[c].id), c });
        else
            heads.push_back({ QStringLiteral("+%1").arg(c), std::nullopt });
    }
    return heads;
}

void BenchModel::setContent(
    std::shared_ptr<const BenchDocument> document, std::shared_ptr<const BenchTable> table)
{
    std::vector<Line> lines = linesOf(*document, *table);
    std::vector<Head> heads = headsOf(*table);
    moveLines(lines);
    const ListDifference rows = differenceOf(m_lines, lines, [](const Line& line) { return line.key(); });
    const ListDifference columns = differenceOf(m_heads, heads, [](const Head& head) { return head.key; });
    // What goes is taken out of the old table, what comes is put into the new one.
    remove(rows, columns);
    const std::shared_ptr<const BenchTable> before = std::exchange(m_table, std::move(table));
    const std::vector<Line> linesBefore = std::exchange(m_lines, without(lines, rows.added));
    m_document = std::move(document);
    m_heads = without(heads, columns.added);
    for (const ListRun& run : columns.added) {
        beginInsertColumns({}, static_cast<int>(run.first), static_cast<int>(run.end) - 1);
        m_heads.insert(at(m_heads, run.first), at(heads, run.first), at(heads, run.end));
        endInsertColumns();
    }
    announceChanges(*before, linesBefore);
    for (const ListRun& run : rows.added) {
        beginInsertRows({}, static_cast<int>(run.first), static_cast<int>(run.end) - 1);
        m_lines.insert(at(m_lines, run.first), at(lines, run.first), at(lines, run.end));
        endInsertRows();
    }
    if (!m_heads.empty())
        emit headerDataChanged(Qt::Horizontal, 0, static_cast<int>(m_heads.size()) - 1);
}

/// One block of rows that stands elsewhere now keeps its indexes.
void BenchModel::moveLines(const std::vector<Line>& lines)
{
    const auto isSameLine = [](const Line& a, const Line& b) { return a.key() == b.key(); };
    if (m_lines.size() != lines.size())
        return;
    const CommonEnds common = commonEnds(m_lines, lines, [](const Line& line) { return line.key(); });
    const size_t first = common.front;
    const size_t end = lines.size() - common.back;
    if (first >= end)
        return;
    const auto begin = m_lines.begin();
    // A rotation: what is first now is found where its block went.
    for (size_t middle = first + 1; middle < end; ++middle) {
        if (!isSameLine(m_lines[middle], lines[first]))
            continue;
        std::vector<Line> rotated(
            begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end));
        std::ranges::rotate(rotated, rotated.begin() + static_cast<std::ptrdiff_t>(middle - first));
        if (!std::equal(rotated.begin(), rotated.end(), lines.begin() + static_cast<std::ptrdiff_t>(first),
                isSameLine))
            return;
        beginMoveRows({}, static_cast<int>(middle), static_cast<int>(end) - 1, {}, static_cast<int>(first));
        std::ranges::copy(rotated, begin + static_cast<std::ptrdiff_t>(first));
        endMoveRows();
        return;
    }
}

void BenchModel::remove(const ListDifference& rows, const ListDifference& columns)
{
    for (size_t i = rows.removed.size(); i-- > 0;) {
        const ListRun run = rows.removed[i];
        beginRemoveRows({}, static_cast<int>(run.first), static_cast<int>(run.end) - 1);
        m_lines.erase(at(m_lines, run.first), at(m_lines, run.end));
        endRemoveRows();
    }
    for (size_t i = columns.removed.size(); i-- > 0;) {
        const ListRun run = columns.removed[i];
        beginRemoveColumns({}, static_cast<int>(run.first), static_cast<int>(run.end) - 1);
        m_heads.erase(at(m_heads, run.first), at(m_heads, run.end));
        endRemoveColumns();
    }
}

/// Only rows in which something is another one now: an editor is not disturbed by its neighbours.
void BenchModel::announceChanges(const BenchTable& before, const std::vector<Line>& linesBefore)
{
    const auto differs = [&](size_t i, int column) {
        const Line& old = linesBefore[i];
        const BenchTableRow& oldRow = before.sections[old.section].rows[old.row];
        const BenchTableRow& newRow = m_table->sections[m_lines[i].section].rows[m_lines[i].row];
        const auto& oldCells = oldRow.cells;
        const auto& newCells = newRow.cells;
        const auto c = static_cast<size_t>(column);
        if (column == 0 && oldRow.better != newRow.better)
            return true;
        if (c >= oldCells.size() || c >= newCells.size())
            return c < oldCells.size() || c < newCells.size();
        return !isSame(oldCells[c], newCells[c]);
    };
    QModelIndexList changed;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const bool isTitle = m_lines[i].kind == SectionRow || m_lines[i].kind == HeadRow;
        for (int column = 0; column < columnCount(); ++column) {
            if (isTitle || differs(i, column))
                changed.append(index(static_cast<int>(i), column));
        }
    }
    announceCells(changed);
}

/// One by one, or where they are many all at once.
void BenchModel::announceCells(const QModelIndexList& cells)
{
    constexpr qsizetype many = 100;
    if (cells.size() > many) {
        emit dataChanged(index(cells.first().row(), 0), index(cells.last().row(), columnCount() - 1));
        return;
    }
    for (const QModelIndex& cell : cells)
        emit dataChanged(cell, cell);
}

void BenchModel::setEditor(Editor editor) { m_editor = std::move(editor); }

BenchPlace BenchModel::place(int row) const
{
    const Line& line = m_lines[static_cast<size_t>(row)];
    return { line.section, line.row };
}

QModelIndex BenchModel::indexOf(const BenchProblem::Cell& cell) const
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const bool isRow = m_lines[i].kind == ValueRow || m_lines[i].kind == TotalRow;
        if (isRow && m_lines[i].section == cell.section && m_lines[i].row == cell.row)
            return index(static_cast<int>(i), static_cast<int>(cell.column));
    }
    return {};
}

QModelIndex BenchModel::indexOf(BenchPlace place, const QString& columnId, BenchTableColumn::Role role) const
{
    if (place.section >= m_table->sections.size())
        return {};
    const auto& columns = m_table->sections[place.section].columns;
    for (size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].role == role && text(columns[c].id) == columnId)
            return indexOf(BenchProblem::Cell { place.section, place.row, c });
    }
    return {};
}

const BenchTableSection& BenchModel::tableSection(int row) const
{
    return m_table->sections[m_lines[static_cast<size_t>(row)].section];
}

std::optional<size_t> BenchModel::tableColumnIndex(int row, int column) const
{
    const auto c = static_cast<size_t>(column);
    return c < tableSection(row).columns.size() ? std::optional(c) : std::nullopt;
}

const BenchTableCell* BenchModel::cell(const QModelIndex& index) const
{
    if (!index.isValid() || kind(index.row()) == SectionRow || kind(index.row()) == HeadRow)
        return nullptr;
    const auto& cells = tableSection(index.row()).rows[m_lines[static_cast<size_t>(index.row())].row].cells;
    const auto c = static_cast<size_t>(index.column());
    return c < cells.size() ? &cells[c] : nullptr;
}

const BenchTableColumn* BenchModel::tableColumn(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const std::optional<size_t> column = tableColumnIndex(index.row(), index.column());
    return column ? &tableSection(index.row()).columns[*column] : nullptr;
}

int BenchModel::variantOf(int column) const
{
    const std::optional<size_t> head = headSection(*m_table);
    if (!head || column < 0 || static_cast<size_t>(column) >= m_heads.size()
        || !m_heads[static_cast<size_t>(column)].column
        || m_table->sections[*head].kind != BenchSection::Kind::Metrics)
        return -1;
    const BenchTableColumn& shown = m_table->sections[*head].columns[static_cast<size_t>(column)];
    const auto found = std::ranges::find(m_document->variants, shown.id, &BenchVariant::id);
    return shown.role == ColumnRole::Name || found == m_document->variants.end()
        ? -1
        : static_cast<int>(found - m_document->variants.begin());
}

int BenchModel::columnOfVariant(const QString& id) const
{
    const std::optional<size_t> head = headSection(*m_table);
    if (!head || m_table->sections[*head].kind != BenchSection::Kind::Metrics)
        return -1;
    const auto& columns = m_table->sections[*head].columns;
    for (size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].role == ColumnRole::Value && text(columns[c].id) == id)
            return static_cast<int>(c);
    }
    return -1;
}

BenchReading BenchModel::reading(const QModelIndex& index, const QString& typed) const
{
    const BenchTableColumn* column = tableColumn(index);
    if (column == nullptr || cell(index) == nullptr)
        return {};
    return readCell(
        *m_document, place(index.row()), column->id, column->role, typed.toStdString(), m_table->language);
}

int BenchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int BenchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

bool BenchModel::isEditable(const QModelIndex& index) const
{
    if (!m_editor)
        return false;
    const RowKind rowKind = kind(index.row());
    if (rowKind == SectionRow)
        return index.column() == 0;
    const BenchTableColumn* column = tableColumn(index);
    if (rowKind == HeadRow || column == nullptr)
        return false;
    if (column->role == ColumnRole::Change)
        return benchedit::canState(*m_document, place(index.row()), column->id);
    if (rowKind == TotalRow)
        return column->role == ColumnRole::Name
            && tableSection(index.row()).kind == BenchSection::Kind::Fleet;
    return true;
}

Qt::ItemFlags BenchModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (kind(index.row()) != HeadRow)
        flags |= Qt::ItemIsSelectable;
    if (isEditable(index))
        flags |= Qt::ItemIsEditable;
    if (kind(index.row()) == ValueRow && m_editor)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

bool BenchModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !isEditable(index))
        return false;
    const std::string typed = value.toString().trimmed().toStdString();
    const ShownRow at = shownRow(index.row());
    if (kind(index.row()) == SectionRow) {
        edit(tr("Rename section"), shownSection(index.row()),
            [typed](
                BenchDocument& document, BenchPlace now) { document.sections[now.section].title = typed; });
        return true;
    }
    const BenchTableColumn column = *tableColumn(index);
    if (value.toString() == editText(index))
        return true; // an editor that was opened and closed
    if (column.role == ColumnRole::Name)
        edit(tr("Rename row"), at,
            [typed](BenchDocument& document, BenchPlace now) { benchedit::setName(document, now, typed); });
    else if (column.role == ColumnRole::Value)
        edit(tr("Change value"), at, [typed, id = column.id](BenchDocument& document, BenchPlace now) {
            benchedit::setText(document, now, id, typed);
        });
    else
        edit(tr("Change claim"), at, [typed, id = column.id](BenchDocument& document, BenchPlace now) {
            benchedit::setStated(document, now, id, typed);
        });
    return true;
}

void BenchModel::edit(const QString& what, ShownRow row, RowChange change)
{
    // A large table lags behind its document for a moment.
    m_editor(what, [row = std::move(row), change = std::move(change)](BenchDocument& document) {
        if (const auto now = row.in(document))
            change(document, *now);
    });
}

/// Where a row that is dropped between `before` - 1 and `before` goes: below the last of a section, or before the next.
std::optional<BenchPlace> BenchModel::dropPlace(int before) const
{
    if (before < 0 || before > rowCount() || rowCount() == 0)
        return std::nullopt;
    if (before < rowCount() && (kind(before) == ValueRow || kind(before) == TotalRow))
        return place(before);
    if (before == 0)
        return std::nullopt; // above all titles
    const Line& above = m_lines[static_cast<size_t>(before) - 1];
    switch (above.kind) {
    case ValueRow:
        return BenchPlace { above.section, above.row + 1 };
    case TotalRow:
        return BenchPlace { above.section, above.row };
    default:
        return BenchPlace { above.section, 0 };
    }
}

bool BenchModel::canMove(int row, int before) const
{
    const std::optional<BenchPlace> to = dropPlace(before);
    return m_editor && to && row >= 0 && row < rowCount() && kind(row) == ValueRow
        && benchedit::canMove(*m_document, place(row), *to);
}

bool BenchModel::moveTo(std::vector<int> rows, int before)
{
    if (rows.empty() || !std::ranges::all_of(rows, [&](int row) { return canMove(row, before); }))
        return false;
    std::vector<BenchPlace> places;
    std::ranges::transform(rows, std::back_inserter(places), [&](int row) { return place(row); });
    edit(tr("Move rows"), { m_document, *dropPlace(before) },
        [shown = m_document, places = std::move(places)](BenchDocument& document, BenchPlace to) {
            std::vector<BenchPlace> now;
            for (const BenchPlace place : places) {
                if (const auto there = benchedit::follow(*shown, place, document))
                    now.push_back(*there);
            }
            benchedit::moveRows(document, std::move(now), to);
        });
    return true;
}

bool BenchModel::moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
    const QModelIndex& destinationParent, int destinationChild)
{
    if (sourceParent.isValid() || destinationParent.isValid())
        return false;
    std::vector<int> rows;
    for (int row = sourceRow; row < sourceRow + count; ++row)
        rows.push_back(row);
    return moveTo(std::move(rows), destinationChild);
}

} // namespace layerscope
