// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/treeview.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/headerview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

namespace layerscope {

namespace {

    constexpr int expandLimit = 2000; // rows unfolded by one key

} // namespace

TreeView::TreeView(QWidget* parent)
    : QTreeView(parent)
{
    setHeader(new HeaderView(this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setIndentation(12);
    setExpandsOnDoubleClick(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new CellDelegate(this));
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    m_typing.setSingleShot(true);
    connect(this, &QAbstractItemView::entered, this, &TreeView::setHovered);
}

void TreeView::setPlaceholder(const QString& fact, const QString& advice)
{
    m_fact = fact;
    m_advice = advice;
    viewport()->update();
}

void TreeView::expandBounded(const QModelIndex& from)
{
    // Breadth first, so that what is cut off is what lies deepest.
    QList<QModelIndex> queue { from };
    int rows = 0;
    for (qsizetype i = 0; i < queue.size() && rows < expandLimit; ++i) {
        expand(queue[i]);
        const int count = model()->rowCount(queue[i]);
        for (int row = 0; row < count && rows < expandLimit; ++row, ++rows) {
            const QModelIndex child = model()->index(row, 0, queue[i]);
            if (model()->hasChildren(child))
                queue.append(child);
        }
    }
}

void TreeView::copyCurrent() const
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data().toString());
}

bool TreeView::goToParent()
{
    const QModelIndex parent = currentIndex().siblingAtColumn(0).parent();
    if (parent.isValid())
        setCurrentIndex(parent.siblingAtColumn(currentIndex().column()));
    return parent.isValid();
}

void TreeView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const bool altUp = event->key() == Qt::Key_Up && event->modifiers() & Qt::AltModifier;
    if ((event->key() == Qt::Key_Backspace || altUp) && goToParent())
        return;
    if (event->key() == Qt::Key_Asterisk && current.isValid()) {
        expandBounded(current.siblingAtColumn(0));
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier && current.isValid()) {
        // Not every platform makes a menu request of it.
        const QPoint at = visualRect(current).center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, viewport()->mapToGlobal(at));
        QApplication::sendEvent(this, &menu);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current.isValid()) {
        const QModelIndex first = current.siblingAtColumn(0);
        if (model()->hasChildren(first))
            setExpanded(first, !isExpanded(first));
        else
            emit opened(current);
        return;
    }
    // Focus makes a row the current one without selecting it: the first key that moves takes that row.
    const int key = event->key();
    if ((key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home) && !event->modifiers()
        && current.isValid() && current.row() == 0 && !current.parent().isValid()
        && !selectionModel()->hasSelection()) {
        setCurrentIndex(current);
        return;
    }
    // While a name is typed, Space belongs to it.
    if (event->key() == Qt::Key_Space && !event->modifiers() && current.isValid() && !m_typing.isActive()
        && !model()->hasChildren(current.siblingAtColumn(0))) {
        emit opened(current);
        return;
    }
    if (!event->text().isEmpty() && event->text().front().isPrint())
        m_typing.start(QApplication::keyboardInputInterval());
    QTreeView::keyPressEvent(event);
}

/// QTreeView leaves out every row whose parents' first column is hidden, and with nothing selected nothing is dragged.
QModelIndexList TreeView::selectedIndexes() const
{
    return selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
}

void TreeView::startDrag(Qt::DropActions actions)
{
    (void)actions;
    if (currentIndex().isValid())
        emit dragStarted(currentIndex());
}

void TreeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QTreeView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && !model()->hasChildren(index.siblingAtColumn(0)))
        emit opened(index);
}

/// The row that the keys are at may have been scrolled away.
void TreeView::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && currentIndex().isValid())
        scrollTo(currentIndex());
}

void TreeView::leaveEvent(QEvent* event)
{
    QTreeView::leaveEvent(event);
    setHovered({});
}

/// Keys can hide what the mouse is over, and then it is not said to have left.
void TreeView::hideEvent(QHideEvent* event)
{
    QTreeView::hideEvent(event);
    if (m_hovered.isValid())
        setHovered({});
}

void TreeView::setHovered(const QModelIndex& index)
{
    m_hovered = index;
    viewport()->update();
    emit hovered(index);
}

void TreeView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (selectionModel() && selectionModel()->isSelected(index.siblingAtColumn(0)))
        painter->fillRect(row, hasFocus() ? t.selected : t.unfocused);
    else if (m_hovered.isValid() && m_hovered.row() == index.row() && m_hovered.parent() == index.parent())
        painter->fillRect(row, t.hover);
    QTreeView::drawRow(painter, option, index);
}

void TreeView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (!model() || model()->rowCount(rootIndex()) > 0)
        return;
    QPainter painter(viewport());
    if (painting::showsFocus(*this)) // there is no row to show it
        painting::focusFrame(painter, viewport()->rect(), 0);
    const QRect area = viewport()->rect().adjusted(24, 0, -24, 0);
    const int line = fontMetrics().height() + 4;
    painter.setPen(theme().text);
    painter.drawText(area.adjusted(0, -line, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_fact);
    painter.setPen(theme().text2);
    painter.drawText(area.adjusted(0, line, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_advice);
}

} // namespace layerscope
