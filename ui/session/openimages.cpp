// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/openimages.h"

#include <algorithm>
#include <utility>

namespace layerscope {

void OpenImages::setImages(QVector<ComparedImage> images)
{
    const auto same = [](const ComparedImage& a, const ComparedImage& b) {
        return a.analysis == b.analysis && a.title == b.title;
    };
    if (std::equal(m_images.begin(), m_images.end(), images.begin(), images.end(), same))
        return;
    m_images = std::move(images);
    emit changed();
}

} // namespace layerscope
