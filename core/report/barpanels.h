// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/legend.h"

#include <span>
#include <string>
#include <vector>

/// Horizontal bars in groups. A detail of core/report/benchchart.h.

namespace layerscope {

struct ChartBar {
    std::string value; ///< behind the bar
    std::string change; ///< at the far right
    std::string hint;
    double low = 0; ///< filled up to here
    double high = 0; ///< outlined from there up to here
    bool isDrawn = false; ///< else there is only text
    bool isOpen = false; ///< or more
    bool isDoubtful = false;
    Ink ink = Ink::Other;
};
struct ChartGroup {
    std::string name;
    std::vector<ChartBar> bars;
};
struct ChartPanel {
    std::string title; ///< may be empty
    std::vector<LegendEntry> legend;
    std::vector<ChartGroup> groups;
    bool hasOneScale = false; ///< else each group has its own
};

/// One below the other, columns aligned, in `width` pixels; below all of them the footnote, on as many lines as it takes. No bar is
/// shorter than 2 pixels.
[[nodiscard]] Drawing drawPanels(
    std::span<const ChartPanel> panels, const std::vector<std::string>& footnote, double width);

} // namespace layerscope
