// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/filetypemodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"

#include <algorithm>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

static_assert(sizeof(quintptr) == 8);

quintptr FileTypeModel::makeId(RowKind kind, uint16_t key, uint32_t folder)
{
    return quintptr { static_cast<unsigned>(kind) } << 48 | quintptr { key } << 32 | folder;
}

FileTypeModel::RowKind FileTypeModel::kindOf(quintptr id) { return static_cast<RowKind>(id >> 48); }

uint16_t FileTypeModel::keyOf(quintptr id) { return static_cast<uint16_t>(id >> 32); }

uint32_t FileTypeModel::folderOf(quintptr id) { return static_cast<uint32_t>(id); }

void FileTypeModel::setTypes(std::shared_ptr<const FileTypes> types)
{
    beginResetModel();
    m_types = std::move(types);
    m_order.clear();
    m_groups = {};
    m_folders.clear();
    if (m_types) {
        const auto& groups = m_types->groups();
        for (size_t i = 0; i < groups.size(); ++i)
            m_groups[static_cast<size_t>(groups[i].type)].push_back(static_cast<uint16_t>(i));
        for (size_t i = 0; i < fileTypeCount; ++i) {
            if (!m_groups[i].empty())
                m_order.push_back(static_cast<uint16_t>(i));
        }
        orderAll();
    }
    endResetModel();
}

void FileTypeModel::setFolders(uint16_t group, std::vector<FolderShare> folders)
{
    if (!m_types || group >= m_types->groups().size() || hasFolders(group))
        return;
    Folders made;
    FileTypeTotal rest = m_types->groups()[group].total;
    for (const FolderShare& share : folders) {
        rest.bytes -= share.bytes;
        rest.files -= share.files;
    }
    made.hasRest = rest.files > 0 || rest.bytes > 0;
    made.shares = std::move(folders);
    for (uint32_t i = 0; i < made.shares.size(); ++i)
        made.order.push_back(i);
    const QModelIndex parent = indexOfId(makeId(GroupRow, group));
    const int rows = static_cast<int>(made.order.size()) + (made.hasRest ? 1 : 0);
    // In an empty place first, so that views never see two kinds of rows at once.
    beginRemoveRows(parent, 0, 0);
    Folders& place = m_folders[group];
    endRemoveRows();
    if (rows == 0)
        return;
    beginInsertRows(parent, 0, rows - 1);
    place = std::move(made);
    orderFolders(group, place);
    endInsertRows();
}

template <typename Id, typename ToId>
void FileTypeModel::orderIds(std::vector<Id>& ids, const ToId& toId) const
{
    std::stable_sort(ids.begin(), ids.end(), [&](Id a, Id b) { return before(toId(a), toId(b)); });
}

void FileTypeModel::orderFolders(uint16_t group, Folders& folders) const
{
    orderIds(folders.order, [group](uint32_t i) { return makeId(FolderRow, group, i); });
}

void FileTypeModel::orderAll()
{
    orderIds(m_order, [](uint16_t type) { return makeId(TypeRow, type); });
    for (auto& groups : m_groups)
        orderIds(groups, [](uint16_t group) { return makeId(GroupRow, group); });
    for (auto& [group, folders] : m_folders)
        orderFolders(group, folders);
}

bool FileTypeModel::before(quintptr a, quintptr b) const
{
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    const auto compared = [&](const auto& x, const auto& y) { return descending ? y < x : x < y; };
    const Numbers x = numbers(a);
    const Numbers y = numbers(b);
    switch (m_sortColumn) {
    case FilesColumn:
        if (x.files != y.files)
            return compared(x.files, y.files);
        break;
    case LargestColumn:
        if (x.largestBytes != y.largestBytes)
            return compared(x.largestBytes, y.largestBytes);
        break;
    case NameColumn:
        return descending ? QString::localeAwareCompare(name(b), name(a)) < 0
                          : QString::localeAwareCompare(name(a), name(b)) < 0;
    default:
        if (x.bytes != y.bytes)
            return compared(x.bytes, y.bytes);
        break;
    }
    return QString::localeAwareCompare(name(a), name(b)) < 0;
}

void FileTypeModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (!m_types)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    orderAll();
    for (const QModelIndex& index : before)
        changePersistentIndex(
            index, createIndex(rowOf(index.internalId()), index.column(), index.internalId()));
    emit layoutChanged({}, VerticalSortHint);
}

int FileTypeModel::columnCount(const QModelIndex& parent) const
{
    (void)parent;
    return ColumnCount;
}

int FileTypeModel::childCount(quintptr id) const
{
    if (id == rootId)
        return static_cast<int>(m_order.size());
    if (kindOf(id) == TypeRow)
        return static_cast<int>(m_groups[keyOf(id)].size());
    if (kindOf(id) != GroupRow)
        return 0;
    const auto known = m_folders.find(keyOf(id));
    if (known == m_folders.end())
        return 1; // the row that waits
    return static_cast<int>(known->second.order.size()) + (known->second.hasRest ? 1 : 0);
}

quintptr FileTypeModel::child(quintptr id, int row) const
{
    const auto position = static_cast<size_t>(row);
    if (id == rootId)
        return makeId(TypeRow, m_order[position]);
    if (kindOf(id) == TypeRow)
        return makeId(GroupRow, m_groups[keyOf(id)][position]);
    const auto known = m_folders.find(keyOf(id));
    if (known == m_folders.end())
        return makeId(WaitRow, keyOf(id));
    const auto& order = known->second.order;
    return position < order.size() ? makeId(FolderRow, keyOf(id), order[position])
                                   : makeId(RestRow, keyOf(id));
}

quintptr FileTypeModel::parentOf(quintptr id) const
{
    if (kindOf(id) == TypeRow)
        return rootId;
    if (kindOf(id) == GroupRow)
        return makeId(TypeRow, static_cast<uint16_t>(m_types->groups()[keyOf(id)].type));
    return makeId(GroupRow, keyOf(id));
}

int FileTypeModel::rowOf(quintptr id) const
{
    const auto place = [](const auto& order, auto what) {
        return static_cast<int>(std::find(order.begin(), order.end(), what) - order.begin());
    };
    switch (kindOf(id)) {
    case TypeRow:
        return place(m_order, keyOf(id));
    case GroupRow:
        return place(m_groups[static_cast<size_t>(m_types->groups()[keyOf(id)].type)], keyOf(id));
    case FolderRow:
        return place(m_folders.at(keyOf(id)).order, folderOf(id));
    case RestRow:
        return static_cast<int>(m_folders.at(keyOf(id)).order.size());
    case WaitRow:
        break;
    }
    return 0;
}

FileTypeModel::RowKind FileTypeModel::kind(const QModelIndex& index) { return kindOf(index.internalId()); }

FileType FileTypeModel::type(const QModelIndex& index) const
{
    const quintptr id = index.internalId();
    return kindOf(id) == TypeRow ? static_cast<FileType>(keyOf(id)) : m_types->groups()[keyOf(id)].type;
}

uint16_t FileTypeModel::group(const QModelIndex& index) const
{
    return kind(index) == TypeRow ? FileTypes::none : keyOf(index.internalId());
}

NodeId FileTypeModel::nodeOf(quintptr id) const
{
    return kindOf(id) == FolderRow ? m_folders.at(keyOf(id)).shares[folderOf(id)].folder
                                   : numbers(id).largest;
}

NodeId FileTypeModel::node(const QModelIndex& index) const
{
    return index.isValid() ? nodeOf(index.internalId()) : NodeId();
}

QModelIndex FileTypeModel::indexOfType(FileType type) const
{
    const auto key = static_cast<uint16_t>(type);
    const bool isThere = std::find(m_order.begin(), m_order.end(), key) != m_order.end();
    return isThere ? indexOfId(makeId(TypeRow, key)) : QModelIndex();
}

FileTypeModel::Numbers FileTypeModel::numbers(quintptr id) const
{
    const auto of = [](const FileTypeTotal& total) {
        return Numbers { total.bytes, total.files, total.largest, total.largestBytes };
    };
    switch (kindOf(id)) {
    case TypeRow:
        return of(m_types->total(static_cast<FileType>(keyOf(id))));
    case GroupRow:
        return of(m_types->groups()[keyOf(id)].total);
    case FolderRow: {
        const FolderShare& share = m_folders.at(keyOf(id)).shares[folderOf(id)];
        return { share.bytes, share.files, {}, 0 };
    }
    case RestRow: {
        const FileTypeTotal& total = m_types->groups()[keyOf(id)].total;
        Numbers rest { total.bytes, total.files, {}, 0 };
        for (const FolderShare& share : m_folders.at(keyOf(id)).shares) {
            rest.bytes -= share.bytes;
            rest.files -= share.files;
        }
        return rest;
    }
    case WaitRow:
        break;
    }
    return {};
}

QString FileTypeModel::name(quintptr id) const
{
    switch (kindOf(id)) {
    case TypeRow:
        return fileTypeText(static_cast<FileType>(keyOf(id)));
    case GroupRow: {
        const std::string& extension = m_types->groups()[keyOf(id)].extension;
        return extension.empty() ? tr("no extension") : u'.' + displayText(extension);
    }
    case FolderRow:
        return displayText(
            m_types->tree()->analysis()->tree.path(m_folders.at(keyOf(id)).shares[folderOf(id)].folder));
    case RestRow:
        return tr("in other folders");
    case WaitRow:
        break;
    }
    return u"…"_s;
}

double FileTypeModel::share(quintptr id) const
{
    const uint64_t whole = m_types->tree()->bytes(PathTree::root());
    return whole ? static_cast<double>(numbers(id).bytes) / static_cast<double>(whole) : 0;
}

QString FileTypeModel::text(quintptr id, int column) const
{
    if (column == NameColumn)
        return name(id);
    if (kindOf(id) == WaitRow)
        return {};
    const Format& format = Format::current();
    switch (column) {
    case SizeColumn:
        return format.size(numbers(id).bytes);
    case ShareColumn:
        return format.percent(share(id));
    case FilesColumn:
        return format.count(numbers(id).files);
    case LargestColumn: {
        const NodeId largest = numbers(id).largest;
        if (!largest.isValid())
            return {};
        return displayText(m_types->tree()->analysis()->tree.name(largest)) + u" · "_s
            + format.size(numbers(id).largestBytes);
    }
    default:
        return {};
    }
}

QString FileTypeModel::toolTip(quintptr id, int column) const
{
    if (kindOf(id) == WaitRow)
        return {};
    if (column == SizeColumn)
        return Format::current().exactBytes(numbers(id).bytes);
    const bool leads = column == LargestColumn || (column == NameColumn && kindOf(id) == FolderRow);
    const NodeId to = leads ? nodeOf(id) : NodeId();
    return to.isValid() ? displayText(m_types->tree()->analysis()->tree.path(to)) : QString();
}

QVariant FileTypeModel::cell(quintptr id, int column, int role) const
{
    const bool isNumber = column == SizeColumn || column == ShareColumn || column == FilesColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(id, column);
    case Qt::ToolTipRole:
        return toolTip(id, column);
    case Qt::TextAlignmentRole:
        return { (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter };
    case SortRole:
        return column == FilesColumn ? QVariant(static_cast<qulonglong>(numbers(id).files))
            : isNumber               ? QVariant(static_cast<qulonglong>(numbers(id).bytes))
                                     : QVariant(text(id, column));
    case FractionRole:
        return column == SizeColumn ? QVariant(kindOf(id) == WaitRow ? 0.0 : share(id)) : QVariant();
    case NodeIdRole:
        return nodeOf(id).isValid() ? QVariant(nodeOf(id).value) : QVariant();
    case CategoryRole:
        return column == NameColumn && kindOf(id) == TypeRow
            ? QVariant(colourCategory(static_cast<FileType>(keyOf(id))) - 1)
            : QVariant();
    case IconNameRole:
        return column == NameColumn && kindOf(id) == FolderRow ? u"folder"_s : QString();
    case DimRole:
        return column == NameColumn && (kindOf(id) == RestRow || kindOf(id) == WaitRow);
    case LinkRole:
        return column == LargestColumn && !text(id, column).isEmpty();
    case RowKindRole:
        return kindOf(id);
    default:
        return {};
    }
}

QVariant FileTypeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == SizeColumn || section == ShareColumn || section == FilesColumn;
    if (role == Qt::TextAlignmentRole)
        return { (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter };
    if (role == Qt::InitialSortOrderRole)
        return isNumber ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Type");
    case SizeColumn:
        return tr("Size");
    case ShareColumn:
        return tr("Share");
    case FilesColumn:
        return tr("Files");
    case LargestColumn:
        return tr("Largest file");
    default:
        return QString();
    }
}

} // namespace layerscope
