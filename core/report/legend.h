// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/drawing.h"

#include <span>
#include <string>

namespace layerscope {

struct LegendEntry {
    std::string name;
    Ink ink = Ink::Other;
    Ink hatch = Ink::None;
};

/// Draws swatches with their names from `y` on, in as many lines as the drawing's width takes. Returns where they end.
double drawLegend(Drawing& drawing, std::span<const LegendEntry> entries, double y);

} // namespace layerscope
