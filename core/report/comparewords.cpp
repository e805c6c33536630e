// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/comparewords.h"

#include "core/base/text.h"

#include <cmath>

namespace layerscope {

Tone toneOfDelta(int64_t delta)
{
    if (delta == 0)
        return Tone::Dim;
    return delta > 0 ? Tone::Bad : Tone::Good;
}

std::string percentText(int64_t delta, uint64_t whole)
{
    if (whole == 0 || delta == 0)
        return {};
    return std::string(signOf(delta))
        + formatPercent(static_cast<double>(magnitude(delta)) / static_cast<double>(whole));
}

std::string pointsText(double delta)
{
    const int64_t tenths = std::llround(delta * 1000);
    const uint64_t size = magnitude(tenths);
    return std::string(signOf(tenths)) + std::to_string(size / 10) + "." + std::to_string(size % 10) + " pp";
}

} // namespace layerscope
