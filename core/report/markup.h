// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace layerscope {

/// Text for the content and the quoted attributes of HTML and XML. Bytes that are no UTF-8 become `\xHH`, characters that XML
/// does not know U+FFFD.
[[nodiscard]] std::string escapeMarkup(std::string_view text);

} // namespace layerscope
