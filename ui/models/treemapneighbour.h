// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/treemap/treemaplayout.h"

#include <cstddef>
#include <optional>

namespace layerscope {

enum class Direction { Left, Right, Up, Down };

/// Where an arrow key leads from a tile: straight on from its middle to the next tile that is no frame around it. A file
/// leads to files (and folders too small to look into), a folder to what stands beside it on its own level; the root
/// leads into itself, to its largest part. None where the map ends. Gathered tiles are passed over: no path is theirs.
[[nodiscard]] std::optional<size_t> neighbourTile(
    const TreemapLayout& layout, size_t from, Direction direction);

} // namespace layerscope
