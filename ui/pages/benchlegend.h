// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace layerscope {

/// What the cells of a benchmark look like, in one line below the table.
class BenchLegend : public QWidget {
    Q_OBJECT
public:
    explicit BenchLegend(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace layerscope
