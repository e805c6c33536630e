// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/duplicatesmodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    /// Copies looked at to tell whether a group lies in one layer.
    constexpr size_t layerSample = 256;

    bool isNumber(int column)
    {
        return column == DuplicatesModel::BytesColumn || column == DuplicatesModel::SizeColumn
            || column == DuplicatesModel::CopiesColumn;
    }

} // namespace

void DuplicatesModel::setList(std::shared_ptr<const DuplicateList> list)
{
    beginResetModel();
    m_list = std::move(list);
    m_pages.clear();
    endResetModel();
}

uint32_t DuplicatesModel::total(quintptr parent) const
{
    if (!m_list)
        return 0;
    if (parent == rootId)
        return static_cast<uint32_t>(m_list->size());
    return pathOf(parent) == 0 ? static_cast<uint32_t>(at(parent).nodes.size()) : 0;
}

DuplicatesModel::Page DuplicatesModel::page(quintptr parent) const
{
    if (const auto found = m_pages.find(parent); found != m_pages.end())
        return found->second;
    const uint32_t count = total(parent);
    return { std::min(count, pageSize), count > pageSize };
}

int DuplicatesModel::childCount(quintptr id) const
{
    const Page shown = page(id);
    return static_cast<int>(shown.shown) + (shown.more ? 1 : 0);
}

quintptr DuplicatesModel::child(quintptr id, int row) const
{
    const auto position = static_cast<uint32_t>(row);
    const uint32_t group = id == rootId ? 0 : groupOf(id);
    if (position >= page(id).shown)
        return idOfRow(group, morePath);
    return id == rootId ? idOfRow(position + 1, 0) : idOfRow(group, position + 1);
}

quintptr DuplicatesModel::parentOf(quintptr id) const
{
    return groupOf(id) == 0 || pathOf(id) == 0 ? rootId : idOfRow(groupOf(id), 0);
}

int DuplicatesModel::rowOf(quintptr id) const
{
    if (isMore(id))
        return static_cast<int>(page(parentOf(id)).shown);
    return static_cast<int>((pathOf(id) == 0 ? groupOf(id) : pathOf(id)) - 1);
}

void DuplicatesModel::showUpTo(quintptr parent, uint32_t count)
{
    const Page now = page(parent);
    count = std::min(count, total(parent));
    if (count <= now.shown)
        return;
    const QModelIndex parentIndex = indexOfId(parent);
    const int first = static_cast<int>(now.shown);
    beginRemoveRows(parentIndex, first, first);
    m_pages[parent] = { now.shown, false };
    endRemoveRows();
    const bool more = count < total(parent);
    beginInsertRows(parentIndex, first, static_cast<int>(count) - (more ? 0 : 1));
    m_pages[parent] = { count, more };
    endInsertRows();
}

void DuplicatesModel::showMore(const QModelIndex& moreRow)
{
    if (!moreRow.isValid() || !isMore(moreRow.internalId()))
        return;
    const quintptr parent = parentOf(moreRow.internalId());
    showUpTo(parent, page(parent).shown + pageSize);
}

QModelIndex DuplicatesModel::reveal(NodeId node)
{
    const auto position = m_list ? m_list->find(node) : std::nullopt;
    // What lies deep in a long list would bring in all that is before it.
    constexpr uint32_t deepest = 10'000;
    if (!position || position->group >= deepest || position->path >= deepest)
        return {};
    const quintptr group = idOfRow(position->group + 1, 0);
    const auto pagesFor = [](uint32_t row) { return (row / pageSize + 1) * pageSize; };
    showUpTo(rootId, pagesFor(position->group));
    showUpTo(group, pagesFor(position->path));
    return indexOfId(idOfRow(position->group + 1, position->path + 1));
}

DuplicatesModel::RowKind DuplicatesModel::kind(const QModelIndex& index) const
{
    const quintptr id = index.internalId();
    return isMore(id) ? MoreRow : pathOf(id) == 0 ? GroupRow : PathRow;
}

NodeId DuplicatesModel::nodeOf(quintptr id) const
{
    return at(id).nodes[pathOf(id) == 0 ? 0 : pathOf(id) - 1];
}

NodeId DuplicatesModel::node(const QModelIndex& index) const
{
    return index.isValid() && kind(index) != MoreRow ? nodeOf(index.internalId()) : NodeId();
}

const DuplicateGroup* DuplicatesModel::group(const QModelIndex& index) const
{
    return index.isValid() && kind(index) == GroupRow ? &at(index.internalId()) : nullptr;
}

EntryId DuplicatesModel::sourceOf(NodeId node) const
{
    const Analysis& analysis = *m_list->analysis();
    const Version* version = analysis.tree.visibleAt(node, analysis.lastLayer());
    return version ? version->source : EntryId();
}

QString DuplicatesModel::contentHash(const QModelIndex& index) const
{
    const NodeId path = node(index);
    const EntryId source = path.isValid() ? sourceOf(path) : EntryId();
    if (!source.isValid())
        return {};
    const ContentHash hash = m_list->analysis()->entry(source).content;
    return u"%1%2"_s.arg(hash.high, 16, 16, QLatin1Char('0')).arg(hash.low, 16, 16, QLatin1Char('0'));
}

/// The layer that stores a path, or all paths of a group; invalid for several.
LayerId DuplicatesModel::layerOf(quintptr id) const
{
    const Analysis& analysis = *m_list->analysis();
    const auto storedIn = [&](NodeId node) {
        const EntryId source = sourceOf(node);
        return source.isValid() ? analysis.layerOf(source) : LayerId();
    };
    const LayerId first = storedIn(nodeOf(id));
    if (pathOf(id) != 0)
        return first;
    const auto& nodes = at(id).nodes;
    const auto end = nodes.begin() + static_cast<std::ptrdiff_t>(std::min(nodes.size(), layerSample));
    const bool isOne = nodes.size() <= layerSample
        && std::all_of(nodes.begin(), end, [&](NodeId node) { return storedIn(node) == first; });
    return isOne ? first : LayerId();
}

QString DuplicatesModel::text(quintptr id, int column) const
{
    const Format& format = Format::current();
    const bool isGroup = pathOf(id) == 0;
    const DuplicateGroup& group = at(id);
    switch (column) {
    case PathColumn:
        return displayText(m_list->analysis()->tree.path(nodeOf(id)));
    case BytesColumn:
        return isGroup ? format.size(group.bytes) : QString();
    case SizeColumn:
        return isGroup ? format.size(group.size) : QString();
    case CopiesColumn:
        return isGroup ? u"× "_s + format.count(group.count) : QString();
    case LayerColumn: {
        const LayerId layer = layerOf(id);
        if (!layer.isValid())
            return tr("several");
        const std::string& createdBy = m_list->analysis()->layers[layer.index()].createdBy;
        return QString::number(layer.value) + u"  "_s + instructionText(createdBy).joined();
    }
    default:
        return {};
    }
}

QVariant DuplicatesModel::moreCell(quintptr id, int column, int role) const
{
    const quintptr parent = parentOf(id);
    const uint64_t more = total(parent) - page(parent).shown;
    switch (role) {
    case RowKindRole:
        return MoreRow;
    case LinkRole:
        return true;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == PathColumn ? QVariant(tr("%1 more").arg(Format::current().count(more))) : QVariant();
    default:
        return {};
    }
}

QVariant DuplicatesModel::cell(quintptr id, int column, int role) const
{
    if (isMore(id))
        return moreCell(id, column, role);
    const DuplicateGroup& group = at(id);
    const bool isGroup = pathOf(id) == 0;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(id, column);
    case Qt::ToolTipRole:
        if (isGroup && (column == BytesColumn || column == SizeColumn))
            return Format::current().exactBytes(column == BytesColumn ? group.bytes : group.size);
        return text(id, column);
    case Qt::TextAlignmentRole:
        return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RowKindRole:
        return isGroup ? GroupRow : PathRow;
    case FractionRole:
        if (column == SizeColumn && isGroup)
            return 0.0; // no bar, but the unit in a column of its own
        if (column != BytesColumn || !isGroup)
            return {};
        return m_list->largestBytes()
            ? static_cast<double>(group.bytes) / static_cast<double>(m_list->largestBytes())
            : 0.0;
    case SortRole:
        return static_cast<qulonglong>(column == SizeColumn ? group.size
                : column == CopiesColumn                    ? group.count
                                                            : group.bytes);
    case NodeIdRole:
        return nodeOf(id).value;
    case CategoryRole: {
        const LayerId layer = column == LayerColumn ? layerOf(id) : LayerId();
        return layer.isValid() ? QVariant(static_cast<int>(layer.value % 8)) : QVariant();
    }
    case DimRole:
        return column == LayerColumn && !layerOf(id).isValid();
    case IconNameRole:
        if (column != PathColumn)
            return {};
        return isGroup ? u"duplicates"_s
                       : entryIconName(EntryType::Regular, m_list->analysis()->tree.name(nodeOf(id)));
    default:
        return {};
    }
}

std::optional<DuplicateList::By> DuplicatesModel::sortedBy(int column)
{
    switch (column) {
    case PathColumn:
        return DuplicateList::By::Path;
    case BytesColumn:
        return DuplicateList::By::Bytes;
    case SizeColumn:
        return DuplicateList::By::Size;
    case CopiesColumn:
        return DuplicateList::By::Copies;
    default:
        return std::nullopt;
    }
}

int DuplicatesModel::columnCount(const QModelIndex& parent) const
{
    (void)parent;
    return ColumnCount;
}

QVariant DuplicatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::InitialSortOrderRole)
        return isNumber(section) ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn:
        return tr("Path");
    case BytesColumn:
        return tr("Could be shared");
    case SizeColumn:
        return tr("Size");
    case CopiesColumn:
        return tr("Copies");
    case LayerColumn:
        return tr("Stored in");
    default:
        return {};
    }
}

void DuplicatesModel::sort(int column, Qt::SortOrder order)
{
    if (const auto by = sortedBy(column))
        emit sortRequested({ *by, order == Qt::DescendingOrder });
}

} // namespace layerscope
