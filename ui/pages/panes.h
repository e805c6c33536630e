// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

class QSplitter;
class QWidget;

namespace layerscope {

/// The splitter of all pages: a hairline, and no pane can be pushed away altogether.
[[nodiscard]] QSplitter* makeSplitter(Qt::Orientation orientation, QWidget* parent);
/// F6: gives the keyboard to the next of the visible panes (`step` 1) or the one before (-1).
void focusNextPane(const QWidget& page, QList<QWidget*> panes, int step);

} // namespace layerscope
