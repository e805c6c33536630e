// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/compareview.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace layerscope {

CompareView::CompareView(const CompareContext& context, QWidget* parent)
    : QWidget(parent)
    , m_state(context.state)
    , m_data(context.data)
    , m_images(context.images)
    , m_settings(context.settings)
{
}

void CompareView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CompareView::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter(this).fillRect(rect(), theme().surface);
}

} // namespace layerscope
