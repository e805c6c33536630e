// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparison.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Rules that a comparison has to meet.

namespace layerscope::cli {

/// What is meant by the size of an image.
enum class Measure : uint8_t { Live, Content, Pull, Wasted };
/// "live", "content", "pull", "wasted".
[[nodiscard]] std::optional<Measure> parseMeasure(std::string_view name);

/// How much larger B may be than A.
struct GrowthLimit {
    std::string text; ///< as the user wrote it
    uint64_t bytes = 0;
    std::optional<double> percent; ///< of A; instead of bytes
};
/// "10MB", "1.5MiB", "0", "5%". Nothing for other text.
[[nodiscard]] std::optional<GrowthLimit> parseGrowthLimit(std::string_view text);

/// What B may not have: paths of a state, or other settings to run with (entrypoint, command, user, environment, ports,
/// volumes, health check).
struct ForbiddenChanges {
    std::string text; ///< as the user wrote it
    std::array<bool, differenceCount> states {};
    bool config = false;
    [[nodiscard]] bool isEmpty() const { return text.empty(); }
    /// Adds "changed" (any state), "added", "removed", "content", "metadata", "type", "moved" or "config". False for
    /// other text.
    [[nodiscard]] bool add(std::string_view name);
};

struct Gates {
    std::optional<GrowthLimit> growth;
    Measure measure = Measure::Live;
    ForbiddenChanges changes;
};

struct FailedGate {
    std::string name; ///< the option as the user wrote it
    std::string reason;
};
[[nodiscard]] std::vector<FailedGate> failedGates(const Comparison& comparison, const Gates& gates);

} // namespace layerscope::cli
