// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/textdiff.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>
#include <vector>

class QTextLayout;

namespace layerscope {

/// Two texts line by line beside each other, A left and B right: line numbers, signs, what changed within a line, folds
/// that open, hatching where a side has nothing. Both sides scroll together. Only visible lines are laid out. A caret
/// walks within one side, Shift selects, Ctrl+C copies; Ctrl+Left and Ctrl+Right change the side, Ctrl+Up and Ctrl+Down
/// go from change to change, Space and Enter open a fold.
class LineDiffView : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Side : uint8_t { A, B };

    explicit LineDiffView(QWidget* parent = nullptr);

    void setDiff(std::shared_ptr<const TextDiff> diff); ///< null: nothing
    [[nodiscard]] const std::shared_ptr<const TextDiff>& diff() const { return m_diff; }
    /// Goes to the next change (1) or the one before (-1); false when there is none that way.
    bool stepChange(int step);
    /// Selects the next place on either side from the caret on, around the end, opening folds; false when there is none.
    bool findNext(const QString& text, bool backward = false);
    /// The same for a text that grows while it is typed: what is selected may match it too.
    bool findHere(const QString& text);
    void unfoldAll();

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); } ///< folds closed
    /// A row as one line of text: "1 root:x | 1 root:y", "18 a |", "… 12 equal lines".
    [[nodiscard]] QString rowText(int row) const;
    [[nodiscard]] QRect rowRect(int row, Side side) const; ///< in the viewport
    [[nodiscard]] int currentRow() const { return m_caret.row; }
    [[nodiscard]] Side currentSide() const { return m_side; }
    [[nodiscard]] QString selectedText() const;
    void selectAll(); ///< of the side

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// What stands in one row of the view: a row of the difference, or a closed fold.
    struct Row {
        size_t first = 0;
        size_t folded = 0; ///< rows behind it; 0: an ordinary one
    };
    struct Place {
        int row = 0;
        int column = 0; ///< characters
        auto operator<=>(const Place&) const = default;
    };

    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int numberWidth() const; ///< with the sign's column
    [[nodiscard]] int sideLeft(Side side) const;
    [[nodiscard]] int sideWidth() const;
    [[nodiscard]] const DiffRow& diffRow(const Row& row) const { return m_diff->rows[row.first]; }
    [[nodiscard]] const DiffRow::Side& sideOf(const DiffRow& row, Side side) const;
    [[nodiscard]] const QStringList& lines(Side side) const;
    [[nodiscard]] QString text(int row, Side side) const; ///< of an ordinary row; empty where nothing stands
    [[nodiscard]] QString foldText(const Row& row) const;
    [[nodiscard]] bool foldHas(const Row& row, Side side) const;
    [[nodiscard]] QString copiedText(int row, Side side) const;
    [[nodiscard]] QString accessibleRow() const;

    void layOut();
    void open(int row);
    void openAround(size_t diffRow);
    [[nodiscard]] int rowOf(size_t diffRow) const; ///< where it stands, or the fold that holds it
    void moveTo(Place place, bool select);
    void moveBy(int rows, bool select);
    void changeSide(Side side);
    void ensureVisible();
    void copy() const;
    void announce();
    [[nodiscard]] std::optional<std::pair<Place, Place>> selection() const;
    [[nodiscard]] Side sideAt(const QPoint& position) const;
    [[nodiscard]] Place placeAt(const QPoint& position, Side side) const;
    void prepare(QTextLayout& layout, const DiffRow* row, Side side) const;
    void paintRow(QPainter& painter, int row, Side side) const;
    void paintFold(QPainter& painter, const Row& row, const QRect& rect, Side side) const;
    void paintLine(QPainter& painter, int row, const QRect& rect, Side side) const;

    std::shared_ptr<const TextDiff> m_diff;
    std::vector<Row> m_rows;
    Side m_side = Side::B;
    Place m_caret;
    Place m_anchor;
};

} // namespace layerscope
