// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/quantity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace layerscope;
using Bound = Quantity::Bound;

namespace {

struct Case {
    std::string_view text;
    Dimension dimension;
    double low;
    double high;
    Bound bound = Bound::None;
    bool approximate = false;
};

void expect(const Case& c, std::optional<Dimension> expected = {})
{
    const Quantity quantity = parseQuantity(c.text, expected);
    EXPECT_EQ(quantity.text, c.text);
    EXPECT_EQ(name(quantity.dimension), name(c.dimension)) << c.text;
    EXPECT_NEAR(quantity.low, c.low, 1e-9 * (1 + std::abs(c.low))) << c.text;
    EXPECT_NEAR(quantity.high, c.high, 1e-9 * (1 + std::abs(c.high))) << c.text;
    EXPECT_EQ(quantity.bound, c.bound) << c.text;
    EXPECT_EQ(quantity.approximate, c.approximate) << c.text;
}

constexpr double mega = 1e6;
constexpr double minute = 60;

TEST(Quantity, ReadsSizes)
{
    const std::vector<Case> cases {
        { "321MB", Dimension::Size, 321 * mega, 321 * mega },
        { "321 MB", Dimension::Size, 321 * mega, 321 * mega },
        { "0B", Dimension::Size, 0, 0 },
        { "1.29 GB", Dimension::Size, 1290 * mega, 1290 * mega },
        { "1,234 kB", Dimension::Size, 1'234'000, 1'234'000 },
        { "512MiB", Dimension::Size, 536'870'912, 536'870'912 },
        { "2Gi", Dimension::Size, 2'147'483'648.0, 2'147'483'648.0 },
        { "512M", Dimension::Size, 512 * mega, 512 * mega },
        { "100 字节", Dimension::Size, 100, 100 },
        { "~35MB", Dimension::Size, 35 * mega, 35 * mega, Bound::None, true },
        { "≈2.5GB", Dimension::Size, 2500 * mega, 2500 * mega, Bound::None, true },
        { "800MB-1.2GB", Dimension::Size, 800 * mega, 1200 * mega },
        { "-22MB", Dimension::Size, -22 * mega, -22 * mega },
        { "３２１ＭＢ", Dimension::Text, 0, 0 }, // full-width letters: nobody writes units so
        { "３２１MB", Dimension::Size, 321 * mega, 321 * mega },
    };
    for (const Case& c : cases)
        expect(c);
}

TEST(Quantity, ReadsDurationsInBothLanguages)
{
    const std::vector<Case> cases {
        { "~3分钟", Dimension::Duration, 180, 180, Bound::None, true },
        { "~2.5分钟", Dimension::Duration, 150, 150, Bound::None, true },
        { "约3分钟", Dimension::Duration, 180, 180, Bound::None, true },
        { "about 3 min", Dimension::Duration, 180, 180, Bound::None, true },
        { "3分钟左右", Dimension::Duration, 180, 180, Bound::None, true },
        { "30秒", Dimension::Duration, 30, 30 }, { "250ms", Dimension::Duration, 0.25, 0.25 },
        { "250 毫秒", Dimension::Duration, 0.25, 0.25 }, { "2m30s", Dimension::Duration, 150, 150 },
        { "2分30秒", Dimension::Duration, 150, 150 }, { "1 h 5 min", Dimension::Duration, 3900, 3900 },
        { "1小时20分钟", Dimension::Duration, 4800, 4800 },
        { "15-20分钟", Dimension::Duration, 15 * minute, 20 * minute },
        { "15–20 min", Dimension::Duration, 15 * minute, 20 * minute },
        { "15~20分钟", Dimension::Duration, 15 * minute, 20 * minute },
        { "15分钟至20分钟", Dimension::Duration, 15 * minute, 20 * minute },
        { "15 to 20 minutes", Dimension::Duration, 15 * minute, 20 * minute },
        { "<10秒", Dimension::Duration, 10, 10, Bound::AtMost },
        { "10秒以内", Dimension::Duration, 10, 10, Bound::AtMost },
        { "up to 10 s", Dimension::Duration, 10, 10, Bound::AtMost },
        { "30s5m", Dimension::Text, 0, 0 }, // the larger unit comes first
    };
    for (const Case& c : cases)
        expect(c);
}

TEST(Quantity, ReadsPercentagesScoresCountsAndCores)
{
    const std::vector<Case> cases {
        { "85%", Dimension::Percent, 85, 85 },
        { "85 %", Dimension::Percent, 85, 85 },
        { "85％", Dimension::Percent, 85, 85 },
        { "90%+", Dimension::Percent, 90, 90, Bound::AtLeast },
        { "90+%", Dimension::Percent, 90, 90, Bound::AtLeast },
        { "≥90%", Dimension::Percent, 90, 90, Bound::AtLeast },
        { "90%以上", Dimension::Percent, 90, 90, Bound::AtLeast },
        { "超过60%", Dimension::Percent, 60, 60, Bound::AtLeast },
        { "more than 60 %", Dimension::Percent, 60, 60, Bound::AtLeast },
        { "20-25%", Dimension::Percent, 20, 25 },
        { "8/10", Dimension::Score, 8, 8 },
        { "8.5 / 10", Dimension::Score, 8.5, 8.5 },
        { "85分", Dimension::Score, 85, 85 },
        { "12", Dimension::Count, 12, 12 },
        { "12层", Dimension::Count, 12, 12 },
        { "1,234 files", Dimension::Count, 1234, 1234 },
        { "1.2万", Dimension::Count, 12'000, 12'000 },
        { "0.5核", Dimension::Cores, 0.5, 0.5 },
        { "2 vCPU", Dimension::Cores, 2, 2 },
    };
    for (const Case& c : cases)
        expect(c);
}

TEST(Quantity, LeavesTextAlone)
{
    for (const std::string_view text :
        { "", "基础", "企业级", "1001:1001", "3.11-slim", "12 MBB", "12 34", "%", "~", "MB", "1.2.3", "8/0",
            "8/", "15-", "15-20分钟-30", "5MB-10秒", "1e999", "nan", "inf", "0x10" })
        EXPECT_FALSE(parseQuantity(text).isNumber()) << text;
    EXPECT_FALSE(parseQuantity(std::string(100'000, '9')).isNumber());
    EXPECT_FALSE(parseQuantity("85%", Dimension::Text).isNumber());
}

TEST(Quantity, LetsTheExpectedKindSettleAmbiguity)
{
    expect({ "500m", Dimension::Duration, 30'000, 30'000 });
    expect({ "500m", Dimension::Cores, 0.5, 0.5 }, Dimension::Cores);
    expect({ "512k", Dimension::Size, 512'000, 512'000 }, Dimension::Size);
    expect({ "3分", Dimension::Duration, 180, 180 }, Dimension::Duration);
    expect({ "2", Dimension::Cores, 2, 2 }, Dimension::Cores);
}

TEST(Quantity, AddsOnlyLikeOnes)
{
    EXPECT_TRUE(parseQuantity("1MB").isLike(parseQuantity("1GiB")));
    EXPECT_FALSE(parseQuantity("1MB").isLike(parseQuantity("1秒")));
    EXPECT_FALSE(parseQuantity("8/10").isLike(parseQuantity("80/100")));
    EXPECT_FALSE(parseQuantity("3层").isLike(parseQuantity("3次")));
    EXPECT_TRUE(parseQuantity("3层").isLike(parseQuantity("5层")));
}

TEST(Quantity, KnowsWhatIsBlank)
{
    for (const std::string_view text : { "", " ", "-", "–", "—", "n/a" })
        EXPECT_TRUE(isBlank(text)) << text;
    EXPECT_FALSE(isBlank("0"));
}

TEST(Quantity, WritesDecimals)
{
    EXPECT_EQ(formatDecimal(12.5, 1), "12.5");
    EXPECT_EQ(formatDecimal(0.45, 1), "0.5"); // half away from zero, whatever binary makes of it
    EXPECT_EQ(formatDecimal(-0.04, 1), "0.0");
    EXPECT_EQ(formatDecimal(100, 1, true), "100");
    EXPECT_EQ(formatDecimal(1e300, 0).size(), 301u);
    EXPECT_EQ(formatLike(1.5e9, parseQuantity("2GB"), 1), "1.5GB");
    EXPECT_EQ(formatLike(90, parseQuantity("3 min"), 1), "1.5 min");
}

} // namespace
