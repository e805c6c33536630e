// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace layerscope {

/// "docker.io/library/app:1" -> "app:1", as Docker shows it. Other registries stay.
[[nodiscard]] std::string familiarReference(std::string_view reference);

/// familiarReference() with ":latest" where there is neither tag nor digest: equal for names of the same image.
[[nodiscard]] std::string normalizedReference(std::string_view reference);

/// Both name the same image once Docker's defaults (registry, "library/", ":latest") are filled in.
[[nodiscard]] bool isSameReference(std::string_view a, std::string_view b);

} // namespace layerscope
