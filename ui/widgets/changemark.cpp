// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/changemark.h"

#include "ui/models/celltext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <cmath>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    QPainterPath shape(Change change)
    {
        QPainterPath path;
        switch (change) {
        case Change::Added:
            path.addEllipse(QRectF(1, 1, 14, 14));
            break;
        case Change::Modified:
            path.addPolygon(QPolygonF({ { 8, 0 }, { 16, 8 }, { 8, 16 }, { 0, 8 } }));
            break;
        case Change::Removed:
            path.moveTo(2, 1.5);
            path.lineTo(14, 1.5);
            path.lineTo(14, 8);
            path.quadTo(13.2, 12.8, 8, 15.5);
            path.quadTo(2.8, 12.8, 2, 8);
            break;
        case Change::TypeChanged:
            path.addPolygon(
                QPolygonF({ { 4.2, 1 }, { 11.8, 1 }, { 15.6, 8 }, { 11.8, 15 }, { 4.2, 15 }, { 0.4, 8 } }));
            break;
        case Change::Metadata:
            path.addRoundedRect(QRectF(2, 2, 12, 12), 2, 2);
            break;
        case Change::None:
            break;
        }
        path.closeSubpath();
        return path;
    }

    QString letter(Change change)
    {
        switch (change) {
        case Change::Added:
            return u"A"_s;
        case Change::Modified:
            return u"M"_s;
        case Change::Metadata:
            return u"P"_s;
        case Change::TypeChanged:
            return u"T"_s;
        case Change::Removed:
            return u"D"_s;
        case Change::None:
            break;
        }
        return {};
    }

    QPixmap renderMark(Change change, qreal ratio)
    {
        const int pixels = static_cast<int>(std::lround(changeMarkSize * ratio));
        QPixmap pixmap(pixels, pixels);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool hollow = change == Change::Metadata;
        const QColor ink = theme().tone(change).ink;
        painter.setPen(hollow ? QPen(ink, 1.4) : QPen(Qt::NoPen));
        painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(ink));
        painter.drawPath(shape(change));
        QFont font = QApplication::font();
        font.setPixelSize(10);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(hollow ? ink : theme().onMark);
        const QRectF box(0, change == Change::Removed ? -0.5 : 0, changeMarkSize, changeMarkSize);
        painter.drawText(box, Qt::AlignCenter, letter(change));
        return pixmap;
    }

} // namespace

void paintChangeMark(QPainter& painter, const QPoint& corner, Change change)
{
    if (change == Change::None)
        return;
    const qreal ratio = painter.device()->devicePixelRatio();
    const QString key = u"mark/%1/%2/%3"_s.arg(
        QString::number(static_cast<int>(change)), QString::number(ratio), theme().dark ? u"d"_s : u"l"_s);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = renderMark(change, ratio);
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(corner, pixmap);
}

MarkWidget::MarkWidget(Change change, QWidget* parent)
    : QWidget(parent)
    , m_change(change)
{
    setFixedSize(changeMarkSize, changeMarkSize);
    setChange(change);
}

void MarkWidget::setChange(Change change)
{
    m_change = change;
    setAccessibleName(changeText(change));
    setToolTip(change == Change::None ? QString() : changeText(change));
    update();
}

void MarkWidget::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    paintChangeMark(painter, { 0, 0 }, m_change);
}

} // namespace layerscope
