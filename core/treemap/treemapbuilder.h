// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/treemap/mixture.h"
#include "core/treemap/treemaplayout.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace layerscope {

/// Lays out breadth first: the list of tiles is also the list of folders still to be filled.
class TreemapBuilder {
public:
    TreemapBuilder(TreemapLayout& layout, std::stop_token stop);

    /// False when stopped.
    [[nodiscard]] bool run(NodeId root, int width, int height);

private:
    using Kind = TreemapTile::Kind;
    struct Part {
        NodeId node;
        uint64_t weight;
    };

    void fill(uint32_t folder);
    void choose(NodeId folder, uint64_t total, double area);
    [[nodiscard]] TileRect inside(const TreemapTile& folder) const;
    void append(uint32_t parent, const TileRect& rect, NodeId first, NodeId node);
    void appendGathered(uint32_t folder, const TileRect& rect);
    [[nodiscard]] uint16_t depthIn(uint32_t parent) const;
    [[nodiscard]] Kind kindOf(NodeId node, const TileRect& rect) const;
    [[nodiscard]] std::optional<NodeId> firstChildWithWeight(NodeId node) const;
    [[nodiscard]] NodeId bottomOfChain(NodeId node) const;
    [[nodiscard]] NodeId mainOf(NodeId folder);
    void index(uint32_t i);

    TreemapLayout& m_layout;
    std::vector<TreemapTile>& m_tiles;
    const TreemapSource& m_source;
    const TreemapOptions& m_options;
    std::stop_token m_stop;
    Mixture m_ofFolder; ///< of a closed one
    // Of the folder that is being filled:
    std::vector<Part> m_parts; ///< children with tiles of their own, largest first
    Mixture m_gathered; ///< of the rest
    uint64_t m_gatheredWeight = 0;
    uint32_t m_gatheredCount = 0;
};

} // namespace layerscope
