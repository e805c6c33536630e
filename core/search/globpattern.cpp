// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/globpattern.h"

#include <cstddef>

namespace layerscope {

namespace {

    void appendLiteral(std::string& regex, char c)
    {
        constexpr std::string_view special("\\^$.|?*+()[]{}-");
        if (special.find(c) != std::string_view::npos)
            regex += '\\';
        regex += c;
    }

    /// Translates the class at part[i] == '['; returns where it ends. One that is never closed is a plain bracket.
    size_t appendClass(std::string& regex, std::string_view part, size_t i)
    {
        size_t begin = i + 1;
        const bool negated = begin < part.size() && (part[begin] == '!' || part[begin] == '^');
        begin += negated ? 1 : 0;
        const size_t close = part.find(']', begin + 1); // right at the front it stands for itself
        if (close == std::string_view::npos) {
            appendLiteral(regex, '[');
            return i + 1;
        }
        regex += negated ? "[^/" : "[";
        for (const char c : part.substr(begin, close - begin)) {
            if (c == '-')
                regex += c;
            else
                appendLiteral(regex, c);
        }
        regex += ']';
        return close + 1;
    }

    /// One part between slashes.
    void appendPart(std::string& regex, std::string_view part)
    {
        for (size_t i = 0; i < part.size();) {
            if (part[i] == '[') {
                i = appendClass(regex, part, i);
                continue;
            }
            if (part[i] == '*')
                regex += "[^/]*";
            else if (part[i] == '?')
                regex += "[^/]";
            else
                appendLiteral(regex, part[i]);
            ++i;
        }
    }

} // namespace

std::string regexOfGlob(std::string_view glob)
{
    constexpr std::string_view anyFolders("(/.*)?");
    std::string regex("^");
    if (glob.find('/') == std::string_view::npos) {
        appendPart(regex, glob);
        return regex + '$';
    }
    if (!glob.starts_with('/'))
        regex += anyFolders;
    while (!glob.empty()) {
        const size_t slash = glob.find('/');
        const std::string_view part = glob.substr(0, slash);
        glob = slash == std::string_view::npos ? std::string_view() : glob.substr(slash + 1);
        if (part.empty())
            continue;
        if (part == "**") {
            regex += glob.empty() ? "/.*" : anyFolders;
            continue;
        }
        regex += '/';
        appendPart(regex, part);
    }
    return regex + '$';
}

} // namespace layerscope
