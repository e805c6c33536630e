// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/benchchart.h"

#include "core/report/barpanels.h"
#include "core/report/textwidth.h"

#include <algorithm>
#include <cmath>

namespace layerscope {

namespace {

    using Role = BenchTableColumn::Role;
    using Kind = BenchSection::Kind;

    constexpr double leastWidth = 240;
    constexpr size_t mostBars = 2000;

    struct Notes {
        bool hasTexts = false;
        bool hasNegatives = false;
        bool hasRanges = false;
        bool hasArrows = false;
        size_t leftOut = 0;
    };

    bool isSound(const BenchTableCell& cell)
    {
        return cell.quantity.isNumber() && cell.state != BenchCellState::NotUnderstood
            && std::isfinite(cell.quantity.low) && std::isfinite(cell.quantity.high);
    }

    Ink variantInk(size_t index)
    {
        constexpr size_t categories = 8;
        return index == 0 ? Ink::Accent : categoryInk(static_cast<int>((index - 1) % categories) + 1);
    }

    class ChartBuilder {
    public:
        ChartBuilder(Language language, const BenchChartOptions& options)
            : m_language(language)
            , m_options(options)
        {
        }

        void addMetrics(const BenchTableSection& section)
        {
            const std::vector<size_t> columns = valueColumns(section);
            if (columns.empty())
                return;
            if (m_panels.empty())
                m_panels.emplace_back().legend = legendOf(section, columns);
            for (const BenchTableRow& row : section.rows)
                addRow(m_panels.back(), section, row, columns);
        }

        /// A chart for each change, then one for each column that no change is about.
        void addFleet(const BenchTableSection& section)
        {
            std::vector<bool> isDrawn(section.columns.size(), false);
            for (const BenchTableColumn& column : section.columns) {
                if (column.from == 0 || column.to == 0 || isDrawn[column.to])
                    continue;
                isDrawn[column.from] = isDrawn[column.to] = true;
                addFleetPanel(section, { column.from, column.to });
            }
            for (const size_t column : valueColumns(section)) {
                if (!isDrawn[column])
                    addFleetPanel(section, { column });
            }
        }

        Drawing draw(const std::string& title)
        {
            std::erase_if(m_panels, [](const ChartPanel& panel) { return panel.groups.empty(); });
            if (m_panels.empty())
                return {};
            Drawing drawing = drawPanels(m_panels, footnote(), std::max(m_options.width, leastWidth));
            drawing.label = phrase(Phrase::BarChart, m_language, drawableText(title));
            return drawing;
        }

    private:
        static std::vector<size_t> valueColumns(const BenchTableSection& section)
        {
            std::vector<size_t> columns;
            for (size_t c = 1; c < section.columns.size(); ++c) {
                if (section.columns[c].role == Role::Value)
                    columns.push_back(c);
            }
            return columns;
        }

        /// Other for the baseline, then Accent, then the categories.
        static std::vector<Ink> inksOf(const BenchTableSection& section, const std::vector<size_t>& columns)
        {
            std::vector<Ink> inks;
            size_t others = 0;
            for (const size_t column : columns)
                inks.push_back(section.columns[column].isBaseline ? Ink::Other : variantInk(others++));
            return inks;
        }

        [[nodiscard]] std::vector<LegendEntry> legendOf(
            const BenchTableSection& section, const std::vector<size_t>& columns) const
        {
            std::vector<LegendEntry> legend;
            const std::vector<Ink> inks = inksOf(section, columns);
            for (size_t i = 0; i < columns.size(); ++i) {
                const BenchTableColumn& column = section.columns[columns[i]];
                const std::string name = drawableText(column.title);
                legend.push_back(
                    { column.isBaseline && columns.size() > 1 ? phrase(Phrase::BaselineName, m_language, name)
                                                              : name,
                        inks[i] });
            }
            return legend;
        }

        void addFleetPanel(const BenchTableSection& section, const std::vector<size_t>& columns)
        {
            ChartPanel& panel = m_panels.emplace_back();
            panel.hasOneScale = true;
            panel.title = drawableText(section.columns[columns.back()].title);
            if (columns.size() > 1)
                panel.legend = { { drawableText(section.columns[columns.front()].title), Ink::Other },
                    { panel.title, Ink::Accent } };
            const BenchTableCell* first = nullptr;
            for (const BenchTableRow& row : section.rows) {
                for (const size_t column : columns) {
                    if (first == nullptr && isSound(row.cells[column]))
                        first = &row.cells[column];
                }
            }
            if (first == nullptr)
                return;
            for (const BenchTableRow& row : section.rows) {
                if (!row.isTotal)
                    addRow(panel, section, row, columns, &first->quantity);
            }
        }

        /// `like`: what values have to be comparable with; without it with the first of the row.
        void addRow(ChartPanel& panel, const BenchTableSection& section, const BenchTableRow& row,
            const std::vector<size_t>& columns, const Quantity* like = nullptr)
        {
            for (const size_t column : columns) {
                if (like == nullptr && isSound(row.cells[column]))
                    like = &row.cells[column].quantity;
            }
            const auto isDrawable = [&](size_t column) {
                return isSound(row.cells[column]) && like->isLike(row.cells[column].quantity);
            };
            if (like == nullptr || std::ranges::none_of(columns, isDrawable)) {
                m_notes.hasTexts = true;
                return;
            }
            if (std::ranges::any_of(columns, [&](size_t column) {
                    return isDrawable(column) && row.cells[column].quantity.low < 0;
                })) {
                m_notes.hasNegatives = true;
                return;
            }
            m_barCount += columns.size();
            if (m_barCount > mostBars) {
                ++m_notes.leftOut;
                return;
            }
            ChartGroup& group = panel.groups.emplace_back();
            group.name = drawableText(row.cells.front().text);
            const std::vector<Ink> inks = inksOf(section, columns);
            for (size_t i = 0; i < columns.size(); ++i) {
                ChartBar& bar = group.bars.emplace_back();
                bar.ink = section.kind == Kind::Metrics ? inks[i]
                    : i + 1 < columns.size()            ? Ink::Other
                                                        : Ink::Accent;
                fill(bar, row.cells[columns[i]], isDrawable(columns[i]));
                bar.hint
                    = group.name + " · " + drawableText(section.columns[columns[i]].title) + ": " + bar.value;
                bar.change = changeOf(section, row, columns, columns[i]);
            }
        }

        void fill(ChartBar& bar, const BenchTableCell& cell, bool isDrawable)
        {
            const Quantity& quantity = cell.quantity;
            bar.value = drawableText(cell.text);
            bar.isDoubtful = cell.state == BenchCellState::Stale
                || cell.state == BenchCellState::NotUnderstood || (quantity.isNumber() && !isDrawable);
            bar.isDrawn = isDrawable;
            if (!isDrawable)
                return;
            bar.high = quantity.high;
            bar.low = quantity.bound == Quantity::Bound::AtMost ? 0 : quantity.low;
            bar.isOpen = quantity.bound == Quantity::Bound::AtLeast;
            m_notes.hasRanges = m_notes.hasRanges || bar.low < bar.high;
            m_notes.hasArrows = m_notes.hasArrows || bar.isOpen;
        }

        [[nodiscard]] static std::string changeOf(const BenchTableSection& section, const BenchTableRow& row,
            const std::vector<size_t>& columns, size_t to)
        {
            for (size_t c = 0; c < section.columns.size(); ++c) {
                const BenchTableColumn& column = section.columns[c];
                if (column.role == Role::Change && column.to == to
                    && std::ranges::find(columns, column.from) != columns.end())
                    return row.cells[c].signedChange;
            }
            return {};
        }

        [[nodiscard]] std::vector<std::string> footnote() const
        {
            std::vector<std::string> parts;
            const auto add = [&](bool isTrue, Phrase what) {
                if (isTrue)
                    parts.push_back(phrase(what, m_language, std::to_string(m_notes.leftOut)));
            };
            const bool hasOneScale = m_panels.front().hasOneScale;
            add(true, hasOneScale ? Phrase::ChartScale : Phrase::GroupScale);
            add(m_notes.hasTexts && !hasOneScale, Phrase::TextsNotDrawn);
            add(m_notes.hasRanges, Phrase::RangesOutlined);
            add(m_notes.hasArrows, Phrase::ArrowsOpen);
            add(m_notes.hasNegatives, Phrase::NegativesNotDrawn);
            add(m_notes.leftOut > 0, Phrase::RowsLeftOut);
            for (size_t i = 0; i < parts.size(); ++i)
                parts[i] += i + 1 < parts.size() ? word(Word::Semicolon, m_language)
                                                 : word(Word::FullStop, m_language);
            return parts;
        }

        Language m_language;
        const BenchChartOptions& m_options;
        std::vector<ChartPanel> m_panels;
        Notes m_notes;
        size_t m_barCount = 0;
    };

} // namespace

Drawing benchChart(const BenchTable& table, const BenchChartOptions& options)
{
    ChartBuilder builder(table.language, options);
    for (const BenchTableSection& section : table.sections) {
        if (section.kind == Kind::Metrics)
            builder.addMetrics(section);
    }
    return builder.draw(table.title);
}

Drawing sectionChart(const BenchTableSection& section, Language language, const BenchChartOptions& options)
{
    if (section.kind == Kind::Stages)
        return stageChain(section, language, options);
    ChartBuilder builder(language, options);
    if (section.kind == Kind::Metrics)
        builder.addMetrics(section);
    else
        builder.addFleet(section);
    return builder.draw(section.title);
}

} // namespace layerscope
