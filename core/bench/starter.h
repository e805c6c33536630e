// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/refresh.h"

#include <span>
#include <string>

/// New benchmark documents, measured from images that are open already.

namespace layerscope {

struct BenchStart {
    std::string title;
    Language language = Language::English;
    std::string now; ///< RFC 3339: date of what is measured
};

/// Variants without rows are a document too: one section of metrics that waits for rows.
[[nodiscard]] BenchDocument emptyBenchmark(const BenchStart& start);
/// A variant an image, the first is the baseline: what they weigh, hold and run as, and with several what a pull transfers
/// where the baseline is present.
[[nodiscard]] BenchDocument startBenchmark(const BenchStart& start, std::span<const LoadedImage> images);
/// A row an image, with totals.
[[nodiscard]] BenchDocument startFleet(const BenchStart& start, std::span<const LoadedImage> images);

} // namespace layerscope
