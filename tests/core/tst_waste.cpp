// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/loading.h"

#include <algorithm>
#include <map>

// Wasted bytes, efficiency and dive's figures on ten small builds. The expected values were worked out by hand from the
// definitions and, for dive, measured with dive itself.

namespace layerscope {
namespace {

    using namespace fixture;
    using Lines = std::vector<std::string>;

    struct Scenario {
        std::string name;
        std::vector<LayerBuilder> above; ///< the layers over the base
        uint64_t shipped;
        uint64_t dead;
        uint64_t duplicate;
        Lines waste;
        double diveScore;
        uint64_t diveWasted;
        std::optional<double> diveUserWasted;
    };

    LayerBuilder base()
    {
        return layer()
            .dir("usr")
            .file("usr/keep", bytes(1000, 1))
            .dir("opt")
            .file("opt/a", bytes(4000, 2))
            .file("opt/b", bytes(4000, 3));
    }

    std::vector<Scenario> scenarios()
    {
        const std::string a = bytes(4000, 2);
        return {
            { "nothing", {}, 9000, 0, 0, {}, 1.0, 0, std::nullopt },
            { "remove a file", { layer().whiteout("opt/a") }, 9000, 4000, 0,
                { "/opt/a deleted 4000 stored 0 killed 1" }, 0.5556, 4000, std::nullopt },
            { "remove the folder", { layer().whiteout("opt") }, 9000, 8000, 0,
                { "/opt/a deleted 4000 stored 0 killed 1", "/opt/b deleted 4000 stored 0 killed 1" }, 1.0, 0,
                std::nullopt },
            { "opaque folder", { layer().dir("opt").opaque("opt") }, 9000, 8000, 0,
                { "/opt/a opaque 4000 stored 0 killed 1", "/opt/b opaque 4000 stored 0 killed 1" }, 1.0, 0,
                std::nullopt },
            { "rewrite, same size", { layer().file("opt/a", bytes(4000, 4)) }, 13000, 4000, 0,
                { "/opt/a overwritten 4000 stored 0 killed 1" }, 0.6923, 8000, 2.0 },
            { "chmod twice", { layer().file("opt/a", a).mode(0600), layer().file("opt/a", a).mode(0640) },
                17000, 8000, 0,
                { "/opt/a metadata_only 4000 stored 0 killed 1",
                    "/opt/a metadata_only 4000 stored 1 killed 2" },
                0.5294, 12000, 1.5 },
            { "grow", { layer().file("opt/a", bytes(40000, 5)) }, 49000, 4000, 0,
                { "/opt/a overwritten 4000 stored 0 killed 1" }, 0.1837, 44000, 1.1 },
            { "truncate", { layer().file("opt/a", "") }, 9000, 4000, 0,
                { "/opt/a overwritten 4000 stored 0 killed 1" }, 0.5556, 4000, std::nullopt },
            { "move", { layer().whiteout("opt/a").file("usr/a", a) }, 13000, 4000, 0,
                { "/opt/a deleted 4000 stored 0 killed 1" }, 0.6923, 4000, 1.0 },
            { "copy", { layer().file("usr/a2", a) }, 13000, 0, 4000, {}, 1.0, 0, 0.0 },
        };
    }

    AnalysisPtr loadScenario(const Scenario& scenario)
    {
        std::vector<LayerBuilder> layers { base() };
        layers.insert(layers.end(), scenario.above.begin(), scenario.above.end());
        return load(std::move(layers));
    }

    TEST(Waste, ReallyDeadBytesOfTheTenScenarios)
    {
        for (const Scenario& scenario : scenarios()) {
            SCOPED_TRACE(scenario.name);
            const auto a = loadScenario(scenario);
            ASSERT_TRUE(a);
            EXPECT_EQ(a->totals.contentBytes, scenario.shipped);
            EXPECT_EQ(a->totals.wastedBytes, scenario.dead);
            EXPECT_EQ(a->totals.liveBytes, scenario.shipped - scenario.dead);
            EXPECT_EQ(a->totals.duplicateBytes, scenario.duplicate);
            EXPECT_DOUBLE_EQ(a->totals.efficiency(),
                static_cast<double>(scenario.shipped - scenario.dead)
                    / static_cast<double>(scenario.shipped));
            EXPECT_EQ(wasteLines(*a), scenario.waste);
        }
    }

    TEST(Dive, FiguresOfTheTenScenarios)
    {
        for (const Scenario& scenario : scenarios()) {
            SCOPED_TRACE(scenario.name);
            const auto a = loadScenario(scenario);
            ASSERT_TRUE(a);
            EXPECT_NEAR(a->dive.efficiency, scenario.diveScore, 0.00005);
            EXPECT_EQ(a->dive.wastedBytes, scenario.diveWasted);
            ASSERT_EQ(a->dive.userWastedPercent.has_value(), scenario.diveUserWasted.has_value());
            EXPECT_DOUBLE_EQ(a->dive.userWastedPercent.value_or(0), scenario.diveUserWasted.value_or(0));
        }
    }

    // A removed folder counts once, with what it hides, under its own path: 17000 / 18000 (dive, efficiency.go).
    TEST(Dive, RemovedFolderIsOneOccurrenceOfItsSize)
    {
        const auto a = load({ base(), layer().whiteout("opt").file("usr/keep", bytes(1000, 9)) });
        ASSERT_TRUE(a);
        EXPECT_DOUBLE_EQ(a->dive.efficiency, 17000.0 / 18000.0);
        EXPECT_EQ(a->dive.wastedBytes, 2000u);
        EXPECT_DOUBLE_EQ(a->dive.userWastedPercent.value(), 2.0);
    }

    TEST(Dive, FolderRemovedTwiceIsWastedByItsFormula)
    {
        const auto a = load({ base(), layer().whiteout("opt"), layer().dir("opt").file("opt/c", bytes(500)),
            layer().whiteout("opt") });
        ASSERT_TRUE(a);
        // keep 1000, a 4000, b 4000, c 500 once each; opt as 8000 and as 500
        EXPECT_DOUBLE_EQ(a->dive.efficiency, 10000.0 / 18000.0);
        EXPECT_EQ(a->dive.wastedBytes, 8500u);
    }

    TEST(Dive, EmptyImageIsEfficient)
    {
        const auto a = load({ layer().file("empty") });
        ASSERT_TRUE(a);
        EXPECT_DOUBLE_EQ(a->dive.efficiency, 1.0);
        EXPECT_EQ(a->dive.wastedBytes, 0u);
    }

    TEST(Waste, LargestFirstWithTheLayersThatStoredAndKilled)
    {
        const auto a = load({ base(), layer().file("usr/keep", bytes(10)).file("opt/a", bytes(6000)),
            layer().whiteout("opt").file("usr/keep", "") });
        ASSERT_TRUE(a);
        std::vector<uint64_t> sizes;
        for (const WasteItem& item : a->waste)
            sizes.push_back(item.bytes);
        EXPECT_EQ(sizes, (std::vector<uint64_t> { 6000, 4000, 4000, 1000, 10 }));
        EXPECT_EQ(a->layers[0].wastedBytes, 9000u);
        EXPECT_EQ(a->layers[1].wastedBytes, 6010u);
        EXPECT_EQ(a->layers[2].wastedBytes, 0u);
        EXPECT_EQ(a->layers[0].netBytes, 9000);
        EXPECT_EQ(a->layers[1].netBytes, 1010);
        EXPECT_EQ(a->layers[2].netBytes, -10010);
    }

    TEST(Waste, EachCause)
    {
        const auto a = load({ layer()
                                  .file("content", bytes(1))
                                  .file("metadata", bytes(2))
                                  .file("deleted", bytes(3))
                                  .dir("o")
                                  .file("o/opaque", bytes(4))
                                  .dir("r")
                                  .file("r/replaced", bytes(5))
                                  .file("t", bytes(6))
                                  .file("twice", bytes(7))
                                  .file("twice", bytes(8)),
            layer()
                .file("content", bytes(1, 1))
                .file("metadata", bytes(2))
                .mode(0600)
                .whiteout("deleted")
                .opaque("o")
                .file("r", bytes(1))
                .symlink("t", "x") });
        ASSERT_TRUE(a);
        EXPECT_EQ(wasteLines(*a),
            (Lines { "/content overwritten 1 stored 0 killed 1", "/deleted deleted 3 stored 0 killed 1",
                "/metadata metadata_only 2 stored 0 killed 1", "/o/opaque opaque 4 stored 0 killed 1",
                "/r/replaced replaced 5 stored 0 killed 1", "/t replaced 6 stored 0 killed 1",
                "/twice duplicate_entry 7 stored 0 killed 0" }));
        EXPECT_EQ(a->totals.wastedBytes, 28u);
    }

    TEST(Waste, DeletedAndWrittenAgainLater)
    {
        const auto a = load({ base(), layer().whiteout("opt/a"), layer().file("opt/a", bytes(4000, 2)) });
        ASSERT_TRUE(a);
        EXPECT_EQ(wasteLines(*a), (Lines { "/opt/a deleted 4000 stored 0 killed 1" }));
    }

    TEST(Waste, DeletedAndWrittenAgainInOneLayer)
    {
        const auto a = load({ base(), layer().whiteout("opt/a").file("opt/a", bytes(10)) });
        ASSERT_TRUE(a);
        ASSERT_EQ(a->waste.size(), 1u);
        EXPECT_EQ(a->waste[0].bytes, 4000u);
        EXPECT_EQ(a->waste[0].killedBy.value, 1u);
    }

    TEST(Waste, DuplicatesAreContentAtSeveralLiveInodes)
    {
        const std::string x = bytes(100, 1);
        const auto a = load({ layer()
                                  .file("1", x)
                                  .file("2", x)
                                  .hardlink("3", "1")
                                  .file("4", bytes(100, 2))
                                  .file("e1")
                                  .file("e2")
                                  .file("dead", x),
            layer().file("5", x).whiteout("dead") });
        ASSERT_TRUE(a);
        ASSERT_EQ(a->duplicates.size(), 1u);
        EXPECT_EQ(a->duplicates[0].size, 100u);
        EXPECT_EQ(a->duplicates[0].count, 3u);
        EXPECT_EQ(a->duplicates[0].bytes, 200u);
        Lines paths;
        for (const NodeId n : a->duplicates[0].nodes)
            paths.push_back(a->tree.path(n));
        EXPECT_EQ(paths, (Lines { "/1", "/2", "/5" }));
        EXPECT_EQ(a->totals.duplicateBytes, 200u);
    }

    TEST(Waste, DuplicateGroupsLargestFirst)
    {
        const auto a = load({ layer()
                                  .file("a", bytes(10))
                                  .file("b", bytes(10))
                                  .file("c", bytes(4, 1))
                                  .file("d", bytes(4, 1))
                                  .file("e", bytes(4, 1))
                                  .file("f", bytes(4, 1))
                                  .file("g", bytes(300))
                                  .file("h", bytes(300)) });
        ASSERT_TRUE(a);
        std::vector<uint64_t> bytesOfGroups;
        for (const DuplicateGroup& group : a->duplicates)
            bytesOfGroups.push_back(group.bytes);
        EXPECT_EQ(bytesOfGroups, (std::vector<uint64_t> { 300, 12, 10 }));
    }

    TEST(Waste, EfficiencyOfAnImageWithoutContent)
    {
        const auto a = load({ layer().dir("only").symlink("l", "only") });
        ASSERT_TRUE(a);
        EXPECT_DOUBLE_EQ(a->totals.efficiency(), 1.0);
    }

} // namespace
} // namespace layerscope
