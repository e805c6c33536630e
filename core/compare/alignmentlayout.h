// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparison.h"
#include "core/compare/layeralignment.h"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace layerscope {

/// A layer of either image as a box, or a run of unpaired ones that share a box. Pixels.
struct AlignmentBox {
    using Side = ComparisonGap::Side;
    static constexpr size_t none = static_cast<size_t>(-1);

    Side side = Side::A;
    LayerId first;
    LayerId last; ///< first, unless it is folded
    LayerPair::State state = LayerPair::State::Shared;
    bool isCrossing = false;
    size_t partner = none; ///< index of the box it is paired with
    LayerId run; ///< first layer of the run that it belongs to and that could be folded; else invalid
    uint64_t bytes = 0;
    double y = 0;
    double height = 0;

    [[nodiscard]] bool isFolded() const { return first != last; }
    [[nodiscard]] double bottom() const { return y + height; }
};

struct AlignmentMetrics {
    double width = 440;
    double height = 560; ///< that need no scrolling
    double boxHeight = 22; ///< of a layer without bytes
    double gap = 2; ///< between boxes of a column
    double margin = 12; ///< left and right
    double top = 8; ///< and bottom
    double band = 56; ///< between the columns
    /// Runs of more unpaired layers than this are folded; those with this share of their image's bytes never are.
    size_t foldBeyond = 8;
    double largeShare = 0.1;
};

/// Pixels that boxes get for their bytes, all together, beside what they take without: the room there is, within bounds
/// that keep a large layer larger than a small one and one layer from filling the pane.
[[nodiscard]] double pixelsForBytes(double available, double fixed);

/// The layers of two images as two columns of boxes on one scale of bytes. The boxes of a pair are level with each
/// other; a crossing pair stands in the order of either column. Immutable and deterministic; costs O(layers).
class AlignmentLayout {
public:
    using Side = AlignmentBox::Side;
    /// A run to show in full: its side and first layer.
    using Run = std::pair<Side, LayerId>;

    AlignmentLayout() = default;
    /// `bytesA` and `bytesB` have one number for each layer. `pairs` as from alignLayers().
    AlignmentLayout(std::span<const LayerPair> pairs, std::span<const uint64_t> bytesA,
        std::span<const uint64_t> bytesB, const AlignmentMetrics& metrics,
        std::span<const Run> unfolded = {});

    /// Those of A from above, then those of B.
    [[nodiscard]] const std::vector<AlignmentBox>& boxes() const { return m_boxes; }
    [[nodiscard]] size_t countA() const { return m_countA; }
    /// The box that shows a layer; AlignmentBox::none when there is none.
    [[nodiscard]] size_t boxOf(Side side, LayerId layer) const;
    [[nodiscard]] double height() const { return m_height; } ///< of everything, margins included
    [[nodiscard]] double boxWidth() const { return m_boxWidth; }
    [[nodiscard]] double left(Side side) const { return side == Side::A ? m_metrics.margin : bandRight(); }
    [[nodiscard]] double bandLeft() const { return m_metrics.margin + m_boxWidth; }
    [[nodiscard]] double bandRight() const { return bandLeft() + m_metrics.band; }

    /// What is at a point: a box, or by its band a pair (given by its box of A).
    struct Hit {
        size_t box = AlignmentBox::none;
        bool isBand = false;
    };
    [[nodiscard]] std::optional<Hit> hit(double x, double y) const;
    /// Height of the edge of a band at `x`, which leads from `from` at the left to `to` at the right: a cubic with
    /// level ends, its control points in the middle.
    [[nodiscard]] double edge(double from, double to, double x) const;
    /// The heights that a band covers at the edges of both columns; of a crossing pair the middles of its boxes.
    struct Band {
        double topA = 0, bottomA = 0, topB = 0, bottomB = 0;
    };
    [[nodiscard]] Band band(size_t boxA) const;

private:
    struct Column;
    void place(double scale);
    [[nodiscard]] double bottom() const;
    void fit();
    [[nodiscard]] bool bandHit(size_t boxA, double x, double y) const;

    AlignmentMetrics m_metrics;
    std::vector<AlignmentBox> m_boxes;
    size_t m_countA = 0;
    double m_boxWidth = 0;
    double m_height = 0;
};

} // namespace layerscope
