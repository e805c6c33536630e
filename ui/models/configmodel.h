// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/configlist.h"

#include <QAbstractTableModel>

namespace layerscope {

/// The lines of a ConfigList as a table of two columns of values. RowKindRole is a ConfigLine::Kind.
class ConfigModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MarkColumn, FieldColumn, AColumn, BColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setList(std::shared_ptr<const ConfigList> list); ///< null: nothing
    [[nodiscard]] const std::shared_ptr<const ConfigList>& list() const { return m_list; }
    [[nodiscard]] const ConfigLine* line(const QModelIndex& index) const; ///< null for an invalid one
    /// What copying the cell gives: the whole value, or of other columns the line; empty for titles.
    [[nodiscard]] QString copied(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] QString text(const ConfigLine& line, int column) const;
    [[nodiscard]] QString spokenText(const ConfigLine& line, int column) const;
    [[nodiscard]] QString hint(const ConfigLine& line, int column) const;

    std::shared_ptr<const ConfigList> m_list;
};

} // namespace layerscope
