// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/imagesetlayout.h"

#include "core/compare/alignmentlayout.h"

#include <algorithm>
#include <numeric>

namespace layerscope {

ImageSetLayout::ImageSetLayout(
    const ImageSet& set, std::span<const uint64_t> bytes, const ImageSetMetrics& metrics)
    : m_metrics(metrics)
{
    const auto columns = static_cast<double>(std::max<size_t>(set.rows.size(), 1));
    const double room = metrics.width - 2 * metrics.margin - (columns - 1) * metrics.between;
    m_columnWidth = std::clamp(room / columns, metrics.least, metrics.most);
    m_width = 2 * metrics.margin + columns * m_columnWidth + (columns - 1) * metrics.between;
    makeCells(set);
    placeCells(set, bytes);
    link(set);
}

double ImageSetLayout::columnLeft(size_t row) const
{
    return m_metrics.margin + static_cast<double>(row) * (m_columnWidth + m_metrics.between);
}

void ImageSetLayout::makeCells(const ImageSet& set)
{
    std::vector<size_t> order(set.boxes.size());
    std::iota(order.begin(), order.end(), size_t { 0 });
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const ImageSet::Box& left = set.boxes[a];
        const ImageSet::Box& right = set.boxes[b];
        return left.level != right.level ? left.level < right.level : left.row < right.row;
    });
    for (const size_t index : order) {
        const ImageSet::Box& box = set.boxes[index];
        if (!m_cells.empty()) {
            ImageSetCell& before = m_cells.back();
            if (before.level == box.level && before.group == box.group && before.lastRow + 1 == box.row) {
                before.lastRow = box.row;
                before.boxes.push_back(index);
                continue;
            }
        }
        m_cells.push_back({ box.group, box.level, box.row, box.row, { index } });
    }
}

void ImageSetLayout::placeCells(const ImageSet& set, std::span<const uint64_t> bytes)
{
    // The bytes of a level are those of its largest layer.
    std::vector<uint64_t> largest(set.levels);
    for (size_t i = 0; i < set.boxes.size(); ++i)
        largest[set.boxes[i].level] = std::max(largest[set.boxes[i].level], bytes[i]);
    const double total = std::accumulate(largest.begin(), largest.end(), 0.0);
    const double fixed = m_metrics.head + m_metrics.margin
        + static_cast<double>(set.levels) * (m_metrics.boxHeight + m_metrics.gap);
    const double scale = total > 0 ? pixelsForBytes(m_metrics.height, fixed) / total : 0;
    std::vector<double> tops;
    double y = m_metrics.head;
    for (const uint64_t level : largest) {
        tops.push_back(y);
        y += m_metrics.boxHeight + m_metrics.gap + scale * static_cast<double>(level);
    }
    m_height = y + m_metrics.margin;
    for (ImageSetCell& cell : m_cells) {
        cell.x = columnLeft(cell.firstRow);
        cell.width = columnLeft(cell.lastRow) + m_columnWidth - cell.x;
        cell.y = tops[cell.level];
        cell.height = m_metrics.boxHeight + scale * static_cast<double>(bytes[cell.boxes.front()]);
    }
}

void ImageSetLayout::link(const ImageSet& set)
{
    std::vector<std::vector<size_t>> cellsOf(set.groups);
    for (size_t i = 0; i < m_cells.size(); ++i)
        cellsOf[m_cells[i].group].push_back(i);
    for (std::vector<size_t>& cells : cellsOf) {
        std::stable_sort(cells.begin(), cells.end(),
            [this](size_t a, size_t b) { return m_cells[a].firstRow < m_cells[b].firstRow; });
        for (size_t i = 1; i < cells.size(); ++i) {
            // The nearest column to the left that has it too; a layer that one image has twice is not linked there.
            for (size_t before = i; before-- > 0;) {
                if (m_cells[cells[before]].lastRow >= m_cells[cells[i]].firstRow)
                    continue;
                m_links.push_back({ cells[before], cells[i] });
                break;
            }
        }
    }
}

std::optional<size_t> ImageSetLayout::cellAt(double x, double y) const
{
    for (size_t i = 0; i < m_cells.size(); ++i) {
        if (m_cells[i].contains(x, y))
            return i;
    }
    return {};
}

} // namespace layerscope
