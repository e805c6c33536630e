// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/filetypes.h"
#include "ui/session/latestjob.h"
#include "ui/views/imageview.h"

#include <deque>
#include <vector>

class QModelIndex;

namespace layerscope {

class FileTypeModel;
class SegmentedSwitch;
class TreeView;

/// What the files of the scope are, in numbers: types, their extensions, and the folders that hold them.
class FileTypesView final : public ImageView {
    Q_OBJECT
public:
    FileTypesView(const ViewContext& context, QWidget* parent);

    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] FileTypeModel* model() const { return m_model; }
    [[nodiscard]] TreeView* tree() const { return m_tree; }

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildToolRow();
    void takeTypes();
    void arrangeColumns();
    void showChosen();
    void takeCurrent(const QModelIndex& index);
    void wantFolders(const QModelIndex& index);
    void findFolders();
    void follow(const QModelIndex& index);
    void showMenu(const QPoint& position);

    FileTypeModel* m_model;
    SegmentedSwitch* m_scope = nullptr;
    TreeView* m_tree;
    bool m_syncing = false;
    std::deque<uint16_t> m_wanted; ///< extensions whose folders are still to be found
    LatestJob<std::vector<FolderShare>> m_job;
};

} // namespace layerscope
