// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/layerbarlayout.h"

#include <gtest/gtest.h>

#include <vector>

using namespace layerscope;

TEST(LayerBarLayout, SharesByBytes)
{
    const std::vector<uint64_t> bytes { 100, 300 };
    const auto bar = layoutLayerBar(bytes, 401, 3, 1);
    ASSERT_EQ(bar.size(), 2u);
    EXPECT_EQ(bar[0].x, 0.0);
    EXPECT_EQ(bar[0].width, 100.0);
    EXPECT_EQ(bar[1].x, 101.0);
    EXPECT_EQ(bar[1].width, 300.0);
}

TEST(LayerBarLayout, KeepsSmallLayersVisible)
{
    const std::vector<uint64_t> bytes { 0, 1'000'000'000, 1, 0 };
    const auto bar = layoutLayerBar(bytes, 100, 3, 1);
    ASSERT_EQ(bar.size(), 4u);
    for (const BarSegment& segment : bar)
        EXPECT_GE(segment.width, 3);
    EXPECT_NEAR(bar.back().x + bar.back().width, 100, 1e-6);
}

TEST(LayerBarLayout, SegmentsNeverOverlapOrLeave)
{
    struct Case {
        uint64_t count;
        double width;
    };
    // One layer, more layers than pixels, Docker's limit.
    for (const auto& [count, width] : { Case { 1, 10 }, Case { 1024, 300 }, Case { 127, 1248 } }) {
        std::vector<uint64_t> bytes;
        for (uint64_t i = 0; i < count; ++i)
            bytes.push_back(i * i % 7919);
        const auto bar = layoutLayerBar(bytes, width);
        ASSERT_EQ(bar.size(), bytes.size());
        double x = 0;
        for (const BarSegment& segment : bar) {
            EXPECT_GE(segment.x, x - 1e-6);
            EXPECT_GT(segment.width, 0);
            x = segment.x + segment.width;
        }
        EXPECT_LE(x, width + 1e-6);
    }
}

TEST(LayerBarLayout, TakesNothing)
{
    EXPECT_TRUE(layoutLayerBar({}, 100).empty());
    const std::vector<uint64_t> none { 0, 0 };
    EXPECT_EQ(layoutLayerBar(none, 101)[0].width, 50.0);
    EXPECT_TRUE(layoutLayerBar(none, 0).empty());
}
