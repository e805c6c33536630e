// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace layerscope {

namespace {

    struct CodePoint {
        char32_t value = 0;
        size_t length = 1;
        bool valid = false; ///< false: one byte that starts no well-formed sequence
    };

    bool isContinuation(unsigned char c) { return (c & 0xC0) == 0x80; }

    /// Length of the sequence that `lead` announces, 0 when it announces none.
    size_t sequenceLength(unsigned char lead)
    {
        if (lead < 0x80)
            return 1;
        if (lead >= 0xC2 && lead <= 0xDF)
            return 2;
        if ((lead & 0xF0) == 0xE0)
            return 3;
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    /// Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF. `at` must be inside `bytes`.
    CodePoint decodeAt(std::string_view bytes, size_t at)
    {
        const auto byte = [&](size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
        const size_t length = sequenceLength(byte(0));
        if (length == 0 || bytes.size() - at < length)
            return {};
        if (length == 1)
            return { byte(0), 1, true };
        auto value = static_cast<char32_t>(byte(0) & (0xFFu >> (length + 1)));
        for (size_t i = 1; i < length; ++i) {
            if (!isContinuation(byte(i)))
                return {};
            value = (value << 6) | (byte(i) & 0x3Fu);
        }
        constexpr std::array<char32_t, 5> smallest { 0, 0, 0x80, 0x800, 0x10000 };
        if (value < smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
            return {};
        return { value, length, true };
    }

    struct Range {
        char32_t first;
        char32_t last;
    };

    template <size_t N>
    bool contains(const Range (&ranges)[N], char32_t c)
    {
        const auto* found = std::lower_bound(
            std::begin(ranges), std::end(ranges), c, [](const Range& r, char32_t v) { return r.last < v; });
        return found != std::end(ranges) && found->first <= c;
    }

    /// Marks that join the character before them, and characters without a shape of their own.
    constexpr Range zeroWidth[] = { { 0x0000, 0x001F }, { 0x007F, 0x009F }, { 0x0300, 0x036F },
        { 0x0483, 0x0489 }, { 0x0591, 0x05BD }, { 0x05BF, 0x05BF }, { 0x05C1, 0x05C2 }, { 0x05C4, 0x05C5 },
        { 0x05C7, 0x05C7 }, { 0x0610, 0x061A }, { 0x061C, 0x061C }, { 0x064B, 0x065F }, { 0x0670, 0x0670 },
        { 0x06D6, 0x06DC }, { 0x06DF, 0x06E4 }, { 0x06E7, 0x06E8 }, { 0x06EA, 0x06ED }, { 0x0711, 0x0711 },
        { 0x0730, 0x074A }, { 0x07A6, 0x07B0 }, { 0x0900, 0x0902 }, { 0x093A, 0x093A }, { 0x093C, 0x093C },
        { 0x0941, 0x0948 }, { 0x094D, 0x094D }, { 0x0951, 0x0957 }, { 0x0E31, 0x0E31 }, { 0x0E34, 0x0E3A },
        { 0x0E47, 0x0E4E }, { 0x1160, 0x11FF }, { 0x1AB0, 0x1AFF }, { 0x1DC0, 0x1DFF }, { 0x200B, 0x200F },
        { 0x2028, 0x202E }, { 0x2060, 0x206F }, { 0x20D0, 0x20F0 }, { 0x302A, 0x302D }, { 0x3099, 0x309A },
        { 0xFE00, 0xFE0F }, { 0xFE20, 0xFE2F }, { 0xFEFF, 0xFEFF }, { 0xE0001, 0xE007F },
        { 0xE0100, 0xE01EF } };

    /// East Asian Width W and F (Unicode 15, annex 11), neighbouring blocks joined.
    constexpr Range doubleWidth[] = { { 0x1100, 0x115F }, { 0x231A, 0x231B }, { 0x2329, 0x232A },
        { 0x23E9, 0x23EC }, { 0x23F0, 0x23F0 }, { 0x23F3, 0x23F3 }, { 0x25FD, 0x25FE }, { 0x2614, 0x2615 },
        { 0x2648, 0x2653 }, { 0x267F, 0x267F }, { 0x2693, 0x2693 }, { 0x26A1, 0x26A1 }, { 0x26AA, 0x26AB },
        { 0x26BD, 0x26BE }, { 0x26C4, 0x26C5 }, { 0x26CE, 0x26CE }, { 0x26D4, 0x26D4 }, { 0x26EA, 0x26EA },
        { 0x26F2, 0x26F3 }, { 0x26F5, 0x26F5 }, { 0x26FA, 0x26FA }, { 0x26FD, 0x26FD }, { 0x2705, 0x2705 },
        { 0x270A, 0x270B }, { 0x2728, 0x2728 }, { 0x274C, 0x274C }, { 0x274E, 0x274E }, { 0x2753, 0x2755 },
        { 0x2757, 0x2757 }, { 0x2795, 0x2797 }, { 0x27B0, 0x27B0 }, { 0x27BF, 0x27BF }, { 0x2B1B, 0x2B1C },
        { 0x2B50, 0x2B50 }, { 0x2B55, 0x2B55 }, { 0x2E80, 0x303E }, { 0x3041, 0x4DBF }, { 0x4E00, 0xA4CF },
        { 0xA960, 0xA97C }, { 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF }, { 0xFE10, 0xFE19 }, { 0xFE30, 0xFE6F },
        { 0xFF01, 0xFF60 }, { 0xFFE0, 0xFFE6 }, { 0x16FE0, 0x16FF1 }, { 0x17000, 0x18D08 },
        { 0x1AFF0, 0x1B2FF }, { 0x1F004, 0x1F004 }, { 0x1F0CF, 0x1F0CF }, { 0x1F18E, 0x1F18E },
        { 0x1F191, 0x1F19A }, { 0x1F200, 0x1F320 }, { 0x1F32D, 0x1F335 }, { 0x1F337, 0x1F37C },
        { 0x1F37E, 0x1F393 }, { 0x1F3A0, 0x1F3CA }, { 0x1F3CF, 0x1F3D3 }, { 0x1F3E0, 0x1F3F0 },
        { 0x1F3F4, 0x1F3F4 }, { 0x1F3F8, 0x1F43E }, { 0x1F440, 0x1F440 }, { 0x1F442, 0x1F4FC },
        { 0x1F4FF, 0x1F53D }, { 0x1F54B, 0x1F54E }, { 0x1F550, 0x1F567 }, { 0x1F57A, 0x1F57A },
        { 0x1F595, 0x1F596 }, { 0x1F5A4, 0x1F5A4 }, { 0x1F5FB, 0x1F64F }, { 0x1F680, 0x1F6C5 },
        { 0x1F6CC, 0x1F6CC }, { 0x1F6D0, 0x1F6D2 }, { 0x1F6D5, 0x1F6D7 }, { 0x1F6DC, 0x1F6DF },
        { 0x1F6EB, 0x1F6EC }, { 0x1F6F4, 0x1F6FC }, { 0x1F7E0, 0x1F7EB }, { 0x1F7F0, 0x1F7F0 },
        { 0x1F90C, 0x1F93A }, { 0x1F93C, 0x1F945 }, { 0x1F947, 0x1F9FF }, { 0x1FA70, 0x1FAFF },
        { 0x20000, 0x2FFFD }, { 0x30000, 0x3FFFD } };

    /// Controls, separators of lines, and characters that reorder or hide what stands beside them.
    constexpr Range unsafeOnTerminal[] = { { 0x0000, 0x001F }, { 0x007F, 0x009F }, { 0x061C, 0x061C },
        { 0x200B, 0x200B }, { 0x200E, 0x200F }, { 0x2028, 0x202E }, { 0x2060, 0x2064 }, { 0x2066, 0x206F },
        { 0xFEFF, 0xFEFF }, { 0xE0001, 0xE007F } };

    int widthOf(char32_t c)
    {
        if (c >= 0x20 && c < 0x7F)
            return 1;
        if (contains(zeroWidth, c))
            return 0;
        return contains(doubleWidth, c) ? 2 : 1;
    }

    bool isHexDigit(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /// A literal backslash that a reader could take for the start of one of our escapes.
    bool looksLikeEscape(std::string_view bytes, size_t at)
    {
        return bytes.size() - at >= 4 && bytes[at] == '\\' && bytes[at + 1] == 'x'
            && isHexDigit(bytes[at + 2]) && isHexDigit(bytes[at + 3]);
    }

    void appendEscaped(std::string& out, std::string_view bytes)
    {
        constexpr char digits[] = "0123456789abcdef";
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            out += { '\\', 'x', digits[byte >> 4], digits[byte & 0xF] };
        }
    }

    /// Every byte sequence that `isUnsafe` or is not UTF-8. Text without any stays as it is; in other text backslashes
    /// that look like escapes are escaped as well.
    template <typename Unsafe>
    std::string escape(std::string_view bytes, Unsafe isUnsafe)
    {
        std::string out;
        const auto escapeAll = [&](bool backslashes) {
            bool escaped = false;
            out.clear();
            out.reserve(bytes.size());
            for (size_t at = 0; at < bytes.size();) {
                const CodePoint c = decodeAt(bytes, at);
                const std::string_view sequence = bytes.substr(at, c.length);
                const bool unsafe = !c.valid || isUnsafe(c.value);
                if (unsafe || (backslashes && looksLikeEscape(bytes, at)))
                    appendEscaped(out, sequence);
                else
                    out += sequence;
                escaped = escaped || unsafe;
                at += c.length;
            }
            return escaped;
        };
        if (escapeAll(false))
            escapeAll(true);
        return out;
    }

    /// `bytes` / `unit` with `decimals` digits after the point, rounded half up, in integers: printf would follow the
    /// locale, and floating point would print 0.9999999 of a unit as 1.00 of it.
    std::string quotient(uint64_t bytes, uint64_t unit, uint64_t scale)
    {
        const uint64_t tail = (bytes % unit * scale + unit / 2) / unit;
        const uint64_t whole = bytes / unit + tail / scale;
        std::string fraction = std::to_string(tail % scale + scale);
        fraction[0] = '.'; // the leading 1 of scale + x keeps the zeros after the point
        return std::to_string(whole) + fraction;
    }

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    for (size_t at = 0; at < bytes.size();) {
        const CodePoint c = decodeAt(bytes, at);
        if (!c.valid)
            return false;
        at += c.length;
    }
    return true;
}

std::string escapeInvalidUtf8(std::string_view bytes)
{
    return escape(bytes, [](char32_t) { return false; });
}

std::string escapeForTerminal(std::string_view bytes)
{
    return escape(bytes, [](char32_t c) { return contains(unsafeOnTerminal, c); });
}

int displayWidth(std::string_view utf8)
{
    int width = 0;
    for (size_t at = 0; at < utf8.size();) {
        const CodePoint c = decodeAt(utf8, at);
        width += c.valid ? widthOf(c.value) : 1;
        at += c.length;
    }
    return width;
}

std::string formatSize(uint64_t bytes, SizeUnit unit)
{
    // Up to PB: beyond it the arithmetic of quotient() would overflow, and 2^64 bytes are only 18 447 of them.
    constexpr std::array<std::string_view, 6> decimalNames { " B", " kB", " MB", " GB", " TB", " PB" };
    constexpr std::array<std::string_view, 6> binaryNames { " B", " KiB", " MiB", " GiB", " TiB", " PiB" };
    const uint64_t base = unit == SizeUnit::Decimal ? 1000 : 1024;
    const auto& names = unit == SizeUnit::Decimal ? decimalNames : binaryNames;
    if (bytes < base)
        return std::to_string(bytes) + std::string(names[0]);
    uint64_t divisor = base;
    for (size_t i = 1;; ++i, divisor *= base) {
        const uint64_t scale = i <= 2 ? 10 : 100;
        const std::string text = quotient(bytes, divisor, scale);
        // 999,960 is 1.0 MB and not 1000.0 kB: decide by the rounded number.
        if (i + 1 == names.size() || std::stoull(text) < base)
            return text + std::string(names[i]);
    }
}

std::string formatSizeDelta(int64_t bytes, SizeUnit unit)
{
    if (bytes == 0)
        return formatSize(0, unit);
    const uint64_t magnitude = bytes < 0 ? 0 - static_cast<uint64_t>(bytes) : static_cast<uint64_t>(bytes);
    return (bytes < 0 ? "-" : "+") + formatSize(magnitude, unit);
}

std::optional<uint64_t> parseSize(std::string_view text)
{
    const auto trim = [&text] {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        text.remove_suffix(text.size() - std::min(text.find_last_not_of(' ') + 1, text.size()));
    };
    trim();
    const size_t numberEnd = std::min(text.find_first_not_of("0123456789."), text.size());
    long double number = 0;
    const char* end = text.data() + numberEnd;
    const auto read = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    text.remove_prefix(numberEnd);
    trim();
    std::string unit(text);
    std::ranges::transform(
        unit, unit.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    if (!unit.empty() && unit.back() == 'b')
        unit.pop_back();
    constexpr std::string_view prefixes = "kmgtp";
    if (!unit.empty()) {
        const size_t power = prefixes.find(unit.front());
        const bool isBinary = unit.size() == 2 && unit.back() == 'i';
        if (power == std::string_view::npos || (unit.size() > 1 && !isBinary))
            return std::nullopt;
        number *= std::pow(isBinary ? 1024.0L : 1000.0L, static_cast<long double>(power + 1));
    }
    if (!(number < 18446744073709551616.0L))
        return std::nullopt;
    return static_cast<uint64_t>(number);
}

std::string formatCount(uint64_t count)
{
    std::string text = std::to_string(count);
    for (size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string formatPercent(double fraction)
{
    if (!std::isfinite(fraction))
        return "n/a";
    long long tenths = std::llround(std::abs(fraction) * 1000);
    if (tenths == 0 && fraction != 0)
        tenths = 1;
    if (tenths == 1000 && std::abs(fraction) < 1)
        tenths = 999;
    if (tenths == 1000 && std::abs(fraction) > 1)
        tenths = 1001;
    const std::string sign = fraction < 0 ? "-" : "";
    return sign + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

} // namespace layerscope
