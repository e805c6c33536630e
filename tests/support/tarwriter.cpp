// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/tarwriter.h"

#include <algorithm>
#include <cstdio>

namespace layerscope::fixture {

namespace {

    // Offsets and widths of POSIX ustar.
    constexpr size_t nameAt = 0, nameWidth = 100;
    constexpr size_t modeAt = 100, uidAt = 108, gidAt = 116, idWidth = 8;
    constexpr size_t sizeAt = 124, mtimeAt = 136, longWidth = 12;
    constexpr size_t checksumAt = 148, checksumWidth = 8;
    constexpr size_t typeAt = 156;
    constexpr size_t linkAt = 157, linkWidth = 100;
    constexpr size_t magicAt = 257;
    constexpr size_t majorAt = 329, minorAt = 337;
    constexpr size_t prefixAt = 345, prefixWidth = 155;

    void putText(std::string& block, size_t at, size_t width, std::string_view text)
    {
        text = text.substr(0, width);
        block.replace(at, text.size(), text);
    }

    /// Octal with a closing NUL, or base 256 with the top bit set where that is too narrow (GNU, star).
    void putNumber(std::string& block, size_t at, size_t width, int64_t value)
    {
        const bool fits = value >= 0 && value < (int64_t { 1 } << (3 * (width - 1)));
        for (size_t i = width - 1; i-- > 0;) {
            if (fits) {
                block[at + i] = static_cast<char>('0' + (value & 7));
                value >>= 3;
            } else {
                block[at + i + 1] = static_cast<char>(value & 0xff);
                value >>= 8;
            }
        }
        if (!fits)
            block[at] = static_cast<char>(value < 0 ? 0xff : 0x80);
    }

} // namespace

std::string TarHeader::block() const
{
    std::string result(tarBlock, '\0');
    putText(result, nameAt, nameWidth, name);
    putNumber(result, modeAt, idWidth, mode);
    putNumber(result, uidAt, idWidth, uid);
    putNumber(result, gidAt, idWidth, gid);
    putNumber(result, sizeAt, longWidth, static_cast<int64_t>(size));
    putNumber(result, mtimeAt, longWidth, mtime);
    result[typeAt] = type;
    putText(result, linkAt, linkWidth, link);
    if (dialect != Dialect::V7) {
        putText(result, magicAt, 8, dialect == Dialect::Gnu ? "ustar  " : std::string_view("ustar\00000", 8));
        putNumber(result, majorAt, idWidth, major);
        putNumber(result, minorAt, idWidth, minor);
        putText(result, prefixAt, prefixWidth, prefix);
    }
    fixChecksum(result);
    return result;
}

void fixChecksum(std::string& block)
{
    std::fill_n(block.begin() + checksumAt, checksumWidth, ' ');
    unsigned sum = 0;
    for (size_t i = 0; i < tarBlock; ++i)
        sum += static_cast<unsigned char>(block[i]);
    char text[16];
    std::snprintf(text, sizeof(text), "%06o", sum & 0777777);
    putText(block, checksumAt, checksumWidth, std::string_view(text, 7)); // with its NUL; a blank follows
}

std::string padded(std::string_view data)
{
    std::string result(data);
    result.resize((data.size() + tarBlock - 1) / tarBlock * tarBlock, '\0');
    return result;
}

std::string zeroBlocks(size_t count) { return std::string(count * tarBlock, '\0'); }

std::string paxText(const PaxRecords& records)
{
    std::string result;
    for (const auto& [key, value] : records) {
        const std::string body = " " + key + "=" + value + "\n";
        size_t length = body.size() + 1; // the length counts its own digits
        while (std::to_string(length).size() + body.size() != length)
            length = std::to_string(length).size() + body.size();
        result += std::to_string(length) + body;
    }
    return result;
}

std::string paxHeader(const PaxRecords& records, char type)
{
    const std::string text = paxText(records);
    return TarHeader {
        .name = "PaxHeaders/member", .size = text.size(), .type = type, .link = {}, .prefix = {}
    }.block()
        + padded(text);
}

std::string gnuLong(char type, std::string_view text)
{
    const std::string data = std::string(text) + '\0';
    return TarHeader { .name = "././@LongLink",
        .size = data.size(),
        .type = type,
        .link = {},
        .mode = 0,
        .mtime = 0,
        .prefix = {},
        .dialect = Dialect::Gnu }
               .block()
        + padded(data);
}

} // namespace layerscope::fixture
