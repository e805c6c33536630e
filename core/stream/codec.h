// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace layerscope {

/// Decompresses one member (gzip) or frame (zstd) after the other. Knows nothing about streams.
class Codec {
public:
    enum class State {
        More, ///< wants input or room for output
        MemberEnd, ///< a member ended and its checksum holds
        Corrupt,
    };
    struct Step {
        size_t consumed = 0;
        size_t produced = 0;
        State state = State::More;
        std::string reason = {}; ///< of Corrupt; may be empty
    };

    virtual ~Codec() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;
    virtual void beginMember() = 0;
    [[nodiscard]] virtual Step run(std::span<const std::byte> input, std::span<std::byte> output) = 0;
    /// Zero bytes may follow a member (RFC 1952 says nothing; gzip and tapes do it).
    [[nodiscard]] virtual bool allowsZeroPadding() const = 0;
};

/// ISA-L where it is there, else zlib.
[[nodiscard]] std::unique_ptr<Codec> makeGzipCodec();
[[nodiscard]] std::unique_ptr<Codec> makeZstdCodec();

} // namespace layerscope
