// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/filetypes.h"
#include "core/treemap/treemaplayout.h"
#include "ui/format.h"
#include "ui/session/viewstate.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QImage>

#include <memory>
#include <stop_token>

namespace layerscope {

/// Everything a picture of a treemap depends on, as values: a worker reads nothing else.
struct TreemapRequest {
    std::shared_ptr<const ScopedTree> tree;
    std::shared_ptr<const TreeFilter> filter; ///< of `tree`; may be null
    std::shared_ptr<const FileTypes> types; ///< of `tree`; may be null unless coloured by type
    Colouring colouring = Colouring::Type;
    int fileType = -1; ///< others fade; -1: none do
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

/// The file's bytes are dead in the end: such tiles are hatched. In the final image there are none.
[[nodiscard]] bool isWasted(const ScopedTree& tree, const TreemapTile& tile);
/// The number of a tile's colour is the FileType, the category of the layer that touched it last, or the last change.
/// This is the fill that belongs to it.
[[nodiscard]] QColor tileFill(const Theme& theme, Colouring colouring, uint8_t colour);

} // namespace layerscope
