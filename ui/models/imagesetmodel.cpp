// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/imagesetmodel.h"

#include "ui/format.h"
#include "ui/models/roles.h"

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

void ImageSetModel::setEntries(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_setRow.clear();
    size_t row = 0;
    for (const Entry& entry : m_entries)
        m_setRow.push_back(entry.isIncluded ? row++ : static_cast<size_t>(-1));
    m_set.reset();
    endResetModel();
}

void ImageSetModel::setNumbers(std::shared_ptr<const ImageSet> set)
{
    m_set = std::move(set);
    if (!m_entries.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const ImageSet::Row* ImageSetModel::numbers(int row) const
{
    const size_t at = m_setRow[static_cast<size_t>(row)];
    return m_set && at < m_set->rows.size() ? &m_set->rows[at] : nullptr;
}

std::optional<uint64_t> ImageSetModel::value(int row, int column) const
{
    const ImageSet::Row* known = numbers(row);
    if (!known)
        return {};
    switch (column) {
    case PullColumn:
        return known->pullBytes;
    case ContentColumn:
        return known->contentBytes;
    case WastedColumn:
        return known->wastedBytes;
    case LayersColumn:
        return known->layers;
    case SharedColumn: // with itself says nothing
        return row == 0 ? std::nullopt : std::optional(known->sharedWithFirst);
    default:
        return {};
    }
}

QString ImageSetModel::text(int row, int column) const
{
    if (column == ImageColumn)
        return m_entries[static_cast<size_t>(row)].title;
    const auto number = value(row, column);
    if (!number)
        return m_entries[static_cast<size_t>(row)].isIncluded && !m_set ? u"…"_s : Format::none();
    if (column == LayersColumn)
        return Format::current().count(*number);
    return Format::bounded(Format::current().size(*number), numbers(row)->isDamaged);
}

/// Of the largest of the column.
QVariant ImageSetModel::fraction(int row, int column) const
{
    if (column == ImageColumn || column == LayersColumn)
        return {};
    uint64_t largest = 0;
    for (int other = 0; other < rowCount(); ++other)
        largest = std::max(largest, value(other, column == SharedColumn ? PullColumn : column).value_or(0));
    const auto own = static_cast<double>(value(row, column).value_or(0));
    return largest ? own / static_cast<double>(largest) : 0.0;
}

QString ImageSetModel::asText() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(cells.join(u'\t'));
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_entries[static_cast<size_t>(row)].isIncluded)
            continue;
        cells = { text(row, ImageColumn) };
        for (int column = PullColumn; column < ColumnCount; ++column) {
            const auto number = value(row, column);
            cells.append(number ? QString::number(*number) : QString());
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

int ImageSetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ImageSetModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ImageSetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Entry& entry = m_entries[static_cast<size_t>(index.row())];
    const ImageSet::Row* known = numbers(index.row());
    const auto number = value(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == ImageColumn)
            return entry.path;
        return number && index.column() != LayersColumn ? Format::current().exactBytes(*number) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == ImageColumn ? QVariant(entry.isIncluded ? Qt::Checked : Qt::Unchecked)
                                             : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            (index.column() == ImageColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case KeywordRole:
        return index.column() == ImageColumn ? entry.letter : QString();
    case SortRole:
        return number ? QVariant::fromValue<qulonglong>(*number) : QVariant();
    case FractionRole:
        return fraction(index.row(), index.column());
    case WasteBarRole:
        return index.column() == WastedColumn;
    case DimRole:
        return !entry.isIncluded || (index.column() != ImageColumn && !number);
    case DamagedRole:
        return known && known->isDamaged && number.has_value() && index.column() != LayersColumn;
    default:
        return {};
    }
}

QVariant ImageSetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == ImageColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == SharedColumn)
        return tr("Bytes of layers, as stored, that the first image has too");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ImageColumn:
        return tr("Image");
    case PullColumn:
        return tr("Pull size");
    case ContentColumn:
        return tr("Content");
    case WastedColumn:
        return tr("Wasted");
    case LayersColumn:
        return tr("Layers");
    default:
        return tr("Shared with A");
    }
}

Qt::ItemFlags ImageSetModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == ImageColumn
        && !m_entries[static_cast<size_t>(index.row())].isFixed)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ImageSetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    emit inclusionWanted(index.row(), value.toInt() == Qt::Checked);
    return true;
}

} // namespace layerscope
