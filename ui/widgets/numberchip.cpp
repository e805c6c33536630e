// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/numberchip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int side = 12;
    constexpr int chipHeight = 48;

} // namespace

NumberChip::NumberChip(QWidget* parent)
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

void NumberChip::setLabel(const QString& label)
{
    m_label = label;
    setAccessibleName(m_label + u' ' + m_value);
    updateGeometry();
    update();
}

void NumberChip::setValue(const QString& value, const QString& extra)
{
    m_value = value;
    m_extra = extra;
    setAccessibleName(m_label + u' ' + m_value + u' ' + extra);
    updateGeometry();
    update();
}

QString NumberChip::number() const { return m_value.left(unitStart()); }

/// Where the unit begins: at the last space, unless that only parts the mark of a lower bound from its number.
qsizetype NumberChip::unitStart() const
{
    const auto space = m_value.lastIndexOf(u' ');
    return space > 0 && m_value.at(space - 1).isDigit() ? space : m_value.size();
}

QString NumberChip::unit() const
{
    QString text = m_value.mid(unitStart());
    if (!m_extra.isEmpty())
        text += u" · "_s + m_extra;
    return text;
}

QSize NumberChip::sizeHint() const
{
    const int valueWidth = QFontMetrics(uiFont(TextSize::Number, true)).horizontalAdvance(number())
        + QFontMetrics(uiFont(TextSize::Small)).horizontalAdvance(unit());
    const int labelWidth = QFontMetrics(uiFont(TextSize::Tiny)).horizontalAdvance(m_label);
    return { std::max(valueWidth, labelWidth) + 2 * side, chipHeight };
}

void NumberChip::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    if (underMouse())
        painting::panel(painter, rect().adjusted(3, 1, -3, -1), t.hover, {});
    painter.fillRect(QRect(0, 4, 1, height() - 8), t.line);

    const QRect inner = rect().adjusted(side, 4, -side, -4);
    painter.setFont(uiFont(TextSize::Tiny));
    painter.setPen(t.text2);
    const QFontMetrics tiny(painter.font());
    const int labelWidth = tiny.horizontalAdvance(m_label);
    const QRect labelRect(inner.right() - labelWidth + 1, inner.top(), labelWidth, tiny.height());
    painter.drawText(labelRect, Qt::AlignRight | Qt::AlignVCenter, m_label);
    painter.setPen(QPen(t.outline, 1, Qt::DotLine));
    painter.drawLine(labelRect.left(), labelRect.bottom() + 1, labelRect.right(), labelRect.bottom() + 1);

    const QRect valueRect = inner.adjusted(0, tiny.height() + 3, 0, 0);
    painter.setFont(uiFont(TextSize::Small));
    painter.setPen(t.text2);
    const int unitWidth = painter.fontMetrics().horizontalAdvance(unit());
    const bool known = m_value != u"…" && m_value != u"–";
    const QFont large = uiFont(TextSize::Number, known);
    // Both sizes stand on one baseline.
    const int baseline = valueRect.top() + (valueRect.height() + QFontMetrics(large).ascent()) / 2 - 1;
    painter.drawText(valueRect.right() - unitWidth + 1, baseline, unit());
    painter.setFont(large);
    painter.setPen(known ? t.text : t.text2);
    painter.drawText(valueRect.right() - unitWidth + 1 - painter.fontMetrics().horizontalAdvance(number()),
        baseline, number());
    if (painting::showsFocus(*this))
        painting::focusFrame(painter, rect().adjusted(3, 0, -3, 0));
}

} // namespace layerscope
