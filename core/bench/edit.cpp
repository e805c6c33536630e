// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/edit.h"

#include <algorithm>
#include <utility>

namespace layerscope::benchedit {

namespace {

    using Kind = BenchSection::Kind;

    const BenchSection* sectionAt(const BenchDocument& document, size_t index, std::optional<Kind> kind = {})
    {
        if (index >= document.sections.size())
            return nullptr;
        const BenchSection& section = document.sections[index];
        return kind && section.kind != *kind ? nullptr : &section;
    }

    size_t rowCount(const BenchSection& section)
    {
        return section.kind == Kind::Stages ? section.stages.size() : section.rows.size();
    }

    bool hasRow(const BenchDocument& document, BenchPlace place)
    {
        const BenchSection* section = sectionAt(document, place.section);
        return section != nullptr && place.row < rowCount(*section);
    }

    const BenchColumn* columnOf(const BenchSection& section, std::string_view id)
    {
        const auto found = std::ranges::find(section.columns, id, &BenchColumn::id);
        return found == section.columns.end() ? nullptr : &*found;
    }

    bool isChange(const BenchColumn& column)
    {
        return !column.changeFrom.empty() && !column.changeTo.empty();
    }

    /// Whether the section's rows have a column of values of that id.
    bool hasValue(const BenchDocument& document, const BenchSection& section, std::string_view column)
    {
        if (section.kind == Kind::Stages)
            return column == "size";
        if (section.kind == Kind::Metrics)
            return document.variant(column) != nullptr;
        const BenchColumn* found = columnOf(section, column);
        return found != nullptr && !isChange(*found);
    }

    void dropValue(BenchRow& row, std::string_view column)
    {
        std::erase_if(row.values, [&](const BenchValue& value) { return value.column == column; });
    }

    void dropStated(BenchRow& row, std::string_view column)
    {
        std::erase_if(row.stated, [&](const auto& stated) { return stated.first == column; });
    }

    /// A cell that says nothing any more goes, unless it was more than a text when it was read.
    void tidy(BenchRow& row, std::string_view column)
    {
        const BenchCell* cell = row.find(column);
        if (cell != nullptr && cell->text.empty() && cell->measure.what.empty() && cell->import.from.empty()
            && cell->record.isEmpty())
            dropValue(row, column);
    }

    void type(BenchCell& cell, std::string text)
    {
        if (!text.empty())
            cell.record = {};
        cell.text = std::move(text);
    }

    void setRowText(BenchRow& row, std::string_view column, std::string text)
    {
        if (text.empty() && row.find(column) == nullptr)
            return;
        type(row.at(column), std::move(text));
        tidy(row, column);
    }

    /// A claim about any variant becomes one about each.
    void spreadStated(BenchRow& row, const BenchDocument& document)
    {
        const auto any
            = std::ranges::find(row.stated, std::string(), &std::pair<std::string, std::string>::first);
        if (any == row.stated.end())
            return;
        const std::string text = any->second;
        row.stated.erase(any);
        const BenchVariant* base = document.baselineVariant();
        for (const BenchVariant& variant : document.variants) {
            const bool isOwn = std::ranges::any_of(
                row.stated, [&](const auto& stated) { return stated.first == variant.id; });
            if (&variant != base && !isOwn)
                row.stated.emplace_back(variant.id, text);
        }
    }

    void setRowStated(BenchRow& row, const BenchDocument& document, std::string_view column, std::string text)
    {
        const bool isForAll = row.stated.size() == 1 && row.stated.front().first.empty();
        constexpr size_t baselineAndOne = 2;
        if (isForAll && document.variants.size() <= baselineAndOne) {
            row.stated.front().second = text;
        } else {
            spreadStated(row, document);
            const auto own
                = std::ranges::find(row.stated, column, &std::pair<std::string, std::string>::first);
            if (own != row.stated.end())
                own->second = text;
            else
                row.stated.emplace_back(column, text);
        }
        std::erase_if(row.stated, [](const auto& stated) { return stated.second.empty(); });
    }

    /// "four-stage-2": letters, digits and dashes of the name, then a number where it is taken.
    template <typename List>
    std::string freeId(
        const List& items, std::string_view wanted, std::string_view name, std::string_view usual)
    {
        std::string id(wanted);
        for (const char c : wanted.empty() ? name : "") {
            const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (isLetter || (c >= '0' && c <= '9'))
                id += static_cast<char>(isLetter ? c | 0x20 : c);
            else if (!id.empty() && id.back() != '-')
                id += '-';
        }
        while (wanted.empty() && id.ends_with('-'))
            id.pop_back();
        if (id.empty())
            id = usual;
        const auto isTaken = [&](const std::string& candidate) {
            return std::ranges::any_of(items, [&](const auto& item) { return item.id == candidate; });
        };
        std::string unique = id;
        for (size_t n = 2; isTaken(unique); ++n)
            unique = id + "-" + std::to_string(n);
        return unique;
    }

    template <typename T>
    void moveWithin(std::vector<T>& items, size_t from, size_t to)
    {
        if (from >= items.size() || to >= items.size())
            return;
        T item = std::move(items[from]);
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(from));
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), std::move(item));
    }

    template <typename T>
    void insertAt(std::vector<T>& items, size_t index, T item)
    {
        index = std::min(index, items.size());
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
    }

    void forget(std::string& reference, std::string_view id)
    {
        if (reference == id)
            reference.clear();
    }

    void removeStage(BenchSection& section, size_t index)
    {
        const std::string id = section.stages[index].id;
        section.stages.erase(index);
        forget(section.overallFrom, id);
        forget(section.overallTo, id);
        for (size_t i = 0; i < section.stages.size(); ++i) {
            if (std::as_const(section.stages)[i].from == id)
                section.stages[i].from.clear();
        }
    }

    void forgetVariant(BenchRow& row, std::string_view id)
    {
        dropValue(row, id);
        dropStated(row, id);
        forget(row.measure.with, id);
        for (BenchValue& value : row.values)
            forget(value.cell.measure.with, id);
    }

    bool namesVariant(const BenchRow& row, std::string_view id)
    {
        return row.measure.with == id || row.find(id) != nullptr
            || std::ranges::any_of(row.stated, [&](const auto& stated) { return stated.first == id; })
            || std::ranges::any_of(
                row.values, [&](const BenchValue& value) { return value.cell.measure.with == id; });
    }

    /// Sorted, each once, only of rows that are there.
    void normalize(const BenchDocument& document, std::vector<BenchPlace>& places)
    {
        std::erase_if(places, [&](BenchPlace place) { return !hasRow(document, place); });
        std::ranges::sort(places);
        places.erase(std::unique(places.begin(), places.end()), places.end());
    }

    /// Takes the items at `places` out, back to front, and puts them in again before `to`.
    template <typename List>
    void relocate(SharedList<BenchSection>& sections, List BenchSection::*list,
        const std::vector<BenchPlace>& places, BenchPlace to)
    {
        std::vector<typename List::Item> items;
        size_t at = to.row;
        for (size_t i = places.size(); i-- > 0;) {
            List& source = sections[places[i].section].*list;
            items.push_back(source.take(places[i].row));
            if (places[i].section == to.section && places[i].row < to.row)
                --at;
        }
        for (auto& item : items)
            (sections[to.section].*list).insert(at, std::move(item));
    }

    template <typename Item>
    std::optional<size_t> indexOf(const SharedList<Item>& list, uint64_t identity, size_t usual)
    {
        const auto items = list.items();
        if (usual < items.size() && items[usual].identity() == identity)
            return usual;
        const auto found = std::ranges::find(items, identity, &SharedList<Item>::Item::identity);
        return found == items.end() ? std::nullopt
                                    : std::optional(static_cast<size_t>(found - items.begin()));
    }

} // namespace

std::optional<BenchPlace> follow(const BenchDocument& before, BenchPlace place, const BenchDocument& now)
{
    const BenchSection* old = sectionAt(before, place.section);
    if (old == nullptr || place.row > rowCount(*old))
        return std::nullopt;
    const auto own = indexOf(now.sections, before.sections.identity(place.section), place.section);
    if (place.row == rowCount(*old))
        return own ? std::optional(BenchPlace { *own, rowCount(now.sections[*own]) }) : std::nullopt;
    // Mostly it is where it was; else it may have moved into another section.
    for (size_t i = 0; i < now.sections.size(); ++i) {
        const size_t s = own ? (*own + i) % now.sections.size() : i;
        const BenchSection& section = now.sections[s];
        const auto row = old->kind == Kind::Stages
            ? indexOf(section.stages, old->stages.identity(place.row), place.row)
            : indexOf(section.rows, old->rows.identity(place.row), place.row);
        if (row)
            return BenchPlace { s, *row };
    }
    return std::nullopt;
}

BenchPlace endOf(const BenchDocument& document, size_t section)
{
    return { section, rowCount(document.sections[section]) };
}

void setText(BenchDocument& document, BenchPlace place, std::string_view column, std::string text)
{
    if (!hasRow(document, place)
        || !hasValue(document, std::as_const(document).sections[place.section], column))
        return;
    BenchSection& section = document.sections[place.section];
    if (section.kind == Kind::Stages)
        type(section.stages[place.row].size, std::move(text));
    else
        setRowText(section.rows[place.row], column, std::move(text));
}

bool isTaken(const BenchDocument& document, BenchPlace place, std::string_view column)
{
    if (!hasRow(document, place) || !hasValue(document, document.sections[place.section], column))
        return false;
    const BenchSection& section = document.sections[place.section];
    if (section.kind == Kind::Stages)
        return !section.stages[place.row].image.path.empty();
    const BenchRow& row = section.rows[place.row];
    const BenchCell* cell = row.find(column);
    const bool isOwn = cell != nullptr && (!cell->measure.what.empty() || !cell->import.from.empty());
    if (section.kind == Kind::Fleet)
        return isOwn || (!columnOf(section, column)->measure.what.empty() && !row.image.path.empty());
    const bool hasImage = !document.variant(column)->image.path.empty();
    return isOwn || (!row.measure.what.empty() && hasImage) || !row.import.from.empty();
}

bool canState(const BenchDocument& document, BenchPlace place, std::string_view column)
{
    const BenchSection* section = sectionAt(document, place.section);
    if (section == nullptr)
        return false;
    if (section->kind == Kind::Stages)
        return place.row == section->stages.size() && place.row > 1;
    if (place.row >= section->rows.size())
        return false;
    if (section->kind == Kind::Fleet) {
        const BenchColumn* found = columnOf(*section, column);
        return found != nullptr && isChange(*found);
    }
    const BenchVariant* variant = document.variant(column);
    return variant != nullptr && variant != document.baselineVariant();
}

void setStated(BenchDocument& document, BenchPlace place, std::string_view column, std::string text)
{
    if (!canState(document, place, column))
        return;
    BenchSection& section = document.sections[place.section];
    if (section.kind == Kind::Stages) {
        section.stated = std::move(text);
        return;
    }
    BenchRow& row = section.rows[place.row];
    if (section.kind == Kind::Metrics)
        return setRowStated(row, document, column, std::move(text));
    // In a fleet the claim stands in the cell itself, or beside the values.
    const bool isBeside = !row.statedFor(column).empty() && row.find(column) == nullptr;
    dropStated(row, column);
    if (isBeside && !text.empty())
        row.stated.emplace_back(column, std::move(text));
    else
        setRowText(row, column, std::move(text));
}

void setName(BenchDocument& document, BenchPlace place, std::string name)
{
    const BenchSection* there = sectionAt(document, place.section);
    if (there == nullptr)
        return;
    BenchSection& section = document.sections[place.section];
    if (section.kind == Kind::Stages && place.row < section.stages.size())
        section.stages[place.row].name = std::move(name);
    else if (section.kind != Kind::Stages && place.row < section.rows.size())
        section.rows[place.row].name = std::move(name);
    else if (section.kind == Kind::Fleet && place.row == section.rows.size() && !section.totals.empty())
        section.totals = std::move(name);
}

void setBetter(BenchDocument& document, BenchPlace place, Better better)
{
    if (hasRow(document, place) && sectionAt(document, place.section, Kind::Metrics) != nullptr)
        document.sections[place.section].rows[place.row].better = better;
}

void insertRow(BenchDocument& document, BenchPlace place, BenchRow row)
{
    const BenchSection* section = sectionAt(document, place.section);
    if (section == nullptr || section->kind == Kind::Stages)
        return;
    auto& rows = document.sections[place.section].rows;
    rows.insert(std::min(place.row, rows.size()), std::move(row));
}

std::string insertStage(BenchDocument& document, BenchPlace place, BenchStage stage)
{
    if (sectionAt(document, place.section, Kind::Stages) == nullptr)
        return {};
    auto& stages = document.sections[place.section].stages;
    stage.id = freeId(std::as_const(stages), stage.id, stage.name, "stage");
    std::string id = stage.id;
    stages.insert(std::min(place.row, stages.size()), std::move(stage));
    return id;
}

void removeRows(BenchDocument& document, std::vector<BenchPlace> places)
{
    normalize(document, places);
    for (size_t i = places.size(); i-- > 0;) {
        BenchSection& section = document.sections[places[i].section];
        if (section.kind == Kind::Stages)
            removeStage(section, places[i].row);
        else
            section.rows.erase(places[i].row);
    }
}

bool canMove(const BenchDocument& document, BenchPlace from, BenchPlace to)
{
    const BenchSection* target = sectionAt(document, to.section);
    if (!hasRow(document, from) || target == nullptr || to.row > rowCount(*target))
        return false;
    const Kind kind = document.sections[from.section].kind;
    return from.section == to.section || (kind == Kind::Metrics && target->kind == Kind::Metrics);
}

void moveRows(BenchDocument& document, std::vector<BenchPlace> places, BenchPlace to)
{
    normalize(document, places);
    const bool mayMove = !places.empty()
        && std::ranges::all_of(places, [&](BenchPlace place) { return canMove(document, place, to); });
    if (!mayMove)
        return;
    if (std::as_const(document).sections[to.section].kind == Kind::Stages)
        relocate(document.sections, &BenchSection::stages, places, to);
    else
        relocate(document.sections, &BenchSection::rows, places, to);
}

std::string insertVariant(BenchDocument& document, size_t index, BenchVariant variant)
{
    variant.id = freeId(document.variants, variant.id, variant.name, "variant");
    std::string id = variant.id;
    // A baseline that is only the first stays the baseline.
    if (index == 0 && document.baseline.empty() && !document.variants.empty())
        document.baseline = document.variants.front().id;
    insertAt(document.variants, index, std::move(variant));
    return id;
}

void removeVariant(BenchDocument& document, std::string_view id)
{
    const std::string gone(id); // the caller may have it from the document
    std::erase_if(document.variants, [&](const BenchVariant& variant) { return variant.id == gone; });
    forget(document.baseline, gone);
    for (size_t s = 0; s < document.sections.size(); ++s) {
        const BenchSection& section = std::as_const(document).sections[s];
        for (size_t r = 0; r < section.rows.size() && section.kind == Kind::Metrics; ++r) {
            if (namesVariant(std::as_const(document).sections[s].rows[r], gone))
                forgetVariant(document.sections[s].rows[r], gone);
        }
    }
}

void moveVariant(BenchDocument& document, size_t from, size_t to)
{
    if (from >= document.variants.size() || to >= document.variants.size() || from == to)
        return;
    if (document.baseline.empty())
        document.baseline = document.variants.front().id;
    moveWithin(document.variants, from, to);
}

void setBaseline(BenchDocument& document, std::string_view id)
{
    if (document.variant(id) != nullptr && document.baselineVariant() != document.variant(id))
        document.baseline = id;
}

std::string insertColumn(BenchDocument& document, size_t section, size_t index, BenchColumn column)
{
    if (sectionAt(document, section, Kind::Fleet) == nullptr)
        return {};
    auto& columns = document.sections[section].columns;
    column.id = freeId(columns, column.id, column.name, "column");
    std::string id = column.id;
    insertAt(columns, index, std::move(column));
    return id;
}

void removeColumn(BenchDocument& document, size_t section, std::string_view id)
{
    if (sectionAt(document, section, Kind::Fleet) == nullptr)
        return;
    BenchSection& fleet = document.sections[section];
    std::vector<std::string> gone { std::string(id) };
    for (const BenchColumn& column : fleet.columns) {
        if (isChange(column) && (column.changeFrom == id || column.changeTo == id))
            gone.push_back(column.id);
    }
    for (const std::string& each : gone) {
        std::erase_if(fleet.columns, [&](const BenchColumn& column) { return column.id == each; });
        for (size_t r = 0; r < fleet.rows.size(); ++r) {
            dropValue(fleet.rows[r], each);
            dropStated(fleet.rows[r], each);
        }
    }
}

void moveColumn(BenchDocument& document, size_t section, size_t from, size_t to)
{
    if (sectionAt(document, section, Kind::Fleet) != nullptr)
        moveWithin(document.sections[section].columns, from, to);
}

void insertSection(BenchDocument& document, size_t index, BenchSection section)
{
    document.sections.insert(std::min(index, document.sections.size()), std::move(section));
}

void removeSection(BenchDocument& document, size_t index)
{
    if (index < document.sections.size())
        document.sections.erase(index);
}

void moveSection(BenchDocument& document, size_t from, size_t to)
{
    if (from < document.sections.size() && to < document.sections.size())
        document.sections.move(from, to);
}

} // namespace layerscope::benchedit
