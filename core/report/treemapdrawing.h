// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/filetypes.h"
#include "core/base/language.h"
#include "core/base/text.h"
#include "core/compare/comparisonfilter.h"
#include "core/compare/treecomparison.h"
#include "core/report/drawing.h"

#include <memory>

/// Treemaps as the window shows them, with a legend below: area = bytes. Bounded by their pixels, not by the tree. Names are
/// escaped.

namespace layerscope {

struct TreemapDrawingOptions {
    int width = 960; ///< pixels, at least 100
    int height = 560; ///< of the map; the legend comes on top
    Language language = Language::English;
    SizeUnit unit = SizeUnit::Decimal;
};

/// The files of a scope, coloured by type. Empty when there are no bytes in it.
[[nodiscard]] Drawing imageTreemap(
    const std::shared_ptr<const FileTypes>& types, const TreemapDrawingOptions& options = {});

/// What differs: area = |B - A|; what shrinks is plain and green, what grows red and hatched. Empty when no size does.
[[nodiscard]] Drawing differenceTreemap(const std::shared_ptr<const TreeComparison>& files,
    const TreemapDrawingOptions& options = {}, const ComparisonFilter* filter = nullptr);

} // namespace layerscope
