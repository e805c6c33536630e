// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace layerscope {

/// What a build did, from what `docker build --progress=plain` or `--progress=rawjson` printed. A step is an instruction of a
/// Dockerfile, "[builder 2/6] RUN make" or "[2/6] RUN make", FROM included; loading, exporting and the like are none.
struct BuildKitLog {
    struct Stage {
        uint64_t steps = 0; ///< count
        uint64_t cached = 0; ///< count of steps that were taken from the cache
        double seconds = 0; ///< of its steps, one after the other
        [[nodiscard]] double cacheHit() const
        {
            return steps == 0 ? 0 : static_cast<double>(cached) / static_cast<double>(steps);
        }
    };
    Stage total;
    std::map<std::string, Stage> stages; ///< by name; "" in a Dockerfile of one stage
    /// From the first start to the last end: rawjson says it, plain only in a line "[+] Building 12.3s".
    std::optional<double> wallSeconds;

    /// Wall time, or where the log does not say it what all of its steps took together, internal ones included.
    [[nodiscard]] double seconds() const { return wallSeconds.value_or(allSeconds); }
    double allSeconds = 0;

    /// Errors: Damaged, the detail names the line: no such log, a build that failed, a step that never ends.
    [[nodiscard]] static Result<BuildKitLog> parse(
        const std::string& text, const std::string& subject, const Limits& limits = {});
};

} // namespace layerscope
