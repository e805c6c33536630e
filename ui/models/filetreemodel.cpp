// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/filetreemodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

void FileTreeModel::setTree(std::shared_ptr<const ScopedTree> tree, std::shared_ptr<const TreeFilter> filter)
{
    beginResetModel();
    m_tree = std::move(tree);
    m_filter = std::move(filter);
    m_folders.clear();
    m_rowOf.clear();
    endResetModel();
}

void FileTreeModel::setNames(std::shared_ptr<const UserNames> names)
{
    m_names = names ? std::move(names) : std::make_shared<const UserNames>();
    if (!m_tree)
        return;
    const auto announce = [this](const QModelIndex& parent, int rows) {
        if (rows > 0)
            emit dataChanged(index(0, OwnerColumn, parent), index(rows - 1, OwnerColumn, parent));
    };
    announce({}, rowCount());
    for (const auto& [id, folder] : m_folders)
        announce(indexOfId(id), static_cast<int>(folder.shown));
}

bool FileTreeModel::shows(NodeId n) const { return m_tree->contains(n) && (!m_filter || m_filter->shows(n)); }

/// The folder that is alone in `n`, or invalid.
NodeId FileTreeModel::onlyFolderIn(NodeId n) const
{
    const PathTree& paths = m_tree->analysis()->tree;
    NodeId only;
    const uint32_t first = paths.firstChild(n).value;
    for (uint32_t i = first; i < first + paths.childCount(n); ++i) {
        if (!shows(NodeId(i)))
            continue;
        if (only.isValid())
            return {};
        only = NodeId(i);
    }
    return only.isValid() && m_tree->isDirectory(only) ? only : NodeId();
}

/// The last folder of a chain of folders that hold only each other. A folder with a change of its own keeps its row.
NodeId FileTreeModel::joined(NodeId n) const
{
    if (!m_tree->isDirectory(n))
        return n;
    for (NodeId next = onlyFolderIn(n); next.isValid(); next = onlyFolderIn(n)) {
        if (m_tree->version(n) && m_tree->change(n) != m_tree->change(next))
            break;
        n = next;
    }
    return n;
}

/// Rows belong to the nearest folder above them that was opened; folders within a chain never are.
NodeId FileTreeModel::displayParent(NodeId n) const
{
    const PathTree& paths = m_tree->analysis()->tree;
    NodeId parent = paths.parent(n);
    while (parent.isValid() && !m_folders.contains(parent.value))
        parent = paths.parent(parent);
    return parent;
}

FileTreeModel::Folder& FileTreeModel::folder(NodeId n) const
{
    const auto [it, isNew] = m_folders.try_emplace(n.value);
    Folder& folder = it->second;
    if (!isNew)
        return folder;
    const PathTree& paths = m_tree->analysis()->tree;
    const uint32_t first = paths.firstChild(n).value;
    for (uint32_t i = first; i < first + paths.childCount(n); ++i) {
        if (shows(NodeId(i)))
            folder.rows.push_back(joined(NodeId(i)));
    }
    folder.shown = std::min(folder.rows.size(), pageSize);
    orderPage(folder, 0, folder.shown);
    return folder;
}

/// Brings the rows that belong at `from`..`to` there; those before are in place already.
void FileTreeModel::orderPage(Folder& folder, size_t from, size_t to) const
{
    const auto first = folder.rows.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = folder.rows.begin() + static_cast<std::ptrdiff_t>(to);
    const auto less = [this](NodeId a, NodeId b) { return before(a, b); };
    if (last != folder.rows.end())
        std::nth_element(first, last, folder.rows.end(), less);
    std::sort(first, last, less);
}

bool FileTreeModel::before(NodeId a, NodeId b) const
{
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    const auto compared = [descending](const auto& x, const auto& y) { return descending ? y < x : x < y; };
    const auto byKey = [&](const auto& key) {
        const auto x = key(a);
        const auto y = key(b);
        // Siblings are stored by name, so that ids break ties by name.
        return x == y ? a < b : compared(x, y);
    };
    switch (m_sortColumn) {
    case SizeColumn:
        if (const auto x = m_tree->bytes(a), y = m_tree->bytes(b); x != y)
            return compared(x, y);
        return byKey([this](NodeId n) { return m_tree->hiddenBytes(n); });
    case HidesColumn:
        return byKey([this](NodeId n) { return m_tree->hiddenBytes(n); });
    case FilesColumn:
        return byKey([this](NodeId n) { return m_tree->files(n); });
    case MarkColumn:
        return byKey([this](NodeId n) { return static_cast<int>(m_tree->change(n)); });
    case LayerColumn:
        return byKey([this](NodeId n) { return layerOf(n).value + 1; });
    case ModeColumn:
        return byKey([this](NodeId n) { return attributes(n) ? int { attributes(n)->mode } : -1; });
    case OwnerColumn:
        return byKey([this](NodeId n) {
            return attributes(n) ? (uint64_t { attributes(n)->uid } << 32 | attributes(n)->gid)
                                 : ~uint64_t { 0 };
        });
    case ModifiedColumn:
        return byKey([this](NodeId n) { return attributes(n) ? attributes(n)->mtimeNs : int64_t { 0 }; });
    case LinkColumn:
        return byKey([this](NodeId n) { return text(n, LinkColumn); });
    default:
        return compared(a, b);
    }
}

Qt::ItemFlags FileTreeModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return node(index).isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

void FileTreeModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (!m_tree)
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
        const NodeId parent
            = more ? NodeId() : displayParent(NodeId(static_cast<uint32_t>(index.internalId())));
        const int row = rowOf(index.internalId());
        const bool visible = more || !parent.isValid() || static_cast<size_t>(row) < folder(parent).shown;
        changePersistentIndex(
            index, visible ? createIndex(row, index.column(), index.internalId()) : QModelIndex());
    }
    emit layoutChanged({}, VerticalSortHint);
}

int FileTreeModel::columnCount(const QModelIndex& parent) const
{
    (void)parent;
    return ColumnCount;
}

int FileTreeModel::childCount(quintptr id) const
{
    if (id == rootId)
        return m_tree && shows(PathTree::root()) ? 1 : 0;
    if (!hasChild(id))
        return 0;
    const Folder& f = folder(NodeId(static_cast<uint32_t>(id)));
    return static_cast<int>(f.shown + (f.shown < f.rows.size() ? 1 : 0));
}

bool FileTreeModel::hasChild(quintptr id) const
{
    if (id == rootId)
        return m_tree && shows(PathTree::root());
    if (id & moreFlag)
        return false;
    const NodeId n(static_cast<uint32_t>(id));
    const PathTree& paths = m_tree->analysis()->tree;
    const uint32_t first = paths.firstChild(n).value;
    for (uint32_t i = first; i < first + paths.childCount(n); ++i) {
        if (shows(NodeId(i)))
            return true;
    }
    return false;
}

quintptr FileTreeModel::child(quintptr id, int row) const
{
    if (id == rootId)
        return PathTree::root().value;
    const Folder& f = folder(NodeId(static_cast<uint32_t>(id)));
    const auto position = static_cast<size_t>(row);
    return position < f.shown ? quintptr { f.rows[position].value } : moreFlag | id;
}

quintptr FileTreeModel::parentOf(quintptr id) const
{
    if (id & moreFlag)
        return id & ~moreFlag;
    const NodeId parent = displayParent(NodeId(static_cast<uint32_t>(id)));
    return parent.isValid() ? quintptr { parent.value } : rootId;
}

int FileTreeModel::rowOf(quintptr id) const
{
    if (id & moreFlag)
        return static_cast<int>(folder(NodeId(static_cast<uint32_t>(id & ~moreFlag))).shown);
    const NodeId n(static_cast<uint32_t>(id));
    const NodeId parent = displayParent(n);
    if (!parent.isValid())
        return 0;
    if (const auto known = m_rowOf.find(n.value); known != m_rowOf.end())
        return known->second;
    const Folder& f = folder(parent);
    const auto row = static_cast<int>(std::find(f.rows.begin(), f.rows.end(), n) - f.rows.begin());
    m_rowOf.emplace(n.value, row);
    return row;
}

NodeId FileTreeModel::node(const QModelIndex& index) const
{
    return index.isValid() && !isMoreRow(index) ? NodeId(static_cast<uint32_t>(index.internalId()))
                                                : NodeId();
}

bool FileTreeModel::isMoreRow(const QModelIndex& index) const
{
    return index.isValid() && (index.internalId() & moreFlag);
}

QModelIndex FileTreeModel::reveal(NodeId n, int column)
{
    if (!m_tree || !n.isValid() || !shows(n))
        return {};
    const PathTree& paths = m_tree->analysis()->tree;
    std::vector<NodeId> way; // from `n` up to just below the root
    for (NodeId up = n; up != PathTree::root(); up = paths.parent(up))
        way.push_back(up);
    NodeId row = PathTree::root();
    while (!way.empty()) {
        const NodeId next = joined(way.back());
        bringIn(row, next);
        row = next;
        // A row that stands for a chain of folders takes all of them off the way.
        const auto passed = std::find(way.begin(), way.end(), next);
        if (passed == way.end())
            break;
        way.erase(passed, way.end());
    }
    return indexOfId(row.value, column);
}

/// Beyond the page, a row gets the place before "more" instead of dragging everything above it in.
void FileTreeModel::bringIn(NodeId parent, NodeId child)
{
    Folder& f = folder(parent);
    const auto position
        = static_cast<size_t>(std::find(f.rows.begin(), f.rows.end(), child) - f.rows.begin());
    if (position < f.shown || position == f.rows.size())
        return;
    if (f.shown + 1 == f.rows.size()) {
        showMore(indexOfId(moreFlag | parent.value));
        return;
    }
    const int at = static_cast<int>(f.shown);
    beginInsertRows(indexOfId(parent.value), at, at);
    std::swap(f.rows[position], f.rows[f.shown]);
    ++f.shown;
    m_rowOf.clear();
    endInsertRows();
}

void FileTreeModel::showMore(const QModelIndex& moreRow)
{
    if (!isMoreRow(moreRow))
        return;
    const NodeId parent(static_cast<uint32_t>(moreRow.internalId() & ~moreFlag));
    Folder& f = folder(parent);
    const size_t next = std::min(f.shown + pageSize, f.rows.size());
    const bool last = next == f.rows.size();
    const QModelIndex parentIndex = indexOfId(parent.value);
    const int from = static_cast<int>(f.shown);
    orderPage(f, f.shown, next);
    // The row "more" moves down, or becomes the last path.
    beginInsertRows(parentIndex, from, static_cast<int>(next) - 1);
    f.shown = next;
    m_rowOf.clear();
    if (last) {
        // Views must not see the row vanish within an insertion, so the page counts it until the removal below.
        f.rows.push_back(NodeId());
    }
    endInsertRows();
    if (last) {
        beginRemoveRows(parentIndex, static_cast<int>(next), static_cast<int>(next));
        f.rows.pop_back();
        endRemoveRows();
    }
}

EntryType FileTreeModel::typeOf(NodeId n) const
{
    const LayerEntry* entry = attributes(n);
    return entry ? entry->type : EntryType::Directory;
}

const LayerEntry* FileTreeModel::attributes(NodeId n) const
{
    const EntryId id = m_tree->attributes(n);
    return id.isValid() ? &m_tree->analysis()->entry(id) : nullptr;
}

LayerId FileTreeModel::layerOf(NodeId n) const
{
    const Version* version = m_tree->version(n);
    return version ? LayerId(uint32_t { version->layer }) : LayerId();
}

QString FileTreeModel::rowName(NodeId n) const
{
    const PathTree& paths = m_tree->analysis()->tree;
    if (n == PathTree::root())
        return u"/"_s;
    const NodeId above = displayParent(n);
    QString name = displayText(paths.name(n));
    for (NodeId up = paths.parent(n); up.isValid() && up != above; up = paths.parent(up))
        name.prepend(displayText(paths.name(up)) + u'/');
    return name;
}

QString FileTreeModel::text(NodeId n, int column) const
{
    const Analysis& analysis = *m_tree->analysis();
    const bool gone = m_tree->change(n) == Change::Removed;
    const LayerEntry* entry = attributes(n);
    switch (column) {
    case NameColumn:
        return rowName(n);
    case SizeColumn:
        if (gone && m_tree->bytes(n) == 0)
            return Format::none();
        return Format::current().size(m_tree->bytes(n));
    case HidesColumn:
        return m_tree->hiddenBytes(n) ? Format::current().size(m_tree->hiddenBytes(n)) : Format::none();
    case FilesColumn:
        return m_tree->isDirectory(n) ? Format::current().count(m_tree->files(n)) : QString();
    case LayerColumn:
        return layerOf(n).isValid() ? QString::number(layerOf(n).value) : QString();
    case ModeColumn:
        return entry ? modeText(entry->mode, typeLetter(entry->type)) : QString();
    case OwnerColumn:
        return entry ? ownerText(*m_names, entry->uid, entry->gid) : QString();
    case ModifiedColumn:
        return entry ? Format::current().time(entry->mtimeNs) : QString();
    case LinkColumn:
        return entry ? displayText(analysis.linkTarget(m_tree->attributes(n))) : QString();
    default:
        return {};
    }
}

double FileTreeModel::fraction(NodeId n, int column) const
{
    const auto share = [](uint64_t part, uint64_t whole) {
        return whole ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
    };
    if (column == SizeColumn)
        return share(m_tree->bytes(n), m_tree->bytes(PathTree::root()));
    if (column == HidesColumn)
        return share(m_tree->hiddenBytes(n), m_tree->hiddenBytes(PathTree::root()));
    return 0;
}

QString FileTreeModel::toolTip(NodeId n, int column) const
{
    if (column == SizeColumn)
        return Format::current().exactBytes(m_tree->bytes(n));
    if (column == HidesColumn)
        return Format::current().exactBytes(m_tree->hiddenBytes(n));
    if (column == MarkColumn)
        return m_tree->change(n) == Change::None ? QString() : changeText(m_tree->change(n));
    if (const LayerEntry* entry = attributes(n); column == OwnerColumn && entry)
        return ownerWithNumbers(*m_names, entry->uid, entry->gid);
    return column == NameColumn ? displayText(m_tree->analysis()->tree.path(n)) : QString();
}

QVariant FileTreeModel::sortValue(NodeId n, int column) const
{
    switch (column) {
    case SizeColumn:
        return static_cast<qulonglong>(m_tree->bytes(n));
    case HidesColumn:
        return static_cast<qulonglong>(m_tree->hiddenBytes(n));
    case FilesColumn:
        return m_tree->files(n);
    default:
        return text(n, column);
    }
}

QVariant FileTreeModel::moreCell(NodeId parent, int column, int role) const
{
    if (role == RowKindRole)
        return MoreRow;
    if (role == LinkRole)
        return true;
    if (role != Qt::DisplayRole || column != NameColumn)
        return {};
    const Folder& f = folder(parent);
    const auto left = f.rows.size() - f.shown;
    return tr("%1 more…").arg(Format::current().count(left));
}

QVariant FileTreeModel::cell(quintptr id, int column, int role) const
{
    if (id & moreFlag)
        return moreCell(NodeId(static_cast<uint32_t>(id & ~moreFlag)), column, role);
    const NodeId n(static_cast<uint32_t>(id));
    switch (role) {
    case Qt::DisplayRole:
        return text(n, column);
    case Qt::ToolTipRole:
        return toolTip(n, column);
    case Qt::TextAlignmentRole:
        return column == SizeColumn || column == HidesColumn || column == FilesColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return column == MarkColumn ? changeText(m_tree->change(n)) : text(n, column);
    case SortRole:
        return sortValue(n, column);
    case FractionRole:
        return fraction(n, column);
    case WasteBarRole:
        return column == HidesColumn;
    case NodeIdRole:
        return n.value;
    case LayerIdRole:
        return layerOf(n).isValid() ? QVariant(layerOf(n).value) : QVariant();
    case CategoryRole:
        return column == LayerColumn && layerOf(n).isValid()
            ? QVariant(static_cast<int>(layerOf(n).value % 8))
            : QVariant();
    case ChangeRole:
        return static_cast<int>(m_tree->change(n));
    case StruckRole:
        return column == NameColumn && m_tree->change(n) == Change::Removed;
    case DimRole:
        return m_tree->change(n) == Change::Removed && column == NameColumn;
    case IconNameRole:
        return column == NameColumn ? entryIconName(typeOf(n), m_tree->analysis()->tree.name(n)) : QString();
    case MonospaceRole:
        return column == ModeColumn;
    case RowKindRole:
        return PathRow;
    default:
        return {};
    }
}

QVariant FileTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == SizeColumn || section == HidesColumn || section == FilesColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == MarkColumn)
        return tr("Change");
    if (role != Qt::DisplayRole)
        return {};
    const bool stored = m_tree && m_tree->scope().kind == Scope::Kind::Layers;
    switch (section) {
    case NameColumn:
        return tr("Name");
    case SizeColumn:
        return stored ? tr("Stored") : tr("Size");
    case HidesColumn:
        return tr("Hides");
    case FilesColumn:
        return tr("Files");
    case LayerColumn:
        return tr("Layer");
    case ModeColumn:
        return tr("Mode");
    case OwnerColumn:
        return tr("Owner");
    case ModifiedColumn:
        return tr("Modified");
    case LinkColumn:
        return tr("Link target");
    default:
        return QString();
    }
}

} // namespace layerscope
