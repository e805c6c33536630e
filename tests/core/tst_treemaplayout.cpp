// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/treemaplayout.h"
#include "tests/support/loading.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace layerscope {
namespace {

    using namespace fixture;
    using Kind = TreemapTile::Kind;

    struct Item {
        std::string name;
        uint64_t weight = 0; ///< of a file; folders sum up
        uint8_t colour = 0;
        std::vector<Item> children;
    };

    Item file(std::string name, uint64_t weight, uint8_t colour = 0)
    {
        return { std::move(name), weight, colour, {} };
    }

    Item folder(std::string name, std::vector<Item> children)
    {
        Item item { std::move(name), 0, 0, std::move(children) };
        for (const Item& child : item.children)
            item.weight += child.weight;
        return item;
    }

    /// Numbers the items breadth first, as PathTree does.
    class Items : public TreemapSource {
    public:
        explicit Items(Item root)
        {
            m_nodes.push_back({ std::move(root), NodeId(), {} });
            for (size_t i = 0; i < m_nodes.size(); ++i) {
                const std::vector<Item> children = m_nodes[i].item.children;
                m_nodes[i].children
                    = { static_cast<uint32_t>(m_nodes.size()), static_cast<uint32_t>(children.size()) };
                for (const Item& child : children)
                    m_nodes.push_back({ child, NodeId(i), {} });
            }
        }
        [[nodiscard]] NodeId node(std::string_view name) const
        {
            for (size_t i = 0; i < m_nodes.size(); ++i) {
                if (m_nodes[i].item.name == name)
                    return NodeId(i);
            }
            ADD_FAILURE() << "no node " << name;
            return {};
        }
        [[nodiscard]] uint64_t weight(NodeId n) const override { return m_nodes[n.index()].item.weight; }
        [[nodiscard]] Children children(NodeId n) const override { return m_nodes[n.index()].children; }
        [[nodiscard]] NodeId parent(NodeId n) const override { return m_nodes[n.index()].parent; }
        [[nodiscard]] std::string_view name(NodeId n) const override { return m_nodes[n.index()].item.name; }
        [[nodiscard]] uint8_t colour(NodeId n) const override { return m_nodes[n.index()].item.colour; }

    private:
        struct Node {
            Item item;
            NodeId parent;
            Children children;
        };
        std::vector<Node> m_nodes;
    };

    struct Map {
        std::shared_ptr<const Items> items;
        std::shared_ptr<const TreemapLayout> layout;

        Map(Item root, int width, int height, const std::string& at = {})
            : items(std::make_shared<Items>(std::move(root)))
            , layout(TreemapLayout::build(items, at.empty() ? NodeId(0u) : items->node(at), width, height))
        {
        }
        [[nodiscard]] const TreemapTile& operator[](std::string_view name) const
        {
            static const TreemapTile none;
            const auto tile = layout->tileOf(items->node(name));
            EXPECT_TRUE(tile) << name;
            return tile ? layout->tiles()[*tile] : none;
        }
        [[nodiscard]] const std::vector<TreemapTile>& tiles() const { return layout->tiles(); }
    };

    std::vector<Item> files(size_t count, uint64_t weight, uint8_t colour = 0)
    {
        std::vector<Item> result;
        for (size_t i = 0; i < count; ++i)
            result.push_back(file("f" + std::to_string(i), weight, colour));
        return result;
    }

    TEST(Treemap, FramesHeadsAndShares)
    {
        // Inside the frame: x 2..98, y 16..98. Three quarters of 96 are 72.
        const Map map(folder("", { file("small", 1, 7), file("large", 3, 5) }), 100, 100);
        ASSERT_EQ(map.tiles().size(), 3u);
        const TreemapTile& root = map.tiles()[0];
        EXPECT_EQ(root.rect, (TileRect { 0, 0, 100, 100 }));
        EXPECT_EQ(root.kind, Kind::Folder);
        EXPECT_TRUE(root.hasHead);
        EXPECT_EQ(root.weight, 4u);
        EXPECT_EQ(root.childCount, 2u);
        EXPECT_EQ(root.parent, TreemapTile::none);
        EXPECT_EQ(map.layout->label(root), "/");
        EXPECT_EQ(map["large"].rect, (TileRect { 2, 16, 72, 82 }));
        EXPECT_EQ(map["small"].rect, (TileRect { 74, 16, 24, 82 }));
        EXPECT_EQ(map["large"].kind, Kind::Leaf);
        EXPECT_EQ(map["large"].colour, 5);
        EXPECT_EQ(map["large"].depth, 1);
        EXPECT_EQ(map.layout->label(map["small"]), "small");
    }

    TEST(Treemap, SmallFoldersHaveNoHead)
    {
        const Item tree = folder("", { file("a", 1) });
        EXPECT_FALSE(Map(tree, 44, 60).tiles()[0].hasHead);
        EXPECT_TRUE(Map(tree, 45, 60).tiles()[0].hasHead);
        EXPECT_FALSE(Map(tree, 60, 34).tiles()[0].hasHead);
        EXPECT_TRUE(Map(tree, 60, 35).tiles()[0].hasHead);
        EXPECT_EQ(Map(tree, 44, 60)["a"].rect, (TileRect { 2, 2, 40, 56 }));
    }

    TEST(Treemap, FoldersTooSmallToLookIntoAreOneTile)
    {
        const Item tree = folder("", { file("a", 1), file("b", 1) });
        EXPECT_EQ(Map(tree, 25, 100).tiles()[0].kind, Kind::Closed);
        EXPECT_EQ(Map(tree, 26, 100).tiles()[0].kind, Kind::Folder);
        EXPECT_EQ(Map(tree, 100, 19).tiles()[0].kind, Kind::Closed);
        EXPECT_EQ(Map(tree, 100, 20).tiles()[0].kind, Kind::Folder);
        EXPECT_EQ(Map(tree, 29, 31).tiles()[0].kind, Kind::Closed); // 899
        EXPECT_EQ(Map(tree, 30, 30).tiles()[0].kind, Kind::Folder); // 900
    }

    TEST(Treemap, AClosedFolderHasItsMainColour)
    {
        // 12 of colour 1 in three files outweigh one file of 10; the heaviest of them is "deep".
        const Map map(folder("",
                          { file("big", 10, 2), file("x", 3, 1),
                              folder("sub", { file("deep", 5, 1), file("y", 4, 1), file("z", 1, 3) }) }),
            20, 20);
        ASSERT_EQ(map.tiles().size(), 1u);
        EXPECT_EQ(map.tiles()[0].kind, Kind::Closed);
        EXPECT_EQ(map.tiles()[0].colour, 1);
        EXPECT_EQ(map.tiles()[0].main, map.items->node("deep"));
        EXPECT_EQ(map.tiles()[0].node, NodeId(0u));
    }

    TEST(Treemap, AFolderWhoseContentIsOneFolderIsJoinedWithIt)
    {
        const Map map(folder("",
                          { folder("usr",
                              { file("link", 0),
                                  folder("local", { folder("lib", { file("a", 5), file("b", 5) }) }) }) }),
            300, 300);
        ASSERT_EQ(map.tiles().size(), 4u); // the root, one folder, two files
        const TreemapTile& joined = map.tiles()[1];
        EXPECT_EQ(joined.node, map.items->node("lib"));
        EXPECT_EQ(joined.first, map.items->node("usr"));
        EXPECT_EQ(map.layout->label(joined), "usr/local/lib");
        for (const char* name : { "usr", "local", "lib", "link" })
            EXPECT_EQ(map.layout->tileOf(map.items->node(name)), std::optional<size_t>(1)) << name;
        EXPECT_EQ(map["a"].parent, 1u);
        EXPECT_EQ(map["a"].depth, 2);
    }

    TEST(Treemap, AFolderWithOneFileIsNotJoined)
    {
        const Map map(folder("", { folder("bin", { file("node", 5) }), file("x", 5) }), 300, 300);
        EXPECT_EQ(map["bin"].kind, Kind::Folder);
        EXPECT_EQ(map.layout->label(map["bin"]), "bin");
        EXPECT_EQ(map.layout->label(map["node"]), "node");
    }

    TEST(Treemap, WhatIsTooSmallIsGathered)
    {
        std::vector<Item> items = files(1000, 1, 4);
        items.push_back(file("large", 9000, 2));
        items.push_back(folder("dust", files(3, 10, 6)));
        const Map map(folder("", std::move(items)), 204, 218); // 200 x 200 inside: 40000 pixels for 10030
        // A weight of 1 has 4 pixels and one of 30 has 120: below and above the smallest tile of 16.
        ASSERT_EQ(map.tiles().size(), 4u);
        const TreemapTile& gathered = map.tiles().back();
        EXPECT_EQ(gathered.kind, Kind::Gathered);
        EXPECT_EQ(gathered.weight, 1000u);
        EXPECT_EQ(gathered.gathered, 1000u);
        EXPECT_EQ(gathered.colour, 4);
        EXPECT_EQ(gathered.node, NodeId(0u));
        EXPECT_NEAR(gathered.rect.area(), 40000.0 * 1000 / 10030, 220);
        EXPECT_EQ(map.layout->label(gathered), "");
        EXPECT_EQ(map.layout->tileOf(map.items->node("f77")), std::optional<size_t>(3));
        EXPECT_EQ(map["dust"].kind, Kind::Closed);
    }

    TEST(Treemap, WhatIsAFoldersOwnIsGatheredToo)
    {
        Item odd = folder("odd", { file("a", 10, 1) });
        odd.weight += 30; // bytes of a file that was there before the folder
        odd.colour = 9;
        const Map map(folder("", { odd }), 300, 300);
        const TreemapTile& own = map.tiles().back();
        EXPECT_EQ(own.kind, Kind::Gathered);
        EXPECT_EQ(own.weight, 30u);
        EXPECT_EQ(own.colour, 9);
        EXPECT_EQ(own.node, map.items->node("odd"));
        EXPECT_NEAR(own.rect.area(), 3.0 * map["a"].rect.area(), 600);
    }

    TEST(Treemap, TheNumberOfTilesDependsOnThePixels)
    {
        const Map map(folder("", { folder("a", files(50'000, 1)), folder("b", files(50'000, 2)) }), 400, 300);
        EXPECT_LT(map.tiles().size(), 400u * 300 / 16);
        uint64_t weight = 0;
        for (const TreemapTile& tile : map.tiles())
            weight += tile.kind == Kind::Folder ? 0 : tile.weight;
        EXPECT_EQ(weight, 150'000u);
    }

    Item mixedTree()
    {
        std::vector<Item> folders;
        for (size_t i = 1; i <= 12; ++i) {
            std::vector<Item> inner = files(i * 5, 100 * i, static_cast<uint8_t>(i));
            inner.push_back(folder("deep" + std::to_string(i), files(7, 250)));
            folders.push_back(folder("d" + std::to_string(i), std::move(inner)));
        }
        return folder("", std::move(folders));
    }

    TEST(Treemap, TilesLieInTheirFoldersWithoutOverlap)
    {
        const Map map(mixedTree(), 640, 480);
        const auto& tiles = map.tiles();
        ASSERT_GT(tiles.size(), 100u);
        for (size_t i = 1; i < tiles.size(); ++i) {
            const TreemapTile& tile = tiles[i];
            const TreemapTile& around = tiles[tile.parent];
            ASSERT_LT(tile.parent, i);
            ASSERT_GE(i, around.firstChild);
            ASSERT_LT(i, around.firstChild + around.childCount);
            EXPECT_GE(tile.rect.x, around.rect.x + 2);
            EXPECT_GE(tile.rect.y, around.rect.y + (around.hasHead ? 16 : 2));
            EXPECT_LE(tile.rect.x + tile.rect.width, around.rect.x + around.rect.width - 2);
            EXPECT_LE(tile.rect.y + tile.rect.height, around.rect.y + around.rect.height - 2);
            for (size_t k = around.firstChild; k < i; ++k) {
                const TileRect& a = tile.rect;
                const TileRect& b = tiles[k].rect;
                EXPECT_FALSE(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height
                    && b.y < a.y + a.height)
                    << i << " and " << k;
            }
        }
    }

    TEST(Treemap, ThePointFindsTheInnermostTile)
    {
        const Map map(mixedTree(), 333, 257);
        for (int y = -1; y <= 257; ++y) {
            for (int x = -1; x <= 333; ++x) {
                std::optional<size_t> expected;
                for (size_t i = 0; i < map.tiles().size(); ++i) {
                    const TileRect& r = map.tiles()[i].rect;
                    if (x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height)
                        expected = i;
                }
                ASSERT_EQ(map.layout->tileAt(x + 0.5, y + 0.5), x < 0 || y < 0 ? std::nullopt : expected)
                    << x << "," << y;
            }
        }
    }

    TEST(Treemap, AnotherRoot)
    {
        const Map map(mixedTree(), 640, 480, "d3");
        EXPECT_EQ(map.tiles()[0].node, map.items->node("d3"));
        EXPECT_EQ(map.layout->label(map.tiles()[0]), "d3");
        EXPECT_TRUE(map.layout->tileOf(map.items->node("deep3")));
        EXPECT_FALSE(map.layout->tileOf(map.items->node("deep4")));
        EXPECT_FALSE(map.layout->tileOf(NodeId(0u)));
    }

    TEST(Treemap, AFileAsRootFillsEverything)
    {
        const Map map(folder("", { file("a", 1), file("b", 9, 3) }), 200, 100, "b");
        ASSERT_EQ(map.tiles().size(), 1u);
        EXPECT_EQ(map.tiles()[0].kind, Kind::Leaf);
        EXPECT_EQ(map.tiles()[0].colour, 3);
    }

    TEST(Treemap, NothingToShow)
    {
        const Map empty(folder("", { file("a", 0) }), 200, 100);
        ASSERT_EQ(empty.tiles().size(), 1u);
        EXPECT_EQ(empty.tiles()[0].kind, Kind::Folder);
        EXPECT_EQ(empty.layout->tileAt(50, 50), std::optional<size_t>(0));
        const Map noRoom(folder("", { file("a", 1) }), 0, 100);
        EXPECT_TRUE(noRoom.tiles().empty());
        EXPECT_FALSE(noRoom.layout->tileAt(0, 0));
        EXPECT_FALSE(noRoom.layout->tileOf(NodeId(0u)));
    }

    TEST(Treemap, LinesOfLabels)
    {
        const Item one = folder("", { file("a", 1) });
        const auto lines = [&](int width, int height) {
            const Map map(one, width + 4, height + 18);
            const TreemapTile& tile = map.tiles().back();
            EXPECT_EQ(tile.rect, (TileRect { 2, 16, double(width), double(height) }));
            return map.layout->labelLines(tile);
        };
        EXPECT_EQ(lines(46, 60), 0);
        EXPECT_EQ(lines(47, 60), 2);
        EXPECT_EQ(lines(60, 34), 1);
        EXPECT_EQ(lines(60, 35), 2);
    }

    TEST(Treemap, StopsWhenAsked)
    {
        std::stop_source stop;
        stop.request_stop();
        EXPECT_EQ(TreemapLayout::build(
                      std::make_shared<Items>(mixedTree()), NodeId(0u), 640, 480, {}, stop.get_token()),
            nullptr);
    }

    TEST(Treemap, OfAScope)
    {
        const AnalysisPtr analysis
            = load({ layer().dir("opt").file("opt/old", bytes(6000, 1)).file("keep", bytes(2000, 2)),
                layer().whiteout("opt/old").file("opt/new", bytes(2000, 3)) });
        ASSERT_TRUE(analysis);
        const auto colour
            = [&](NodeId n) { return analysis->tree.name(n) == "new" ? uint8_t(7) : uint8_t(1); };
        const auto final = TreemapLayout::build(
            std::make_shared<ScopedTreemap>(std::make_shared<ScopedTree>(analysis, Scope::final()), colour),
            PathTree::root(), 204, 118);
        ASSERT_TRUE(final);
        EXPECT_EQ(final->tiles()[0].weight, 4000u);
        EXPECT_FALSE(final->tiles()[*final->tileOf(*analysis->tree.find("/opt/old"))].kind == Kind::Leaf);
        const TreemapTile& fresh = final->tiles()[*final->tileOf(*analysis->tree.find("/opt/new"))];
        EXPECT_EQ(fresh.colour, 7);
        EXPECT_EQ(fresh.weight, 2000u);

        const auto top = std::make_shared<ScopedTree>(analysis, Scope::layer(LayerId(1u)));
        const auto hidden = TreemapLayout::build(
            std::make_shared<ScopedTreemap>(top, colour, ScopedTreemap::Weight::Hidden), PathTree::root(),
            204, 118);
        EXPECT_EQ(hidden->tiles()[0].weight, 6000u);
        EXPECT_EQ(hidden->tiles()[*hidden->tileOf(*analysis->tree.find("/opt/old"))].weight, 6000u);
    }

    TEST(Treemap, OfWhatAFilterShows)
    {
        const AnalysisPtr analysis = load({ layer()
                                                .file("a/one.js", bytes(1000, 1))
                                                .file("a/two.py", bytes(500, 2))
                                                .file("b/three.js", bytes(200, 3))
                                                .file("c/four.py", bytes(100, 4)) });
        ASSERT_TRUE(analysis);
        const auto tree = std::make_shared<ScopedTree>(analysis, Scope::final());
        const auto filter = TreeFilter::build(*tree, { .text = "*.js", .changes = {} });
        const ScopedTreemap source(tree, {}, ScopedTreemap::Weight::Bytes, filter.get());
        const auto weight = [&](std::string_view path) { return source.weight(*analysis->tree.find(path)); };
        EXPECT_EQ(weight("/"), 1200u);
        EXPECT_EQ(weight("/a"), 1000u);
        EXPECT_EQ(weight("/a/one.js"), 1000u);
        EXPECT_EQ(weight("/a/two.py"), 0u);
        EXPECT_EQ(weight("/b"), 200u);
        EXPECT_EQ(weight("/c"), 0u);
    }

} // namespace
} // namespace layerscope
