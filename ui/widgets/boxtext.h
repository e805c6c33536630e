// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <QRectF>
#include <QString>

#include <string_view>

class QPainter;

namespace layerscope {

/// What stands in the box of a layer.
struct BoxText {
    QString label; ///< gives way at its end
    QString size; ///< "401.0 MB"; keeps its room
    QString iconName; ///< before the label; may be empty
};
/// In the first 22 pixels of `box`; `warns`: in the colour of warnings.
void paintBoxText(QPainter& painter, const QRectF& box, const BoxText& text, bool warns);

/// The layer is missing, breaks off or is not what it claims to be.
[[nodiscard]] bool isDamagedLayer(const LayerInfo& layer);
/// An instruction as written, cut after `most` characters: for tooltips.
[[nodiscard]] QString boundedInstruction(std::string_view createdBy, size_t most);

} // namespace layerscope
