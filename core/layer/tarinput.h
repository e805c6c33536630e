// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/stream/bytestream.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace layerscope {

/// The stream below a TarReader, cut as tar needs it: blocks that are in one piece wherever the chunks end, and data of
/// which as much is given at a time as there is.
class TarInput {
public:
    static constexpr size_t blockBytes = 512;

    explicit TarInput(ByteStream& stream)
        : m_stream(stream)
    {
    }

    /// The next block without taking it; shorter only at the end. Valid until bytes beyond it are asked for.
    [[nodiscard]] std::span<const std::byte> peekBlock();
    /// Up to `most` bytes in one piece; empty at the end and on an error.
    [[nodiscard]] std::span<const std::byte> take(uint64_t most);
    /// Gives back the last `count` bytes of what the last take() gave.
    void giveBack(size_t count);
    /// Goes on by `count` bytes without looking at them and returns how many there were.
    uint64_t pass(uint64_t count);

    [[nodiscard]] uint64_t position() const { return m_end - m_front.size() - m_rest.size(); }
    [[nodiscard]] bool ended() const { return m_ended; } ///< someone wanted more than there is
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    bool pull();

    ByteStream& m_stream;
    Chunk m_chunk;
    std::span<const std::byte>
        m_front; ///< what comes next: in m_chunk, or in m_block when it begins in the chunk before
    std::span<const std::byte> m_rest; ///< of m_chunk, behind m_front while that is in m_block
    std::array<std::byte, blockBytes> m_block {};
    size_t m_taken = 0; ///< by the last take()
    uint64_t m_end = 0; ///< bytes got from the stream
    bool m_ended = false;
    std::optional<Error> m_error;
};

} // namespace layerscope
