// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/loading.h"

// The changeset rules of the OCI image spec (layer.md) and what tools make of the cases it leaves open.

namespace layerscope {
namespace {

    using namespace fixture;
    using Lines = std::vector<std::string>;

    LayerBuilder base()
    {
        return layer()
            .dir("etc")
            .file("etc/a", "aaaa")
            .file("etc/b", "bb")
            .dir("opt")
            .dir("opt/sub")
            .file("opt/sub/c", "cccccc");
    }

    TEST(Changesets, LayersAddUp)
    {
        const auto a = load({ base(), layer().file("etc/new", "n").dir("var") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a),
            (Lines { "d 0 /etc", "- 4 /etc/a", "- 2 /etc/b", "- 1 /etc/new", "d 0 /opt", "d 0 /opt/sub",
                "- 6 /opt/sub/c", "d 0 /var" }));
        EXPECT_EQ(timelineOf(*a, "/etc/new"), "1:added");
        EXPECT_EQ(timelineOf(*a, "/etc/a"), "0:added");
        EXPECT_EQ(a->layers[0].added, 6u);
        EXPECT_EQ(a->layers[1].added, 2u);
        EXPECT_EQ(a->layers[1].entries, 2u);
        EXPECT_EQ(a->totals.files, 4u);
        EXPECT_EQ(a->totals.directories, 4u);
    }

    TEST(Changesets, WhiteoutRemovesAFile)
    {
        const auto a = load({ base(), layer().whiteout("etc/a") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/etc/", "/etc/b", "/opt/", "/opt/sub/", "/opt/sub/c" }));
        EXPECT_EQ(timelineOf(*a, "/etc/a"), "0:added 1:removed");
        EXPECT_EQ(a->layers[1].removed, 1u);
        EXPECT_EQ(a->layers[1].entries, 1u);
        EXPECT_EQ(a->layers[1].netBytes, -4);
        EXPECT_FALSE(a->tree.find("/etc/.wh.a"));
    }

    TEST(Changesets, WhiteoutOfAFolderRemovesAllBelow)
    {
        const auto a = load({ base(), layer().whiteout("opt") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/etc/", "/etc/a", "/etc/b" }));
        EXPECT_EQ(a->layers[1].removed, 3u);
        EXPECT_EQ(timelineOf(*a, "/opt/sub/c"), "0:added 1:removed");
    }

    TEST(Changesets, WhiteoutSparesWhatItsOwnLayerStores)
    {
        for (const bool whiteoutFirst : { true, false }) {
            LayerBuilder second;
            if (whiteoutFirst)
                second.whiteout("opt");
            second.dir("opt").file("opt/fresh", "f");
            if (!whiteoutFirst)
                second.whiteout("opt");
            const auto a = load({ base(), second });
            ASSERT_TRUE(a);
            EXPECT_EQ(finalPaths(*a), (Lines { "/etc/", "/etc/a", "/etc/b", "/opt/", "/opt/fresh" }))
                << whiteoutFirst;
            EXPECT_EQ(timelineOf(*a, "/opt/sub/c"), "0:added 1:removed");
            EXPECT_EQ(timelineOf(*a, "/opt/fresh"), "1:added");
        }
    }

    TEST(Changesets, WhiteoutAndFileOfTheSameNameInOneLayer)
    {
        for (const bool whiteoutFirst : { true, false }) {
            LayerBuilder second;
            if (whiteoutFirst)
                second.whiteout("etc/a");
            second.file("etc/a", "new");
            if (!whiteoutFirst)
                second.whiteout("etc/a");
            const auto a = load({ base(), second });
            ASSERT_TRUE(a);
            EXPECT_EQ(finalListing(*a)[1], "- 3 /etc/a") << whiteoutFirst;
            EXPECT_EQ(a->totals.wastedBytes, 4u);
        }
    }

    TEST(Changesets, WhiteoutOfNothingIsANoteAndNoMore)
    {
        const auto a = load({ base(), layer().whiteout("etc/none").whiteout("nowhere/at/all") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a).size(), 6u);
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::WhiteoutOfNothing)) << text(a->warnings);
        EXPECT_FALSE(a->isDamaged());
        EXPECT_EQ(a->layers[1].removed, 0u);
    }

    TEST(Changesets, WhiteoutInTheLowestLayer)
    {
        const auto a = load({ layer().whiteout("a").file("b", "b").opaque("") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/b" }));
    }

    TEST(Changesets, WhiteoutWithoutANameRemovesNothing)
    {
        const auto a = load({ base(), layer().file("etc/.wh.") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a).size(), 6u);
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::WhiteoutOdd)
            || hasWarning(a->warnings, WarningCode::WhiteoutOfNothing))
            << text(a->warnings);
    }

    TEST(Changesets, RemovedAndComeBack)
    {
        const auto a = load(
            { base(), layer().whiteout("etc/a"), layer().file("etc/a", "again"), layer().whiteout("etc") });
        ASSERT_TRUE(a);
        EXPECT_EQ(timelineOf(*a, "/etc/a"), "0:added 1:removed 2:added 3:removed");
        EXPECT_EQ(a->layers[3].removed, 3u);
        EXPECT_EQ(a->layers[3].netBytes, -7);
    }

    TEST(Changesets, OpaqueHidesLowerChildrenWhateverItsPlace)
    {
        for (const bool opaqueFirst : { true, false }) {
            LayerBuilder second = layer().dir("etc");
            if (opaqueFirst)
                second.opaque("etc");
            second.file("etc/own", "o").dir("etc/d").file("etc/d/x", "x");
            if (!opaqueFirst)
                second.opaque("etc");
            const auto a = load({ base(), second });
            ASSERT_TRUE(a);
            EXPECT_EQ(finalPaths(*a),
                (Lines { "/etc/", "/etc/d/", "/etc/d/x", "/etc/own", "/opt/", "/opt/sub/", "/opt/sub/c" }));
            EXPECT_EQ(timelineOf(*a, "/etc/a"), "0:added 1:removed");
            EXPECT_EQ(a->layers[1].removed, 2u);
            EXPECT_EQ(a->waste.front().cause, WasteCause::Opaque);
        }
    }

    TEST(Changesets, OpaqueReachesBelowFoldersOfItsOwnLayer)
    {
        const auto a
            = load({ base(), layer().opaque("opt").dir("opt").dir("opt/sub").file("opt/sub/d", "d") });
        ASSERT_TRUE(a);
        EXPECT_EQ(
            finalPaths(*a), (Lines { "/etc/", "/etc/a", "/etc/b", "/opt/", "/opt/sub/", "/opt/sub/d" }));
    }

    TEST(Changesets, OpaqueRoot)
    {
        const auto a = load({ base(), layer().opaque("").file("only", "1") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/only" }));
        EXPECT_EQ(a->totals.liveBytes, 1u);
    }

    TEST(Changesets, OtherAufsMarkersAreOverhead)
    {
        const auto a = load(
            { base(), layer().dir(".wh..wh.plnk").file(".wh..wh.orph", "xx").file("etc/.wh..wh.aufs", "") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a).size(), 6u);
        EXPECT_EQ(a->layers[1].removed, 0u);
    }

    TEST(Changesets, FolderOverFolderKeepsChildrenAndTakesAttributes)
    {
        const auto a = load({ base(), layer().dir("etc").mode(0700).owner(5, 6) });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a).size(), 6u);
        EXPECT_EQ(timelineOf(*a, "/etc"), "0:added 1:metadata");
        const Version* v = a->tree.visibleAt(*a->tree.find("/etc"), a->lastLayer());
        ASSERT_TRUE(v && v->entry.isValid());
        EXPECT_EQ(a->entry(v->entry).mode, 0700);
        EXPECT_EQ(a->entry(v->entry).uid, 5u);
        EXPECT_EQ(a->entry(v->entry).gid, 6u);
    }

    TEST(Changesets, StoredAgainAsItWasIsNoChange)
    {
        const auto a = load({ base(), base() });
        ASSERT_TRUE(a);
        EXPECT_EQ(timelineOf(*a, "/etc"), "0:added 1:none");
        EXPECT_EQ(timelineOf(*a, "/etc/a"), "0:added 1:none");
        EXPECT_EQ(a->layers[1].modified, 0u);
        EXPECT_EQ(a->totals.wastedBytes, 12u); // the copies below are dead all the same
        EXPECT_EQ(a->layers[0].wastedBytes, 12u);
        EXPECT_EQ(a->waste.front().cause, WasteCause::MetadataOnly);
    }

    TEST(Changesets, EachAttributeIsAMetadataChange)
    {
        const auto first = layer().file("f", "same").mode(0644).owner(1, 1).mtime(1000, 5);
        const std::vector<LayerBuilder> seconds {
            layer().file("f", "same").mode(04644).owner(1, 1).mtime(1000, 5),
            layer().file("f", "same").mode(0644).owner(2, 1).mtime(1000, 5),
            layer().file("f", "same").mode(0644).owner(1, 2).mtime(1000, 5),
            layer().file("f", "same").mode(0644).owner(1, 1).mtime(1000, 6),
            layer().file("f", "same").mode(0644).owner(1, 1).mtime(1000, 5).xattr("user.k", "v"),
        };
        for (const LayerBuilder& second : seconds) {
            const auto a = load({ first, second });
            ASSERT_TRUE(a);
            EXPECT_EQ(timelineOf(*a, "/f"), "0:added 1:metadata") << &second - seconds.data();
            EXPECT_EQ(a->waste.at(0).cause, WasteCause::MetadataOnly);
        }
    }

    TEST(Changesets, ContentOfTheSameSizeIsSeen)
    {
        const auto a = load({ layer().file("f", "abcd"), layer().file("f", "abce") });
        ASSERT_TRUE(a);
        EXPECT_EQ(timelineOf(*a, "/f"), "0:added 1:modified");
        EXPECT_EQ(a->waste.at(0).cause, WasteCause::Overwritten);
    }

    TEST(Changesets, SymlinkTargetIsContent)
    {
        const auto a = load({ layer().symlink("l", "one"), layer().symlink("l", "two") });
        ASSERT_TRUE(a);
        EXPECT_EQ(timelineOf(*a, "/l"), "0:added 1:modified");
        EXPECT_EQ(finalListing(*a), (Lines { "l 0 /l -> two" }));
    }

    TEST(Changesets, DeviceNumberIsContent)
    {
        const auto a = load({ layer().charDevice("c", 1, 3).blockDevice("b", 8, 0).fifo("p"),
            layer().charDevice("c", 1, 5).blockDevice("b", 8, 0).fifo("p") });
        ASSERT_TRUE(a);
        EXPECT_EQ(timelineOf(*a, "/c"), "0:added 1:modified");
        EXPECT_EQ(timelineOf(*a, "/b"), "0:added 1:none");
        EXPECT_EQ(finalListing(*a), (Lines { "b 0 /b", "c 0 /c", "p 0 /p" }));
    }

    TEST(Changesets, FileOverFolderKillsTheSubtree)
    {
        const auto a = load({ base(), layer().file("opt", "now a file") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/etc/", "/etc/a", "/etc/b", "/opt" }));
        EXPECT_EQ(timelineOf(*a, "/opt"), "0:added 1:type");
        EXPECT_EQ(timelineOf(*a, "/opt/sub/c"), "0:added 1:removed");
        EXPECT_EQ(wasteLines(*a), (Lines { "/opt/sub/c replaced 6 stored 0 killed 1" }));
        EXPECT_EQ(a->layers[1].removed, 2u);
        EXPECT_EQ(a->layers[1].modified, 1u);
    }

    TEST(Changesets, SymlinkOverFolderKillsTheSubtree)
    {
        const auto a = load({ base(), layer().symlink("opt", "etc") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a).back(), "l 0 /opt -> etc");
        EXPECT_EQ(a->totals.wastedBytes, 6u);
    }

    TEST(Changesets, FolderOverFileReplacesIt)
    {
        const auto a = load({ base(), layer().dir("etc/a").file("etc/a/x", "x") });
        ASSERT_TRUE(a);
        EXPECT_EQ(timelineOf(*a, "/etc/a"), "0:added 1:type");
        EXPECT_EQ(wasteLines(*a), (Lines { "/etc/a replaced 4 stored 0 killed 1" }));
    }

    TEST(Changesets, PathBelowALowerFileReplacesTheFile)
    {
        const auto a = load({ base(), layer().file("etc/a/x", "x") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a)[1], "/etc/a/");
        EXPECT_EQ(timelineOf(*a, "/etc/a"), "0:added 1:type(implied)");
        EXPECT_EQ(a->totals.wastedBytes, 4u);
    }

    TEST(Changesets, ImpliedParentsAreFolders)
    {
        const auto a = load({ layer().file("a/b/c", "x") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/a/", "/a/b/", "/a/b/c" }));
        EXPECT_EQ(a->totals.directories, 2u);
        EXPECT_EQ(a->layers[0].added, 3u);
        EXPECT_EQ(a->layers[0].entries, 1u);
    }

    TEST(Changesets, ImpliedParentOfAnExistingFolderChangesNothing)
    {
        const auto a = load({ base(), layer().file("etc/new", "n") });
        ASSERT_TRUE(a);
        EXPECT_EQ(timelineOf(*a, "/etc"), "0:added");
    }

    // usrmerge: runtimes and umoci resolve the parent through the link.
    TEST(Changesets, ParentsAreResolvedThroughSymlinks)
    {
        const auto usrmerge
            = layer().dir("usr").dir("usr/bin").file("usr/bin/sh", "old").symlink("bin", "usr/bin");
        const auto a = load({ usrmerge, layer().dir("bin").file("bin/sh", "new one").file("bin/tool", "t") });
        ASSERT_TRUE(a);
        // "bin" as a folder replaces the link itself
        EXPECT_EQ(
            finalPaths(*a), (Lines { "/bin/", "/bin/sh", "/bin/tool", "/usr/", "/usr/bin/", "/usr/bin/sh" }));

        const auto b = load({ usrmerge, layer().file("bin/sh", "new one").file("bin/tool", "t") });
        ASSERT_TRUE(b);
        EXPECT_EQ(finalListing(*b),
            (Lines {
                "l 0 /bin -> usr/bin", "d 0 /usr", "d 0 /usr/bin", "- 7 /usr/bin/sh", "- 1 /usr/bin/tool" }));
        EXPECT_EQ(b->totals.wastedBytes, 3u);

        const auto c = load({ usrmerge, layer().whiteout("bin/sh") });
        ASSERT_TRUE(c);
        EXPECT_EQ(finalPaths(*c), (Lines { "/bin", "/usr/", "/usr/bin/" }));
        EXPECT_EQ(timelineOf(*c, "/usr/bin/sh"), "0:added 1:removed");

        const auto d = load({ usrmerge, layer().opaque("bin") });
        ASSERT_TRUE(d);
        EXPECT_EQ(d->totals.liveBytes, 0u);
    }

    TEST(Changesets, SymlinkParentsOfEveryForm)
    {
        const auto links = layer()
                               .dir("real")
                               .dir("real/deep")
                               .symlink("abs", "/real")
                               .symlink("chain", "abs")
                               .symlink("real/up", "../real/deep")
                               .symlink("escape", "../../../real")
                               .symlink("into", "real/./deep/../deep");
        const auto a = load({ links,
            layer()
                .file("abs/1", "1")
                .file("chain/2", "2")
                .file("real/up/3", "3")
                .file("escape/4", "4")
                .file("into/5", "5") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a),
            (Lines { "/abs", "/chain", "/escape", "/into", "/real/", "/real/1", "/real/2", "/real/4",
                "/real/deep/", "/real/deep/3", "/real/deep/5", "/real/up" }));
    }

    TEST(Changesets, SymlinkParentOfTheSameLayer)
    {
        const auto a = load({ layer().dir("usr").symlink("lib", "usr").file("lib/x", "x") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/lib", "/usr/", "/usr/x" }));
    }

    TEST(Changesets, DanglingSymlinkParentMakesItsTarget)
    {
        const auto a = load({ layer().symlink("lib", "usr/lib").file("lib/x", "x") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/lib", "/usr/", "/usr/lib/", "/usr/lib/x" }));
    }

    TEST(Changesets, SymlinkLoopAsParentIsUnreachable)
    {
        const auto a
            = load({ layer().symlink("a", "b").symlink("b", "a").file("a/x", "12345").file("y", "y") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/a", "/b", "/y" }));
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::EntryUnreachable)) << text(a->warnings);
        EXPECT_EQ(a->totals.contentBytes, 6u);
        EXPECT_EQ(a->totals.wastedBytes, 5u);
    }

    TEST(Changesets, DuplicateEntriesTheLastWins)
    {
        const auto a = load(
            { layer().file("f", "first").dir("d").file("d/x", "x").file("f", "last").dir("d").mode(0700) });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a), (Lines { "d 0 /d", "- 1 /d/x", "- 4 /f" }));
        EXPECT_EQ(wasteLines(*a), (Lines { "/f duplicate_entry 5 stored 0 killed 0" }));
        EXPECT_EQ(timelineOf(*a, "/f"), "0:added");
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::DuplicateEntry)) << text(a->warnings);
        EXPECT_EQ(a->layers[0].entries, 5u);
    }

    TEST(Changesets, DuplicateOfAnotherTypeReplaces)
    {
        const auto a = load({ layer().dir("x").file("x/in", "in").file("x", "file") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a), (Lines { "- 4 /x" }));
        EXPECT_EQ(a->totals.wastedBytes, 2u);
    }

    TEST(Changesets, HardLinksShareOneInode)
    {
        const auto a = load(
            { layer().file("a", bytes(100)).hardlink("b", "a").hardlink("d/c", "/a").hardlink("e", "./a") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a), (Lines { "- 100 /a", "- 100 /b", "d 0 /d", "- 100 /d/c", "- 100 /e" }));
        EXPECT_EQ(a->totals.contentBytes, 100u);
        EXPECT_EQ(a->totals.liveBytes, 100u);
        EXPECT_EQ(a->totals.files, 4u);
        EXPECT_EQ(a->totals.duplicateBytes, 0u);
    }

    TEST(Changesets, AnInodeLivesAsLongAsAnyOfItsNames)
    {
        const auto two = layer().file("a", bytes(100)).hardlink("b", "a");
        const auto a = load({ two, layer().whiteout("a") });
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.liveBytes, 100u);
        EXPECT_EQ(a->layers[1].netBytes, 0);
        EXPECT_TRUE(a->waste.empty());

        const auto b = load({ two, layer().whiteout("a"), layer().whiteout("b") });
        ASSERT_TRUE(b);
        ASSERT_EQ(b->waste.size(), 1u);
        EXPECT_EQ(b->waste[0].bytes, 100u);
        EXPECT_EQ(b->waste[0].storedIn.value, 0u);
        EXPECT_EQ(b->waste[0].killedBy.value, 2u);
        EXPECT_EQ(b->waste[0].cause, WasteCause::Deleted);
    }

    TEST(Changesets, RewritingOneNameSplitsTheInode)
    {
        const auto a
            = load({ layer().file("a", bytes(100)).hardlink("b", "a"), layer().file("b", bytes(100)) });
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.contentBytes, 200u);
        EXPECT_EQ(a->totals.liveBytes, 200u);
        EXPECT_EQ(a->totals.duplicateBytes, 100u);
    }

    // Some writers repeat the size of the file; no data follows all the same, as Go's and GNU's readers know.
    TEST(Changesets, HardLinkWithASizeHasNoData)
    {
        for (const Dialect dialect : { Dialect::Ustar, Dialect::Gnu, Dialect::V7 }) {
            for (const bool afterPax : { false, true }) {
                LayerBuilder links = layer().file("a", "abc").dialect(dialect);
                if (afterPax)
                    links.pax("mtime", "5.5");
                links.member(
                    { .name = "b", .size = 3, .type = '1', .link = "a", .prefix = {}, .dialect = dialect });
                const auto last = load({ links });
                ASSERT_TRUE(last);
                EXPECT_EQ(finalPaths(*last), (Lines { "/a", "/b" }));
                const auto a = load({ links.file("c", "after").dialect(dialect) });
                ASSERT_TRUE(a);
                EXPECT_EQ(finalPaths(*a), (Lines { "/a", "/b", "/c" }))
                    << static_cast<int>(dialect) << afterPax;
                EXPECT_EQ(a->totals.contentBytes, 8u);
                EXPECT_FALSE(a->isDamaged()) << text(a->warnings);
            }
        }
    }

    TEST(Changesets, NothingHidesBehindAPaxSizeOfAMemberWithoutData)
    {
        const LayerBuilder link = layer().symlink("b", "a").pax("size", "1024").file("c", "1").file("d", "2");
        const LayerBuilder folder = layer().dir("b").pax("size", "1024").file("c", "1").file("d", "2");
        const LayerBuilder pipe = layer().fifo("b").pax("size", "1024").file("c", "1").file("d", "2");
        for (const LayerBuilder& builder : { link, folder, pipe }) {
            const auto a = load({ builder });
            ASSERT_TRUE(a);
            EXPECT_EQ(a->totals.entries, 3u);
            EXPECT_EQ(a->totals.files, 2u);
            EXPECT_EQ(a->totals.contentBytes, 2u);
        }
    }

    // The layer makes `d` anew: what the old link led to is not below it.
    TEST(Changesets, MarkersDoNotFollowALinkThatTheirLayerReplaces)
    {
        const LayerBuilder base = layer().dir("e").file("e/keep", bytes(1000)).symlink("d", "e");
        for (const LayerBuilder& above : { layer().dir("d").opaque("d").file("d/new", "x"),
                 layer().dir("d").whiteout("d/keep").file("d/new", "x") }) {
            const auto a = load({ base, above });
            ASSERT_TRUE(a);
            EXPECT_EQ(finalPaths(*a), (Lines { "/d/", "/d/new", "/e/", "/e/keep" }));
            EXPECT_EQ(a->totals.wastedBytes, 0u);
        }
        // A link that stays is followed.
        const auto a = load({ base, layer().whiteout("d/keep") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/d", "/e/" }));
    }

    // `d/p` still goes where the link leads, `d/s` is in the folder that replaces it: the link `e/s` stays, and is followed.
    TEST(Changesets, AFolderBelowAReplacedLinkReplacesNothingBehindIt)
    {
        const LayerBuilder base
            = layer().dir("e").dir("far").file("far/old", "x").symlink("e/s", "/far").symlink("d", "e");
        const auto a = load({ base, layer().dir("d/p").dir("d").dir("d/s").whiteout("e/s/old") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/d/", "/d/s/", "/e/", "/e/p/", "/e/s", "/far/" }));
    }

    TEST(Changesets, HardLinkIntoALowerLayer)
    {
        const auto a = load({ layer().file("a", bytes(50)), layer().hardlink("b", "a") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a), (Lines { "- 50 /a", "- 50 /b" }));
        EXPECT_EQ(a->totals.contentBytes, 50u);
        EXPECT_EQ(a->layers[1].netBytes, 0);
        const auto b
            = load({ layer().file("a", bytes(50)), layer().hardlink("b", "a"), layer().whiteout("a") });
        ASSERT_TRUE(b);
        EXPECT_EQ(b->totals.liveBytes, 50u);
    }

    TEST(Changesets, HardLinkToASymlinkIsASymlink)
    {
        const auto a = load({ layer().symlink("s", "x").hardlink("h", "s") });
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.symlinks, 2u);
        EXPECT_EQ(finalListing(*a), (Lines { "l 0 /h -> x", "l 0 /s -> x" }));
    }

    TEST(Changesets, HardLinkToNothing)
    {
        const auto a = load({ layer().hardlink("b", "none").file("c", "c").dir("d").hardlink("e", "d") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/c", "/d/" }));
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::HardLinkUnresolved)) << text(a->warnings);
    }

    TEST(Changesets, HardLinkBeforeItsTarget)
    {
        // nobody can make a link to what is not there yet
        const auto a = load({ layer().hardlink("b", "a").file("a", "abc") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/a" }));
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::HardLinkUnresolved)) << text(a->warnings);
    }

    TEST(Changesets, HardLinkToItselfChangesNothing)
    {
        const auto a = load({ layer().file("a", "abc").hardlink("a", "a") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a), (Lines { "- 3 /a" }));
        EXPECT_EQ(a->totals.liveBytes, 3u);
    }

    TEST(Changesets, PathsAreCleaned)
    {
        const auto a = load({ layer()
                                  .dir("./")
                                  .dir("./etc")
                                  .file("/etc//a", "1")
                                  .file("etc/./b", "2")
                                  .file("etc/x/../c", "3")
                                  .file("../../up", "4") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/etc/", "/etc/a", "/etc/b", "/etc/c", "/up" }));
    }

    TEST(Changesets, RootEntryIsTheRoot)
    {
        const auto a = load({ layer().dir("./").mode(0700).file("a", "1") });
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.directories, 0u);
        EXPECT_EQ(a->totals.entries, 2u);
        EXPECT_EQ(finalPaths(*a), (Lines { "/a" }));
    }

    TEST(Changesets, OddNamesStayAsTheyAre)
    {
        const std::vector<std::string> names { "new\nline", "caf\xc3\xa9", "bad\xff\xfe utf8", "tab\there",
            "back\\slash", "\xe6\x96\x87\xe4\xbb\xb6", " leading and trailing ", "-rf", "*?[]", ".hidden",
            "a.wh.b", "wh.x" };
        LayerBuilder odd;
        for (const std::string& n : names)
            odd.file(n, n);
        const auto a = load({ odd });
        ASSERT_TRUE(a);
        for (const std::string& n : names)
            EXPECT_TRUE(a->tree.find("/" + n)) << n;
        EXPECT_EQ(a->totals.files, names.size());
    }

    TEST(Changesets, LongNamesInEveryDialect)
    {
        const std::string longName(300, 'n');
        std::string deep;
        for (int i = 0; i < 40; ++i)
            deep += "folder" + std::to_string(i) + "/";
        const TarHeader split {
            .name = "name", .size = 2, .link = {}, .prefix = "prefix/" + std::string(100, 'p')
        };
        const auto a = load({ layer()
                                  .file("pax-" + longName, "1")
                                  .file("gnu-" + longName, "2")
                                  .dialect(Dialect::Gnu)
                                  .file(deep + "x", "3")
                                  .symlink("s", longName)
                                  .symlink("g", longName)
                                  .dialect(Dialect::Gnu)
                                  .member(split, "45")
                                  .file("v7", "6")
                                  .dialect(Dialect::V7) });
        ASSERT_TRUE(a);
        for (const std::string& n : { "pax-" + longName, "gnu-" + longName, deep + "x",
                 "prefix/" + std::string(100, 'p') + "/name", std::string("v7") })
            EXPECT_TRUE(a->tree.find("/" + n)) << n;
        EXPECT_EQ(a->linkTarget(a->tree.visibleAt(*a->tree.find("/s"), LayerId(0u))->entry), longName);
        EXPECT_EQ(a->linkTarget(a->tree.visibleAt(*a->tree.find("/g"), LayerId(0u))->entry), longName);
    }

    TEST(Changesets, AttributesOfEverySize)
    {
        const auto a = load({ layer()
                                  .file("f", "x")
                                  .mode(07777)
                                  .owner(0x7fffffff, 3000000)
                                  .mtime(-5)
                                  .file("g", "y")
                                  .mtime(1, 999'999'999)
                                  .file("h", "z")
                                  .dialect(Dialect::Gnu)
                                  .owner(4'000'000, 5'000'000)
                                  .pax("path", "renamed") });
        ASSERT_TRUE(a);
        const auto entry = [&](std::string_view path) {
            return a->entry(a->tree.visibleAt(*a->tree.find(path), LayerId(0u))->entry);
        };
        EXPECT_EQ(entry("/f").mode, 07777);
        EXPECT_EQ(entry("/f").uid, 0x7fffffffu);
        EXPECT_EQ(entry("/f").gid, 3000000u);
        EXPECT_EQ(entry("/f").mtimeNs, -5'000'000'000);
        EXPECT_EQ(entry("/g").mtimeNs, 1'999'999'999);
        EXPECT_EQ(entry("/renamed").uid, 4'000'000u);
    }

    TEST(Changesets, GlobalPaxHeadersAreNoMembers)
    {
        const auto a = load({ layer()
                                  .globalPax({ { "comment", "git archive" } })
                                  .file("a", "1")
                                  .globalPax({ { "mtime", "77" } })
                                  .file("b", "2") });
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.entries, 2u);
        EXPECT_EQ(finalPaths(*a), (Lines { "/a", "/b" }));
    }

    TEST(Changesets, MissingEndBlocksAreAccepted)
    {
        for (const size_t blocks : { 0u, 1u, 2u, 20u }) {
            const auto a = load({ layer().file("a", "1").endBlocks(blocks) });
            ASSERT_TRUE(a);
            EXPECT_EQ(a->totals.files, 1u) << blocks;
            EXPECT_FALSE(a->isDamaged()) << text(a->warnings);
            EXPECT_EQ(a->layers[0].verified, Verification::Ok) << text(a->warnings);
        }
    }

    TEST(Changesets, EmptyLayers)
    {
        const auto a = load({ layer(), base(), layer(), layer().endBlocks(0) });
        ASSERT_TRUE(a);
        EXPECT_EQ(a->layers.size(), 4u);
        EXPECT_EQ(a->totals.files, 3u);
        EXPECT_EQ(a->layers[2].added + a->layers[2].modified + a->layers[2].removed, 0u);
    }

    TEST(Changesets, TheSameLayerTwice)
    {
        const auto a = load({ base(), layer().whiteout("etc"), base() });
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.contentBytes, 24u);
        EXPECT_EQ(a->totals.liveBytes, 12u);
        EXPECT_EQ(timelineOf(*a, "/etc/a"), "0:added 1:removed 2:added");
        EXPECT_EQ(timelineOf(*a, "/opt/sub/c"), "0:added 2:none");
    }

    TEST(Changesets, NoLayersAtAll)
    {
        const auto a = load(ociLayout({ image("empty:1").instruction("CMD [\"sh\"]") }));
        ASSERT_TRUE(a);
        EXPECT_EQ(a->layers.size(), 0u);
        EXPECT_EQ(a->totals.contentBytes, 0u);
        EXPECT_DOUBLE_EQ(a->totals.efficiency(), 1.0);
        EXPECT_EQ(a->tree.nodeCount(), 1u);
    }

} // namespace
} // namespace layerscope
