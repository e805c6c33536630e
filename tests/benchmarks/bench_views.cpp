// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/analyzer.h"
#include "core/analysis/filetypes.h"
#include "core/analysis/pathhistory.h"
#include "core/layer/layertablebuilder.h"
#include "core/report/report.h"
#include "core/search/search.h"
#include "core/treemap/treemaplayout.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/table.h"

#include <cstdlib>
#include <functional>
#include <memory>
#include <ostream>
#include <random>
#include <streambuf>
#include <string>

// What the window computes behind its pages, for an image of a million files.

namespace layerscope::benchmark {

namespace {

    /// `work` returns how many things it made.
    void time(const std::string& what, const std::string& things, const std::function<uint64_t()>& work)
    {
        uint64_t answer = 0;
        const double seconds = fastest([&] { answer = work(); });
        row("views: " + what, duration(seconds) + ", " + count(static_cast<double>(answer)) + " " + things);
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

    std::shared_ptr<const Analysis> analyse(const std::shared_ptr<const LayerTable>& layer)
    {
        ImageDescription image;
        image.layers.resize(1);
        auto result = Analyzer::run({}, image, { layer }, {}, Limits {});
        if (!result)
            std::abort();
        return *result;
    }

    void timeTreemap(const std::shared_ptr<const ScopedTree>& tree, const FileTypes& types)
    {
        const auto source = std::make_shared<ScopedTreemap>(
            tree, [&](NodeId n) { return static_cast<uint8_t>(colourCategory(types.type(n))); });
        for (const auto& [width, height] : { std::pair(1000, 700), std::pair(3840, 2160) })
            time("treemap " + std::to_string(width) + " x " + std::to_string(height), "tiles", [&] {
                return TreemapLayout::build(source, PathTree::root(), width, height)->tiles().size();
            });
        const auto layout = TreemapLayout::build(source, PathTree::root(), 1000, 700);
        time("treemap, 700,000 points looked up", "hits", [&] {
            uint64_t hits = 0;
            for (int y = 0; y < 700; ++y) {
                for (int x = 0; x < 1000; ++x)
                    hits += layout->tileAt(x, y) ? 1 : 0;
            }
            return hits;
        });
    }

    void timeSearch(const Analysis& analysis)
    {
        const auto one = [&](const char* what, const std::string& text, SearchQuery::Kind kind) {
            SearchQuery query;
            query.text = text;
            query.kind = kind;
            time(std::string("search, ") + what, "hits",
                [&] { return search(analysis, query, [](std::span<const SearchHit>) {}).hits; });
        };
        one("text, few hits", "module77777", SearchQuery::Kind::Text);
        one("text, no hit", "zzz", SearchQuery::Kind::Text);
        one("text, every path", "node_modules", SearchQuery::Kind::Text);
        one("text with a slash", "package12/lib", SearchQuery::Kind::Text);
        one("glob of names", "*77*.so", SearchQuery::Kind::Glob);
        one("glob of paths", "/app/**/scope1*/**/*.md", SearchQuery::Kind::Glob);
        one("regex", "(lib|package)\\d*7/module[0-9]+\\.(js|py)$", SearchQuery::Kind::Regex);
        one("regex that would explode", "^(.*)*(a|b)*(.*7){4}x$", SearchQuery::Kind::Regex);
    }

    /// What is written is counted, not kept.
    class CountingBuffer : public std::streambuf {
    public:
        [[nodiscard]] uint64_t bytes() const { return m_bytes; }

    protected:
        int_type overflow(int_type c) override
        {
            ++m_bytes;
            return traits_type::not_eof(c);
        }
        std::streamsize xsputn(const char*, std::streamsize size) override
        {
            m_bytes += static_cast<uint64_t>(size);
            return size;
        }

    private:
        uint64_t m_bytes = 0;
    };

    void timeReports(const Analysis& analysis, const ScopedTree& tree)
    {
        for (const ReportFormat format : { ReportFormat::Text, ReportFormat::Json, ReportFormat::Csv,
                 ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Svg })
            time("report, " + std::string(name(format)), "bytes", [&] {
                CountingBuffer buffer;
                std::ostream out(&buffer);
                writeInspect(out, analysis, format);
                return buffer.bytes();
            });
        time("tree with every path, json", "bytes", [&] {
            CountingBuffer buffer;
            std::ostream out(&buffer);
            writeTree(out, tree, ReportFormat::Json, {});
            return buffer.bytes();
        });
    }

    void run(uint32_t files)
    {
        std::mt19937 random(1);
        const auto layer = makeLayer(files, random);
        std::shared_ptr<const Analysis> analysis;
        time("timelines and totals", "paths", [&] {
            analysis = analyse(layer);
            return analysis->tree.nodeCount();
        });
        row("views: memory of the analysis",
            number(static_cast<double>(analysis->memoryBytes()) / files, 0) + " bytes a file");
        std::shared_ptr<const ScopedTree> tree;
        time("sums of the final filesystem", "paths", [&] {
            tree = std::make_shared<ScopedTree>(analysis, Scope::final());
            return tree->analysis()->tree.nodeCount();
        });
        std::shared_ptr<const FileTypes> types;
        time("file types", "groups", [&] {
            types = FileTypes::build(tree);
            return types->groups().size();
        });
        time("folders of one type", "folders",
            [&] { return types->foldersOfType(FileType::Script, 100).size(); });
        timeTreemap(tree, *types);
        timeSearch(*analysis);
        time("history of the root", "bytes stored",
            [&] { return pathHistory(*analysis, PathTree::root()).storedBytes; });
        timeReports(*analysis, *tree);
    }

} // namespace

} // namespace layerscope::benchmark

int main(int argc, char** argv)
{
    layerscope::benchmark::run(
        argc > 1 ? static_cast<uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 1'000'000u);
    return 0;
}
