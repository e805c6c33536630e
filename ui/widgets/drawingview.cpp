// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/drawingview.h"

#include "ui/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/drawingpainter.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace layerscope {

namespace {

    constexpr double textReach = 40; // above and below a base line, generously

    struct Span {
        double top;
        double bottom;
    };

    Span spanOf(const DrawnRect& rect) { return { rect.y, rect.y + rect.height }; }
    Span spanOf(const DrawnLine& line) { return { std::min(line.y1, line.y2), std::max(line.y1, line.y2) }; }
    Span spanOf(const DrawnText& text) { return { text.y - textReach, text.y + textReach }; }

    void shift(DrawnRect& rect, double by) { rect.y += by; }
    void shift(DrawnLine& line, double by)
    {
        line.y1 += by;
        line.y2 += by;
    }
    void shift(DrawnText& text, double by) { text.y += by; }

} // namespace

Drawing partOf(const Drawing& drawing, double top, double bottom)
{
    constexpr double margin = 8; // arrow heads and pens
    Drawing part { drawing.width, drawing.height, drawing.label, {} };
    for (const auto& shape : drawing.shapes) {
        const Span span = std::visit([](const auto& drawn) { return spanOf(drawn); }, shape);
        if (span.bottom >= top - margin && span.top <= bottom + margin)
            part.shapes.push_back(shape);
    }
    return part;
}

Drawing stacked(const std::vector<Drawing>& drawings, double gap)
{
    Drawing all;
    for (const Drawing& drawing : drawings) {
        if (drawing.isEmpty())
            continue;
        const double top = all.isEmpty() ? 0 : all.height + gap;
        for (auto shape : drawing.shapes) {
            std::visit([top](auto& drawn) { shift(drawn, top); }, shape);
            all.shapes.push_back(std::move(shape));
        }
        all.width = std::max(all.width, drawing.width);
        all.height = top + drawing.height;
        all.label += (all.label.empty() ? "" : "; ") + drawing.label;
    }
    return all;
}

DrawingView::DrawingView(QWidget* parent)
    : QWidget(parent)
{
}

void DrawingView::setDrawing(Drawing drawing)
{
    m_drawing = std::move(drawing);
    setFixedHeight(std::max(1, static_cast<int>(std::ceil(m_drawing.height))));
    setAccessibleName(QString::fromStdString(m_drawing.label));
    updateGeometry();
    update();
}

QSize DrawingView::sizeHint() const
{
    return { static_cast<int>(std::ceil(m_drawing.width)), static_cast<int>(std::ceil(m_drawing.height)) };
}

bool DrawingView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPointF at = help->pos();
    QString hint;
    for (const auto& shape : m_drawing.shapes) {
        const auto* rect = std::get_if<DrawnRect>(&shape);
        if (rect && !rect->hint.empty() && QRectF(rect->x, rect->y, rect->width, rect->height).contains(at))
            hint = QString::fromStdString(rect->hint);
    }
    QToolTip::showText(help->globalPos(), hint.isEmpty() ? QString() : plainToolTip(hint), this);
    return true;
}

void DrawingView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const QRect exposed = event->rect();
    painter.fillRect(exposed, theme().surface);
    paintDrawing(painter, partOf(m_drawing, exposed.top(), exposed.bottom()), theme());
}

} // namespace layerscope
