// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/filetypes.h"
#include "core/tree/treefilter.h"
#include "ui/session/viewstate.h"
#include "ui/widgets/treemapsubject.h"

namespace layerscope {

/// The files of one scope of an image, coloured by type, layer or change.
struct ImageTreemap final : public TreemapSubject {
    std::shared_ptr<const ScopedTree> tree;
    std::shared_ptr<const TreeFilter> filter; ///< of `tree`; may be null
    std::shared_ptr<const FileTypes> types; ///< of `tree`; may be null unless coloured by type
    Colouring colouring = Colouring::Type;
    int fileType = -1; ///< others fade; -1: none do

    [[nodiscard]] std::shared_ptr<const TreemapSource> makeSource() const override;
    [[nodiscard]] bool hasSourceOf(const TreemapSubject& other) const override;
    [[nodiscard]] bool equals(const TreemapSubject& other) const override;
    /// The number of a tile's colour is the FileType, the category of the layer that touched it last, or the last change.
    [[nodiscard]] TileLook look(const TreemapTile& tile, const Theme& theme) const override;
    /// The file's bytes are dead in the end: such tiles are hatched. In the final image there are none.
    [[nodiscard]] bool isWasted(const TreemapTile& tile) const;
};

} // namespace layerscope
