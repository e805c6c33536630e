// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tarpath.h"

#include "core/layer/layerreader.h"

namespace layerscope {

namespace {

    void removeLast(std::string& path)
    {
        const size_t slash = path.rfind('/');
        path.resize(slash == std::string::npos ? 0 : slash);
    }

} // namespace

void cleanPath(std::string_view raw, std::string& path)
{
    path.clear();
    while (!raw.empty()) {
        const size_t slash = raw.find('/');
        const std::string_view part = raw.substr(0, slash);
        raw.remove_prefix(slash == std::string_view::npos ? raw.size() : slash + 1);
        if (part == "..") {
            removeLast(path);
        } else if (!part.empty() && part != ".") {
            if (!path.empty())
                path.push_back('/');
            path.append(part);
        }
    }
}

std::string cleanPath(std::string_view raw)
{
    std::string path;
    cleanPath(raw, path);
    return path;
}

} // namespace layerscope
