// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/edit.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace layerscope {

namespace {

    using Kind = BenchSection::Kind;

    /// The document with that row alone; chains are short and stay whole. `place` follows.
    BenchDocument aroundRow(const BenchDocument& document, BenchPlace& place)
    {
        BenchDocument part;
        part.baseline = document.baseline;
        part.presentation = document.presentation;
        part.variants = document.variants;
        BenchSection section = document.sections[place.section];
        if (section.kind != Kind::Stages && place.row < section.rows.size()) {
            BenchRow row = std::as_const(section.rows)[place.row];
            section.rows = { std::move(row) };
            place.row = 0;
        }
        part.sections.push_back(std::move(section));
        place.section = 0;
        return part;
    }

    const BenchTableCell* cellAt(
        const BenchTable& table, BenchPlace place, std::string_view column, BenchTableColumn::Role role)
    {
        const BenchTableSection& section = table.sections[place.section];
        if (place.row >= section.rows.size())
            return nullptr;
        for (size_t c = 0; c < section.columns.size(); ++c) {
            if (section.columns[c].role == role && section.columns[c].id == column)
                return c < section.rows[place.row].cells.size() ? &section.rows[place.row].cells[c] : nullptr;
        }
        return nullptr;
    }

    std::optional<Dimension> kindAt(const BenchSection& section, size_t row, std::string_view column)
    {
        if (section.kind == Kind::Stages)
            return Dimension::Size;
        if (section.kind == Kind::Metrics)
            return section.rows[row].kind;
        const auto found = std::ranges::find(section.columns, column, &BenchColumn::id);
        return found == section.columns.end() ? std::nullopt : found->kind;
    }

    /// A number that is written already: in the cell, else in its row, else in its column.
    Quantity writtenNear(
        const BenchSection& section, size_t row, std::string_view column, std::optional<Dimension> kind)
    {
        const auto read = [&](const BenchCell* cell) {
            return cell == nullptr ? Quantity {} : parseQuantity(cell->text, kind);
        };
        if (section.kind == Kind::Stages) {
            for (const BenchStage& stage : section.stages) {
                if (const Quantity quantity = read(&stage.size); quantity.isNumber())
                    return quantity;
            }
            return {};
        }
        const BenchRow& own = section.rows[row];
        if (const Quantity quantity = read(own.find(column)); quantity.isNumber())
            return quantity;
        if (section.kind == Kind::Metrics) {
            for (const BenchValue& value : own.values) {
                if (const Quantity quantity = read(&value.cell); quantity.isNumber())
                    return quantity;
            }
            return {};
        }
        for (const BenchRow& other : section.rows) {
            if (const Quantity quantity = read(other.find(column)); quantity.isNumber())
                return quantity;
        }
        return {};
    }

    std::string_view usualText(Dimension dimension, Language language)
    {
        switch (dimension) {
        case Dimension::Size:
            return "300MB";
        case Dimension::Duration:
            return language == Language::English ? "3 min" : "3分钟";
        case Dimension::Percent:
            return "90%";
        case Dimension::Score:
            return "8/10";
        case Dimension::Cores:
            return language == Language::English ? "2 cores" : "2核";
        case Dimension::Count:
            return "12";
        case Dimension::Text:
            break;
        }
        return {};
    }

    /// A little less, as the other end of a range: 90 -> 85, 12 -> 11.
    double belowOf(double shown)
    {
        constexpr double step = 5;
        constexpr double coarseFrom = 20;
        return shown >= coarseFrom ? step * std::floor((shown - 1) / step) : shown - 1;
    }

} // namespace

BenchReading readCell(const BenchDocument& document, BenchPlace place, std::string_view column,
    BenchTableColumn::Role role, std::string text, Language language)
{
    BenchReading reading;
    if (place.section >= document.sections.size() || role == BenchTableColumn::Role::Name)
        return reading;
    BenchDocument part = aroundRow(document, place);
    if (role == BenchTableColumn::Role::Value)
        benchedit::setText(part, place, column, std::move(text));
    else
        benchedit::setStated(part, place, column, std::move(text));
    BenchTableOptions options;
    options.language = language;
    const BenchTable table = BenchTable::build(part, options);
    if (const BenchTableCell* cell = cellAt(table, place, column, role)) {
        reading.state = cell->state;
        reading.quantity = cell->quantity;
        reading.fault = cell->note;
    }
    return reading;
}

std::vector<std::string> writingExamples(
    const BenchDocument& document, BenchPlace place, std::string_view column, Language language)
{
    if (place.section >= document.sections.size())
        return {};
    const BenchSection& section = document.sections[place.section];
    if (place.row >= (section.kind == Kind::Stages ? section.stages.size() : section.rows.size()))
        return {};
    const std::optional<Dimension> kind = kindAt(section, place.row, column);
    Quantity like = writtenNear(section, place.row, column, kind);
    if (!like.isNumber() && kind)
        like = parseQuantity(usualText(*kind, language), kind);
    if (!like.isNumber() || like.unitValue <= 0)
        return {};
    const std::string one = formatLike(like.high, like, like.decimals);
    if (like.dimension == Dimension::Score)
        return { one, "~" + one };
    std::vector<std::string> examples { one, one + "+", "~" + one };
    if (const double below = belowOf(like.high / like.unitValue); below > 0)
        examples.push_back(formatDecimal(below, like.decimals) + "-" + one);
    return examples;
}

} // namespace layerscope
