// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QWidget>

#include <vector>

namespace layerscope {

/// One cell a layer: where a path was added, is present, was removed or is absent.
class LifeLane : public QWidget {
    Q_OBJECT
public:
    enum class Cell { Absent, Added, Present, Removed };

    explicit LifeLane(QWidget* parent = nullptr);
    void setCells(std::vector<Cell> cells);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void layerClicked(layerscope::LayerId layer);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] double cellWidth() const;

    std::vector<Cell> m_cells;
};

} // namespace layerscope
