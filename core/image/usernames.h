// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace layerscope {

/// The names an image gives to user and group numbers. Names are raw bytes from the image: escape them for display.
class UserNames {
public:
    /// What we take from one file; the rest of it is ignored.
    static constexpr size_t maximumTextBytes = 4u << 20;
    static constexpr size_t maximumNames = 65'536;
    static constexpr size_t maximumNameBytes = 256;

    UserNames() = default;
    /// Contents of /etc/passwd and /etc/group (passwd(5), group(5)); either may be empty. Lines that make no sense are
    /// passed over; of several names for a number the first counts, as in getpwuid().
    UserNames(std::string_view passwd, std::string_view group);

    [[nodiscard]] std::optional<std::string_view> user(uint32_t uid) const;
    [[nodiscard]] std::optional<std::string_view> group(uint32_t gid) const;
    /// The number that belongs to a user's name.
    [[nodiscard]] std::optional<uint32_t> uid(std::string_view user) const;

private:
    using Names = std::unordered_map<uint32_t, std::string>;
    [[nodiscard]] static Names parse(std::string_view text);

    Names m_users;
    Names m_groups;
};

} // namespace layerscope
