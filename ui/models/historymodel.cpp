// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/historymodel.h"

#include "ui/format.h"
#include "ui/models/roles.h"

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr size_t cellBytes = 500;
    constexpr size_t toolTipBytes = 2'000;

} // namespace

void HistoryModel::setDescription(std::shared_ptr<const ImageDescription> image)
{
    beginResetModel();
    m_image = std::move(image);
    m_hasComments = m_image && std::ranges::any_of(m_image->history, [](const HistoryEntry& entry) {
        return !entry.comment.empty();
    });
    endResetModel();
}

const HistoryEntry* HistoryModel::entry(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? &m_image->history[static_cast<size_t>(index.row())]
                                                : nullptr;
}

LayerId HistoryModel::layer(const QModelIndex& index) const
{
    const HistoryEntry* found = entry(index);
    return found ? found->layer : LayerId();
}

QModelIndex HistoryModel::indexOf(LayerId layer) const
{
    if (!m_image || !layer.isValid())
        return {};
    const auto it = std::ranges::find(m_image->history, layer, &HistoryEntry::layer);
    return it == m_image->history.end() ? QModelIndex()
                                        : index(static_cast<int>(it - m_image->history.begin()), LayerColumn);
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_image ? 0 : static_cast<int>(m_image->history.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString HistoryModel::text(const HistoryEntry& entry, int column) const
{
    switch (column) {
    case LayerColumn:
        return entry.layer.isValid() ? QString::number(entry.layer.value) : Format::none();
    case CreatedColumn:
        return entry.created.empty() ? Format::none()
                                     : Format::current().time(entry.created.substr(0, cellBytes));
    case CreatedByColumn:
        return boundedText(entry.createdBy, cellBytes);
    case CommentColumn:
        return boundedText(entry.comment, cellBytes);
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const HistoryEntry* found = entry(index);
    if (!found)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, column);
    case Qt::AccessibleTextRole:
        if (column == LayerColumn)
            return found->layer.isValid() ? tr("layer %1").arg(found->layer.value) : tr("no layer");
        return text(*found, column);
    case Qt::ToolTipRole:
        if (column == CreatedByColumn && !found->createdBy.empty())
            return boundedText(found->createdBy, toolTipBytes);
        if (column == CommentColumn && !found->comment.empty())
            return boundedText(found->comment, toolTipBytes);
        return {};
    case CategoryRole:
        return column == LayerColumn && found->layer.isValid()
            ? QVariant(static_cast<int>(found->layer.index()))
            : QVariant();
    case LayerIdRole:
        return found->layer.isValid() ? QVariant(found->layer.value) : QVariant();
    case DimRole:
        return column != CreatedByColumn && (column != LayerColumn || !found->layer.isValid());
    case MonospaceRole:
        return column == CreatedByColumn;
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LayerColumn:
        return tr("Layer");
    case CreatedColumn:
        return tr("Created");
    case CreatedByColumn:
        return tr("Instruction");
    case CommentColumn:
        return tr("Comment");
    default:
        return {};
    }
}

QString boundedText(std::string_view bytes, size_t maximumBytes)
{
    if (bytes.size() <= maximumBytes)
        return displayText(bytes);
    size_t kept = maximumBytes;
    while (kept > 0 && (static_cast<unsigned char>(bytes[kept]) & 0xC0) == 0x80)
        --kept;
    return displayText(bytes.substr(0, kept)) + u'…';
}

} // namespace layerscope
