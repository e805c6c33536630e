// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/alignmentlayout.h"
#include "ui/widgets/accessibleparts.h"

#include <QColor>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QMenu;

namespace layerscope {

class CompareState;

/// The layers of two images as two columns of boxes, pairs joined by bands. A click selects a pair, with Ctrl or Shift
/// one layer of its side alone, so that any two can be picked; arrow keys walk, Enter compares what the selected layers
/// store. Belongs into a scroll area; only what is in sight is painted.
class AlignmentView : public QWidget, public AccessibleParts {
    Q_OBJECT
public:
    using Side = AlignmentBox::Side;

    explicit AlignmentView(CompareState& state, QWidget* parent = nullptr);

    void setComparison(std::shared_ptr<const Comparison> comparison);
    void setAvailableHeight(int height); ///< that needs no scrolling

    [[nodiscard]] const AlignmentLayout& boxes() const { return m_layout; }
    [[nodiscard]] QRectF boxRect(size_t box) const;
    [[nodiscard]] QPoint bandCentre(size_t boxA) const;
    [[nodiscard]] QString toolTipOf(const AlignmentLayout::Hit& hit) const;
    void fillMenu(QMenu& menu); ///< for the box that has the keyboard

    void compareSelected(); ///< what the selected layers store; does nothing without any
    void compareFinal();

    [[nodiscard]] int partCount() const override { return static_cast<int>(m_layout.boxes().size()); }
    [[nodiscard]] QString partText(int index) const override;
    [[nodiscard]] QRect partRect(int index) const override;
    [[nodiscard]] bool isPartSelected(int index) const override;
    void activatePart(int index) override;

signals:
    void arranged(); ///< columns or boxes stand elsewhere
    void currentMoved(const QRect& box); ///< by a key: shall be in sight

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] const AlignmentBox& at(size_t box) const { return m_layout.boxes()[box]; }
    [[nodiscard]] const Analysis& image(Side side) const;
    [[nodiscard]] const LayerInfo& layer(const AlignmentBox& box) const;
    [[nodiscard]] bool isDamaged(const AlignmentBox& box) const;
    [[nodiscard]] QString sizeText(const AlignmentBox& box) const;
    [[nodiscard]] QString label(const AlignmentBox& box) const;
    [[nodiscard]] QString foldedLabel(const AlignmentBox& box) const;
    [[nodiscard]] QString describe(const AlignmentBox& box) const;
    [[nodiscard]] bool isSelected(size_t box) const;

    void arrange();
    void setFolded(AlignmentLayout::Run run, bool folded);
    void selectPair(size_t box);
    void pick(size_t box); ///< for its side alone; what is picked already is given up
    void press(size_t box, Qt::KeyboardModifiers modifiers);
    void moveTo(size_t box, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] std::optional<size_t> current() const;
    [[nodiscard]] std::optional<size_t> neighbour(int key) const;
    [[nodiscard]] size_t opposite(size_t box) const;
    void takeSelection();

    void paintBand(QPainter& painter, size_t boxA) const;
    void paintBandMark(QPainter& painter, const QPointF& centre, LayerPair::State state) const;
    void paintCrossing(QPainter& painter, size_t boxA) const;
    void paintBox(QPainter& painter, size_t box) const;

    CompareState& m_state;
    std::shared_ptr<const Comparison> m_comparison;
    std::vector<uint64_t> m_bytesA;
    std::vector<uint64_t> m_bytesB;
    std::vector<AlignmentLayout::Run> m_unfolded;
    AlignmentLayout m_layout;
    int m_available = 400;
    std::optional<AlignmentLayout::Run> m_current; ///< side and layer that have the keyboard
    std::optional<AlignmentLayout::Hit> m_hovered;
};

/// Ground and frame that stand for a state, in the picture as in its legend.
struct PairColours {
    QColor ground;
    QColor frame;
};
[[nodiscard]] PairColours pairColours(LayerPair::State state);

} // namespace layerscope
