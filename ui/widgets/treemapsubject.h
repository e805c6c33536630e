// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/treemap/treemaplayout.h"
#include "ui/theme/theme.h"

#include <QColor>

#include <memory>

namespace layerscope {

/// How one tile that is no frame looks.
struct TileLook {
    QColor fill;
    QColor ink; ///< of its label
    bool isHatched = false; ///< 45 degree lines
    double opacity = 1;
};

/// What a treemap is about and how its tiles look. Immutable: workers share it.
class TreemapSubject {
public:
    TreemapSubject() = default;
    TreemapSubject(const TreemapSubject&) = delete;
    TreemapSubject& operator=(const TreemapSubject&) = delete;
    virtual ~TreemapSubject() = default;

    /// May take a pass over the tree; for workers.
    [[nodiscard]] virtual std::shared_ptr<const TreemapSource> makeSource() const = 0;
    /// Both make the same tiles, wherever they lie and however they look. Of the same kind only.
    [[nodiscard]] virtual bool hasSourceOf(const TreemapSubject& other) const = 0;
    [[nodiscard]] virtual bool equals(const TreemapSubject& other) const = 0;
    [[nodiscard]] virtual TileLook look(const TreemapTile& tile, const Theme& theme) const = 0;
};

} // namespace layerscope
