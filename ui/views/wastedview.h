// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/wastegroups.h"
#include "ui/session/latestjob.h"
#include "ui/views/imageview.h"

#include <QTimer>

#include <memory>

class QPlainTextEdit;

namespace layerscope {

class Label;
class SegmentedSwitch;
class StackedBar;
class TreeView;
class WasteModel;

/// Where the wasted bytes are, grouped as the user likes, with advice a group and both instructions below.
class WastedView : public ImageView {
    Q_OBJECT
public:
    WastedView(const ViewContext& context, QWidget* parent);
    ~WastedView() override;

    [[nodiscard]] FilterField* filterField() override { return m_filter; }
    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] TreeView* tree() const { return m_tree; }

protected:
    void retranslate() override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildSummary();
    QWidget* buildToolRow();
    QWidget* buildInstructions();
    void rebuild();
    using RowPath = std::vector<WasteRow>;

    void take(std::shared_ptr<const WasteGroups> groups);
    [[nodiscard]] RowPath pathOf(QModelIndex index) const;
    [[nodiscard]] QModelIndex find(const RowPath& path) const; ///< invalid where it is not listed
    [[nodiscard]] std::vector<RowPath> expandedRows() const;
    void refreshChange();
    void refreshSummary();
    void takeCurrent(const QModelIndex& index);
    void preview(const QModelIndex& index);
    void showMenu(const QModelIndex& index, const QPoint& position);
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showInstructions(const WasteRow& row);

    WasteModel* m_model;
    Label* m_total = nullptr;
    Label* m_sentence = nullptr;
    StackedBar* m_bar = nullptr;
    Label* m_groupBy = nullptr;
    SegmentedSwitch* m_grouping = nullptr;
    FilterField* m_filter = nullptr;
    SegmentedSwitch* m_base = nullptr;
    TreeView* m_tree = nullptr;
    QWidget* m_instructions = nullptr;
    Label* m_storedTitle = nullptr;
    Label* m_killedTitle = nullptr;
    Label* m_change = nullptr;
    QPlainTextEdit* m_stored = nullptr;
    QPlainTextEdit* m_killed = nullptr;
    LatestJob<std::shared_ptr<const WasteGroups>> m_job;
    WasteOrder m_order;
};

} // namespace layerscope
