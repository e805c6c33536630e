// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/drawing.h"

#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>

class QTextDocument;

namespace layerscope {

struct Theme;

/// Drawings as characters of a QTextDocument, painted as vectors.
class DrawingObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// Serves `document` and belongs to it.
    DrawingObject(QTextDocument& document, const Theme& theme);

    /// Of the character that stands for `drawing`, which is made smaller to fit and never larger.
    [[nodiscard]] static QTextCharFormat format(const Drawing& drawing, QSizeF room);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
        const QTextFormat& format) override;

private:
    const Theme& m_theme;
};

} // namespace layerscope
