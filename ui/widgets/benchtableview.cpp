// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/benchtableview.h"

#include "ui/models/benchmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/benchdelegate.h"
#include "ui/widgets/benchtableheader.h"

#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QUrl>

#include <algorithm>

namespace layerscope {

namespace {

    constexpr int valueWidth = 152;
    constexpr int nameWidth = 176; // at least
    constexpr int narrowValueWidth = 104;
    constexpr int scrollMargin = 16; // a dragged row scrolls near the edges

    QStringList filesOf(const QMimeData& data)
    {
        QStringList paths;
        for (const QUrl& url : data.urls()) {
            if (url.isLocalFile())
                paths.append(url.toLocalFile());
        }
        return paths;
    }

    BenchModel::RowKind kindOf(const QModelIndex& index)
    {
        return static_cast<BenchModel::RowKind>(index.data(BenchModel::RowKindRole).toInt());
    }

} // namespace

BenchTableView::BenchTableView(QWidget* parent)
    : QTableView(parent)
    , m_cells(new BenchDelegate(this))
    , m_head(new BenchTableHeader(this))
{
    setHorizontalHeader(m_head);
    setItemDelegate(m_cells);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(true);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(BenchDelegate::bandHeight);
    verticalHeader()->setDefaultSectionSize(BenchDelegate::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // Files are taken by the whole widget, its head included.
    setAcceptDrops(true);
    viewport()->setAcceptDrops(false);
    m_head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_head, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        emit columnMenuRequested(m_head->logicalIndexAt(at), m_head->mapToGlobal(at));
    });
    connect(m_head, &QHeaderView::sectionDoubleClicked, this, &BenchTableView::columnEditRequested);
    connect(m_head, &QHeaderView::sectionResized, this, [this](int section, int before, int now) {
        (void)before;
        if (m_fitting || section == 0)
            return;
        m_chosenWidths.resize(std::max<qsizetype>(m_chosenWidths.size(), section + 1));
        m_chosenWidths[section] = now;
        fitColumns();
    });
}

void BenchTableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    for (const auto signal : { &QAbstractItemModel::modelReset })
        connect(model, signal, this, &BenchTableView::shapeRows);
    connect(model, &QAbstractItemModel::layoutChanged, this, &BenchTableView::shapeRows);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(model, signal, this, &BenchTableView::shapeRows);
    connect(model, &QAbstractItemModel::rowsMoved, this, &BenchTableView::shapeRows);
    for (const auto signal : { &QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved })
        connect(model, signal, this, &BenchTableView::shapeRows);
    shapeRows();
}

void BenchTableView::setPlaceholder(const QString& fact, const QString& advice)
{
    m_fact = fact;
    m_advice = advice;
    viewport()->update();
}

/// Titles of sections run over all columns; rows below them are of one height.
void BenchTableView::shapeRows()
{
    clearSpans();
    m_hasRows = false;
    const int columns = model()->columnCount();
    for (int row = 0; row < model()->rowCount(); ++row) {
        const auto kind = kindOf(model()->index(row, 0));
        const bool band = kind == BenchModel::SectionRow;
        m_hasRows = m_hasRows || kind == BenchModel::ValueRow;
        const int height
            = band || kind == BenchModel::HeadRow ? BenchDelegate::bandHeight : BenchDelegate::rowHeight;
        if (verticalHeader()->sectionSize(row) != height)
            verticalHeader()->resizeSection(row, height);
        if (band && columns > 1)
            setSpan(row, 0, 1, columns);
    }
    fitColumns();
}

/// The names take what the values leave, and values give way before names do.
void BenchTableView::fitColumns()
{
    const int columns = model() ? model()->columnCount() : 0;
    if (columns == 0 || m_fitting)
        return;
    m_fitting = true;
    const int room = viewport()->width();
    const int usual = columns > 1
        ? std::clamp((room - nameWidth) / (columns - 1), narrowValueWidth, valueWidth)
        : valueWidth;
    int used = 0;
    for (int column = 1; column < columns; ++column) {
        const int chosen = m_chosenWidths.value(column, 0);
        m_head->resizeSection(column, chosen > 0 ? chosen : usual);
        used += m_head->sectionSize(column);
    }
    m_head->resizeSection(0, std::max(nameWidth, room - used));
    m_fitting = false;
}

void BenchTableView::editCell(const QModelIndex& index)
{
    setCurrentIndex(index);
    scrollTo(index);
    if (index.flags() & Qt::ItemIsEditable)
        edit(index);
}

void BenchTableView::goToFirst()
{
    QModelIndex first = model()->index(0, 0);
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (kindOf(model()->index(row, 0)) == BenchModel::ValueRow) {
            first = model()->index(row, 0);
            break;
        }
    }
    setCurrentIndex(first);
}

void BenchTableView::step(int rows, int columns)
{
    const QModelIndex current = currentIndex();
    QModelIndex next = current;
    const auto moveAction = rows > 0 ? MoveDown : rows < 0 ? MoveUp : columns > 0 ? MoveNext : MovePrevious;
    next = moveCursor(moveAction, Qt::NoModifier);
    if (next.isValid())
        setCurrentIndex(next);
}

/// Enter and Tab accept and go on, as in a spreadsheet; the next cell is not opened.
void BenchTableView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(
        editor, hint == QAbstractItemDelegate::RevertModelCache ? hint : QAbstractItemDelegate::NoHint);
    if (hint == QAbstractItemDelegate::SubmitModelCache)
        step(1, 0);
    else if (hint == QAbstractItemDelegate::EditNextItem)
        step(0, 1);
    else if (hint == QAbstractItemDelegate::EditPreviousItem)
        step(0, -1);
    emit editingEnded();
}

bool BenchTableView::handleEditingKey(const QKeyEvent& key)
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool vertical = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (vertical
        && (modifiers == Qt::AltModifier || modifiers == (Qt::ControlModifier | Qt::ShiftModifier))) {
        emit moveRequested(key.key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if ((key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && !modifiers) {
        if (!isEditing()) // else it comes from the field, which is about to close
            editCell(currentIndex());
        return true;
    }
    if (key.key() == Qt::Key_Delete && !modifiers) {
        emit clearRequested();
        return true;
    }
    return false;
}

void BenchTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    if (currentIndex().isValid() && handleEditingKey(*event))
        return;
    // At the ends Tab leaves the table, so that the keyboard is never caught in it.
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
        const bool forward = event->key() == Qt::Key_Tab;
        const QModelIndex current = currentIndex();
        const bool last = !current.isValid()
            || (forward ? current.row() == model()->rowCount() - 1
                        && current.column() + columnSpan(current.row(), current.column())
                            >= model()->columnCount()
                        : current.row() == 0 && current.column() == 0);
        if (last) {
            event->ignore(); // whoever asked moves the focus on
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void BenchTableView::hover(int row)
{
    if (row == m_cells->hoveredRow())
        return;
    m_cells->setHoveredRow(row);
    viewport()->update();
}

void BenchTableView::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    const auto kind = index.isValid() ? kindOf(index) : BenchModel::SectionRow;
    const bool isName = index.isValid() && index.column() == 0 && event->button() == Qt::LeftButton
        && kind == BenchModel::ValueRow;
    if (isName && BenchDelegate::handleRect(visualRect(index)).contains(at)) {
        setCurrentIndex(index);
        m_draggedRow = index.row();
        return;
    }
    if (isName && BenchDelegate::directionRect(visualRect(index)).contains(at)) {
        setCurrentIndex(index);
        emit directionRequested(index);
        return;
    }
    QTableView::mousePressEvent(event);
}

void BenchTableView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (m_draggedRow >= 0) {
        dragRow(at.y());
        return;
    }
    hover(indexAt(at).row());
    QTableView::mouseMoveEvent(event);
}

int BenchTableView::boundaryY(int row) const
{
    return row < model()->rowCount() ? rowViewportPosition(row)
                                     : rowViewportPosition(row - 1) + rowHeight(row - 1);
}

/// The line between rows that is nearest to the pointer, among those where the row may stand.
void BenchTableView::dragRow(int y)
{
    if (y < scrollMargin)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - scrollMargin);
    else if (y > viewport()->height() - scrollMargin)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + scrollMargin);
    int row = rowAt(y);
    if (row < 0)
        row = y < 0 ? 0 : model()->rowCount();
    else if (y > rowViewportPosition(row) + rowHeight(row) / 2)
        ++row;
    const bool stays = row == m_draggedRow || row == m_draggedRow + 1;
    m_rowTarget = !stays && m_mayMove && m_mayMove(m_draggedRow, row) ? row : -1;
    viewport()->setCursor(m_rowTarget >= 0 || stays ? Qt::ClosedHandCursor : Qt::ForbiddenCursor);
    viewport()->update();
}

bool BenchTableView::cancelDrag()
{
    const bool was = m_draggedRow >= 0;
    m_draggedRow = -1;
    m_rowTarget = -1;
    viewport()->unsetCursor();
    viewport()->update();
    return was;
}

void BenchTableView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_draggedRow < 0) {
        QTableView::mouseReleaseEvent(event);
        return;
    }
    const int row = m_draggedRow;
    const int target = m_rowTarget;
    cancelDrag();
    if (target >= 0)
        emit rowDropped(row, target);
}

/// The handle and the direction take single clicks only, however fast they come.
void BenchTableView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (index.isValid() && index.column() == 0 && kindOf(index) == BenchModel::ValueRow
        && (BenchDelegate::handleRect(visualRect(index)).contains(at)
            || BenchDelegate::directionRect(visualRect(index)).contains(at))) {
        mousePressEvent(event);
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

void BenchTableView::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void BenchTableView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QPoint at = byKey && index.isValid() ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                                               : event->globalPos();
    if (index.isValid() && !selectionModel()->isSelected(index))
        setCurrentIndex(index);
    emit cellMenuRequested(index, at);
}

void BenchTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void BenchTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    viewport()->update(); // the whole row is tinted
    QTableView::currentChanged(current, previous);
}

void BenchTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void BenchTableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

bool BenchTableView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return handleDrop(*event);
    case QEvent::DragLeave:
        endDrop();
        return true;
    default:
        return QTableView::event(event);
    }
}

/// Files over the table: the column under them is framed and its head says what would happen.
bool BenchTableView::handleDrop(QEvent& event)
{
    auto& drop = static_cast<QDropEvent&>(event);
    const QStringList paths = filesOf(*drop.mimeData());
    const QPoint at = drop.position().toPoint();
    int column = m_head->logicalIndexAt(m_head->mapFrom(this, at).x());
    const bool onHead = m_head->geometry().contains(at);
    const int row = onHead ? -1 : rowAt(viewport()->mapFrom(this, at).y());
    if (row < 0 && !onHead)
        column = -1; // below the last row
    const QString hint = paths.isEmpty() || !m_dropHint ? QString() : m_dropHint(paths, row, column);
    if (hint.isEmpty()) {
        event.ignore();
        endDrop();
        return event.type() != QEvent::DragEnter;
    }
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (event.type() == QEvent::Drop) {
        endDrop();
        emit filesDropped(paths, row, column);
        return true;
    }
    m_head->setDropTarget(column, hint);
    emit dropHinted(hint);
    return true;
}

void BenchTableView::endDrop()
{
    m_head->setDropTarget(-1);
    emit dropHinted({});
}

void BenchTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    paintPlaceholder();
    paintRowTarget();
}

void BenchTableView::paintPlaceholder()
{
    if (m_fact.isEmpty() || m_hasRows)
        return;
    QPainter painter(viewport());
    const QRect area = viewport()->rect().adjusted(24, 0, -24, 0);
    const int line = fontMetrics().height() + 4;
    painter.setPen(theme().text);
    painter.drawText(area.adjusted(0, -line, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_fact);
    painter.setPen(theme().text2);
    painter.drawText(area.adjusted(0, line, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_advice);
}

void BenchTableView::paintRowTarget()
{
    if (m_rowTarget < 0)
        return;
    QPainter painter(viewport());
    painter.fillRect(QRect(0, boundaryY(m_rowTarget) - 1, viewport()->width(), 2), theme().accent);
}

} // namespace layerscope
