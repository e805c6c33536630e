// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace layerscope {

/// Where a layer stands in the layer bar, in pixels.
struct BarSegment {
    double x = 0;
    double width = 0;
};

/// Divides `width` among the layers by bytes: at least `minimum` pixels each, `gap` between neighbours. When even the
/// minimums do not fit they shrink evenly. Equal shares when there are no bytes at all.
[[nodiscard]] std::vector<BarSegment> layoutLayerBar(
    std::span<const uint64_t> bytes, double width, double minimum = 3, double gap = 1);

} // namespace layerscope
