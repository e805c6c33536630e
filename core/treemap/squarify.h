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
    [[nodiscard]] bool isEmpty() const { return !(width > 0 && height > 0); }
    [[nodiscard]] bool contains(double px, double py) const
    {
        return px >= x && px < x + width && py >= y && py < y + height;
    }
    bool operator==(const TileRect&) const = default;
};

/// Divides `bounds` into one rectangle for each size, areas in proportion, as square as they can be when laid row by row
/// (Bruls, Huizing, van Wijk: Squarified Treemaps, 2000). Results are in the order of the sizes; the squares come out
/// best when the largest come first. What is no positive finite number has an empty rectangle, as all have in empty
/// bounds. O(n).
[[nodiscard]] std::vector<TileRect> squarify(std::span<const double> sizes, const TileRect& bounds);

} // namespace layerscope
