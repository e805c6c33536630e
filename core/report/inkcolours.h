// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/drawing.h"

#include <cstdint>

namespace layerscope {

/// The window's colours for those who have no window: 0xRRGGBB, in front of them the opacity (0xFF but for lines over marks).
/// 0 for None.
[[nodiscard]] uint32_t inkColour(Ink ink, bool isDark);

} // namespace layerscope
