// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/pathhistory.h"
#include "core/tree/scopedtree.h"
#include "ui/session/latestjob.h"

#include <QScrollArea>
#include <QTimer>

#include <memory>

class QPushButton;
class QVBoxLayout;

namespace layerscope {

class AttributeList;
class CopyButton;
class ImageSession;
class Label;
class LifeLane;
class MarkWidget;
class PreviewSection;
class TimelineList;
class ViewData;
class ViewState;

/// Everything about the selected path: its life over all layers in a lane and in sentences, what it costs, its
/// attributes, what it holds. Follows the selection after a moment, so that walking through a tree stays fluent; the
/// history is made in a worker, and until it is there the pane shows the path before.
class DetailsPane : public QScrollArea {
    Q_OBJECT
public:
    DetailsPane(ViewState& state, ViewData& viewData, ImageSession& session, QWidget* parent = nullptr);

    [[nodiscard]] QString costText() const;
    [[nodiscard]] NodeId shownPath() const { return m_node; } ///< invalid while nothing is shown
    [[nodiscard]] TimelineList* timeline() const { return m_timeline; }
    [[nodiscard]] AttributeList* attributes() const { return m_attributes; }
    [[nodiscard]] PreviewSection* preview() const { return m_preview; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildHead(QVBoxLayout* column);
    void buildTimeline(QVBoxLayout* column);
    Label* addSection(QVBoxLayout* column);
    void listen();
    void refresh();
    void takeHistory(NodeId node, std::shared_ptr<const PathHistory> history);
    void showPath();
    void showHead();
    void showTimeline();
    void showAttributes();
    void save();
    [[nodiscard]] bool isFolder() const;

    ViewState& m_state;
    ViewData& m_data;
    ImageSession& m_session;
    QTimer m_delay;
    LatestJob<std::shared_ptr<const PathHistory>> m_job;
    NodeId m_node;
    std::shared_ptr<const PathHistory> m_history; ///< of m_node
    EntryId m_shown; ///< the member that the scope shows there
    QWidget* m_body = nullptr;
    Label* m_empty = nullptr;
    QWidget* m_content = nullptr;
    MarkWidget* m_mark = nullptr;
    Label* m_name = nullptr;
    QPushButton* m_save = nullptr;
    Label* m_path = nullptr;
    CopyButton* m_copyPath = nullptr;
    Label* m_timelineTitle = nullptr;
    QScrollArea* m_laneArea = nullptr;
    LifeLane* m_lane = nullptr;
    TimelineList* m_timeline = nullptr;
    Label* m_cost = nullptr;
    Label* m_attributesTitle = nullptr;
    AttributeList* m_attributes = nullptr;
    QWidget* m_previewRule = nullptr;
    PreviewSection* m_preview = nullptr;
};

} // namespace layerscope
