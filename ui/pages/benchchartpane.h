// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/table.h"
#include "core/report/drawing.h"
#include "ui/session/latestjob.h"

#include <QWidget>

#include <memory>

class QScrollArea;

namespace layerscope {

class DrawingView;
class IconButton;
class Label;
class SegmentedSwitch;

/// The charts beside the table: grouped bars, or the chain of stages. Laid out in a worker, as wide as the pane is.
class BenchChartPane : public QWidget {
    Q_OBJECT
public:
    enum Chart { Bars, Stages, ChartCount };
    explicit BenchChartPane(QWidget* parent = nullptr);

    void setTable(std::shared_ptr<const BenchTable> table);
    void showChart(int chart);
    [[nodiscard]] int chart() const;
    [[nodiscard]] const Drawing& drawing() const;
    [[nodiscard]] IconButton* exportButton() const { return m_export; }
    [[nodiscard]] static QString chartName(int chart);
    [[nodiscard]] QWidget* focusPane() const; ///< what takes the keyboard
    /// As PNG or, by the name of the file, SVG; whole or not at all.
    [[nodiscard]] bool savePicture(const QString& file) const;

signals:
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void take(Drawing drawing);
    void retranslate();

    std::shared_ptr<const BenchTable> m_table;
    bool m_isChosen = false; ///< the chart, by the user
    int m_drawnWidth = 0;
    Label* m_title;
    SegmentedSwitch* m_switch;
    IconButton* m_export;
    QScrollArea* m_scroll;
    DrawingView* m_view;
    Label* m_empty;
    LatestJob<Drawing> m_job;
};

} // namespace layerscope
