// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/legendmodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"

#include <algorithm>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int layerCategories = 8;
    constexpr int longestInstruction = 200;

} // namespace

void LegendModel::clear() { setRows(m_kind, {}); }

void LegendModel::setTypes(const FileTypes& types)
{
    std::vector<Row> rows;
    for (size_t i = 0; i < fileTypeCount; ++i) {
        const auto type = static_cast<FileType>(i);
        const FileTypeTotal& total = types.total(type);
        if (total.files || total.bytes)
            rows.push_back({ static_cast<int>(i), fileTypeText(type), colourCategory(type) - 1, total.bytes,
                total.files });
    }
    setRows(Kind::Types, std::move(rows));
}

void LegendModel::setLayers(const ScopeShares& shares)
{
    std::vector<Row> rows;
    for (const LayerInfo& layer : shares.tree()->analysis()->layers) {
        const ScopeShares::Share& share = shares.layer(layer.id);
        if (!share.files && !share.bytes)
            continue;
        const int index = static_cast<int>(layer.id.value);
        const QString instruction = instructionText(layer.createdBy).joined().left(longestInstruction);
        rows.push_back({ index, QString::number(index) + u"  "_s + instruction, index % layerCategories,
            share.bytes, share.files });
    }
    setRows(Kind::Layers, std::move(rows));
}

void LegendModel::setChanges(const ScopeShares& shares)
{
    std::vector<Row> rows;
    for (const Change change : { Change::Added, Change::Modified, Change::Metadata, Change::TypeChanged,
             Change::Removed, Change::None }) {
        const ScopeShares::Share& share = shares.change(change);
        if (!share.files && !share.bytes)
            continue;
        QString name = changeText(change);
        name[0] = name[0].toUpper();
        rows.push_back({ static_cast<int>(change), name, -1, share.bytes, share.files });
    }
    setRows(Kind::Changes, std::move(rows));
}

void LegendModel::setRows(Kind kind, std::vector<Row> rows)
{
    beginResetModel();
    m_kind = kind;
    m_rows = std::move(rows);
    m_total = 0;
    for (const Row& row : m_rows)
        m_total += row.bytes;
    order();
    endResetModel();
}

void LegendModel::order()
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row& a, const Row& b) {
        const Row& x = m_sortOrder == Qt::DescendingOrder ? b : a;
        const Row& y = m_sortOrder == Qt::DescendingOrder ? a : b;
        if (m_sortColumn == SizeColumn)
            return x.bytes < y.bytes;
        if (m_sortColumn == FilesColumn)
            return x.files < y.files;
        // Layers by number, not by what it looks like as text.
        return m_kind == Kind::Types ? x.name.localeAwareCompare(y.name) < 0 : x.key < y.key;
    });
}

void LegendModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> keys;
    for (const QModelIndex& index : before)
        keys.push_back(key(index.row()));
    this->order();
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(
            before[i], createIndex(rowOf(keys[static_cast<size_t>(i)]), before[i].column()));
    emit layoutChanged({}, VerticalSortHint);
}

int LegendModel::key(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].key : -1;
}

int LegendModel::rowOf(int key) const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [key](const Row& row) { return row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int LegendModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LegendModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant LegendModel::number(const Row& row, int column, int role)
{
    const Format& format = Format::current();
    if (role == SortRole)
        return static_cast<qulonglong>(column == SizeColumn ? row.bytes : row.files);
    if (role == FractionRole) // no bar, but a column of its own for the unit
        return column == SizeColumn ? QVariant(0.0) : QVariant();
    return column == SizeColumn ? format.size(row.bytes) : format.count(row.files);
}

QString LegendModel::toolTip(const Row& row) const
{
    const Format& format = Format::current();
    const double share = m_total ? static_cast<double>(row.bytes) / static_cast<double>(m_total) : 0;
    return tr("%1 · %2 of all").arg(format.exactBytes(row.bytes), format.percent(share));
}

QVariant LegendModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    const bool isNumber = column == SizeColumn || column == FilesColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case SortRole:
    case FractionRole:
        if (isNumber)
            return number(row, column, role);
        if (role == FractionRole)
            return {};
        return column == MarkColumn && role != Qt::AccessibleTextRole ? QString() : row.name;
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::TextAlignmentRole:
        return { (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter };
    case CategoryRole:
        return column == NameColumn && m_kind != Kind::Changes ? QVariant(row.category) : QVariant();
    case ChangeRole:
        return m_kind == Kind::Changes ? QVariant(row.key) : QVariant();
    default:
        return {};
    }
}

QVariant LegendModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == SizeColumn || section == FilesColumn;
    if (role == Qt::TextAlignmentRole)
        return { (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter };
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return m_kind == Kind::Types ? tr("Type") : m_kind == Kind::Layers ? tr("Layer") : tr("Change");
    case SizeColumn:
        return tr("Size");
    case FilesColumn:
        return tr("Files");
    default:
        return QString();
    }
}

} // namespace layerscope
