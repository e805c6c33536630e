// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/scopedtree.h"

#include <QScrollArea>
#include <QTimer>

class QFormLayout;
class QGridLayout;
class QVBoxLayout;

namespace layerscope {

class Label;
class LifeLane;
class MarkWidget;
class ViewData;
class ViewState;

/// Everything about the selected path: its life over all layers in a lane and in sentences, what it costs, its
/// attributes. Follows the selection after a moment, so that walking through a tree stays fluent.
class DetailsPane : public QScrollArea {
    Q_OBJECT
public:
    DetailsPane(ViewState& state, ViewData& viewData, QWidget* parent = nullptr);

    [[nodiscard]] QString costText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();
    void showPath(NodeId node);
    void showTimeline(NodeId node);
    void addTimelineRow(int row, Change change, const QString& text, const QString& size);
    void showCost(NodeId node);
    void showAttributes(NodeId node);
    void addAttribute(int row, const QString& name, const QString& value, bool monospace = false);

    ViewState& m_state;
    ViewData& m_data;
    QTimer m_delay;
    QWidget* m_body = nullptr;
    Label* m_empty = nullptr;
    QWidget* m_content = nullptr;
    MarkWidget* m_mark = nullptr;
    Label* m_name = nullptr;
    Label* m_path = nullptr;
    Label* m_timelineTitle = nullptr;
    LifeLane* m_lane = nullptr;
    QWidget* m_timeline = nullptr;
    Label* m_cost = nullptr;
    Label* m_attributesTitle = nullptr;
    QWidget* m_attributes = nullptr;
};

} // namespace layerscope
