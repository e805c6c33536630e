// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace layerscope {

/// About how wide valid UTF-8 is in a font of `size` pixels, as core knows no fonts: ASCII as in Noto Sans, ideographs and emoji
/// one em, other letters by an average. The same on every machine.
[[nodiscard]] double textWidth(std::string_view utf8, double size, bool isStrong = false);

/// Somebody else's text for a drawing: escapeForTerminal(), at most 200 characters long.
[[nodiscard]] std::string drawableText(std::string_view raw);

/// Cut at its end with "…" where it is wider than `room`; empty when not even that fits.
[[nodiscard]] std::string cutToWidth(std::string_view utf8, double room, double size, bool isStrong = false);

} // namespace layerscope
