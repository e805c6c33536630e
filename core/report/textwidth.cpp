// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/textwidth.h"

#include "core/base/text.h"

#include <array>
#include <cstdint>

namespace layerscope {

namespace {

    /// Of the characters from space to tilde in Noto Sans, in hundredths of an em, rounded up.
    constexpr std::array<uint8_t, 95> asciiWidths { 26, 27, 41, 65, 58, 84, 74, 23, 30, 30, 56, 58, 27, 33,
        27, 38, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 27, 27, 58, 58, 58, 44, 90, 64, 65, 64, 73, 56, 52,
        73, 75, 34, 28, 62, 53, 91, 76, 79, 61, 79, 63, 55, 56, 74, 60, 93, 59, 57, 58, 33, 38, 33, 58, 45,
        29, 57, 62, 48, 62, 57, 35, 62, 62, 26, 26, 54, 26, 94, 62, 61, 62, 62, 42, 48, 37, 62, 51, 79, 53,
        51, 47, 38, 56, 38, 58 };
    constexpr double otherWidth = 0.62; ///< of letters beyond ASCII, em
    constexpr double strongFactor = 1.06;
    constexpr std::string_view ellipsis = "…";
    constexpr double ellipsisWidth = 0.8;

    size_t sequenceLength(char lead)
    {
        const auto byte = static_cast<unsigned char>(lead);
        return byte < 0xC0 ? 1 : (byte < 0xE0 ? 2 : (byte < 0xF0 ? 3 : 4));
    }

    /// In em.
    double widthOf(std::string_view sequence)
    {
        const auto first = static_cast<unsigned char>(sequence.front());
        if (first >= 0x20 && first < 0x7F)
            return asciiWidths[first - 0x20u] / 100.0;
        if (sequence == ellipsis)
            return ellipsisWidth;
        const int columns = displayWidth(sequence);
        return columns == 1 ? otherWidth : columns / 2.0;
    }

} // namespace

double textWidth(std::string_view utf8, double size, bool isStrong)
{
    double width = 0;
    for (size_t at = 0; at < utf8.size(); at += sequenceLength(utf8[at]))
        width += widthOf(utf8.substr(at, sequenceLength(utf8[at])));
    return width * size * (isStrong ? strongFactor : 1);
}

std::string drawableText(std::string_view raw)
{
    constexpr size_t mostCharacters = 200;
    constexpr size_t mostBytes = mostCharacters * 4;
    // A sequence that is split here lies beyond what is kept.
    std::string text = escapeForTerminal(raw.substr(0, mostBytes + 1));
    size_t end = 0;
    for (size_t count = 0; end < text.size() && count < mostCharacters; ++count)
        end += sequenceLength(text[end]);
    if (end < text.size())
        text.replace(end, std::string::npos, ellipsis);
    return text;
}

std::string cutToWidth(std::string_view utf8, double room, double size, bool isStrong)
{
    if (textWidth(utf8, size, isStrong) <= room)
        return std::string(utf8);
    const double em = size * (isStrong ? strongFactor : 1);
    double width = ellipsisWidth * em;
    if (width > room)
        return {};
    size_t end = 0;
    while (end < utf8.size()) {
        const std::string_view sequence = utf8.substr(end, sequenceLength(utf8[end]));
        width += widthOf(sequence) * em;
        if (width > room)
            break;
        end += sequence.size();
    }
    while (end > 0 && utf8[end - 1] == ' ')
        --end;
    return std::string(utf8.substr(0, end)).append(ellipsis);
}

} // namespace layerscope
