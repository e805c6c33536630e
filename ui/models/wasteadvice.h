// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/wastegroups.h"

#include <QString>

namespace layerscope {

/// One sentence of what happened and one of what to do about it, for a group of waste. Empty when there is nothing to
/// say: groups that mix several layer pairs and causes.
[[nodiscard]] QString wasteAdvice(const Analysis& analysis, const WasteRow& group);

} // namespace layerscope
