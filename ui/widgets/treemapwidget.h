// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/treemapneighbour.h"
#include "ui/session/latestjob.h"
#include "ui/widgets/accessibleparts.h"
#include "ui/widgets/treemappicture.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace layerscope {

/// The paths of a scope as nested tiles, area by bytes. Tiles and picture are made in a worker; while they are on their
/// way the last ones stay, stretched to the size the widget has now. Selects, hovers and descends through the ViewState,
/// and follows it: root, colouring, file type and selected path.
class TreemapWidget : public QWidget, public AccessibleParts {
    Q_OBJECT
public:
    explicit TreemapWidget(ViewState& state, QWidget* parent = nullptr);

    /// `filter` (may be null) and `types` (may be null until they are there) belong to `tree`.
    void setContent(std::shared_ptr<const ScopedTree> tree, std::shared_ptr<const TreeFilter> filter,
        std::shared_ptr<const FileTypes> types);
    /// One sentence of fact and one of what to do, while there is nothing with bytes.
    void setPlaceholder(const QString& fact, const QString& advice = {});

    /// What is shown; null before the first.
    [[nodiscard]] const std::shared_ptr<const TreemapPicture>& picture() const { return m_picture; }
    /// What is shown is what was asked for last.
    [[nodiscard]] bool isUpToDate() const { return m_picture && !m_job.isRunning(); }
    /// Index of the tile that stands for the selected path.
    [[nodiscard]] std::optional<size_t> selectedTile() const;

    [[nodiscard]] int partCount() const override; ///< bounded: the outermost tiles come first
    [[nodiscard]] QString partText(int index) const override; ///< "usr/lib, folder, 401.0 MB, selected"
    [[nodiscard]] QRect partRect(int index) const override;
    [[nodiscard]] bool isPartSelected(int index) const override;
    void activatePart(int index) override;

    [[nodiscard]] QSize sizeHint() const override { return { 400, 400 }; }

signals:
    void menuRequested(layerscope::NodeId node, const QPoint& globalPosition);
    void pictureChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] TreemapRequest wanted() const;
    void refresh();
    void take(std::shared_ptr<const TreemapPicture> picture);
    [[nodiscard]] std::optional<size_t> tileAt(const QPointF& point) const;
    [[nodiscard]] QRectF tileRect(size_t tile) const;
    [[nodiscard]] QString toolTipOf(size_t index) const;
    void setHovered(std::optional<size_t> tile);
    void select(size_t tile);
    void step(Direction direction);
    void descend(size_t tile);
    void goUp();
    static void paintSelection(QPainter& painter, const QRectF& tile);
    void paintPlaceholder(QPainter& painter) const;

    ViewState& m_state;
    std::shared_ptr<const ScopedTree> m_tree;
    std::shared_ptr<const TreeFilter> m_filter;
    std::shared_ptr<const FileTypes> m_types;
    TreemapRequest m_asked; ///< what the job is about, or was
    std::shared_ptr<const TreemapPicture> m_picture;
    std::optional<size_t> m_hovered;
    QString m_fact;
    QString m_advice;
    LatestJob<std::shared_ptr<const TreemapPicture>> m_job;
};

} // namespace layerscope
