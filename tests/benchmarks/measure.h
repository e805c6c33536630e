// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace layerscope::benchmark {

/// What one piece of work took, at best: whatever else a machine does only adds to it.
struct Cost {
    double seconds = 0; ///< wall clock
    double cpuSeconds = 0; ///< user and system, all threads
    double peakMegabytes = 0; ///< resident set, in MiB
    uint64_t answer = 0; ///< what the work returned
};

using Work = std::function<uint64_t()>;

/// Runs each piece of work `runs` times, one after the other in turns, so that they share whatever happens to the
/// machine. Each run has a process of its own: memory and caches of one do not help the next. Throws std::runtime_error
/// when a piece fails.
[[nodiscard]] std::vector<Cost> measure(unsigned runs, const std::vector<Work>& pieces);

/// Seconds of the fastest of five runs in this process.
[[nodiscard]] double fastest(const std::function<void()>& work);

} // namespace layerscope::benchmark
