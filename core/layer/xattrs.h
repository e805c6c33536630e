// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// One extended attribute; the value is raw bytes and may hold any.
struct Xattr {
    std::string_view key;
    std::string_view value;
    auto operator<=>(const Xattr&) const = default;
};

/// A set of attributes as one string, sorted by key, in the record format of PAX headers: "LENGTH key=value\n", LENGTH
/// counting the whole record. Equal sets give equal strings.
[[nodiscard]] std::string packXattrs(std::vector<Xattr> attributes);

/// The attributes of a packed set; views into it. What is no record ends the list.
[[nodiscard]] std::vector<Xattr> unpackXattrs(std::string_view packed);

} // namespace layerscope
