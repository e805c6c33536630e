// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/pathtree.h"

#include <cstdint>
#include <vector>

namespace layerscope {

/// The place of each path (index by NodeId) when all are sorted: a folder before what is in it, names by their bytes.
[[nodiscard]] std::vector<uint32_t> pathRanks(const PathTree& tree);

} // namespace layerscope
