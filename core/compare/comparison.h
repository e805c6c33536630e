// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/result.h"
#include "core/compare/configcomparison.h"
#include "core/compare/layeralignment.h"
#include "core/compare/transfer.h"
#include "core/compare/treecomparison.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace layerscope {

/// B minus A of each of the Totals.
struct TotalsDelta {
    int64_t layers = 0, entries = 0, files = 0, directories = 0, symlinks = 0;
    int64_t blobBytes = 0, unpackedBytes = 0, contentBytes = 0, liveBytes = 0, wastedBytes = 0,
            duplicateBytes = 0;
    double efficiency = 0;

    [[nodiscard]] static TotalsDelta between(const Totals& a, const Totals& b);
};

/// Something that could not be compared: a layer that is missing or broke off, so that files count as absent.
struct ComparisonGap {
    enum class Side : uint8_t { A, B } side = Side::A;
    LayerId layer;
    Verification verified = Verification::NotChecked; ///< Missing: no blob at all; else it breaks off
};

/// Everything that is to say about two images. Immutable; window, command line and reports print from these values.
class Comparison {
public:
    std::shared_ptr<const Analysis> a;
    std::shared_ptr<const Analysis> b;
    TotalsDelta delta;
    std::vector<LayerPair> layers;
    Transfer transfer;
    std::vector<ConfigRow> config; ///< all rows; see ConfigRow::differs()
    std::shared_ptr<const TreeComparison> files; ///< never null
    std::vector<ComparisonGap> gaps; ///< numbers are lower bounds where there are any

    /// The final filesystems by default; layer k against layer j, or one against a filesystem, by their scopes (which
    /// change `files` alone). Errors: InvalidArgument (a glob that cannot be understood, a layer that is not there),
    /// Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<const Comparison>> build(std::shared_ptr<const Analysis> a,
        std::shared_ptr<const Analysis> b, const CompareOptions& options = {}, Scope scopeA = Scope::final(),
        Scope scopeB = Scope::final(), std::stop_token stop = {});

    [[nodiscard]] bool isDamaged() const { return !gaps.empty(); }
    /// Nothing differs: neither files nor config nor layers.
    [[nodiscard]] bool isEmpty() const;
};

} // namespace layerscope
