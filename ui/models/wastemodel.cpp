// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/wastemodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"
#include "ui/models/wasteadvice.h"

#include <QStringList>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

void WasteModel::setGroups(std::shared_ptr<const WasteGroups> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

const WasteRow& WasteModel::at(quintptr id) const
{
    return m_groups->rows()[id == rootId ? 0 : id & 0xffffffff];
}

uint32_t WasteModel::shownChildren(const WasteRow& row) const { return std::min(row.childCount, pageSize); }

bool WasteModel::hasAdvice(quintptr id) const
{
    // wasteAdvice() has words for every cause; to make them for each look at a row would take too long.
    return id != rootId && at(id).kind == WasteRow::Kind::Group && at(id).causes != 0;
}

int WasteModel::columnCount(const QModelIndex& parent) const
{
    (void)parent;
    return ColumnCount;
}

int WasteModel::childCount(quintptr id) const
{
    if (!m_groups || m_groups->rows().empty() || (id != rootId && id > 0xffffffff))
        return 0;
    const WasteRow& row = at(id);
    if (row.childCount == 0)
        return 0;
    const bool more = row.childCount > pageSize;
    return static_cast<int>(shownChildren(row)) + (hasAdvice(id) ? 1 : 0) + (more ? 1 : 0);
}

quintptr WasteModel::child(quintptr id, int row) const
{
    const quintptr self = id == rootId ? 0 : id;
    const WasteRow& parent = at(id);
    auto position = static_cast<uint32_t>(row);
    if (hasAdvice(id)) {
        if (position == 0)
            return adviceFlag | self;
        --position;
    }
    return position < shownChildren(parent) ? quintptr { parent.firstChild + position } : moreFlag | self;
}

quintptr WasteModel::parentOf(quintptr id) const
{
    const quintptr parent = id > 0xffffffff ? id & 0xffffffff : quintptr { at(id).parent };
    return parent == 0 ? rootId : parent;
}

int WasteModel::rowOf(quintptr id) const
{
    if (id & adviceFlag)
        return 0;
    const quintptr parent = parentOf(id);
    const int advice = hasAdvice(parent) ? 1 : 0;
    if (id & moreFlag)
        return advice + static_cast<int>(shownChildren(at(parent)));
    return advice + static_cast<int>(id - at(parent).firstChild);
}

const WasteRow* WasteModel::row(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() <= 0xffffffff ? &at(index.internalId()) : nullptr;
}

NodeId WasteModel::node(const QModelIndex& index) const
{
    const WasteRow* r = row(index);
    return r ? r->node : NodeId();
}

QString WasteModel::groupText(const WasteRow& row) const
{
    QStringList causes;
    for (size_t i = 0; i < wasteCauseCount; ++i) {
        if (row.has(static_cast<WasteCause>(i)))
            causes.append(causeText(static_cast<WasteCause>(i)));
    }
    if (m_groups->grouping() == WasteGrouping::Cause) {
        QString text = causes.value(0);
        return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
    }
    const QString what
        = causes.size() == 2 ? tr("%1 and %2").arg(causes[0], causes[1]) : causes.join(u", "_s);
    if (row.storedIn == row.killedBy)
        return tr("Layer %1 · %2").arg(QString::number(row.storedIn.value), what);
    return tr("Layer %1 → %2 · %3")
        .arg(QString::number(row.storedIn.value), QString::number(row.killedBy.value), what);
}

QString WasteModel::layerText(LayerId layer) const
{
    if (!layer.isValid())
        return tr("several");
    const LayerInfo& info = m_groups->analysis()->layers[layer.index()];
    return QString::number(layer.value) + u"  "_s + instructionText(info.createdBy).joined();
}

QString WasteModel::rowText(const WasteRow& row, int column) const
{
    const Analysis& analysis = *m_groups->analysis();
    switch (column) {
    case PathColumn:
        if (row.kind == WasteRow::Kind::Group)
            return groupText(row);
        if (row.kind == WasteRow::Kind::Item)
            return displayText(analysis.path(analysis.waste[row.item]));
        return row.node.isValid() ? displayText(analysis.tree.path(row.node))
                                  : tr("Files that have no place in the tree");
    case WastedColumn:
        return Format::current().size(row.bytes);
    case FilesColumn:
        return Format::current().count(row.items);
    case StoredInColumn:
        return layerText(row.storedIn);
    case KilledByColumn:
        return layerText(row.killedBy);
    default:
        return {};
    }
}

QVariant WasteModel::extraCell(quintptr id, int column, int role) const
{
    const bool advice = id & adviceFlag;
    const WasteRow& parent = at(id);
    switch (role) {
    case RowKindRole:
        return advice ? AdviceRow : MoreRow;
    case LinkRole:
        return !advice;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (column != PathColumn)
            return {};
        if (advice)
            return wasteAdvice(*m_groups->analysis(), parent);
        return tr("%1 more").arg(Format::current().count(parent.childCount - shownChildren(parent)));
    default:
        return {};
    }
}

QVariant WasteModel::cell(quintptr id, int column, int role) const
{
    if (id > 0xffffffff)
        return extraCell(id, column, role);
    const WasteRow& row = at(id);
    const LayerId layer = column == StoredInColumn ? row.storedIn
        : column == KilledByColumn                 ? row.killedBy
                                                   : LayerId();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return rowText(row, column);
    case Qt::ToolTipRole:
        return column == WastedColumn ? Format::current().exactBytes(row.bytes) : rowText(row, column);
    case Qt::TextAlignmentRole:
        return QVariant((column == WastedColumn || column == FilesColumn ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignVCenter);
    case RowKindRole:
        return row.kind == WasteRow::Kind::Group ? GroupRow
            : row.kind == WasteRow::Kind::Folder ? FolderRow
                                                 : ItemRow;
    case FractionRole:
        return column == WastedColumn && m_groups->largestGroup()
            ? static_cast<double>(row.bytes) / static_cast<double>(m_groups->largestGroup())
            : 0.0;
    case WasteBarRole:
        return column == WastedColumn;
    case SortRole:
        return column == FilesColumn ? QVariant(static_cast<qulonglong>(row.items))
                                     : QVariant(static_cast<qulonglong>(row.bytes));
    case NodeIdRole:
        return row.node.isValid() ? QVariant(row.node.value) : QVariant();
    case CategoryRole:
        return layer.isValid() ? QVariant(static_cast<int>(layer.value % 8)) : QVariant();
    case DimRole:
        return (column == StoredInColumn && !row.storedIn.isValid())
            || (column == KilledByColumn && !row.killedBy.isValid());
    case IconNameRole:
        if (column != PathColumn || row.kind == WasteRow::Kind::Group)
            return {};
        return row.kind == WasteRow::Kind::Folder ? u"folder"_s : u"bin"_s;
    default:
        return {};
    }
}

WasteOrder::By WasteModel::sortedBy(int column)
{
    switch (column) {
    case PathColumn:
        return WasteOrder::By::Path;
    case FilesColumn:
        return WasteOrder::By::Items;
    case StoredInColumn:
        return WasteOrder::By::StoredIn;
    case KilledByColumn:
        return WasteOrder::By::KilledBy;
    default:
        return WasteOrder::By::Bytes;
    }
}

void WasteModel::sort(int column, Qt::SortOrder order)
{
    emit sortRequested({ sortedBy(column), order == Qt::DescendingOrder });
}

QVariant WasteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == WastedColumn || section == FilesColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::InitialSortOrderRole)
        return isNumber ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn:
        return tr("Group or path");
    case WastedColumn:
        return tr("Wasted");
    case FilesColumn:
        return tr("Files");
    case StoredInColumn:
        return tr("Stored in");
    case KilledByColumn:
        return tr("Made dead by");
    default:
        return {};
    }
}

} // namespace layerscope
