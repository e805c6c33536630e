// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace layerscope {

/// A run of lines of two texts.
struct LineRun {
    enum class Kind : uint8_t {
        Same, ///< as many lines on both sides, equal byte by byte
        Changed, ///< lines of A stand for lines of B; either count may be 0 (only there)
    };
    Kind kind = Kind::Same;
    size_t firstA = 0; ///< index of a line
    size_t countA = 0;
    size_t firstB = 0;
    size_t countB = 0;
    bool operator==(const LineRun&) const = default;
};

struct LineDiffLimits {
    size_t lines = 200'000; ///< of either text; beyond it the middle is one Changed run
    size_t steps = 20'000'000; ///< of the search; what is left then is one Changed run
};

struct LineDiff {
    std::vector<LineRun> runs; ///< in order; cover all lines of both; kinds alternate
    bool isMinimal = true; ///< false: a limit was met, and fewer lines may really differ
};

/// Myers' difference of two texts, lines without their ends. Swapped arguments give swapped runs.
/// isMinimal is false, and what is left is one Changed run, when stopped.
[[nodiscard]] LineDiff diffLines(std::span<const std::string_view> a, std::span<const std::string_view> b,
    const LineDiffLimits& limits = {}, std::stop_token stop = {});

/// What two lines that stand for each other do not have in common: byte ranges, cut at UTF-8 boundaries.
struct InlineDifference {
    size_t beginA = 0, endA = 0;
    size_t beginB = 0, endB = 0;
};
[[nodiscard]] InlineDifference diffWithinLine(std::string_view a, std::string_view b);

} // namespace layerscope
