// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/icons.h"

#include "ui/theme/resources.h"
#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    QPixmap render(const QString& name, const QColor& colour, int pixels)
    {
        QPixmap pixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        initResources();
        QSvgRenderer renderer(u":/icons/"_s + name + u".svg"_s);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
        // Qt's SVG knows no currentColor, so the drawing is black and gets its colour here.
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        return pixmap;
    }

    class TintedIconEngine : public QIconEngine {
    public:
        explicit TintedIconEngine(QString name)
            : m_name(std::move(name))
        {
        }

        void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
        {
            paintIcon(*painter, m_name, rect, colour(mode, state));
        }

        QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
        {
            return tintedPixmap(m_name, colour(mode, state), std::min(size.width(), size.height()), 1.0);
        }

        QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
        {
            // `size` is in device pixels already; a pixmap that claims another ratio would be drawn too small.
            (void)scale;
            return pixmap(size, mode, state);
        }

        QIconEngine* clone() const override { return new TintedIconEngine(m_name); }
        QString key() const override { return u"layerscope"_s; }

    private:
        static QColor colour(QIcon::Mode mode, QIcon::State state)
        {
            if (mode == QIcon::Disabled)
                return theme().text3;
            if (state == QIcon::On)
                return theme().accent;
            return mode == QIcon::Active || mode == QIcon::Selected ? theme().text : theme().text2;
        }

        QString m_name;
    };

} // namespace

QIcon icon(const QString& name) { return QIcon(new TintedIconEngine(name)); }

QPixmap tintedPixmap(const QString& name, const QColor& colour, int size, qreal ratio)
{
    const int pixels = static_cast<int>(std::lround(size * ratio));
    const QString key = u"icon/%1/%2/%3"_s.arg(name, colour.name(QColor::HexArgb), QString::number(pixels));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, colour, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paintIcon(QPainter& painter, const QString& name, const QRect& square, const QColor& colour)
{
    const int size = std::min(square.width(), square.height());
    const qreal ratio = painter.device()->devicePixelRatio();
    const QPoint corner(square.x() + (square.width() - size) / 2, square.y() + (square.height() - size) / 2);
    painter.drawPixmap(corner, tintedPixmap(name, colour, size, ratio));
}

QIcon applicationIcon()
{
    initResources();
    return QIcon(u":/icons/app.svg"_s);
}

} // namespace layerscope
