// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QWidget>

#include <vector>

namespace layerscope {

/// One cell a layer: where a path was added, is present, was removed or is absent. Beyond 40 layers cells keep a least
/// width and the lane is wider than its pane: put it into a scroll area.
class LifeLane : public QWidget {
    Q_OBJECT
public:
    enum class Cell { Absent, Added, Present, Removed };

    explicit LifeLane(QWidget* parent = nullptr);
    void setCells(std::vector<Cell> cells);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void layerClicked(layerscope::LayerId layer);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] double cellWidth() const;
    [[nodiscard]] size_t cellAt(const QPoint& position) const; ///< may be beyond the last
    [[nodiscard]] QString cellText(size_t cell) const;
    void setCursorCell(size_t cell);

    std::vector<Cell> m_cells;
    size_t m_cursor = 0; ///< cell that the arrow keys stand on
};

} // namespace layerscope
