// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tarheader.h"

#include <cstring>

namespace layerscope {

namespace {

    constexpr size_t blockBytes = 512;

    struct Field {
        size_t offset;
        size_t length;
    };
    // POSIX.1-2017, pax, "ustar Interchange Format".
    constexpr Field nameField { 0, 100 };
    constexpr Field modeField { 100, 8 };
    constexpr Field uidField { 108, 8 };
    constexpr Field gidField { 116, 8 };
    constexpr Field sizeField { 124, 12 };
    constexpr Field mtimeField { 136, 12 };
    constexpr Field checksumField { 148, 8 };
    constexpr size_t typeOffset = 156;
    constexpr Field linkField { 157, 100 };
    constexpr Field magicField { 257, 8 };
    constexpr Field prefixField { 345, 155 };
    constexpr Field gnuSparseField { 369, 126 }; ///< from the offset to the real size, in GNU's header
    constexpr Field starField { 508, 4 }; ///< "tar" here: the prefix field has other contents

    std::string_view bytesOf(std::span<const std::byte> block, Field field)
    {
        return { reinterpret_cast<const char*>(block.data()) + field.offset, field.length };
    }

    /// Up to the first NUL, if there is one.
    std::string_view textOf(std::span<const std::byte> block, Field field)
    {
        const std::string_view bytes = bytesOf(block, field);
        return bytes.substr(0, bytes.find('\0'));
    }

    /// Octal digits, then blanks or NULs; nothing else.
    bool readOctal(std::string_view field, uint64_t& value)
    {
        size_t i = 0;
        value = 0;
        for (; i < field.size() && field[i] >= '0' && field[i] <= '7'; ++i)
            value = value * 8 + static_cast<uint64_t>(field[i] - '0');
        const bool anyDigit = i > 0;
        for (; i < field.size(); ++i) {
            if (field[i] != ' ' && field[i] != '\0')
                return false;
        }
        return anyDigit;
    }

    bool readOctal(std::span<const std::byte> block, Field field, uint32_t& value)
    {
        uint64_t wide = 0; // eight octal digits fit 32 bits
        const bool clean = readOctal(bytesOf(block, field), wide);
        value = static_cast<uint32_t>(wide);
        return clean;
    }

    bool checksumHolds(std::span<const std::byte> block)
    {
        uint64_t stored = 0;
        if (!readOctal(bytesOf(block, checksumField), stored))
            return false;
        uint32_t sum = 0;
        for (const std::byte byte : block)
            sum += std::to_integer<uint32_t>(byte);
        for (const char c : bytesOf(block, checksumField))
            sum = sum - static_cast<unsigned char>(c) + ' ';
        return sum == stored;
    }

    bool isKnownDialect(std::span<const std::byte> block, bool& usesPrefix)
    {
        using namespace std::string_view_literals;
        const std::string_view magic = bytesOf(block, magicField);
        usesPrefix = magic
            == "ustar\0"
               "00"sv;
        if (usesPrefix)
            return !bytesOf(block, starField).starts_with("tar");
        return magic == "ustar  \0"sv
            && bytesOf(block, gnuSparseField).find_first_not_of('\0') == std::string_view::npos;
    }

    bool readNames(std::span<const std::byte> block, bool usesPrefix, PlainHeader& header)
    {
        header.name = textOf(block, nameField);
        header.link = textOf(block, linkField);
        if (usesPrefix)
            header.prefix = textOf(block, prefixField);
        if (header.name.empty() || header.prefix.ends_with('/'))
            return false;
        const bool isLink = header.type == '1' || header.type == '2';
        // A folder by its name but not by its type is what tar programs disagree about.
        return isLink != header.link.empty() && (header.type == '5' || !header.name.ends_with('/'));
    }

    /// What eleven octal digits hold, and nanoseconds in 64 bits too.
    constexpr uint64_t mtimeEnd = uint64_t { 1 } << 33;

    bool readNumbers(std::span<const std::byte> block, PlainHeader& header)
    {
        return readOctal(block, modeField, header.mode) && readOctal(block, uidField, header.uid)
            && readOctal(block, gidField, header.gid) && readOctal(bytesOf(block, sizeField), header.size)
            && readOctal(bytesOf(block, mtimeField), header.mtime) && header.mtime < mtimeEnd
            && (header.type == '0' || header.size == 0);
    }

} // namespace

std::optional<PlainHeader> parsePlainHeader(std::span<const std::byte> block)
{
    if (block.size() != blockBytes)
        return std::nullopt;
    PlainHeader header;
    header.type = static_cast<char>(block[typeOffset]);
    if (header.type != '0' && header.type != '5' && header.type != '2' && header.type != '1')
        return std::nullopt;
    bool usesPrefix = false;
    if (!isKnownDialect(block, usesPrefix) || !readNames(block, usesPrefix, header)
        || !readNumbers(block, header) || !checksumHolds(block))
        return std::nullopt;
    return header;
}

} // namespace layerscope
