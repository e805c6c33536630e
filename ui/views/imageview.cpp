// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/imageview.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace layerscope {

ImageView::ImageView(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_state(context.state)
    , m_data(context.data)
    , m_types(context.types)
    , m_session(context.session)
    , m_settings(context.settings)
{
}

void ImageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ImageView::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter(this).fillRect(rect(), theme().surface);
}

} // namespace layerscope
