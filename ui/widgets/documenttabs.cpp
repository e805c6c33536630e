// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/documenttabs.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"

#include <QDrag>
#include <QEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int tabHeight = 32;
    constexpr int tabIconSize = 16;
    constexpr int closeSize = 24;
    constexpr int minimumTabWidth = 112;
    constexpr int maximumTextWidth = 220;
    constexpr int documentPadding = 12;
    constexpr int viewPadding = 11;
    constexpr int dragOutDistance = 16; // below the row

    int badgeWidth(const QString& badge)
    {
        return badge.isEmpty() ? 0 : QFontMetrics(uiFont(TextSize::Tiny)).horizontalAdvance(badge) + 16 + 8;
    }

} // namespace

DocumentTabs::DocumentTabs(QWidget* parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideMiddle);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(tabHeight);
    retranslate();
}

void DocumentTabs::insertDocument(int index, const QString& iconName, const QString& title)
{
    insertTab(index, icon(iconName), title);
}

void DocumentTabs::setFile(int index, const QString& path) { setTabData(index, path); }

void DocumentTabs::tabInserted(int index)
{
    QTabBar::tabInserted(index);
    addCloseButton(index);
}

void DocumentTabs::addCloseButton(int index)
{
    auto* close = new IconButton(u"close"_s, this);
    close->setFocusPolicy(Qt::NoFocus);
    close->setHint(tr("Close tab"));
    connect(close, &QToolButton::clicked, this, [this, close] {
        for (int i = 0; i < count(); ++i) {
            if (tabButton(i, RightSide) == close) {
                emit tabCloseRequested(i);
                return;
            }
        }
    });
    setTabButton(index, RightSide, close);
}

QSize DocumentTabs::tabSizeHint(int index) const
{
    const int text = std::min(QFontMetrics(uiFont()).horizontalAdvance(tabText(index)), maximumTextWidth);
    return { std::max(documentPadding + tabIconSize + 8 + text + 16 + closeSize + 4, minimumTabWidth),
        tabHeight };
}

QSize DocumentTabs::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width += tabSizeHint(i).width();
    return { width, tabHeight };
}

QSize DocumentTabs::minimumSizeHint() const { return { 120, tabHeight }; }

void DocumentTabs::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool active = i == currentIndex();
        if (active) {
            painter.fillRect(tab, t.surface);
            painter.fillRect(QRect(tab.left(), tab.top(), tab.width(), 2), t.accent);
            painter.fillRect(QRect(tab.left(), tab.top() + 2, 1, tab.height()), t.line);
        }
        painter.fillRect(
            QRect(tab.right(), tab.top() + (active ? 2 : 8), 1, tab.height() - (active ? 2 : 16)), t.line);
        const QRect iconRect(
            tab.left() + documentPadding, tab.center().y() - tabIconSize / 2 + 1, tabIconSize, tabIconSize);
        tabIcon(i).paint(&painter, iconRect, Qt::AlignCenter, active ? QIcon::Active : QIcon::Normal);
        const QRect textRect(iconRect.right() + 9, tab.top(),
            tab.right() - closeSize - 8 - iconRect.right() - 9, tab.height());
        painter.setFont(uiFont());
        painter.setPen(active ? t.text : t.text2);
        painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(tabText(i), Qt::ElideMiddle, textRect.width() + 1));
        if (active && painting::showsFocus(*this))
            painting::focusFrame(painter, tab.adjusted(3, 4, -3, -2));
    }
}

void DocumentTabs::mousePressEvent(QMouseEvent* event)
{
    const bool left = event->button() == Qt::LeftButton;
    m_pressedFile = left ? tabData(tabAt(event->position().toPoint())).toString() : QString();
    QTabBar::mousePressEvent(event);
}

/// Along the row a tab is moved; well below it what it stands for is dragged to somewhere else.
void DocumentTabs::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedFile.isEmpty() && event->position().y() > height() + dragOutDistance) {
        dragOut(event->position());
        return;
    }
    QTabBar::mouseMoveEvent(event);
}

void DocumentTabs::dragOut(const QPointF& position)
{
    const QString file = std::exchange(m_pressedFile, QString());
    // The row has to let go of the tab first, where it is.
    QMouseEvent release(QEvent::MouseButtonRelease, position, mapToGlobal(position), Qt::LeftButton,
        Qt::NoButton, Qt::NoModifier);
    QTabBar::mouseReleaseEvent(&release);
    auto* mime = new QMimeData;
    mime->setUrls({ QUrl::fromLocalFile(file) });
    auto* drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->exec(Qt::CopyAction);
}

void DocumentTabs::mouseReleaseEvent(QMouseEvent* event)
{
    m_pressedFile.clear();
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && index >= 0) {
        emit tabCloseRequested(index);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void DocumentTabs::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabBar::changeEvent(event);
}

void DocumentTabs::retranslate()
{
    setAccessibleName(tr("Open documents"));
    for (int i = 0; i < count(); ++i) {
        if (auto* close = qobject_cast<IconButton*>(tabButton(i, RightSide)))
            close->setHint(tr("Close tab"));
    }
}

ViewTabs::ViewTabs(QWidget* parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(tabHeight);
    setUsesScrollButtons(true);
    setMouseTracking(true);
}

void ViewTabs::setBadge(int index, const QString& text)
{
    if (tabData(index).toString() == text)
        return;
    setTabData(index, text);
    // QTabBar keeps its layout until a tab changes in a way it knows of.
    setTabText(index, tabText(index));
}

QSize ViewTabs::tabSizeHint(int index) const
{
    const int text = QFontMetrics(uiFont(TextSize::Normal, true)).horizontalAdvance(tabText(index));
    return { viewPadding + tabIconSize + 6 + text + badgeWidth(tabData(index).toString()) + viewPadding,
        tabHeight };
}

QSize ViewTabs::minimumSizeHint() const { return { 120, tabHeight }; }

void ViewTabs::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool active = i == currentIndex();
        const bool over = tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        const QRect iconRect(
            tab.left() + viewPadding, tab.center().y() - tabIconSize / 2 + 1, tabIconSize, tabIconSize);
        const bool enabled = isTabEnabled(i);
        tabIcon(i).paint(&painter, iconRect, Qt::AlignCenter,
            !enabled             ? QIcon::Disabled
                : active || over ? QIcon::Active
                                 : QIcon::Normal);
        painter.setFont(uiFont(TextSize::Normal, active));
        painter.setPen(!enabled ? t.text3 : active || over ? t.text : t.text2);
        const int textWidth = painter.fontMetrics().horizontalAdvance(tabText(i));
        const QRect textRect(iconRect.right() + 7, tab.top(), textWidth + 2, tab.height());
        painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, tabText(i));
        if (const QString badge = tabData(i).toString(); !badge.isEmpty()) {
            const QRect pill(textRect.right() + 6, tab.center().y() - 7, badgeWidth(badge) - 8, 16);
            painting::panel(painter, pill, t.sunken, {}, 8);
            painter.setFont(uiFont(TextSize::Tiny));
            painter.setPen(t.text2);
            painter.drawText(pill, Qt::AlignCenter, badge);
        }
        if (active)
            painter.fillRect(QRect(tab.left(), tab.bottom() - 1, tab.width(), 2), t.accent);
        if (active && painting::showsFocus(*this))
            painting::focusFrame(painter, tab.adjusted(2, 3, -2, -3));
    }
}

} // namespace layerscope
