// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/headerview.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace layerscope {

namespace {

    constexpr int headerHeight = 24;
    constexpr int padding = 8;
    constexpr int arrowSize = 8;

} // namespace

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
    painter->restore();
}

} // namespace layerscope
