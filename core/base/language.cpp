// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/language.h"

namespace layerscope {

std::string_view name(Language language) { return language == Language::English ? "en" : "zh_CN"; }

std::optional<Language> parseLanguage(std::string_view name)
{
    if (name == "en")
        return Language::English;
    if (name == "zh_CN" || name == "zh-CN" || name == "zh")
        return Language::Chinese;
    return std::nullopt;
}

} // namespace layerscope
