// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/drawingpainter.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

namespace layerscope {

namespace {

    constexpr int hatchAlpha = 110;

    class ShapePainter {
    public:
        ShapePainter(QPainter& painter, const Theme& theme)
            : m_painter(painter)
            , m_font(painter.font())
            , m_theme(theme)
        {
        }

        void operator()(const DrawnRect& rect) const
        {
            const QRectF outer(rect.x, rect.y, rect.width, rect.height);
            const bool hasOutline = rect.outline != Ink::None;
            const QRectF box = hasOutline ? outer.adjusted(0.5, 0.5, -0.5, -0.5) : outer;
            m_painter.setPen(hasOutline ? QPen(inkColor(rect.outline, m_theme), 1) : QPen(Qt::NoPen));
            m_painter.setBrush(
                rect.fill == Ink::None ? QBrush(Qt::NoBrush) : QBrush(inkColor(rect.fill, m_theme)));
            if (rect.radius > 0)
                m_painter.drawRoundedRect(box, rect.radius, rect.radius);
            else
                m_painter.drawRect(box);
            if (rect.hatch != Ink::None)
                painting::hatched(m_painter, outer, {}, inkColor(rect.hatch, m_theme));
        }

        void operator()(const DrawnLine& line) const
        {
            const QColor colour = inkColor(line.ink, m_theme);
            QPointF end(line.x2, line.y2);
            if (line.hasArrow) {
                const auto [tip, left, right] = arrowHead(line);
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(colour);
                m_painter.drawPolygon(
                    QPolygonF({ { tip.x, tip.y }, { left.x, left.y }, { right.x, right.y } }));
                end = QPointF(left.x + right.x, left.y + right.y) / 2;
            }
            m_painter.setPen(QPen(colour, line.width, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawLine(QPointF(line.x1, line.y1), end);
        }

        void operator()(const DrawnText& text) const
        {
            QFont font = m_font;
            font.setWeight(text.isStrong ? QFont::DemiBold : QFont::Normal);
            font.setPixelSize(qRound(text.size));
            const QFontMetricsF metrics(font);
            QString shown = QString::fromStdString(text.text);
            if (text.room > 0)
                shown = metrics.elidedText(shown, Qt::ElideRight, text.room);
            const double width = metrics.horizontalAdvance(shown);
            double left = text.x;
            if (text.anchor == DrawnText::Anchor::Middle)
                left -= width / 2;
            else if (text.anchor == DrawnText::Anchor::End)
                left -= width;
            m_painter.setFont(font);
            m_painter.setPen(inkColor(text.ink, m_theme));
            m_painter.drawText(QPointF(left, text.y), shown);
        }

    private:
        QPainter& m_painter;
        QFont m_font;
        const Theme& m_theme;
    };

    QColor withAlpha(QColor colour, int alpha)
    {
        colour.setAlpha(alpha);
        return colour;
    }

} // namespace

QColor inkColor(Ink ink, const Theme& theme)
{
    switch (ink) {
    case Ink::None:
        return {};
    case Ink::Text:
        return theme.text;
    case Ink::Secondary:
        return theme.text2;
    case Ink::Ground:
        return theme.surface;
    case Ink::Raised:
        return theme.raised;
    case Ink::Sunken:
        return theme.sunken;
    case Ink::Line:
        return theme.line;
    case Ink::Outline:
        return theme.outline;
    case Ink::Accent:
        return theme.accent;
    case Ink::Added:
        return theme.added.ink;
    case Ink::Removed:
        return theme.removed.ink;
    case Ink::OnMark:
        return theme.onMark;
    case Ink::MarkHatch:
        return withAlpha(theme.onMark, hatchAlpha);
    case Ink::Warning:
        return theme.warningText;
    case Ink::WasteGround:
        return theme.wasteGround;
    case Ink::WasteHatch:
        return theme.wasteHatch;
    case Ink::OnCategory:
        return theme.onCategory;
    case Ink::OnOther:
        return theme.onOther;
    case Ink::Other:
        return theme.other;
    default:
        return theme.category(static_cast<int>(ink) - static_cast<int>(Ink::Category1));
    }
}

void paintDrawing(QPainter& painter, const Drawing& drawing, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const ShapePainter shapes(painter, theme);
    for (const auto& shape : drawing.shapes)
        std::visit(shapes, shape);
    painter.restore();
}

} // namespace layerscope
