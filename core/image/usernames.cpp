// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/usernames.h"

#include <algorithm>
#include <charconv>

namespace layerscope {

namespace {

    /// Takes the text up to the next `separator` off the front of `rest`, the separator too.
    std::string_view takeUntil(std::string_view& rest, char separator)
    {
        const size_t end = rest.find(separator);
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        return part;
    }

    std::optional<uint32_t> parseNumber(std::string_view text)
    {
        uint32_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size())
            return std::nullopt;
        return number;
    }

    /// "+" and "-" begin directions to NIS; the hash begins a comment.
    bool isName(std::string_view name)
    {
        return !name.empty() && name.size() <= UserNames::maximumNameBytes
            && std::string_view("+-#").find(name.front()) == std::string_view::npos;
    }

    std::optional<std::string_view> find(const std::unordered_map<uint32_t, std::string>& names, uint32_t id)
    {
        const auto it = names.find(id);
        return it == names.end() ? std::nullopt : std::optional<std::string_view>(it->second);
    }

} // namespace

UserNames::UserNames(std::string_view passwd, std::string_view group)
    : m_users(parse(passwd))
    , m_groups(parse(group))
{
}

/// Both files begin their lines with NAME:PASSWORD:NUMBER:.
UserNames::Names UserNames::parse(std::string_view text)
{
    if (text.size() > maximumTextBytes) {
        text = text.substr(0, maximumTextBytes);
        text = text.substr(0, text.rfind('\n') + 1); // half a line could name another number
    }
    Names names;
    while (!text.empty() && names.size() < maximumNames) {
        std::string_view line = takeUntil(text, '\n');
        const std::string_view name = takeUntil(line, ':');
        takeUntil(line, ':');
        const bool isWhole = line.find(':') != std::string_view::npos;
        const std::optional<uint32_t> number = parseNumber(takeUntil(line, ':'));
        if (isWhole && number && isName(name))
            names.try_emplace(*number, name);
    }
    return names;
}

std::optional<std::string_view> UserNames::user(uint32_t uid) const { return find(m_users, uid); }

std::optional<std::string_view> UserNames::group(uint32_t gid) const { return find(m_groups, gid); }

std::optional<uint32_t> UserNames::uid(std::string_view user) const
{
    const auto it
        = std::ranges::find(m_users, user, [](const auto& entry) { return std::string_view(entry.second); });
    return it == m_users.end() ? std::nullopt : std::optional(it->first);
}

} // namespace layerscope
