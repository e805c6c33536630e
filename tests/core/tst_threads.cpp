// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/progress.h"
#include "tests/support/invariants.h"
#include "tests/support/loading.h"
#include "tests/support/tempfolder.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <sstream>
#include <thread>

// Results do not depend on threads; cancelling works at any moment; one archive serves several threads.

namespace layerscope {
namespace {

    using namespace fixture;

    ImageBuilder large()
    {
        static const ImageBuilder result = [] {
            ImageBuilder builder = image("large:1");
            for (uint64_t k = 0; k < 8; ++k) {
                LayerBuilder l = layer().dir("d");
                for (uint64_t i = 0; i < 150; ++i)
                    l.file("d/f" + std::to_string((i * 7 + k * 13) % 300), bytes(i * 37 % 4000, i % 9));
                l.hardlink("d/link" + std::to_string(k), "d/f" + std::to_string(k * 13 % 300))
                    .whiteout("d/f" + std::to_string(k * 31 % 300));
                if (k == 5)
                    l.opaque("d");
                builder.layer(l.pack(k % 3 == 0 ? Pack::Zstd : Pack::GzipMultiMember));
            }
            return builder;
        }();
        return result;
    }

    /// All numbers of an analysis as text.
    std::string fingerprint(const Analysis& a)
    {
        std::ostringstream out;
        for (const LayerInfo& l : a.layers)
            out << l.digest.text() << ' ' << l.diffId.text() << ' ' << l.blobBytes << ' ' << l.unpackedBytes
                << ' ' << l.contentBytes << ' ' << l.wastedBytes << ' ' << l.netBytes << ' ' << l.added << ' '
                << l.modified << ' ' << l.removed << ' ' << name(l.verified) << '\n';
        for (const WasteItem& item : a.waste)
            out << a.path(item) << ' ' << item.bytes << ' ' << name(item.cause) << ' ' << item.storedIn.value
                << ' ' << item.killedBy.value << '\n';
        for (const DuplicateGroup& group : a.duplicates) {
            out << group.bytes << ':';
            for (const NodeId n : group.nodes)
                out << ' ' << a.tree.path(n);
            out << '\n';
        }
        for (uint32_t i = 0; i < a.tree.nodeCount(); ++i)
            out << a.tree.path(NodeId(i)) << ' ' << timelineOf(a, a.tree.path(NodeId(i))) << '\n';
        out << text(a.warnings) << a.dive.efficiency << ' ' << a.dive.wastedBytes;
        return out.str();
    }

    TEST(Threads, ResultsDoNotDependOnTheirNumber)
    {
        for (const Pack outer : { Pack::None, Pack::Gzip }) {
            std::string expected;
            for (const unsigned threads : { 1u, 2u, 4u, 16u, 0u }) {
                const auto a = load(
                    ociLayout({ large() }), {}, { .limits = {}, .threads = threads, .cache = {} }, outer);
                ASSERT_TRUE(a);
                const std::string is = fingerprint(*a);
                if (expected.empty())
                    expected = is;
                EXPECT_EQ(is, expected) << threads;
            }
        }
    }

    TEST(Threads, TwoAnalysesOfOneArchiveAtOnce)
    {
        const TempFolder folder;
        ociLayout({ large(), image("small:1").platform("arm64").layer(layer().file("x", "x")) })
            .writeTar(folder / "image");
        const auto archive = ImageArchive::open(folder / "image");
        ASSERT_TRUE(archive);
        std::atomic<size_t> same = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&, i] {
                    const auto description
                        = (*archive)->describe({ .image = std::to_string(i % 2), .platform = {} });
                    if (!description)
                        return;
                    const auto a = (*archive)->analyze(*description);
                    same
                        += a && (*a)->totals.layers == (i % 2 == 0 ? 8u : 1u) && brokenInvariants(*a).empty();
                });
            }
        }
        EXPECT_EQ(same, 4u);
    }

    TEST(Threads, CancelledBeforeItBegan)
    {
        const TempFolder folder;
        std::stop_source stop;
        stop.request_stop();
        for (const Pack outer : { Pack::None, Pack::Gzip }) {
            ociLayout({ large() }).writeTar(folder / "image", outer);
            const auto result = loadImage(folder / "image", {}, {}, stop.get_token());
            ASSERT_FALSE(result);
            EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
        }
    }

    // At whatever moment: the answer is the result or Cancelled, nothing else, and it comes soon.
    TEST(Threads, CancelledAtAnyMoment)
    {
        const TempFolder folder;
        for (const Pack outer : { Pack::None, Pack::Zstd }) {
            ociLayout({ large() }).writeTar(folder / "image", outer);
            for (int delay = 0; delay < 40; ++delay) {
                std::stop_source stop;
                std::jthread canceller([&] {
                    std::this_thread::sleep_for(std::chrono::microseconds(delay * delay * 20));
                    stop.request_stop();
                });
                const auto result = loadImage(
                    folder / "image", {}, { .limits = {}, .threads = 3, .cache = {} }, stop.get_token());
                EXPECT_TRUE(
                    result ? (*result)->totals.layers == 8 : result.error().code == ErrorCode::Cancelled)
                    << delay;
            }
        }
    }

    TEST(Threads, CancelledOnceAndAnalysedAgain)
    {
        const TempFolder folder;
        ociLayout({ large() }).writeTar(folder / "image");
        const auto archive = ImageArchive::open(folder / "image");
        ASSERT_TRUE(archive);
        const auto description = (*archive)->describe();
        ASSERT_TRUE(description);
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = (*archive)->analyze(*description, stop.get_token());
        ASSERT_FALSE(cancelled);
        EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
        const auto again = (*archive)->analyze(*description);
        ASSERT_TRUE(again);
        checkInvariants(*again);
    }

    TEST(Threads, ProgressEndsAtItsTotal)
    {
        const TempFolder folder;
        for (const Pack outer : { Pack::None, Pack::Gzip }) {
            ociLayout({ large() }).writeTar(folder / "image", outer);
            LoadProgress progress;
            const auto a = loadImage(folder / "image", {}, {}, {}, &progress);
            ASSERT_TRUE(a);
            const auto end = progress.snapshot();
            EXPECT_EQ(end.phase, LoadProgress::Phase::Done);
            EXPECT_GT(end.bytesTotal, 0u);
            EXPECT_EQ(end.bytesDone, end.bytesTotal);
            for (const auto& layer : end.layers) {
                EXPECT_TRUE(layer.finished);
                EXPECT_EQ(layer.done, layer.total);
            }
        }
    }

} // namespace
} // namespace layerscope
