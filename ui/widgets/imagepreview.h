// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>
#include <QWidget>

namespace layerscope {

/// A picture over a checkerboard, scaled down to fit and never up.
class ImagePreview : public QWidget {
    Q_OBJECT
public:
    explicit ImagePreview(QWidget* parent = nullptr);

    /// `pixels` is the size to tell people; `picture` may be smaller.
    void setPicture(const QImage& picture, const QSize& pixels);
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    [[nodiscard]] QRect pictureRect() const; ///< where it is painted

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void announce();

    QImage m_picture;
    QSize m_pixels;
};

} // namespace layerscope
