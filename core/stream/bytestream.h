// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace layerscope {

/// A run of bytes that keeps its buffer alive; cheap to copy, immutable, may be read from several threads.
struct Chunk {
    std::shared_ptr<const void> owner;
    std::span<const std::byte> bytes;

    [[nodiscard]] bool isEmpty() const { return bytes.empty(); }
    [[nodiscard]] size_t size() const { return bytes.size(); }
};

/// A sequence of bytes that is pulled chunk by chunk, once. Streams stack: file, decompressor, hash. A stream belongs
/// to one thread at a time.
class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// The next bytes, at most a few hundred KiB; an empty chunk at the end, and again after it. After an error (whose
    /// detail names the offset) the stream is dead and gives that error again.
    [[nodiscard]] virtual Result<Chunk> next() = 0;
    /// Passes over up to `count` bytes without delivering them and returns how many. A stream that cannot do better
    /// than reading returns 0. Never passes the end.
    virtual uint64_t skip(uint64_t count)
    {
        (void)count;
        return 0;
    }
};

} // namespace layerscope
