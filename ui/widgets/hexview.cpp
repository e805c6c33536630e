// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/hexview.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int margin = 8;
    constexpr int endMargin = 2; // eight bytes a row are to fit a narrow pane
    constexpr int smallestText = 8; // pixels

    QChar shownCharacter(char byte)
    {
        return byte >= 0x20 && byte < 0x7f ? QChar::fromLatin1(byte) : QChar(u'.');
    }

    QString hexByte(char byte) { return u"%1"_s.arg(static_cast<uint8_t>(byte), 2, 16, QLatin1Char('0')); }

} // namespace

HexView::HexView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFont(monospaceFont());
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void HexView::setBytes(const QByteArray& bytes, uint64_t origin)
{
    m_bytes = bytes;
    m_origin = origin;
    m_marked.clear();
    m_caret = m_anchor = 0;
    verticalScrollBar()->setValue(0);
    layOut();
    announce();
}

void HexView::setMarked(std::vector<bool> marked, MarkColors Theme::*tone)
{
    m_marked = std::move(marked);
    m_markTone = tone;
    viewport()->update();
}

void HexView::showByte(qsizetype index)
{
    moveCaret(index, false);
    verticalScrollBar()->setValue(static_cast<int>(m_caret / m_perRow) - verticalScrollBar()->pageStep() / 3);
}

bool HexView::isMarked(qsizetype index) const
{
    return static_cast<size_t>(index) < m_marked.size() && m_marked[static_cast<size_t>(index)];
}

QString HexView::offsetText(qsizetype index, int digits) const
{
    return QString::number(m_origin + static_cast<uint64_t>(index), 16).rightJustified(digits, u'0');
}

int HexView::characterWidth() const { return QFontMetrics(font()).horizontalAdvance(u'0'); }
int HexView::rowHeight() const { return QFontMetrics(font()).height() + 2; }

qsizetype HexView::rowCount() const { return (m_bytes.size() + m_perRow - 1) / m_perRow; }

HexView::Columns HexView::columns(int perRow) const
{
    const int width = characterWidth();
    Columns c {};
    c.digits = std::max(
        6, static_cast<int>(QString::number(m_origin + static_cast<uint64_t>(m_bytes.size()), 16).size()));
    c.hex = margin + (c.digits + 1) * width;
    c.ascii = c.hex + 3 * perRow * width;
    c.width = c.ascii + perRow * width + endMargin;
    return c;
}

void HexView::layOut()
{
    constexpr std::array choices { 32, 16, 8 };
    const auto fits = [this](int perRow) { return columns(perRow).width <= viewport()->width(); };
    QFont font = monospaceFont();
    setFont(font);
    if (!fits(choices.back())) {
        font.setPixelSize(std::max(font.pixelSize() - 1, smallestText));
        setFont(font);
    }
    const auto* const found = std::find_if(choices.begin(), choices.end(), fits);
    m_perRow = found == choices.end() ? 8 : *found;
    const int page = std::max(1, viewport()->height() / rowHeight());
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qsizetype>(0, rowCount() - page)));
    verticalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setRange(0, std::max(0, columns(m_perRow).width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

std::pair<qsizetype, qsizetype> HexView::selection() const
{
    return { std::min(m_anchor, m_caret), std::min(std::max(m_anchor, m_caret) + 1, m_bytes.size()) };
}

QString HexView::selectedHex() const
{
    const auto [first, end] = selection();
    return QString::fromLatin1(m_bytes.mid(first, end - first).toHex(' '));
}

QString HexView::selectedText() const
{
    const auto [first, end] = selection();
    QString text;
    for (qsizetype i = first; i < end; ++i)
        text += shownCharacter(m_bytes[i]);
    return text;
}

void HexView::selectAll()
{
    m_anchor = 0;
    m_caret = std::max<qsizetype>(0, m_bytes.size() - 1);
    viewport()->update();
    announce();
}

QString HexView::rowText(qsizetype row) const
{
    const qsizetype first = row * m_perRow;
    const QByteArray bytes = m_bytes.mid(first, m_perRow);
    QString characters;
    for (const char byte : bytes)
        characters += shownCharacter(byte);
    return u"%1  %2  %3"_s.arg(
        offsetText(first, columns(m_perRow).digits), QString::fromLatin1(bytes.toHex(' ')), characters);
}

void HexView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().surface);
    painter.setFont(font());
    painter.translate(-horizontalScrollBar()->value(), 0);
    const qsizetype top = verticalScrollBar()->value();
    const qsizetype end = std::min(rowCount(), top + viewport()->height() / rowHeight() + 1);
    for (qsizetype row = top; row < end; ++row)
        paintRow(painter, row, static_cast<int>(row - top) * rowHeight());
}

void HexView::paintRow(QPainter& painter, qsizetype row, int y) const
{
    const Theme& t = theme();
    const Columns c = columns(m_perRow);
    const int width = characterWidth();
    const int height = rowHeight();
    const auto [first, end] = selection();
    const qsizetype start = row * m_perRow;
    painter.setPen(t.text2);
    painter.drawText(QRect(margin, y, c.digits * width, height), Qt::AlignVCenter | Qt::AlignLeft,
        offsetText(start, c.digits));
    for (int i = 0; i < m_perRow && start + i < m_bytes.size(); ++i) {
        const qsizetype at = start + i;
        const QRect hex(c.hex + 3 * i * width, y, 2 * width, height);
        const QRect character(c.ascii + i * width, y, width, height);
        const bool marked = isMarked(at);
        if (marked) {
            painter.fillRect(hex.adjusted(-2, 0, 2, 0), (t.*m_markTone).tint);
            painter.fillRect(character, (t.*m_markTone).tint);
        }
        if (at >= first && at < end && (hasFocus() || m_anchor != m_caret)) {
            const QColor ground = hasFocus() ? t.selected : t.unfocused;
            painter.fillRect(hex.adjusted(-2, 0, at + 1 < end && i + 1 < m_perRow ? width : 2, 0), ground);
            painter.fillRect(character, ground);
        }
        painter.setPen(marked ? (t.*m_markTone).ink : t.text);
        painter.drawText(hex, Qt::AlignVCenter | Qt::AlignLeft, hexByte(m_bytes[at]));
        painter.setPen(marked ? (t.*m_markTone).ink : t.text2);
        painter.drawText(character, Qt::AlignCenter, shownCharacter(m_bytes[at]));
        if (hasFocus() && at == m_caret) {
            painter.setPen(t.accent);
            painter.drawRect(hex.adjusted(-2, 0, 1, -1));
        }
    }
}

void HexView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void HexView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        announce();
}

void HexView::announce()
{
    setAccessibleName(tr("Bytes"));
    setAccessibleDescription(m_bytes.isEmpty() ? QString() : rowText(m_caret / m_perRow));
}

void HexView::moveCaret(qsizetype to, bool select)
{
    if (m_bytes.isEmpty())
        return;
    m_caret = std::clamp<qsizetype>(to, 0, m_bytes.size() - 1);
    if (!select)
        m_anchor = m_caret;
    const auto row = static_cast<int>(m_caret / m_perRow);
    QScrollBar* bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(row - bar->pageStep() + 1);
    viewport()->update();
    announce();
}

void HexView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectedHex());
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    const bool select = event->modifiers() & Qt::ShiftModifier;
    const bool whole = event->modifiers() & Qt::ControlModifier;
    const qsizetype page = qsizetype { verticalScrollBar()->pageStep() } * m_perRow;
    const qsizetype rowStart = m_caret - m_caret % m_perRow;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCaret(m_caret - 1, select);
    case Qt::Key_Right:
        return moveCaret(m_caret + 1, select);
    case Qt::Key_Up:
        return moveCaret(m_caret >= m_perRow ? m_caret - m_perRow : m_caret, select);
    case Qt::Key_Down:
        return moveCaret(m_caret + m_perRow < m_bytes.size() ? m_caret + m_perRow : m_caret, select);
    case Qt::Key_PageUp:
        return moveCaret(m_caret - page, select);
    case Qt::Key_PageDown:
        return moveCaret(m_caret + page, select);
    case Qt::Key_Home:
        return moveCaret(whole ? 0 : rowStart, select);
    case Qt::Key_End:
        return moveCaret(whole ? m_bytes.size() - 1 : rowStart + m_perRow - 1, select);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

qsizetype HexView::byteAt(const QPoint& position) const
{
    const Columns c = columns(m_perRow);
    const int width = characterWidth();
    const int x = position.x() + horizontalScrollBar()->value();
    const qsizetype row = verticalScrollBar()->value() + std::max(0, position.y()) / rowHeight();
    const int column
        = x >= c.ascii - width / 2 ? (x - c.ascii) / width : (x - c.hex + width / 2) / (3 * width);
    return row * m_perRow + std::clamp(column, 0, m_perRow - 1);
}

void HexView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        moveCaret(byteAt(event->position().toPoint()), event->modifiers() & Qt::ShiftModifier);
}

void HexView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        moveCaret(byteAt(event->position().toPoint()), true);
}

void HexView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(
        tr("Copy as hexadecimal"), this, [this] { QApplication::clipboard()->setText(selectedHex()); });
    menu.addAction(tr("Copy as text"), this, [this] { QApplication::clipboard()->setText(selectedText()); });
    menu.addSeparator();
    menu.addAction(tr("Select all"), this, &HexView::selectAll);
    menu.exec(event->globalPos());
}

} // namespace layerscope
