// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace layerscope {

/// One of our own line icons (resources/icons), tinted with the theme's colours at the moment it is painted, so that a
/// change of theme needs no new icons: text2, hover text, checked accent, disabled text3.
[[nodiscard]] QIcon icon(const QString& name);
/// The same with one fixed colour of the caller's.
[[nodiscard]] QPixmap tintedPixmap(const QString& name, const QColor& colour, int size, qreal ratio);
/// Paints icon `name` into a square of `size` pixels.
void paintIcon(QPainter& painter, const QString& name, const QRect& square, const QColor& colour);
/// The application's coloured icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace layerscope
