// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace layerscope {

/// The accent frame around a widget that has the focus and does not show it itself: texts, and what can only be
/// scrolled. Lies on top of its target, lets the pointer through and goes with it.
class FocusOutline : public QWidget {
    Q_OBJECT
public:
    explicit FocusOutline(QWidget* target);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace layerscope
