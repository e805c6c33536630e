// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

class QWidget;

namespace layerscope {

/// F6: gives the keyboard to the next of the visible panes (`step` 1) or the one before (-1).
void focusNextPane(const QWidget& page, QList<QWidget*> panes, int step);

} // namespace layerscope
