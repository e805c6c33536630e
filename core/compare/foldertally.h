// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"

#include <array>
#include <stop_token>

namespace layerscope {

/// Paths below a folder that are no folders, of one Difference: how many of them are there on either side, with their
/// bytes.
struct SideTally {
    uint64_t countA = 0;
    uint64_t countB = 0;
    uint64_t bytesA = 0;
    uint64_t bytesB = 0;
    bool operator==(const SideTally&) const = default;
};
using FolderTally = std::array<SideTally, differenceCount>; ///< by Difference

/// Costs O(paths below). Incomplete when stopped.
[[nodiscard]] FolderTally tallyBelow(const TreeComparison& tree, PairId folder, std::stop_token stop = {});

} // namespace layerscope
