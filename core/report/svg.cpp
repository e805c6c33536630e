// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/svg.h"

#include "core/report/inkcolours.h"
#include "core/report/markup.h"
#include "core/report/textwidth.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace layerscope {

namespace {

    /// At most two decimals, without the help of a locale.
    std::string number(double value)
    {
        constexpr double most = 1e9;
        if (!std::isfinite(value))
            return "0";
        const long long hundredths = std::llround(std::clamp(value, -most, most) * 100);
        const auto size = static_cast<unsigned long long>(std::llabs(hundredths));
        std::string text = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
        if (const unsigned long long rest = size % 100; rest != 0) {
            text += '.';
            text += static_cast<char>('0' + rest / 10);
            if (rest % 10 != 0)
                text += static_cast<char>('0' + rest % 10);
        }
        return text;
    }

    std::string attribute(std::string_view name, double value)
    {
        return " " + std::string(name) + "=\"" + number(value) + "\"";
    }

    std::string inkRules(bool isDark)
    {
        std::string rules;
        for (size_t i = 1; i < inkCount; ++i) {
            const auto ink = static_cast<Ink>(i);
            const std::string suffix(name(ink));
            const std::string colour = cssColour(ink, isDark);
            rules += ".drawing .f-" + suffix + "{fill:" + colour;
            if (const uint32_t opacity = inkColour(ink, isDark) >> 24; opacity != 0xFF)
                rules += ";fill-opacity:" + number(opacity / 255.0);
            rules += "} .drawing .s-" + suffix + "{stroke:" + colour + "}\n";
        }
        return rules;
    }

    class Writer {
    public:
        Writer(std::ostream& out, const SvgOptions& options)
            : m_out(out)
            , m_options(options)
            , m_margin(options.place == SvgOptions::Place::Standalone ? 16 : 0)
        {
        }

        void write(const Drawing& drawing)
        {
            open(drawing);
            writePatterns(drawing);
            if (m_options.place == SvgOptions::Place::Standalone)
                m_out << "<rect class=\"f-ground\"" << attribute("x", -m_margin) << attribute("y", -m_margin)
                      << attribute("width", drawing.width + 2 * m_margin)
                      << attribute("height", drawing.height + 2 * m_margin) << "></rect>\n";
            for (const auto& shape : drawing.shapes)
                std::visit([this](const auto& it) { writeShape(it); }, shape);
            m_out << "</svg>\n";
        }

    private:
        void open(const Drawing& drawing)
        {
            const bool isFile = m_options.place == SvgOptions::Place::Standalone;
            if (isFile)
                m_out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
            m_out << "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" role=\"img\""
                  << attribute("width", drawing.width + 2 * m_margin)
                  << attribute("height", drawing.height + 2 * m_margin) << " viewBox=\"" << number(-m_margin)
                  << ' ' << number(-m_margin) << ' ' << number(drawing.width + 2 * m_margin) << ' '
                  << number(drawing.height + 2 * m_margin) << "\">\n<title>" << escapeMarkup(drawing.label)
                  << "</title>\n";
            if (isFile)
                m_out << "<style>\n" << svgRules(m_options.scheme) << "</style>\n";
        }

        [[nodiscard]] std::string patternId(Ink ink) const
        {
            return std::string(m_options.idPrefix) + "-hatch-" + std::string(name(ink));
        }

        /// 45 degree lines, a pixel every four, across all of the drawing, so that neighbours join.
        void writePatterns(const Drawing& drawing)
        {
            std::set<Ink> hatches;
            for (const auto& shape : drawing.shapes) {
                if (const auto* rect = std::get_if<DrawnRect>(&shape); rect && rect->hatch != Ink::None)
                    hatches.insert(rect->hatch);
            }
            if (hatches.empty())
                return;
            m_out << "<defs>";
            for (const Ink ink : hatches)
                m_out << "<pattern id=\"" << patternId(ink)
                      << "\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\""
                      << " patternTransform=\"rotate(45)\"><rect class=\"f-" << name(ink)
                      << "\" width=\"1\" height=\"4\"></rect></pattern>";
            m_out << "</defs>\n";
        }

        void writeShape(const DrawnRect& rect)
        {
            if (rect.hatch == Ink::None)
                return writeRect(rect, paintOf(rect), rect.hint);
            writeRect(rect, paintOf(rect), {});
            writeRect(rect, " fill=\"url(#" + patternId(rect.hatch) + ")\"", rect.hint);
        }

        static std::string paintOf(const DrawnRect& rect)
        {
            std::string classes = rect.fill == Ink::None ? "" : "f-" + std::string(name(rect.fill));
            if (rect.outline != Ink::None)
                classes += (classes.empty() ? "s-" : " s-") + std::string(name(rect.outline));
            return (rect.fill == Ink::None ? " fill=\"none\"" : std::string()) + " class=\"" + classes + "\"";
        }

        void writeRect(const DrawnRect& rect, const std::string& paint, const std::string& hint)
        {
            const double inset = rect.outline == Ink::None ? 0 : 0.5;
            m_out << "<rect" << paint << attribute("x", rect.x + inset) << attribute("y", rect.y + inset)
                  << attribute("width", std::max(0.0, rect.width - 2 * inset))
                  << attribute("height", std::max(0.0, rect.height - 2 * inset));
            if (rect.radius > 0)
                m_out << attribute("rx", rect.radius);
            if (hint.empty())
                m_out << "></rect>\n";
            else
                m_out << "><title>" << escapeMarkup(hint) << "</title></rect>\n";
        }

        void writeShape(const DrawnLine& line)
        {
            double endX = line.x2;
            double endY = line.y2;
            if (line.hasArrow) {
                const auto [tip, left, right] = arrowHead(line);
                endX = (left.x + right.x) / 2;
                endY = (left.y + right.y) / 2;
                m_out << "<path class=\"f-" << name(line.ink) << "\" d=\"M" << number(tip.x) << ' '
                      << number(tip.y) << 'L' << number(left.x) << ' ' << number(left.y) << 'L'
                      << number(right.x) << ' ' << number(right.y) << "Z\"></path>\n";
            }
            m_out << "<line class=\"s-" << name(line.ink) << '"' << attribute("x1", line.x1)
                  << attribute("y1", line.y1) << attribute("x2", endX) << attribute("y2", endY)
                  << attribute("stroke-width", line.width) << "></line>\n";
        }

        void writeShape(const DrawnText& text)
        {
            const std::string shown
                = text.room > 0 ? cutToWidth(text.text, text.room, text.size, text.isStrong) : text.text;
            if (shown.empty())
                return;
            m_out << "<text class=\"f-" << name(text.ink) << '"' << attribute("x", text.x)
                  << attribute("y", text.y) << attribute("font-size", text.size);
            if (text.anchor != DrawnText::Anchor::Start)
                m_out << " text-anchor=\"" << (text.anchor == DrawnText::Anchor::Middle ? "middle" : "end")
                      << '"';
            if (text.isStrong)
                m_out << " font-weight=\"600\"";
            m_out << '>' << escapeMarkup(shown) << "</text>\n";
        }

        std::ostream& m_out;
        const SvgOptions& m_options;
        double m_margin; ///< around the drawing
    };

} // namespace

std::string svgRules(SvgOptions::Scheme scheme)
{
    std::string rules = ".drawing{font-family:\"Noto Sans\",\"Noto Sans CJK SC\",system-ui,sans-serif;"
                        "font-variant-numeric:tabular-nums}\n"
        + inkRules(scheme == SvgOptions::Scheme::Dark);
    if (scheme == SvgOptions::Scheme::Preferred)
        rules += "@media screen and (prefers-color-scheme:dark){\n" + inkRules(true) + "}\n";
    return rules;
}

void writeSvg(std::ostream& out, const Drawing& drawing, const SvgOptions& options)
{
    Writer(out, options).write(drawing);
}

} // namespace layerscope
