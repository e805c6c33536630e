// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/language.h"
#include "core/base/text.h"
#include "core/report/drawing.h"

namespace layerscope {

/// The layers of an image beside each other, the base at the left, as wide as their content; what is wasted of each is
/// hatched at its foot. With a legend. Empty when nothing is stored. Names are escaped.
[[nodiscard]] Drawing layerBar(const Analysis& analysis, Language language, SizeUnit unit);

} // namespace layerscope
