// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/hitorder.h"
#include "core/search/search.h"
#include "core/tree/pathranks.h"
#include "tests/support/loading.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace layerscope {
namespace {

    using namespace fixture;
    using Lines = std::vector<std::string>;
    using Kind = SearchQuery::Kind;

    AnalysisPtr image()
    {
        static const AnalysisPtr loaded = load({ layer()
                                                     .dir("usr")
                                                     .dir("usr/lib")
                                                     .file("usr/lib/libssl.so.3", bytes(700, 1))
                                                     .mode(0755)
                                                     .file("usr/lib/README.md", bytes(20, 2))
                                                     .dir("var")
                                                     .dir("var/lib")
                                                     .file("var/lib/data.db", bytes(300, 3))
                                                     .owner(1000, 1000)
                                                     .dir("home")
                                                     .dir("home/lib-old")
                                                     .file("home/lib-old/readme", bytes(5, 4))
                                                     .symlink("home/link.so", "nowhere"),
            layer()
                .file("usr/lib/libssl.so.3", bytes(800, 5))
                .mode(0755)
                .whiteout("var/lib/data.db")
                .file("var/cache/x/libssl.so", bytes(60, 6)),
            layer().hardlink("usr/lib/libtwin.so", "usr/lib/libssl.so.3") });
        return loaded;
    }

    SearchQuery query(
        std::string text, Kind kind = Kind::Text, SearchQuery::Field field = SearchQuery::Field::Path)
    {
        SearchQuery q;
        q.text = std::move(text);
        q.kind = kind;
        q.field = field;
        return q;
    }

    template <typename Where>
    std::vector<SearchHit> hitsOf(const Where& where, const SearchQuery& q, SearchSummary* summary = nullptr)
    {
        std::vector<SearchHit> hits;
        const SearchSummary s = search(where, q,
            [&](std::span<const SearchHit> batch) { hits.insert(hits.end(), batch.begin(), batch.end()); });
        EXPECT_EQ(s.hits, hits.size());
        if (summary)
            *summary = s;
        return hits;
    }

    /// "/a 0:added 10", one a hit.
    Lines lines(const SearchQuery& q, SearchSummary* summary = nullptr)
    {
        Lines result;
        for (const SearchHit& hit : hitsOf(*image(), q, summary))
            result.push_back(image()->tree.path(hit.node) + " " + std::to_string(hit.layer.value) + ":"
                + std::string(name(hit.change)) + " " + std::to_string(hit.bytes));
        return result;
    }

    /// Paths of the final tree that match, once each.
    Lines paths(const SearchQuery& q)
    {
        Lines result;
        for (const SearchHit& hit : hitsOf(ScopedTree(image(), Scope::final()), q))
            result.push_back(image()->tree.path(hit.node));
        return result;
    }

    TEST(Search, EveryVersionInAllLayersDeletedOnesToo)
    {
        SearchSummary summary;
        EXPECT_EQ(lines(query("LIBSSL"), &summary),
            (Lines { "/usr/lib/libssl.so.3 0:added 700", "/usr/lib/libssl.so.3 1:modified 800",
                "/var/cache/x/libssl.so 1:added 60" }));
        EXPECT_TRUE(summary.complete);
        EXPECT_EQ(summary.bytes, 1560u);
        EXPECT_EQ(lines(query("data.db"), &summary),
            (Lines { "/var/lib/data.db 0:added 300", "/var/lib/data.db 1:removed 300" }));
        EXPECT_EQ(summary.bytes, 300u); // what is removed is not stored again
        EXPECT_EQ(lines(query("twin"), &summary), (Lines { "/usr/lib/libtwin.so 2:added 800" }));
        EXPECT_EQ(summary.bytes, 0u); // a second name stores nothing
    }

    TEST(Search, TextInThePathBringsWhatIsBelowAFolder)
    {
        EXPECT_EQ(paths(query("lib-old")), (Lines { "/home/lib-old", "/home/lib-old/readme" }));
        EXPECT_EQ(paths(query("lib-old", Kind::Text, SearchQuery::Field::Name)), (Lines { "/home/lib-old" }));
        EXPECT_EQ(paths(query("readme")), (Lines { "/home/lib-old/readme", "/usr/lib/README.md" }));
    }

    TEST(Search, TextAcrossSlashes)
    {
        EXPECT_EQ(paths(query("r/lib/lib")), (Lines { "/usr/lib/libssl.so.3", "/usr/lib/libtwin.so" }));
        EXPECT_EQ(paths(query("/home")),
            (Lines { "/home", "/home/lib-old", "/home/link.so", "/home/lib-old/readme" }));
        EXPECT_EQ(paths(query("E/LI")), (Lines { "/home/lib-old", "/home/link.so", "/home/lib-old/readme" }));
        EXPECT_EQ(
            paths(query("home/")), (Lines { "/home/lib-old", "/home/link.so", "/home/lib-old/readme" }));
        EXPECT_TRUE(paths(query("//home")).empty());
        EXPECT_TRUE(paths(query("x/home")).empty());
        EXPECT_EQ(paths(query("/")).size(), paths(query("")).size());
    }

    // The rules for text, applied to whole paths one by one.
    TEST(Search, TextAgreesWithPlainSearchInEveryPath)
    {
        const PathTree& tree = image()->tree;
        const std::string all = "/usr/lib/libssl.so.3/var/cache/x/libssl.so/home/lib-old/readme";
        for (size_t begin = 0; begin < all.size(); ++begin) {
            for (size_t length = 1; length <= 12 && begin + length <= all.size(); ++length) {
                const std::string text = all.substr(begin, length);
                Lines expected;
                for (size_t i = 1; i < tree.nodeCount(); ++i) {
                    const std::string path = tree.path(NodeId(i));
                    if (tree.visibleAt(NodeId(i), image()->lastLayer())
                        && path.find(text) != std::string::npos)
                        expected.push_back(path);
                }
                SearchQuery q = query(text);
                q.letters = Regex::Case::Matters;
                ASSERT_EQ(paths(q), expected) << text;
            }
        }
    }

    TEST(Search, Globs)
    {
        const auto glob = [](std::string text) { return paths(query(std::move(text), Kind::Glob)); };
        EXPECT_EQ(glob("*.SO"), (Lines { "/home/link.so", "/usr/lib/libtwin.so", "/var/cache/x/libssl.so" }));
        EXPECT_EQ(glob("lib*.so*"),
            (Lines { "/usr/lib/libssl.so.3", "/usr/lib/libtwin.so", "/var/cache/x/libssl.so" }));
        EXPECT_EQ(glob("l?b"), (Lines { "/usr/lib", "/var/lib" }));
        EXPECT_EQ(glob("[u-v]*"), (Lines { "/usr", "/var" }));
        EXPECT_EQ(glob("[!a-u]*"), (Lines { "/var", "/var/cache/x" }));
        EXPECT_EQ(glob("/usr/*"), (Lines { "/usr/lib" }));
        EXPECT_EQ(glob("lib/*.md"), (Lines { "/usr/lib/README.md" }));
        EXPECT_EQ(glob("/lib/*.md"), Lines {});
        EXPECT_EQ(glob("/var/**/*.so"), (Lines { "/var/cache/x/libssl.so" }));
        EXPECT_EQ(glob("/var/**/cache"), (Lines { "/var/cache" }));
        EXPECT_EQ(glob("var/cache/**"), (Lines { "/var/cache/x", "/var/cache/x/libssl.so" }));
        EXPECT_EQ(glob("**/lib"), (Lines { "/usr/lib", "/var/lib" }));
        EXPECT_EQ(glob("lib/"), (Lines { "/usr/lib", "/var/lib" }));
        EXPECT_EQ(glob("lib"), (Lines { "/usr/lib", "/var/lib" }));
        EXPECT_EQ(glob("readme"), (Lines { "/home/lib-old/readme" }));
        EXPECT_EQ(glob("[lib"), Lines {});
        EXPECT_EQ(glob("*.s(o)|x+"), Lines {});
    }

    TEST(Search, RegularExpressions)
    {
        const auto find = [](std::string text, SearchQuery::Field field = SearchQuery::Field::Path) {
            return paths(query(std::move(text), Kind::Regex, field));
        };
        EXPECT_EQ(find("\\.so(\\.\\d+)?$"),
            (Lines {
                "/home/link.so", "/usr/lib/libssl.so.3", "/usr/lib/libtwin.so", "/var/cache/x/libssl.so" }));
        EXPECT_EQ(find("^/(usr|home)$"), (Lines { "/home", "/usr" }));
        EXPECT_EQ(find("^lib", SearchQuery::Field::Name),
            (Lines { "/home/lib-old", "/usr/lib", "/var/lib", "/usr/lib/libssl.so.3", "/usr/lib/libtwin.so",
                "/var/cache/x/libssl.so" }));
        EXPECT_EQ(find("^lib"), Lines {});
        EXPECT_EQ(find("^/[^/]*/lib/.*m"), (Lines { "/usr/lib/README.md" }));
    }

    TEST(Search, ABadPatternIsAFault)
    {
        SearchSummary summary;
        EXPECT_TRUE(hitsOf(*image(), query("a(b", Kind::Regex), &summary).empty());
        ASSERT_TRUE(summary.fault);
        EXPECT_EQ(summary.fault->kind, PatternFault::Kind::UnclosedGroup);
        EXPECT_EQ(summary.fault->position, 1u);
        EXPECT_FALSE(summary.complete);
        EXPECT_TRUE(findFault(query("a(b", Kind::Regex)));
        EXPECT_FALSE(findFault(query("a(b", Kind::Text)));
        EXPECT_FALSE(findFault(query("a(b", Kind::Glob)));
        EXPECT_TRUE(findFault(query("[z-a]", Kind::Glob)));
    }

    TEST(Search, Filters)
    {
        SearchQuery q = query("");
        q.minimumBytes = 300;
        q.maximumBytes = 700;
        EXPECT_EQ(lines(q),
            (Lines { "/usr/lib/libssl.so.3 0:added 700", "/var/lib/data.db 0:added 300",
                "/var/lib/data.db 1:removed 300" }));
        q = query("");
        q.changes = { Change::Removed, Change::Modified };
        q.entryTypes = { EntryType::Regular };
        EXPECT_EQ(
            lines(q), (Lines { "/usr/lib/libssl.so.3 1:modified 800", "/var/lib/data.db 1:removed 300" }));
        q = query("");
        q.owners = { 1000 };
        EXPECT_EQ(lines(q), (Lines { "/var/lib/data.db 0:added 300", "/var/lib/data.db 1:removed 300" }));
        q = query("lib");
        q.firstLayer = LayerId(2u);
        EXPECT_EQ(lines(q), (Lines { "/usr/lib/libtwin.so 2:added 800" }));
        q = query("so");
        q.lastLayer = LayerId(0u);
        EXPECT_EQ(lines(q), (Lines { "/home/link.so 0:added 0", "/usr/lib/libssl.so.3 0:added 700" }));
        q = query("");
        q.entryTypes = { EntryType::Symlink };
        EXPECT_EQ(lines(q), (Lines { "/home/link.so 0:added 0" }));
        q = query("so");
        q.fileTypes = { FileType::NativeCode };
        EXPECT_EQ(lines(q),
            (Lines { "/usr/lib/libssl.so.3 0:added 700", "/usr/lib/libssl.so.3 1:modified 800",
                "/usr/lib/libtwin.so 2:added 800" }));
        q.fileTypes = { FileType::BuildCache };
        EXPECT_EQ(lines(q), (Lines { "/var/cache/x/libssl.so 1:added 60" }));
    }

    TEST(Search, AScopeShowsEachPathOnce)
    {
        const ScopedTree top(image(), Scope::layer(LayerId(1u)));
        SearchSummary summary;
        const auto hits = hitsOf(top, query("lib"), &summary);
        Lines found;
        for (const SearchHit& hit : hits)
            found.push_back(image()->tree.path(hit.node) + " " + std::string(name(hit.change)) + " "
                + std::to_string(hit.bytes));
        EXPECT_EQ(found,
            (Lines { "/usr/lib modified 800", "/var/lib modified 0", "/usr/lib/libssl.so.3 modified 800",
                "/var/lib/data.db removed 300", "/var/cache/x/libssl.so added 60" }));
        EXPECT_EQ(summary.bytes, 860u);
    }

    // Depth first, names by their bytes: '-' is less than the '/' that would stand behind "lib".
    TEST(HitOrder, RanksAreTheSortedPaths)
    {
        const PathTree& tree = image()->tree;
        const std::vector<uint32_t> ranks = pathRanks(tree);
        Lines byRank(tree.nodeCount());
        for (size_t i = 0; i < tree.nodeCount(); ++i)
            byRank.at(ranks[i]) = tree.path(NodeId(i));
        EXPECT_EQ(byRank,
            (Lines { "/", "/home", "/home/lib-old", "/home/lib-old/readme", "/home/link.so", "/usr",
                "/usr/lib", "/usr/lib/README.md", "/usr/lib/libssl.so.3", "/usr/lib/libtwin.so", "/var",
                "/var/cache", "/var/cache/x", "/var/cache/x/libssl.so", "/var/lib", "/var/lib/data.db" }));
    }

    Lines ordered(const SearchQuery& q, HitOrder order, size_t limit = 100)
    {
        const std::vector<SearchHit> hits = hitsOf(*image(), q);
        Lines result;
        for (const uint32_t i : orderHits(*image(), hits, pathRanks(image()->tree), order, limit))
            result.push_back(image()->tree.path(hits[i].node) + " " + std::to_string(hits[i].layer.value));
        return result;
    }

    TEST(HitOrder, EachColumnBothWaysAndTiesByPathThenLayer)
    {
        using By = HitOrder::By;
        SearchQuery q = query("");
        q.entryTypes = { EntryType::Regular };
        q.minimumBytes = 20;
        const std::string readme = "/usr/lib/README.md 0";
        const std::string ssl = "/usr/lib/libssl.so.3 0";
        const std::string newSsl = "/usr/lib/libssl.so.3 1";
        const std::string twin = "/usr/lib/libtwin.so 2";
        const std::string cached = "/var/cache/x/libssl.so 1";
        const std::string data = "/var/lib/data.db 0";
        const std::string gone = "/var/lib/data.db 1";
        EXPECT_EQ(ordered(q, { By::Path, false }), (Lines { readme, ssl, newSsl, twin, cached, data, gone }));
        EXPECT_EQ(ordered(q, { By::Path, true }), (Lines { data, gone, cached, twin, ssl, newSsl, readme }));
        EXPECT_EQ(ordered(q, { By::Size, true }), (Lines { newSsl, twin, ssl, data, gone, cached, readme }));
        EXPECT_EQ(ordered(q, { By::Size, false }), (Lines { readme, cached, data, gone, ssl, newSsl, twin }));
        EXPECT_EQ(ordered(q, { By::Layer, true }), (Lines { twin, newSsl, cached, gone, readme, ssl, data }));
        EXPECT_EQ(
            ordered(q, { By::Change, true }), (Lines { gone, newSsl, readme, ssl, twin, cached, data }));
        EXPECT_EQ(ordered(q, { By::Owner, true }), (Lines { data, gone, readme, ssl, newSsl, twin, cached }));
        EXPECT_EQ(ordered(q, { By::Size, true }, 3), (Lines { newSsl, twin, ssl }));
        EXPECT_EQ(ordered(q, { By::Size, true }, 0), Lines {});
    }

    TEST(HitOrder, TimesBefore1970ComeFirst)
    {
        const AnalysisPtr dated = load({ layer()
                                             .file("new", "1")
                                             .mtime(1000)
                                             .file("old", "2")
                                             .mtime(-1000)
                                             .file("zero", "3")
                                             .mtime(0) });
        ASSERT_TRUE(dated);
        const std::vector<SearchHit> hits = hitsOf(*dated, query(""));
        Lines names;
        for (const uint32_t i :
            orderHits(*dated, hits, pathRanks(dated->tree), { HitOrder::By::Modified, false }, 10))
            names.emplace_back(dated->tree.name(hits[i].node));
        EXPECT_EQ(names, (Lines { "old", "zero", "new" }));
    }

    TEST(Search, BatchesComeEarlyAndAStopIsObeyed)
    {
        LayerBuilder many;
        for (int i = 0; i < 20'000; ++i)
            many.file("d/file" + std::to_string(i), "x");
        const AnalysisPtr analysis = load({ many });
        ASSERT_TRUE(analysis);
        std::vector<size_t> sizes;
        const auto whole = search(
            *analysis, query("file"), [&](std::span<const SearchHit> b) { sizes.push_back(b.size()); });
        EXPECT_EQ(whole.hits, 20'000u);
        EXPECT_EQ(whole.bytes, 20'000u);
        ASSERT_GT(sizes.size(), 2u);
        EXPECT_LE(sizes.front(), 1024u); // and not at the end
        std::stop_source stop;
        const auto stopped = search(
            *analysis, query("file"), [&](std::span<const SearchHit>) { stop.request_stop(); },
            stop.get_token());
        EXPECT_FALSE(stopped.complete);
        EXPECT_LT(stopped.hits, 5'000u);
    }

} // namespace
} // namespace layerscope
