// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/language.h"

#include <QLocale>
#include <QStringList>

namespace layerscope {

/// Switches the language of the running application: our translations and Qt's own. Widgets get LanguageChange.
/// `language` is "" (system), "en" or "zh_CN". Returns the locale that numbers and dates should follow.
QLocale applyLanguage(const QString& language);
[[nodiscard]] QStringList availableLanguages(); ///< "en", "zh_CN"
[[nodiscard]] Language windowLanguage(); ///< for texts that core has in both languages
[[nodiscard]] QString languageName(const QString& language); ///< in the language itself

} // namespace layerscope
