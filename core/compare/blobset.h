// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <cstdint>
#include <map>

namespace layerscope {

/// The distinct blobs of an image's layers, with their bytes as stored.
struct BlobSet {
    std::map<Digest, uint64_t> blobs;
    uint64_t unknownBytes = 0; ///< of blobs without digest: nobody can tell whether another equals them
    bool isExact = true; ///< all were read whole, and are what they claim to be

    [[nodiscard]] static BlobSet of(const Analysis& image);
    [[nodiscard]] uint64_t bytes() const;
    [[nodiscard]] uint64_t sharedBytes(const BlobSet& other) const; ///< of blobs that both have
};

} // namespace layerscope
