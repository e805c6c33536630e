// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/focusoutline.h"

#include "ui/theme/stylepainting.h"

#include <QEvent>
#include <QPainter>

namespace layerscope {

FocusOutline::FocusOutline(QWidget* target)
    : QWidget(target)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    target->installEventFilter(this);
}

bool FocusOutline::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut
        || event->type() == QEvent::Resize) {
        const QWidget& target = *parentWidget();
        setGeometry(target.rect());
        // The event comes before the widget takes it: what it brings is what counts.
        const bool isIn
            = event->type() == QEvent::Resize ? target.hasFocus() : event->type() == QEvent::FocusIn;
        setVisible(isIn && target.window()->testAttribute(Qt::WA_KeyboardFocusChange));
        raise();
    }
    return QWidget::eventFilter(watched, event);
}

void FocusOutline::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painting::focusFrame(painter, rect(), 2);
}

} // namespace layerscope
