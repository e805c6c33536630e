// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/stream/bytestream.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace layerscope {

/// Sums up the bytes that pass through a stream. Belongs to one thread; only the hashing itself may run on another.
class StreamDigest {
public:
    enum class Where : uint8_t {
        Inline, ///< on the thread that pulls the stream
        Helper, ///< on a thread of its own, fed with references to the chunks
    };
    explicit StreamDigest(std::string_view algorithm = "sha256");
    ~StreamDigest();
    StreamDigest(const StreamDigest&) = delete;
    StreamDigest& operator=(const StreamDigest&) = delete;

    void setWhere(Where where); ///< before the first MiB; Inline unless set
    void add(const Chunk& chunk); ///< waits while the helper is several chunks behind
    [[nodiscard]] uint64_t bytes() const; ///< added so far
    [[nodiscard]] Digest finish(); ///< once, after the last add()

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// `source`, with every chunk added to `digest` on its way. `digest` must outlive the stream.
[[nodiscard]] std::unique_ptr<ByteStream> hashed(std::unique_ptr<ByteStream> source, StreamDigest& digest);

} // namespace layerscope
