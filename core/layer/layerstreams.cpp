// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/layerstreams.h"

#include <algorithm>
#include <string>
#include <utility>

namespace layerscope {

BlobStream::BlobStream(
    std::unique_ptr<ByteStream> source, std::function<void(uint64_t)> onBytes, std::stop_token stop)
    : m_source(std::move(source))
    , m_onBytes(std::move(onBytes))
    , m_stop(std::move(stop))
{
}

Result<Chunk> BlobStream::next()
{
    if (!m_error && m_stop.stop_requested())
        m_error = Error { ErrorCode::Cancelled, {}, "cancelled" };
    if (m_error)
        return *m_error;
    auto chunk = m_source->next();
    if (!chunk) {
        m_error = chunk.error();
        return chunk;
    }
    m_bytes += chunk->size();
    if (m_onBytes && !chunk->isEmpty())
        m_onBytes(chunk->size());
    return chunk;
}

Result<std::span<const std::byte>> PeekStream::peek(size_t count)
{
    count = std::min(count, m_head.size());
    size_t have = 0;
    for (const Chunk& chunk : m_read)
        have += chunk.size();
    while (have < count) {
        auto chunk = m_source->next();
        if (!chunk && have == 0)
            return chunk.error();
        if (!chunk || chunk->isEmpty())
            break; // next() asks again and gets the same answer
        have += chunk->size();
        m_read.push_back(std::move(*chunk));
    }
    auto out = m_head.begin();
    const auto end = m_head.begin() + static_cast<std::ptrdiff_t>(count);
    for (const Chunk& chunk : m_read) {
        const auto part = chunk.bytes.first(std::min(chunk.size(), static_cast<size_t>(end - out)));
        out = std::copy(part.begin(), part.end(), out);
    }
    return std::span<const std::byte>(m_head.begin(), out);
}

Result<Chunk> PeekStream::next()
{
    if (m_read.empty())
        return m_source->next();
    Chunk chunk = std::move(m_read.front());
    m_read.pop_front();
    return chunk;
}

ExpansionGuard::ExpansionGuard(
    std::unique_ptr<ByteStream> source, const BlobStream& blob, const Limits& limits)
    : m_source(std::move(source))
    , m_blob(blob)
    , m_limits(limits)
{
}

Result<Chunk> ExpansionGuard::next()
{
    if (m_error)
        return *m_error;
    auto chunk = m_source->next();
    if (!chunk)
        return chunk;
    m_unpacked += chunk->size();
    remember();
    if (m_unpacked > m_limits.bombUnpackedBytes && m_unpacked / m_limits.bombRatio > m_blob.bytes()) {
        m_error = Error { ErrorCode::LimitExceeded, {},
            "the first " + std::to_string(m_blob.bytes()) + " bytes of the blob expand to "
                + std::to_string(m_unpacked) + ", more than " + std::to_string(m_limits.bombRatio)
                + " times (limits bombRatio and bombUnpackedBytes)" };
        return *m_error;
    }
    return chunk;
}

void ExpansionGuard::remember()
{
    const std::lock_guard lock(m_mutex);
    while (m_blobBytes.size() <= m_unpacked / step)
        m_blobBytes.push_back(m_blob.bytes());
}

uint64_t ExpansionGuard::blobBytesFor(uint64_t unpacked) const
{
    const std::lock_guard lock(m_mutex);
    return m_blobBytes.empty() ? m_blob.bytes()
                               : m_blobBytes[std::min<uint64_t>(unpacked / step, m_blobBytes.size() - 1)];
}

} // namespace layerscope
