// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QWidget>

#include <vector>

namespace layerscope {

/// A bar of parts with a legend below: what a total is made of.
class StackedBar : public QWidget {
    Q_OBJECT
public:
    struct Part {
        QString name;
        QString value;
        double amount = 0;
        int category = -1; ///< -1: the plain bar colour
        bool hatched = false;
    };

    explicit StackedBar(QWidget* parent = nullptr);
    void setParts(std::vector<Part> parts);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSwatch(QPainter& painter, const QRectF& rect, const Part& part) const;
    void paintLegend(QPainter& painter) const;

    std::vector<Part> m_parts;
};

} // namespace layerscope
