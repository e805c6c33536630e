// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/imagepreview.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

namespace layerscope {

namespace {

    constexpr int square = 8; // of the checkerboard
    constexpr int margin = 12;

} // namespace

ImagePreview::ImagePreview(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(64, 64);
}

void ImagePreview::setPicture(const QImage& picture, const QSize& pixels)
{
    m_picture = picture;
    m_pixels = pixels;
    announce();
    update();
}

void ImagePreview::announce()
{
    setAccessibleName(tr("Picture, %1 × %2 pixels").arg(m_pixels.width()).arg(m_pixels.height()));
}

QRect ImagePreview::pictureRect() const
{
    if (m_picture.isNull())
        return {};
    const QSize room = size() - QSize(2 * margin, 2 * margin);
    QSize shown = m_pixels;
    if (shown.width() > room.width() || shown.height() > room.height())
        shown.scale(room, Qt::KeepAspectRatio);
    shown = shown.expandedTo({ 1, 1 });
    return { QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown };
}

void ImagePreview::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), theme().surface);
    const QRect area = pictureRect();
    painter.setClipRect(area);
    painter.fillRect(area, theme().surface);
    for (int y = 0; y < area.height(); y += square) {
        for (int x = (y / square) % 2 * square; x < area.width(); x += 2 * square)
            painter.fillRect(area.left() + x, area.top() + y, square, square, theme().sunken);
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, m_picture);
}

void ImagePreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        announce();
}

} // namespace layerscope
