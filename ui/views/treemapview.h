// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "ui/views/imageview.h"

#include <QPointer>

namespace layerscope {

class Breadcrumb;
class IconButton;
class Label;
class SegmentedSwitch;
class TreemapLegend;
class TreemapWidget;

/// The files of the scope as nested tiles, with the way to the folder shown and the choice of colours above them.
class TreemapView final : public ImageView {
    Q_OBJECT
public:
    TreemapView(const ViewContext& context, QWidget* parent);

    /// Shows the field, which has a row of its own while it is in use.
    [[nodiscard]] FilterField* filterField() override;
    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] QWidget* sidePanel() override;

    [[nodiscard]] TreemapWidget* map() const { return m_map; }
    [[nodiscard]] Breadcrumb* breadcrumb() const { return m_breadcrumb; }
    [[nodiscard]] SegmentedSwitch* colouring() const { return m_colouring; }

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildToolRow();
    QWidget* buildFilterRow();
    void connectState();
    void takeContent();
    void showRoot();
    void showFilterRow(bool on);
    void fitToolRow();
    void updatePlaceholder();
    void showMenu(NodeId node, const QPoint& globalPosition);

    QWidget* m_tools = nullptr;
    SegmentedSwitch* m_scope = nullptr;
    Breadcrumb* m_breadcrumb = nullptr;
    IconButton* m_filterButton = nullptr;
    Label* m_colourBy = nullptr;
    SegmentedSwitch* m_colouring = nullptr;
    QWidget* m_filterRow = nullptr;
    FilterField* m_filter = nullptr;
    TreemapWidget* m_map = nullptr;
    QPointer<TreemapLegend> m_legend; ///< belongs to the page once it is placed
};

} // namespace layerscope
