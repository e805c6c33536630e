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
    result.sharedBytes = blobsB.sharedBytes(blobsA);
    // Where the sizes of one digest are told differently, neither side may become negative.
    result.pullB = blobsB.bytes() - result.sharedBytes;
    result.pullA = blobsA.bytes() - blobsA.sharedBytes(blobsB);
    result.sharedLayers = static_cast<uint64_t>(std::ranges::count_if(
        blobsB.blobs, [&](const auto& blob) { return blobsA.blobs.contains(blob.first); }));
    result.isExact = blobsA.isExact && blobsB.isExact;
    return result;
}

} // namespace layerscope
