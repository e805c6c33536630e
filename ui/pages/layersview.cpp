// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/layersview.h"

#include "ui/models/roles.h"
#include "ui/session/viewstate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/columnchoice.h"
#include "ui/widgets/headerview.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int layerRowHeight = 24;
    constexpr int stepRowHeight = 20;
    constexpr int trackWidth = 88;
    constexpr int percentWidth = 44;
    constexpr int contentWidth = 84;
    constexpr int netWidth = 76;
    constexpr int wastedWidth = 80;

    class LayerDelegate : public CellDelegate {
    public:
        using CellDelegate::CellDelegate;

        QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            const bool layer = index.data(RowKindRole).toInt() == LayerModel::LayerRow;
            return { CellDelegate::sizeHint(option, index).width(), layer ? layerRowHeight : stepRowHeight };
        }

        void paint(
            QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            if (index.data(RowKindRole).toInt() != LayerModel::LayerRow) {
                if (index.column() == LayerModel::InstructionColumn)
                    paintStep(*painter, option.rect, index.data().toString());
                return;
            }
            if (index.column() == LayerModel::ReadColumn)
                paintRead(*painter, option.rect, index);
            else
                CellDelegate::paint(painter, option, index);
        }

    private:
        static void paintStep(QPainter& painter, const QRect& rect, const QString& text)
        {
            painter.save();
            painter.setFont(uiFont(TextSize::Small));
            painter.setPen(theme().text2);
            painter.drawText(rect.adjusted(4, 0, -4, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - 8));
            painter.restore();
        }

        static void paintRead(QPainter& painter, const QRect& cell, const QModelIndex& index)
        {
            const Theme& t = theme();
            painter.save();
            QRect rect = cell.adjusted(0, 0, -8, 0);
            const QString text = index.data().toString();
            painter.setFont(uiFont());
            const QVariant progress = index.data(ProgressRole);
            const bool damaged = index.data(DamagedRole).toBool();
            painter.setPen(damaged ? t.warningText : progress.isValid() ? t.text : t.text2);
            painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, text);
            const int textWidth = painter.fontMetrics().horizontalAdvance(text);
            if (progress.isValid()) {
                const QRect track(
                    rect.right() - percentWidth - trackWidth, rect.center().y() - 3, trackWidth, 8);
                painting::progressBar(painter, track, progress.toDouble());
            } else if (const QString icon = index.data(IconNameRole).toString(); !icon.isEmpty()) {
                paintIcon(painter, icon, QRect(rect.right() - textWidth - 22, rect.center().y() - 7, 16, 16),
                    t.added.ink);
            } else if (damaged) {
                paintIcon(painter, u"warning"_s,
                    QRect(rect.right() - textWidth - 22, rect.center().y() - 7, 16, 16), t.warningText);
            }
            painter.restore();
        }
    };

} // namespace

LayersView::LayersView(ViewState& state, LayerModel* model, Settings& settings, QWidget* parent)
    : TreeView(parent)
    , m_state(state)
    , m_model(model)
    , m_columns(new ColumnChoice(header(), LayerModel::InstructionColumn, settings, u"layers/hidden"_s))
{
    setModel(model);
    setAccessibleName(tr("Layers"));
    setUniformRowHeights(false);
    setTreePosition(LayerModel::InstructionColumn);
    setIndentation(12);
    setSelectionMode(ContiguousSelection);
    setItemDelegate(new LayerDelegate(this));
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(LayerModel::InstructionColumn, QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LayersView::takeSelection);
    connect(&state, &ViewState::layersChanged, this, &LayersView::showSelection);
    connect(&state, &ViewState::markedLayersChanged, viewport(), qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::modelReset, this, &LayersView::showSelection);
    connect(m_columns, &ColumnChoice::changed, this, &LayersView::arrangeColumns);
    m_columns->setOffered({ LayerModel::BlobColumn, LayerModel::ContentColumn, LayerModel::NetColumn,
        LayerModel::WastedColumn, LayerModel::AddedColumn, LayerModel::ModifiedColumn,
        LayerModel::RemovedColumn, LayerModel::CompressionColumn });
    arrangeColumns();
}

void LayersView::setReading(bool reading)
{
    m_reading = reading;
    arrangeColumns();
}

void LayersView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Layers"));
    TreeView::changeEvent(event);
}

void LayersView::resizeEvent(QResizeEvent* event)
{
    TreeView::resizeEvent(event);
    arrangeColumns();
}

int LayersView::indexWidth() const
{
    constexpr int chipAndMargins = 28;
    const auto digits = QString::number(std::max<size_t>(m_state.layerCount(), 1) - 1).size();
    return std::max(40, chipAndMargins + fontMetrics().horizontalAdvance(QString(digits, u'0')));
}

void LayersView::arrangeColumns()
{
    struct Column {
        int column;
        int width;
        bool shown;
    };
    int room = width();
    for (const auto& [column, width] : { std::pair { LayerModel::ContentColumn, contentWidth },
             { LayerModel::NetColumn, netWidth }, { LayerModel::WastedColumn, wastedWidth } })
        room += m_columns->isWanted(column) ? 0 : width; // what is hidden leaves its room to others
    const bool counts = room >= 680 && !m_reading;
    const Column columns[] = {
        { LayerModel::IndexColumn, indexWidth(), true },
        { LayerModel::InstructionColumn, 160, true },
        { LayerModel::BlobColumn, 88, m_reading || room >= 560 },
        { LayerModel::ContentColumn, contentWidth, !m_reading },
        { LayerModel::NetColumn, netWidth, !m_reading },
        { LayerModel::WastedColumn, wastedWidth, !m_reading },
        { LayerModel::AddedColumn, 56, counts },
        { LayerModel::ModifiedColumn, 48, counts },
        { LayerModel::RemovedColumn, 48, counts },
        { LayerModel::CompressionColumn, 104, room >= 760 && !m_reading },
        { LayerModel::ReadColumn, 152, m_reading },
    };
    for (const Column& column : columns) {
        const bool chosen = m_reading || m_columns->isWanted(column.column);
        header()->setSectionHidden(column.column, !(column.shown && chosen));
        if (column.column != LayerModel::InstructionColumn)
            header()->resizeSection(column.column, column.width);
    }
}

void LayersView::takeSelection()
{
    if (m_syncing)
        return;
    LayerRange range;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex& index : rows) {
        const LayerId layer = m_model->layer(index);
        if (!layer.isValid())
            continue;
        range.first = range.first.isValid() ? std::min(range.first, layer) : layer;
        range.last = range.last.isValid() ? std::max(range.last, layer) : layer;
    }
    if (range.first.isValid())
        m_state.selectLayers(range);
    else if (rows.isEmpty())
        m_state.clearLayers();
}

void LayersView::showSelection()
{
    const auto& range = m_state.layers();
    m_syncing = true;
    if (!range) {
        selectionModel()->clearSelection();
    } else {
        QItemSelection selection;
        for (LayerId layer = range->first; layer <= range->last; ++layer.value)
            selection.select(m_model->indexOf(layer), m_model->indexOf(layer, LayerModel::ColumnCount - 1));
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        const LayerId current = m_model->layer(currentIndex());
        if (!current.isValid() || !range->contains(current))
            selectionModel()->setCurrentIndex(m_model->indexOf(range->last), QItemSelectionModel::NoUpdate);
        scrollTo(m_model->indexOf(range->last));
    }
    m_syncing = false;
}

void LayersView::drawRow(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    if (m_model->kind(index) == LayerModel::BoundaryRow) {
        const QString text = index.siblingAtColumn(LayerModel::IndexColumn).data().toString();
        painter->save();
        painter->setFont(uiFont(TextSize::Tiny));
        const QRect rect = option.rect.adjusted(8, 0, -8, 0);
        const int y = rect.center().y();
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideMiddle, rect.width() - 56);
        const int textWidth = painter->fontMetrics().horizontalAdvance(shown);
        painter->setPen(t.line2);
        painter->drawLine(rect.left(), y, rect.left() + 20, y);
        painter->drawLine(rect.left() + 28 + textWidth + 8, y, rect.right(), y);
        painter->setPen(t.text2);
        painter->drawText(rect.adjusted(28, 0, 0, 0), Qt::AlignVCenter, shown);
        painter->restore();
        return;
    }
    const auto& marked = m_state.markedLayers();
    const LayerId layer = m_model->layer(index);
    // A selected layer stays marked while the keys stand on a step that made no layer.
    const bool shown
        = m_state.isSelected(layer) || std::find(marked.begin(), marked.end(), layer) != marked.end();
    if (layer.isValid() && shown && !selectionModel()->isSelected(index.siblingAtColumn(0)))
        painter->fillRect(option.rect, t.unfocused);
    TreeView::drawRow(painter, option, index);
}

void LayersView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (m_model->hasChildren(index))
        TreeView::drawBranches(painter, rect, index);
}

void LayersView::keyPressEvent(QKeyEvent* event)
{
    // Left and Right fold and unfold steps; on a layer they do nothing rather than jump.
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        toggle(currentIndex());
        return;
    }
    TreeView::keyPressEvent(event);
}

void LayersView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()
        && m_model->kind(index) == LayerModel::StepsRow) {
        const QModelIndex first = index.siblingAtColumn(0);
        setExpanded(first, !isExpanded(first));
        return;
    }
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier && toggle(index))
        return;
    TreeView::mousePressEvent(event);
}

/// As in the bar; what the base class makes of Ctrl only ever extends the selection.
bool LayersView::toggle(const QModelIndex& index)
{
    const LayerId layer = index.isValid() ? m_model->layer(index) : LayerId();
    if (!layer.isValid())
        return false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_state.toggleLayer(layer);
    return true;
}

void LayersView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QVariant layer = index.siblingAtColumn(0).data(LayerIdRole);
    if (!layer.isValid() || m_reading)
        return;
    QMenu menu(this);
    menu.addAction(
        tr("Save layer as…"), this, [this, id = LayerId(layer.toUInt())] { m_state.requestSaveLayer(id); });
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

} // namespace layerscope
