// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/usernames.h"
#include "core/tree/scopedtree.h"
#include "core/tree/treefilter.h"
#include "ui/models/pagedtreemodel.h"

#include <memory>

namespace layerscope {

/// The paths of a scope as a tree under one row "/".
class FileTreeModel : public PagedTreeModel {
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

    explicit FileTreeModel(QObject* parent = nullptr);

    /// `filter` belongs to `tree`; without one everything in scope is there.
    void setTree(std::shared_ptr<const ScopedTree> tree, std::shared_ptr<const TreeFilter> filter = {});
    [[nodiscard]] const std::shared_ptr<const ScopedTree>& tree() const { return m_tree; }
    [[nodiscard]] const std::shared_ptr<const TreeFilter>& filter() const { return m_filter; }

    /// Names for the owner column; numbers where there are none. Sorting is by number.
    void setNames(std::shared_ptr<const UserNames> names);

    /// Invalid for a MoreRow.
    [[nodiscard]] NodeId node(const QModelIndex& index) const;
    /// The row of `n`, see PagedTreeModel::revealPath(). Invalid when `n` is not in the tree.
    [[nodiscard]] QModelIndex reveal(NodeId n, int column = NameColumn);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    [[nodiscard]] bool shows(uint32_t path) const override;
    [[nodiscard]] Span childrenOf(uint32_t path) const override;
    [[nodiscard]] uint32_t above(uint32_t path) const override;
    [[nodiscard]] bool isFolder(uint32_t path) const override;
    [[nodiscard]] bool joins(uint32_t folder, uint32_t only) const override;
    [[nodiscard]] QString nameOf(uint32_t path) const override;
    [[nodiscard]] bool before(uint32_t a, uint32_t b) const override;
    [[nodiscard]] QVariant pathCell(uint32_t path, int column, int role) const override;

private:
    [[nodiscard]] QString text(NodeId n, int column) const;
    [[nodiscard]] QString toolTip(NodeId n, int column) const;
    [[nodiscard]] QVariant sortValue(NodeId n, int column) const;
    [[nodiscard]] double fraction(NodeId n, int column) const;
    [[nodiscard]] EntryType typeOf(NodeId n) const;
    [[nodiscard]] LayerId layerOf(NodeId n) const;
    [[nodiscard]] const LayerEntry* attributes(NodeId n) const;

    std::shared_ptr<const ScopedTree> m_tree;
    std::shared_ptr<const TreeFilter> m_filter;
    std::shared_ptr<const UserNames> m_names = std::make_shared<const UserNames>();
};

} // namespace layerscope
