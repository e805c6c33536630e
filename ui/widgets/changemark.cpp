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

    QPainterPath shape(Mark mark)
    {
        QPainterPath path;
        switch (mark) {
        case Mark::Added:
            path.addEllipse(QRectF(1, 1, 14, 14));
            break;
        case Mark::Modified:
            path.addPolygon(QPolygonF({ { 8, 0 }, { 16, 8 }, { 8, 16 }, { 0, 8 } }));
            break;
        case Mark::Removed:
            path.moveTo(2, 1.5);
            path.lineTo(14, 1.5);
            path.lineTo(14, 8);
            path.quadTo(13.2, 12.8, 8, 15.5);
            path.quadTo(2.8, 12.8, 2, 8);
            break;
        case Mark::TypeChanged:
            path.addPolygon(
                QPolygonF({ { 4.2, 1 }, { 11.8, 1 }, { 15.6, 8 }, { 11.8, 15 }, { 4.2, 15 }, { 0.4, 8 } }));
            break;
        case Mark::Properties:
            path.addRoundedRect(QRectF(2, 2, 12, 12), 2, 2);
            break;
        case Mark::Moved:
            path.addPolygon(
                QPolygonF({ { 1, 2.5 }, { 10.5, 2.5 }, { 15.5, 8 }, { 10.5, 13.5 }, { 1, 13.5 } }));
            break;
        case Mark::Same:
        case Mark::None:
            break;
        }
        path.closeSubpath();
        return path;
    }

    QString letter(Mark mark)
    {
        switch (mark) {
        case Mark::Added:
            return u"A"_s;
        case Mark::Modified:
            return u"M"_s;
        case Mark::Properties:
            return u"P"_s;
        case Mark::TypeChanged:
            return u"T"_s;
        case Mark::Removed:
            return u"D"_s;
        case Mark::Moved:
            return u"R"_s;
        case Mark::Same:
        case Mark::None:
            break;
        }
        return {};
    }

    QColor inkOf(Mark mark)
    {
        const Theme& t = theme();
        switch (mark) {
        case Mark::Added:
            return t.added.ink;
        case Mark::Modified:
            return t.modified.ink;
        case Mark::Removed:
            return t.removed.ink;
        case Mark::TypeChanged:
            return t.typeChanged.ink;
        case Mark::Moved:
            return t.moved.ink;
        case Mark::Properties:
        case Mark::Same:
        case Mark::None:
            break;
        }
        return t.properties.ink;
    }

    QPixmap renderMark(Mark mark, qreal ratio)
    {
        const int pixels = static_cast<int>(std::lround(changeMarkSize * ratio));
        QPixmap pixmap(pixels, pixels);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = inkOf(mark);
        if (mark == Mark::Same) {
            painter.setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(3.5, 6), QPointF(12.5, 6));
            painter.drawLine(QPointF(3.5, 10), QPointF(12.5, 10));
            return pixmap;
        }
        const bool hollow = mark == Mark::Properties;
        painter.setPen(hollow ? QPen(ink, 1.4) : QPen(Qt::NoPen));
        painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(ink));
        painter.drawPath(shape(mark));
        QFont font = QApplication::font();
        font.setPixelSize(10);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(hollow ? ink : theme().onMark);
        const QRectF box(
            mark == Mark::Moved ? -1.5 : 0, mark == Mark::Removed ? -0.5 : 0, changeMarkSize, changeMarkSize);
        painter.drawText(box, Qt::AlignCenter, letter(mark));
        return pixmap;
    }

} // namespace

Mark markOf(Change change)
{
    switch (change) {
    case Change::Added:
        return Mark::Added;
    case Change::Modified:
        return Mark::Modified;
    case Change::Removed:
        return Mark::Removed;
    case Change::TypeChanged:
        return Mark::TypeChanged;
    case Change::Metadata:
        return Mark::Properties;
    case Change::None:
        break;
    }
    return Mark::None;
}

Mark markOf(Difference difference)
{
    switch (difference) {
    case Difference::Same:
        return Mark::Same;
    case Difference::Added:
        return Mark::Added;
    case Difference::Removed:
        return Mark::Removed;
    case Difference::Changed:
        return Mark::Modified;
    case Difference::Metadata:
        return Mark::Properties;
    case Difference::TypeChanged:
        return Mark::TypeChanged;
    case Difference::Moved:
        return Mark::Moved;
    case Difference::Ignored:
        break;
    }
    return Mark::None;
}

void paintMark(QPainter& painter, const QPoint& corner, Mark mark)
{
    if (mark == Mark::None)
        return;
    const qreal ratio = painter.device()->devicePixelRatio();
    const QString key = u"mark/%1/%2/%3"_s.arg(
        QString::number(static_cast<int>(mark)), QString::number(ratio), theme().dark ? u"d"_s : u"l"_s);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = renderMark(mark, ratio);
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(corner, pixmap);
}

void paintChangeMark(QPainter& painter, const QPoint& corner, Change change)
{
    paintMark(painter, corner, markOf(change));
}

MarkWidget::MarkWidget(Change change, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(changeMarkSize, changeMarkSize);
    setChange(change);
}

void MarkWidget::setChange(Change change)
{
    setMark(markOf(change), change == Change::None ? QString() : changeText(change));
}

void MarkWidget::setDifference(Difference difference)
{
    setMark(markOf(difference), differenceText(difference));
}

void MarkWidget::setMark(Mark mark, const QString& text)
{
    m_mark = mark;
    setAccessibleName(text);
    setToolTip(text);
    update();
}

void MarkWidget::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    paintMark(painter, { 0, 0 }, m_mark);
}

} // namespace layerscope
