// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparison.h"
#include "ui/widgets/banner.h"

#include <QString>
#include <QVector>

namespace layerscope {

/// What to say above a comparison about what could not be compared: one banner a side, every layer in the details.
[[nodiscard]] QVector<BannerText> gapBanners(
    const Comparison& comparison, const QString& a, const QString& b);
/// Why there is no comparison, or none by the new options while an older one is shown.
[[nodiscard]] BannerText comparisonErrorBanner(const Error& error, bool isShown);

} // namespace layerscope
