// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/archive/memberindex.h"

#include "core/base/text.h"
#include "core/layer/layerreader.h"
#include "core/layer/tarreader.h"

namespace layerscope {

namespace {

    constexpr int maximumLinks = 20;

    std::string folderOf(const std::string& name)
    {
        const size_t slash = name.rfind('/');
        return slash == std::string::npos ? std::string() : name.substr(0, slash + 1);
    }

} // namespace

bool MemberIndex::add(const TarMember& member, const std::string& name)
{
    const size_t before = m_members.size();
    switch (member.type) {
    case EntryType::Regular:
        m_members.insert_or_assign(name, Member { false, { member.dataOffset, member.size }, {} });
        break;
    case EntryType::HardLink:
        m_members.insert_or_assign(name, Member { true, {}, cleanPath(member.link) });
        break;
    case EntryType::Symlink: {
        const bool isAbsolute = member.link.starts_with('/');
        const std::string target = (isAbsolute ? std::string() : folderOf(name)) + std::string(member.link);
        m_members.insert_or_assign(name, Member { true, {}, cleanPath(target) });
        break;
    }
    default:
        return m_members.erase(name) > 0;
    }
    return m_members.size() == before;
}

std::optional<std::string> MemberIndex::resolve(std::string_view name) const
{
    std::string current(name);
    for (int hop = 0; hop <= maximumLinks; ++hop) {
        const auto it = m_members.find(current);
        if (it == m_members.end())
            return std::nullopt;
        if (!it->second.isLink)
            return current;
        current = it->second.target;
    }
    return std::nullopt;
}

const MemberIndex::Place& MemberIndex::place(const std::string& resolved) const
{
    return m_members.find(resolved)->second.place;
}

std::vector<std::string> MemberIndex::names() const
{
    std::vector<std::string> names;
    names.reserve(m_members.size());
    for (const auto& [name, member] : m_members)
        names.push_back(name);
    return names;
}

std::string noteMember(MemberIndex& index, const TarMember& member, std::vector<Warning>& warnings)
{
    std::string name = cleanPath(member.path);
    const bool isRepeated = index.add(member, name);
    if (isRepeated && warnings.size() < Limits {}.warningsPerKind)
        warnings.push_back({ WarningCode::DuplicateEntry, escapeForTerminal(name),
            "is in the archive more than once; the last one counts" });
    return name;
}

} // namespace layerscope
