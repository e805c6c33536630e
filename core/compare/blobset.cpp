// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/blobset.h"

namespace layerscope {

BlobSet BlobSet::of(const Analysis& image)
{
    BlobSet set;
    for (const LayerInfo& layer : image.layers) {
        set.isExact = set.isExact && layer.verified == Verification::Ok && layer.complete;
        if (layer.digest.isEmpty())
            set.unknownBytes += layer.blobBytes;
        else
            set.blobs.emplace(layer.digest, layer.blobBytes);
    }
    return set;
}

uint64_t BlobSet::bytes() const
{
    uint64_t sum = unknownBytes;
    for (const auto& [digest, size] : blobs)
        sum += size;
    return sum;
}

uint64_t BlobSet::sharedBytes(const BlobSet& other) const
{
    uint64_t sum = 0;
    for (const auto& [digest, size] : blobs) {
        if (other.blobs.contains(digest))
            sum += size;
    }
    return sum;
}

} // namespace layerscope
