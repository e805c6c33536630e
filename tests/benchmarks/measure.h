// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <functional>

namespace layerscope::benchmark {

/// What one run took.
struct Cost {
    double seconds = 0; ///< wall clock
    double cpuSeconds = 0; ///< user and system, all threads
    double peakMegabytes = 0; ///< resident set, in MiB
    uint64_t answer = 0; ///< what `work` returned
};

/// Runs `work` in a process of its own `runs` times and keeps the fastest: memory and caches of one run do not help the
/// next. Throws std::runtime_error when the work fails.
[[nodiscard]] Cost measure(unsigned runs, const std::function<uint64_t()>& work);

} // namespace layerscope::benchmark
