// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/drawing.h"

#include <QWidget>

namespace layerscope {

/// Shows a drawing at its own size; what is outside of the exposed part costs nothing to paint.
class DrawingView : public QWidget {
    Q_OBJECT
public:
    explicit DrawingView(QWidget* parent = nullptr);

    void setDrawing(Drawing drawing);
    [[nodiscard]] const Drawing& drawing() const { return m_drawing; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Drawing m_drawing;
};

/// What of a drawing reaches into the band between two heights.
[[nodiscard]] Drawing partOf(const Drawing& drawing, double top, double bottom);
/// Below each other, as wide as the widest, `gap` pixels apart; empty ones are left out.
[[nodiscard]] Drawing stacked(const std::vector<Drawing>& drawings, double gap);

} // namespace layerscope
