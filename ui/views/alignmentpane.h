// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/views/compareview.h"

#include <QWidget>

class QScrollArea;

namespace layerscope {

class AlignmentLegend;
class AlignmentView;
class Label;

/// The layers of both images, paired: heads with totals, the picture, and what its colours mean.
class AlignmentPane : public QWidget {
    Q_OBJECT
public:
    AlignmentPane(const CompareContext& context, QWidget* parent);

    [[nodiscard]] AlignmentView* picture() const { return m_view; }
    [[nodiscard]] QString headText(int side) const; ///< "A layers · 844.1 MB"
    [[nodiscard]] QString legendText() const; ///< "Shared 0, Same files 4..."

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take();
    void retranslate();
    void placeHeads();

    CompareData& m_data;
    Label* m_heads[2] {};
    QWidget* m_headRow;
    QScrollArea* m_scroll;
    AlignmentView* m_view;
    AlignmentLegend* m_legend;
};

} // namespace layerscope
