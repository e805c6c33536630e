// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/fonts.h"

#include <QLabel>

namespace layerscope {

enum class TextInk { Text, Secondary, Tertiary, Accent, Error };

/// A text in one of the theme's inks and sizes; follows a change of theme. Long text gives way at its end (or in the
/// middle, as paths want it) instead of widening the window.
class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(TextSize size = TextSize::Normal, TextInk ink = TextInk::Text, QWidget* parent = nullptr);

    void setSemibold(bool on);
    void setInk(TextInk ink);
    /// Elides instead of asking for room; the whole text becomes the tooltip then.
    void setElided(Qt::TextElideMode mode);
    void setFullText(const QString& text);
    [[nodiscard]] const QString& fullText() const { return m_full; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    TextSize m_size;
    QString m_full;
    Qt::TextElideMode m_mode = Qt::ElideNone;
};

} // namespace layerscope
