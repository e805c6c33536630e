// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/contentpipe.h"

namespace layerscope {

void ContentPipe::put(ContentPiece piece)
{
    m_waiting += piece.bytes.size();
    m_position += piece.length;
    m_pieces.push_back(std::move(piece));
    m_changed.notify_all();
}

bool ContentPipe::push(uint64_t offset, std::span<const std::byte> bytes)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || m_waiting < capacity; });
    if (m_closed)
        return false;
    if (offset > m_position)
        put({ offset - m_position, {} });
    if (!bytes.empty())
        put({ bytes.size(), { bytes.begin(), bytes.end() } });
    return true;
}

void ContentPipe::finish(uint64_t size)
{
    const std::lock_guard lock(m_mutex);
    if (size > m_position)
        put({ size - m_position, {} });
    m_ended = true;
    m_changed.notify_all();
}

void ContentPipe::fail()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

std::optional<ContentPiece> ContentPipe::pop()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || !m_pieces.empty(); });
    if (m_pieces.empty())
        return std::nullopt;
    ContentPiece piece = std::move(m_pieces.front());
    m_pieces.pop_front();
    m_waiting -= piece.bytes.size();
    m_changed.notify_all();
    return piece;
}

void ContentPipe::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

} // namespace layerscope
