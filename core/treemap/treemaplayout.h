// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/scopedtree.h"
#include "core/tree/treefilter.h"
#include "core/treemap/squarify.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace layerscope {

/// One rectangle of a treemap: a file, a folder with a head and its contents inside, or a folder too small to open.
struct TreemapTile {
    enum class Kind : uint8_t { Leaf, Folder };
    TileRect rect;
    NodeId node; ///< of a joined chain of folders: the last
    NodeId first; ///< of a joined chain of folders: the first; else `node`
    uint32_t parent = none; ///< index of the folder's tile
    uint16_t depth = 0;
    Kind kind = Kind::Leaf;
    bool hasHead = false; ///< Folder: room for its name was left at the top

    static constexpr uint32_t none = UINT32_MAX;
};

struct TreemapOptions {
    double frame = 2; ///< around the contents of a folder
    double head = 16; ///< height of a folder's head
    double headMinWidth = 44; ///< a folder needs more than this for a head
    double headMinHeight = 34;
    double minWidth = 26; ///< below this or the next two a folder is one tile
    double minHeight = 20;
    double minArea = 900;
    double minTile = 1; ///< tiles with a thinner side are left out
};

/// Nested rectangles for what is below `root`, parents before children. Area is bytes: stored ones in a scope of layers,
/// visible ones else. The number of tiles is bounded by the pixels, whatever the tree. Empty when stopped.
[[nodiscard]] std::vector<TreemapTile> layoutTreemap(const ScopedTree& tree, const TreeFilter* filter,
    NodeId root, const TileRect& bounds, const TreemapOptions& options = {}, std::stop_token stop = {});

} // namespace layerscope
