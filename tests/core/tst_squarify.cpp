// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/squarify.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace layerscope {
namespace {

    using Weights = std::vector<double>;
    constexpr double close = 1e-9;

    void expectRect(const TileRect& r, double x, double y, double width, double height)
    {
        EXPECT_NEAR(r.x, x, close);
        EXPECT_NEAR(r.y, y, close);
        EXPECT_NEAR(r.width, width, close);
        EXPECT_NEAR(r.height, height, close);
    }

    double overlap(const TileRect& a, const TileRect& b)
    {
        const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
        const double height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
        return width > 0 && height > 0 ? width * height : 0;
    }

    double ratio(const TileRect& r) { return std::max(r.width / r.height, r.height / r.width); }

    // The example of the paper, figure 5: weights 6 6 4 3 2 2 1 in a rectangle of 6 x 4.
    TEST(Squarify, TheExampleOfThePaper)
    {
        const Weights weights { 6, 6, 4, 3, 2, 2, 1 };
        const auto r = squarify(weights, { 0, 0, 6, 4 });
        ASSERT_EQ(r.size(), 7u);
        expectRect(r[0], 0, 0, 3, 2);
        expectRect(r[1], 0, 2, 3, 2);
        expectRect(r[2], 3, 0, 12.0 / 7, 7.0 / 3);
        expectRect(r[3], 3 + 12.0 / 7, 0, 9.0 / 7, 7.0 / 3);
        expectRect(r[4], 3, 7.0 / 3, 1.2, 5.0 / 3);
        EXPECT_NEAR(ratio(r[4]), 25.0 / 18, close);
        for (size_t i = 0; i < weights.size(); ++i)
            EXPECT_NEAR(r[i].area(), weights[i], close);
    }

    TEST(Squarify, OneTakesAllAndTwoShareAlongTheLongSide)
    {
        expectRect(squarify(Weights { 5 }, { 1, 2, 30, 40 })[0], 1, 2, 30, 40);
        const auto two = squarify(Weights { 3, 1 }, { 10, 20, 80, 40 });
        expectRect(two[0], 10, 20, 60, 40);
        expectRect(two[1], 70, 20, 20, 40);
    }

    TEST(Squarify, WhatIsNoPositiveNumberHasNoArea)
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        const auto r = squarify(Weights { 0, 2, -3, nan, 2, infinity, 0 }, { 0, 0, 10, 10 });
        ASSERT_EQ(r.size(), 7u);
        EXPECT_NEAR(r[1].area(), 50, close);
        EXPECT_NEAR(r[4].area(), 50, close);
        for (const size_t i : { 0, 2, 3, 5, 6 })
            EXPECT_EQ(r[i].area(), 0) << i;
    }

    TEST(Squarify, NothingToShareOrNoRoom)
    {
        EXPECT_TRUE(squarify(Weights {}, { 0, 0, 10, 10 }).empty());
        EXPECT_EQ(squarify(Weights { 0 }, { 0, 0, 10, 10 })[0].area(), 0);
        for (const TileRect area :
            { TileRect { 3, 4, 0, 10 }, { 3, 4, 10, 0 }, { 3, 4, -5, 10 }, { 3, 4, -5, -5 } })
            expectRect(squarify(Weights { 1, 2 }, area)[1], 3, 4, 0, 0);
    }

    TEST(Squarify, ExtremeWeightsStayInside)
    {
        const auto r = squarify(Weights { 1e300, 1e200, 1, 1e-300 }, { 0, 0, 100, 100 });
        for (const TileRect& tile : r) {
            EXPECT_TRUE(std::isfinite(tile.x + tile.y + tile.width + tile.height));
            EXPECT_LE(tile.x + tile.width, 100 + close);
            EXPECT_LE(tile.y + tile.height, 100 + close);
        }
        EXPECT_NEAR(r[0].area(), 10000, 1e-6);
    }

    TEST(Squarify, TilesFillTheAreaWithoutOverlapAndNearlySquare)
    {
        Weights weights;
        for (int i = 200; i > 0; --i)
            weights.push_back(i * i % 977 + 1);
        std::ranges::sort(weights, std::greater());
        double total = 0;
        for (const double w : weights)
            total += w;
        const TileRect area { 5, 7, 640, 360 };
        const auto r = squarify(weights, area);
        double filled = 0;
        double ratios = 0;
        for (size_t i = 0; i < r.size(); ++i) {
            EXPECT_NEAR(r[i].area(), weights[i] / total * area.area(), 1e-6);
            EXPECT_NEAR(overlap(r[i], area), r[i].area(), 1e-6) << "outside";
            filled += r[i].area();
            ratios += ratio(r[i]);
            for (size_t k = 0; k < i; ++k)
                ASSERT_LT(overlap(r[i], r[k]), 1e-6) << i << " and " << k;
        }
        EXPECT_NEAR(filled, area.area(), 1e-6);
        EXPECT_LT(
            ratios / static_cast<double>(r.size()), 1.5); // strips alone would be 200 times as long as wide
    }

} // namespace
} // namespace layerscope
