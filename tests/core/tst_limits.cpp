// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/loading.h"

#include <functional>
#include <optional>

// Every limit, when it is hit, says so by its name and keeps what can be kept.

namespace layerscope {
namespace {

    using namespace fixture;

    struct LimitCase {
        std::string limit; ///< the field of Limits, which the message names
        std::function<void(Limits&)> lower;
        ArchiveBuilder archive;
        Pack outer = Pack::None;
        std::optional<bool> fails = false; ///< an Error; else a result with a warning; none: either
    };

    LayerBuilder small() { return layer().dir("d").file("d/a", "aaa").file("d/b", "bb"); }
    ImageBuilder app() { return image("app:1").layer(small()).layer(layer().file("d/c", "c")); }

    LayerBuilder manyFiles(size_t count)
    {
        LayerBuilder result;
        for (size_t i = 0; i < count; ++i)
            result.file("f" + std::to_string(i));
        return result;
    }

    LayerBuilder linkChain(size_t length)
    {
        LayerBuilder result = layer().dir("end");
        for (size_t i = 0; i < length; ++i)
            result.symlink("l" + std::to_string(i), i == 0 ? "end" : "l" + std::to_string(i - 1));
        return result.file("l" + std::to_string(length - 1) + "/x", "x");
    }

    std::string deepPath(size_t depth)
    {
        std::string result;
        for (size_t i = 0; i < depth; ++i)
            result += "d/";
        return result + "x";
    }

    std::vector<LimitCase> cases()
    {
        const std::string manyHistory = [] {
            std::string text = R"({"history":[)";
            for (int i = 0; i < 50; ++i)
                text += R"({"created_by":"x","empty_layer":true},)";
            return text + R"({"created_by":"a"},{"created_by":"b"}]})";
        }();
        const std::string deepJson = R"({"x":)" + std::string(30, '[') + std::string(30, ']') + "}";
        return {
            { "jsonBytes", [](Limits& l) { l.jsonBytes = 100; }, dockerLegacy({ app() }), Pack::None, true },
            { "jsonBytes", [](Limits& l) { l.jsonBytes = 100; }, dockerLegacy({ app() }), Pack::Gzip, true },
            { "jsonDepth", [](Limits& l) { l.jsonDepth = 10; },
                ociLayout({ app() }).replace("index.json", deepJson), Pack::None, true },
            { "archiveMembers", [](Limits& l) { l.archiveMembers = 3; }, dockerLegacy({ app() }), Pack::None,
                true },
            { "archiveMembers", [](Limits& l) { l.archiveMembers = 3; }, dockerLegacy({ app() }), Pack::Zstd,
                true },
            { "archiveJsonBytes", [](Limits& l) { l.archiveJsonBytes = 200; }, dockerLegacy({ app() }),
                Pack::Gzip, true },
            { "images", [](Limits& l) { l.images = 2; },
                dockerLegacy({ app(), image("b:1").layer(small()), image("c:1").layer(small()) }), Pack::None,
                true },
            { "images", [](Limits& l) { l.images = 2; },
                ociLayout({ app(), image("b:1").layer(small()), image("c:1").layer(layer()) }), Pack::None,
                false },
            { "indexDepth", [](Limits& l) { l.indexDepth = 0; },
                ociLayout({ app() }, { .nested = true }).add("x", "x"), Pack::None, true },
            { "layers", [](Limits& l) { l.layers = 1; }, ociLayout({ app() }), Pack::None, true },
            { "layers", [](Limits& l) { l.layers = 1; }, dockerLegacy({ app() }), Pack::None, true },
            { "historyEntries", [](Limits& l) { l.historyEntries = 5; },
                ociLayout({ app().configPatch(manyHistory) }), Pack::None, false },
            { "entries", [](Limits& l) { l.entries = 10; }, ociLayout({ image("a:1").layer(manyFiles(20)) }),
                Pack::None, false },
            { "entries", [](Limits& l) { l.entries = 25; },
                ociLayout({ image("a:1").layer(manyFiles(20)).layer(manyFiles(20)) }), Pack::None, true },
            { "pathBytes", [](Limits& l) { l.pathBytes = 50; },
                ociLayout({ image("a:1").layer(small().file(std::string(60, 'n'), "long")) }), Pack::None,
                false },
            { "pathBytes", [](Limits& l) { l.pathBytes = 50; },
                ociLayout({ image("a:1").layer(small().symlink("s", std::string(60, 'n'))) }), Pack::None,
                false },
            { "pathDepth", [](Limits& l) { l.pathDepth = 10; },
                ociLayout({ image("a:1").layer(small().file(deepPath(20), "deep")) }), Pack::None, false },
            { "symlinkHops", [](Limits& l) { l.symlinkHops = 5; },
                ociLayout({ image("a:1").layer(linkChain(10)) }), Pack::None, false },
            { "xattrBytes", [](Limits& l) { l.xattrBytes = 100; },
                ociLayout({ image("a:1").layer(small().xattr("user.x", std::string(200, 'v'))) }), Pack::None,
                false },
            { "entryBytes", [](Limits& l) { l.entryBytes = 10'000; },
                ociLayout({ image("a:1").layer(small().file("big", std::string(20'000, 'z'))) }), Pack::None,
                false },
            { "bombUnpackedBytes", [](Limits& l) { l.bombUnpackedBytes = 1 << 20; },
                ociLayout({ image("a:1").layer(layer().file("zeros", std::string(4 << 20, '\0'))) }),
                Pack::None, false },
            { "bombUnpackedBytes", [](Limits& l) { l.bombUnpackedBytes = 1 << 20; },
                dockerLegacy({ image("a:1").layer(layer().file("zeros", std::string(4 << 20, '\0'))) }),
                Pack::Gzip, std::nullopt },
            { "bombEntries",
                [](Limits& l) {
                    l.bombEntries = 100;
                    l.bombRatio = 5;
                },
                ociLayout({ image("a:1").layer(manyFiles(20'000)) }, { .pack = Pack::Zstd }), Pack::None,
                false },
        };
    }

    TEST(Limits, EachNamesItself)
    {
        for (const LimitCase& c : cases()) {
            SCOPED_TRACE(c.limit + (c.outer == Pack::None ? "" : ", streamed"));
            LoadOptions options;
            c.lower(options.limits);
            const auto result = tryLoad(c.archive, {}, options, c.outer);
            EXPECT_EQ(!result, c.fails.value_or(!result));
            const std::string message
                = result ? text((*result)->warnings) : result.error().subject + ": " + result.error().detail;
            EXPECT_NE(message.find(c.limit), std::string::npos) << message;
        }
    }

    TEST(Limits, NoneIsHitByTheSameFilesWithTheDefaults)
    {
        for (const LimitCase& c : cases()) {
            if (c.limit == "jsonDepth")
                continue; // not an image in the first place
            SCOPED_TRACE(c.limit);
            const auto result = tryLoad(c.archive, {}, {}, c.outer);
            ASSERT_TRUE(result) << result.error().detail;
            EXPECT_FALSE(hasWarning((*result)->warnings, WarningCode::LimitExceeded))
                << text((*result)->warnings);
        }
    }

    TEST(Limits, WhatComesBeforeALimitIsKept)
    {
        LoadOptions options;
        options.limits.entryBytes = 10'000;
        const auto a
            = load(ociLayout({ image("a:1")
                                   .layer(small().file("big", std::string(20'000, 'z')).file("after", "x"))
                                   .layer(layer().file("upper", "u")) }),
                {}, options);
        ASSERT_TRUE(a);
        EXPECT_FALSE(a->layers[0].complete);
        EXPECT_TRUE(a->layers[1].complete);
        EXPECT_TRUE(a->tree.find("/d/a"));
        EXPECT_TRUE(a->tree.find("/upper"));
        EXPECT_TRUE(a->isDamaged());
    }

    TEST(Limits, AnUnusablePathCostsOnlyItself)
    {
        LoadOptions options;
        options.limits.pathBytes = 50;
        const auto a = load(ociLayout({ image("a:1").layer(
                                layer().file(std::string(60, 'n'), bytes(100)).file("kept", bytes(5))) }),
            {}, options);
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (std::vector<std::string> { "/kept" }));
        EXPECT_EQ(a->totals.contentBytes, 105u);
        EXPECT_EQ(a->totals.wastedBytes, 100u);
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::EntryUnusable)) << text(a->warnings);
    }

    TEST(Limits, FloodsOfWarningsAreFolded)
    {
        LayerBuilder flood;
        for (int i = 0; i < 500; ++i)
            flood.whiteout("none" + std::to_string(i)).hardlink("h" + std::to_string(i), "missing");
        const auto a = load({ small(), flood });
        ASSERT_TRUE(a);
        EXPECT_LE(a->warnings.size(), 2 * (Limits {}.warningsPerKind + 1));
        EXPECT_NE(text(a->warnings).find("480 more"), std::string::npos) << text(a->warnings);
    }

    TEST(Limits, HolesBeyondTheLimitAreNotRead)
    {
        // a sparse file of 8 GiB with 3 bytes of data; reading its zeros would take seconds
        const uint64_t size = 8ull << 30;
        const std::string map = "1\n" + std::to_string(size - 3) + "\n3\n";
        LayerBuilder sparse = layer();
        TarHeader header { .name = "GNUSparseFile.0/huge", .size = tarBlock + 3, .link = {}, .prefix = {} };
        sparse.member(header, padded(map) + "end")
            .pax("GNU.sparse.major", "1")
            .pax("GNU.sparse.minor", "0")
            .pax("GNU.sparse.name", "huge")
            .pax("GNU.sparse.realsize", std::to_string(size));
        const auto a = load({ sparse });
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.contentBytes, size);
        EXPECT_EQ(finalPaths(*a), (std::vector<std::string> { "/huge" }));
        EXPECT_FALSE(a->isDamaged()) << text(a->warnings);
    }

} // namespace
} // namespace layerscope
