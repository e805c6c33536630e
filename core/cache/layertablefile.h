// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/cache/cachefile.h"
#include "core/layer/layertable.h"

#include <memory>

namespace layerscope {

/// A LayerTable as parts of a cache file.
class LayerTableFile {
public:
    static void write(CacheWriter& out, const LayerTable& table);
    /// nullptr when what is there is no table: each index and offset is checked.
    [[nodiscard]] static std::shared_ptr<const LayerTable> read(CacheReader& in);

private:
    [[nodiscard]] static bool isSound(const LayerTable& table);
};

} // namespace layerscope
