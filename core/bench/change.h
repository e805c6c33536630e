// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/quantity.h"
#include "core/bench/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What became of a value against the baseline's, how it is written, and whether what somebody claims about it holds.

namespace layerscope {

enum class Better : uint8_t { Neutral, Lower, Higher };
[[nodiscard]] std::string_view name(Better better); ///< "neutral", "lower", "higher"
[[nodiscard]] std::optional<Better> parseBetter(std::string_view name);

/// How changes are written; each field may be set for the document and again for a row.
struct ChangeStyle {
    enum class As : uint8_t { Relative, Absolute, Points, None };
    enum class Sign : uint8_t { Signed, Magnitude };
    enum class Arrow : uint8_t {
        None,
        Value, ///< where the value went
        Improvement, ///< up when it is better; none where nothing is better
    };
    enum class Rounding : uint8_t {
        HalfUp, ///< half away from zero
        Down, ///< towards zero: never claims more than was reached
    };
    std::optional<As> as; ///< default: Relative
    std::optional<Sign> sign; ///< default: Signed
    std::optional<Arrow> arrow; ///< default: None
    std::optional<Rounding> rounding; ///< default: HalfUp
    /// After the point. Default: 1 between exact values, 0 where one is approximate, open-ended or a range. Exact whole
    /// numbers have none.
    std::optional<int> decimals;

    [[nodiscard]] ChangeStyle over(
        const ChangeStyle& general) const; ///< where this says nothing, `general` does
    bool operator==(const ChangeStyle&) const = default;
};
[[nodiscard]] std::string_view name(ChangeStyle::As as); ///< "relative", "absolute", "points", "none"
[[nodiscard]] std::string_view name(ChangeStyle::Sign sign); ///< "signed", "magnitude"
[[nodiscard]] std::string_view name(ChangeStyle::Arrow arrow); ///< "none", "value", "improvement"
[[nodiscard]] std::string_view name(ChangeStyle::Rounding rounding); ///< "half_up", "down"

/// From one quantity to a like one. Of ranges the ends are compared one by one: low with low, high with high.
struct ValueChange {
    Quantity from;
    Quantity to;

    /// Nothing when the two cannot be compared.
    [[nodiscard]] static std::optional<ValueChange> between(const Quantity& from, const Quantity& to);

    [[nodiscard]] bool isUnchanged() const { return from.low == to.low && from.high == to.high; }
    /// Signed per cent of the baseline, at each end; nothing when the baseline is 0.
    struct Ends {
        double low = 0;
        double high = 0;
    };
    [[nodiscard]] std::optional<Ends> relative() const;
    [[nodiscard]] Ends absolute() const;
    /// -1 the value fell, +1 it rose, 0 neither or one end each.
    [[nodiscard]] int direction() const;
    /// +1 better, -1 worse, 0 neither.
    [[nodiscard]] int improvement(Better better) const;
};

/// "-6.8% ⬇️", "17% ⬆️", "20-25%", "unchanged". Relative to 0 it is written as absolute.
[[nodiscard]] std::string changeText(
    const ValueChange& change, const ChangeStyle& style, Better better, Language language);

/// What somebody wrote as the change.
struct Claim {
    enum class Verdict : uint8_t {
        NoNumber, ///< text, nothing to check
        Holds, ///< less than one unit of its last digit away; a bound is kept; an approximate one is within a tenth
        Contradicted,
    };
    [[nodiscard]] static Verdict check(
        std::string_view stated, const ValueChange& change, const ChangeStyle& style);
};

} // namespace layerscope
