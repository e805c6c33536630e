// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/transfer.h"

#include "core/compare/blobset.h"

#include <algorithm>

namespace layerscope {

Transfer Transfer::between(const Analysis& a, const Analysis& b)
{
    const BlobSet blobsA = BlobSet::of(a);
    const BlobSet blobsB = BlobSet::of(b);
    Transfer result;
    for (const auto& [digest, size] : blobsB.blobs) {
        const auto inA = blobsA.blobs.find(digest);
        if (inA == blobsA.blobs.end())
            continue;
        ++result.sharedLayers;
        // A blob that is missing or broken off on one side has its size on the other.
        result.sharedBytes += std::max(size, inA->second);
    }
    result.pullB = blobsB.bytes() - blobsB.sharedBytes(blobsA);
    result.pullA = blobsA.bytes() - blobsA.sharedBytes(blobsB);
    result.isExact = blobsA.isExact && blobsB.isExact;
    return result;
}

} // namespace layerscope
