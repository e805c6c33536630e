// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/alignmentlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace layerscope {

namespace {

    constexpr double leastForBytes = 160;
    constexpr double mostForBytes = 320;
    constexpr double crossingReach = 5; ///< pixels around the line of a crossing pair
    constexpr double smallestBand = 8; ///< least height to be hit

    /// Share of the way down at `x` (0..1) of a cubic whose control points stand in the middle.
    double easing(double x)
    {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 24; ++i) {
            const double t = (low + high) / 2;
            (t * (1.5 + t * (t - 1.5)) < x ? low : high) = t;
        }
        const double t = (low + high) / 2;
        return t * t * (3 - 2 * t);
    }

} // namespace

double pixelsForBytes(double available, double fixed)
{
    return std::clamp(available - fixed, leastForBytes, mostForBytes);
}

/// The layers of one side on their way into boxes.
struct AlignmentLayout::Column {
    Side side;
    std::span<const uint64_t> bytes;
    std::vector<LayerPair> pairs; ///< by layer
    std::vector<LayerId> runs; ///< by layer: the first of the run that can be folded, or invalid

    Column(Side ofSide, std::span<const uint64_t> ofLayers, std::span<const LayerPair> all)
        : side(ofSide)
        , bytes(ofLayers)
        , pairs(ofLayers.size())
        , runs(ofLayers.size())
    {
        for (size_t i = 0; i < pairs.size(); ++i)
            pairs[i].state = side == Side::A ? LayerPair::State::OnlyA : LayerPair::State::OnlyB;
        for (const LayerPair& pair : all) {
            const LayerId own = side == Side::A ? pair.a : pair.b;
            if (own.isValid() && own.index() < pairs.size())
                pairs[own.index()] = pair;
        }
    }

    [[nodiscard]] LayerId partner(size_t layer) const
    {
        return side == Side::A ? pairs[layer].b : pairs[layer].a;
    }

    void findRuns(const AlignmentMetrics& metrics)
    {
        const double total = std::accumulate(bytes.begin(), bytes.end(), 0.0);
        const auto isSmallAndAlone = [&](size_t layer) {
            const auto own = static_cast<double>(bytes[layer]);
            return !partner(layer).isValid() && (own <= 0 || own < total * metrics.largeShare);
        };
        for (size_t begin = 0; begin < bytes.size();) {
            size_t end = begin;
            while (end < bytes.size() && isSmallAndAlone(end))
                ++end;
            if (end - begin > metrics.foldBeyond)
                std::fill(runs.begin() + static_cast<ptrdiff_t>(begin),
                    runs.begin() + static_cast<ptrdiff_t>(end), LayerId(begin));
            begin = std::max(end, begin + 1);
        }
    }

    void appendBoxes(std::span<const Run> unfolded, std::vector<AlignmentBox>& boxes) const
    {
        for (size_t layer = 0; layer < bytes.size();) {
            AlignmentBox box;
            box.side = side;
            box.first = LayerId(layer);
            box.state = pairs[layer].state;
            box.isCrossing = pairs[layer].isCrossing;
            box.run = runs[layer];
            size_t end = layer + 1;
            const bool isFolded = box.run.isValid()
                && std::find(unfolded.begin(), unfolded.end(), Run { side, box.run }) == unfolded.end();
            while (isFolded && end < bytes.size() && runs[end] == box.run)
                ++end;
            box.last = LayerId(end - 1);
            for (; layer < end; ++layer)
                box.bytes += bytes[layer];
            boxes.push_back(box);
        }
    }
};

AlignmentLayout::AlignmentLayout(std::span<const LayerPair> pairs, std::span<const uint64_t> bytesA,
    std::span<const uint64_t> bytesB, const AlignmentMetrics& metrics, std::span<const Run> unfolded)
    : m_metrics(metrics)
    , m_boxWidth(std::max(0.0, (metrics.width - 2 * metrics.margin - metrics.band) / 2))
{
    Column a(Side::A, bytesA, pairs);
    Column b(Side::B, bytesB, pairs);
    a.findRuns(metrics);
    b.findRuns(metrics);
    a.appendBoxes(unfolded, m_boxes);
    m_countA = m_boxes.size();
    b.appendBoxes(unfolded, m_boxes);
    for (size_t i = 0; i < m_countA; ++i) {
        const LayerId partner = a.partner(m_boxes[i].first.index());
        const size_t other = partner.isValid() ? boxOf(Side::B, partner) : AlignmentBox::none;
        if (other == AlignmentBox::none)
            continue;
        m_boxes[i].partner = other;
        m_boxes[other].partner = i;
    }
    fit();
}

size_t AlignmentLayout::boxOf(Side side, LayerId layer) const
{
    const auto split = m_boxes.begin() + static_cast<ptrdiff_t>(m_countA);
    const auto begin = side == Side::A ? m_boxes.begin() : split;
    const auto end = side == Side::A ? split : m_boxes.end();
    const auto found = std::lower_bound(
        begin, end, layer, [](const AlignmentBox& box, LayerId wanted) { return box.last < wanted; });
    return !layer.isValid() || found == end ? AlignmentBox::none
                                            : static_cast<size_t>(found - m_boxes.begin());
}

/// Both columns from above; at each pair that does not cross they wait for each other.
void AlignmentLayout::place(double scale)
{
    double y[2] { m_metrics.top, m_metrics.top };
    size_t next[2] { 0, m_countA };
    const size_t end[2] { m_countA, m_boxes.size() };
    const auto put = [&](int column) {
        AlignmentBox& box = m_boxes[next[column]++];
        box.y = y[column];
        box.height = m_metrics.boxHeight + scale * static_cast<double>(box.bytes);
        y[column] = box.bottom() + m_metrics.gap;
    };
    const auto isFree = [&](int column) {
        const AlignmentBox& box = m_boxes[next[column]];
        return box.partner == AlignmentBox::none || box.isCrossing;
    };
    while (next[0] < end[0] || next[1] < end[1]) {
        for (const int column : { 0, 1 }) {
            while (next[column] < end[column] && isFree(column))
                put(column);
        }
        if (next[0] < end[0] && next[1] < end[1])
            y[0] = y[1] = std::max(y[0], y[1]);
        for (const int column : { 0, 1 }) {
            if (next[column] < end[column])
                put(column);
        }
    }
}

double AlignmentLayout::bottom() const
{
    double result = m_metrics.top;
    for (const AlignmentBox& box : m_boxes)
        result = std::max(result, box.bottom());
    return result + m_metrics.top;
}

/// Finds the scale of bytes with which everything is as high as it shall be. The height grows with the scale.
void AlignmentLayout::fit()
{
    uint64_t largest = 0;
    for (const AlignmentBox& box : m_boxes)
        largest = std::max(largest, box.bytes);
    place(0);
    const double fixed = bottom();
    const double wanted = fixed + pixelsForBytes(m_metrics.height, fixed);
    double low = 0;
    double high = largest ? (wanted - fixed) / static_cast<double>(largest) : 0;
    for (int i = 0; i < 40 && largest; ++i) {
        const double scale = (low + high) / 2;
        place(scale);
        (bottom() <= wanted ? low : high) = scale;
    }
    place(low);
    m_height = bottom();
}

double AlignmentLayout::edge(double from, double to, double x) const
{
    const double share = std::clamp((x - bandLeft()) / m_metrics.band, 0.0, 1.0);
    return from + (to - from) * easing(share);
}

AlignmentLayout::Band AlignmentLayout::band(size_t boxA) const
{
    const AlignmentBox& a = m_boxes[boxA];
    const AlignmentBox& b = m_boxes[a.partner];
    if (!a.isCrossing)
        return { a.y, a.bottom(), b.y, b.bottom() };
    const double half = m_metrics.boxHeight / 2; // level with the text
    return { a.y + half, a.y + half, b.y + half, b.y + half };
}

bool AlignmentLayout::bandHit(size_t boxA, double x, double y) const
{
    const AlignmentBox& box = m_boxes[boxA];
    if (box.partner == AlignmentBox::none)
        return false;
    const Band area = band(boxA);
    if (!box.isCrossing) {
        const double top = edge(area.topA, area.topB, x);
        return y >= top && y < std::max(edge(area.bottomA, area.bottomB, x), top + smallestBand);
    }
    if (y < std::min(area.topA, area.topB) - crossingReach
        || y > std::max(area.topA, area.topB) + crossingReach)
        return false;
    // The line is steep: it is near where it passes within reach to the left or right, or above or below.
    const double before = edge(area.topA, area.topB, x - crossingReach);
    const double after = edge(area.topA, area.topB, x + crossingReach);
    return y >= std::min(before, after) - crossingReach && y <= std::max(before, after) + crossingReach;
}

std::optional<AlignmentLayout::Hit> AlignmentLayout::hit(double x, double y) const
{
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const AlignmentBox& box = m_boxes[i];
        const double offset = x - left(box.side);
        if (offset >= 0 && offset < m_boxWidth && y >= box.y && y < box.bottom())
            return Hit { i, false };
    }
    if (x < bandLeft() || x >= bandRight())
        return {};
    // Lines lie on top of bands.
    for (const bool crossing : { true, false }) {
        for (size_t i = 0; i < m_countA; ++i) {
            if (m_boxes[i].isCrossing == crossing && bandHit(i, x, y))
                return Hit { i, true };
        }
    }
    return {};
}

} // namespace layerscope
