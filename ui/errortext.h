// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/base/warning.h"
#include "ui/widgets/banner.h"

#include <QVector>

#include <vector>

namespace layerscope {

/// Why `path` could not be opened, for people: what is wrong and what to do; the engine's own words are the details.
[[nodiscard]] BannerText errorBanner(const Error& error, const QString& path);
/// The same of a benchmark document.
[[nodiscard]] BannerText benchErrorBanner(const Error& error, const QString& path);
/// Why `name` could not be saved out of an image.
[[nodiscard]] BannerText exportErrorText(const Error& error, const QString& name);
/// What to say above an image about the warnings its analysis came with: damage first, then contradictions; one banner
/// a kind, with every place in the details. Notes give none.
[[nodiscard]] QVector<BannerText> warningBanners(const std::vector<Warning>& warnings);
/// One line for a single warning, notes included.
[[nodiscard]] QString warningText(const Warning& warning);

} // namespace layerscope
