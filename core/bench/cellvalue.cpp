// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/cellvalue.h"

#include <algorithm>
#include <cmath>

namespace layerscope {

namespace {

    constexpr double hundred = 100;
    constexpr double mostBytes = 1.8e19;

    std::string withoutSpace(std::string text)
    {
        std::erase(text, ' ');
        return text;
    }

    /// Sizes of more than nothing, in the largest unit that leaves a whole part.
    std::string sizeText(double bytes, SizeUnit unit, std::optional<int> decimals)
    {
        const auto magnitude = static_cast<uint64_t>(std::min(std::abs(bytes), mostBytes));
        std::string text = withoutSpace(formatSize(magnitude, unit));
        if (decimals) {
            Quantity like = parseQuantity(text);
            // 999.96 MB is 1,000 MB and not 1.0 GB where no decimals are wanted; the unit stays
            text = formatDecimal(static_cast<double>(magnitude) / like.unitValue, *decimals) + like.unit;
        }
        return (bytes < 0 ? "-" : "") + text;
    }

    std::string durationText(double seconds, std::optional<int> decimals, Language language)
    {
        constexpr double minute = 60;
        struct Unit {
            double value;
            std::string_view english;
            std::string_view chinese;
            int decimals;
        };
        constexpr Unit units[]
            = { { minute, "min", "分钟", 1 }, { 1, "s", "秒", 1 }, { 1e-3, "ms", "毫秒", 0 } };
        const Unit* unit = std::find_if(std::begin(units), std::end(units) - 1,
            [&](const Unit& each) { return std::abs(seconds) >= each.value * (each.value > 1 ? 2 : 1); });
        const std::string number
            = formatDecimal(seconds / unit->value, decimals.value_or(unit->decimals), true);
        const bool isEnglish = language == Language::English;
        return number + (isEnglish ? " " : "") + std::string(isEnglish ? unit->english : unit->chinese);
    }

    std::string numberText(double value, Dimension dimension, const RecordStyle& style)
    {
        switch (dimension) {
        case Dimension::Size:
            return sizeText(value, style.unit, style.decimals);
        case Dimension::Duration:
            return durationText(value, style.decimals, style.language);
        case Dimension::Percent:
            return formatDecimal(value * hundred, style.decimals.value_or(1), true) + "%";
        default:
            break;
        }
        const bool isCount = value == std::floor(value) && value >= 0 && value < mostBytes;
        return isCount && !style.decimals ? formatCount(static_cast<uint64_t>(value))
                                          : formatDecimal(value, style.decimals.value_or(2), true);
    }

    /// Like ones added up.
    struct Group {
        Quantity sum;
        const Quantity* largestUnit = nullptr;
        bool mixesUnits = false;
        bool mixesBases = false;
    };

    bool isBinary(const Quantity& quantity) { return std::fmod(quantity.unitValue, 1024) == 0; }

    void add(Group& group, const Quantity& quantity)
    {
        if (group.largestUnit == nullptr) {
            group.sum = quantity;
            group.largestUnit = &quantity;
            return;
        }
        const auto smallest = std::max(quantity.decimals, group.sum.decimals);
        group.sum.low += quantity.low;
        group.sum.high += quantity.high;
        group.sum.decimals = smallest;
        group.sum.approximate = group.sum.approximate || quantity.approximate;
        if (quantity.bound != Quantity::Bound::None)
            group.sum.bound = quantity.bound;
        group.mixesUnits = group.mixesUnits || quantity.unitValue != group.largestUnit->unitValue;
        group.mixesBases = group.mixesBases
            || (quantity.unitValue > 1 && group.largestUnit->unitValue > 1
                && isBinary(quantity) != isBinary(*group.largestUnit));
        if (quantity.unitValue > group.largestUnit->unitValue)
            group.largestUnit = &quantity;
    }

    std::string withoutZeros(std::string text)
    {
        const size_t point = text.find('.');
        size_t end = point == std::string::npos ? std::string::npos
                                                : text.find_first_not_of("0123456789", point + 1);
        end = std::min(end, text.size());
        while (point != std::string::npos && end > point && (text[end - 1] == '0' || text[end - 1] == '.'))
            text.erase(--end, 1);
        return text;
    }

    void finish(Group& group, SizeUnit unit)
    {
        Quantity& sum = group.sum;
        Quantity like = *group.largestUnit;
        constexpr int mixedDecimals = 2;
        int decimals = group.mixesUnits ? mixedDecimals : sum.decimals;
        std::string low = formatLike(sum.low, like, decimals);
        std::string high = formatLike(sum.high, like, decimals);
        if (sum.dimension == Dimension::Size && group.mixesBases) {
            low = sizeText(sum.low, unit, mixedDecimals);
            high = sizeText(sum.high, unit, mixedDecimals);
        }
        sum.unit = like.unit;
        sum.unitValue = like.unitValue;
        sum.spaced = like.spaced;
        if (!group.mixesBases && sum.isRange()) {
            Quantity bare = like;
            bare.unit.clear();
            low = formatLike(sum.low, bare, decimals);
        }
        if (group.mixesUnits) {
            low = withoutZeros(low);
            high = withoutZeros(high);
        }
        sum.text = sum.isRange() ? low + "-" + high : high;
        if (sum.approximate)
            sum.text.insert(0, "~");
        if (sum.bound == Quantity::Bound::AtLeast)
            sum.text += "+";
        else if (sum.bound == Quantity::Bound::AtMost)
            sum.text.insert(0, "≤");
    }

    bool hasSum(const Quantity& quantity)
    {
        return quantity.isNumber() && quantity.dimension != Dimension::Percent
            && quantity.dimension != Dimension::Score;
    }

} // namespace

Quantity recordQuantity(const BenchRecord& record, const RecordStyle& style)
{
    Quantity quantity;
    if (const auto* flag = std::get_if<bool>(&record.value)) {
        quantity.text = std::string(word(*flag ? Word::Yes : Word::No, style.language));
    } else if (const auto* text = std::get_if<std::string>(&record.value)) {
        quantity.text = *text;
    } else if (const auto* number = std::get_if<double>(&record.value)) {
        quantity = parseQuantity(numberText(*number, record.dimension, style), record.dimension);
        const double value = record.dimension == Dimension::Percent ? *number * hundred : *number;
        quantity.low = value;
        quantity.high = value;
    }
    return quantity;
}

Sum sumOf(std::span<const Quantity> quantities, SizeUnit unit)
{
    std::vector<Group> groups;
    for (const Quantity& quantity : quantities) {
        if (!hasSum(quantity))
            continue;
        const auto found
            = std::ranges::find_if(groups, [&](const Group& group) { return group.sum.isLike(quantity); });
        add(found == groups.end() ? groups.emplace_back() : *found, quantity);
    }
    Sum sum;
    for (Group& group : groups) {
        finish(group, unit);
        sum.text += (sum.text.empty() ? "" : " + ") + group.sum.text;
    }
    if (groups.size() == 1)
        sum.quantity = groups.front().sum;
    return sum;
}

} // namespace layerscope
