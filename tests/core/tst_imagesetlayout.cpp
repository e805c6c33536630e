// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/imagesetlayout.h"

#include <gtest/gtest.h>

#include <vector>

namespace layerscope {
namespace {

    constexpr double close = 1e-6;

    ImageSet::Box box(size_t row, uint32_t layer, size_t group, size_t level)
    {
        return { row, LayerId(layer), group, level };
    }

    // Image 0: base, x. Image 1: base, y. Image 2: base, x.
    ImageSet threeImages()
    {
        ImageSet set;
        set.rows.resize(3);
        set.boxes = { box(0, 0, 0, 0), box(0, 1, 1, 1), box(1, 0, 0, 0), box(1, 1, 2, 1), box(2, 0, 0, 0),
            box(2, 1, 1, 1) };
        set.groups = 3;
        set.levels = 2;
        return set;
    }

    // 800 wide, 16 of margin, two gaps of 24: three columns of 240. Head 32, two rows of 24, 16 below: 96 without bytes;
    // 200 more for 100 bytes of the base.
    TEST(ImageSetLayout, EqualNeighboursAreOneBox)
    {
        const std::vector<uint64_t> bytes { 100, 0, 100, 0, 100, 0 };
        ImageSetMetrics metrics;
        metrics.height = 296;
        const ImageSetLayout layout(threeImages(), bytes, metrics);
        ASSERT_EQ(layout.cells().size(), 4u);
        const ImageSetCell& base = layout.cells()[0];
        EXPECT_EQ(base.firstRow, 0u);
        EXPECT_EQ(base.lastRow, 2u);
        EXPECT_EQ(base.boxes, (std::vector<size_t> { 0, 2, 4 }));
        EXPECT_NEAR(base.x, 16, close);
        EXPECT_NEAR(base.width, 768, close);
        EXPECT_NEAR(base.y, 32, close);
        EXPECT_NEAR(base.height, 222, close);
        const ImageSetCell& y = layout.cells()[2];
        EXPECT_EQ(y.group, 2u);
        EXPECT_NEAR(y.x, 16 + 264, close);
        EXPECT_NEAR(y.width, 240, close);
        EXPECT_NEAR(y.y, 32 + 224, close);
        EXPECT_NEAR(y.height, 22, close);
        EXPECT_NEAR(layout.width(), 800, close);
        EXPECT_NEAR(layout.height(), 296, close);
    }

    TEST(ImageSetLayout, EqualOnesFurtherApartAreLinked)
    {
        const std::vector<uint64_t> bytes(6, 1);
        const ImageSetLayout layout(threeImages(), bytes, {});
        ASSERT_EQ(layout.links().size(), 1u);
        EXPECT_EQ(layout.links()[0], (ImageSetLayout::Link { 1, 3 }));
    }

    // Image 0 has x twice, image 1 has it at another level.
    TEST(ImageSetLayout, ALayerThatOneImageHasTwiceIsNotLinkedToItself)
    {
        ImageSet set;
        set.rows.resize(2);
        set.boxes = { box(0, 0, 0, 0), box(0, 1, 0, 1), box(1, 0, 0, 2) };
        set.groups = 1;
        set.levels = 3;
        const ImageSetLayout layout(set, std::vector<uint64_t>(3, 0), {});
        ASSERT_EQ(layout.cells().size(), 3u);
        ASSERT_EQ(layout.links().size(), 1u);
        EXPECT_EQ(layout.links()[0].to, 2u);
    }

    TEST(ImageSetLayout, Hits)
    {
        const ImageSetLayout layout(threeImages(), std::vector<uint64_t>(6, 0), {});
        EXPECT_EQ(layout.cellAt(400, 34), std::optional<size_t>(0));
        EXPECT_EQ(layout.cellAt(20, 60), std::optional<size_t>(1));
        EXPECT_FALSE(layout.cellAt(260, 60)); // between two columns
        EXPECT_FALSE(layout.cellAt(20, 10));
    }

    TEST(ImageSetLayout, ManyImagesKeepReadableColumns)
    {
        ImageSet set;
        set.rows.resize(20);
        const ImageSetLayout layout(set, {}, {});
        EXPECT_NEAR(layout.columnWidth(), 128, close);
        EXPECT_NEAR(layout.width(), 32 + 20 * 128 + 19 * 24, close);
        EXPECT_TRUE(layout.cells().empty());
    }

} // namespace
} // namespace layerscope
