// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/deltachip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int chipHeight = 64;

    QString unitOf(const QString& text)
    {
        const auto space = text.lastIndexOf(u' ');
        return space > 0 && text.at(space - 1).isDigit() ? text.mid(space) : QString();
    }

} // namespace

DeltaChip::DeltaChip(QWidget* parent)
    : HeaderChip(parent)
{
}

void DeltaChip::setValues(const QString& a, const QString& b)
{
    m_a = a;
    m_b = b;
    valueChanged();
}

void DeltaChip::setDelta(const QString& text, int direction, Meaning meaning)
{
    m_delta = text;
    m_direction = direction;
    m_meaning = meaning;
    valueChanged();
}

QString DeltaChip::before() const
{
    if (m_a.isEmpty())
        return {};
    const QString unit = unitOf(m_a);
    const QString a = !unit.isEmpty() && unit == unitOf(m_b) ? m_a.chopped(unit.size()) : m_a;
    return a + u" → "_s;
}

QString DeltaChip::valueText() const { return before() + m_b; }

QString DeltaChip::deltaText() const
{
    return m_direction < 0 ? u"▼ "_s + m_delta : m_direction > 0 ? u"▲ "_s + m_delta : m_delta;
}

QString DeltaChip::spokenValue() const { return valueText() + u", "_s + m_delta; }

QSize DeltaChip::sizeHint() const
{
    const int values = QFontMetrics(uiFont(TextSize::Small)).horizontalAdvance(before())
        + QFontMetrics(uiFont(TextSize::Normal, true)).horizontalAdvance(m_b);
    const int delta
        = QFontMetrics(uiFont(TextSize::Small, m_meaning != Meaning::Neutral)).horizontalAdvance(deltaText());
    return { std::max({ values, delta, labelWidth() }) + 2 * side, chipHeight };
}

void DeltaChip::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    const QRect room = paintFrame(painter);
    const QFont strong = uiFont(TextSize::Normal, true);
    const int line = QFontMetrics(strong).height();
    const int baseline = room.top() + QFontMetrics(strong).ascent();
    const int strongWidth = QFontMetrics(strong).horizontalAdvance(m_b);
    painter.setFont(strong);
    painter.setPen(t.text);
    painter.drawText(room.right() + 1 - strongWidth, baseline, m_b);
    painter.setFont(uiFont(TextSize::Small));
    painter.setPen(t.text2);
    const int quietWidth = painter.fontMetrics().horizontalAdvance(before());
    painter.drawText(room.right() + 1 - strongWidth - quietWidth, baseline, before());

    painter.setFont(uiFont(TextSize::Small, m_meaning != Meaning::Neutral));
    painter.setPen(m_meaning == Meaning::Better ? t.added.ink
            : m_meaning == Meaning::Worse       ? t.removed.ink
                                                : t.text2);
    painter.drawText(QRect(room.left(), room.top() + line + 1, room.width(), line),
        Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, deltaText());
}

} // namespace layerscope
