// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/text.h"

#include <gtest/gtest.h>

#include <clocale>
#include <limits>

using namespace layerscope;

namespace {

// Unicode 15, section 3.9: table 3-7 and the examples of ill-formed sequences beside it.
TEST(Utf8, AcceptsWellFormedSequences)
{
    for (const char* text : { "", "plain", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf",
             "\xee\x80\x80", "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "文件", "e\u0301" })
        EXPECT_TRUE(isValidUtf8(text)) << text;
}

TEST(Utf8, RefusesIllFormedSequences)
{
    for (const char* text : { "\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2\x20", "\xe0\x80\x80",
             "\xe0\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xe4\xb8", "\xf0\x80\x80\x80",
             "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xfe", "a\xe9z" })
        EXPECT_FALSE(isValidUtf8(text)) << escapeInvalidUtf8(text);
}

struct EscapeCase {
    const char* what;
    std::string raw;
    std::string json;
    std::string terminal;
};

TEST(Escapes, KeepTextAndShowBytes)
{
    const EscapeCase cases[] = {
        { "plain", "/usr/bin/node", "/usr/bin/node", "/usr/bin/node" },
        { "Chinese", "/文件.txt", "/文件.txt", "/文件.txt" },
        { "Latin-1", "caf\xe9", "caf\\xe9", "caf\\xe9" },
        { "only some bytes bad", "文\xff件", "文\\xff件", "文\\xff件" },
        { "cut sequence", "a\xe4\xb8", "a\\xe4\\xb8", "a\\xe4\\xb8" },
        { "systemd's own escapes are a name like any other", "dev-disk\\x2dby.swap", "dev-disk\\x2dby.swap",
            "dev-disk\\x2dby.swap" },
        { "but not beside bytes that are escaped", "a\\x2d\xff", "a\\x5cx2d\\xff", "a\\x5cx2d\\xff" },
        { "a backslash that starts no escape", "a\\b\xff", "a\\b\\xff", "a\\b\\xff" },
        { "newline", "a\nb", "a\nb", "a\\x0ab" },
        { "escape sequence", "\x1b[31mred", "\x1b[31mred", "\\x1b[31mred" },
        { "DEL and C1", "\x7f\xc2\x9b", "\x7f\xc2\x9b", "\\x7f\\xc2\\x9b" },
        { "bidi override", "\u202egnp.exe", "\u202egnp.exe", "\\xe2\\x80\\xaegnp.exe" },
        { "bidi isolate", "\u2066x", "\u2066x", "\\xe2\\x81\\xa6x" },
        { "zero width space", "a\u200bb", "a\u200bb", "a\\xe2\\x80\\x8bb" },
        { "joiner of emoji stays", "👩‍💻", "👩‍💻", "👩‍💻" },
        { "NUL", std::string("a\0b", 3), std::string("a\0b", 3), "a\\x00b" },
    };
    for (const EscapeCase& c : cases) {
        EXPECT_EQ(escapeInvalidUtf8(c.raw), c.json) << c.what;
        EXPECT_EQ(escapeForTerminal(c.raw), c.terminal) << c.what;
    }
}

TEST(Escapes, GiveValidTextForAnyBytes)
{
    for (unsigned first = 0; first < 256; ++first) {
        for (unsigned second = 0; second < 256; ++second) {
            const std::string raw { static_cast<char>(first), static_cast<char>(second) };
            EXPECT_TRUE(isValidUtf8(escapeInvalidUtf8(raw))) << first << ' ' << second;
            const std::string shown = escapeForTerminal(raw);
            EXPECT_TRUE(isValidUtf8(shown)) << first << ' ' << second;
            for (const char c : shown)
                EXPECT_FALSE(static_cast<unsigned char>(c) < 0x20 || c == 0x7f) << first << ' ' << second;
        }
    }
}

// Unicode 15, annex 11 (East Asian Width).
TEST(DisplayWidth, CountsTerminalColumns)
{
    EXPECT_EQ(displayWidth(""), 0);
    EXPECT_EQ(displayWidth("abc"), 3);
    EXPECT_EQ(displayWidth("é"), 1);
    EXPECT_EQ(displayWidth("e\u0301"), 1) << "a combining mark";
    EXPECT_EQ(displayWidth("文件"), 4);
    EXPECT_EQ(displayWidth("ｱ"), 1) << "halfwidth katakana";
    EXPECT_EQ(displayWidth("Ａ"), 2) << "fullwidth A";
    EXPECT_EQ(displayWidth("한"), 2);
    EXPECT_EQ(displayWidth("😀"), 2);
    EXPECT_EQ(displayWidth("…─│"), 3);
    EXPECT_EQ(displayWidth("\xff"), 1) << "a bad byte takes one";
}

struct SizeCase {
    uint64_t bytes;
    const char* decimal;
    const char* binary;
};

TEST(Sizes, RoundHalfUpAndNeverShowAThousandOfAUnit)
{
    const SizeCase cases[] = {
        { 0, "0 B", "0 B" },
        { 1, "1 B", "1 B" },
        { 999, "999 B", "999 B" },
        { 1000, "1.0 kB", "1000 B" },
        { 1023, "1.0 kB", "1023 B" },
        { 1024, "1.0 kB", "1.0 KiB" },
        { 1449, "1.4 kB", "1.4 KiB" },
        { 1450, "1.5 kB", "1.4 KiB" },
        { 999'949, "999.9 kB", "976.5 KiB" },
        { 999'950, "1.0 MB", "976.5 KiB" },
        { 1'048'575, "1.0 MB", "1.0 MiB" },
        { 12'345'678, "12.3 MB", "11.8 MiB" },
        { 999'949'999, "999.9 MB", "953.6 MiB" },
        { 999'950'000, "1.00 GB", "953.6 MiB" },
        { 1'290'000'000, "1.29 GB", "1.20 GiB" },
        { 1'005'000'000, "1.01 GB", "958.4 MiB" },
        { 5'000'000'000'000, "5.00 TB", "4.55 TiB" },
        { std::numeric_limits<uint64_t>::max(), "18446.74 PB", "16384.00 PiB" },
    };
    for (const SizeCase& c : cases) {
        EXPECT_EQ(formatSize(c.bytes), c.decimal) << c.bytes;
        EXPECT_EQ(formatSize(c.bytes, SizeUnit::Binary), c.binary) << c.bytes;
    }
}

TEST(Sizes, ShowTheSignOfADifference)
{
    EXPECT_EQ(formatSizeDelta(0), "0 B");
    EXPECT_EQ(formatSizeDelta(1500), "+1.5 kB");
    EXPECT_EQ(formatSizeDelta(-1500), "-1.5 kB");
    EXPECT_EQ(formatSizeDelta(-1), "-1 B");
    EXPECT_EQ(formatSizeDelta(std::numeric_limits<int64_t>::min()), "-9223.37 PB");
}

TEST(Sizes, AreReadAsPeopleWriteThem)
{
    EXPECT_EQ(parseSize("4096"), 4096u);
    EXPECT_EQ(parseSize(" 0 B "), 0u);
    EXPECT_EQ(parseSize("10 MB"), 10'000'000u);
    EXPECT_EQ(parseSize("10mb"), 10'000'000u);
    EXPECT_EQ(parseSize("20k"), 20'000u);
    EXPECT_EQ(parseSize("1.5MiB"), 1'572'864u);
    EXPECT_EQ(parseSize("1.5 Ki"), 1536u);
    EXPECT_EQ(parseSize(".5 kB"), 500u);
    EXPECT_EQ(parseSize("2 G"), 2'000'000'000u);
    EXPECT_EQ(parseSize("3TiB"), 3'298'534'883'328u);
    EXPECT_EQ(parseSize("0.0019k"), 1u);
    EXPECT_EQ(parseSize("18 PB"), 18'000'000'000'000'000u);
}

TEST(Sizes, WhatIsNoneIsNotRead)
{
    for (const char* text : { "", " ", "k", "ten", "-1", "+1", "1 2", "1.2.3", "1..", "1 kilo", "1 bb",
             "1 ib", "1 XB", "0x10", "1e3", "inf", "nan", "18447 PB", "99999999999999999999999" })
        EXPECT_EQ(parseSize(text), std::nullopt) << text;
}

TEST(Counts, AreGroupedByThousands)
{
    EXPECT_EQ(formatCount(0), "0");
    EXPECT_EQ(formatCount(999), "999");
    EXPECT_EQ(formatCount(1000), "1,000");
    EXPECT_EQ(formatCount(1234567), "1,234,567");
    EXPECT_EQ(formatCount(std::numeric_limits<uint64_t>::max()), "18,446,744,073,709,551,615");
}

TEST(Percents, NeverClaimAllOrNothingFalsely)
{
    EXPECT_EQ(formatPercent(0.9134), "91.3 %");
    EXPECT_EQ(formatPercent(0), "0.0 %");
    EXPECT_EQ(formatPercent(1), "100.0 %");
    EXPECT_EQ(formatPercent(0.99999), "99.9 %");
    EXPECT_EQ(formatPercent(0.000001), "0.1 %");
    EXPECT_EQ(formatPercent(1.0000001), "100.1 %");
    EXPECT_EQ(formatPercent(-0.25), "-25.0 %");
    EXPECT_EQ(formatPercent(std::numeric_limits<double>::quiet_NaN()), "n/a");
}

TEST(Numbers, DoNotFollowTheLocale)
{
    const std::string before = std::setlocale(LC_ALL, nullptr);
    const bool changed = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
    EXPECT_EQ(formatSize(1500), "1.5 kB");
    EXPECT_EQ(formatPercent(0.5), "50.0 %");
    std::setlocale(LC_ALL, before.c_str());
    if (!changed)
        GTEST_SKIP() << "no locale with a decimal comma is installed";
}

} // namespace
