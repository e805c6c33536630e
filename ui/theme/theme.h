// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/pathtree.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace layerscope {

/// A colour for text or a mark, and the ground that goes with it.
struct MarkColors {
    QColor ink;
    QColor tint;
};

/// The colours of the window by role. QPalette is filled from it; delegates and custom widgets read only this.
struct Theme {
    bool dark = false;

    QColor window, surface, raised, sunken;
    QColor line, line2, outline;
    QColor text, text2, text3;
    QColor accent, accentHover, onAccent;
    QColor accentSoft, bar, lane;
    QColor selected, unfocused, hover;

    MarkColors added, modified, properties, removed, moved, typeChanged;
    QColor warningText, warningGround, warningLine;
    QColor wasteHatch, wasteGround;
    QColor onMark, onCategory, onOther;
    std::array<QColor, 8> categories;
    QColor other;

    [[nodiscard]] const MarkColors& tone(Change change) const;
    /// Layers take the categories in order, again and again.
    [[nodiscard]] QColor layer(LayerId layer) const { return categories[layer.index() % categories.size()]; }
    [[nodiscard]] QColor category(int index) const; ///< -1: other
    [[nodiscard]] QColor onCategoryText(int index) const { return index < 0 ? onOther : onCategory; }
    [[nodiscard]] QPalette palette() const;

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& night();
};

/// The theme in use; changes only through ThemeManager.
[[nodiscard]] const Theme& theme();

} // namespace layerscope
