// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/comparison.h"
#include "core/compare/comparisonfilter.h"
#include "core/compare/differencetreemap.h"

#include "tests/support/comparing.h"
#include "tests/support/loading.h"

// What a query leaves of a comparison, and what the treemap of it weighs. Sizes are those of the builder.

namespace layerscope {
namespace {

    using namespace fixture;
    using Lines = std::vector<std::string>;

    std::shared_ptr<const TreeComparison> compared(std::vector<LayerBuilder> a, std::vector<LayerBuilder> b)
    {
        const AnalysisPtr imageA = load(std::move(a));
        const AnalysisPtr imageB = load(std::move(b));
        EXPECT_EQ(brokenComparison(imageA, imageB), Lines {});
        auto made = Comparison::build(imageA, imageB);
        return made ? (*made)->files : nullptr;
    }

    Lines matching(const TreeComparison& tree, const ComparisonFilter& filter)
    {
        Lines paths;
        for (uint32_t i = 0; i < tree.pairCount(); ++i) {
            if (filter.matches(PairId(i)))
                paths.push_back(tree.path(PairId(i)));
        }
        return paths;
    }

    ComparisonQuery only(std::initializer_list<Difference> wanted)
    {
        ComparisonQuery query;
        query.shown = {};
        for (const Difference difference : wanted)
            query.shown[static_cast<size_t>(difference)] = true;
        return query;
    }

    std::shared_ptr<const TreeComparison> sample()
    {
        return compared(
            { layer().file("etc/conf", bytes(10)).file("keep", bytes(7)).file("lib/old", bytes(100)) },
            { layer().file("etc/conf", bytes(25)).file("keep", bytes(7)),
                layer().file("srv/conf.d/new", bytes(300, 1)) });
    }

    TEST(ComparisonFilter, FiltersByARegularExpressionAboutThePath)
    {
        const auto tree = sample();
        ComparisonQuery query;
        query.text = "conf(\\.d/new)?$";
        query.isRegex = true;
        EXPECT_EQ(matching(*tree, *ComparisonFilter::build(*tree, query)),
            (Lines { "/etc/conf", "/srv/conf.d/new" }));
        query.text = "conf("; // no pattern
        EXPECT_EQ(matching(*tree, *ComparisonFilter::build(*tree, query)), Lines {});
    }

    TEST(ComparisonFilter, ShowsWhatDiffersUnlessAskedOtherwise)
    {
        const auto tree = sample();
        const auto filter = ComparisonFilter::build(*tree, {});
        EXPECT_EQ(matching(*tree, *filter),
            (Lines { "/lib", "/srv", "/etc/conf", "/lib/old", "/srv/conf.d", "/srv/conf.d/new" }));
        EXPECT_EQ(filter->count(), 3u);
        EXPECT_EQ(filter->delta(), 15 - 100 + 300);
        EXPECT_TRUE(filter->shows(*tree->find("/etc"))); // leads there
        EXPECT_FALSE(filter->shows(*tree->find("/keep")));
    }

    TEST(ComparisonFilter, KeepsTheDifferencesThatAreWanted)
    {
        const auto tree = sample();
        const auto filter = ComparisonFilter::build(*tree, only({ Difference::Changed, Difference::Same }));
        EXPECT_EQ(matching(*tree, *filter), (Lines { "/", "/etc", "/keep", "/etc/conf" }));
        EXPECT_EQ(filter->count(), 2u);
        EXPECT_EQ(filter->delta(), 15);
    }

    TEST(ComparisonFilter, ANameBringsWhatIsBelowIt)
    {
        const auto tree = sample();
        ComparisonQuery query;
        query.text = "conf";
        EXPECT_EQ(matching(*tree, *ComparisonFilter::build(*tree, query)),
            (Lines { "/etc/conf", "/srv/conf.d", "/srv/conf.d/new" }));
        query.text = "/etc/*";
        EXPECT_EQ(matching(*tree, *ComparisonFilter::build(*tree, query)), Lines { "/etc/conf" });
    }

    TEST(ComparisonFilter, ALayerBringsWhatItMade)
    {
        const auto tree = sample();
        ComparisonQuery query;
        query.layerB = LayerId(1u);
        EXPECT_EQ(matching(*tree, *ComparisonFilter::build(*tree, query)),
            (Lines { "/srv", "/srv/conf.d", "/srv/conf.d/new" }));
        query.layerA = LayerId(0u);
        EXPECT_EQ(ComparisonFilter::build(*tree, query)->count(), 3u);
    }

    // What was below the folder is a finding of its own: its bytes count once.
    TEST(ComparisonFilter, AFolderThatBecameAFileCountsItsOwnBytes)
    {
        const std::vector<LayerBuilder> folder { layer().file("conf/x", bytes(100)) };
        const std::vector<LayerBuilder> file { layer().file("conf", bytes(10, 3)) };
        const auto there = compared(folder, file);
        EXPECT_EQ(there->ownDelta(*there->find("/conf")), 10);
        EXPECT_EQ(there->ownDelta(*there->find("/conf/x")), -100);
        EXPECT_EQ(ComparisonFilter::build(*there, {})->count(), 2u);
        EXPECT_EQ(ComparisonFilter::build(*there, {})->delta(), -90);
        const auto back = compared(file, folder);
        EXPECT_EQ(ComparisonFilter::build(*back, {})->count(), 2u);
        EXPECT_EQ(ComparisonFilter::build(*back, {})->delta(), 90);
        EXPECT_EQ(ComparisonFilter::build(*back, only({ Difference::TypeChanged }))->delta(), -10);
    }

    TEST(DifferenceTreemap, WeighsWhatEachPathGainsOrLoses)
    {
        const auto tree = sample();
        const auto node = [&](std::string_view path) { return NodeId(tree->find(path)->value); };
        const DifferenceTreemap all(tree);
        EXPECT_EQ(all.weight(NodeId(0u)), 15u + 100u + 300u);
        EXPECT_EQ(all.weight(node("/keep")), 0u);
        EXPECT_EQ(all.colour(node("/etc/conf")), DifferenceTreemap::Grows);
        EXPECT_EQ(all.colour(node("/lib/old")), DifferenceTreemap::Shrinks);
        const auto filter = ComparisonFilter::build(*tree, only({ Difference::Changed }));
        const DifferenceTreemap changed(tree, filter.get());
        EXPECT_EQ(changed.weight(NodeId(0u)), 15u);
        EXPECT_EQ(changed.weight(node("/lib")), 0u);
    }

    TEST(DifferenceTreemap, AFileInPlaceOfALargerFolderGrows)
    {
        const auto tree = compared({ layer().file("c/x", bytes(100)) }, { layer().file("c", bytes(10, 3)) });
        const DifferenceTreemap map(tree);
        EXPECT_EQ(map.weight(NodeId(0u)), 110u);
        EXPECT_EQ(map.colour(NodeId(tree->find("/c")->value)), DifferenceTreemap::Grows);
        EXPECT_EQ(map.colour(NodeId(0u)), DifferenceTreemap::Shrinks);
    }

} // namespace
} // namespace layerscope
