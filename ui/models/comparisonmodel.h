// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparisonfilter.h"
#include "ui/models/pagedtreemodel.h"

#include <memory>
#include <vector>

namespace layerscope {

/// The paths of a comparison as one tree under "/". For two trees beside each other the columns PathA and PathB hold the
/// same names, each with gaps where its side has nothing.
class ComparisonModel : public PagedTreeModel {
    Q_OBJECT
public:
    enum Column {
        MarkColumn,
        PathColumn,
        AColumn, ///< bytes
        BColumn,
        DeltaColumn, ///< |B - A|; default sort, largest first
        StateColumn,
        PathAColumn,
        PathBColumn,
        ColumnCount
    };

    explicit ComparisonModel(QObject* parent = nullptr);

    /// `filter` belongs to `tree`; without one everything is there.
    void setTree(
        std::shared_ptr<const TreeComparison> tree, std::shared_ptr<const ComparisonFilter> filter = {});
    [[nodiscard]] const std::shared_ptr<const TreeComparison>& tree() const { return m_tree; }
    [[nodiscard]] const std::shared_ptr<const ComparisonFilter>& filter() const { return m_filter; }

    [[nodiscard]] PairId pair(const QModelIndex& index) const; ///< invalid for a MoreRow
    [[nodiscard]] QModelIndex reveal(
        PairId pair, int column = PathColumn); ///< see PagedTreeModel::revealPath()
    /// The next (`step` 1) or previous (-1) difference after a pair in the order shown, or the first or last when
    /// `from` is not shown; invalid at the end. A folder that is added, removed or moved as a whole is one difference,
    /// unless `from` is in it. Costs what the folders on the way have in them, never the tree.
    [[nodiscard]] PairId difference(PairId from, int step);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

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
    [[nodiscard]] QString text(PairId p, int column) const;
    [[nodiscard]] QString stateText(PairId p) const;
    [[nodiscard]] QString trailer(PairId p, int column) const;
    [[nodiscard]] QString toolTip(PairId p, int column) const;
    [[nodiscard]] QString spokenText(PairId p, int column) const;
    [[nodiscard]] EntryType typeIn(PairId p, int column) const;
    [[nodiscard]] Difference markedDifference(PairId p) const;
    [[nodiscard]] double deltaShare(PairId p) const;
    [[nodiscard]] bool isGap(PairId p, int column) const;

    [[nodiscard]] bool isStop(uint32_t path) const;
    [[nodiscard]] bool isWhole(uint32_t path) const;
    [[nodiscard]] bool hasStops(uint32_t path) const;
    [[nodiscard]] uint32_t stops(uint32_t path) const;
    [[nodiscard]] uint32_t firstStop(uint32_t path);
    [[nodiscard]] uint32_t lastStop(uint32_t path) const;
    [[nodiscard]] uint32_t stopIn(uint32_t folder, size_t from);
    [[nodiscard]] uint32_t stopAfter(uint32_t path);
    [[nodiscard]] uint32_t stopBefore(uint32_t path) const;
    [[nodiscard]] size_t position(uint32_t folder, uint32_t row) const;

    std::shared_ptr<const TreeComparison> m_tree;
    std::shared_ptr<const ComparisonFilter> m_filter;
    uint64_t m_largestDelta = 0; ///< of the paths right below the root
};

} // namespace layerscope
