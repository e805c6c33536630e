// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/loading.h"
#include "tests/support/tempfolder.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

// Many of everything. Results are asserted, time and memory are printed: they must grow with the entries, not with a
// product of counts. LAYERSCOPE_SCALE=10 makes the large case one of a million files (default 1: a hundred thousand).

namespace layerscope {
namespace {

    using namespace fixture;

    size_t scale()
    {
        const char* text = std::getenv("LAYERSCOPE_SCALE");
        return text != nullptr ? std::strtoul(text, nullptr, 10) : 1;
    }

    /// `count` empty files below `folder`, 1000 in each of its folders, or all in one.
    LayerBuilder manyFiles(const std::string& folder, size_t count, bool flat = false)
    {
        LayerBuilder result;
        for (size_t i = 0; i < count; ++i)
            result.file(folder + (flat ? "" : "/" + std::to_string(i / 1000)) + "/f" + std::to_string(i));
        return result;
    }

    /// Loads and says how long it took.
    AnalysisPtr timedLoad(const std::string& what, ImageBuilder builder)
    {
        const TempFolder folder;
        ociLayout({ std::move(builder) }).writeTar(folder / "image");
        const auto start = std::chrono::steady_clock::now();
        const auto a = loadImage(folder / "image");
        const double seconds
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        if (!a) {
            ADD_FAILURE() << a.error().detail;
            return nullptr;
        }
        rusage usage {};
        getrusage(RUSAGE_SELF, &usage);
        const auto entries = static_cast<double>((*a)->totals.entries);
        std::cout << what << ": " << seconds << " s, " << entries / seconds << " entries/s, result "
                  << static_cast<double>((*a)->memoryBytes()) / entries
                  << " bytes an entry, peak of the process " << usage.ru_maxrss / 1024
                  << " MiB (with the generator)\n";
        checkInvariants(*a);
        return *a;
    }

    TEST(Scale, WhiteoutsOverManyFiles)
    {
        LayerBuilder whiteouts;
        for (size_t i = 0; i < 400; ++i)
            whiteouts.whiteout("data/f" + std::to_string(i * 50));
        const auto a = timedLoad("400 whiteouts over 20000 files",
            image("s:1").layer(manyFiles("data", 20'000, true)).layer(whiteouts));
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.files, 19'600u);
        EXPECT_EQ(a->layers[1].removed, 400u);
    }

    TEST(Scale, ManyLayers)
    {
        ImageBuilder builder = image("s:1");
        for (size_t k = 0; k < 127; ++k)
            builder.layer(layer().file("same", bytes(100, k)).file("own" + std::to_string(k), bytes(10, k)));
        const auto a = timedLoad("127 layers", builder);
        ASSERT_TRUE(a);
        EXPECT_EQ(a->layers.size(), 127u);
        EXPECT_EQ(a->totals.files, 128u);
        EXPECT_EQ(a->totals.wastedBytes, 12'600u);
        EXPECT_EQ(a->tree.timeline(a->tree.find("/same").value()).size(), 127u);
    }

    TEST(Scale, OneLargeFolder)
    {
        const size_t count = 100'000;
        const auto a = timedLoad("one folder of " + std::to_string(count),
            image("s:1")
                .layer(manyFiles("flat", count, true))
                .layer(layer().opaque("flat").file("flat/last", "x")));
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.files, 1u);
        EXPECT_EQ(a->layers[0].added, count + 1);
        EXPECT_EQ(a->layers[1].removed, count);
    }

    TEST(Scale, ManyFiles)
    {
        const size_t count = scale() * 100'000;
        const auto a
            = timedLoad(std::to_string(count) + " files", image("s:1").layer(manyFiles("tree", count)));
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.files, count);
        EXPECT_EQ(a->totals.directories, 1 + count / 1000);
        EXPECT_TRUE(
            a->tree.find("/tree/" + std::to_string((count - 1) / 1000) + "/f" + std::to_string(count - 1)));
    }

} // namespace
} // namespace layerscope
