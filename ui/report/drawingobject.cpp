// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/report/drawingobject.h"

#include "ui/report/reportpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/drawingpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>
#include <memory>

using SharedDrawing = std::shared_ptr<const layerscope::Drawing>;
Q_DECLARE_METATYPE(SharedDrawing)

namespace layerscope {

namespace {

    constexpr int objectType = QTextFormat::UserObject + 1;
    constexpr int drawingProperty = QTextFormat::UserProperty + 1;
    constexpr int sizeProperty = QTextFormat::UserProperty + 2;

} // namespace

DrawingObject::DrawingObject(QTextDocument& document, const Theme& theme)
    : QObject(&document)
    , m_theme(theme)
{
    document.documentLayout()->registerHandler(objectType, this);
}

QTextCharFormat DrawingObject::format(const Drawing& drawing, QSizeF room)
{
    const QSizeF natural(drawing.width, drawing.height);
    const qreal scale
        = std::min({ qreal(1), room.width() / natural.width(), room.height() / natural.height() });
    QTextCharFormat format;
    format.setObjectType(objectType);
    format.setProperty(drawingProperty, QVariant::fromValue(std::make_shared<const Drawing>(drawing)));
    format.setProperty(sizeProperty, natural * scale);
    return format;
}

QSizeF DrawingObject::intrinsicSize(QTextDocument* document, int position, const QTextFormat& format)
{
    (void)document;
    (void)position;
    return format.property(sizeProperty).toSizeF();
}

void DrawingObject::drawObject(
    QPainter* painter, const QRectF& rect, QTextDocument* document, int position, const QTextFormat& format)
{
    (void)document;
    (void)position;
    const auto drawing = format.property(drawingProperty).value<SharedDrawing>();
    painter->save();
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / drawing->width, rect.height() / drawing->height);
    painter->setFont(reportFont());
    paintDrawing(*painter, *drawing, m_theme);
    painter->restore();
}

} // namespace layerscope
