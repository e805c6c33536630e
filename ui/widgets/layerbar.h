// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/progress.h"
#include "core/report/layerbarlayout.h"
#include "ui/widgets/accessibleparts.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace layerscope {

class ViewState;

/// All layers of an image side by side, wide as their content. Selects layers like the table does: click, Shift, Ctrl,
/// arrow keys. While layers are read the segments fill; a hatched part at the bottom is the wasted share.
class LayerBar : public QWidget, public AccessibleParts {
    Q_OBJECT
public:
    explicit LayerBar(ViewState& state, QWidget* parent = nullptr);

    void setDescription(std::shared_ptr<const ImageDescription> image);
    void setProgress(const LoadProgress::Snapshot& progress);
    void setAnalysis(std::shared_ptr<const Analysis> analysis);

    [[nodiscard]] QSize sizeHint() const override { return { 400, 40 }; }
    /// The segment of a layer in widget coordinates, for tests and accessibility.
    [[nodiscard]] QRectF segmentRect(LayerId layer) const;
    [[nodiscard]] QString segmentText(LayerId layer) const; ///< "layer 9, COPY ./app, 401.0 MB, selected"
    [[nodiscard]] size_t segmentCount() const { return m_segments.size(); }

    [[nodiscard]] int partCount() const override { return static_cast<int>(m_segments.size()); }
    [[nodiscard]] QString partText(int index) const override;
    [[nodiscard]] QRect partRect(int index) const override;
    [[nodiscard]] bool isPartSelected(int index) const override;
    void activatePart(int index) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();
    void step(int by, bool extend);
    [[nodiscard]] QString toolTipOf(LayerId layer) const;
    [[nodiscard]] LayerId layerAt(const QPointF& point) const;
    [[nodiscard]] uint64_t bytesOf(size_t layer) const;
    [[nodiscard]] double readFraction(size_t layer) const;
    void paintSegment(QPainter& painter, size_t layer) const;
    void paintLabel(QPainter& painter, size_t layer, const QRectF& box) const;

    ViewState& m_state;
    std::shared_ptr<const ImageDescription> m_image;
    std::shared_ptr<const Analysis> m_analysis;
    LoadProgress::Snapshot m_progress;
    std::vector<BarSegment> m_segments;
    LayerId m_hovered;
};

} // namespace layerscope
