// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/stream/bytestream.h"

#include <cstddef>
#include <memory>

namespace layerscope {

/// Size of the chunks that files and decompressors produce: large enough that system calls do not count, small enough
/// that a chunk is still in the cache when the next stage reads it.
inline constexpr size_t chunkBytes = 256 * 1024;

/// A writable buffer of chunkBytes that goes back to a process-wide pool with its last reference. Memory fresh from the
/// system is faulted in page by page, which costs more than filling it. Thread safe.
[[nodiscard]] std::shared_ptr<std::byte> takeBuffer();

/// Gives the memory of buffers that nobody uses back to the system.
void releaseFreeBuffers();

/// `size` bytes from the start of a buffer.
[[nodiscard]] inline Chunk chunkOf(std::shared_ptr<std::byte> buffer, size_t size)
{
    const std::span<const std::byte> bytes(buffer.get(), size);
    return { std::move(buffer), bytes };
}

} // namespace layerscope
