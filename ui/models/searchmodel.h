// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/usernames.h"
#include "core/search/hitorder.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace layerscope {

/// What a search has found, and which of it to show in which order. Immutable; made in workers.
struct SearchResults {
    std::shared_ptr<const Analysis> analysis;
    std::shared_ptr<const std::vector<SearchHit>> hits;
    std::vector<uint32_t> rows; ///< indexes into `hits`: the beginning of all that was found, sorted
    HitOrder order;
    SearchSummary summary; ///< of all hits so far
    uint64_t largestBytes = 0; ///< of one hit
};

/// Found versions of paths as a flat table. Sorting is work for others: sort() asks for it, and the rows change when
/// other results come.
class SearchModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MarkColumn, PathColumn, SizeColumn, LayerColumn, OwnerColumn, ModifiedColumn, ColumnCount };
    /// Rows that a table can take without a stall; the rest is counted.
    static constexpr size_t maximumRows = 10'000;

    using QAbstractTableModel::QAbstractTableModel;

    void setResults(std::shared_ptr<const SearchResults> results);
    [[nodiscard]] const std::shared_ptr<const SearchResults>& results() const { return m_results; }
    void setNames(std::shared_ptr<const UserNames> names); ///< never null
    [[nodiscard]] const SearchHit* hit(const QModelIndex& index) const; ///< nullptr for an invalid index
    /// The row of a version; -1 when it is not shown.
    [[nodiscard]] int rowOf(NodeId node, LayerId layer) const;
    [[nodiscard]] static HitOrder::By sortedBy(int column);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void sortRequested(layerscope::HitOrder order);

private:
    [[nodiscard]] QString text(const SearchHit& hit, int column) const;
    [[nodiscard]] QString toolTip(const SearchHit& hit, int column) const;
    [[nodiscard]] QVariant sortValue(const SearchHit& hit, int column) const;

    std::shared_ptr<const SearchResults> m_results;
    std::shared_ptr<const UserNames> m_names = std::make_shared<const UserNames>();
};

} // namespace layerscope
