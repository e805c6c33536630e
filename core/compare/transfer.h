// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <cstdint>

namespace layerscope {

/// What registries and nodes store and move of two images, by digests of blobs, each counted once. Bytes of layers as
/// stored (compressed); manifests and configs are not counted.
struct Transfer {
    uint64_t sharedBytes = 0; ///< blobs that both have
    uint64_t pullB = 0; ///< blobs of B that A has not: what a node with A pulls to get B
    uint64_t pullA = 0; ///< the other way
    [[nodiscard]] uint64_t bytesA() const { return sharedBytes + pullA; }
    [[nodiscard]] uint64_t bytesB() const { return sharedBytes + pullB; }
    [[nodiscard]] uint64_t registryBytes() const { return sharedBytes + pullA + pullB; } ///< stored for both
    uint64_t sharedLayers = 0; ///< count of distinct blobs
    /// False: a layer's digest is only claimed or unknown, so that the bytes rest on the description.
    bool isExact = true;

    [[nodiscard]] static Transfer between(const Analysis& a, const Analysis& b);
};

} // namespace layerscope
