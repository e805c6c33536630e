// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace layerscope {

/// The regular expression for a name or, when the glob has a slash, for a path ("/usr/bin"); see SearchQuery::Kind::Glob.
[[nodiscard]] std::string regexOfGlob(std::string_view glob);

} // namespace layerscope
