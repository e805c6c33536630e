// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/sniff.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>

namespace layerscope {

namespace {

    constexpr size_t tarBlock = 512;
    constexpr size_t checksumOffset = 148;
    constexpr size_t checksumLength = 8;

    uint8_t at(std::span<const std::byte> bytes, size_t index)
    {
        return std::to_integer<uint8_t>(bytes[index]);
    }

    bool startsWith(std::span<const std::byte> head, std::initializer_list<uint8_t> magic)
    {
        return head.size() >= magic.size()
            && std::equal(magic.begin(), magic.end(), head.begin(),
                [](uint8_t expected, std::byte found) { return std::byte { expected } == found; });
    }

    /// RFC 8878, 3.1.2: 0x184D2A5?, little endian; zstd:chunked and pzstd may begin with one.
    bool isSkippableFrame(std::span<const std::byte> head)
    {
        return head.size() >= 4 && (at(head, 0) & 0xf0) == 0x50 && at(head, 1) == 0x2a && at(head, 2) == 0x4d
            && at(head, 3) == 0x18;
    }

    /// Octal digits between leading blanks and a final blank or NUL.
    std::optional<int64_t> storedChecksum(std::span<const std::byte> header)
    {
        int64_t value = 0;
        bool digits = false;
        for (size_t i = checksumOffset; i < checksumOffset + checksumLength; ++i) {
            const uint8_t c = at(header, i);
            if (c >= '0' && c <= '7') {
                value = value * 8 + (c - '0');
                digits = true;
            } else if (c != ' ' && c != 0) {
                return std::nullopt;
            } else if (digits) {
                break;
            }
        }
        return digits ? std::optional(value) : std::nullopt;
    }

    /// Old Sun and BSD programs summed signed characters.
    bool checksumHolds(std::span<const std::byte> header, int64_t stored)
    {
        int64_t unsignedSum = 0;
        int64_t signedSum = 0;
        for (size_t i = 0; i < tarBlock; ++i) {
            const bool own = i >= checksumOffset && i < checksumOffset + checksumLength;
            const uint8_t c = own ? uint8_t { ' ' } : at(header, i);
            unsignedSum += c;
            signedSum += static_cast<int8_t>(c);
        }
        return stored == unsignedSum || stored == signedSum;
    }

} // namespace

Compression sniffCompression(std::span<const std::byte> head)
{
    if (startsWith(head, { 0x1f, 0x8b }))
        return Compression::Gzip;
    if (startsWith(head, { 0x28, 0xb5, 0x2f, 0xfd }) || isSkippableFrame(head))
        return Compression::Zstd;
    if (startsWith(head, { 0xfd, '7', 'z', 'X', 'Z', 0x00 }))
        return Compression::Xz;
    if (startsWith(head, { 'B', 'Z', 'h' }))
        return Compression::Bzip2;
    return Compression::None;
}

bool looksLikeTar(std::span<const std::byte> head)
{
    if (head.size() < tarBlock)
        return false;
    const auto block = head.first(tarBlock);
    if (std::all_of(block.begin(), block.end(), [](std::byte b) { return b == std::byte {}; }))
        return true;
    const auto stored = storedChecksum(block);
    return stored && checksumHolds(block, *stored);
}

} // namespace layerscope
