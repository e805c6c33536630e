// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/imagesetlayout.h"
#include "ui/widgets/accessibleparts.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace layerscope {

/// The layers of several images as columns of boxes, equal ones joined. The pointer lights up a layer wherever it is, a
/// click keeps it so; arrow keys walk. Belongs into a scroll area.
class ImageSetPicture : public QWidget, public AccessibleParts {
    Q_OBJECT
public:
    explicit ImageSetPicture(QWidget* parent = nullptr);

    struct Content {
        std::shared_ptr<const ImageSet> set; ///< null: nothing to show
        std::vector<std::shared_ptr<const Analysis>> images; ///< by row of the set
        QStringList names; ///< likewise
    };
    void setContent(Content content);
    void setAvailableSize(const QSize& size); ///< that needs no scrolling

    [[nodiscard]] const ImageSetLayout& cells() const { return m_layout; }
    [[nodiscard]] std::optional<size_t> selectedGroup() const { return m_selected; }
    void clearSelection();
    void showGroup(std::optional<size_t> group); ///< selects it, emits nothing
    /// The layer of the selected group in the image of that row; invalid: it has none, or nothing is selected.
    [[nodiscard]] LayerId selectedLayer(size_t row) const;
    [[nodiscard]] QString toolTipOf(size_t cell) const;

    [[nodiscard]] int partCount() const override { return static_cast<int>(m_layout.cells().size()); }
    [[nodiscard]] QString partText(
        int index) const override; ///< "layer 3, COPY ./app, 4.0 MB, in 2 of 3 images"
    [[nodiscard]] QRect partRect(int index) const override;
    [[nodiscard]] bool isPartSelected(int index) const override;
    void activatePart(int index) override;

signals:
    void currentMoved(const QRect& cell); ///< by a key: shall be in sight
    void selectionChanged(); ///< by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] const ImageSetCell& at(size_t cell) const { return m_layout.cells()[cell]; }
    [[nodiscard]] QRectF rectOf(size_t cell) const;
    [[nodiscard]] const LayerInfo& layer(size_t box) const;
    [[nodiscard]] QString sizeText(size_t cell) const;
    [[nodiscard]] bool isDamaged(size_t cell) const;
    [[nodiscard]] size_t spread(size_t group) const; ///< count of images that have it
    void arrange();
    void select(size_t cell);
    void setHovered(std::optional<size_t> group);
    [[nodiscard]] std::optional<size_t> neighbour(int key) const;
    void paintLink(QPainter& painter, const ImageSetLayout::Link& link) const;
    void paintCell(QPainter& painter, size_t cell) const;
    void paintHeads(QPainter& painter) const;

    Content m_content;
    std::vector<uint64_t> m_bytes; ///< by box
    std::vector<size_t> m_spread; ///< by group
    QSize m_available { 400, 300 };
    ImageSetLayout m_layout;
    std::optional<size_t> m_current; ///< cell that has the keyboard
    std::optional<size_t> m_selected; ///< group
    std::optional<size_t> m_hovered; ///< group
};

} // namespace layerscope
