// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/layeralignment.h"

#include "core/compare/imageset.h"
#include "core/compare/transfer.h"
#include "tests/support/comparing.h"
#include "tests/support/loading.h"

// Layers as sequences, and the blobs that registries and nodes move. Sizes and digests are those of the builder.

namespace layerscope {
namespace {

    using namespace fixture;
    using Lines = std::vector<std::string>;

    LayerBuilder base() { return layer().file("bin/sh", bytes(100)).history("ADD rootfs.tar /"); }
    LayerBuilder deps() { return layer().file("lib/dep", bytes(200)).history("RUN install deps"); }
    LayerBuilder app(const std::string& content)
    {
        return layer()
            .file("app/main", content)
            .history("COPY file:0123456789abcdef01" + content + " in /app");
    }

    Lines aligned(std::vector<LayerBuilder> a, std::vector<LayerBuilder> b)
    {
        const AnalysisPtr imageA = load(std::move(a));
        const AnalysisPtr imageB = load(std::move(b));
        EXPECT_EQ(brokenComparison(imageA, imageB), Lines {});
        return alignmentLines(alignLayers(*imageA, *imageB));
    }

    TEST(LayerAlignment, ImagesThatDifferInTheLastLayerShareTheOthers)
    {
        EXPECT_EQ(aligned({ base(), deps(), app("aa") }, { base(), deps(), app("bb") }),
            (Lines { "0=0 shared same-blob", "1=1 shared same-blob", "2=2 changed" }));
    }

    TEST(LayerAlignment, ALayerInTheMiddleLeavesTheRestAligned)
    {
        const LayerBuilder inserted = layer().file("etc/new", "n").history("RUN new");
        EXPECT_EQ(aligned({ base(), deps(), app("aa") }, { base(), inserted, deps(), app("aa") }),
            (Lines { "0=0 shared same-blob", "=1 added", "1=2 shared same-blob", "2=3 shared same-blob" }));
    }

    TEST(LayerAlignment, TheSameStreamPackedOtherwiseIsSharedWithAnotherBlob)
    {
        EXPECT_EQ(aligned({ base().pack(Pack::Gzip) }, { base().pack(Pack::Zstd) }), Lines { "0=0 shared" });
    }

    TEST(LayerAlignment, TheSameFilesAtOtherTimesAreSameFiles)
    {
        const auto copy = [](int64_t time) {
            return layer().file("a", "1").mtime(time).dir("d").mtime(time + 1).whiteout("old").history(
                "COPY . .");
        };
        EXPECT_EQ(aligned({ base(), copy(100) }, { base(), copy(200) }),
            (Lines { "0=0 shared same-blob", "1=1 same_files" }));
        EXPECT_EQ(aligned({ base(), copy(100) }, { base(), copy(200).mode(0600) }),
            (Lines { "0=0 shared same-blob", "1=1 changed" }));
    }

    TEST(LayerAlignment, WhatStandsInAnotherOrderCrosses)
    {
        const LayerBuilder one = layer().file("one", "1").history("RUN one");
        const LayerBuilder two = layer().file("two", "2").history("RUN two");
        const Lines found = aligned({ base(), one, two }, { base(), two, one });
        ASSERT_EQ(found.size(), 3u);
        EXPECT_EQ(found[0], "0=0 shared same-blob");
        EXPECT_TRUE(
            (found
                == Lines { "0=0 shared same-blob", "2=1 shared same-blob", "1=2 shared crossing same-blob" })
            || (found
                == Lines {
                    "0=0 shared same-blob", "2=1 shared crossing same-blob", "1=2 shared same-blob" }));
    }

    TEST(LayerAlignment, OfTwoThatCrossTheHeavierStaysInOrder)
    {
        const auto package
            = [](int64_t time) { return layer().file("p", "1").mtime(time).history("COPY package.json"); };
        const auto modules
            = [](size_t size) { return layer().file("m", bytes(size)).history("COPY node_modules"); };
        EXPECT_EQ(aligned({ base(), package(1), modules(5000) }, { base(), modules(3000), package(2) }),
            (Lines { "0=0 shared same-blob", "2=1 changed", "1=2 same_files crossing" }));
    }

    TEST(LayerAlignment, OneRootFilesystemReplacesAnotherButNotOneOfMany)
    {
        const auto root = [](const std::string& digit) {
            return layer()
                .file("root" + digit, digit)
                .history("/bin/sh -c #(nop) ADD file:" + std::string(64, digit[0]) + " in / ");
        };
        EXPECT_EQ(aligned({ root("1") }, { root("2") }), Lines { "0=0 changed" });
        EXPECT_EQ(aligned({ root("1") }, { root("2"), root("3") }),
            (Lines { "0= removed", "=0 added", "=1 added" }));
    }

    TEST(LayerAlignment, NothingInCommonStaysAlone)
    {
        EXPECT_EQ(aligned({ base() }, { deps() }), (Lines { "0= removed", "=0 added" }));
    }

    uint64_t blobBytes(const LayerBuilder& builder)
    {
        return LayerBuilder(builder).pack(Pack::Gzip).blob().size();
    }

    TEST(Transfer, APullIsTheBlobsThatAreNotThere)
    {
        const AnalysisPtr a = load({ base(), deps(), app("aa") });
        const AnalysisPtr b = load({ base(), deps(), app("bbb") });
        const Transfer transfer = Transfer::between(*a, *b);
        EXPECT_EQ(transfer.pullB, blobBytes(app("bbb")));
        EXPECT_EQ(transfer.pullA, blobBytes(app("aa")));
        EXPECT_EQ(transfer.sharedBytes, blobBytes(base()) + blobBytes(deps()));
        EXPECT_EQ(transfer.sharedLayers, 2u);
        EXPECT_EQ(transfer.registryBytes(),
            blobBytes(base()) + blobBytes(deps()) + blobBytes(app("aa")) + blobBytes(app("bbb")));
        EXPECT_TRUE(transfer.isExact);
    }

    TEST(Transfer, ABlobThatIsThereTwiceIsPulledOnce)
    {
        const AnalysisPtr a = load({ deps() });
        const AnalysisPtr b = load({ base(), deps(), base() });
        EXPECT_EQ(Transfer::between(*a, *b).pullB, blobBytes(base()));
    }

    // The list of a docker-archive tells no sizes: of a blob that is missing there only the other side knows it.
    TEST(Transfer, AMissingBlobHasTheSizeThatTheOtherSideKnows)
    {
        Analysis a;
        a.layers.resize(1);
        a.layers[0].digest = { "sha256", "aa" };
        Analysis b = a;
        b.layers[0].blobBytes = 70;
        for (const Transfer& transfer : { Transfer::between(a, b), Transfer::between(b, a) }) {
            EXPECT_EQ(transfer.sharedBytes, 70u);
            EXPECT_EQ(transfer.pullA, 0u);
            EXPECT_EQ(transfer.pullB, 0u);
            EXPECT_EQ(transfer.registryBytes(), 70u);
            EXPECT_FALSE(transfer.isExact);
        }
    }

    TEST(ImageSet, RowsTellWhatEachCostsAndShares)
    {
        const AnalysisPtr a = load({ base(), deps() });
        const AnalysisPtr b = load({ base(), deps(), app("aa") });
        const AnalysisPtr c = load({ app("aa") });
        const std::vector<std::shared_ptr<const Analysis>> images { a, b, c };
        const ImageSet set = ImageSet::of(images);
        ASSERT_EQ(set.rows.size(), 3u);
        EXPECT_EQ(set.rows[0].sharedWithFirst, blobBytes(base()) + blobBytes(deps()));
        EXPECT_EQ(set.rows[1].sharedWithFirst, blobBytes(base()) + blobBytes(deps()));
        EXPECT_EQ(set.rows[2].sharedWithFirst, 0u);
        EXPECT_EQ(set.rows[1].pullBytes, blobBytes(base()) + blobBytes(deps()) + blobBytes(app("aa")));
        EXPECT_EQ(set.rows[1].contentBytes, 302u);
        EXPECT_EQ(set.registryBytes, set.rows[1].pullBytes);
        EXPECT_EQ(set.groups, 3u);
        EXPECT_EQ(set.levels, 3u);
        ASSERT_EQ(set.boxes.size(), 6u);
        EXPECT_EQ(set.boxes[4].group, set.boxes[5].group); // app of b and of c
        EXPECT_EQ(set.boxes[4].level, set.boxes[5].level);
    }

    TEST(ImageSet, BoxesRiseAndSharedOnesStandLevel)
    {
        const LayerBuilder x = layer().file("x", "x").history("RUN x");
        const AnalysisPtr a = load({ base(), deps(), app("aa") });
        const AnalysisPtr b = load({ base(), x, deps(), app("aa") });
        const std::vector<std::shared_ptr<const Analysis>> images { a, b };
        const ImageSet set = ImageSet::of(images);
        EXPECT_EQ(set.levels, 4u);
        std::vector<size_t> levels;
        for (const ImageSet::Box& box : set.boxes)
            levels.push_back(box.level);
        EXPECT_EQ(levels, (std::vector<size_t> { 0, 2, 3, 0, 1, 2, 3 }));
    }

} // namespace
} // namespace layerscope
