// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/pagedtreemodel.h"

#include "ui/format.h"
#include "ui/models/roles.h"

#include <algorithm>

namespace layerscope {

PagedTreeModel::PagedTreeModel(int nameColumn, int sortColumn, QObject* parent)
    : TreeModelBase(parent)
    , m_nameColumn(nameColumn)
    , m_sortColumn(sortColumn)
{
}

void PagedTreeModel::forget()
{
    m_folders.clear();
    m_rowOf.clear();
}

/// The folder that is alone in `path`, or noPath.
uint32_t PagedTreeModel::onlyFolderIn(uint32_t path) const
{
    uint32_t only = noPath;
    const auto [first, count] = childrenOf(path);
    for (uint32_t i = first; i < first + count; ++i) {
        if (!shows(i))
            continue;
        if (only != noPath)
            return noPath;
        only = i;
    }
    return only != noPath && isFolder(only) ? only : noPath;
}

/// The last folder of a chain of folders that hold only each other.
uint32_t PagedTreeModel::joined(uint32_t path) const
{
    if (!isFolder(path))
        return path;
    for (uint32_t next = onlyFolderIn(path); next != noPath && joins(path, next); next = onlyFolderIn(path))
        path = next;
    return path;
}

/// Rows belong to the nearest folder above them that was opened; folders within a chain never are.
uint32_t PagedTreeModel::displayParent(uint32_t path) const
{
    uint32_t parent = above(path);
    while (parent != noPath && !m_folders.contains(parent))
        parent = above(parent);
    return parent;
}

PagedTreeModel::Folder& PagedTreeModel::folder(uint32_t path) const
{
    const auto [it, isNew] = m_folders.try_emplace(path);
    Folder& folder = it->second;
    if (!isNew)
        return folder;
    const auto [first, count] = childrenOf(path);
    for (uint32_t i = first; i < first + count; ++i) {
        if (shows(i))
            folder.rows.push_back(joined(i));
    }
    folder.shown = std::min(folder.rows.size(), pageSize);
    orderPage(folder, 0, folder.shown);
    return folder;
}

/// Brings the rows that belong at `from`..`to` there; those before are in place already.
void PagedTreeModel::orderPage(Folder& folder, size_t from, size_t to) const
{
    const auto first = folder.rows.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = folder.rows.begin() + static_cast<std::ptrdiff_t>(to);
    const auto less = [this](uint32_t a, uint32_t b) { return before(a, b); };
    if (last != folder.rows.end())
        std::nth_element(first, last, folder.rows.end(), less);
    std::sort(first, last, less);
}

void PagedTreeModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (!shows(rootPath))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    m_rowOf.clear();
    for (auto& [id, folder] : m_folders) {
        (void)id;
        orderPage(folder, 0, folder.shown);
    }
    for (const QModelIndex& index : before) {
        // A path that is no longer on its page has no row any more.
        const bool more = index.internalId() & moreFlag;
        const uint32_t parent = more ? noPath : displayParent(static_cast<uint32_t>(index.internalId()));
        const int row = rowOf(index.internalId());
        const bool visible = more || parent == noPath || static_cast<size_t>(row) < folder(parent).shown;
        changePersistentIndex(
            index, visible ? createIndex(row, index.column(), index.internalId()) : QModelIndex());
    }
    emit layoutChanged({}, VerticalSortHint);
}

int PagedTreeModel::childCount(quintptr id) const
{
    if (id == rootId)
        return shows(rootPath) ? 1 : 0;
    if (!hasChild(id))
        return 0;
    const Folder& f = folder(static_cast<uint32_t>(id));
    return static_cast<int>(f.shown + (f.shown < f.rows.size() ? 1 : 0));
}

bool PagedTreeModel::hasChild(quintptr id) const
{
    if (id == rootId)
        return shows(rootPath);
    if (id & moreFlag)
        return false;
    const auto [first, count] = childrenOf(static_cast<uint32_t>(id));
    for (uint32_t i = first; i < first + count; ++i) {
        if (shows(i))
            return true;
    }
    return false;
}

quintptr PagedTreeModel::child(quintptr id, int row) const
{
    if (id == rootId)
        return rootPath;
    const Folder& f = folder(static_cast<uint32_t>(id));
    const auto position = static_cast<size_t>(row);
    return position < f.shown ? quintptr { f.rows[position] } : moreFlag | id;
}

quintptr PagedTreeModel::parentOf(quintptr id) const
{
    if (id & moreFlag)
        return id & ~moreFlag;
    const uint32_t parent = displayParent(static_cast<uint32_t>(id));
    return parent != noPath ? quintptr { parent } : rootId;
}

int PagedTreeModel::rowOf(quintptr id) const
{
    if (id & moreFlag)
        return static_cast<int>(folder(static_cast<uint32_t>(id & ~moreFlag)).shown);
    const auto path = static_cast<uint32_t>(id);
    const uint32_t parent = displayParent(path);
    if (parent == noPath)
        return 0;
    if (const auto known = m_rowOf.find(path); known != m_rowOf.end())
        return known->second;
    const Folder& f = folder(parent);
    const auto row = static_cast<int>(std::find(f.rows.begin(), f.rows.end(), path) - f.rows.begin());
    m_rowOf.emplace(path, row);
    return row;
}

uint32_t PagedTreeModel::pathOf(const QModelIndex& index) const
{
    return index.isValid() && !isMoreRow(index) ? static_cast<uint32_t>(index.internalId()) : noPath;
}

bool PagedTreeModel::isMoreRow(const QModelIndex& index) const
{
    return index.isValid() && (index.internalId() & moreFlag);
}

QModelIndex PagedTreeModel::revealPath(uint32_t path, int column)
{
    if (path == noPath || !shows(path))
        return {};
    std::vector<uint32_t> way; // from `path` up to just below the root
    for (uint32_t up = path; up != rootPath; up = above(up))
        way.push_back(up);
    uint32_t row = rootPath;
    while (!way.empty()) {
        const uint32_t next = joined(way.back());
        bringIn(row, next);
        row = next;
        // A row that stands for a chain of folders takes all of them off the way.
        const auto passed = std::find(way.begin(), way.end(), next);
        if (passed == way.end())
            break;
        way.erase(passed, way.end());
    }
    return indexOfId(row, column);
}

/// Beyond the page, a row gets the place before "more" instead of dragging everything above it in.
void PagedTreeModel::bringIn(uint32_t parent, uint32_t child)
{
    Folder& f = folder(parent);
    const auto position
        = static_cast<size_t>(std::find(f.rows.begin(), f.rows.end(), child) - f.rows.begin());
    if (position < f.shown || position == f.rows.size())
        return;
    if (f.shown + 1 == f.rows.size()) {
        showMoreOf(parent);
        return;
    }
    const int at = static_cast<int>(f.shown);
    beginInsertRows(indexOfId(parent), at, at);
    std::swap(f.rows[position], f.rows[f.shown]);
    ++f.shown;
    m_rowOf.clear();
    endInsertRows();
}

void PagedTreeModel::showMore(const QModelIndex& moreRow)
{
    if (isMoreRow(moreRow))
        showMoreOf(static_cast<uint32_t>(moreRow.internalId() & ~moreFlag));
}

void PagedTreeModel::showMoreOf(uint32_t path)
{
    Folder& f = folder(path);
    const size_t next = std::min(f.shown + pageSize, f.rows.size());
    if (next == f.shown)
        return;
    const bool last = next == f.rows.size();
    const QModelIndex parentIndex = indexOfId(path);
    const int from = static_cast<int>(f.shown);
    orderPage(f, f.shown, next);
    // The row "more" moves down, or becomes the last path.
    beginInsertRows(parentIndex, from, static_cast<int>(next) - 1);
    f.shown = next;
    m_rowOf.clear();
    if (last) {
        // Views must not see the row vanish within an insertion, so the page counts it until the removal below.
        f.rows.push_back(noPath);
    }
    endInsertRows();
    if (last) {
        beginRemoveRows(parentIndex, static_cast<int>(next), static_cast<int>(next));
        f.rows.pop_back();
        endRemoveRows();
    }
}

QString PagedTreeModel::rowName(uint32_t path) const
{
    QString name = nameOf(path);
    if (path == rootPath)
        return name;
    const uint32_t parent = displayParent(path);
    for (uint32_t up = above(path); up != noPath && up != parent; up = above(up))
        name.prepend(nameOf(up) + u'/');
    return name;
}

QVariant PagedTreeModel::moreCell(uint32_t path, int column, int role) const
{
    if (role == RowKindRole)
        return MoreRow;
    if (role == LinkRole)
        return true;
    if (role != Qt::DisplayRole || column != m_nameColumn)
        return {};
    const Folder& f = folder(path);
    return tr("%1 more…").arg(Format::current().count(f.rows.size() - f.shown));
}

QVariant PagedTreeModel::cell(quintptr id, int column, int role) const
{
    if (id & moreFlag)
        return moreCell(static_cast<uint32_t>(id & ~moreFlag), column, role);
    if (role == RowKindRole)
        return PathRow;
    return pathCell(static_cast<uint32_t>(id), column, role);
}

} // namespace layerscope
