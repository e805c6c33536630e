// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/searchmodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

void SearchModel::setResults(std::shared_ptr<const SearchResults> results)
{
    beginResetModel();
    m_results = std::move(results);
    endResetModel();
}

void SearchModel::setNames(std::shared_ptr<const UserNames> names)
{
    m_names = std::move(names);
    if (rowCount() > 0)
        emit dataChanged(index(0, OwnerColumn), index(rowCount() - 1, OwnerColumn));
}

const SearchHit* SearchModel::hit(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    return &(*m_results->hits)[m_results->rows[static_cast<size_t>(index.row())]];
}

int SearchModel::rowOf(NodeId node, LayerId layer) const
{
    if (!m_results)
        return -1;
    const auto& rows = m_results->rows;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](uint32_t row) {
        const SearchHit& hit = (*m_results->hits)[row];
        return hit.node == node && hit.layer == layer;
    });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

HitOrder::By SearchModel::sortedBy(int column)
{
    switch (column) {
    case MarkColumn:
        return HitOrder::By::Change;
    case SizeColumn:
        return HitOrder::By::Size;
    case LayerColumn:
        return HitOrder::By::Layer;
    case OwnerColumn:
        return HitOrder::By::Owner;
    case ModifiedColumn:
        return HitOrder::By::Modified;
    default:
        return HitOrder::By::Path;
    }
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_results ? 0 : static_cast<int>(m_results->rows.size());
}

int SearchModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString SearchModel::text(const SearchHit& hit, int column) const
{
    const Analysis& analysis = *m_results->analysis;
    switch (column) {
    case PathColumn:
        return displayText(analysis.tree.path(hit.node));
    case SizeColumn:
        return hit.type == EntryType::Regular || hit.type == EntryType::HardLink
            ? Format::current().size(hit.bytes)
            : Format::none();
    case LayerColumn:
        return QString::number(hit.layer.value) + u"  "_s
            + instructionText(analysis.layers[hit.layer.index()].createdBy).joined();
    case OwnerColumn: {
        if (!hit.attributes.isValid())
            return {};
        const LayerEntry& entry = analysis.entry(hit.attributes);
        return ownerText(*m_names, entry.uid, entry.gid);
    }
    case ModifiedColumn:
        return hit.attributes.isValid() ? Format::current().time(analysis.entry(hit.attributes).mtimeNs)
                                        : QString();
    default:
        return {};
    }
}

QString SearchModel::toolTip(const SearchHit& hit, int column) const
{
    switch (column) {
    case MarkColumn:
        return changeText(hit.change);
    case SizeColumn:
        return Format::current().exactBytes(hit.bytes);
    default:
        return text(hit, column);
    }
}

QVariant SearchModel::sortValue(const SearchHit& hit, int column) const
{
    switch (column) {
    case SizeColumn:
        return static_cast<qulonglong>(hit.bytes);
    case LayerColumn:
        return hit.layer.value;
    case MarkColumn:
        return static_cast<int>(hit.change);
    default:
        return text(hit, column);
    }
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    const SearchHit* found = hit(index);
    if (!found)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, column);
    case Qt::AccessibleTextRole:
        return column == MarkColumn ? changeText(found->change) : text(*found, column);
    case Qt::ToolTipRole:
        return toolTip(*found, column);
    case Qt::TextAlignmentRole:
        return QVariant((column == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return sortValue(*found, column);
    case FractionRole:
        if (column != SizeColumn)
            return {};
        return m_results->largestBytes
            ? static_cast<double>(found->bytes) / static_cast<double>(m_results->largestBytes)
            : 0.0;
    case NodeIdRole:
        return found->node.value;
    case LayerIdRole:
        return found->layer.value;
    case ChangeRole:
        return column == MarkColumn ? QVariant(static_cast<int>(found->change)) : QVariant();
    case CategoryRole:
        return column == LayerColumn ? QVariant(static_cast<int>(found->layer.value % 8)) : QVariant();
    case StruckRole:
        return column == PathColumn && found->change == Change::Removed;
    case DimRole:
        return found->change == Change::Removed && column != LayerColumn;
    case IconNameRole:
        return column == PathColumn
            ? QVariant(entryIconName(found->type, m_results->analysis->tree.name(found->node)))
            : QVariant();
    default:
        return {};
    }
}

QVariant SearchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::InitialSortOrderRole)
        return section == SizeColumn ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (role == Qt::AccessibleTextRole && section == MarkColumn)
        return tr("Change");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn:
        return tr("Path");
    case SizeColumn:
        return tr("Size");
    case LayerColumn:
        return tr("Layer");
    case OwnerColumn:
        return tr("Owner");
    case ModifiedColumn:
        return tr("Modified");
    default:
        return {};
    }
}

void SearchModel::sort(int column, Qt::SortOrder order)
{
    emit sortRequested({ sortedBy(column), order == Qt::DescendingOrder });
}

} // namespace layerscope
