// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/numberchip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int chipHeight = 48;

} // namespace

NumberChip::NumberChip(QWidget* parent)
    : HeaderChip(parent)
{
}

void NumberChip::setValue(const QString& value, const QString& extra)
{
    m_value = value;
    m_extra = extra;
    valueChanged();
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
    return { std::max(valueWidth, labelWidth()) + 2 * side, chipHeight };
}

void NumberChip::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    const QRect valueRect = paintFrame(painter);
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
}

} // namespace layerscope
