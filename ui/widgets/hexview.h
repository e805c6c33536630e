// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractScrollArea>
#include <QByteArray>

#include <vector>

namespace layerscope {

struct Theme;
struct MarkColors;

/// Bytes as rows of offset, hexadecimal and ASCII; as many bytes a row (8, 16 or 32) as the width allows. Only visible
/// rows are painted. A caret walks with the arrow keys, Shift selects, Ctrl+C copies.
class HexView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit HexView(QWidget* parent = nullptr);

    /// Shared, not copied. `origin` is the offset of the first of them, a multiple of 32.
    void setBytes(const QByteArray& bytes, uint64_t origin = 0);
    /// Tints the bytes for which `marked` holds.
    void setMarked(std::vector<bool> marked, MarkColors Theme::*tone);
    void showByte(qsizetype index); ///< moves the caret there, with rows before it in sight
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] int bytesPerRow() const { return m_perRow; }
    [[nodiscard]] qsizetype caret() const { return m_caret; }
    /// The selected bytes, the one under the caret when nothing is selected: "64 61", or as ASCII with dots.
    [[nodiscard]] QString selectedHex() const;
    [[nodiscard]] QString selectedText() const;
    void selectAll();
    /// The line of text that row would be, for tests and assistive technology.
    [[nodiscard]] QString rowText(qsizetype row) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Columns {
        int digits; ///< of the offset
        int hex; ///< x of the first byte
        int ascii; ///< x of the first character
        int width;
    };
    [[nodiscard]] Columns columns(int perRow) const;
    [[nodiscard]] int characterWidth() const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] qsizetype rowCount() const;
    [[nodiscard]] QString offsetText(qsizetype index, int digits) const;
    [[nodiscard]] bool isMarked(qsizetype index) const;
    [[nodiscard]] qsizetype byteAt(const QPoint& position) const;
    [[nodiscard]] std::pair<qsizetype, qsizetype> selection() const; ///< first, end
    void layOut();
    void moveCaret(qsizetype to, bool select);
    void paintRow(QPainter& painter, qsizetype row, int y) const;
    void announce();

    QByteArray m_bytes;
    uint64_t m_origin = 0;
    std::vector<bool> m_marked;
    MarkColors Theme::*m_markTone = nullptr;
    int m_perRow = 8;
    qsizetype m_caret = 0;
    qsizetype m_anchor = 0;
};

} // namespace layerscope
