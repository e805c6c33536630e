// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"

#include <array>
#include <stop_token>

namespace layerscope {

/// What became of the paths below a folder (those that are no folders), by Difference; of the root it is what
/// TreeComparison::tally() says.
using FolderTally = std::array<TreeComparison::Tally, differenceCount>;

/// Costs O(paths below). Incomplete when stopped.
[[nodiscard]] FolderTally tallyBelow(const TreeComparison& tree, PairId folder, std::stop_token stop = {});

} // namespace layerscope
