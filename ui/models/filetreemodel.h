// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/usernames.h"
#include "core/tree/scopedtree.h"
#include "core/tree/treefilter.h"
#include "ui/models/treemodelbase.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace layerscope {

/// The paths of a scope as a tree under one row "/". Children of a folder are ordered when the folder is opened, a page
/// at a time: below a page stands a row that says how many more there are and shows the next page when it is activated.
/// Nothing here costs more than a pass over one folder, so a million paths are fine.
/// Folders that hold nothing but one folder are one row with it ("lib/x86_64-linux-gnu").
class FileTreeModel : public TreeModelBase {
    Q_OBJECT
public:
    enum Column {
        MarkColumn,
        NameColumn,
        SizeColumn, ///< default sort, largest first
        HidesColumn, ///< scope Layers only
        FilesColumn,
        LayerColumn, ///< last touched by
        ModeColumn,
        OwnerColumn,
        ModifiedColumn,
        LinkColumn,
        ColumnCount
    };
    enum RowKind { PathRow, MoreRow };
    static constexpr size_t pageSize = 2000;

    using TreeModelBase::TreeModelBase;

    /// `filter` belongs to `tree`; without one everything in scope is there.
    void setTree(std::shared_ptr<const ScopedTree> tree, std::shared_ptr<const TreeFilter> filter = {});
    [[nodiscard]] const std::shared_ptr<const ScopedTree>& tree() const { return m_tree; }
    [[nodiscard]] const std::shared_ptr<const TreeFilter>& filter() const { return m_filter; }

    /// Names for the owner column; numbers where there are none. Sorting is by number.
    void setNames(std::shared_ptr<const UserNames> names);

    /// Invalid for a MoreRow.
    [[nodiscard]] NodeId node(const QModelIndex& index) const;
    /// The row of `n`, showing as much of its parents as that takes; a folder that has no row of its own gives the row
    /// it shares. Invalid when `n` is not in the tree.
    [[nodiscard]] QModelIndex reveal(NodeId n, int column = NameColumn);
    /// Shows the next page in place of a MoreRow.
    void showMore(const QModelIndex& moreRow);
    [[nodiscard]] bool isMoreRow(const QModelIndex& index) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    [[nodiscard]] int childCount(quintptr id) const override;
    [[nodiscard]] quintptr child(quintptr id, int row) const override;
    [[nodiscard]] quintptr parentOf(quintptr id) const override;
    [[nodiscard]] int rowOf(quintptr id) const override;
    [[nodiscard]] bool hasChild(quintptr id) const override;
    [[nodiscard]] QVariant cell(quintptr id, int column, int role) const override;

private:
    /// A folder that was opened: all its rows, of which the first `shown` are in order and visible.
    struct Folder {
        std::vector<NodeId> rows;
        size_t shown = 0;
    };

    static constexpr quintptr moreFlag = quintptr { 1 } << 32;

    [[nodiscard]] bool shows(NodeId n) const;
    [[nodiscard]] NodeId onlyFolderIn(NodeId n) const;
    [[nodiscard]] NodeId joined(NodeId n) const;
    [[nodiscard]] NodeId displayParent(NodeId n) const;
    Folder& folder(NodeId n) const;
    void bringIn(NodeId parent, NodeId child);
    void orderPage(Folder& folder, size_t from, size_t to) const;
    [[nodiscard]] bool before(NodeId a, NodeId b) const;

    [[nodiscard]] QVariant moreCell(NodeId folder, int column, int role) const;
    [[nodiscard]] QString text(NodeId n, int column) const;
    [[nodiscard]] QString rowName(NodeId n) const;
    [[nodiscard]] QString toolTip(NodeId n, int column) const;
    [[nodiscard]] QVariant sortValue(NodeId n, int column) const;
    [[nodiscard]] double fraction(NodeId n, int column) const;
    [[nodiscard]] EntryType typeOf(NodeId n) const;
    [[nodiscard]] LayerId layerOf(NodeId n) const;
    [[nodiscard]] const LayerEntry* attributes(NodeId n) const;

    std::shared_ptr<const ScopedTree> m_tree;
    std::shared_ptr<const TreeFilter> m_filter;
    std::shared_ptr<const UserNames> m_names = std::make_shared<const UserNames>();
    mutable std::unordered_map<uint32_t, Folder> m_folders;
    /// Rows of the folders in m_folders and of other rows that were asked for; dropped on every change of order.
    mutable std::unordered_map<uint32_t, int> m_rowOf;
    int m_sortColumn = SizeColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace layerscope
