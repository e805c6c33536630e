// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imagereference.h"

namespace layerscope {

namespace {

    bool hasTagOrDigest(std::string_view reference)
    {
        if (reference.find('@') != std::string_view::npos)
            return true;
        const size_t colon = reference.rfind(':');
        return colon != std::string_view::npos && reference.find('/', colon) == std::string_view::npos;
    }

} // namespace

std::string familiarReference(std::string_view reference)
{
    for (const std::string_view registry : { "docker.io/", "index.docker.io/" }) {
        if (!reference.starts_with(registry))
            continue;
        reference.remove_prefix(registry.size());
        if (reference.starts_with("library/"))
            reference.remove_prefix(std::string_view("library/").size());
        break;
    }
    return std::string(reference);
}

std::string normalizedReference(std::string_view reference)
{
    std::string text = familiarReference(reference);
    if (!hasTagOrDigest(text))
        text += ":latest";
    return text;
}

bool isSameReference(std::string_view a, std::string_view b)
{
    return normalizedReference(a) == normalizedReference(b);
}

} // namespace layerscope
