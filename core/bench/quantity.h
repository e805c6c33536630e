// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What people write into a cell of a benchmark table, understood.

namespace layerscope {

enum class Dimension : uint8_t {
    Text, ///< no number
    Count, ///< of things, which are the unit ("12", "12层", "1,234 files")
    Size, ///< bytes
    Duration, ///< seconds
    Percent, ///< 85 for "85%"
    Score, ///< 8 for "8/10"
    Cores, ///< CPU cores
};
[[nodiscard]] std::string_view name(Dimension dimension); ///< "text", "count", "size", ...
[[nodiscard]] std::optional<Dimension> parseDimension(std::string_view name);

/// A value as written and as computed with.
struct Quantity {
    enum class Bound : uint8_t {
        None,
        AtLeast, ///< "90%+", ">90%", "90%以上"
        AtMost, ///< "<10s", "10秒以内"
    };

    std::string text; ///< as written
    Dimension dimension = Dimension::Text;
    double low = 0; ///< in the unit of the dimension
    double high = 0; ///< the same as `low` unless it is a range
    Bound bound = Bound::None;
    bool approximate = false; ///< "~3分钟", "约3分钟", "about 3 min"
    double outOf = 0; ///< Score: 10 of "8/10"; 0 when it is not said
    std::string unit; ///< as written; Count: what is counted
    double unitValue = 1; ///< of one `unit`, in the unit of the dimension
    int decimals = 0; ///< written after the point, the most of both ends
    bool spaced = false; ///< a space stands before the unit

    [[nodiscard]] bool isNumber() const { return dimension != Dimension::Text; }
    [[nodiscard]] bool isRange() const { return low < high; }
    /// Exactly one value, as far as the author says.
    [[nodiscard]] bool isExact() const { return !approximate && !isRange() && bound == Bound::None; }
    /// Both can be subtracted: same dimension, scores out of the same, counts of the same.
    [[nodiscard]] bool isLike(const Quantity& other) const;
};

/// Never fails: what is no number is Text. `expected` settles what can be read in two ways: "500m" is 500 minutes, or
/// half a core where cores are expected; "512k" is a size only where sizes are; with Text nothing is a number.
[[nodiscard]] Quantity parseQuantity(std::string_view text, std::optional<Dimension> expected = {});

/// Stands for "no value": nothing, a dash, "n/a".
[[nodiscard]] bool isBlank(std::string_view text);

/// 17.25 -> "17.3" with one decimal; exact whole numbers have no decimals when `trim` is set. Half away from zero.
[[nodiscard]] std::string formatDecimal(double value, int decimals, bool trim = false);
/// `value` in the unit of `like`, written the way `like` is: "1.5GB", "20 min".
[[nodiscard]] std::string formatLike(double value, const Quantity& like, int decimals);

} // namespace layerscope
