// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/warning.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace layerscope {

struct TarMember;

/// Where the members of an archive are, by cleaned name. A later member of the same name replaces the earlier one, as
/// it would when the archive is unpacked.
class MemberIndex {
public:
    struct Place {
        uint64_t offset = 0;
        uint64_t size = 0;
    };
    struct Member {
        bool isLink = false;
        Place place;
        std::string target; ///< cleaned, from the root of the archive
    };
    using Members = std::map<std::string, Member, std::less<>>;

    /// Notes a regular file, a link, or (to replace what was there) anything else. True when it replaced something.
    bool add(const TarMember& member, const std::string& name);
    /// Follows symlinks and hard links within the index, at most 20.
    [[nodiscard]] std::optional<std::string> resolve(std::string_view name) const;
    [[nodiscard]] const Place& place(const std::string& resolved) const;
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] size_t size() const { return m_members.size(); }
    [[nodiscard]] const Members& members() const { return m_members; }
    /// One that members() had.
    void put(const std::string& name, Member member) { m_members.insert_or_assign(name, std::move(member)); }

private:
    Members m_members;
};

/// Adds a member under its cleaned name, which is returned; a second one of a name is worth a warning.
std::string noteMember(MemberIndex& index, const TarMember& member, std::vector<Warning>& warnings);

} // namespace layerscope
