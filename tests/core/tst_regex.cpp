// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/regex.h"

#include <gtest/gtest.h>

#include <random>
#include <regex>
#include <string>
#include <vector>

namespace layerscope {
namespace {

    bool matches(std::string_view pattern, std::string_view text, Regex::Case letters = Regex::Case::Ignored)
    {
        const auto compiled = Regex::compile(pattern, letters);
        if (const auto* fault = std::get_if<PatternFault>(&compiled)) {
            ADD_FAILURE() << pattern << ": " << name(fault->kind) << " at " << fault->position;
            return false;
        }
        return RegexRun(std::get<Regex>(compiled)).matches(text);
    }

    struct Case {
        std::string pattern;
        std::vector<std::string> yes;
        std::vector<std::string> no;
    };

    TEST(Regex, FindsWhatItShould)
    {
        const std::vector<Case> cases {
            { "", { "", "a" }, {} },
            { "abc", { "abc", "xxabcxx", "ABC" }, { "", "ab", "acb" } },
            { "^abc", { "abcd" }, { "xabc" } },
            { "abc$", { "xabc" }, { "abcx" } },
            { "^$", { "" }, { "a" } },
            { "$^", { "" }, { "a" } },
            { "^a|b$", { "ax", "xb" }, { "xa", "bx" } },
            { "a.c", { "abc", "a/c" }, { "ac", "abbc" } },
            { "a*b", { "b", "aaab" }, { "aaa" } },
            { "^a+$", { "a", "aaa" }, { "", "ab" } },
            { "^colou?r$", { "color", "colour" }, { "colouur" } },
            { "^(ab)*$", { "", "abab" }, { "aba" } },
            { "^(?:ab|cd)+e$", { "abe", "cdabe" }, { "e", "abcd" } },
            { "^(a|)b$", { "ab", "b" }, { "aab" } },
            { "^a{3}$", { "aaa" }, { "aa", "aaaa" } },
            { "^a{2,}$", { "aa", "aaaaa" }, { "a" } },
            { "^a{1,3}$", { "a", "aaa" }, { "", "aaaa" } },
            { "^a{0}b$", { "b" }, { "ab" } },
            { "^a{,3}$", { "a{,3}" }, { "aa" } }, // no repeat: it stands for itself
            { "^a{x$", { "a{x" }, { "a" } },
            { "^}]$", { "}]" }, {} },
            { "^a*?b+?c??$", { "b", "aabbc" }, { "ac" } },
            { "[abc]", { "xbx" }, { "xyz" } },
            { "^[a-cx]+$", { "abcx" }, { "d" } },
            { "^[^a-c]+$", { "xyz" }, { "xaz", "" } },
            { "^[]a]+$", { "]a" }, { "b" } },
            { "^[^]a]$", { "b" }, { "]", "a" } },
            { "^[a-]+$", { "a-" }, { "b" } },
            { "^[\\]\\-\\\\]+$", { "]-\\" }, { "a" } },
            { "^[\\w.]+$", { "a_1.Z" }, { "a b" } },
            { "^[^\\d]$", { "x" }, { "7" } },
            { "\\.so(\\.\\d+)*$", { "libz.so", "libz.so.1.2.13" }, { "libz.sos", "libz.so." } },
            { "^\\d\\D\\w\\W\\s\\S$", { "1x_- y" }, { "11_- y", "1x_-xy" } },
            { "^\\x41\\t$", { "a\t" }, { "A" } },
            { "^\\(\\)\\[\\]\\{\\}\\^\\$\\|\\*\\+\\?\\.$", { "()[]{}^$|*+?." }, { "" } },
            { "^((a|b)(c|d)){2}$", { "acbd" }, { "acb", "ac" } },
            { "(^|/)node_modules/", { "/app/node_modules/x", "node_modules/" },
                { "/app/my_node_modules/x" } },
        };
        for (const Case& c : cases) {
            for (const std::string& text : c.yes)
                EXPECT_TRUE(matches(c.pattern, text)) << "/" << c.pattern << "/ in \"" << text << "\"";
            for (const std::string& text : c.no)
                EXPECT_FALSE(matches(c.pattern, text)) << "/" << c.pattern << "/ in \"" << text << "\"";
        }
    }

    TEST(Regex, CaseMattersWhenAskedFor)
    {
        EXPECT_TRUE(matches("ReadMe", "README"));
        EXPECT_TRUE(matches("^[a-f]+$", "DEAD"));
        EXPECT_FALSE(matches("^[^a-f]+$", "DEAD"));
        EXPECT_FALSE(matches("ReadMe", "README", Regex::Case::Matters));
        EXPECT_TRUE(matches("ReadMe", "ReadMe", Regex::Case::Matters));
        EXPECT_FALSE(matches("^[a-f]+$", "DEAD", Regex::Case::Matters));
    }

    TEST(Regex, CharactersNotBytes)
    {
        EXPECT_TRUE(matches("^..$", "\u4e2d\u6587"));
        EXPECT_FALSE(matches("^..$", "\u4e2d"));
        EXPECT_TRUE(matches("^\u00e9+$", "\u00e9\u00e9"));
        EXPECT_FALSE(matches("^\u00e9+$", "\u00e9\u00e8"));
        EXPECT_TRUE(matches("^[\u4e00-\u9fff]+$", "\u4e2d\u6587"));
        EXPECT_FALSE(matches("^[\u4e00-\u9fff]+$", "\u4e2da"));
        EXPECT_TRUE(matches("^[\u00e4\U0001F600]$", "\U0001F600"));
        EXPECT_FALSE(matches("^[^\u00e4]$", "\u00e4"));
        EXPECT_TRUE(matches("^[^\u00e4]$", "\u00f6"));
        EXPECT_TRUE(matches("^[^/]+$", "\u4e2d x"));
    }

    TEST(Regex, BytesThatAreNoCharacters)
    {
        EXPECT_TRUE(matches("^caf.$", "caf\xe9"));
        EXPECT_TRUE(matches("^caf[^/]$", "caf\xe9"));
        EXPECT_TRUE(matches("\\xe9$", "caf\xe9"));
        EXPECT_FALSE(matches("\\xe8$", "caf\xe9"));
        EXPECT_TRUE(matches("f\xe9", "caf\xe9"));
        EXPECT_TRUE(matches("^a.b$", std::string_view("a\0b", 3)));
    }

    // Every range of characters against plain comparison, around the places where the encoding changes.
    TEST(Regex, RangesOfCharactersAreExact)
    {
        const std::vector<char32_t> edges { 0x1, 0x7f, 0x80, 0xbf, 0xc0, 0x7ff, 0x800, 0xfff, 0x1000, 0x2fff,
            0xd7ff, 0xe000, 0xffff, 0x10000, 0x3ffff, 0x40000, 0xfffff, 0x10fffe };
        const auto encode = [](char32_t c) {
            std::string s;
            if (c < 0x80)
                s = { static_cast<char>(c) };
            else if (c < 0x800)
                s = { static_cast<char>(0xc0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3f)) };
            else if (c < 0x10000)
                s = { static_cast<char>(0xe0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3f)),
                    static_cast<char>(0x80 | (c & 0x3f)) };
            else
                s = { static_cast<char>(0xf0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3f)),
                    static_cast<char>(0x80 | ((c >> 6) & 0x3f)), static_cast<char>(0x80 | (c & 0x3f)) };
            return s;
        };
        for (const char32_t first : edges) {
            for (const char32_t last : edges) {
                if (first > last || first < 0x80)
                    continue;
                const auto compiled
                    = Regex::compile("^[" + encode(first) + "-" + encode(last) + "]$", Regex::Case::Matters);
                ASSERT_TRUE(std::holds_alternative<Regex>(compiled));
                RegexRun run(std::get<Regex>(compiled));
                for (const char32_t edge : edges) {
                    for (char32_t c = edge - 1; c <= edge + 1; ++c) {
                        if (c == 0 || (c >= 0xd800 && c <= 0xdfff))
                            continue;
                        EXPECT_EQ(run.matches(encode(c)), first <= c && c <= last)
                            << std::hex << uint32_t(first) << "-" << uint32_t(last) << " " << uint32_t(c);
                    }
                }
            }
        }
    }

    TEST(Regex, BadPatternsSayWhatAndWhere)
    {
        struct Bad {
            std::string pattern;
            PatternFault::Kind kind;
            size_t position;
        };
        using K = PatternFault::Kind;
        const std::vector<Bad> bad { { "a(b", K::UnclosedGroup, 1 }, { "ab)", K::UnopenedGroup, 2 },
            { "x[ab", K::UnclosedClass, 1 }, { "[", K::UnclosedClass, 0 }, { "[]", K::UnclosedClass, 0 },
            { "a[z-a]", K::BadRange, 2 }, { "*a", K::NothingToRepeat, 0 }, { "a|+", K::NothingToRepeat, 2 },
            { "(?:?)", K::NothingToRepeat, 3 }, { "a**", K::NothingToRepeat, 2 },
            { "a{3,2}", K::BadRepeat, 1 }, { "a{1001}", K::BadRepeat, 1 },
            { "a{99999999999999999999}", K::BadRepeat, 1 }, { "a\\", K::BadEscape, 1 },
            { "\\y", K::BadEscape, 0 }, { "\\xg0", K::BadEscape, 0 }, { "\\x1", K::BadEscape, 0 },
            { "(a)\\1", K::NotSupported, 3 }, { "\\bx", K::NotSupported, 0 },
            { "a(?=b)", K::NotSupported, 1 }, { "(?<n>a)", K::NotSupported, 0 },
            { "[\\xff]", K::NotSupported, 1 },
            { std::string(101, '(') + std::string(101, ')'), K::TooDeep, 100 },
            { "(a{1000}){1000}", K::TooLong, 0 },
            { std::string(20'000, 'a'), K::TooLong, Regex::maximumProgram } };
        for (const Bad& b : bad) {
            const auto compiled = Regex::compile(b.pattern);
            const auto* fault = std::get_if<PatternFault>(&compiled);
            ASSERT_TRUE(fault) << b.pattern;
            EXPECT_EQ(name(fault->kind), name(b.kind)) << b.pattern;
            EXPECT_EQ(fault->position, b.position) << b.pattern;
        }
    }

    // What takes backtracking engines for ever or overflows their stacks.
    TEST(Regex, HostilePatternsAreAnswered)
    {
        const std::string many(20'000, 'a');
        EXPECT_FALSE(matches("^(a+)+$", many + "!"));
        EXPECT_FALSE(matches("^(a|a)*$", many + "!"));
        EXPECT_FALSE(matches("^(a*)*b$", many));
        EXPECT_TRUE(matches("^(.*)*$", many));
        EXPECT_TRUE(matches("^((((){1000}){1000}){1000}){1000}$", ""));
        EXPECT_TRUE(matches(std::string(100, '(') + "a" + std::string(100, ')'), "a"));
        EXPECT_TRUE(matches("(a?){500}a{500}", many));
    }

    // A pattern with a state for each way the last twelve letters can look: all are met, and forgotten in between.
    TEST(Regex, ForgettingStatesChangesNothing)
    {
        const auto compiled = Regex::compile("^.*a[ab]{13}$");
        ASSERT_TRUE(std::holds_alternative<Regex>(compiled));
        RegexRun run(std::get<Regex>(compiled));
        std::mt19937 random(7);
        for (int i = 0; i < 3000; ++i) {
            std::string text;
            for (int k = 0; k < 30; ++k)
                text += random() % 2 == 0 ? 'a' : 'b';
            ASSERT_EQ(run.matches(text), text[text.size() - 14] == 'a') << text;
        }
        EXPECT_GT(run.generation(), 0u);
    }

    TEST(Regex, GoesOnFromAState)
    {
        const auto compiled = Regex::compile("usr/lib$|bin");
        RegexRun run(std::get<Regex>(compiled));
        const auto usr = run.step(run.start(), "/usr");
        const auto lib = run.step(usr, "/lib");
        EXPECT_FALSE(run.isMatch(lib));
        EXPECT_TRUE(run.isMatchAtEnd(lib));
        EXPECT_FALSE(run.isMatchAtEnd(run.step(lib, "64")));
        EXPECT_TRUE(run.isMatch(run.step(usr, "/bin/")));
    }

    // Against the standard library's engine, on patterns both understand.
    TEST(Regex, AgreesWithTheStandardLibrary)
    {
        std::mt19937 random(42);
        const auto pick = [&](size_t n) { return static_cast<size_t>(random() % n); };
        const std::vector<std::string> atoms { "a", "b", "c", ".", "[ab]", "[^a]", "(a|b)", "(ab|c)", "(a*)",
            "\\w", "" };
        const std::vector<std::string> repeats { "", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,1}" };
        for (int i = 0; i < 1500; ++i) {
            std::string pattern = pick(3) == 0 ? "^" : "";
            const size_t length = 1 + pick(4);
            for (size_t k = 0; k < length; ++k) {
                const std::string& atom = atoms[pick(atoms.size())];
                pattern += atom.empty() ? "|" : atom + repeats[pick(repeats.size())];
            }
            pattern += pick(3) == 0 ? "$" : "";
            const std::regex standard(pattern, std::regex::ECMAScript);
            const auto compiled = Regex::compile(pattern, Regex::Case::Matters);
            ASSERT_TRUE(std::holds_alternative<Regex>(compiled)) << pattern;
            RegexRun run(std::get<Regex>(compiled));
            for (int t = 0; t < 20; ++t) {
                std::string text;
                for (size_t k = pick(7); k > 0; --k)
                    text += static_cast<char>('a' + pick(4));
                ASSERT_EQ(run.matches(text), std::regex_search(text, standard))
                    << "/" << pattern << "/ in " << text;
            }
        }
    }

} // namespace
} // namespace layerscope
