// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"

#include <cstdint>
#include <string>
#include <string_view>

/// How reports on two images write what became of a number.

namespace layerscope {

[[nodiscard]] constexpr uint64_t magnitude(int64_t delta)
{
    return static_cast<uint64_t>(delta < 0 ? -delta : delta);
}
[[nodiscard]] constexpr std::string_view signOf(int64_t delta)
{
    return delta < 0 ? "-" : delta > 0 ? "+" : "";
}
[[nodiscard]] Tone toneOfDelta(int64_t delta); ///< growth is what nobody wants
[[nodiscard]] std::string percentText(
    int64_t delta, uint64_t whole); ///< "+2.4 %"; empty where there is nothing to relate it to
[[nodiscard]] std::string pointsText(double delta); ///< of a share, in tenths of a percent point

} // namespace layerscope
