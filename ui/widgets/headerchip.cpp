// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/headerchip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QToolTip>

namespace layerscope {

HeaderChip::HeaderChip(QWidget* parent)
    : QToolButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    setAttribute(Qt::WA_Hover);
    connect(this, &QToolButton::clicked, this, [this] {
        if (m_exact.isEmpty())
            return;
        QApplication::clipboard()->setText(m_exact);
        QToolTip::showText(mapToGlobal(QPoint(0, height())), tr("%1 copied").arg(m_exact), this);
    });
}

void HeaderChip::setLabel(const QString& label)
{
    m_label = label;
    valueChanged();
}

void HeaderChip::valueChanged()
{
    setAccessibleName(m_label + u' ' + spokenValue());
    updateGeometry();
    update();
}

int HeaderChip::labelWidth() const { return QFontMetrics(uiFont(TextSize::Tiny)).horizontalAdvance(m_label); }

QRect HeaderChip::paintFrame(QPainter& painter) const
{
    const Theme& t = theme();
    if (underMouse())
        painting::panel(painter, rect().adjusted(3, 1, -3, -1), t.hover, {});
    painter.fillRect(QRect(0, 4, 1, height() - 8), t.line);
    const QRect inner = rect().adjusted(side, 4, -side, -4);
    painter.setFont(uiFont(TextSize::Tiny));
    painter.setPen(t.text2);
    const int lineHeight = QFontMetrics(painter.font()).height();
    const QRect labelRect(inner.right() - labelWidth() + 1, inner.top(), labelWidth(), lineHeight);
    painter.drawText(labelRect, Qt::AlignRight | Qt::AlignVCenter, m_label);
    painter.setPen(QPen(t.outline, 1, Qt::DotLine));
    painter.drawLine(labelRect.left(), labelRect.bottom() + 1, labelRect.right(), labelRect.bottom() + 1);
    if (painting::showsFocus(*this))
        painting::focusFrame(painter, rect().adjusted(3, 0, -3, 0));
    return inner.adjusted(0, lineHeight + 3, 0, 0);
}

} // namespace layerscope
