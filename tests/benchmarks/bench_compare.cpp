// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/comparison.h"
#include "core/compare/comparisonfilter.h"
#include "core/compare/differencetreemap.h"
#include "core/image/imagearchive.h"
#include "core/treemap/treemaplayout.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/table.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

// What comparing two loaded images costs, beside the one pass over the paths that any view of them takes.

namespace layerscope::benchmark {

namespace {

    using AnalysisPtr = std::shared_ptr<const Analysis>;

    void print(const char* what, double seconds, double floor, const std::optional<Target>& target = {})
    {
        row(std::string("compare: ") + what,
            duration(seconds) + ", " + number(seconds / floor, 2) + " x the sums", target);
    }

    AnalysisPtr load(const char* path)
    {
        auto loaded = loadImage(path);
        if (loaded)
            return *loaded;
        std::fprintf(stderr, "%s: %s\n", path, loaded.error().detail.c_str());
        return nullptr;
    }

    /// As built again later: other streams, the same files. Each layer has to be looked into.
    AnalysisPtr rebuilt(const Analysis& image)
    {
        auto copy = std::make_shared<Analysis>(image);
        for (LayerInfo& layer : copy->layers)
            layer.diffId.hex = "rebuilt" + std::to_string(layer.id.value);
        return copy;
    }

    int run(const char* pathA, const char* pathB)
    {
        const AnalysisPtr a = load(pathA);
        const AnalysisPtr b = load(pathB);
        if (!a || !b)
            return 1;
        std::shared_ptr<const ScopedTree> treeA;
        std::shared_ptr<const ScopedTree> treeB;
        const double floor = fastest([&] {
            treeA = std::make_shared<ScopedTree>(a, Scope::final());
            treeB = std::make_shared<ScopedTree>(b, Scope::final());
        });
        print("the sums of both images (the floor)", floor, floor);
        std::shared_ptr<const TreeComparison> files;
        print("files joined, moves found", fastest([&] { files = TreeComparison::build(treeA, treeB); }),
            floor);
        print("layers aligned", fastest([&] { (void)alignLayers(*a, *b); }), floor);
        const AnalysisPtr again = rebuilt(*a);
        print("layers aligned, all built again", fastest([&] { (void)alignLayers(*a, *again); }), floor);
        print(
            "files of one image alone", fastest([&] { (void)TreeComparison::build(treeA, nullptr); }), floor);
        const double whole = fastest([&] { (void)Comparison::build(a, b); });
        print("all of it", whole, floor, Target { "<= 1 s", whole <= 1 });
        ComparisonQuery query;
        query.text = "module7";
        print("filtered by name", fastest([&] { (void)ComparisonFilter::build(*files, query); }), floor);
        const auto source = std::make_shared<DifferenceTreemap>(files);
        print("difference treemap, 1000 x 700",
            fastest([&] { (void)TreemapLayout::build(source, NodeId(0u), 1000, 700); }), floor);
        const auto tally = [&](const char* name, Difference difference) {
            return std::string(name) + " " + count(static_cast<double>(files->tally(difference).count));
        };
        const auto paths = static_cast<double>(files->pairCount());
        row("compare: " + count(paths) + " paths",
            tally("same", Difference::Same) + tally(", changed", Difference::Changed)
                + tally(", added", Difference::Added) + tally(", removed", Difference::Removed)
                + tally(", moved", Difference::Moved));
        row("compare: memory",
            number(static_cast<double>(files->memoryBytes()) / paths, 0) + " bytes a path");
        return 0;
    }

} // namespace

} // namespace layerscope::benchmark

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_compare IMAGE_A IMAGE_B\n");
        return 2;
    }
    return layerscope::benchmark::run(argv[1], argv[2]);
}
