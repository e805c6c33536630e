// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/xattrs.h"

#include <algorithm>
#include <charconv>

namespace layerscope {

std::string packXattrs(std::vector<Xattr> attributes)
{
    std::ranges::sort(attributes);
    std::string packed;
    for (const Xattr& attribute : attributes) {
        const size_t body = attribute.key.size() + attribute.value.size() + 3; // space, '=' and newline
        std::string length = std::to_string(body);
        length = std::to_string(body + length.size());
        length = std::to_string(body + length.size()); // the length's own digits may have grown by one
        packed.append(length)
            .append(" ")
            .append(attribute.key)
            .append("=")
            .append(attribute.value)
            .append("\n");
    }
    return packed;
}

std::vector<Xattr> unpackXattrs(std::string_view packed)
{
    std::vector<Xattr> attributes;
    while (!packed.empty()) {
        size_t length = 0;
        const auto [end, error] = std::from_chars(packed.data(), packed.data() + packed.size(), length);
        const auto digits = static_cast<size_t>(end - packed.data());
        if (error != std::errc() || length > packed.size() || length < digits + 3)
            break;
        const std::string_view record = packed.substr(digits + 1, length - digits - 2);
        const size_t equals = record.find('=');
        if (equals == std::string_view::npos)
            break;
        attributes.push_back({ record.substr(0, equals), record.substr(equals + 1) });
        packed.remove_prefix(length);
    }
    return attributes;
}

} // namespace layerscope
