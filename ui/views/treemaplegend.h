// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace layerscope {

class FileTypesData;
class LegendModel;
class TreeView;
class ViewState;

/// The table beside the treemap: legend, statistics and, for types, highlighter. A click on the chosen type lets it go.
class TreemapLegend : public QWidget {
    Q_OBJECT
public:
    TreemapLegend(ViewState& state, FileTypesData& types, QWidget* parent = nullptr);

    [[nodiscard]] TreeView* table() const { return m_table; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void showChosen();
    void takeCurrent();
    void retranslate();

    ViewState& m_state;
    FileTypesData& m_types;
    LegendModel* m_model;
    TreeView* m_table;
    bool m_syncing = false;
};

} // namespace layerscope
