// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/document.h"

#include <functional>
#include <string>
#include <vector>

namespace layerscope {

/// A cell that is taken from somewhere.
struct TakenCell {
    std::string place; ///< in the document
    BenchMeasure measure; ///< empty: imported
    BenchImport import;
    BenchImage image;
    BenchImage with; ///< measures of a pair
    const BenchRecord* record = nullptr; ///< nullptr: was never taken
    std::function<BenchCell&(BenchDocument&)> cell; ///< finds it, or makes it
};

/// All measured and imported cells, in the order of the document. Cells that were typed by hand are none. The document must outlive
/// `record`.
[[nodiscard]] std::vector<TakenCell> takenCells(const BenchDocument& document);

} // namespace layerscope
