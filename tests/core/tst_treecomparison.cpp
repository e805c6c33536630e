// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/comparison.h"
#include "core/compare/foldertally.h"

#include "tests/support/comparing.h"
#include "tests/support/loading.h"

// What becomes of each path from one image to another. Expected states are those of the definitions: content by hash,
// metadata apart, moves by content.

namespace layerscope {
namespace {

    using namespace fixture;
    using Lines = std::vector<std::string>;

    std::shared_ptr<const Comparison> compare(const AnalysisPtr& a, const AnalysisPtr& b,
        CompareOptions options = {}, Scope scopeA = Scope::final(), Scope scopeB = Scope::final())
    {
        const Lines faults = brokenComparison(a, b);
        EXPECT_EQ(faults, Lines {});
        auto made = Comparison::build(a, b, options, scopeA, scopeB);
        EXPECT_TRUE(made) << (made ? "" : made.error().detail);
        return made ? *made : nullptr;
    }

    Lines differences(const AnalysisPtr& a, const AnalysisPtr& b, CompareOptions options = {})
    {
        return differenceLines(*compare(a, b, std::move(options))->files);
    }

    TEST(TreeComparison, NothingDiffersFromItself)
    {
        const AnalysisPtr a = load({ layer().dir("etc").file("etc/a", "text").hardlink("etc/b", "etc/a") });
        EXPECT_EQ(differences(a, a), Lines {});
        EXPECT_TRUE(compare(a, a)->isEmpty());
    }

    TEST(TreeComparison, EqualSizeModeAndTimeIsNoProofOfEqualContent)
    {
        const AnalysisPtr a = load({ layer().file("bin/app", "aaaa").mode(0755).mtime(1000) });
        const AnalysisPtr b = load({ layer().file("bin/app", "aaab").mode(0755).mtime(1000) });
        EXPECT_EQ(differences(a, b), Lines { "changed /bin/app content" });
        EXPECT_EQ(compare(a, b)->files->tally(Difference::Changed).count, 1u);
        EXPECT_EQ(compare(a, b)->files->delta(TreeComparison::root()), 0);
    }

    TEST(TreeComparison, AddedAndRemovedPathsAreCountedWithTheirBytes)
    {
        const AnalysisPtr a = load({ layer().file("a/old", bytes(100)).file("keep", bytes(7)) });
        const AnalysisPtr b
            = load({ layer().file("b/new", bytes(30, 1)).file("keep", bytes(7)).symlink("l", "keep") });
        EXPECT_EQ(differences(a, b),
            (Lines { "added /b", "added /b/new", "added /l", "removed /a", "removed /a/old" }));
        const auto comparison = compare(a, b);
        const TreeComparison& tree = *comparison->files;
        EXPECT_EQ(tree.tally(Difference::Added).count, 2u); // a file and a link
        EXPECT_EQ(tree.tally(Difference::Added).bytesB, 30u);
        EXPECT_EQ(tree.tally(Difference::Removed).count, 1u);
        EXPECT_EQ(tree.tally(Difference::Removed).bytesA, 100u);
        EXPECT_EQ(tree.folders(Difference::Added), 1u);
        EXPECT_EQ(tree.delta(TreeComparison::root()), -70);
        EXPECT_EQ(tree.churn(TreeComparison::root()), 130u);
        EXPECT_EQ(tree.differing(TreeComparison::root()), 5u);
        EXPECT_EQ(tree.tally(Difference::Same).count, 1u);
    }

    TEST(TreeComparison, ChmodOfATreeIsMetadataOnly)
    {
        const AnalysisPtr a = load({ layer().dir("app").file("app/a", "1").file("app/b", "2") });
        const AnalysisPtr b = load({ layer().dir("app").file("app/a", "1").file("app/b", "2"),
            layer().dir("app").mode(0777).file("app/a", "1").mode(0777).file("app/b", "2").mode(0777) });
        EXPECT_EQ(differences(a, b),
            (Lines { "metadata_only /app mode", "metadata_only /app/a mode", "metadata_only /app/b mode" }));
        CompareOptions options;
        options.ignored |= Aspect::Mode;
        EXPECT_EQ(differences(a, b, options), Lines {});
    }

    TEST(TreeComparison, TimesCountOnlyWhenAskedFor)
    {
        const AnalysisPtr a = load({ layer().file("f", "x").mtime(1) });
        const AnalysisPtr b = load({ layer().file("f", "x").mtime(2) });
        EXPECT_EQ(differences(a, b), Lines {});
        CompareOptions options;
        options.ignored = {};
        EXPECT_EQ(differences(a, b, options), Lines { "metadata_only /f mtime" });
    }

    TEST(TreeComparison, OwnersAttributesAndTargetsAreMetadata)
    {
        const AnalysisPtr a = load({ layer().file("f", "x").owner(0, 0).file("x", "x").symlink("l", "one") });
        const AnalysisPtr b = load(
            { layer().file("f", "x").owner(0, 5).file("x", "x").xattr("user.k", "v").symlink("l", "two") });
        EXPECT_EQ(differences(a, b),
            (Lines { "metadata_only /f owner", "metadata_only /l target", "metadata_only /x xattr" }));
        CompareOptions options;
        options.ignored = Aspects(Aspect::Mtime) | Aspect::Owner | Aspect::Xattrs | Aspect::Target;
        EXPECT_EQ(differences(a, b, options), Lines {});
    }

    TEST(TreeComparison, AFolderNobodyDescribesEqualsOneThatSaysTheUsual)
    {
        const AnalysisPtr a = load({ layer().file("opt/app/f", "x") });
        const AnalysisPtr b
            = load({ layer().dir("opt").mode(0755).mtime(99).dir("opt/app").file("opt/app/f", "x") });
        CompareOptions options;
        options.ignored = {};
        const Lines found = differences(a, b, options);
        for (const std::string& line : found)
            EXPECT_EQ(line.find("/opt "), std::string::npos) << line;
    }

    TEST(TreeComparison, AChangeOfTypeTakesWhatWasBelow)
    {
        const AnalysisPtr a = load({ layer().dir("lib").file("lib/x", bytes(10)) });
        const AnalysisPtr b = load({ layer().symlink("lib", "usr/lib").dir("usr/lib") });
        EXPECT_EQ(differences(a, b),
            (Lines { "added /usr", "added /usr/lib", "removed /lib/x", "type_changed /lib type" }));
    }

    TEST(TreeComparison, AMovedFolderIsOneFinding)
    {
        const AnalysisPtr a = load({ layer()
                                         .dir("src")
                                         .dir("src/old")
                                         .file("src/old/a", "aa")
                                         .file("src/old/b/c", "cc")
                                         .file("z", "z") });
        const AnalysisPtr b = load({ layer()
                                         .dir("src")
                                         .dir("lib")
                                         .dir("lib/new")
                                         .file("lib/new/a", "aa")
                                         .file("lib/new/b/c", "cc")
                                         .file("z", "z") });
        EXPECT_EQ(differences(a, b), (Lines { "added /lib", "moved /lib/new <- /src/old" }));
        const auto comparison = compare(a, b);
        EXPECT_EQ(comparison->files->tally(Difference::Moved).count, 2u);
        EXPECT_EQ(comparison->files->tally(Difference::Moved).bytesA, 4u);
        EXPECT_EQ(comparison->files->tally(Difference::Moved).bytesB, 4u);
        EXPECT_EQ(comparison->files->folders(Difference::Moved), 2u);
    }

    TEST(TreeComparison, MovesTellWhatElseHasChanged)
    {
        const AnalysisPtr a
            = load({ layer().file("usr/bin/node", bytes(50)).mode(0755).file("usr/bin/npm", "npm") });
        const AnalysisPtr b
            = load({ layer().file("nodejs/node", bytes(50)).mode(0700).file("usr/bin/npm", "npm") });
        EXPECT_EQ(differences(a, b), (Lines { "added /nodejs", "moved /nodejs/node <- /usr/bin/node mode" }));
    }

    TEST(TreeComparison, CopiesAndEmptyFilesDoNotMove)
    {
        const AnalysisPtr a = load({ layer().file("one", "text").file("empty", "") });
        const AnalysisPtr b = load({ layer().file("one", "text").file("two", "text").file("void", "") });
        EXPECT_EQ(differences(a, b), (Lines { "added /two", "added /void", "removed /empty" }));
    }

    TEST(TreeComparison, AmongEqualsTheSameNameMoves)
    {
        const AnalysisPtr a = load({ layer().file("a/x", "same").file("a/y", "same") });
        const AnalysisPtr b = load({ layer().file("b/y", "same").file("c/z", "same") });
        EXPECT_EQ(differences(a, b),
            (Lines { "added /b", "added /c", "moved /b/y <- /a/y", "moved /c/z <- /a/x", "removed /a" }));
    }

    TEST(TreeComparison, IgnoredPathsDifferInNothing)
    {
        const AnalysisPtr a
            = load({ layer().file("app/__pycache__/a.pyc", "1").file("app/a.py", "1").file("log/x", "1") });
        const AnalysisPtr b
            = load({ layer().file("app/__pycache__/b.pyc", "22").file("app/a.py", "2").file("log/x", "3") });
        CompareOptions options;
        options.ignore = { "__pycache__", "/log/*" };
        EXPECT_EQ(differences(a, b, options),
            (Lines { "changed /app/a.py content", "ignored /app/__pycache__",
                "ignored /app/__pycache__/a.pyc", "ignored /app/__pycache__/b.pyc", "ignored /log/x" }));
        const auto comparison = compare(a, b, options);
        EXPECT_EQ(comparison->files->differing(TreeComparison::root()), 1u);
        EXPECT_EQ(comparison->files->delta(TreeComparison::root()), 1) << "bytes stay true";
        EXPECT_EQ(comparison->files->churn(TreeComparison::root()), 0u);
    }

    TEST(TreeComparison, ABadGlobIsAnError)
    {
        const AnalysisPtr a = load({ layer().file("f", "x") });
        CompareOptions options;
        options.ignore = { "" };
        const auto made = Comparison::build(a, a, options);
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, ErrorCode::InvalidArgument);
    }

    TEST(TreeComparison, LayersAreComparedByWhatTheyStore)
    {
        const AnalysisPtr a
            = load({ layer().file("f", "1").file("g", "1"), layer().file("f", "22").whiteout("g") });
        const auto comparison = compare(a, a, {}, Scope::layer(LayerId(0u)), Scope::layer(LayerId(1u)));
        EXPECT_EQ(differenceLines(*comparison->files), (Lines { "changed /f content", "removed /g" }));
        const auto final = compare(a, a, {}, Scope::final(), Scope::layer(LayerId(1u)));
        EXPECT_EQ(differenceLines(*final->files), Lines {});
        EXPECT_FALSE(Comparison::build(a, a, {}, Scope::layer(LayerId(2u)), Scope::final()));
    }

    TEST(TreeComparison, ALostLayerIsAGap)
    {
        const auto good = layer().file("f", "1");
        const AnalysisPtr a = load(ociLayout({ imageOf({ good, layer().file("g", "2") }) }));
        const AnalysisPtr b = load(ociLayout({ imageOf({ good, layer().file("g", "2").missing() }) }));
        const auto comparison = compare(a, b);
        ASSERT_EQ(comparison->gaps.size(), 1u);
        EXPECT_EQ(comparison->gaps[0].side, ComparisonGap::Side::B);
        EXPECT_EQ(comparison->gaps[0].layer, LayerId(1u));
        EXPECT_EQ(comparison->gaps[0].verified, Verification::Missing);
        EXPECT_EQ(differenceLines(*comparison->files), Lines { "removed /g" });
    }

    TEST(TreeComparison, PathsAreFoundByName)
    {
        const AnalysisPtr a = load({ layer().file("a/b", "1").file("z", "1") });
        const AnalysisPtr b = load({ layer().file("a/c", "2").file("m", "2") });
        const auto comparison = compare(a, b);
        const TreeComparison& tree = *comparison->files;
        for (uint32_t i = 0; i < tree.pairCount(); ++i)
            EXPECT_EQ(tree.find(tree.path(PairId(i))), PairId(i));
        EXPECT_FALSE(tree.find("/a/x"));
        EXPECT_FALSE(tree.find("/zz"));
    }

    TEST(FolderTally, CountsWhatLiesBelowAFolder)
    {
        const AnalysisPtr a
            = load({ layer().file("x/gone", bytes(100)).file("x/in/changed", bytes(7)).file("y", bytes(3)) });
        const AnalysisPtr b = load({ layer()
                                         .file("x/in/changed", bytes(9, 1))
                                         .file("x/in/new", bytes(30, 2))
                                         .file("y", bytes(4, 1)) });
        const auto comparison = compare(a, b);
        const TreeComparison& tree = *comparison->files;
        const auto of = [](const FolderTally& tally, Difference difference) {
            return tally[static_cast<size_t>(difference)];
        };
        const FolderTally below = tallyBelow(tree, *tree.find("/x"));
        EXPECT_EQ(of(below, Difference::Removed), (SideTally { 1, 0, 100, 0 }));
        EXPECT_EQ(of(below, Difference::Added), (SideTally { 0, 1, 0, 30 }));
        EXPECT_EQ(of(below, Difference::Changed), (SideTally { 1, 1, 7, 9 }));
        const FolderTally all = tallyBelow(tree, TreeComparison::root());
        EXPECT_EQ(of(all, Difference::Changed), (SideTally { 2, 2, 10, 13 }));
    }

} // namespace
} // namespace layerscope
