// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/table.h"
#include "core/report/drawing.h"

/// A benchmark's numbers as pictures. Empty where there is no number to draw. Words of the table are escaped.

namespace layerscope {

struct BenchChartOptions {
    double width = 720; ///< pixels, at least 240
};

/// A group of bars for each row with numbers of all sections of metrics, a bar a variant, each group by its own maximum: what is certain
/// of a value is filled, what a range leaves open is outlined, and a value without upper bound has an arrow. The
/// baseline is Other, the next variant Accent, further ones the categories; at the right the signed change against the baseline.
/// A footnote says what is not drawn: words, and rows with values below 0.
[[nodiscard]] Drawing benchChart(const BenchTable& table, const BenchChartOptions& options = {});

/// The same of one section. Fleet: a chart for each change (before and after) and for each column that is in none, a bar a row, all by
/// the maximum of the chart. Stages: see stageChain().
[[nodiscard]] Drawing sectionChart(
    const BenchTableSection& section, Language language, const BenchChartOptions& options = {});

/// Stages as boxes from left to right, their height by size, with the signed change under the arrow from the stage each is compared with; at
/// the end the overall change and what is claimed about it. More than fit into a line go on in the next.
[[nodiscard]] Drawing stageChain(
    const BenchTableSection& section, Language language, const BenchChartOptions& options = {});

} // namespace layerscope
