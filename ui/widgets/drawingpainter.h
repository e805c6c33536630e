// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/drawing.h"

#include <QColor>

class QPainter;

namespace layerscope {

struct Theme;

[[nodiscard]] QColor inkColor(Ink ink, const Theme& theme); ///< invalid for None

/// Paints all of it from the origin of the painter's coordinates, whatever device they are on; the ground is the caller's.
/// Text is in the family of the painter's font and cut to its room.
void paintDrawing(QPainter& painter, const Drawing& drawing, const Theme& theme);

} // namespace layerscope
