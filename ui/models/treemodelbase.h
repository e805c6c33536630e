// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemModel>

namespace layerscope {

/// A read-only tree whose rows have ids (the internalId of their indexes). All structure and every bounds test are
/// here; subclasses answer about ids only.
class TreeModelBase : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const final;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const final;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;

protected:
    /// Stands for the invisible root above the top-level rows.
    static constexpr quintptr rootId = ~quintptr { 0 };

    [[nodiscard]] virtual int childCount(quintptr id) const = 0;
    [[nodiscard]] virtual quintptr child(quintptr id, int row) const = 0; ///< row is in range
    [[nodiscard]] virtual quintptr parentOf(quintptr id) const = 0;
    [[nodiscard]] virtual int rowOf(quintptr id) const = 0;
    /// Cheaper than childCount() != 0 where children are made on demand.
    [[nodiscard]] virtual bool hasChild(quintptr id) const { return childCount(id) != 0; }
    [[nodiscard]] virtual QVariant cell(quintptr id, int column, int role) const = 0;

    [[nodiscard]] static quintptr idOf(const QModelIndex& index)
    {
        return index.isValid() ? index.internalId() : rootId;
    }
    [[nodiscard]] QModelIndex indexOfId(quintptr id, int column = 0) const;
};

} // namespace layerscope
