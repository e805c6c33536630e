// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/cache/layercache.h"
#include "core/image/imagearchive.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/table.h"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <stdexcept>

// bench_reopen FOLDER IMAGE...: what opening an image a second time costs beside the first. FOLDER is made, holds what is
// kept of the image meanwhile, and is removed.

namespace layerscope::benchmark {

namespace {

    namespace fs = std::filesystem;

    uint64_t load(const fs::path& image, const fs::path& cache)
    {
        LoadOptions options;
        options.cache = std::make_shared<LayerCache>(cache);
        const auto loaded = loadImage(image, {}, options);
        if (!loaded)
            throw std::runtime_error(loaded.error().subject + ": " + loaded.error().detail);
        return (*loaded)->totals.entries;
    }

    void reopen(const fs::path& image, const fs::path& cache)
    {
        constexpr unsigned runs = 3;
        const auto costs = measure(runs,
            { [&] {
                 fs::remove_all(cache);
                 return load(image, cache);
             },
                [&] { return load(image, cache); } });
        fs::remove_all(cache);
        const double share = costs[1].seconds / costs[0].seconds;
        const double cpuShare = costs[1].cpuSeconds / costs[0].cpuSeconds;
        row(image.filename().string() + ": opened again",
            duration(costs[1].seconds) + " after " + duration(costs[0].seconds) + ", "
                + number(share * 100, 1) + " % (CPU " + number(cpuShare * 100, 1) + " %)",
            Target { "< 5 %", share < 0.05 });
    }

} // namespace

} // namespace layerscope::benchmark

int main(int argc, char** argv)
{
    try {
        for (int i = 2; i < argc; ++i)
            layerscope::benchmark::reopen(argv[i], argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_reopen: %s\n", error.what());
        return 1;
    }
}
