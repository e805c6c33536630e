// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/drawing.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace layerscope {

struct SvgOptions {
    enum class Place : uint8_t {
        Standalone, ///< a file of its own, with ground and colours
        Inline, ///< an element in a page of HTML, which has the rules of svgRules() once
    };
    enum class Scheme : uint8_t {
        Preferred, ///< light, and dark where the reader prefers it
        Light,
        Dark,
    };
    Place place = Place::Standalone;
    Scheme scheme = Scheme::Preferred; ///< Standalone
    std::string_view idPrefix = "d"; ///< Inline: an XML name, another one for each drawing of a page
};

/// The same drawing gives the same bytes. Needs nothing from elsewhere and runs nothing; text is escaped, characters that XML
/// does not know become U+FFFD.
void writeSvg(std::ostream& out, const Drawing& drawing, const SvgOptions& options = {});

/// The CSS of inline drawings; the class of their elements is "drawing".
[[nodiscard]] std::string svgRules(SvgOptions::Scheme scheme);

} // namespace layerscope
