// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QRect>

#include <vector>

class QWidget;

namespace layerscope {

/// Indexes of `rects` in the order in which they are read: what lies wholly above comes first, then what lies wholly to
/// the left. So a column beside another one is read to its end; what cannot be told apart goes by its upper left corner.
[[nodiscard]] std::vector<size_t> readingOrder(const std::vector<QRect>& rects);

/// The widgets in `window` that Tab stops at, in reading order: neighbours in one parent by where they are, and all that is
/// in one of them before the next. `also` counts as one of them whatever it says of itself; it may be null.
[[nodiscard]] QList<QWidget*> tabStops(const QWidget& window, const QWidget* also = nullptr);

/// What Tab (forward) and Shift+Tab do: to the next stop from the widget that has the focus, around the end, scrolled into
/// sight. False when there is none. For focusNextPrevChild() of a window.
bool focusNextStop(const QWidget& window, bool forward);

} // namespace layerscope
