// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/analyzer.h"
#include "core/analysis/filetypes.h"
#include "core/analysis/pathhistory.h"
#include "core/layer/layertablebuilder.h"
#include "core/search/search.h"
#include "core/treemap/treemaplayout.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <random>
#include <string>

// What the window computes behind its pages, for an image of a million files.

namespace layerscope::benchmark {

namespace {

    using Clock = std::chrono::steady_clock;

    double milliseconds(Clock::time_point since)
    {
        return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
    }

    /// Prints the fastest of five runs and what `work` returned.
    void time(const char* what, const std::function<uint64_t()>& work)
    {
        double best = 1e9;
        uint64_t answer = 0;
        for (int run = 0; run < 5; ++run) {
            const auto begin = Clock::now();
            answer = work();
            best = std::min(best, milliseconds(begin));
        }
        std::printf("%-44s %8.1f ms   %llu\n", what, best, static_cast<unsigned long long>(answer));
    }

    std::shared_ptr<const LayerTable> makeLayer(uint32_t files, std::mt19937& random)
    {
        constexpr const char* extensions[]
            = { ".js", ".js.map", ".d.ts", ".so", ".py", ".pm", ".md", ".png", "", ".json" };
        LayerTableBuilder builder;
        std::lognormal_distribution<double> sizes(7, 2);
        for (uint32_t i = 0; i < files; ++i) {
            const uint32_t folder = i / 12;
            LayerEntry entry;
            entry.size = static_cast<uint64_t>(sizes(random));
            entry.content = { i, folder };
            entry.mode = i % 10 == 8 ? 0755 : 0644;
            const std::string path = "app/node_modules/scope" + std::to_string(folder % 97) + "/package"
                + std::to_string(folder % 4001) + "/lib" + std::to_string(folder);
            if (!builder.add(entry, path, "module" + std::to_string(i) + extensions[i % 10]))
                std::abort();
        }
        return builder.finish();
    }

    std::shared_ptr<const Analysis> makeImage(uint32_t files)
    {
        std::mt19937 random(1);
        ImageDescription image;
        image.layers.resize(1);
        auto result = Analyzer::run({}, image, { makeLayer(files, random) }, {}, Limits {});
        return result ? *result : nullptr;
    }

    void run(uint32_t files)
    {
        const auto analysis = makeImage(files);
        if (!analysis)
            std::abort();
        std::printf("%zu paths\n", analysis->tree.nodeCount());
        const auto tree = std::make_shared<ScopedTree>(analysis, Scope::final());
        std::shared_ptr<const FileTypes> types;
        time("file types (groups)", [&] {
            types = FileTypes::build(tree);
            return types->groups().size();
        });
        time("folders of a type (count)", [&] { return types->foldersOfType(FileType::Script, 100).size(); });
        const auto source = std::make_shared<ScopedTreemap>(
            tree, [&](NodeId n) { return static_cast<uint8_t>(colourCategory(types->type(n))); });
        for (const auto& [width, height] : { std::pair(1000, 700), std::pair(3840, 2160) })
            time(("treemap " + std::to_string(width) + "x" + std::to_string(height) + " (tiles)").c_str(),
                [&] {
                    return TreemapLayout::build(source, PathTree::root(), width, height)->tiles().size();
                });
        const auto layout = TreemapLayout::build(source, PathTree::root(), 1000, 700);
        time("700 000 points looked up (hits)", [&] {
            uint64_t hits = 0;
            for (int y = 0; y < 700; ++y) {
                for (int x = 0; x < 1000; ++x)
                    hits += layout->tileAt(x, y) ? 1 : 0;
            }
            return hits;
        });
        const auto timeSearch = [&](const char* what, const std::string& text, SearchQuery::Kind kind) {
            SearchQuery query;
            query.text = text;
            query.kind = kind;
            time(what, [&] { return search(*analysis, query, [](std::span<const SearchHit>) {}).hits; });
        };
        timeSearch("text, few hits", "module77777", SearchQuery::Kind::Text);
        timeSearch("text, no hit", "zzz", SearchQuery::Kind::Text);
        timeSearch("text, every path", "node_modules", SearchQuery::Kind::Text);
        timeSearch("text with a slash", "package12/lib", SearchQuery::Kind::Text);
        timeSearch("glob of names", "*77*.so", SearchQuery::Kind::Glob);
        timeSearch("glob of paths", "/app/**/scope1*/**/*.md", SearchQuery::Kind::Glob);
        timeSearch("regex", "(lib|package)\\d*7/module[0-9]+\\.(js|py)$", SearchQuery::Kind::Regex);
        timeSearch("regex that would explode", "^(.*)*(a|b)*(.*7){4}x$", SearchQuery::Kind::Regex);
        time("history of the root (bytes)",
            [&] { return pathHistory(*analysis, PathTree::root()).storedBytes; });
    }

} // namespace

} // namespace layerscope::benchmark

int main(int argc, char** argv)
{
    layerscope::benchmark::run(
        argc > 1 ? static_cast<uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 1'000'000u);
    return 0;
}
