// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace layerscope {

/// cleanPath() into a string that is used again, for a million paths in a row.
void cleanPath(std::string_view raw, std::string& path);

} // namespace layerscope
