// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/treemap/squarify.h"
#include "core/treemap/treemapsource.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace layerscope {

/// Sizes in pixels of whatever unit the caller draws in.
struct TreemapOptions {
    double frame = 2; ///< around what is in a folder
    double head = 16; ///< line at the top of a folder for its label, instead of the frame there
    double headMinWidth = 44; ///< a folder has a head when it is wider than this
    double headMinHeight = 34; ///< and higher than this
    double minWidth = 26; ///< a folder narrower than this,
    double minHeight = 20; ///< lower than this
    double minArea = 900; ///< or smaller than this is one tile
    double labelMinWidth = 46; ///< tiles wider than this have a label
    double secondLineMinHeight = 34; ///< files higher than this have two lines
    double minTileArea = 16; ///< children smaller than this are gathered in one tile
};

struct TreemapTile {
    enum class Kind : uint8_t {
        Leaf, ///< a file
        Folder, ///< a frame with other tiles in it
        Closed, ///< a folder too small to look into
        Gathered, ///< what is too small of a folder's content, and its own bytes
    };
    static constexpr uint32_t none = std::numeric_limits<uint32_t>::max();

    TileRect rect; ///< whole numbers
    NodeId node; ///< of a joined chain of folders: the last; Gathered: the folder
    NodeId first; ///< of a joined chain of folders: the first; else `node`
    /// The heaviest file at or below that has the colour most of the weight has. Folder: `node`.
    NodeId main;
    uint64_t weight = 0;
    uint32_t parent = none; ///< index of the folder's tile it lies in; none for the root
    uint32_t firstChild = 0; ///< index; children are consecutive
    uint32_t childCount = 0; ///< count of tiles right inside
    uint32_t gathered = 0; ///< Gathered: count of children with weight
    uint16_t depth = 0; ///< count of frames around it
    uint8_t colour = 0; ///< of `main`; 0 for Folder
    Kind kind = Kind::Leaf;
    bool hasHead = false; ///< Folder: there is room for its label at the top
};

/// Where each file and folder of a treemap lies: squarified, nested, area by weight. A folder whose content is one folder
/// is joined with it. The number of tiles depends on the pixels, the time on the nodes below the root: one pass.
///
///     +--------------------+
///     | usr/local          |  head: Folder, hasHead, first = /usr, node = /usr/local
///     | +-------+--------+ |
///     | | bin   | lib    | |
///     +--------------------+
///
/// Tiles are in painting order: a folder before what is in it. Immutable.
class TreemapLayout {
public:
    /// What lies at and below `root`, in width x height pixels; the first tile is the root and fills all of it. No tiles
    /// without room. nullptr when stopped.
    [[nodiscard]] static std::shared_ptr<const TreemapLayout> build(
        std::shared_ptr<const TreemapSource> source, NodeId root, int width, int height,
        const TreemapOptions& options = {}, std::stop_token stop = {});

    [[nodiscard]] const std::shared_ptr<const TreemapSource>& source() const { return m_source; }
    [[nodiscard]] const std::vector<TreemapTile>& tiles() const { return m_tiles; }
    /// The innermost tile at a point.
    [[nodiscard]] std::optional<size_t> tileAt(double x, double y) const;
    /// The tile of a node, or of what it is a part of; none when it is not at or below the root.
    [[nodiscard]] std::optional<size_t> tileOf(NodeId node) const;
    /// Names of the folders that share the tile, with slashes between; "/" for the root of the tree. Raw bytes. Empty for
    /// Gathered.
    [[nodiscard]] std::string label(const TreemapTile& tile) const;
    /// Lines of text that fit: 0, 1 (label), 2 (label and size). Heads have one.
    [[nodiscard]] int labelLines(const TreemapTile& tile) const;

private:
    friend class TreemapBuilder;
    struct Grid {
        size_t columns = 0;
        std::vector<uint32_t> first; ///< per cell, and the end
        std::vector<uint32_t> tiles; ///< those that touch a cell, in painting order
    };
    void fillGrid();

    static constexpr int cellSize = 32;

    std::shared_ptr<const TreemapSource> m_source;
    TreemapOptions m_options;
    std::vector<TreemapTile> m_tiles;
    std::unordered_map<NodeId, uint32_t> m_tileOf; ///< all but Gathered
    std::unordered_map<NodeId, uint32_t> m_gatheredOf; ///< by folder
    Grid m_grid;
};

} // namespace layerscope
