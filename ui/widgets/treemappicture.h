// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/format.h"
#include "ui/widgets/treemapsubject.h"

#include <QFont>
#include <QImage>

#include <memory>
#include <stop_token>

namespace layerscope {

/// Everything a picture of a treemap depends on, as values: a worker reads nothing else.
struct TreemapRequest {
    std::shared_ptr<const TreemapSubject> subject; ///< null in a request that was never made
    NodeId root;
    QSize size; ///< logical pixels
    qreal ratio = 1; ///< device pixels a logical pixel
    const Theme* theme = nullptr;
    QFont font; ///< of labels
    QLocale locale; ///< of the sizes in labels
    SizeUnit unit = SizeUnit::Decimal;

    /// The tiles are the same, wherever they lie and however they are painted.
    [[nodiscard]] bool hasSourceOf(const TreemapRequest& other) const;
    /// The tiles lie at the same places.
    [[nodiscard]] bool hasLayoutOf(const TreemapRequest& other) const;
    bool operator==(const TreemapRequest& other) const;
};

struct TreemapPicture {
    TreemapRequest request;
    std::shared_ptr<const TreemapLayout> layout;
    QImage image;
};

/// Lays out and paints; takes from `known` (may be null) what has not changed. Null when stopped.
[[nodiscard]] std::shared_ptr<const TreemapPicture> makeTreemapPicture(
    const TreemapRequest& request, const std::shared_ptr<const TreemapPicture>& known, std::stop_token stop);

} // namespace layerscope
