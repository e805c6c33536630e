// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/openimages.h"

#include <algorithm>
#include <utility>

namespace layerscope {

std::string imageSelector(const ComparedImage& image)
{
    const auto& images = image.archive->images();
    const auto isImage = [](const ImageSummary& other) { return other.kind == ImageKind::Image; };
    if (std::count_if(images.begin(), images.end(), isImage) < 2)
        return {};
    const ImageSummary& own = image.analysis->image.summary;
    return own.names.empty() ? std::to_string(own.index) : own.names.front();
}

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
