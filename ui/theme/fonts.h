// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFont>
#include <QFontMetrics>

namespace layerscope {

/// The type scale, all relative to the system's interface font: small is one pixel less, and so on.
enum class TextSize { Tiny, Small, Normal, Number, Title, Display };

[[nodiscard]] QFont uiFont(TextSize size = TextSize::Normal, bool semibold = false);
/// The system's fixed font, a pixel smaller than normal text.
[[nodiscard]] QFont monospaceFont();
/// Width of the widest digit: columns of numbers line up by it.
[[nodiscard]] int digitWidth(const QFontMetrics& metrics);

} // namespace layerscope
