// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/result.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace layerscope {

/// Turns an image's description and the tables of its layers into an Analysis: verification of digests, the tree with
/// its timelines, totals, waste, duplicates. Pure: the same input gives the same value.
class Analyzer {
public:
    /// `tables` has one table a layer of `image`, base first; null for a layer whose blob is not in the archive.
    /// `archiveWarnings` come first in the result. Errors: Cancelled, LimitExceeded (entries of all layers).
    [[nodiscard]] static Result<std::shared_ptr<const Analysis>> run(SourceInfo source,
        ImageDescription image, std::vector<std::shared_ptr<const LayerTable>> tables,
        const std::vector<Warning>& archiveWarnings, const Limits& limits, std::stop_token stop = {});
};

} // namespace layerscope
