// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/tree/scopedtree.h"

#include "tests/support/loading.h"

// The numbers of each path within a layer, up to a layer, over several layers and in the end.

namespace layerscope {
namespace {

    using namespace fixture;
    using Lines = std::vector<std::string>;

    /// Three layers: a base, an upgrade that grows, rewrites and adds, and a clean-up.
    AnalysisPtr build()
    {
        static const AnalysisPtr analysis = load({
            layer()
                .dir("bin")
                .file("bin/sh", bytes(100))
                .dir("etc")
                .file("etc/conf", bytes(10))
                .dir("var")
                .file("var/cache", bytes(1000))
                .dir("untouched"),
            layer()
                .file("bin/sh", bytes(120))
                .file("bin/tool", bytes(50))
                .file("etc/conf", bytes(10))
                .mode(0600)
                .file("tmp/x", bytes(7)),
            layer().whiteout("var").whiteout("tmp/x").symlink("bin/link", "tool"),
        });
        return analysis;
    }

    NodeId at(std::string_view path) { return build()->tree.find(path).value(); }

    Lines names(const std::vector<NodeId>& nodes)
    {
        Lines result;
        for (const NodeId n : nodes)
            result.emplace_back(build()->tree.name(n));
        return result;
    }

    TEST(ScopedTree, FinalShowsWhatTheImageShows)
    {
        ASSERT_TRUE(build());
        const ScopedTree tree(build(), Scope::final());
        EXPECT_EQ(tree.bytes(PathTree::root()), 180u);
        EXPECT_EQ(tree.bytes(at("/bin")), 170u);
        EXPECT_EQ(tree.bytes(at("/etc")), 10u);
        EXPECT_EQ(tree.files(PathTree::root()), 3u);
        EXPECT_FALSE(tree.contains(at("/var")));
        EXPECT_FALSE(tree.contains(at("/var/cache")));
        EXPECT_TRUE(tree.contains(at("/tmp"))); // the folder stays, its file went
        EXPECT_TRUE(tree.contains(at("/untouched")));
        EXPECT_EQ(names(tree.childrenBySize(PathTree::root())), (Lines { "bin", "etc", "tmp", "untouched" }));
        EXPECT_EQ(names(tree.childrenBySize(at("/bin"))), (Lines { "sh", "tool", "link" }));
        EXPECT_EQ(names(tree.childrenByName(at("/bin"))), (Lines { "link", "sh", "tool" }));
        EXPECT_EQ(tree.change(at("/bin/sh")), Change::None);
        EXPECT_EQ(tree.hiddenBytes(PathTree::root()), 0u);
        EXPECT_TRUE(tree.isDirectory(at("/tmp")));
        EXPECT_FALSE(tree.isDirectory(at("/bin/sh")));
    }

    TEST(ScopedTree, UpToShowsTheFilesystemThen)
    {
        const ScopedTree first(build(), Scope::upTo(LayerId(0u)));
        EXPECT_EQ(first.bytes(PathTree::root()), 1110u);
        EXPECT_EQ(first.files(PathTree::root()), 3u);
        EXPECT_FALSE(first.contains(at("/bin/tool")));
        EXPECT_EQ(build()->entry(first.attributes(at("/etc/conf"))).mode, 0644);

        const ScopedTree second(build(), Scope::upTo(LayerId(1u)));
        EXPECT_EQ(second.bytes(PathTree::root()), 1187u);
        EXPECT_EQ(build()->entry(second.attributes(at("/etc/conf"))).mode, 0600);
        EXPECT_EQ(build()->entry(second.version(at("/bin/sh"))->entry).size, 120u);
    }

    TEST(ScopedTree, LayerShowsWhatItStoresChangesAndRemoves)
    {
        const ScopedTree second(build(), Scope::layer(LayerId(1u)));
        EXPECT_EQ(second.bytes(PathTree::root()), 187u);
        EXPECT_EQ(second.hiddenBytes(PathTree::root()), 110u); // the old sh and conf
        EXPECT_EQ(second.hiddenBytes(at("/bin/sh")), 100u);
        EXPECT_EQ(second.change(at("/bin/sh")), Change::Modified);
        EXPECT_EQ(second.change(at("/bin/tool")), Change::Added);
        EXPECT_EQ(second.change(at("/etc/conf")), Change::Metadata);
        EXPECT_EQ(second.change(at("/bin")), Change::Modified); // by its content
        EXPECT_EQ(second.change(at("/tmp")), Change::Added);
        EXPECT_FALSE(second.contains(at("/var")));
        EXPECT_FALSE(second.contains(at("/untouched")));
        EXPECT_EQ(second.count(Change::Added), 3u);
        EXPECT_EQ(second.count(Change::Modified), 1u);
        EXPECT_EQ(second.count(Change::Metadata), 1u);
        EXPECT_EQ(second.count(Change::Removed), 0u);

        const ScopedTree third(build(), Scope::layer(LayerId(2u)));
        EXPECT_EQ(third.bytes(PathTree::root()), 0u);
        EXPECT_EQ(third.hiddenBytes(PathTree::root()), 1007u);
        EXPECT_EQ(third.hiddenBytes(at("/var")), 1000u);
        EXPECT_EQ(third.change(at("/var")), Change::Removed);
        EXPECT_EQ(third.change(at("/var/cache")), Change::Removed);
        EXPECT_EQ(third.count(Change::Removed), 3u);
        EXPECT_EQ(third.count(Change::Added), 1u);
        EXPECT_EQ(third.files(PathTree::root()), 0u);
        EXPECT_EQ(build()->entry(third.attributes(at("/var/cache"))).size, 1000u); // of what was removed
        EXPECT_TRUE(third.isDirectory(at("/var")));
    }

    TEST(ScopedTree, SeveralLayersShowTheSumOfTheirWork)
    {
        const ScopedTree upper(build(), Scope::layers(LayerId(1u), LayerId(2u)));
        EXPECT_EQ(upper.bytes(PathTree::root()), 187u); // stored by both, the dead /tmp/x included
        EXPECT_EQ(upper.change(at("/var")), Change::Removed);
        EXPECT_EQ(upper.change(at("/bin/sh")), Change::Modified);
        EXPECT_EQ(upper.change(at("/bin/tool")), Change::Added);
        EXPECT_EQ(upper.change(at("/tmp/x")), Change::None); // came and went
        EXPECT_EQ(upper.count(Change::Removed), 2u);
        EXPECT_EQ(upper.hiddenBytes(PathTree::root()), 1110u);

        const ScopedTree all(build(), Scope::layers(LayerId(0u), LayerId(2u)));
        EXPECT_EQ(all.bytes(PathTree::root()), build()->totals.contentBytes);
        EXPECT_EQ(all.hiddenBytes(PathTree::root()), 0u); // nothing is below the scope
    }

    TEST(ScopedTree, ScopesBeyondTheLayersAreCut)
    {
        const ScopedTree tree(build(), Scope::upTo(LayerId(99u)));
        EXPECT_EQ(tree.bytes(PathTree::root()), 180u);
        const ScopedTree none(build(), Scope::layers(LayerId(5u), LayerId(9u)));
        EXPECT_EQ(none.bytes(PathTree::root()), 0u); // the last layer
    }

    TEST(ScopedTree, AnInodeIsCountedAtOneOfItsNames)
    {
        const auto a = load(
            { layer().file("b", bytes(100)).hardlink("a", "b").hardlink("c", "b"), layer().whiteout("b") });
        ASSERT_TRUE(a);
        const auto node = [&](std::string_view path) { return a->tree.find(path).value(); };
        const ScopedTree before(a, Scope::upTo(LayerId(0u)));
        EXPECT_EQ(before.bytes(node("/b")), 100u); // the name that stored it
        EXPECT_EQ(before.bytes(node("/a")), 0u);
        EXPECT_EQ(before.bytes(PathTree::root()), 100u);
        const ScopedTree after(a, Scope::final());
        EXPECT_EQ(after.bytes(node("/a")), 100u); // else the first
        EXPECT_EQ(after.bytes(node("/c")), 0u);
        EXPECT_EQ(after.files(PathTree::root()), 2u);
    }

    TEST(ScopedTree, UnplacedBytesAreKnown)
    {
        const auto a = load(
            { layer().symlink("a", "b").symlink("b", "a").file("a/lost", bytes(30)).file("kept", bytes(5)) });
        ASSERT_TRUE(a);
        const ScopedTree tree(a, Scope::layer(LayerId(0u)));
        EXPECT_EQ(tree.unplacedBytes(), 30u);
        EXPECT_EQ(tree.bytes(PathTree::root()), 5u);
    }

    TEST(ScopedTree, AnImageWithoutLayersIsAnEmptyRoot)
    {
        const auto a = load(ociLayout({ image("none:1") }));
        ASSERT_TRUE(a);
        for (const Scope scope : { Scope::final(), Scope::upTo(LayerId(0u)), Scope::layer(LayerId(0u)) }) {
            const ScopedTree tree(a, scope);
            EXPECT_EQ(tree.bytes(PathTree::root()), 0u);
            EXPECT_TRUE(tree.childrenBySize(PathTree::root()).empty());
        }
    }

    TEST(ScopedTree, TypeSwapsKeepOldAndNewApart)
    {
        const auto a = load({ layer().dir("x").file("x/a", bytes(40)), layer().file("x", bytes(3)),
            layer().dir("x").file("x/b", bytes(5)) });
        ASSERT_TRUE(a);
        const NodeId x = a->tree.find("/x").value();
        const ScopedTree second(a, Scope::layer(LayerId(1u)));
        EXPECT_EQ(second.bytes(x), 3u);
        EXPECT_EQ(second.hiddenBytes(x), 40u);
        EXPECT_EQ(second.change(x), Change::TypeChanged);
        EXPECT_FALSE(second.isDirectory(x));
        const ScopedTree final(a, Scope::final());
        EXPECT_EQ(final.bytes(x), 5u);
        EXPECT_TRUE(final.isDirectory(x));
    }

} // namespace
} // namespace layerscope
