// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace layerscope {

/// A run of the bytes of a file; without bytes a hole, all zeros.
struct ContentPiece {
    uint64_t length = 0;
    std::vector<std::byte> bytes; ///< `length` of them, or none
};

/// Carries a file from the thread that reads it to the one that looks at it; holds a bounded part of it.
class ContentPipe {
public:
    static constexpr size_t capacity = 1u << 20; ///< bytes that wait at most, and one piece more

    /// Waits while the pipe is full; false when nobody wants more.
    bool push(uint64_t offset, std::span<const std::byte> bytes);
    void finish(uint64_t size); ///< no more will come; what is missing up to `size` is a hole
    void fail(); ///< no more will come
    /// Waits for the next piece; none at the end.
    [[nodiscard]] std::optional<ContentPiece> pop();
    void close(); ///< nobody wants more

private:
    void put(ContentPiece piece);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<ContentPiece> m_pieces;
    size_t m_waiting = 0; ///< bytes
    uint64_t m_position = 0; ///< end of what was pushed
    bool m_ended = false;
    bool m_closed = false;
};

} // namespace layerscope
