// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tarinput.h"

#include <algorithm>
#include <cstring>

namespace layerscope {

bool TarInput::advance()
{
    if (m_handedOut || m_unread.empty())
        pull();
    m_handedOut = true;
    return !m_error;
}

/// Replaces the last chunk by the next one.
bool TarInput::pull()
{
    if (m_ended || m_error) {
        m_unread = {};
        return false;
    }
    auto chunk = m_stream.next();
    m_unread = {};
    if (!chunk) {
        m_error = chunk.error();
        return false;
    }
    m_ended = chunk->isEmpty();
    if (m_ended)
        return false;
    keepTail();
    m_chunk = std::move(*chunk);
    m_unread = m_chunk.bytes;
    m_end += m_chunk.size();
    return true;
}

void TarInput::keepTail()
{
    const size_t count = std::min(m_chunk.size(), headerBytes);
    std::memmove(m_tail.data(), m_tail.data() + count, headerBytes - count);
    std::copy_n(m_chunk.bytes.end() - static_cast<std::ptrdiff_t>(count), count,
        m_tail.end() - static_cast<std::ptrdiff_t>(count));
}

uint64_t TarInput::skip(uint64_t count)
{
    if (m_ended || m_error)
        return 0;
    const uint64_t skipped = m_stream.skip(count);
    if (skipped > 0) {
        m_chunk = {};
        m_unread = {};
        m_end += skipped;
    }
    return skipped;
}

void TarInput::rewind(uint64_t position)
{
    const uint64_t begin = m_end - m_chunk.size();
    const uint64_t inside = std::clamp(position, begin, m_end);
    m_unread = m_chunk.bytes.subspan(static_cast<size_t>(inside - begin));
    m_handedOut = false;
}

bool TarInput::hasMore() { return !m_unread.empty() || pull(); }

std::span<const std::byte> TarInput::take(uint64_t most)
{
    const auto taken = m_unread.first(static_cast<size_t>(std::min<uint64_t>(most, m_unread.size())));
    m_unread = m_unread.subspan(taken.size());
    return taken;
}

bool TarInput::pass(uint64_t count)
{
    while (count > 0) {
        if (m_unread.empty()) {
            const uint64_t skipped = skip(count);
            count -= skipped;
            if (skipped == 0 && !hasMore())
                return false;
        }
        count -= take(count).size();
    }
    return true;
}

char TarInput::typeFlag(uint64_t dataOffset) const
{
    constexpr uint64_t flagToEnd = headerBytes - 156;
    const uint64_t begin = m_end - m_chunk.size();
    if (dataOffset < flagToEnd || dataOffset > m_end || dataOffset - flagToEnd + headerBytes < begin)
        return 0;
    const uint64_t at = dataOffset - flagToEnd;
    const std::byte flag = at >= begin ? m_chunk.bytes[static_cast<size_t>(at - begin)]
                                       : m_tail[static_cast<size_t>(at + headerBytes - begin)];
    return static_cast<char>(flag);
}

} // namespace layerscope
