// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/filetreemodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"

#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

FileTreeModel::FileTreeModel(QObject* parent)
    : PagedTreeModel(NameColumn, SizeColumn, parent)
{
}

void FileTreeModel::setTree(std::shared_ptr<const ScopedTree> tree, std::shared_ptr<const TreeFilter> filter)
{
    beginResetModel();
    m_tree = std::move(tree);
    m_filter = std::move(filter);
    forget();
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
    for (const auto& [id, folder] : openFolders())
        announce(indexOfId(id), static_cast<int>(folder.shown));
}

bool FileTreeModel::shows(uint32_t path) const
{
    const NodeId n(path);
    return m_tree && m_tree->contains(n) && (!m_filter || m_filter->shows(n));
}

PagedTreeModel::Span FileTreeModel::childrenOf(uint32_t path) const
{
    const PathTree& paths = m_tree->analysis()->tree;
    return { paths.firstChild(NodeId(path)).value, paths.childCount(NodeId(path)) };
}

uint32_t FileTreeModel::above(uint32_t path) const
{
    return m_tree->analysis()->tree.parent(NodeId(path)).value;
}

bool FileTreeModel::isFolder(uint32_t path) const { return m_tree->isDirectory(NodeId(path)); }

/// A folder with a change of its own keeps its row.
bool FileTreeModel::joins(uint32_t folder, uint32_t only) const
{
    return !m_tree->version(NodeId(folder)) || m_tree->change(NodeId(folder)) == m_tree->change(NodeId(only));
}

QString FileTreeModel::nameOf(uint32_t path) const
{
    return path == rootPath ? u"/"_s : displayText(m_tree->analysis()->tree.name(NodeId(path)));
}

bool FileTreeModel::before(uint32_t first, uint32_t second) const
{
    const auto by = [&](const auto& key) {
        return byKey(first, second, [&](uint32_t path) { return key(NodeId(path)); });
    };
    switch (sortColumn()) {
    case SizeColumn:
        return by([this](NodeId n) { return std::pair(m_tree->bytes(n), m_tree->hiddenBytes(n)); });
    case HidesColumn:
        return by([this](NodeId n) { return m_tree->hiddenBytes(n); });
    case FilesColumn:
        return by([this](NodeId n) { return m_tree->files(n); });
    case MarkColumn:
        return by([this](NodeId n) { return static_cast<int>(m_tree->change(n)); });
    case LayerColumn:
        return by([this](NodeId n) { return layerOf(n).value + 1; });
    case ModeColumn:
        return by([this](NodeId n) { return attributes(n) ? int { attributes(n)->mode } : -1; });
    case OwnerColumn:
        return by([this](NodeId n) {
            return attributes(n) ? (uint64_t { attributes(n)->uid } << 32 | attributes(n)->gid)
                                 : ~uint64_t { 0 };
        });
    case ModifiedColumn:
        return by([this](NodeId n) { return attributes(n) ? attributes(n)->mtimeNs : int64_t { 0 }; });
    case LinkColumn:
        return by([this](NodeId n) { return text(n, LinkColumn); });
    default:
        return by([](NodeId n) { return n; });
    }
}

Qt::ItemFlags FileTreeModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return node(index).isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

int FileTreeModel::columnCount(const QModelIndex& parent) const
{
    (void)parent;
    return ColumnCount;
}

NodeId FileTreeModel::node(const QModelIndex& index) const { return NodeId(pathOf(index)); }

QModelIndex FileTreeModel::reveal(NodeId n, int column) { return revealPath(n.value, column); }

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

QString FileTreeModel::text(NodeId n, int column) const
{
    const Analysis& analysis = *m_tree->analysis();
    const bool gone = m_tree->change(n) == Change::Removed;
    const LayerEntry* entry = attributes(n);
    switch (column) {
    case NameColumn:
        return rowName(n.value);
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

QVariant FileTreeModel::pathCell(uint32_t path, int column, int role) const
{
    const NodeId n(path);
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
    default:
        return {};
    }
}

QVariant FileTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == SizeColumn || section == HidesColumn || section == FilesColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::InitialSortOrderRole)
        return isNumber ? Qt::DescendingOrder : Qt::AscendingOrder;
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
