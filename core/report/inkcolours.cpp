// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/inkcolours.h"

#include <array>

namespace layerscope {

namespace {

    struct Colours {
        uint32_t light;
        uint32_t dark;
    };

    /// In the order of Ink; ui/theme/theme.cpp has the same, and a test holds them together.
    constexpr std::array<Colours, inkCount> colours { {
        { 0, 0 },
        { 0xFF1B1F27, 0xFFE4E7EC }, // Text
        { 0xFF4E5663, 0xFFA9B0BD }, // Secondary
        { 0xFFFFFFFF, 0xFF21242B }, // Ground
        { 0xFFFAFBFC, 0xFF272B33 }, // Raised
        { 0xFFECEEF2, 0xFF16181D }, // Sunken
        { 0xFFDFE2E8, 0xFF343943 }, // Line
        { 0xFF868E9C, 0xFF7D8594 }, // Outline
        { 0xFF4B4FC4, 0xFF9A9DF7 }, // Accent
        { 0xFF0B7A5E, 0xFF4CC2A0 }, // Added
        { 0xFFB42318, 0xFFF58A80 }, // Removed
        { 0xFFFFFFFF, 0xFF14161B }, // OnMark
        { 0x6EFFFFFF, 0x6E14161B }, // MarkHatch
        { 0xFF8A4B00, 0xFFF3C174 }, // Warning
        { 0xFFFBE7C9, 0xFF4A3A20 }, // WasteGround
        { 0xFFEDBE7C, 0xFF7D5C2C }, // WasteHatch
        { 0xFF1B1F27, 0xFF000000 }, // OnCategory
        { 0xFF1B1F27, 0xFFE4E7EC }, // OnOther
        { 0xFF828893, 0xFF4C515B }, // Other
        { 0xFF81D1F0, 0xFF5AAAC9 }, // Category1
        { 0xFFC89164, 0xFFA0683B },
        { 0xFF50B0B0, 0xFF1F8A8A },
        { 0xFFEAE381, 0xFFC6BF5C },
        { 0xFFA3A0F3, 0xFF8582D2 },
        { 0xFFD5B455, 0xFFB39230 },
        { 0xFFB4CDA7, 0xFF93AB86 },
        { 0xFFB3ECDF, 0xFF90C8BD },
    } };

    constexpr std::array<std::string_view, inkCount> inkNames { "none", "text", "secondary", "ground",
        "raised", "sunken", "line", "outline", "accent", "added", "removed", "on-mark", "mark-hatch",
        "warning", "waste-ground", "waste-hatch", "on-category", "on-other", "other", "category1",
        "category2", "category3", "category4", "category5", "category6", "category7", "category8" };

} // namespace

uint32_t inkColour(Ink ink, bool isDark)
{
    const Colours& pair = colours[static_cast<size_t>(ink)];
    return isDark ? pair.dark : pair.light;
}

std::string_view name(Ink ink) { return inkNames[static_cast<size_t>(ink)]; }

std::string cssColour(Ink ink, bool isDark)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const uint32_t colour = inkColour(ink, isDark);
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4)
        text += digits[(colour >> shift) & 0xFu];
    return text;
}

} // namespace layerscope
