// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/barpanels.h"

#include "core/report/textwidth.h"

#include <algorithm>
#include <utility>

namespace layerscope {

namespace {

    constexpr double textSize = 12;
    constexpr double baseLine = 4.3; ///< of text below the middle of what it stands beside
    constexpr double barHeight = 12;
    constexpr double barPitch = 18;
    constexpr double groupGap = 14;
    constexpr double lineHeight = 20;
    constexpr double panelGap = 16;
    constexpr double legendGap = 6;
    constexpr double arrowRoom = 14;
    constexpr double gap = 12;
    constexpr double shortest = 2;
    constexpr double leastRoom = 40;

    double widest(double before, const std::string& text)
    {
        return std::max(before, textWidth(text, textSize));
    }

    class Painter {
    public:
        Painter(std::span<const ChartPanel> panels, double width)
            : m_width(width)
        {
            m_drawing.width = width;
            measure(panels);
        }

        void panel(const ChartPanel& panel)
        {
            if (m_y > 0)
                m_y += panelGap;
            if (!panel.title.empty()) {
                text(0, m_y + lineHeight / 2, panel.title, Ink::Text, m_width).isStrong = true;
                m_y += lineHeight + (panel.legend.empty() ? 4 : 0);
            }
            if (!panel.legend.empty())
                m_y = drawLegend(m_drawing, panel.legend, m_y) + legendGap;
            double scale = 0;
            for (const ChartGroup& group : panel.groups)
                scale = std::max(scale, largest(group));
            for (const ChartGroup& group : panel.groups)
                this->group(group, panel.hasOneScale ? scale : largest(group));
        }

        /// Parts stand on one line as long as they fit.
        void footnote(const std::vector<std::string>& parts)
        {
            std::string line;
            for (const std::string& part : parts) {
                if (!line.empty() && textWidth(line + part, textSize) > m_width)
                    footLine(std::exchange(line, {}));
                line += part;
            }
            footLine(line);
        }

        Drawing finish()
        {
            m_drawing.height = m_y;
            return std::move(m_drawing);
        }

    private:
        static double largest(const ChartGroup& group)
        {
            double most = 0;
            for (const ChartBar& bar : group.bars)
                most = std::max(most, bar.isDrawn ? bar.high : 0);
            return most;
        }

        void measure(std::span<const ChartPanel> panels)
        {
            double name = 0;
            double value = 0;
            double change = 0;
            bool isOpen = false;
            for (const ChartPanel& panel : panels) {
                for (const ChartGroup& group : panel.groups) {
                    name = widest(name, group.name);
                    for (const ChartBar& bar : group.bars) {
                        value = widest(value, bar.value);
                        change = widest(change, bar.change);
                        isOpen = isOpen || bar.isOpen;
                    }
                }
            }
            m_nameRoom = std::min(name, m_width * 0.28);
            m_valueRoom = std::min(value, m_width * 0.24);
            m_changeRoom = std::min(change, m_width * 0.24);
            m_barLeft = m_nameRoom + gap;
            const double right = m_changeRoom > 0 ? m_width - m_changeRoom - gap : m_width;
            m_barRoom = std::max(
                leastRoom, right - m_barLeft - 1 - (isOpen ? arrowRoom : 0) - gap / 2 - m_valueRoom);
        }

        DrawnText& text(double x, double middle, const std::string& words, Ink ink, double room,
            DrawnText::Anchor anchor = DrawnText::Anchor::Start)
        {
            DrawnText shape;
            shape.x = x;
            shape.y = middle + baseLine;
            shape.text = words;
            shape.ink = ink;
            shape.size = textSize;
            shape.anchor = anchor;
            shape.room = room;
            return std::get<DrawnText>(m_drawing.shapes.emplace_back(std::move(shape)));
        }

        void group(const ChartGroup& group, double scale)
        {
            const double height = barPitch * static_cast<double>(group.bars.size() - 1) + barHeight;
            text(0, m_y + height / 2, group.name, Ink::Text, m_nameRoom);
            m_drawing.shapes.emplace_back(
                DrawnLine { m_barLeft + 0.5, m_y - 3, m_barLeft + 0.5, m_y + height + 3, Ink::Line });
            const auto changes
                = std::ranges::count_if(group.bars, [](const ChartBar& bar) { return !bar.change.empty(); });
            double top = m_y;
            for (const ChartBar& bar : group.bars) {
                this->bar(bar, top, scale);
                const double middle = changes == 1 ? m_y + height / 2 : top + barHeight / 2;
                if (!bar.change.empty())
                    text(m_width, middle, bar.change, Ink::Secondary, m_changeRoom + 1,
                        DrawnText::Anchor::End);
                top += barPitch;
            }
            m_y += height + groupGap;
        }

        void bar(const ChartBar& bar, double top, double scale)
        {
            double end = m_barLeft + 1;
            if (bar.isDrawn) {
                const auto length = [&](double value) { return scale > 0 ? value / scale * m_barRoom : 0; };
                const double most = std::max(length(bar.high), shortest);
                const double sure = bar.low < bar.high ? length(bar.low) : most;
                if (sure > 0)
                    rect(end, top, sure, bar, true);
                if (sure < most)
                    rect(end + sure, top, most - sure, bar, false);
                end += most;
            }
            if (bar.isOpen) {
                const double middle = top + barHeight / 2;
                m_drawing.shapes.emplace_back(
                    DrawnLine { end + 2, middle, end + arrowRoom - 2, middle, bar.ink, 2, true });
                end += arrowRoom;
            }
            text(end + gap / 2, top + barHeight / 2, bar.value, bar.isDoubtful ? Ink::Warning : Ink::Text,
                m_valueRoom + 1);
        }

        void rect(double x, double y, double width, const ChartBar& bar, bool isFilled)
        {
            DrawnRect shape { x, y, width, barHeight };
            (isFilled ? shape.fill : shape.outline) = bar.ink;
            shape.radius = std::min(2.0, width / 2);
            shape.hint = bar.hint;
            m_drawing.shapes.emplace_back(std::move(shape));
        }

        void footLine(const std::string& line)
        {
            if (line.empty())
                return;
            text(0, m_y + lineHeight / 2, line, Ink::Secondary, m_width);
            m_y += lineHeight;
        }

        Drawing m_drawing;
        double m_width;
        double m_y = 0;
        double m_nameRoom = 0;
        double m_valueRoom = 0;
        double m_changeRoom = 0;
        double m_barLeft = 0;
        double m_barRoom = 0;
    };

} // namespace

Drawing drawPanels(std::span<const ChartPanel> panels, const std::vector<std::string>& footnote, double width)
{
    Painter painter(panels, width);
    for (const ChartPanel& panel : panels)
        painter.panel(panel);
    painter.footnote(footnote);
    return painter.finish();
}

} // namespace layerscope
