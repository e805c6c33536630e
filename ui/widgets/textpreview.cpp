// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/textpreview.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusoutline.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace layerscope {

namespace {

    constexpr qint64 fillMilliseconds = 6; // at a time
    constexpr int numberMargin = 8;

    class NumberArea : public QWidget {
    public:
        explicit NumberArea(TextPreview& text)
            : QWidget(&text)
            , m_text(text)
        {
        }

    protected:
        void paintEvent(QPaintEvent* event) override { m_text.paintNumbers(*this, event); }

    private:
        TextPreview& m_text;
    };

} // namespace

TextPreview::TextPreview(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_numbers(new NumberArea(*this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setFont(monospaceFont());
    setTabStopDistance(4 * QFontMetricsF(font()).horizontalAdvance(u' '));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    new FocusOutline(this);
    setWrapped(false);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TextPreview::fillSome);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TextPreview::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    placeNumbers();
}

void TextPreview::setSlices(const QStringList& slices)
{
    clear();
    m_slices = slices;
    m_next = 0;
    fillSome();
}

void TextPreview::fillSome()
{
    QElapsedTimer clock;
    clock.start();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    do {
        if (m_next == m_slices.size()) {
            m_timer.stop();
            m_slices.clear();
            m_next = 0;
            return;
        }
        if (m_next > 0)
            cursor.insertBlock();
        cursor.insertText(m_slices[m_next++]);
    } while (clock.elapsed() < fillMilliseconds);
    m_timer.start();
}

void TextPreview::setWrapped(bool on) { setLineWrapMode(on ? WidgetWidth : NoWrap); }

bool TextPreview::findHere(const QString& text)
{
    QTextCursor start = textCursor();
    start.setPosition(start.selectionStart());
    setTextCursor(start);
    return findNext(text);
}

bool TextPreview::findNext(const QString& text, bool backward)
{
    const QTextDocument::FindFlags flags
        = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (text.isEmpty() || find(text, flags))
        return !text.isEmpty();
    const QTextCursor before = textCursor();
    moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

int TextPreview::numberWidth() const
{
    const auto digits = QString::number(std::max(blockCount(), 99)).size();
    return 2 * numberMargin + static_cast<int>(digits) * QFontMetrics(font()).horizontalAdvance(u'0');
}

void TextPreview::placeNumbers()
{
    setViewportMargins(numberWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_numbers->setGeometry(inner.left(), inner.top(), numberWidth(), inner.height());
}

void TextPreview::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void TextPreview::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeNumbers();
}

void TextPreview::paintNumbers(QWidget& area, QPaintEvent* event)
{
    QPainter painter(&area);
    painter.fillRect(event->rect(), theme().raised);
    painter.fillRect(QRect(area.width() - 1, event->rect().top(), 1, event->rect().height()), theme().line);
    painter.setPen(theme().text2);
    painter.setFont(font());
    const int height = QFontMetrics(font()).height();
    QTextBlock block = firstVisibleBlock();
    while (block.isValid()) {
        const int top = qRound(blockBoundingGeometry(block).translated(contentOffset()).top());
        if (top > event->rect().bottom())
            break;
        painter.drawText(QRect(0, top, area.width() - numberMargin, height),
            Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        block = block.next();
    }
}

} // namespace layerscope
