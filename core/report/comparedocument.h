// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"
#include "core/report/report.h"

namespace layerscope {

enum class ComparePage : uint8_t {
    Whole, ///< all that is to be said, in the order of the window
    PullRequest, ///< a line, a small table and what grew; the rest to be opened
};

/// What became of an image.
[[nodiscard]] Document comparisonDocument(
    const Comparison& comparison, ComparePage page, const ReportOptions& options);

} // namespace layerscope
