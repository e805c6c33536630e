// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QTableView>

#include <functional>

namespace layerscope {

class BenchDelegate;
class BenchTableHeader;

/// The table of a benchmark: moves and edits like a spreadsheet, rows are dragged by their handle, and files are dropped on
/// columns. It knows roles and no document; what the user wants is told by signals.
class BenchTableView : public QTableView {
    Q_OBJECT
public:
    explicit BenchTableView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] BenchDelegate* cells() const { return m_cells; }
    [[nodiscard]] BenchTableHeader* head() const { return m_head; }
    /// Shown while there are no rows.
    void setPlaceholder(const QString& fact, const QString& advice);

    /// What dropping files onto a cell would do; a row or column of -1 is beside the table. No text: they are not taken.
    using DropHint = std::function<QString(const QStringList& paths, int row, int column)>;
    void setDropHint(DropHint hint) { m_dropHint = std::move(hint); }
    /// Whether a row may come to stand before row `to`, or behind the last for the count of rows.
    using MayMove = std::function<bool(int row, int to)>;
    void setMayMove(MayMove mayMove) { m_mayMove = std::move(mayMove); }

    [[nodiscard]] bool isEditing() const { return state() == EditingState; }
    void editCell(const QModelIndex& index);
    void goToFirst(); ///< the name of the first row, or the first title
    bool cancelDrag(); ///< of a row; false when there is none

signals:
    void directionRequested(const QModelIndex& index); ///< of a row's name: the next one
    void clearRequested();
    void copyRequested();
    void moveRequested(int step); ///< the current row up (-1) or down (1)
    void rowDropped(int row, int to);
    void filesDropped(const QStringList& paths, int row, int column);
    void dropHinted(const QString& text); ///< what letting go would do; empty: nothing
    void cellMenuRequested(const QModelIndex& index, const QPoint& global);
    void columnMenuRequested(int column, const QPoint& global);
    void columnEditRequested(int column); ///< double click on the head
    void editingEnded();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void shapeRows();
    void fitColumns();
    void hover(int row);
    void step(int rows, int columns);
    [[nodiscard]] bool handleEditingKey(const QKeyEvent& key);
    void dragRow(int y);
    bool handleDrop(QEvent& event);
    void endDrop();
    void paintPlaceholder();
    void paintRowTarget();
    [[nodiscard]] int boundaryY(int row) const;

    BenchDelegate* m_cells;
    BenchTableHeader* m_head;
    DropHint m_dropHint;
    MayMove m_mayMove;
    QString m_fact;
    QString m_advice;
    int m_draggedRow = -1;
    int m_rowTarget = -1; ///< the dragged row would stand before it
    bool m_fitting = false;
    bool m_hasRows = false; ///< beside titles
    QList<int> m_chosenWidths; ///< by column, 0: as usual
};

} // namespace layerscope
