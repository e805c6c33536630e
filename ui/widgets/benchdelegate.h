// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace layerscope {

/// Draws the cells of a benchmark's table from roles alone and edits them in place. The view tells which row has the pointer
/// and which the keyboard.
class BenchDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int rowHeight = 32;
    static constexpr int bandHeight = 28;

    explicit BenchDelegate(QObject* parent = nullptr);

    void setHoveredRow(int row) { m_hovered = row; }
    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    void setFoundText(const QString& text) { m_found = text; } ///< cells that contain it are marked
    /// Whether the cell would understand a text; asked while it is typed.
    using Validator = std::function<bool(const QModelIndex& index, const QString& text)>;
    void setValidator(Validator validator) { m_validator = std::move(validator); }

    /// Parts of a name cell that the pointer can hit.
    [[nodiscard]] static QRect handleRect(const QRect& cell);
    [[nodiscard]] static QRect directionRect(const QRect& cell);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(
        QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(
        QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

signals:
    void editingText(const QModelIndex& index, const QString& text) const; ///< at first and with every key

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBand(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintHead(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintValue(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    int m_hovered = -1;
    QString m_found;
    Validator m_validator;
};

} // namespace layerscope
