// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/picturelist.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace layerscope {

namespace {

    constexpr int gap = 12;
    constexpr int remarkHeight = 24;

    class Pictures : public QWidget {
    public:
        using QWidget::QWidget;

        void set(const QList<QImage>& pictures, const QString& remark)
        {
            m_pictures = pictures;
            m_remark = remark;
            QSize size(0, gap);
            for (const QImage& picture : pictures) {
                const QSize one = picture.deviceIndependentSize().toSize();
                size = { std::max(size.width(), one.width() + 2 * gap), size.height() + one.height() + gap };
            }
            resize(size.width(), size.height() + (remark.isEmpty() ? 0 : remarkHeight));
            setMinimumSize(this->size());
            update();
        }

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            const Theme& t = theme();
            QPainter painter(this);
            painter.fillRect(event->rect(), t.sunken);
            int y = gap;
            for (const QImage& picture : m_pictures) {
                const QSize size = picture.deviceIndependentSize().toSize();
                const QRect place((width() - size.width()) / 2, y, size.width(), size.height());
                if (place.intersects(event->rect())) {
                    painter.drawImage(place, picture);
                    painter.setPen(t.line);
                    painter.drawRect(place.adjusted(-1, -1, 0, 0));
                }
                y += size.height() + gap;
            }
            painter.setFont(uiFont(TextSize::Small));
            painter.setPen(t.text2);
            painter.drawText(QRect(gap, y - gap, width() - 2 * gap, remarkHeight), Qt::AlignCenter, m_remark);
        }

    private:
        QList<QImage> m_pictures;
        QString m_remark;
    };

} // namespace

PictureList::PictureList(QWidget* parent)
    : QScrollArea(parent)
    , m_content(new Pictures)
{
    setWidget(m_content);
    setWidgetResizable(true);
}

void PictureList::setPictures(const QList<QImage>& pictures, const QString& remark)
{
    static_cast<Pictures*>(m_content)->set(pictures, remark);
}

} // namespace layerscope
