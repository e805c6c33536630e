// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/comparison.h"

#include "core/search/search.h"

#include <algorithm>
#include <utility>

namespace layerscope {

namespace {

    int64_t difference(uint64_t a, uint64_t b) { return static_cast<int64_t>(b) - static_cast<int64_t>(a); }

    std::optional<Error> badGlob(const CompareOptions& options)
    {
        for (const std::string& glob : options.ignore) {
            SearchQuery query;
            query.text = glob;
            query.kind = SearchQuery::Kind::Glob;
            if (glob.empty())
                return Error { ErrorCode::InvalidArgument, "ignore", "an empty pattern" };
            if (const std::optional<PatternFault> fault = findFault(query))
                return Error { ErrorCode::InvalidArgument, glob,
                    "is no pattern (at character " + std::to_string(fault->position + 1) + ")" };
        }
        return std::nullopt;
    }

    std::optional<Error> badScope(const Analysis& image, const Scope& scope)
    {
        if (scope.kind == Scope::Kind::Final || scope.last.index() < image.layers.size())
            return std::nullopt;
        return Error { ErrorCode::InvalidArgument, image.image.displayName(),
            "has no layer " + std::to_string(scope.last.value) + ", only "
                + std::to_string(image.layers.size()) + " layers" };
    }

    void addGaps(const Analysis& image, ComparisonGap::Side side, std::vector<ComparisonGap>& gaps)
    {
        for (const LayerInfo& layer : image.layers) {
            if (!layer.complete || layer.verified == Verification::Missing)
                gaps.push_back({ side, layer.id, layer.verified });
        }
    }

} // namespace

TotalsDelta TotalsDelta::between(const Totals& a, const Totals& b)
{
    TotalsDelta delta;
    delta.layers = difference(a.layers, b.layers);
    delta.entries = difference(a.entries, b.entries);
    delta.files = difference(a.files, b.files);
    delta.directories = difference(a.directories, b.directories);
    delta.symlinks = difference(a.symlinks, b.symlinks);
    delta.blobBytes = difference(a.blobBytes, b.blobBytes);
    delta.unpackedBytes = difference(a.unpackedBytes, b.unpackedBytes);
    delta.contentBytes = difference(a.contentBytes, b.contentBytes);
    delta.liveBytes = difference(a.liveBytes, b.liveBytes);
    delta.wastedBytes = difference(a.wastedBytes, b.wastedBytes);
    delta.duplicateBytes = difference(a.duplicateBytes, b.duplicateBytes);
    delta.efficiency = b.efficiency() - a.efficiency();
    return delta;
}

Result<std::shared_ptr<const Comparison>> Comparison::build(std::shared_ptr<const Analysis> a,
    std::shared_ptr<const Analysis> b, const CompareOptions& options, Scope scopeA, Scope scopeB,
    std::stop_token stop)
{
    for (const std::optional<Error>& error :
        { badGlob(options), badScope(*a, scopeA), badScope(*b, scopeB) }) {
        if (error)
            return *error;
    }
    auto result = std::make_shared<Comparison>();
    result->delta = TotalsDelta::between(a->totals, b->totals);
    result->transfer = Transfer::between(*a, *b);
    result->config = compareConfigs(a->image, b->image);
    result->layers = alignLayers(*a, *b);
    addGaps(*a, ComparisonGap::Side::A, result->gaps);
    addGaps(*b, ComparisonGap::Side::B, result->gaps);
    const auto treeA = std::make_shared<const ScopedTree>(a, scopeA, stop);
    const bool isOneTree = a == b && scopeA == scopeB;
    const auto treeB = isOneTree ? treeA : std::make_shared<const ScopedTree>(b, scopeB, stop);
    result->files = TreeComparison::build(treeA, treeB, options, stop);
    if (!result->files || stop.stop_requested())
        return Error { ErrorCode::Cancelled, a->image.displayName(), "cancelled" };
    result->a = std::move(a);
    result->b = std::move(b);
    return std::shared_ptr<const Comparison>(std::move(result));
}

bool Comparison::isEmpty() const
{
    return files->isEmpty() && std::ranges::none_of(config, &ConfigRow::differs)
        && std::ranges::all_of(layers, [](const LayerPair& pair) {
               return pair.state == LayerPair::State::Shared && pair.sameBlob && !pair.isCrossing;
           });
}

} // namespace layerscope
