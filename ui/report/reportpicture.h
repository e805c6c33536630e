// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/drawing.h"
#include "core/report/report.h"
#include "ui/report/reportsource.h"

#include <QImage>
#include <QVector>

#include <optional>

namespace layerscope {

struct Theme;

/// The benchmark's table in the language and unit of `options`; without `sign` changes are as the document says.
[[nodiscard]] BenchTable reportTable(
    const ReportBenchmark& benchmark, const ReportOptions& options, std::optional<ChangeStyle::Sign> sign);

/// A picture that there is of a report.
struct ReportPicture {
    enum class Kind : uint8_t {
        Treemap, ///< of the final filesystem of an image
        Difference, ///< treemap of what differs
        Metrics, ///< all sections of metrics of a benchmark
        Section, ///< one section of a benchmark: bars, or its stages as a chain
        All, ///< whatever pictures a page of the report has, below each other
    };
    Kind kind = Kind::Treemap;
    size_t section = 0;
    bool operator==(const ReportPicture&) const = default;
};

/// Never empty for images and comparisons.
[[nodiscard]] QVector<ReportPicture> picturesOf(const ReportSource& source);
/// Of any kind but All, see reportDrawing(). Empty when there is nothing to draw. For workers.
[[nodiscard]] Drawing reportPicture(
    const ReportSource& source, const ReportPicture& picture, const ReportOptions& options);
/// With its ground and a margin; `scale` pixels for each of the drawing.
[[nodiscard]] QImage pictureImage(const Drawing& drawing, const Theme& theme, qreal scale);

} // namespace layerscope
