// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// A picture as shapes with colours by role: what SVG, a page of a PDF, pixels and the window are drawn from, so that all of
/// them show the same. Lengths are logical pixels, y grows downwards. Texts are valid UTF-8 on one line, without control characters.

namespace layerscope {

enum class Ink : uint8_t {
    None,
    Text,
    Secondary, ///< text beside the main thing
    Ground, ///< what the picture stands on
    Raised,
    Sunken,
    Line,
    Outline, ///< frames that have to be seen
    Accent,
    Added, ///< also: shrinks, better
    Removed, ///< also: grows, worse
    OnMark, ///< text on Added and Removed
    MarkHatch, ///< lines over Added and Removed
    Warning,
    WasteGround,
    WasteHatch,
    OnCategory, ///< text on a category
    OnOther, ///< text on Other
    Other,
    Category1,
    Category2,
    Category3,
    Category4,
    Category5,
    Category6,
    Category7,
    Category8,
};
inline constexpr size_t inkCount = static_cast<size_t>(Ink::Category8) + 1;
/// 1 to 8; 0 is Other, and so is everything else.
[[nodiscard]] constexpr Ink categoryInk(int category)
{
    return category < 1 || category > 8 ? Ink::Other
                                        : static_cast<Ink>(static_cast<int>(Ink::Category1) + category - 1);
}

struct DrawnRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    Ink fill = Ink::None;
    Ink outline = Ink::None; ///< one pixel wide, inside
    Ink hatch = Ink::None; ///< lines of 45 degrees, 1 px every 4 px
    double radius = 0;
    std::string hint {}; ///< what a pointer resting on it is told; may be empty
};

struct DrawnLine {
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    Ink ink = Ink::Line;
    double width = 1;
    bool hasArrow = false; ///< at its second end, see arrowHead()
};
struct DrawnPoint {
    double x = 0;
    double y = 0;
};
/// The tip, at the second end of the line, and the two other corners; the line itself is drawn to the middle between them.
[[nodiscard]] std::array<DrawnPoint, 3> arrowHead(const DrawnLine& line);

struct DrawnText {
    enum class Anchor : uint8_t { Start, Middle, End };
    double x = 0; ///< of the anchor
    double y = 0; ///< of the base line
    std::string text;
    Ink ink = Ink::Text;
    double size = 12;
    Anchor anchor = Anchor::Start;
    bool isStrong = false;
    double room
        = 0; ///< longer text is cut with "…" where it is drawn, in the font that is there; 0 = no bound
};

struct Drawing {
    double width = 0;
    double height = 0;
    std::string label; ///< what it shows, for those who do not see it
    std::vector<std::variant<DrawnRect, DrawnLine, DrawnText>> shapes; ///< in painting order

    [[nodiscard]] bool isEmpty() const { return shapes.empty(); }
    /// Puts `other` below what is there, as wide as the wider of both.
    void append(Drawing other, double gap = 0);
};

} // namespace layerscope
