// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/linediff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

// Runs have to cover both texts, equal ones have to be equal, and no shorter answer may exist: the length of a longest
// common subsequence by the textbook's table is the measure.

namespace layerscope {
namespace {

    using Lines = std::vector<std::string_view>;

    size_t commonLength(const Lines& a, const Lines& b)
    {
        std::vector<std::vector<size_t>> table(a.size() + 1, std::vector<size_t>(b.size() + 1, 0));
        for (size_t i = a.size(); i-- > 0;) {
            for (size_t j = b.size(); j-- > 0;)
                table[i][j]
                    = a[i] == b[j] ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
        }
        return table[0][0];
    }

    /// Checks the runs and gives the number of lines that are the same.
    size_t checked(const LineDiff& diff, const Lines& a, const Lines& b)
    {
        size_t nextA = 0;
        size_t nextB = 0;
        size_t same = 0;
        for (size_t r = 0; r < diff.runs.size(); ++r) {
            const LineRun& run = diff.runs[r];
            EXPECT_EQ(run.firstA, nextA);
            EXPECT_EQ(run.firstB, nextB);
            EXPECT_GT(run.countA + run.countB, 0u);
            EXPECT_TRUE(r == 0 || run.kind != diff.runs[r - 1].kind);
            if (run.kind == LineRun::Kind::Same) {
                EXPECT_EQ(run.countA, run.countB);
                for (size_t i = 0; i < run.countA; ++i)
                    EXPECT_EQ(a[run.firstA + i], b[run.firstB + i]);
                same += run.countA;
            }
            nextA += run.countA;
            nextB += run.countB;
        }
        EXPECT_EQ(nextA, a.size());
        EXPECT_EQ(nextB, b.size());
        return same;
    }

    TEST(LineDiff, RandomTextsAreComparedMinimallyAndMirrored)
    {
        static const Lines alphabet { "a", "b", "c", "d" };
        for (unsigned seed = 0; seed < 3000; ++seed) {
            SCOPED_TRACE(seed);
            std::mt19937 random(seed);
            const auto text = [&] {
                Lines lines(random() % 24);
                for (std::string_view& line : lines)
                    line = alphabet[random() % (2 + seed % 3)];
                return lines;
            };
            const Lines a = text();
            const Lines b = text();
            const LineDiff diff = diffLines(a, b);
            EXPECT_TRUE(diff.isMinimal);
            ASSERT_EQ(checked(diff, a, b), commonLength(a, b));
            LineDiff mirror = diffLines(b, a);
            for (LineRun& run : mirror.runs) {
                std::swap(run.firstA, run.firstB);
                std::swap(run.countA, run.countB);
            }
            ASSERT_EQ(diff.runs, mirror.runs);
        }
    }

    TEST(LineDiff, EmptyTexts)
    {
        EXPECT_TRUE(diffLines({}, {}).runs.empty());
        const Lines a { "x", "y" };
        EXPECT_EQ(diffLines(a, {}).runs, (std::vector<LineRun> { { LineRun::Kind::Changed, 0, 2, 0, 0 } }));
        EXPECT_EQ(diffLines({}, a).runs, (std::vector<LineRun> { { LineRun::Kind::Changed, 0, 0, 0, 2 } }));
        EXPECT_EQ(diffLines(a, a).runs, (std::vector<LineRun> { { LineRun::Kind::Same, 0, 2, 0, 2 } }));
    }

    TEST(LineDiff, LimitsGiveAnAnswerThatSaysSo)
    {
        std::vector<std::string> textA;
        std::vector<std::string> textB;
        for (int i = 0; i < 3000; ++i) {
            textA.push_back("a" + std::to_string(i));
            textB.push_back("b" + std::to_string(i));
        }
        textA.front() = textB.front() = "head";
        textA.back() = textB.back() = "tail";
        const Lines a(textA.begin(), textA.end());
        const Lines b(textB.begin(), textB.end());
        LineDiffLimits limits;
        limits.steps = 1000;
        const LineDiff diff = diffLines(a, b, limits);
        EXPECT_FALSE(diff.isMinimal);
        EXPECT_EQ(checked(diff, a, b), 2u);
        limits = {};
        limits.lines = 10;
        const LineDiff cut = diffLines(a, b, limits);
        EXPECT_FALSE(cut.isMinimal);
        EXPECT_EQ(checked(cut, a, b), 1u);
    }

    TEST(LineDiff, WithinALineWhatDiffersIsCutAtCharacters)
    {
        const auto parts = [](std::string_view a, std::string_view b) {
            const InlineDifference d = diffWithinLine(a, b);
            return std::pair(std::string(a.substr(d.beginA, d.endA - d.beginA)),
                std::string(b.substr(d.beginB, d.endB - d.beginB)));
        };
        EXPECT_EQ(parts("root:/bin/bash", "root:/sbin/nologin"),
            std::pair(std::string("bin/bash"), std::string("sbin/nologin")));
        EXPECT_EQ(parts("aXb", "ab"), std::pair(std::string("X"), std::string("")));
        EXPECT_EQ(parts("aa", "aaa"), std::pair(std::string(""), std::string("a")));
        // U+4E2D and U+4E2E share their first two bytes.
        EXPECT_EQ(parts("x\xe4\xb8\xad", "x\xe4\xb8\xae"),
            std::pair(std::string("\xe4\xb8\xad"), std::string("\xe4\xb8\xae")));
        EXPECT_EQ(parts("", ""), std::pair(std::string(), std::string()));
    }

} // namespace
} // namespace layerscope
