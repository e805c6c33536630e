// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <span>
#include <vector>

namespace layerscope {

/// A rectangle in whatever unit the caller lays out in.
struct TileRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double area() const { return width * height; }
    bool operator==(const TileRect&) const = default;
};

/// Divides `bounds` into one rectangle for each size, areas in proportion, as square as can be (Bruls, Huizing, van
/// Wijk: Squarified Treemaps). `sizes` come largest first; sizes of 0 get empty rectangles. Costs O(n).
[[nodiscard]] std::vector<TileRect> squarify(std::span<const double> sizes, const TileRect& bounds);

} // namespace layerscope
