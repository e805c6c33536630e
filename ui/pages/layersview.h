// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/layermodel.h"
#include "ui/widgets/treeview.h"

namespace layerscope {

class ColumnChoice;
class Settings;
class ViewState;

/// The layers table: mirrors the layer selection of the ViewState and writes to it. Shows the columns that there is
/// room for: more when it is wide, "Read" while layers are being read.
class LayersView : public TreeView {
    Q_OBJECT
public:
    LayersView(ViewState& state, LayerModel* model, Settings& settings, QWidget* parent = nullptr);

    void setReading(bool reading);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void arrangeColumns();
    [[nodiscard]] int indexWidth() const; ///< of the numbers with their colour chips
    void takeSelection();
    bool toggle(const QModelIndex& index); ///< false where there is no layer
    void showSelection();

    ViewState& m_state;
    LayerModel* m_model;
    ColumnChoice* m_columns;
    bool m_reading = true;
    bool m_syncing = false;
};

} // namespace layerscope
