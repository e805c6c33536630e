// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTimer>
#include <QTreeView>

namespace layerscope {

/// The tree view of all our tables: no frame, whole rows selected, our header and cells. Keys that could cost more than
/// a frame are bounded: `*` unfolds at most a few thousand rows.
class TreeView : public QTreeView {
    Q_OBJECT
public:
    explicit TreeView(QWidget* parent = nullptr);

    /// Shows an empty pane's one sentence of fact and one of what to do, while the model has no rows.
    void setPlaceholder(const QString& fact, const QString& advice = {});

signals:
    void hovered(const QModelIndex& index); ///< invalid when the pointer leaves
    void opened(const QModelIndex& index); ///< Enter, Space or double click on a row without children
    void dragStarted(const QModelIndex& index); ///< where dragging is enabled; the receiver carries it out

protected:
    void drawRow(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    [[nodiscard]] QModelIndexList selectedIndexes() const override;

private:
    void setHovered(const QModelIndex& index);
    bool goToParent();
    void expandBounded(const QModelIndex& from);
    void copyCurrent() const;

    QPersistentModelIndex m_hovered;
    QTimer m_typing; ///< runs while letters find a row
    QString m_fact;
    QString m_advice;
};

} // namespace layerscope
