// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/stream/bytestream.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace layerscope::fixture {

/// Bytes of a test as a stream, in chunks of any size, with an error behind them if wanted.
class MemoryStream : public ByteStream {
public:
    explicit MemoryStream(std::string bytes, size_t chunkSize = 64 * 1024)
        : m_bytes(std::make_shared<const std::string>(std::move(bytes)))
        , m_chunkSize(chunkSize)
    {
    }

    Result<Chunk> next() override
    {
        if (onNext)
            onNext(m_position);
        const size_t count = std::min(m_chunkSize, m_bytes->size() - m_position);
        if (count == 0 && errorAtEnd)
            return *errorAtEnd;
        const auto all = std::as_bytes(std::span(m_bytes->data(), m_bytes->size()));
        Chunk chunk { m_bytes, all.subspan(m_position, count) };
        m_position += count;
        return chunk;
    }

    uint64_t skip(uint64_t count) override
    {
        const uint64_t skipped = seekable ? std::min<uint64_t>(count, m_bytes->size() - m_position) : 0;
        m_position += static_cast<size_t>(skipped);
        skippedBytes += skipped;
        return skipped;
    }

    std::optional<Error> errorAtEnd;
    std::function<void(size_t)> onNext; ///< told the position before each chunk
    bool seekable = false;
    uint64_t skippedBytes = 0;

private:
    std::shared_ptr<const std::string> m_bytes;
    size_t m_chunkSize;
    size_t m_position = 0;
};

inline std::unique_ptr<MemoryStream> memoryStream(std::string bytes, size_t chunkSize = 64 * 1024)
{
    return std::make_unique<MemoryStream>(std::move(bytes), chunkSize);
}

inline std::string text(std::span<const std::byte> bytes)
{
    return { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
}

inline std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

/// Everything a stream gives, and how it ended.
struct Drained {
    std::string bytes;
    std::optional<Error> error;
};

inline Drained drain(ByteStream& stream)
{
    Drained result;
    while (true) {
        const auto chunk = stream.next();
        if (!chunk) {
            result.error = chunk.error();
            return result;
        }
        if (chunk->isEmpty())
            return result;
        result.bytes += text(chunk->bytes);
    }
}

} // namespace layerscope::fixture
