// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/image/imagearchive.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace layerscope {

/// A stored file: a regular member of an analysed image.
struct StoredFile {
    std::shared_ptr<const ImageArchive> archive;
    std::shared_ptr<const Analysis> analysis;
    EntryId entry;
};

struct ContentDifferenceLimits {
    uint64_t context = 2'048; ///< bytes kept on either side of the first difference
    /// Files up to this size are read to their ends for their digests; of larger ones no more than the context is read.
    uint64_t hashedBytes = 4ull << 30;
};

/// Where the bytes of two stored files part.
struct ContentDifference {
    struct Side {
        std::string
            bytes; ///< of the file from `begin` on, around the first difference; its start when there is none
        Digest sha256; ///< of the whole file; empty when it was not read to its end
        std::optional<Error> error; ///< why it was not: as ImageArchive::readContent()
    };
    Side a;
    Side b;
    /// Offset of the first byte that differs, the size of the shorter file when the longer one only goes on. None: they
    /// are equal as far as both were read.
    std::optional<uint64_t> offset;
    uint64_t begin = 0; ///< offset of the first byte in either `bytes`; a multiple of 32
};

/// Bytes of both files compared so far; from the calling thread.
using ContentDifferenceProgress = std::function<void(uint64_t)>;

/// Reads both files at once, side by side, and keeps at most a few megabytes of them whatever their sizes. Holes count as
/// zeros. Blocks; with Cancelled in `a.error` when stopped.
[[nodiscard]] ContentDifference findContentDifference(const StoredFile& a, const StoredFile& b,
    const ContentDifferenceLimits& limits = {}, std::stop_token stop = {},
    const ContentDifferenceProgress& progress = {});

} // namespace layerscope
