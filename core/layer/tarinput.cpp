// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tarinput.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace layerscope {

/// Makes m_rest, which must be empty, the next chunk.
bool TarInput::pull()
{
    if (m_ended || m_error)
        return false;
    auto chunk = m_stream.next();
    if (!chunk) {
        m_error = chunk.error();
        return false;
    }
    m_ended = chunk->isEmpty();
    m_chunk = std::move(*chunk);
    m_rest = m_chunk.bytes;
    m_end += m_rest.size();
    return !m_ended;
}

std::span<const std::byte> TarInput::peekBlock()
{
    if (m_front.empty())
        m_front = std::exchange(m_rest, {});
    if (m_front.size() >= blockBytes)
        return m_front.first(blockBytes);
    size_t have = m_front.size();
    std::copy(m_front.begin(), m_front.end(), m_block.begin());
    while (have < blockBytes && (!m_rest.empty() || pull())) {
        const size_t count = std::min(blockBytes - have, m_rest.size());
        std::copy_n(m_rest.begin(), count, m_block.begin() + static_cast<std::ptrdiff_t>(have));
        m_rest = m_rest.subspan(count);
        have += count;
    }
    m_front = std::span<const std::byte>(m_block).first(have);
    return m_front;
}

std::span<const std::byte> TarInput::take(uint64_t most)
{
    if (m_front.empty() && (!m_rest.empty() || pull()))
        m_front = std::exchange(m_rest, {});
    const auto taken = m_front.first(static_cast<size_t>(std::min<uint64_t>(most, m_front.size())));
    m_front = m_front.subspan(taken.size());
    m_taken = taken.size();
    return taken;
}

void TarInput::giveBack(size_t count)
{
    assert(count <= m_taken);
    count = std::min(count, m_taken);
    m_front = { m_front.data() - count, m_front.size() + count };
    m_taken -= count;
}

uint64_t TarInput::pass(uint64_t count)
{
    uint64_t passed = 0;
    while (passed < count) {
        if (m_front.empty() && m_rest.empty() && !m_ended && !m_error) {
            const uint64_t skipped = m_stream.skip(count - passed);
            m_end += skipped;
            passed += skipped;
        }
        const size_t taken = take(count - passed).size();
        passed += taken;
        if (taken == 0 && (m_ended || m_error))
            break;
    }
    return passed;
}

} // namespace layerscope
