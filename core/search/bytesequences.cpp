// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/bytesequences.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace layerscope {

namespace {

    constexpr char32_t firstBeyondAscii = 0x80;

    size_t utf8Length(char32_t c)
    {
        if (c < 0x80)
            return 1;
        if (c < 0x800)
            return 2;
        return c < 0x10000 ? 3 : 4;
    }

    std::array<uint8_t, 4> encode(char32_t c, size_t length)
    {
        constexpr std::array<uint8_t, 5> lead { 0, 0, 0xC0, 0xE0, 0xF0 };
        std::array<uint8_t, 4> bytes {};
        for (size_t i = length; i-- > 1; c >>= 6)
            bytes[i] = static_cast<uint8_t>(0x80 | (c & 0x3F));
        bytes[0] = static_cast<uint8_t>(lead[length] | c);
        return bytes;
    }

    /// The last character that has as many bytes as `c`.
    char32_t lastOfLength(size_t length)
    {
        constexpr std::array<char32_t, 5> last { 0, 0x7F, 0x7FF, 0xFFFF, lastCharacter };
        return last[length];
    }

    /// Splits a range until its bytes vary independently of each other: a byte may only vary when all bytes behind it take
    /// all their values.
    void appendSequences(CharacterRange range, std::vector<ByteSequence>& result)
    {
        std::vector<CharacterRange> open { range };
        while (!open.empty()) {
            const auto [first, last] = open.back();
            open.pop_back();
            const size_t length = utf8Length(first);
            char32_t cut = std::min(last, lastOfLength(length));
            for (size_t i = 1; i < length && cut == last; ++i) {
                const char32_t tail = (char32_t(1) << (6 * i)) - 1; // what the last i bytes carry
                if ((first & ~tail) == (last & ~tail))
                    break;
                if ((first & tail) != 0)
                    cut = first | tail;
                else if ((last & tail) != tail)
                    cut = (last & ~tail) - 1;
            }
            if (cut != last) {
                open.push_back({ cut + 1, last });
                open.push_back({ first, cut });
                continue;
            }
            const auto from = encode(first, length);
            const auto to = encode(last, length);
            ByteSequence sequence;
            for (size_t i = 0; i < length; ++i)
                sequence.push_back({ from[i], to[i] });
            result.push_back(std::move(sequence));
        }
    }

} // namespace

void CharacterSet::add(const CharacterSet& other)
{
    m_ranges.insert(m_ranges.end(), other.m_ranges.begin(), other.m_ranges.end());
}

void CharacterSet::addOtherCase()
{
    const auto addShifted = [this](CharacterRange range, char32_t from, char32_t to, char32_t target) {
        const char32_t first = std::max(range.first, from);
        const char32_t last = std::min(range.last, to);
        if (first <= last)
            add(first - from + target, last - from + target);
    };
    const std::vector<CharacterRange> ranges = m_ranges;
    for (const CharacterRange& range : ranges) {
        addShifted(range, U'a', U'z', U'A');
        addShifted(range, U'A', U'Z', U'a');
    }
}

/// In order, those that touch joined.
std::vector<CharacterRange> CharacterSet::sorted() const
{
    std::vector<CharacterRange> ranges = m_ranges;
    std::ranges::sort(ranges, {}, &CharacterRange::first);
    std::vector<CharacterRange> joined;
    for (const CharacterRange& range : ranges) {
        if (!joined.empty() && range.first <= joined.back().last + 1)
            joined.back().last = std::max(joined.back().last, range.last);
        else
            joined.push_back(range);
    }
    return joined;
}

CharacterSet CharacterSet::complement() const
{
    CharacterSet result;
    char32_t next = 0;
    for (const CharacterRange& range : sorted()) {
        if (range.first > next)
            result.add(next, range.first - 1);
        next = range.last + 1;
    }
    if (next <= lastCharacter)
        result.add(next, lastCharacter);
    return result;
}

std::vector<ByteSequence> CharacterSet::sequences() const
{
    constexpr ByteRange tail { 0x80, 0xBF };
    std::vector<ByteSequence> result;
    for (CharacterRange range : sorted()) {
        if (range.first <= firstBeyondAscii && range.last == lastCharacter) {
            result.insert(result.end(),
                { { { 0xC2, 0xDF }, tail }, { { 0xE0, 0xEF }, tail, tail },
                    { { 0xF0, 0xF4 }, tail, tail, tail }, { { 0x80, 0xFF } } });
            if (range.first == firstBeyondAscii)
                continue;
            range.last = firstBeyondAscii - 1;
        }
        appendSequences(range, result);
    }
    return result;
}

} // namespace layerscope
