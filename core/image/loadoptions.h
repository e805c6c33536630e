// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"

#include <memory>

namespace layerscope {

class LayerCache;

struct LoadOptions {
    Limits limits;
    unsigned threads = 0; ///< 0 = one per core; results never depend on it
    /// Layers read before are taken from it, those read now are put into it; results never depend on it. Null: none. It
    /// is only used with the usual limits.
    std::shared_ptr<const LayerCache> cache;
};

} // namespace layerscope
