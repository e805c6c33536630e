// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/filetypes.h"
#include "ui/models/treemodelbase.h"

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace layerscope {

/// The file types of a scope, below each its extensions, below those the folders that hold most of them. Finding the
/// folders takes a pass over all files, so that they are brought from outside: until then one row says so. What the
/// folders shown do not hold is the last row.
class FileTypeModel : public TreeModelBase {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        SizeColumn, ///< default sort, largest first
        ShareColumn,
        FilesColumn,
        LargestColumn, ///< a link
        ColumnCount
    };
    enum RowKind { TypeRow, GroupRow, FolderRow, RestRow, WaitRow };
    static constexpr size_t mostFolders = 100; ///< of one extension

    using TreeModelBase::TreeModelBase;

    void setTypes(std::shared_ptr<const FileTypes> types);
    [[nodiscard]] const std::shared_ptr<const FileTypes>& types() const { return m_types; }
    /// Puts the folders in place of the row that waits for them; `folders` are at most mostFolders, largest first.
    void setFolders(uint16_t group, std::vector<FolderShare> folders);

    [[nodiscard]] static RowKind kind(const QModelIndex& index);
    [[nodiscard]] FileType type(const QModelIndex& index) const; ///< of the row or of what it is below
    [[nodiscard]] uint16_t group(const QModelIndex& index) const; ///< FileTypes::none for a type
    [[nodiscard]] bool hasFolders(uint16_t group) const { return m_folders.contains(group); }
    /// Where a row leads: the folder, or the largest file. Invalid where there is none.
    [[nodiscard]] NodeId node(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfType(FileType type) const; ///< invalid when there are no such files

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    [[nodiscard]] int childCount(quintptr id) const override;
    [[nodiscard]] quintptr child(quintptr id, int row) const override;
    [[nodiscard]] quintptr parentOf(quintptr id) const override;
    [[nodiscard]] int rowOf(quintptr id) const override;
    [[nodiscard]] QVariant cell(quintptr id, int column, int role) const override;

private:
    struct Folders {
        std::vector<FolderShare> shares;
        std::vector<uint32_t> order; ///< indices of shares as shown
        bool hasRest = false;
    };
    struct Numbers {
        uint64_t bytes = 0;
        uint64_t files = 0;
        NodeId largest; ///< invalid for folders
        uint64_t largestBytes = 0;
    };

    // The id of a row: its kind, then type or group, then the index of the folder's share.
    [[nodiscard]] static quintptr makeId(RowKind kind, uint16_t key, uint32_t folder = 0);
    [[nodiscard]] static RowKind kindOf(quintptr id);
    [[nodiscard]] static uint16_t keyOf(quintptr id);
    [[nodiscard]] static uint32_t folderOf(quintptr id);

    void orderAll();
    void orderFolders(uint16_t group, Folders& folders) const;
    template <typename Id, typename ToId>
    void orderIds(std::vector<Id>& ids, const ToId& toId) const;
    [[nodiscard]] bool before(quintptr a, quintptr b) const;
    [[nodiscard]] Numbers numbers(quintptr id) const;
    [[nodiscard]] QString name(quintptr id) const;
    [[nodiscard]] QString text(quintptr id, int column) const;
    [[nodiscard]] double share(quintptr id) const;
    [[nodiscard]] NodeId nodeOf(quintptr id) const;
    [[nodiscard]] QString toolTip(quintptr id, int column) const;

    std::shared_ptr<const FileTypes> m_types;
    std::vector<uint16_t> m_order; ///< types with files, as shown
    std::array<std::vector<uint16_t>, fileTypeCount> m_groups; ///< by type, as shown
    std::unordered_map<uint16_t, Folders> m_folders; ///< by group
    int m_sortColumn = SizeColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace layerscope
