// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/treemodelbase.h"

namespace layerscope {

QModelIndex TreeModelBase::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= columnCount(parent) || parent.column() > 0)
        return {};
    const quintptr id = idOf(parent);
    return row < childCount(id) ? createIndex(row, column, child(id, row)) : QModelIndex();
}

QModelIndex TreeModelBase::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOfId(parentOf(index.internalId())) : QModelIndex();
}

QModelIndex TreeModelBase::indexOfId(quintptr id, int column) const
{
    return id == rootId ? QModelIndex() : createIndex(rowOf(id), column, id);
}

int TreeModelBase::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : childCount(idOf(parent));
}

bool TreeModelBase::hasChildren(const QModelIndex& parent) const
{
    return parent.column() <= 0 && hasChild(idOf(parent));
}

QVariant TreeModelBase::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::DoNotUseParent))
        return {};
    return cell(index.internalId(), index.column(), role);
}

} // namespace layerscope
