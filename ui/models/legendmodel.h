// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/filetypes.h"
#include "core/analysis/scopeshares.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace layerscope {

/// What the colours of a treemap stand for, with the bytes and files of each: file types, layers or changes.
class LegendModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        MarkColumn,
        NameColumn,
        SizeColumn,
        FilesColumn,
        ColumnCount
    }; ///< MarkColumn: changes only

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// Types without files have no row.
    void setTypes(const FileTypes& types);
    void setLayers(const ScopeShares& shares);
    void setChanges(const ScopeShares& shares);

    /// FileType, layer or Change of a row; -1 when it is none of them.
    [[nodiscard]] int key(int row) const;
    [[nodiscard]] int rowOf(int key) const; ///< -1: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    enum class Kind { Types, Layers, Changes };
    struct Row {
        int key = 0;
        QString name;
        int category = -1;
        uint64_t bytes = 0;
        uint64_t files = 0;
    };

    void setRows(Kind kind, std::vector<Row> rows);
    void order();
    [[nodiscard]] static QVariant number(const Row& row, int column, int role);
    [[nodiscard]] QString toolTip(const Row& row) const;

    Kind m_kind = Kind::Types;
    std::vector<Row> m_rows;
    uint64_t m_total = 0; ///< bytes of all rows
    int m_sortColumn = SizeColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace layerscope
