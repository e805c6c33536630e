// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/phrases.h"

#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// Where: "layer 3" in the language of the report, other places as they are, escaped.
[[nodiscard]] std::string warningPlace(std::string_view subject, const Say& say);
/// What is wrong, a line each: details are written in English, so in other languages a sentence about the kind stands above
/// them. `code` as name(WarningCode) says it; kinds that are no WarningCode have no sentence. Escaped.
[[nodiscard]] std::vector<std::string> warningLines(
    std::string_view code, std::string_view detail, const Say& say);

} // namespace layerscope
