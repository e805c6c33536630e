// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>
#include <string>

/// The one table that run.sh prints: each program adds rows to it, in Markdown.
namespace layerscope::benchmark {

/// What a measured number ought to be at most, or at least.
struct Target {
    std::string text; ///< "<= 1.25 x floor"
    bool isMet = false;
};

/// "| what | measured | target | met |", at once.
void row(const std::string& what, const std::string& measured, const std::optional<Target>& target = {});

/// "1.24 s", "35.2 ms".
[[nodiscard]] std::string duration(double seconds);
/// "1.04", "12.5": what is printed before a unit.
[[nodiscard]] std::string number(double value, int decimals);
/// "1,300,000"
[[nodiscard]] std::string count(double value);

} // namespace layerscope::benchmark
