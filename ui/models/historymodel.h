// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/image.h"

#include <QAbstractTableModel>
#include <QString>

#include <memory>
#include <string_view>

namespace layerscope {

/// The build history as the config tells it, oldest first: every entry, those without a layer too.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LayerColumn, CreatedColumn, CreatedByColumn, CommentColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDescription(std::shared_ptr<const ImageDescription> image);
    [[nodiscard]] LayerId layer(const QModelIndex& index) const; ///< invalid for entries without a layer
    [[nodiscard]] QModelIndex indexOf(LayerId layer) const; ///< invalid when no entry made it
    [[nodiscard]] bool hasComments() const { return m_hasComments; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const HistoryEntry* entry(const QModelIndex& index) const;
    [[nodiscard]] QString text(const HistoryEntry& entry, int column) const;

    std::shared_ptr<const ImageDescription> m_image;
    bool m_hasComments = false;
};

/// At most `maximumBytes` of text from an image, escaped for one line; an ellipsis says that there is more.
[[nodiscard]] QString boundedText(std::string_view bytes, size_t maximumBytes);

} // namespace layerscope
