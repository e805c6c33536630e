// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/measure.h"

#include "core/compare/transfer.h"
#include "core/image/usernames.h"
#include "core/search/search.h"
#include "core/tree/scopedtree.h"

#include <algorithm>
#include <array>
#include <vector>

namespace layerscope {

namespace {

    using Ptr = std::shared_ptr<const Analysis>;
    using Value = decltype(BenchRecord::value);

    Value bytes(uint64_t count) { return static_cast<double>(count); }

    std::string joined(const std::vector<std::string>& words, std::string_view separator = " ")
    {
        std::string text;
        for (const std::string& word : words)
            text.append(text.empty() ? "" : separator).append(word);
        return text;
    }

    bool hasHealthCheck(const Analysis& image)
    {
        const auto& check = image.image.config.healthcheck;
        return check && !check->test.empty() && check->test.front() != "NONE";
    }

    /// What "USER" says, as far as it can be told without reading /etc/passwd: nobody, 0 and root are root.
    bool isNonRoot(const Analysis& image)
    {
        const std::string& written = image.image.config.user;
        const std::string user = written.substr(0, written.find(':'));
        const bool isZero = !user.empty() && user.find_first_not_of('0') == std::string::npos;
        return !user.empty() && user != "root" && !isZero;
    }

    struct Measure {
        std::string_view name;
        Dimension dimension;
        Value (*take)(const Analysis&);
    };

    constexpr std::array measures {
        Measure { "pull_size", Dimension::Size, [](const Analysis& i) { return bytes(i.totals.blobBytes); } },
        Measure {
            "content", Dimension::Size, [](const Analysis& i) { return bytes(i.totals.contentBytes); } },
        Measure { "live", Dimension::Size, [](const Analysis& i) { return bytes(i.totals.liveBytes); } },
        Measure { "wasted", Dimension::Size, [](const Analysis& i) { return bytes(i.totals.wastedBytes); } },
        Measure {
            "unpacked", Dimension::Size, [](const Analysis& i) { return bytes(i.totals.unpackedBytes); } },
        Measure {
            "duplicates", Dimension::Size, [](const Analysis& i) { return bytes(i.totals.duplicateBytes); } },
        Measure { "overhead", Dimension::Size,
            [](const Analysis& i) { return Value(static_cast<double>(i.totals.overheadBytes())); } },
        Measure { "efficiency", Dimension::Percent,
            [](const Analysis& i) { return Value(i.totals.efficiency()); } },
        Measure { "layers", Dimension::Count, [](const Analysis& i) { return bytes(i.totals.layers); } },
        Measure { "files", Dimension::Count, [](const Analysis& i) { return bytes(i.totals.files); } },
        Measure {
            "directories", Dimension::Count, [](const Analysis& i) { return bytes(i.totals.directories); } },
        Measure { "entries", Dimension::Count, [](const Analysis& i) { return bytes(i.totals.entries); } },
        Measure { "user", Dimension::Text,
            [](const Analysis& i) {
                return Value(i.image.config.user.empty() ? "root" : i.image.config.user);
            } },
        Measure { "entrypoint", Dimension::Text,
            [](const Analysis& i) { return Value(joined(i.image.config.entrypoint)); } },
        Measure {
            "command", Dimension::Text, [](const Analysis& i) { return Value(joined(i.image.config.cmd)); } },
        Measure { "ports", Dimension::Text,
            [](const Analysis& i) { return Value(joined(i.image.config.exposedPorts, ", ")); } },
        Measure { "working_dir", Dimension::Text,
            [](const Analysis& i) { return Value(i.image.config.workingDir); } },
        Measure { "platform", Dimension::Text,
            [](const Analysis& i) { return Value(i.image.summary.platform.text()); } },
        Measure { "created", Dimension::Text, [](const Analysis& i) { return Value(i.image.created); } },
        Measure {
            "health_check", Dimension::Text, [](const Analysis& i) { return Value(hasHealthCheck(i)); } },
        Measure { "non_root", Dimension::Text, [](const Analysis& i) { return Value(isNonRoot(i)); } },
    };

    struct PathMeasure {
        std::string_view name;
        Dimension dimension;
    };
    constexpr std::array pathMeasures { PathMeasure { "path_size", Dimension::Size },
        PathMeasure { "path_files", Dimension::Count } };

    struct PairMeasure {
        std::string_view name;
        Dimension dimension;
        Value (*take)(const Transfer&);
    };
    constexpr std::array pairMeasures {
        PairMeasure { "shared", Dimension::Size, [](const Transfer& t) { return bytes(t.sharedBytes); } },
        PairMeasure { "pull_bytes", Dimension::Size, [](const Transfer& t) { return bytes(t.pullB); } },
        PairMeasure { "pull_saved", Dimension::Percent,
            [](const Transfer& t) {
                const auto all = static_cast<double>(t.bytesB());
                return Value(all > 0 ? static_cast<double>(t.sharedBytes) / all : 0.0);
            } },
        PairMeasure {
            "registry", Dimension::Size, [](const Transfer& t) { return bytes(t.registryBytes()); } },
    };

    template <typename Table>
    auto find(const Table& table, std::string_view what)
    {
        const auto found = std::ranges::find_if(table, [&](const auto& entry) { return entry.name == what; });
        return found == table.end() ? nullptr : &*found;
    }

    struct Found {
        uint64_t bytes = 0;
        uint64_t files = 0;
        bool any = false;
    };

    /// Everything at and below the paths that match, each once.
    Result<Found> findPaths(const Ptr& image, const std::string& pattern)
    {
        const ScopedTree tree(image, Scope::final());
        const PathTree& paths = image->tree;
        Found found;
        const bool isGlob = pattern.find_first_of("*?[") != std::string::npos;
        if (!isGlob) {
            const auto node = paths.find(pattern.starts_with('/') ? pattern : "/" + pattern);
            if (node && tree.contains(*node))
                found = { tree.bytes(*node), tree.files(*node), true };
            return found;
        }
        std::vector<bool> taken(paths.nodeCount(), false);
        SearchQuery query;
        query.text = pattern;
        query.kind = SearchQuery::Kind::Glob;
        query.letters = Regex::Case::Matters;
        const auto take = [&](std::span<const SearchHit> hits) {
            for (const SearchHit& hit : hits)
                taken[hit.node.index()] = true;
        };
        const SearchSummary summary = search(tree, query, take);
        if (summary.fault)
            return Error { ErrorCode::InvalidArgument, pattern, "is no pattern that can be understood" };
        // parents come first: what lies below a path that was taken is counted with it
        std::vector<bool> covered(paths.nodeCount(), false);
        for (size_t i = 0; i < paths.nodeCount(); ++i) {
            const NodeId node(i);
            const bool isBelow = i > 0 && covered[paths.parent(node).index()];
            covered[i] = isBelow || taken[i];
            if (!taken[i] || isBelow)
                continue;
            found.bytes += tree.bytes(node);
            found.files += tree.files(node);
            found.any = true;
        }
        return found;
    }

    Result<Value> takePath(const BenchMeasure& measure, const Ptr& image)
    {
        const Result<Found> found = findPaths(image, measure.path);
        if (!found)
            return found.error();
        if (!found->any)
            return Error { ErrorCode::NotFound, measure.path, "is not in the image" };
        return bytes(measure.what == "path_size" ? found->bytes : found->files);
    }

    Result<Value> take(const BenchMeasure& wanted, const Ptr& image, const Ptr& other)
    {
        if (const Measure* single = find(measures, wanted.what))
            return single->take(*image);
        if (find(pathMeasures, wanted.what) != nullptr)
            return takePath(wanted, image);
        const PairMeasure* pair = find(pairMeasures, wanted.what);
        if (pair == nullptr)
            return Error { ErrorCode::InvalidArgument, wanted.what, "is none of " + measureNames() };
        if (!other)
            return Error { ErrorCode::InvalidArgument, wanted.what, "needs a second image" };
        return pair->take(Transfer::between(*other, *image));
    }

} // namespace

bool isMeasure(std::string_view what)
{
    return find(measures, what) != nullptr || needsPath(what) || isPairMeasure(what);
}

bool isPairMeasure(std::string_view what) { return find(pairMeasures, what) != nullptr; }
bool needsPath(std::string_view what) { return find(pathMeasures, what) != nullptr; }

std::string measureNames()
{
    std::string names;
    const auto add = [&](const auto& table) {
        for (const auto& entry : table)
            names.append(names.empty() ? "" : ", ").append(entry.name);
    };
    add(measures);
    add(pathMeasures);
    add(pairMeasures);
    return names;
}

Dimension dimensionOf(std::string_view what)
{
    if (const Measure* single = find(measures, what))
        return single->dimension;
    if (const PathMeasure* path = find(pathMeasures, what))
        return path->dimension;
    const PairMeasure* pair = find(pairMeasures, what);
    return pair != nullptr ? pair->dimension : Dimension::Text;
}

std::string identityOf(const ImageSummary& image)
{
    return image.configDigest.isEmpty() ? image.manifestDigest.text() : image.configDigest.text();
}

Result<BenchRecord> measure(const BenchMeasure& measure, const Ptr& image, const Ptr& other)
{
    const bool isNumber = dimensionOf(measure.what) != Dimension::Text;
    for (const Ptr& each : { image, isPairMeasure(measure.what) ? other : nullptr }) {
        if (each && isNumber && each->isDamaged())
            return Error { ErrorCode::Damaged, each->source.path,
                "is damaged, so that " + measure.what + " would be too small" };
    }
    Result<Value> value = take(measure, image, other);
    if (!value)
        return value.error();
    BenchRecord record;
    record.value = std::move(*value);
    record.dimension = dimensionOf(measure.what);
    record.digest = identityOf(image->image.summary);
    if (isPairMeasure(measure.what))
        record.withDigest = identityOf(other->image.summary);
    return record;
}

} // namespace layerscope
