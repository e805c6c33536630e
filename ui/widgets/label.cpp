// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/label.h"

#include "ui/format.h"

#include <QResizeEvent>

namespace layerscope {

Label::Label(TextSize size, TextInk ink, QWidget* parent)
    : QLabel(parent)
    , m_size(size)
{
    setFont(uiFont(size));
    setInk(ink);
}

void Label::setSemibold(bool on) { setFont(uiFont(m_size, on)); }

void Label::setInk(TextInk ink)
{
    switch (ink) {
    case TextInk::Text:
        setForegroundRole(QPalette::WindowText);
        break;
    case TextInk::Secondary:
        setForegroundRole(QPalette::BrightText);
        break;
    case TextInk::Tertiary:
        setForegroundRole(QPalette::PlaceholderText);
        break;
    case TextInk::Accent:
        setForegroundRole(QPalette::Link);
        break;
    case TextInk::Error:
        setForegroundRole(QPalette::LinkVisited);
        break;
    }
}

void Label::setElided(Qt::TextElideMode mode)
{
    m_mode = mode;
    setTextFormat(Qt::PlainText);
}

void Label::setFullText(const QString& text)
{
    m_full = text;
    updateGeometry();
    elide();
}

void Label::elide()
{
    if (m_mode == Qt::ElideNone) {
        setText(m_full);
        return;
    }
    const QString shown = fontMetrics().elidedText(m_full, m_mode, contentsRect().width());
    setText(shown);
    setToolTip(shown == m_full ? QString() : plainToolTip(m_full));
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_mode == Qt::ElideNone ? hint : QSize(24, hint.height());
}

QSize Label::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    return m_mode == Qt::ElideNone ? hint : QSize(fontMetrics().horizontalAdvance(m_full) + 2, hint.height());
}

void Label::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (m_mode != Qt::ElideNone)
        elide();
}

} // namespace layerscope
