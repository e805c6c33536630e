// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/benchchart.h"

#include "core/report/textwidth.h"

#include <algorithm>
#include <cmath>

namespace layerscope {

namespace {

    constexpr double leastWidth = 240;
    constexpr size_t mostStages = 500;
    constexpr double textSize = 12;
    constexpr double baseLine = 4.3; ///< of text below the middle of what it stands beside
    constexpr double tallest = 96;
    constexpr double lowest = 3;
    constexpr double unknownHeight = 24;
    constexpr double laneHeight = 30;
    constexpr double lineHeight = 18;
    constexpr double lineGap = 24; ///< between lines of boxes
    constexpr double overallWidth = 150;
    constexpr double margin = 6; ///< between an arrow and a box

    struct Stage {
        std::string name;
        std::string size;
        std::string change;
        Ink changeInk = Ink::Secondary;
        double low = 0;
        double high = 0;
        bool isKnown = false;
        std::optional<size_t> from;
        double x = 0; ///< of the box
        size_t line = 0;
    };

    Ink inkOf(int improvement)
    {
        return improvement > 0 ? Ink::Added : (improvement < 0 ? Ink::Removed : Ink::Secondary);
    }

    class ChainPainter {
    public:
        ChainPainter(const BenchTableSection& section, Language language, double width)
            : m_section(section)
            , m_language(language)
            , m_width(std::max(width, leastWidth))
        {
            for (const BenchTableRow& row : section.rows) {
                if (row.isTotal)
                    m_overall = &row;
                else if (m_stages.size() < mostStages)
                    m_stages.push_back(stageOf(row));
            }
        }

        Drawing draw()
        {
            if (std::ranges::none_of(m_stages, &Stage::isKnown))
                return {};
            m_drawing.width = m_width;
            m_drawing.label = phrase(Phrase::StageChain, m_language, drawableText(m_section.title));
            arrange();
            for (size_t line = 0; line <= m_stages.back().line; ++line)
                drawLine(line);
            drawOverall();
            m_drawing.height = m_y;
            return std::move(m_drawing);
        }

    private:
        [[nodiscard]] Stage stageOf(const BenchTableRow& row) const
        {
            Stage stage;
            const BenchTableCell& size = row.cells[1];
            stage.name = drawableText(row.cells[0].text);
            stage.size = drawableText(size.text);
            stage.isKnown = isKnown(size);
            if (stage.isKnown) {
                stage.low = size.quantity.bound == Quantity::Bound::AtMost ? 0 : size.quantity.low;
                stage.high = size.quantity.high;
            }
            if (row.from && *row.from < std::min(mostStages, m_section.rows.size())) {
                stage.from = row.from;
                stage.change = row.cells[2].signedChange;
                stage.changeInk = inkOf(row.cells[2].improvement);
            }
            return stage;
        }

        static bool isKnown(const BenchTableCell& cell)
        {
            return cell.quantity.isNumber() && cell.state != BenchCellState::NotUnderstood
                && cell.quantity.low >= 0 && std::isfinite(cell.quantity.high);
        }

        /// Boxes shrink before they wrap.
        void arrange()
        {
            double change = 0;
            for (const Stage& stage : m_stages)
                change = std::max(change, textWidth(stage.change, textSize));
            const double leastGap = std::clamp(change + 12, 48.0, 96.0);
            const auto count = static_cast<double>(m_stages.size());
            const double overall = m_overall ? overallWidth + lineGap : 0;
            m_gap = std::max(leastGap, 76.0);
            m_box = 96;
            if (count * m_box + (count - 1) * m_gap + overall > m_width) {
                m_gap = leastGap;
                m_box = std::clamp((m_width - overall - (count - 1) * m_gap) / count, 64.0, 96.0);
            }
            double x = 0;
            size_t line = 0;
            for (Stage& stage : m_stages) {
                if (x > 0 && x + m_box > m_width) {
                    x = m_gap; // room for the arrow that comes from the line above
                    ++line;
                }
                stage.x = x;
                stage.line = line;
                x += m_box + m_gap;
            }
            for (const Stage& stage : m_stages)
                m_largest = std::max(m_largest, stage.high);
        }

        [[nodiscard]] double heightOf(const Stage& stage) const
        {
            if (!stage.isKnown)
                return unknownHeight;
            return m_largest > 0 ? std::max(lowest, stage.high / m_largest * tallest) : lowest;
        }
        [[nodiscard]] double middleOf(const Stage& stage) const { return stage.x + m_box / 2; }
        [[nodiscard]] bool isNext(size_t stage) const
        {
            return m_stages[stage].from && *m_stages[stage].from + 1 == stage;
        }
        /// Its arrow goes over the boxes between.
        [[nodiscard]] bool hasLane(size_t stage) const
        {
            const auto& from = m_stages[stage].from;
            return from && !isNext(stage) && m_stages[*from].line == m_stages[stage].line;
        }

        void text(double x, double middle, std::string words, Ink ink, double room,
            DrawnText::Anchor anchor = DrawnText::Anchor::Middle, double size = textSize,
            bool isStrong = false)
        {
            if (!words.empty())
                m_drawing.shapes.emplace_back(DrawnText { x, middle + baseLine * size / textSize,
                    std::move(words), ink, size, anchor, isStrong, room });
        }
        void line(double x1, double y1, double x2, double y2, bool hasArrow)
        {
            m_drawing.shapes.emplace_back(DrawnLine { x1, y1, x2, y2, Ink::Secondary, 1, hasArrow });
        }

        void drawLine(size_t line)
        {
            m_y += line > 0 ? lineGap : 0;
            double lanes = 0;
            for (size_t i = 0; i < m_stages.size(); ++i)
                lanes += m_stages[i].line == line && hasLane(i) ? 1 : 0;
            const double middle = m_y + lanes * laneHeight + tallest / 2;
            double lane = m_y + 0.5;
            for (size_t i = 0; i < m_stages.size(); ++i) {
                if (m_stages[i].line != line)
                    continue;
                drawBox(i, middle);
                if (hasLane(i)) {
                    drawLane(i, lane, middle);
                    lane += laneHeight;
                } else if (m_stages[i].from) {
                    drawArrow(i, middle);
                }
            }
            m_middle = middle;
            m_y = middle + tallest / 2 + 8 + 2 * lineHeight;
        }

        void drawBox(size_t index, double middle)
        {
            const Stage& stage = m_stages[index];
            const double height = heightOf(stage);
            DrawnRect box { stage.x, middle - height / 2, m_box, height };
            const Ink ink = index == 0 ? Ink::Other : Ink::Accent;
            box.radius = std::min(3.0, height / 2);
            box.hint = stage.name + ": " + stage.size;
            if (!stage.isKnown)
                box.outline = Ink::Outline;
            else if (stage.low < stage.high)
                box.outline = ink;
            else
                box.fill = ink;
            m_drawing.shapes.emplace_back(box);
            if (stage.isKnown && stage.low < stage.high && stage.low > 0) {
                box.height = stage.low / m_largest * tallest;
                box.y = middle - box.height / 2;
                box.outline = Ink::None;
                box.fill = ink;
                m_drawing.shapes.emplace_back(std::move(box));
            }
            // The first box has no arrow at its left to write under.
            const double room = stage.x > 0 ? m_box + m_gap - 8 : m_box;
            const double below = middle + tallest / 2 + 8;
            text(middleOf(stage), below + lineHeight / 2, stage.name, Ink::Text, room,
                DrawnText::Anchor::Middle, textSize, true);
            text(middleOf(stage), below + 1.5 * lineHeight, stage.size, Ink::Secondary, room);
        }

        /// From the box before, or from the margin where the other box stands elsewhere.
        void drawArrow(size_t index, double middle)
        {
            const Stage& stage = m_stages[index];
            const double left = std::max(0.0, stage.x - m_gap + margin);
            const double right = stage.x - margin;
            if (right - left < 2 * margin)
                return;
            line(left, middle, right, middle, true);
            text((left + right) / 2, middle + 13, stage.change, stage.changeInk, m_gap - 4);
            if (!isNext(index))
                text((left + right) / 2, middle - 12,
                    phrase(Phrase::FromStage, m_language, m_stages[*stage.from].name), Ink::Secondary,
                    m_gap - 4);
        }

        void drawLane(size_t index, double lane, double middle)
        {
            const Stage& to = m_stages[index];
            const Stage& from = m_stages[*to.from];
            const double side = from.x < to.x ? 8 : -8;
            const double start = middleOf(from) + side;
            const double end = middleOf(to) - side;
            line(start, middle - heightOf(from) / 2, start, lane, false);
            line(start, lane, end, lane, false);
            line(end, lane, end, middle - heightOf(to) / 2 - 2, true);
            text((start + end) / 2, lane + 13, to.change, to.changeInk, std::abs(end - start) - 8);
        }

        void drawOverall()
        {
            if (m_overall == nullptr)
                return;
            double x = m_stages.back().x + m_box + lineGap;
            double top = m_middle - 2 * lineHeight;
            if (x + overallWidth > m_width) {
                x = 0;
                top = m_y + lineGap / 2;
                m_y = top + 4 * lineHeight;
            } else {
                m_drawing.shapes.emplace_back(DrawnLine { x - lineGap / 2, m_middle - tallest / 2,
                    x - lineGap / 2, m_middle + tallest / 2, Ink::Line });
            }
            const auto write
                = [&](double at, std::string words, Ink ink, double size = textSize, bool isStrong = false) {
                      text(x + margin, top + at * lineHeight, std::move(words), ink, overallWidth,
                          DrawnText::Anchor::Start, size, isStrong);
                  };
            const BenchTableCell& cell = m_overall->cells[2];
            write(0.4, drawableText(m_overall->cells[0].text), Ink::Secondary);
            write(1.5, cell.signedChange, inkOf(cell.improvement), 20, true);
            write(2.6, drawableText(m_overall->cells[1].text), Ink::Text);
            const bool isContradicted = cell.state == BenchCellState::Contradicted;
            if (isContradicted || cell.state == BenchCellState::Entered)
                write(3.6, std::string(word(Word::Stated, m_language)) + " " + drawableText(cell.text),
                    isContradicted ? Ink::Warning : Ink::Secondary);
        }

        const BenchTableSection& m_section;
        Language m_language;
        double m_width;
        std::vector<Stage> m_stages;
        const BenchTableRow* m_overall = nullptr;
        Drawing m_drawing;
        double m_box = 0;
        double m_gap = 0;
        double m_largest = 0;
        double m_y = 0;
        double m_middle = 0; ///< of the boxes of the last line
    };

} // namespace

Drawing stageChain(const BenchTableSection& section, Language language, const BenchChartOptions& options)
{
    return ChainPainter(section, language, options.width).draw();
}

} // namespace layerscope
