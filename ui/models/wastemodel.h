// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/wastegroups.h"
#include "ui/models/treemodelbase.h"

#include <memory>

namespace layerscope {

/// Grouped waste as a tree; each group shows its first children, a page at most ("209 more").
class WasteModel : public TreeModelBase {
    Q_OBJECT
public:
    enum Column { PathColumn, WastedColumn, FilesColumn, StoredInColumn, KilledByColumn, ColumnCount };
    enum RowKind { GroupRow, FolderRow, ItemRow, AdviceRow, MoreRow };
    static constexpr uint32_t pageSize = 1000;

    using TreeModelBase::TreeModelBase;

    void setGroups(std::shared_ptr<const WasteGroups> groups);
    [[nodiscard]] const std::shared_ptr<const WasteGroups>& groups() const { return m_groups; }
    [[nodiscard]] const WasteRow* row(const QModelIndex& index) const; ///< nullptr for advice and "more"
    [[nodiscard]] NodeId node(const QModelIndex& index) const;

    [[nodiscard]] static WasteOrder::By sortedBy(int column);
    /// Asks for other groups: they are sorted where they are made.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void sortRequested(layerscope::WasteOrder order);

protected:
    [[nodiscard]] int childCount(quintptr id) const override;
    [[nodiscard]] quintptr child(quintptr id, int row) const override;
    [[nodiscard]] quintptr parentOf(quintptr id) const override;
    [[nodiscard]] int rowOf(quintptr id) const override;
    [[nodiscard]] QVariant cell(quintptr id, int column, int role) const override;

private:
    // The id of a row is its index in WasteGroups::rows(); the two extra rows of a parent have a flag set as well.
    static constexpr quintptr adviceFlag = quintptr { 1 } << 32;
    static constexpr quintptr moreFlag = quintptr { 1 } << 33;

    [[nodiscard]] const WasteRow& at(quintptr id) const;
    [[nodiscard]] uint32_t shownChildren(const WasteRow& row) const;
    [[nodiscard]] bool hasAdvice(quintptr id) const;
    [[nodiscard]] QString groupText(const WasteRow& row) const;
    [[nodiscard]] QString rowText(const WasteRow& row, int column) const;
    [[nodiscard]] QString layerText(LayerId layer) const;
    [[nodiscard]] QVariant extraCell(quintptr id, int column, int role) const;

    std::shared_ptr<const WasteGroups> m_groups;
};

} // namespace layerscope
