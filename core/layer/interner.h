// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// Appends strings to a list, each different one once, and gives them numbers. The first string of the list must be
/// the empty one. Remembers four bytes a string besides the list.
class Interner {
public:
    explicit Interner(std::vector<std::string>& strings)
        : m_strings(strings)
    {
    }
    [[nodiscard]] uint32_t intern(std::string_view text);

private:
    [[nodiscard]] size_t slotOf(std::string_view text) const;
    void grow();

    std::vector<std::string>& m_strings;
    std::vector<uint32_t> m_slots; ///< open addressing, a power of two; 0 = free
};

} // namespace layerscope
