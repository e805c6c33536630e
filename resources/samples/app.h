// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "resources/samples/files.h"

#include <string_view>

/// The files of tide-clock.
namespace layerscope::sample {

[[nodiscard]] Files productionModules();
[[nodiscard]] Files developmentModules();
[[nodiscard]] Files server(bool sourceMaps);
/// Pictures, fonts and texts; the bundler copies the fonts, so that they are there twice.
[[nodiscard]] Files assets();
[[nodiscard]] File settings(std::string_view environment);

} // namespace layerscope::sample
