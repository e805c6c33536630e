// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/hitorder.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace layerscope {

namespace {

    /// What a hit is sorted by, as a number that grows with it.
    uint64_t sortKey(const Analysis& analysis, const SearchHit& hit, HitOrder::By by)
    {
        constexpr uint64_t signBit = uint64_t { 1 } << 63;
        const LayerEntry* entry = hit.attributes.isValid() ? &analysis.entry(hit.attributes) : nullptr;
        switch (by) {
        case HitOrder::By::Layer:
            return hit.layer.value;
        case HitOrder::By::Change:
            return static_cast<uint64_t>(hit.change);
        case HitOrder::By::Size:
            return hit.bytes;
        case HitOrder::By::Owner:
            return entry ? entry->uid : 0;
        case HitOrder::By::Modified:
            return entry ? static_cast<uint64_t>(entry->mtimeNs) ^ signBit : 0;
        case HitOrder::By::Path:
            break;
        }
        return 0;
    }

    struct Keyed {
        uint64_t key;
        uint32_t rank;
        uint32_t hit;
    };

} // namespace

std::vector<uint32_t> orderHits(const Analysis& analysis, std::span<const SearchHit> hits,
    std::span<const uint32_t> ranks, HitOrder order, size_t limit, std::stop_token stop)
{
    constexpr size_t checkInterval = 65'536;
    std::vector<Keyed> keyed;
    keyed.reserve(hits.size());
    for (size_t i = 0; i < hits.size(); ++i) {
        if (i % checkInterval == 0 && stop.stop_requested())
            return {};
        const uint64_t key = sortKey(analysis, hits[i], order.by);
        keyed.push_back({ key, ranks[hits[i].node.index()], static_cast<uint32_t>(i) });
    }
    const bool byPath = order.by == HitOrder::By::Path;
    // Versions of a path stand by layer, so that their indexes do.
    const auto before = [&order, byPath](const Keyed& a, const Keyed& b) {
        if (byPath && a.rank != b.rank)
            return (a.rank < b.rank) != order.descending;
        if (a.key != b.key)
            return (a.key < b.key) != order.descending;
        return std::tie(a.rank, a.hit) < std::tie(b.rank, b.hit);
    };
    const auto shown = static_cast<std::ptrdiff_t>(std::min(limit, keyed.size()));
    // Selecting first keeps the sort itself to what is shown.
    if (static_cast<size_t>(shown) < keyed.size())
        std::nth_element(keyed.begin(), keyed.begin() + shown, keyed.end(), before);
    if (stop.stop_requested())
        return {};
    std::sort(keyed.begin(), keyed.begin() + shown, before);
    std::vector<uint32_t> result(static_cast<size_t>(shown));
    std::transform(
        keyed.begin(), keyed.begin() + shown, result.begin(), [](const Keyed& k) { return k.hit; });
    return result;
}

} // namespace layerscope
