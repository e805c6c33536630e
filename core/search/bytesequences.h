// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <vector>

namespace layerscope {

struct ByteRange {
    uint8_t first = 0;
    uint8_t last = 0;
    bool operator==(const ByteRange&) const = default;
};
using ByteSequence = std::vector<ByteRange>; ///< one range for each byte

struct CharacterRange {
    char32_t first = 0;
    char32_t last = 0;
};
inline constexpr char32_t lastCharacter = 0x10FFFF;

/// A set of characters.
class CharacterSet {
public:
    void add(char32_t first, char32_t last) { m_ranges.push_back({ first, last }); }
    void add(const CharacterSet& other);
    /// The other case of each ASCII letter that is in the set.
    void addOtherCase();
    [[nodiscard]] CharacterSet complement() const;

    /// How the characters look in UTF-8, as alternatives. A set of all characters beyond ASCII is taken to mean whatever
    /// is not ASCII: single bytes that are no UTF-8 are in it too.
    [[nodiscard]] std::vector<ByteSequence> sequences() const;

private:
    [[nodiscard]] std::vector<CharacterRange> sorted() const;

    std::vector<CharacterRange> m_ranges;
};

} // namespace layerscope
