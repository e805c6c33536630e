// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/imageset.h"

#include <QAbstractTableModel>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace layerscope {

/// Images beside each other, one a row, with what each costs. Those that may be left out have a check box.
class ImageSetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        ImageColumn,
        PullColumn,
        ContentColumn,
        WastedColumn,
        LayersColumn,
        SharedColumn,
        ColumnCount
    };

    struct Entry {
        QString letter; ///< "A", "B"; empty for others
        QString title;
        QString path;
        bool isFixed = false; ///< cannot be left out
        bool isIncluded = true;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<Entry> entries); ///< forgets the numbers
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// The numbers of the included entries, in their order; null: not known yet.
    void setNumbers(std::shared_ptr<const ImageSet> set);
    [[nodiscard]] QString asText() const; ///< tab-separated, with a head, bytes exact

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void inclusionWanted(int row, bool included); ///< by the user

private:
    [[nodiscard]] const ImageSet::Row* numbers(int row) const; ///< null where there are none
    [[nodiscard]] std::optional<uint64_t> value(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QVariant fraction(int row, int column) const;

    std::vector<Entry> m_entries;
    std::vector<size_t> m_setRow; ///< by entry
    std::shared_ptr<const ImageSet> m_set;
};

} // namespace layerscope
