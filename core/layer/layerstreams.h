// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/stream/bytestream.h"

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace layerscope {

/// The blob as it comes: counts, reports progress, ends with Cancelled when the token fires.
class BlobStream : public ByteStream {
public:
    BlobStream(
        std::unique_ptr<ByteStream> source, std::function<void(uint64_t)> onBytes, std::stop_token stop);
    [[nodiscard]] Result<Chunk> next() override;
    [[nodiscard]] uint64_t bytes() const { return m_bytes; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    std::unique_ptr<ByteStream> m_source;
    std::function<void(uint64_t)> m_onBytes;
    std::stop_token m_stop;
    uint64_t m_bytes = 0;
    std::optional<Error> m_error;
};

/// Lends a stream to an owner of streams.
class BorrowedStream : public ByteStream {
public:
    explicit BorrowedStream(ByteStream& source)
        : m_source(source)
    {
    }
    [[nodiscard]] Result<Chunk> next() override { return m_source.next(); }

private:
    ByteStream& m_source;
};

/// A stream whose beginning can be looked at before it is read.
class PeekStream : public ByteStream {
public:
    explicit PeekStream(std::unique_ptr<ByteStream> source)
        : m_source(std::move(source))
    {
    }
    /// The first `count` bytes (at most 512), fewer only when there are no more. Call it before next().
    [[nodiscard]] Result<std::span<const std::byte>> peek(size_t count);
    [[nodiscard]] Result<Chunk> next() override;

private:
    std::unique_ptr<ByteStream> m_source;
    std::deque<Chunk> m_read;
    std::array<std::byte, 512> m_head {};
};

/// Stops an expansion that is out of all proportion, and remembers how the blob and its contents advance together. It
/// runs on the thread of the decompressor, so that what it finds depends on the bytes alone.
class ExpansionGuard : public ByteStream {
public:
    ExpansionGuard(std::unique_ptr<ByteStream> source, const BlobStream& blob, const Limits& limits);
    [[nodiscard]] Result<Chunk> next() override;
    /// From any thread, for bytes that have been delivered.
    [[nodiscard]] uint64_t blobBytesFor(uint64_t unpacked) const;

private:
    static constexpr uint64_t step = 1u << 20;

    void remember();

    std::unique_ptr<ByteStream> m_source;
    const BlobStream& m_blob;
    const Limits& m_limits;
    uint64_t m_unpacked = 0;
    std::optional<Error> m_error;
    mutable std::mutex m_mutex;
    std::vector<uint64_t> m_blobBytes; ///< consumed when the first k * step bytes were out
};

} // namespace layerscope
