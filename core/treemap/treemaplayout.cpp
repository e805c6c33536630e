// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/treemaplayout.h"

#include <algorithm>

namespace layerscope {

namespace {

    class Layouter {
    public:
        Layouter(const ScopedTree& tree, const TreeFilter* filter, const TreemapOptions& options,
            std::stop_token stop)
            : m_tree(tree)
            , m_filter(filter)
            , m_options(options)
            , m_stop(std::move(stop))
        {
        }

        /// Breadth first over the folders that are drawn open.
        std::vector<TreemapTile> run(NodeId root, const TileRect& bounds)
        {
            add(root, root, bounds, TreemapTile::none, 0);
            for (uint32_t i = 0; i < m_tiles.size(); ++i) {
                if (m_stop.stop_requested())
                    return {};
                if (m_tiles[i].kind == TreemapTile::Kind::Folder)
                    fill(i);
            }
            return std::move(m_tiles);
        }

    private:
        [[nodiscard]] bool shows(NodeId n) const
        {
            return m_tree.contains(n) && m_tree.bytes(n) > 0 && (!m_filter || m_filter->shows(n));
        }

        void add(NodeId first, NodeId node, const TileRect& rect, uint32_t parent, uint16_t depth)
        {
            TreemapTile tile;
            tile.rect = rect;
            tile.first = first;
            tile.node = node;
            tile.parent = parent;
            tile.depth = depth;
            const bool room = rect.width >= m_options.minWidth && rect.height >= m_options.minHeight
                && rect.area() >= m_options.minArea;
            if (m_tree.isDirectory(node) && room) {
                tile.kind = TreemapTile::Kind::Folder;
                tile.hasHead = rect.width > m_options.headMinWidth && rect.height > m_options.headMinHeight;
            }
            m_tiles.push_back(tile);
        }

        [[nodiscard]] TileRect inside(const TreemapTile& tile) const
        {
            const double top = tile.hasHead ? m_options.head : m_options.frame;
            return { tile.rect.x + m_options.frame, tile.rect.y + top,
                std::max(0.0, tile.rect.width - 2 * m_options.frame),
                std::max(0.0, tile.rect.height - top - m_options.frame) };
        }

        void fill(uint32_t index)
        {
            const TreemapTile tile = m_tiles[index];
            const TileRect room = inside(tile);
            const std::vector<NodeId> nodes = visibleChildren(tile.node, room);
            std::vector<double> sizes;
            double rest = static_cast<double>(m_tree.bytes(tile.node));
            for (const NodeId n : nodes) {
                sizes.push_back(static_cast<double>(m_tree.bytes(n)));
                rest -= sizes.back();
            }
            // What is too small for a tile keeps its area: the folder's own ground shows there.
            if (!m_filter)
                sizes.push_back(rest);
            const auto rects = squarify(sizes, room);
            for (size_t i = 0; i < nodes.size(); ++i) {
                if (rects[i].width < m_options.minTile || rects[i].height < m_options.minTile)
                    continue;
                add(nodes[i], endOfChain(nodes[i]), rects[i], index, static_cast<uint16_t>(tile.depth + 1));
            }
        }

        /// Children with bytes, largest first. Those that could not get a pixel are cut off before they are sorted.
        [[nodiscard]] std::vector<NodeId> visibleChildren(NodeId folder, const TileRect& room) const
        {
            const PathTree& paths = m_tree.analysis()->tree;
            const uint32_t first = paths.firstChild(folder).value;
            const double total = static_cast<double>(m_tree.bytes(folder));
            const double smallest = room.area() > 0 ? total * 0.25 / room.area() : total;
            std::vector<NodeId> nodes;
            for (uint32_t i = first; i < first + paths.childCount(folder); ++i) {
                if (shows(NodeId(i)) && static_cast<double>(m_tree.bytes(NodeId(i))) >= smallest)
                    nodes.push_back(NodeId(i));
            }
            std::sort(nodes.begin(), nodes.end(), [&](NodeId a, NodeId b) {
                return m_tree.bytes(a) != m_tree.bytes(b) ? m_tree.bytes(a) > m_tree.bytes(b) : a < b;
            });
            return nodes;
        }

        /// Folders that hold all their bytes in one folder share a tile with it.
        [[nodiscard]] NodeId endOfChain(NodeId n) const
        {
            const PathTree& paths = m_tree.analysis()->tree;
            while (m_tree.isDirectory(n)) {
                NodeId only;
                const uint32_t first = paths.firstChild(n).value;
                for (uint32_t i = first; i < first + paths.childCount(n); ++i) {
                    if (!shows(NodeId(i)))
                        continue;
                    if (only.isValid())
                        return n;
                    only = NodeId(i);
                }
                if (!only.isValid() || !m_tree.isDirectory(only))
                    return n;
                n = only;
            }
            return n;
        }

        const ScopedTree& m_tree;
        const TreeFilter* m_filter;
        TreemapOptions m_options;
        std::stop_token m_stop;
        std::vector<TreemapTile> m_tiles;
    };

} // namespace

std::vector<TreemapTile> layoutTreemap(const ScopedTree& tree, const TreeFilter* filter, NodeId root,
    const TileRect& bounds, const TreemapOptions& options, std::stop_token stop)
{
    if (!root.isValid() || !tree.contains(root) || bounds.width <= 0 || bounds.height <= 0)
        return {};
    return Layouter(tree, filter, options, std::move(stop)).run(root, bounds);
}

} // namespace layerscope
