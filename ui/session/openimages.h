// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/comparedata.h"

#include <QObject>
#include <QVector>

#include <string>

namespace layerscope {

/// What tells the image from the others of its archive, as a benchmark names it; nothing where it is the only one.
[[nodiscard]] std::string imageSelector(const ComparedImage& image);

/// The images that are open in the window and read to the end, in the order of their tabs. The window keeps it up to
/// date; pages that are about several images listen to it.
class OpenImages : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const QVector<ComparedImage>& images() const { return m_images; }
    /// Announces a change only when there is one.
    void setImages(QVector<ComparedImage> images);

signals:
    void changed();

private:
    QVector<ComparedImage> m_images;
};

} // namespace layerscope
