// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/stackedbar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace layerscope {

namespace {

    constexpr int barHeight = 16;
    constexpr int legendTop = 24;
    constexpr int swatch = 12;

} // namespace

StackedBar::StackedBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StackedBar::sizeHint() const
{
    return { 300, legendTop + QFontMetrics(uiFont(TextSize::Small)).height() + 2 };
}

void StackedBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    QStringList words;
    for (const Part& part : m_parts)
        words.append(part.name + u' ' + part.value);
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

void StackedBar::paintSwatch(QPainter& painter, const QRectF& rect, const Part& part) const
{
    const Theme& t = theme();
    const QColor ground = part.category < 0 ? t.bar : t.category(part.category);
    if (part.hatched)
        painting::hatched(painter, rect, ground, t.onCategory);
    else
        painter.fillRect(rect, ground);
}

void StackedBar::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    double total = 0;
    for (const Part& part : m_parts)
        total += part.amount;
    if (total <= 0) {
        painter.fillRect(QRect(0, 0, width(), barHeight), theme().sunken);
        return;
    }
    double x = 0;
    for (const Part& part : m_parts) {
        const double w = std::max(part.amount > 0 ? 2.0 : 0.0, width() * part.amount / total);
        paintSwatch(painter, QRectF(x, 0, std::min(w, width() - x) - 1, barHeight), part);
        x += w;
    }
    paintLegend(painter);
}

void StackedBar::paintLegend(QPainter& painter) const
{
    const Theme& t = theme();
    const QFont plain = uiFont(TextSize::Small);
    const QFont bold = uiFont(TextSize::Small, true);
    const QFontMetrics metrics(plain);
    int x = 0;
    for (const Part& part : m_parts) {
        if (part.amount <= 0)
            continue;
        paintSwatch(painter, QRectF(x, legendTop + (metrics.height() - swatch) / 2, swatch, swatch), part);
        x += swatch + 6;
        painter.setFont(plain);
        painter.setPen(t.text);
        painter.drawText(x, legendTop + metrics.ascent(), part.name);
        x += metrics.horizontalAdvance(part.name) + 6;
        painter.setFont(bold);
        painter.drawText(x, legendTop + metrics.ascent(), part.value);
        x += QFontMetrics(bold).horizontalAdvance(part.value) + 24;
    }
}

} // namespace layerscope
