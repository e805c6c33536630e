// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"

namespace layerscope {

struct LoadOptions {
    Limits limits;
    unsigned threads = 0; ///< 0 = one per core; results never depend on it
};

} // namespace layerscope
