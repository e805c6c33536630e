// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <string_view>

namespace layerscope {

/// In what two states of a path differ: a set of these.
enum class Aspect : uint8_t {
    Content = 1, ///< bytes of a file, number of a device
    Mode = 2,
    Owner = 4, ///< user or group number
    Mtime = 8,
    Xattrs = 16,
    Target = 32, ///< of a symlink
    Type = 64,
};
class Aspects {
public:
    constexpr Aspects() = default;
    constexpr Aspects(Aspect aspect) // NOLINT(google-explicit-constructor): one of them is a set
        : m_bits(static_cast<uint8_t>(aspect))
    {
    }
    [[nodiscard]] constexpr bool has(Aspect aspect) const
    {
        return (m_bits & static_cast<uint8_t>(aspect)) != 0;
    }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr Aspects without(Aspects other) const
    {
        Aspects rest;
        rest.m_bits = static_cast<uint8_t>(m_bits & ~other.m_bits);
        return rest;
    }
    constexpr Aspects& operator|=(Aspects other)
    {
        m_bits = static_cast<uint8_t>(m_bits | other.m_bits);
        return *this;
    }
    friend constexpr Aspects operator|(Aspects a, Aspects b) { return a |= b; }
    bool operator==(const Aspects&) const = default;

private:
    uint8_t m_bits = 0;
};
/// "content", "mode", "owner", "mtime", "xattr", "target", "type"
[[nodiscard]] std::string_view name(Aspect aspect);

} // namespace layerscope
