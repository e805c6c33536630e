// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/tree/pathtree.h"

#include <algorithm>

namespace layerscope {

std::string_view name(Change change)
{
    switch (change) {
    case Change::None:
        return "none";
    case Change::Added:
        return "added";
    case Change::Modified:
        return "modified";
    case Change::Metadata:
        return "metadata";
    case Change::TypeChanged:
        return "type";
    case Change::Removed:
        return "removed";
    }
    return "unknown";
}

std::string_view PathTree::name(NodeId n) const
{
    return std::string_view(m_names).substr(m_nameOffset[n.index()], m_nameLength[n.index()]);
}

std::string PathTree::path(NodeId n) const
{
    if (n == root())
        return "/";
    size_t length = 0;
    for (NodeId p = n; p != root(); p = parent(p))
        length += 1 + m_nameLength[p.index()];
    std::string text(length, '/');
    size_t end = length;
    for (NodeId p = n; p != root(); p = parent(p)) {
        const std::string_view part = name(p);
        end -= part.size();
        text.replace(end, part.size(), part);
        --end;
    }
    return text;
}

std::optional<NodeId> PathTree::child(NodeId parent, std::string_view childName) const
{
    uint32_t first = m_firstChild[parent.index()];
    uint32_t count = m_childCount[parent.index()];
    while (count > 0) {
        const uint32_t half = count / 2;
        if (name(NodeId(first + half)) < childName) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    const NodeId found(first);
    const uint32_t end = m_firstChild[parent.index()] + m_childCount[parent.index()];
    if (first < end && name(found) == childName)
        return found;
    return std::nullopt;
}

std::optional<NodeId> PathTree::find(std::string_view path) const
{
    if (m_parent.empty())
        return std::nullopt;
    NodeId node = root();
    while (!path.empty()) {
        const size_t slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        if (part.empty())
            continue;
        const std::optional<NodeId> next = child(node, part);
        if (!next)
            return std::nullopt;
        node = *next;
    }
    return node;
}

std::span<const Version> PathTree::timeline(NodeId n) const
{
    const uint32_t first = m_firstVersion[n.index()];
    return std::span(m_versions).subspan(first, m_firstVersion[n.index() + 1] - first);
}

const Version* PathTree::visibleAt(NodeId n, LayerId k) const
{
    const std::span<const Version> versions = timeline(n);
    for (auto it = versions.rbegin(); it != versions.rend(); ++it) {
        if (it->layer <= k.value)
            return it->change == Change::Removed ? nullptr : &*it;
    }
    return nullptr;
}

const Version* PathTree::madeBy(NodeId n, LayerId k) const
{
    const std::span<const Version> versions = timeline(n);
    const auto it = std::ranges::lower_bound(versions, k.value, {}, &Version::layer);
    return it != versions.end() && it->layer == k.value ? &*it : nullptr;
}

size_t PathTree::memoryBytes() const
{
    return (m_parent.capacity() + m_firstChild.capacity() + m_childCount.capacity() + m_nameOffset.capacity()
               + m_firstVersion.capacity())
        * sizeof(uint32_t)
        + m_nameLength.capacity() * sizeof(uint16_t) + m_versions.capacity() * sizeof(Version)
        + m_names.capacity();
}

} // namespace layerscope
