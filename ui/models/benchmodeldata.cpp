// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/benchmodel.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace layerscope {

namespace {

    using ColumnRole = BenchTableColumn::Role;

    QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

    QString stateName(BenchCellState state)
    {
        switch (state) {
        case BenchCellState::Empty:
            return BenchModel::tr("empty");
        case BenchCellState::Entered:
            return BenchModel::tr("entered");
        case BenchCellState::Measured:
            return BenchModel::tr("measured");
        case BenchCellState::Imported:
            return BenchModel::tr("imported");
        case BenchCellState::Computed:
            return BenchModel::tr("computed");
        case BenchCellState::Stale:
            return BenchModel::tr("out of date");
        case BenchCellState::Contradicted:
            return BenchModel::tr("contradicted");
        case BenchCellState::NotUnderstood:
            break;
        }
        return BenchModel::tr("not understood");
    }

    /// "sha256:0123456789ab · 2026-11-22T14:05:00Z", for measured cells.
    QString originText(const BenchRecord& record)
    {
        QStringList parts;
        for (const std::string* digest : { &record.digest, &record.withDigest }) {
            if (!digest->empty())
                parts.append(text(*digest));
        }
        if (!record.date.empty())
            parts.append(text(record.date));
        if (record.runs > 1)
            parts.append(BenchModel::tr("%Ln runs", nullptr, static_cast<int>(record.runs)));
        return parts.join(u'\n');
    }

} // namespace

QVariant BenchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == RowKindRole)
        return static_cast<int>(kind(index.row()));
    switch (kind(index.row())) {
    case SectionRow:
        return index.column() == 0 ? bandData(index.row(), role) : QVariant();
    case HeadRow:
        return headRowData(index.row(), index.column(), role);
    default:
        return cellData(index, role);
    }
}

QVariant BenchModel::bandData(int row, int role) const
{
    const BenchTableSection& section = tableSection(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
    case PlaceRole:
        return text(section.title);
    case SubtitleRole:
        return text(section.note);
    case HintRole:
        return tr("Title of a section");
    default:
        return {};
    }
}

QVariant BenchModel::headRowData(int row, int column, int role) const
{
    const std::optional<size_t> c = tableColumnIndex(row, column);
    if (!c)
        return {};
    const BenchTableColumn& shown = tableSection(row).columns[*c];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(shown.title);
    case ColumnRoleRole:
        return static_cast<int>(shown.role);
    case ColumnIdRole:
        return text(shown.id);
    case BadgeRole:
        return shown.isBaseline ? tr("baseline") : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (shown.role == ColumnRole::Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant BenchModel::cellData(const QModelIndex& index, int role) const
{
    const BenchTableColumn* column = tableColumn(index);
    const BenchTableCell* shown = cell(index);
    if (column == nullptr || shown == nullptr)
        return role == StateRole ? QVariant(static_cast<int>(BenchCellState::Empty)) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(shown->text);
    case Qt::EditRole:
        return editText(index);
    case Qt::ToolTipRole:
        return shown->note.empty() ? originText(shown->record) : text(shown->note);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (column->role == ColumnRole::Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case StateRole:
        return static_cast<int>(shown->state);
    case BetterRole:
        return column->role == ColumnRole::Name && kind(index.row()) == ValueRow
                && tableSection(index.row()).kind == BenchSection::Kind::Metrics
            ? QVariant(static_cast<int>(
                tableSection(index.row()).rows[m_lines[static_cast<size_t>(index.row())].row].better))
            : QVariant();
    case SubtitleRole:
        return column->role == ColumnRole::Name ? subtitle(index.row()) : QString();
    case ImprovementRole:
        return shown->improvement;
    case NoteRole:
        return text(shown->note);
    case ComputedRole:
        return text(shown->computed);
    case HintRole:
        return hint(index);
    case ColumnRoleRole:
        return static_cast<int>(column->role);
    case ColumnIdRole:
        return text(column->id);
    case PlaceRole:
        return placeText(index);
    default:
        return {};
    }
}

QString BenchModel::editText(const QModelIndex& index) const
{
    const BenchTableCell& shown = *cell(index);
    if (tableColumn(index)->role == ColumnRole::Change)
        return shown.state == BenchCellState::Computed || shown.state == BenchCellState::Empty
            ? QString()
            : text(shown.text);
    return shown.state == BenchCellState::Empty ? QString() : text(shown.text);
}

QString BenchModel::subtitle(int row) const
{
    const BenchPlace at = place(row);
    const BenchSection& section = m_document->sections[at.section];
    if (kind(row) != ValueRow || section.kind == BenchSection::Kind::Metrics)
        return {};
    const BenchImage& image = section.kind == BenchSection::Kind::Stages ? section.stages[at.row].image
                                                                         : section.rows[at.row].image;
    if (!image.path.empty())
        return QFileInfo(text(image.path)).fileName();
    return section.kind == BenchSection::Kind::Stages ? text(section.stages[at.row].note) : QString();
}

QString BenchModel::placeText(const QModelIndex& index) const
{
    const QModelIndex name = index.siblingAtColumn(0);
    const QString row = cell(name) == nullptr ? QString() : text(cell(name)->text);
    return index.column() == 0 ? row : row + QStringLiteral(" · ") + text(tableColumn(index)->title);
}

QString BenchModel::hint(const QModelIndex& index) const
{
    const BenchTableColumn& column = *tableColumn(index);
    const QString where = tr("Row %1 · %2").arg(place(index.row()).row + 1).arg(placeText(index));
    if (column.role == ColumnRole::Name)
        return where;
    if (column.role == ColumnRole::Change)
        return isEditable(index) ? tr("%1: what is claimed; empty to compute it").arg(where) : where;
    QStringList examples;
    for (const std::string& example :
        writingExamples(*m_document, place(index.row()), column.id, m_table->language))
        examples.append(text(example));
    return examples.isEmpty() ? where : tr("%1: may be written %2").arg(where, examples.join(tr(", ")));
}

QString BenchModel::accessibleText(const QModelIndex& index) const
{
    const BenchTableCell& shown = *cell(index);
    if (index.column() == 0)
        return text(shown.text);
    return tr("%1: %2, %3").arg(placeText(index), text(shown.text), stateName(shown.state));
}

QVariant BenchModel::headerData(int column, Qt::Orientation orientation, int role) const
{
    const std::optional<size_t> head = headSection(*m_table);
    if (orientation != Qt::Horizontal || !head || column < 0 || static_cast<size_t>(column) >= m_heads.size()
        || !m_heads[static_cast<size_t>(column)].column)
        return {};
    const BenchTableColumn& shown = m_table->sections[*head].columns[static_cast<size_t>(column)];
    switch (role) {
    case Qt::DisplayRole:
        return text(shown.title);
    case SubtitleRole:
        return headSubtitle(shown);
    case BadgeRole:
        return shown.isBaseline ? tr("baseline") : QString();
    case ColumnRoleRole:
        return static_cast<int>(shown.role);
    case ColumnIdRole:
        return text(shown.id);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (shown.role == ColumnRole::Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return shown.isBaseline ? tr("%1, baseline").arg(text(shown.title)) : text(shown.title);
    default:
        return {};
    }
}

QString BenchModel::headSubtitle(const BenchTableColumn& column) const
{
    const bool isMetrics = m_table->sections[*headSection(*m_table)].kind == BenchSection::Kind::Metrics;
    if (!isMetrics)
        return {};
    if (column.role == ColumnRole::Name)
        return tr("Arrow: which direction is better");
    if (column.role == ColumnRole::Change)
        return tr("against baseline");
    const BenchVariant* variant = m_document->variant(column.id);
    if (variant == nullptr)
        return {};
    return variant->image.path.empty() ? text(variant->note)
                                       : QFileInfo(text(variant->image.path)).fileName();
}

void BenchModel::retranslate()
{
    if (m_lines.empty() || m_heads.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace layerscope
