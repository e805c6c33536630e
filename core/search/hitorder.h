// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/search/search.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace layerscope {

/// How found versions are sorted; equal ones by path, then by layer.
struct HitOrder {
    enum class By : uint8_t { Path, Layer, Change, Size, Owner, Modified };
    By by = By::Size;
    bool descending = true;
    bool operator==(const HitOrder&) const = default;
};

/// The first `limit` of the sorted hits, as indexes into `hits`: a list too long to show shows its true beginning.
/// `ranks` are those of the analysis's tree. Costs a pass and the sorting of `limit`; empty when stopped.
[[nodiscard]] std::vector<uint32_t> orderHits(const Analysis& analysis, std::span<const SearchHit> hits,
    std::span<const uint32_t> ranks, HitOrder order, size_t limit, std::stop_token stop = {});

} // namespace layerscope
