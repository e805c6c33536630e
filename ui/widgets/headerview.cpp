// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/headerview.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

namespace layerscope {

namespace {

    constexpr int headerHeight = 24;
    constexpr int padding = 8;
    constexpr int arrowSize = 8;

} // namespace

QString columnTitle(const QAbstractItemModel& model, int column)
{
    const QString words = model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    return words.isEmpty() ? model.headerData(column, Qt::Horizontal).toString() : words;
}

HeaderView::HeaderView(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsMovable(false);
    setStretchLastSection(false);
    setMinimumSectionSize(24);
    setFixedHeight(headerHeight);
    setMouseTracking(true);
}

QSize HeaderView::sizeHint() const { return { QHeaderView::sizeHint().width(), headerHeight }; }

/// What a click on the column does.
void HeaderView::sortBy(int column)
{
    const bool again = isSortIndicatorShown() && sortIndicatorSection() == column;
    const QVariant initial = model()->headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole);
    const auto first = initial.isValid() ? initial.value<Qt::SortOrder>() : Qt::AscendingOrder;
    const auto other = sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    setSortIndicator(column, again ? other : first);
    nameCurrent();
}

bool HeaderView::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::LanguageChange)
        nameCurrent();
    // Whether it sorts and has a menu is said by whoever makes the table, after this was made.
    if (event->type() == QEvent::Polish || event->type() == QEvent::Show)
        setFocusPolicy(
            sectionsClickable() || contextMenuPolicy() == Qt::CustomContextMenu ? Qt::TabFocus : Qt::NoFocus);
    return QHeaderView::event(event);
}

void HeaderView::focusInEvent(QFocusEvent* event)
{
    QHeaderView::focusInEvent(event);
    if (m_current >= count() || isSectionHidden(m_current))
        step(-1, 1); // the first that is shown
    else
        setCurrent(m_current);
}

void HeaderView::setCurrent(int column)
{
    m_current = column;
    nameCurrent();
    viewport()->update();
}

void HeaderView::nameCurrent()
{
    if (!hasFocus() || !model() || m_current >= count()) {
        setAccessibleName(tr("Columns"));
        return;
    }
    const QString title = columnTitle(*model(), m_current);
    if (!isSortIndicatorShown() || sortIndicatorSection() != m_current)
        setAccessibleName(tr("Column %1").arg(title));
    else if (sortIndicatorOrder() == Qt::AscendingOrder)
        setAccessibleName(tr("Column %1, sorted upwards").arg(title));
    else
        setAccessibleName(tr("Column %1, sorted downwards").arg(title));
}

void HeaderView::step(int from, int by)
{
    for (int at = from + by; at >= 0 && at < count(); at += by) {
        if (!isSectionHidden(logicalIndex(at))) {
            setCurrent(logicalIndex(at));
            return;
        }
    }
}

void HeaderView::openMenu()
{
    const QPoint at(sectionViewportPosition(m_current) + padding, height());
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(this, &menu);
}

void HeaderView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(visualIndex(m_current), -1);
    case Qt::Key_Right:
        return step(visualIndex(m_current), 1);
    case Qt::Key_Home:
        return step(-1, 1);
    case Qt::Key_End:
        return step(count(), -1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (sectionsClickable() && m_current < count() && !isSectionHidden(m_current))
            sortBy(m_current);
        return;
    case Qt::Key_Down:
    case Qt::Key_Escape:
        parentWidget()->setFocus(Qt::OtherFocusReason);
        return;
    case Qt::Key_F10:
        if (event->modifiers() == Qt::ShiftModifier)
            return openMenu();
        break;
    default:
        break;
    }
    event->ignore();
}

void HeaderView::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& t = theme();
    painter->save();
    const bool over = sectionsClickable() && rect.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    painter->fillRect(rect, over ? t.hover : t.raised);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    const bool right
        = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section && !text.isEmpty();
    QRect inner = rect.adjusted(right ? 2 : padding, 0, -padding, -1);
    if (sectionPosition(section) == 0 || right)
        inner.setLeft(rect.left() + (right ? 2 : padding));
    painter->setFont(uiFont(TextSize::Small));
    const QFontMetrics metrics(painter->font());
    const QString shown
        = metrics.elidedText(text, Qt::ElideRight, inner.width() - (sorted ? arrowSize + 4 : 0));
    const int textWidth = metrics.horizontalAdvance(shown);
    int x = right ? inner.right() - textWidth + 1 : inner.left();
    if (sorted) {
        const bool descending = sortIndicatorOrder() == Qt::DescendingOrder;
        const double top = inner.center().y() - 2.5;
        const double left = right ? x - arrowSize - 4 : x;
        const QPolygonF arrow = descending
            ? QPolygonF({ { left, top }, { left + arrowSize, top }, { left + arrowSize / 2.0, top + 6 } })
            : QPolygonF(
                { { left, top + 6 }, { left + arrowSize, top + 6 }, { left + arrowSize / 2.0, top } });
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accent);
        painter->drawPolygon(arrow);
        if (!right)
            x += arrowSize + 4;
    }
    painter->setPen(t.text2);
    painter->drawText(
        QRect(x, inner.top(), textWidth + 2, inner.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (hasFocus() && section == m_current)
        painting::focusFrame(*painter, rect);
    painter->restore();
}

} // namespace layerscope
