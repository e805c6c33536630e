// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/change.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace layerscope {

namespace {

    constexpr double hundred = 100;

    std::string arrowOf(int direction)
    {
        if (direction == 0)
            return {};
        return direction > 0 ? " ⬆️" : " ⬇️";
    }

    double rounded(double value, int decimals, ChangeStyle::Rounding rounding)
    {
        if (rounding == ChangeStyle::Rounding::HalfUp)
            return value;
        constexpr double noise = 1e-9;
        const double scale = std::pow(10.0, decimals);
        return std::copysign(std::floor(std::abs(value) * scale + noise) / scale, value);
    }

    /// Writes the ends of one change.
    class Writer {
    public:
        Writer(const ValueChange& change, const ChangeStyle& style, Language language)
            : m_change(change)
            , m_style(style)
            , m_language(language)
        {
            const bool isExact = change.from.isExact() && change.to.isExact();
            m_decimals = style.decimals.value_or(isExact ? 1 : 0);
        }

        [[nodiscard]] std::string relative(ValueChange::Ends ends) const
        {
            return both(
                ends, [&](double value) { return number(value); }, "%");
        }
        [[nodiscard]] std::string points(ValueChange::Ends ends) const
        {
            return both(
                ends, [&](double value) { return number(value); },
                std::string(word(Word::Points, m_language)));
        }
        [[nodiscard]] std::string absolute(ValueChange::Ends ends) const
        {
            const Quantity& like
                = m_change.to.unitValue < m_change.from.unitValue ? m_change.to : m_change.from;
            const int decimals
                = m_style.decimals.value_or(std::max(m_change.from.decimals, m_change.to.decimals));
            Quantity plain = like;
            plain.outOf = 0;
            const std::string unit = plain.unit.empty() ? "" : (plain.spaced ? " " : "") + plain.unit;
            plain.unit.clear();
            return both(
                ends, [&](double value) { return formatLike(value, plain, decimals); }, unit);
        }

    private:
        [[nodiscard]] std::string number(double value) const
        {
            const auto rounding = m_style.rounding.value_or(ChangeStyle::Rounding::HalfUp);
            const std::string text = formatDecimal(
                rounded(value, m_decimals, rounding), m_decimals, std::abs(value - std::round(value)) < 1e-9);
            if (value != 0 && text.find_first_not_of("0.-") == std::string::npos)
                return "<" + formatDecimal(std::pow(10.0, -m_decimals), m_decimals);
            return text;
        }

        static std::string withPlus(const std::string& text, double value)
        {
            const bool isBare = text.starts_with('-') || text.starts_with('<') || value == 0;
            return isBare ? text : "+" + text;
        }

        template <typename Format>
        std::string both(ValueChange::Ends ends, Format format, const std::string& unit) const
        {
            const bool mixed = ends.low * ends.high < 0; // a magnitude would hide that one end got worse
            const bool magnitude = m_style.sign == ChangeStyle::Sign::Magnitude && !mixed;
            if (std::abs(ends.low) > std::abs(ends.high))
                std::swap(ends.low, ends.high);
            if (magnitude) {
                const std::string low = format(std::abs(ends.low));
                const std::string high = format(std::abs(ends.high));
                return (low == high ? low : low + "-" + high) + unit;
            }
            const std::string low = withPlus(format(ends.low), ends.low);
            const std::string high = withPlus(format(ends.high), ends.high);
            if (low == high)
                return low + unit;
            return low + unit + std::string(word(Word::To, m_language)) + high + unit;
        }

        const ValueChange& m_change;
        const ChangeStyle& m_style;
        Language m_language;
        int m_decimals;
    };

    template <typename Enum, size_t N>
    std::string_view nameOf(Enum value, const std::array<std::string_view, N>& names)
    {
        return names[static_cast<size_t>(value)];
    }

    /// The claim without the words and arrows around its number, and the way they point.
    struct ClaimText {
        std::string number;
        int direction = 0;
    };

    ClaimText plainClaim(std::string_view stated)
    {
        struct Mark {
            std::string_view text;
            int direction;
        };
        constexpr std::array<Mark, 27> marks { {
            { "⬆️", 0 },
            { "⬇️", 0 },
            { "⬆", 0 },
            { "⬇", 0 },
            { "↑", 0 },
            { "↓", 0 },
            { "减少了", -1 },
            { "减少", -1 },
            { "降低了", -1 },
            { "降低", -1 },
            { "下降", -1 },
            { "缩小", -1 },
            { "减小", -1 },
            { "节省", -1 },
            { "增加", 1 },
            { "增长", 1 },
            { "提升", 0 },
            { "提高", 0 },
            { "改进", 0 },
            { "smaller", -1 },
            { "less", -1 },
            { "lower", -1 },
            { "larger", 1 },
            { "bigger", 1 },
            { "faster", 0 },
            { "reduction", -1 },
            { "improvement", 0 },
        } };
        ClaimText claim { std::string(stated), 0 };
        for (const Mark& mark : marks) {
            const size_t at = claim.number.find(mark.text);
            // "less than" is a bound, not a direction
            if (at == std::string::npos || claim.number.find("less than") == at)
                continue;
            claim.number.erase(at, mark.text.size());
            claim.direction = mark.direction != 0 ? mark.direction : claim.direction;
        }
        return claim;
    }

    double stepOf(const Quantity& claim)
    {
        const double step = std::pow(10.0, -claim.decimals) * claim.unitValue;
        constexpr double tenth = 0.1;
        return claim.approximate ? std::max(step, tenth * std::abs(claim.high)) : step;
    }

} // namespace

std::string_view name(Better better)
{
    return nameOf(better, std::array<std::string_view, 3> { "neutral", "lower", "higher" });
}

std::optional<Better> parseBetter(std::string_view wanted)
{
    for (const Better better : { Better::Neutral, Better::Lower, Better::Higher }) {
        if (name(better) == wanted)
            return better;
    }
    return std::nullopt;
}

std::string_view name(ChangeStyle::As as)
{
    return nameOf(as, std::array<std::string_view, 4> { "relative", "absolute", "points", "none" });
}
std::string_view name(ChangeStyle::Sign sign)
{
    return nameOf(sign, std::array<std::string_view, 2> { "signed", "magnitude" });
}
std::string_view name(ChangeStyle::Arrow arrow)
{
    return nameOf(arrow, std::array<std::string_view, 3> { "none", "value", "improvement" });
}
std::string_view name(ChangeStyle::Rounding rounding)
{
    return nameOf(rounding, std::array<std::string_view, 2> { "half_up", "down" });
}

ChangeStyle ChangeStyle::over(const ChangeStyle& general) const
{
    ChangeStyle style = *this;
    style.as = as ? as : general.as;
    style.sign = sign ? sign : general.sign;
    style.arrow = arrow ? arrow : general.arrow;
    style.rounding = rounding ? rounding : general.rounding;
    style.decimals = decimals ? decimals : general.decimals;
    return style;
}

std::optional<ValueChange> ValueChange::between(const Quantity& from, const Quantity& to)
{
    if (!from.isNumber() || !from.isLike(to))
        return std::nullopt;
    return ValueChange { from, to };
}

std::optional<ValueChange::Ends> ValueChange::relative() const
{
    if (from.low == 0 || from.high == 0)
        return std::nullopt;
    return Ends { (to.low - from.low) / std::abs(from.low) * hundred,
        (to.high - from.high) / std::abs(from.high) * hundred };
}

ValueChange::Ends ValueChange::absolute() const { return { to.low - from.low, to.high - from.high }; }

int ValueChange::direction() const
{
    const Ends ends = absolute();
    if (ends.low * ends.high < 0)
        return 0;
    const double sum = ends.low + ends.high;
    return sum > 0 ? 1 : (sum < 0 ? -1 : 0);
}

int ValueChange::improvement(Better better) const
{
    if (better == Better::Neutral)
        return 0;
    return better == Better::Higher ? direction() : -direction();
}

std::string changeText(const ValueChange& change, const ChangeStyle& style, Better better, Language language)
{
    const auto as = style.as.value_or(ChangeStyle::As::Relative);
    if (as == ChangeStyle::As::None)
        return {};
    if (change.isUnchanged())
        return std::string(word(Word::Unchanged, language));
    const Writer writer(change, style, language);
    std::string text;
    const std::optional<ValueChange::Ends> relative = change.relative();
    if (as == ChangeStyle::As::Points && change.from.dimension == Dimension::Percent)
        text = writer.points(change.absolute());
    else if (as == ChangeStyle::As::Relative && relative)
        text = writer.relative(*relative);
    else
        text = writer.absolute(change.absolute());
    const auto arrow = style.arrow.value_or(ChangeStyle::Arrow::None);
    if (arrow == ChangeStyle::Arrow::Value)
        text += arrowOf(change.direction());
    else if (arrow == ChangeStyle::Arrow::Improvement)
        text += arrowOf(change.improvement(better));
    return text;
}

Claim::Verdict Claim::check(std::string_view stated, const ValueChange& change, const ChangeStyle& style)
{
    const ClaimText text = plainClaim(stated);
    const Quantity claim = parseQuantity(text.number);
    const bool isUnchangedClaim = stated == word(Word::Unchanged, Language::English)
        || stated == word(Word::Unchanged, Language::Chinese) || stated == "不变" || stated == "持平";
    if (isUnchangedClaim)
        return change.isUnchanged() ? Verdict::Holds : Verdict::Contradicted;
    if (!claim.isNumber())
        return Verdict::NoNumber;
    const auto relative = change.relative();
    const bool isRelative = claim.dimension == Dimension::Percent
        && !(change.from.dimension == Dimension::Percent && style.as
            && (*style.as == ChangeStyle::As::Points || *style.as == ChangeStyle::As::Absolute));
    if (isRelative ? !relative : claim.dimension != change.from.dimension)
        return Verdict::NoNumber;
    ValueChange::Ends ends = isRelative ? *relative : change.absolute();
    const bool hasSign = text.number.find_first_of("+-") != std::string::npos
        && (claim.low < 0 || text.number.find('+') < text.number.find_first_of("0123456789"));
    const int stateDirection = hasSign ? (claim.high < 0 ? -1 : 1) : text.direction;
    if (stateDirection != 0 && change.direction() != 0 && stateDirection != change.direction())
        return Verdict::Contradicted;
    const auto sorted = [](double a, double b) {
        return std::pair(std::min(std::abs(a), std::abs(b)), std::max(std::abs(a), std::abs(b)));
    };
    const auto [low, high] = sorted(ends.low, ends.high);
    const auto [claimLow, claimHigh] = sorted(claim.low, claim.high);
    const double step = stepOf(claim);
    bool holds = std::abs(low - claimLow) < step && std::abs(high - claimHigh) < step;
    if (claim.bound == Quantity::Bound::AtLeast)
        holds = low >= claimLow - step / 2;
    else if (claim.bound == Quantity::Bound::AtMost)
        holds = high <= claimHigh + step / 2;
    return holds ? Verdict::Holds : Verdict::Contradicted;
}

} // namespace layerscope
