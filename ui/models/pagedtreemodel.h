// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/treemodelbase.h"

#include <cstdint>
#include <limits>
#include <unordered_map>
#include <vector>

namespace layerscope {

/// A tree of paths under one row, the root. Children of a folder are ordered when the folder is opened, a page at a time:
/// below a page stands a row that says how many more there are and shows the next page when it is activated. Nothing here
/// costs more than a pass over one folder, so a million paths are fine. Folders that hold nothing but one folder can be
/// one row with it ("lib/x86_64-linux-gnu").
/// Subclasses answer about paths by number: the root is 0, the children of a folder have consecutive numbers.
class PagedTreeModel : public TreeModelBase {
    Q_OBJECT
public:
    enum RowKind { PathRow, MoreRow };
    static constexpr size_t pageSize = 2000;

    /// Shows the next page in place of a MoreRow.
    void showMore(const QModelIndex& moreRow);
    [[nodiscard]] bool isMoreRow(const QModelIndex& index) const;
    void sort(int column, Qt::SortOrder order) override;

protected:
    static constexpr uint32_t rootPath = 0;
    static constexpr uint32_t noPath = std::numeric_limits<uint32_t>::max();
    struct Span {
        uint32_t first = 0;
        uint32_t count = 0;
    };
    /// A folder that was opened: all its rows, of which the first `shown` are in order and visible.
    struct Folder {
        std::vector<uint32_t> rows;
        size_t shown = 0;
    };

    PagedTreeModel(int nameColumn, int sortColumn, QObject* parent);

    /// The path is there and the filter leaves it; without a tree nothing is.
    [[nodiscard]] virtual bool shows(uint32_t path) const = 0;
    [[nodiscard]] virtual Span childrenOf(uint32_t path) const = 0;
    [[nodiscard]] virtual uint32_t above(uint32_t path) const = 0; ///< noPath for the root
    [[nodiscard]] virtual bool isFolder(uint32_t path) const = 0;
    /// `only` is all that is shown in `folder`, and they may share a row.
    [[nodiscard]] virtual bool joins(uint32_t folder, uint32_t only) const = 0;
    [[nodiscard]] virtual QString nameOf(uint32_t path) const = 0; ///< of the root "/"
    /// By sortColumn() and sortOrder(); see byKey().
    [[nodiscard]] virtual bool before(uint32_t a, uint32_t b) const = 0;
    [[nodiscard]] virtual QVariant pathCell(uint32_t path, int column, int role) const = 0;

    void forget(); ///< the tree is another one: within a reset
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Compares by a key in the order that is wanted. Siblings are numbered by name, so that numbers break ties by name.
    template <typename Key>
    [[nodiscard]] bool byKey(uint32_t a, uint32_t b, const Key& key) const
    {
        const auto x = key(a);
        const auto y = key(b);
        return x == y ? a < b : m_sortOrder == Qt::DescendingOrder ? y < x : x < y;
    }
    /// noPath for a MoreRow and for no row at all.
    [[nodiscard]] uint32_t pathOf(const QModelIndex& index) const;
    /// The row of a path, showing as much of its parents as that takes; a folder that has no row of its own gives the row
    /// it shares. Invalid when it is not in the tree.
    [[nodiscard]] QModelIndex revealPath(uint32_t path, int column);
    [[nodiscard]] uint32_t displayParent(uint32_t path) const;
    /// The names from below the row above: of joined folders several.
    [[nodiscard]] QString rowName(uint32_t path) const;
    Folder& folder(uint32_t path) const;
    void showMoreOf(uint32_t path);
    [[nodiscard]] const std::unordered_map<uint32_t, Folder>& openFolders() const { return m_folders; }

    [[nodiscard]] int childCount(quintptr id) const final;
    [[nodiscard]] quintptr child(quintptr id, int row) const final;
    [[nodiscard]] quintptr parentOf(quintptr id) const final;
    [[nodiscard]] int rowOf(quintptr id) const final;
    [[nodiscard]] bool hasChild(quintptr id) const final;
    [[nodiscard]] QVariant cell(quintptr id, int column, int role) const final;

private:
    static constexpr quintptr moreFlag = quintptr { 1 } << 32;

    [[nodiscard]] uint32_t onlyFolderIn(uint32_t path) const;
    [[nodiscard]] uint32_t joined(uint32_t path) const;
    void bringIn(uint32_t parent, uint32_t child);
    void orderPage(Folder& folder, size_t from, size_t to) const;
    [[nodiscard]] QVariant moreCell(uint32_t path, int column, int role) const;

    int m_nameColumn;
    int m_sortColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    mutable std::unordered_map<uint32_t, Folder> m_folders;
    /// Rows of the folders in m_folders and of other rows that were asked for; dropped on every change of order.
    mutable std::unordered_map<uint32_t, int> m_rowOf;
};

} // namespace layerscope
