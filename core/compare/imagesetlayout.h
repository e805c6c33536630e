// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/imageset.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace layerscope {

/// A box of the picture of shared layers: one layer, or an equal one of several neighbours as one wide box. Pixels.
struct ImageSetCell {
    size_t group = 0; ///< ImageSet::Box::group
    size_t level = 0;
    size_t firstRow = 0; ///< images it stands for: columns from here
    size_t lastRow = 0; ///< to here
    std::vector<size_t> boxes; ///< indices into ImageSet::boxes, one for each image
    double x = 0, y = 0, width = 0, height = 0;

    [[nodiscard]] bool contains(double px, double py) const
    {
        return px >= x && px < x + width && py >= y && py < y + height;
    }
};

struct ImageSetMetrics {
    double width = 800; ///< that needs no scrolling
    double height = 400; ///< likewise
    double boxHeight = 22; ///< of a layer without bytes
    double gap = 2; ///< between levels
    double margin = 16; ///< left and right
    double head = 32; ///< above the first level, for the names
    double between = 24; ///< columns
    double least = 128; ///< width of a column
    double most = 260;
};

/// The layers of several images as columns of boxes, an image each, from the base down. Equal layers that stand level
/// in neighbouring columns are one box; those further apart or at another level are linked. Costs O(boxes log boxes).
class ImageSetLayout {
public:
    ImageSetLayout() = default;
    /// `bytes` has one number for each of `set.boxes`.
    ImageSetLayout(const ImageSet& set, std::span<const uint64_t> bytes, const ImageSetMetrics& metrics);

    /// By level, then from the left.
    [[nodiscard]] const std::vector<ImageSetCell>& cells() const { return m_cells; }
    /// Two cells of one group with no cell of it between them, by index; the first is further left.
    struct Link {
        size_t from = 0;
        size_t to = 0;
        bool operator==(const Link&) const = default;
    };
    [[nodiscard]] const std::vector<Link>& links() const { return m_links; }
    [[nodiscard]] std::optional<size_t> cellAt(double x, double y) const;
    [[nodiscard]] double columnLeft(size_t row) const;
    [[nodiscard]] double columnWidth() const { return m_columnWidth; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }

private:
    void makeCells(const ImageSet& set);
    void placeCells(const ImageSet& set, std::span<const uint64_t> bytes);
    void link(const ImageSet& set);

    ImageSetMetrics m_metrics;
    std::vector<ImageSetCell> m_cells;
    std::vector<Link> m_links;
    double m_columnWidth = 0;
    double m_width = 0;
    double m_height = 0;
};

} // namespace layerscope
