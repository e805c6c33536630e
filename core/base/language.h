// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace layerscope {

/// Of a report. Words that come from an image or from an author stay as they are.
enum class Language : uint8_t { English, Chinese };
[[nodiscard]] std::string_view name(Language language); ///< "en", "zh_CN"
/// "en", "zh_CN", "zh-CN", "zh"; nothing for others.
[[nodiscard]] std::optional<Language> parseLanguage(std::string_view name);

} // namespace layerscope
