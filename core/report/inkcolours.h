// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/drawing.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace layerscope {

/// The window's colours for those who have no window: 0xRRGGBB, in front of them the opacity (0xFF but for lines over marks).
/// 0 for None.
[[nodiscard]] uint32_t inkColour(Ink ink, bool isDark);
/// "text", "on-mark", "category1": for style sheets.
[[nodiscard]] std::string_view name(Ink ink);
/// "#1b1f27", without the opacity.
[[nodiscard]] std::string cssColour(Ink ink, bool isDark);

} // namespace layerscope
