// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/duplicatelist.h"
#include "ui/session/latestjob.h"
#include "ui/views/imageview.h"

#include <memory>

namespace layerscope {

class DuplicatesModel;
class Label;
class TreeView;

/// Files of the final image that hold the same bytes: what could be shared, and where the copies are.
class DuplicatesView : public ImageView {
    Q_OBJECT
public:
    DuplicatesView(const ViewContext& context, QWidget* parent);

    [[nodiscard]] FilterField* filterField() override { return m_filter; }
    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] TreeView* tree() const { return m_tree; }
    [[nodiscard]] DuplicatesModel* model() const { return m_model; }
    [[nodiscard]] QString summaryText() const;

protected:
    void showEvent(QShowEvent* event) override;
    void retranslate() override;

private:
    QWidget* buildSummary();
    QWidget* buildToolRow();
    void buildTree();
    void rebuild();
    void take(std::shared_ptr<const DuplicateList> list);
    void refreshSummary();
    void takeCurrent(const QModelIndex& index);
    void showPath();
    void showMenu(const QPoint& position);

    DuplicatesModel* m_model;
    Label* m_total = nullptr;
    Label* m_sentence = nullptr;
    FilterField* m_filter = nullptr;
    TreeView* m_tree = nullptr;
    DuplicateList::Order m_order;
    bool m_syncing = false;
    LatestJob<std::shared_ptr<const DuplicateList>> m_job;
};

} // namespace layerscope
