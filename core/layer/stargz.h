// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/layertablebuilder.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace layerscope {

/// Recognises the members that eStargz adds to a layer: its table of contents and the landmarks of prefetching. They
/// are no files of the image, but only an eStargz layer's are meant.
class StargzMarks {
public:
    /// Call it after each entry that was added.
    void see(const LayerTable& table, std::string_view folder, std::string_view name);
    /// At the end of the layer.
    void hideOverhead(LayerTableBuilder& builder) const;

private:
    std::vector<size_t> m_marks; ///< entries with one of the names
    bool m_hasLandmark = false;
    bool m_lastIsContents = false;
};

} // namespace layerscope
