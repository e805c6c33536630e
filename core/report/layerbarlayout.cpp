// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/layerbarlayout.h"

#include <algorithm>
#include <numeric>

namespace layerscope {

namespace {

    /// Widths that sum to `room`: small ones are raised to `minimum`, the others share what is left by bytes.
    std::vector<double> widths(std::span<const uint64_t> bytes, double room, double minimum)
    {
        std::vector<double> result(bytes.size(), 0);
        std::vector<size_t> order(bytes.size());
        std::iota(order.begin(), order.end(), size_t { 0 });
        std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return bytes[a] < bytes[b]; });
        double left = room;
        double weight = 0;
        for (const uint64_t b : bytes)
            weight += static_cast<double>(b);
        // Smallest first: each takes its share of what is left, or the minimum when that is more.
        for (size_t i = 0; i < order.size(); ++i) {
            const auto own = static_cast<double>(bytes[order[i]]);
            const double share
                = weight > 0 ? left * own / weight : left / static_cast<double>(order.size() - i);
            result[order[i]] = std::max(share, minimum);
            left -= result[order[i]];
            weight -= own;
        }
        return result;
    }

} // namespace

std::vector<BarSegment> layoutLayerBar(
    std::span<const uint64_t> bytes, double width, double minimum, double gap)
{
    if (bytes.empty() || width <= 0)
        return {};
    const auto count = static_cast<double>(bytes.size());
    if (count * minimum + (count - 1) * gap > width) {
        gap = std::min(gap, width / (4 * count));
        minimum = (width - (count - 1) * gap) / count;
    }
    std::vector<BarSegment> segments;
    double x = 0;
    for (const double w : widths(bytes, width - (count - 1) * gap, minimum)) {
        segments.push_back({ x, w });
        x += w + gap;
    }
    return segments;
}

} // namespace layerscope
