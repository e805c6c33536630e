// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <cstdint>
#include <span>
#include <vector>

namespace layerscope {

/// Two layers that stand for each other, or one that has none.
struct LayerPair {
    enum class State : uint8_t {
        Shared, ///< equal diff_id: the same tar stream
        SameFiles, ///< another stream that stores the same: paths, types, contents, modes, owners, links, attributes
        Changed, ///< the same instruction with another result
        OnlyA,
        OnlyB,
    };
    LayerId a; ///< invalid for OnlyB
    LayerId b; ///< invalid for OnlyA
    State state = State::Shared;
    bool sameBlob = false; ///< the compressed bytes are the same too: nothing to transfer
    /// The pair stands in another order than the pairs around it.
    bool isCrossing = false;
};
[[nodiscard]] std::string_view name(
    LayerPair::State state); ///< "shared", "same_files", "changed", "removed", "added"

/// Pairs the layers of two images as sequences: the longest common subsequence by diff_id (by digest where no diff_id is
/// known), within the gaps by equal instruction (digests of what it copied left out), then by equal files; what is left
/// over is paired across the order when it is shared or has the same files (isCrossing), else it stands alone. Of equally
/// long subsequences the one with the most bytes counts. Never by index.
///
/// Each layer of either image is in exactly one pair. Pairs that do not cross are in ascending order of both; a crossing
/// pair stands where its layer of B does, a layer without partner before the next pair, those of A first. Swapping A and
/// B gives the same pairs with sides swapped.
[[nodiscard]] std::vector<LayerPair> alignLayers(const Analysis& a, const Analysis& b);

} // namespace layerscope
