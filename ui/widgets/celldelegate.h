// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

namespace layerscope {

/// Draws every cell of our tables and trees from roles alone: size bars, numbers with their unit column, change marks,
/// colour chips, icons, dim keywords, struck names, links. The view draws the row's ground.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(QObject* parent = nullptr, int rowHeight = 24);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The number and unit of a size, right-aligned so that numbers of a column stand under each other.
    static void paintNumber(QPainter& painter, const QRect& cell, const QString& text, const QFont& font,
        const QColor& colour, const QColor& unitColour);

    /// The tooltip of a cell is text and never markup.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

protected:
    void paintDeltaBar(QPainter& painter, const QRect& cell, double share) const;
    void paintBar(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

private:
    int m_rowHeight;
};

} // namespace layerscope
