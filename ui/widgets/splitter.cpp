// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/splitter.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace layerscope {

namespace {

    constexpr int step = 16;
    constexpr int largeStep = 64;
    constexpr int focusWidth = 3;

} // namespace

Splitter::Splitter(Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
}

QSplitterHandle* Splitter::createHandle() { return new SplitterHandle(orientation(), this); }

void Splitter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (int i = 0; i < count(); ++i)
            qobject_cast<SplitterHandle*>(handle(i))->retranslate();
    }
    QSplitter::changeEvent(event);
}

SplitterHandle::SplitterHandle(Qt::Orientation orientation, QSplitter* parent)
    : QSplitterHandle(orientation, parent)
{
    setFocusPolicy(Qt::TabFocus);
    retranslate();
}

void SplitterHandle::retranslate() { setAccessibleName(tr("Divider of two panes, moved by arrow keys")); }

void SplitterHandle::keyPressEvent(QKeyEvent* event)
{
    const bool across = orientation() == Qt::Horizontal;
    const QPoint line = mapToParent(contentsRect().topLeft());
    const int at = across ? line.x() : line.y();
    const int by = event->modifiers() & Qt::ControlModifier ? largeStep : step;
    const int key = event->key();
    if (key == (across ? Qt::Key_Left : Qt::Key_Up))
        moveSplitter(at - by);
    else if (key == (across ? Qt::Key_Right : Qt::Key_Down))
        moveSplitter(at + by);
    else if (key == Qt::Key_Home)
        moveSplitter(0);
    else if (key == Qt::Key_End)
        moveSplitter(across ? splitter()->width() : splitter()->height());
    else
        QSplitterHandle::keyPressEvent(event);
}

void SplitterHandle::focusInEvent(QFocusEvent* event)
{
    QSplitterHandle::focusInEvent(event);
    shape();
}

void SplitterHandle::focusOutEvent(QFocusEvent* event)
{
    QSplitterHandle::focusOutEvent(event);
    shape();
}

void SplitterHandle::resizeEvent(QResizeEvent* event)
{
    QSplitterHandle::resizeEvent(event);
    shape();
}

/// A hairline is masked to its one pixel by QSplitterHandle; the mark of the focus needs more.
void SplitterHandle::shape()
{
    const int more = hasFocus() ? focusWidth / 2 : 0;
    const QRect line = contentsRect();
    setMask(orientation() == Qt::Horizontal ? line.adjusted(-more, 0, more, 0)
                                            : line.adjusted(0, -more, 0, more));
    splitter()->update(geometry()); // what lies below a mark that has gone, too
}

void SplitterHandle::paintEvent(QPaintEvent* event)
{
    QSplitterHandle::paintEvent(event);
    if (hasFocus())
        QPainter(this).fillRect(rect(), theme().accent);
}

} // namespace layerscope
