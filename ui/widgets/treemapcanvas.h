// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/treemapneighbour.h"
#include "ui/session/latestjob.h"
#include "ui/widgets/accessibleparts.h"
#include "ui/widgets/treemappicture.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace layerscope {

/// A tree as nested tiles: paints them, finds them under pointer and keys and tells screen readers of them; what they
/// are about, and where the selection lives, is the subclass's business. Tiles and picture are made in a worker; while
/// they are on their way the last ones stay, stretched to the size the widget has now.
class TreemapCanvas : public QWidget, public AccessibleParts {
    Q_OBJECT
public:
    explicit TreemapCanvas(QWidget* parent = nullptr);

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
    /// What shall be shown now; null while there is nothing, or not yet.
    [[nodiscard]] virtual std::shared_ptr<const TreemapSubject> subject() const = 0;
    [[nodiscard]] virtual NodeId root() const = 0;
    virtual void setRoot(NodeId node) = 0;
    [[nodiscard]] virtual NodeId selected() const = 0; ///< invalid when nothing is
    virtual void select(NodeId node) = 0;
    virtual void hover(NodeId node) = 0; ///< invalid: nothing any more
    virtual void open(NodeId file) = 0; ///< by double click or Enter
    [[nodiscard]] virtual std::string pathOf(NodeId node) const = 0; ///< of what is shown
    /// Lines of the tooltip below the path.
    [[nodiscard]] virtual QStringList facts(const TreemapTile& tile) const = 0;
    /// Words for screen readers behind name, kind and size.
    [[nodiscard]] virtual QStringList words(const TreemapTile& tile) const = 0;

    /// Asks for another picture when what it depends on has changed.
    void refresh();
    void forget(); ///< what is shown is no more
    /// "1,234 bytes · 5 % of all", for facts().
    [[nodiscard]] QString shareText(const TreemapTile& tile) const;

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] TreemapRequest wanted() const;
    void take(std::shared_ptr<const TreemapPicture> picture);
    [[nodiscard]] std::optional<size_t> tileAt(const QPointF& point) const;
    [[nodiscard]] QRectF tileRect(size_t tile) const;
    [[nodiscard]] QString toolTipOf(size_t index) const;
    void setHovered(std::optional<size_t> tile);
    void selectTile(size_t tile);
    void step(Direction direction);
    void descend(size_t tile);
    void goUp();
    static void paintSelection(QPainter& painter, const QRectF& tile);
    void paintPlaceholder(QPainter& painter) const;

    TreemapRequest m_asked; ///< what the job is about, or was
    std::shared_ptr<const TreemapPicture> m_picture;
    std::optional<size_t> m_hovered;
    QString m_fact;
    QString m_advice;
    LatestJob<std::shared_ptr<const TreemapPicture>> m_job;
};

} // namespace layerscope
