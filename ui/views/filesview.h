// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/views/imageview.h"

namespace layerscope {

class Breadcrumb;
class ChangeChips;
class ColumnChoice;
class DragFiles;
class FileTreeModel;
class Label;
class SegmentedSwitch;
class TreeView;

/// The file tree of the scope: size bars, change marks, attributes as the width allows.
class FilesView : public ImageView {
    Q_OBJECT
public:
    FilesView(const ViewContext& context, QWidget* parent);

    [[nodiscard]] FilterField* filterField() override { return m_filter; }
    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] FileTreeModel* model() const { return m_model; }
    [[nodiscard]] TreeView* tree() const { return m_tree; }
    [[nodiscard]] Breadcrumb* breadcrumb() const { return m_breadcrumb; }

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildToolRow();
    void arrangeColumns();
    [[nodiscard]] int filesWidth() const; ///< fits the largest count
    void takeTree();
    void expandFirstLevels();
    void showPath();
    void takeCurrent(const QModelIndex& index);
    void updatePlaceholder();
    void updateMissing();
    void listen();
    void open(const QModelIndex& index);
    void showMenu(const QModelIndex& index, const QPoint& position);
    void startDrag(const QModelIndex& index);
    void carryOut(const QString& file);
    void updateBreadcrumb();

    FileTreeModel* m_model;
    SegmentedSwitch* m_scope = nullptr;
    FilterField* m_filter = nullptr;
    ChangeChips* m_chips = nullptr;
    Breadcrumb* m_breadcrumb = nullptr; ///< where the chips leave room
    Label* m_missing = nullptr;
    TreeView* m_tree;
    ColumnChoice* m_columns;
    DragFiles* m_drag;
    bool m_dragging = false; ///< a drag waits for its file
    bool m_syncing = false;
};

} // namespace layerscope
