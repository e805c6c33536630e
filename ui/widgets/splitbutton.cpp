// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/splitbutton.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int padding = 12;
    constexpr int markSize = 16;
    constexpr int gap = 8;
    constexpr int chevronWidth = 28;
    constexpr int buttonHeight = 24;

} // namespace

SplitButton::SplitButton(const QString& iconName, QWidget* parent)
    : QPushButton(parent)
    , m_iconName(iconName)
    , m_menu(new QMenu(this))
{
    setAutoDefault(false);
    setFixedHeight(buttonHeight);
}

QSize SplitButton::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : gap + QFontMetrics(uiFont()).horizontalAdvance(text());
    return { padding + markSize + words + chevronWidth, buttonHeight };
}

void SplitButton::showChoices() { m_menu->popup(mapToGlobal(rect().bottomLeft())); }

void SplitButton::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painting::button(painter, option, false, false);
    const QColor ink = isEnabled() ? t.text : t.text3;
    const int top = rect().center().y() - markSize / 2 + 1;
    paintIcon(painter, m_iconName, QRect(padding, top, markSize, markSize), ink);
    painter.setFont(uiFont());
    painter.setPen(ink);
    painter.drawText(
        rect().adjusted(padding + markSize + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    paintIcon(
        painter, u"chevron-down"_s, QRect(width() - chevronWidth + 4, top, markSize, markSize), t.text2);
}

void SplitButton::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && event->position().x() >= width() - chevronWidth)
        showChoices();
    else
        QPushButton::mousePressEvent(event);
}

void SplitButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier)
        showChoices();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace layerscope
