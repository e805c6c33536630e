// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/stream/bytestream.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace layerscope {

/// The stream below a TarReader, one chunk at a time. libarchive is given whole chunks and keeps count itself; rewind()
/// tells how much of the last one it really used, and from then on we can read on our own.
///
///     |......chunk before......|.......last chunk.......|   rest of the stream
///                        tail->|    ^position()         ^end()
class TarInput {
public:
    explicit TarInput(ByteStream& stream)
        : m_stream(stream)
    {
    }

    /// Makes unread() what comes after everything handed out so far; empty at the end. False on an error.
    bool advance();
    [[nodiscard]] std::span<const std::byte> unread() const { return m_unread; }
    uint64_t skip(uint64_t count);

    /// Puts position() back into the last chunk.
    void rewind(uint64_t position);
    [[nodiscard]] bool hasMore(); ///< false at the end and on an error
    std::span<const std::byte> take(uint64_t most); ///< after hasMore(); never empty unless `most` is 0
    [[nodiscard]] bool pass(uint64_t count); ///< false when the stream ends before
    [[nodiscard]] uint64_t position() const { return m_end - m_unread.size(); }

    [[nodiscard]] uint64_t end() const { return m_end; } ///< bytes got from the stream
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// The type byte of the header block that ends at `dataOffset`; 0 when it is out of reach.
    [[nodiscard]] char typeFlag(uint64_t dataOffset) const;

private:
    static constexpr size_t headerBytes = 512;

    bool pull();
    void keepTail();

    ByteStream& m_stream;
    Chunk m_chunk;
    std::span<const std::byte> m_unread; ///< suffix of m_chunk
    bool m_handedOut = false; ///< unread() was given to libarchive
    std::array<std::byte, headerBytes> m_tail {}; ///< bytes right before m_chunk
    uint64_t m_end = 0;
    bool m_ended = false;
    std::optional<Error> m_error;
};

} // namespace layerscope
