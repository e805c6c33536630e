// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/duplicatelist.h"
#include "ui/models/treemodelbase.h"

#include <unordered_map>

namespace layerscope {

/// Groups of equal content, each with the paths that hold it. Groups and paths come a page at a time: below a page
/// stands a row that says how many more there are and shows the next page when it is activated.
class DuplicatesModel : public TreeModelBase {
    Q_OBJECT
public:
    enum Column { PathColumn, BytesColumn, SizeColumn, CopiesColumn, LayerColumn, ColumnCount };
    enum RowKind { GroupRow, PathRow, MoreRow };
    static constexpr uint32_t pageSize = 5000;

    using TreeModelBase::TreeModelBase;

    void setList(std::shared_ptr<const DuplicateList> list);
    [[nodiscard]] const std::shared_ptr<const DuplicateList>& list() const { return m_list; }
    [[nodiscard]] NodeId node(const QModelIndex& index) const; ///< of a path; of a group its first one
    [[nodiscard]] const DuplicateGroup* group(const QModelIndex& index) const; ///< nullptr for other rows
    [[nodiscard]] RowKind kind(const QModelIndex& index) const;
    /// "0123...": the hash that makes the content of a group or path equal to the others'.
    [[nodiscard]] QString contentHash(const QModelIndex& index) const;
    /// The row of a path, showing as many pages as that takes; invalid when there is none.
    [[nodiscard]] QModelIndex reveal(NodeId node);
    void showMore(const QModelIndex& moreRow);
    [[nodiscard]] static std::optional<DuplicateList::By> sortedBy(int column);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void sortRequested(layerscope::DuplicateList::Order order);

protected:
    [[nodiscard]] int childCount(quintptr id) const override;
    [[nodiscard]] quintptr child(quintptr id, int row) const override;
    [[nodiscard]] quintptr parentOf(quintptr id) const override;
    [[nodiscard]] int rowOf(quintptr id) const override;
    [[nodiscard]] QVariant cell(quintptr id, int column, int role) const override;

private:
    /// How much of a parent is shown.
    struct Page {
        uint32_t shown = 0;
        bool more = false;
    };
    // An id has the position of its group, counted from 1, above the position of its path, counted from 1 too; a
    // group's path is 0. The group of rows below the root is 0.
    static constexpr uint32_t morePath = ~uint32_t { 0 };
    static constexpr quintptr idOfRow(uint32_t group, uint32_t path)
    {
        return (quintptr { group } << 32) | path;
    }
    static constexpr uint32_t groupOf(quintptr id) { return static_cast<uint32_t>(id >> 32); }
    static constexpr uint32_t pathOf(quintptr id) { return static_cast<uint32_t>(id); }
    static constexpr bool isMore(quintptr id) { return id != rootId && pathOf(id) == morePath; }

    [[nodiscard]] uint32_t total(quintptr parent) const;
    [[nodiscard]] Page page(quintptr parent) const;
    void showUpTo(quintptr parent, uint32_t count);
    [[nodiscard]] const DuplicateGroup& at(quintptr id) const { return m_list->group(groupOf(id) - 1); }
    [[nodiscard]] NodeId nodeOf(quintptr id) const;
    [[nodiscard]] EntryId sourceOf(NodeId node) const;
    [[nodiscard]] LayerId layerOf(quintptr id) const;
    [[nodiscard]] QString text(quintptr id, int column) const;
    [[nodiscard]] QVariant moreCell(quintptr id, int column, int role) const;

    std::shared_ptr<const DuplicateList> m_list;
    mutable std::unordered_map<quintptr, Page> m_pages; ///< of parents that show more than the first page
};

} // namespace layerscope
