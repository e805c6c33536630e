// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/import/timestamp.h"

#include <charconv>
#include <chrono>

namespace layerscope {

namespace {

    /// Takes exactly `length` digits, and `after` behind them unless it is 0.
    std::optional<int> takeNumber(std::string_view& text, size_t length, char after)
    {
        int value = 0;
        if (text.size() < length || text.find_first_not_of("0123456789") < length)
            return std::nullopt;
        std::from_chars(text.data(), text.data() + length, value);
        text.remove_prefix(length);
        if (after == 0)
            return value;
        if (!text.starts_with(after))
            return std::nullopt;
        text.remove_prefix(1);
        return value;
    }

    /// "Z", "+08:00"; in seconds.
    std::optional<int> offset(std::string_view text)
    {
        if (text == "Z" || text == "z")
            return 0;
        if (!text.starts_with('+') && !text.starts_with('-'))
            return std::nullopt;
        const int sign = text.starts_with('-') ? -1 : 1;
        text.remove_prefix(1);
        const auto hours = takeNumber(text, 2, ':');
        const auto minutes = hours ? takeNumber(text, 2, 0) : std::nullopt;
        if (!minutes || !text.empty())
            return std::nullopt;
        return sign * (*hours * 3600 + *minutes * 60);
    }

} // namespace

std::optional<double> parseTimestamp(std::string_view text)
{
    const auto year = takeNumber(text, 4, '-');
    const auto month = year ? takeNumber(text, 2, '-') : std::nullopt;
    const auto day = month ? takeNumber(text, 2, 'T') : std::nullopt;
    const auto hour = day ? takeNumber(text, 2, ':') : std::nullopt;
    const auto minute = hour ? takeNumber(text, 2, ':') : std::nullopt;
    const auto second = minute ? takeNumber(text, 2, 0) : std::nullopt;
    if (!second)
        return std::nullopt;
    double fraction = 0;
    if (text.starts_with('.')) {
        const auto read
            = std::from_chars(text.data(), text.data() + text.size(), fraction, std::chars_format::fixed);
        if (read.ec != std::errc())
            return std::nullopt;
        text.remove_prefix(static_cast<size_t>(read.ptr - text.data()));
    }
    const std::optional<int> shift = offset(text);
    const std::chrono::year_month_day date { std::chrono::year(*year),
        std::chrono::month(static_cast<unsigned>(*month)), std::chrono::day(static_cast<unsigned>(*day)) };
    if (!shift || !date.ok())
        return std::nullopt;
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    const int64_t seconds = int64_t { days } * 86400 + *hour * 3600 + *minute * 60 + *second - *shift;
    return static_cast<double>(seconds) + fraction;
}

} // namespace layerscope
