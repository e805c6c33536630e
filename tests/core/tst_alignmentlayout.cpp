// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/alignmentlayout.h"

#include <gtest/gtest.h>

#include <vector>

namespace layerscope {
namespace {

    using State = LayerPair::State;
    using Side = AlignmentBox::Side;
    using Bytes = std::vector<uint64_t>;
    using Pairs = std::vector<LayerPair>;
    constexpr double close = 1e-6;

    LayerPair pair(uint32_t a, uint32_t b, State state = State::Changed, bool isCrossing = false)
    {
        return { LayerId(a), LayerId(b), state, false, isCrossing };
    }

    LayerPair onlyA(uint32_t a) { return { LayerId(a), {}, State::OnlyA }; }

    Pairs aloneInA(uint32_t count)
    {
        Pairs pairs;
        for (uint32_t i = 0; i < count; ++i)
            pairs.push_back(onlyA(i));
        return pairs;
    }

    // Two rows of 22 with a gap of 2 and 8 above and below are 62 high; 200 more go to the 100 bytes: 2 a byte.
    TEST(AlignmentLayout, PairsAreLevelOnOneScale)
    {
        AlignmentMetrics metrics;
        metrics.height = 62 + 200;
        const AlignmentLayout layout(
            Pairs { pair(0, 0), pair(1, 1) }, Bytes { 100, 0 }, Bytes { 50, 0 }, metrics);
        const auto& boxes = layout.boxes();
        ASSERT_EQ(boxes.size(), 4u);
        EXPECT_NEAR(boxes[0].y, 8, close);
        EXPECT_NEAR(boxes[0].height, 222, close);
        EXPECT_NEAR(boxes[2].y, 8, close);
        EXPECT_NEAR(boxes[2].height, 122, close);
        EXPECT_NEAR(boxes[1].y, 232, close);
        EXPECT_NEAR(boxes[3].y, 232, close);
        EXPECT_NEAR(layout.height(), 262, close);
        EXPECT_EQ(boxes[0].partner, 2u);
        EXPECT_EQ(boxes[3].partner, 1u);
    }

    // 440 wide: 12 of margin at either side, 56 for the bands, 180 for each column.
    TEST(AlignmentLayout, ColumnsShareTheWidth)
    {
        const AlignmentLayout layout(Pairs { pair(0, 0) }, Bytes { 1 }, Bytes { 1 }, {});
        EXPECT_NEAR(layout.boxWidth(), 180, close);
        EXPECT_NEAR(layout.left(Side::A), 12, close);
        EXPECT_NEAR(layout.bandLeft(), 192, close);
        EXPECT_NEAR(layout.left(Side::B), 248, close);
    }

    TEST(AlignmentLayout, UnpairedLayersStandBesideEachOther)
    {
        const Pairs pairs { onlyA(0), onlyA(1), { {}, LayerId(0u), State::OnlyB }, pair(2, 1) };
        const AlignmentLayout layout(pairs, Bytes { 0, 0, 0 }, Bytes { 0, 0 }, {});
        const auto& boxes = layout.boxes();
        EXPECT_NEAR(boxes[0].y, 8, close);
        EXPECT_NEAR(boxes[1].y, 32, close);
        EXPECT_NEAR(boxes[3].y, 8, close); // B 0, beside A 0
        EXPECT_NEAR(boxes[2].y, 56, close);
        EXPECT_NEAR(boxes[4].y, 56, close); // B 1 waits for its partner
        EXPECT_EQ(boxes[3].state, State::OnlyB);
        EXPECT_EQ(boxes[3].partner, AlignmentBox::none);
    }

    // x y against y x: x is level, y crosses from below to above.
    TEST(AlignmentLayout, CrossingPairsKeepTheOrderOfEitherColumn)
    {
        const Pairs pairs { pair(1, 0, State::Shared, true), pair(0, 1, State::Shared) };
        const AlignmentLayout layout(pairs, Bytes { 0, 0 }, Bytes { 0, 0 }, {});
        const auto& boxes = layout.boxes();
        EXPECT_NEAR(boxes[2].y, 8, close);
        EXPECT_NEAR(boxes[0].y, 32, close);
        EXPECT_NEAR(boxes[3].y, 32, close);
        EXPECT_NEAR(boxes[1].y, 56, close);
        const auto line = layout.band(1);
        EXPECT_NEAR(line.topA, 67, close); // the middle of the first 22 pixels
        EXPECT_NEAR(line.topB, 19, close);
        EXPECT_NEAR(line.bottomA, 67, close);
    }

    TEST(AlignmentLayout, LongRunsWithoutPartnerFold)
    {
        const AlignmentLayout eight(aloneInA(8), Bytes(8, 0), Bytes {}, {});
        EXPECT_EQ(eight.boxes().size(), 8u);
        const Bytes bytes { 0, 1, 2, 3, 4, 5, 6, 7, 8, 1000 }; // the last has nearly all of it
        const AlignmentLayout folded(aloneInA(10), bytes, Bytes {}, {});
        ASSERT_EQ(folded.boxes().size(), 2u);
        EXPECT_EQ(folded.boxes()[0].first, LayerId(0u));
        EXPECT_EQ(folded.boxes()[0].last, LayerId(8u));
        EXPECT_TRUE(folded.boxes()[0].isFolded());
        EXPECT_EQ(folded.boxes()[0].bytes, 36u);
        EXPECT_FALSE(folded.boxes()[1].isFolded());
        EXPECT_EQ(folded.boxOf(Side::A, LayerId(4u)), 0u);
        EXPECT_EQ(folded.boxOf(Side::A, LayerId(9u)), 1u);
        EXPECT_EQ(folded.boxOf(Side::A, LayerId(10u)), AlignmentBox::none);
        EXPECT_EQ(folded.boxOf(Side::B, LayerId(0u)), AlignmentBox::none);
    }

    TEST(AlignmentLayout, AFoldedRunUnfolds)
    {
        const std::vector<AlignmentLayout::Run> unfolded { { Side::A, LayerId(0u) } };
        const AlignmentLayout layout(aloneInA(9), Bytes(9, 0), Bytes {}, {}, unfolded);
        ASSERT_EQ(layout.boxes().size(), 9u);
        EXPECT_EQ(layout.boxes()[5].run, LayerId(0u)); // so that it can be folded again
        EXPECT_FALSE(layout.boxes()[5].isFolded());
    }

    TEST(AlignmentLayout, PairedLayersNeverFold)
    {
        Pairs pairs = aloneInA(6);
        pairs.push_back(pair(6, 0, State::SameFiles));
        for (uint32_t i = 7; i < 13; ++i)
            pairs.push_back(onlyA(i));
        const AlignmentLayout layout(pairs, Bytes(13, 0), Bytes { 0 }, {});
        EXPECT_EQ(layout.boxes().size(), 14u); // 6 and 6 in a row are too few
    }

    TEST(AlignmentLayout, EdgesAreCubicsWithLevelEnds)
    {
        const AlignmentLayout layout(Pairs { pair(0, 0) }, Bytes { 1 }, Bytes { 1 }, {});
        EXPECT_NEAR(layout.edge(100, 200, 192), 100, 1e-3);
        EXPECT_NEAR(layout.edge(100, 200, 248), 200, 1e-3);
        EXPECT_NEAR(layout.edge(100, 200, 220), 150, 1e-3);
        // t = 1/4: x = 3/8 - 3/32 + 1/64 = 19/64, y = 3/16 - 2/64 = 10/64.
        EXPECT_NEAR(layout.edge(0, 64, 192 + 56.0 * 19 / 64), 10, 1e-3);
    }

    TEST(AlignmentLayout, HitsBoxesAndBands)
    {
        AlignmentMetrics metrics;
        metrics.height = 62 + 200;
        const AlignmentLayout layout(
            Pairs { pair(0, 0), pair(1, 1) }, Bytes { 100, 0 }, Bytes { 0, 0 }, metrics);
        ASSERT_TRUE(layout.hit(20, 100));
        EXPECT_EQ(layout.hit(20, 100)->box, 0u);
        EXPECT_FALSE(layout.hit(20, 100)->isBand);
        EXPECT_EQ(layout.hit(300, 20)->box, 2u);
        EXPECT_FALSE(layout.hit(300, 100)); // below the small box of B
        EXPECT_FALSE(layout.hit(20, 231)); // the gap, from 230 to 232
        EXPECT_FALSE(layout.hit(4, 100));
        ASSERT_TRUE(layout.hit(220, 100)); // halfway the band ends at (230 + 30) / 2
        EXPECT_TRUE(layout.hit(220, 100)->isBand);
        EXPECT_EQ(layout.hit(220, 100)->box, 0u);
        EXPECT_FALSE(layout.hit(220, 140));
        EXPECT_EQ(layout.hit(220, 240)->box, 1u);
    }

    TEST(AlignmentLayout, HitsTheLineOfACrossingPairBeforeBands)
    {
        const Pairs pairs { pair(1, 0, State::Shared, true), pair(0, 1, State::Shared) };
        const AlignmentLayout layout(pairs, Bytes { 0, 0 }, Bytes { 0, 0 }, {});
        ASSERT_TRUE(layout.hit(220, 43)); // (67 + 19) / 2, within the band of the other pair
        EXPECT_EQ(layout.hit(220, 43)->box, 1u);
        EXPECT_EQ(layout.hit(194, 36)->box, 0u);
    }

    TEST(AlignmentLayout, NothingIsNothing)
    {
        const AlignmentLayout layout(Pairs {}, Bytes {}, Bytes {}, {});
        EXPECT_TRUE(layout.boxes().empty());
        EXPECT_NEAR(layout.height(), 16, close);
        EXPECT_FALSE(layout.hit(20, 10));
    }

    TEST(AlignmentLayout, BytesGetRoomWithinBounds)
    {
        EXPECT_EQ(pixelsForBytes(600, 400), 200);
        EXPECT_EQ(pixelsForBytes(600, 20000), 160);
        EXPECT_EQ(pixelsForBytes(2000, 100), 320);
    }

    TEST(AlignmentLayout, AThousandLayersKeepTheirOrder)
    {
        Pairs pairs;
        Bytes bytes;
        for (uint32_t i = 0; i < 1024; ++i) {
            pairs.push_back(pair(i, i, State::Shared));
            bytes.push_back(uint64_t { 1 } << (i % 50));
        }
        const AlignmentLayout layout(pairs, bytes, bytes, {});
        const auto& boxes = layout.boxes();
        ASSERT_EQ(boxes.size(), 2048u);
        for (size_t i = 1; i < 1024; ++i) {
            EXPECT_GE(boxes[i].y, boxes[i - 1].bottom());
            EXPECT_EQ(boxes[i].y, boxes[i + 1024].y);
            EXPECT_GE(boxes[i].height, 22);
        }
    }

} // namespace
} // namespace layerscope
