// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/filetypes.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace layerscope {

namespace {

    constexpr size_t stopCheckInterval = 1u << 14;

    void count(FileTypeTotal& total, NodeId n, uint64_t bytes, uint64_t files)
    {
        total.bytes += bytes;
        total.files += files;
        if (bytes > total.largestBytes) {
            total.largestBytes = bytes;
            total.largest = n;
        }
    }

} // namespace

class FileTypesBuilder {
public:
    explicit FileTypesBuilder(FileTypes& result)
        : m_result(result)
        , m_tree(*result.m_tree)
        , m_paths(m_tree.analysis()->tree)
        , m_inCache(m_paths.nodeCount())
    {
        m_result.m_groupOf.assign(m_paths.nodeCount(), FileTypes::none);
    }

    /// False when stopped.
    bool run(const std::stop_token& stop)
    {
        for (uint32_t i = 0; i < m_paths.nodeCount(); ++i) {
            if (i % stopCheckInterval == 0 && stop.stop_requested())
                return false;
            const NodeId n(i);
            if (m_tree.contains(n))
                see(n);
        }
        sortGroups();
        return true;
    }

private:
    void see(NodeId n)
    {
        if (n != PathTree::root()) {
            const NodeId parent = m_paths.parent(n);
            m_inCache[n.index()] = m_inCache[parent.index()]
                || (m_paths.childCount(n) > 0 && isCacheFolder(m_paths.name(parent), m_paths.name(n)));
        }
        const ScopedTree::Own own = m_tree.own(n);
        if (own.bytes == 0 && own.files == 0)
            return;
        const uint16_t group = groupOf(classify(n, own.bytes));
        m_result.m_groupOf[n.index()] = group;
        FileGroup& g = m_result.m_groups[group];
        count(g.total, n, own.bytes, own.files);
        count(m_result.m_totals[static_cast<size_t>(g.type)], n, own.bytes, own.files);
    }

    [[nodiscard]] FileClass classify(NodeId n, uint64_t bytes) const
    {
        FileFacts facts { m_paths.name(n), bytes, 0, m_inCache[n.index()] };
        const EntryId id = m_tree.attributes(n);
        if (id.isValid()) {
            const LayerEntry& entry = m_tree.analysis()->entry(id);
            facts.mode = entry.type == EntryType::Regular ? entry.mode : uint16_t(0);
            facts.size
                = std::max(facts.size, entry.size); // other names of an inode are as large, but count nothing
        }
        return classifyFile(facts);
    }

    uint16_t groupOf(FileClass fileClass)
    {
        if (m_result.m_groups.size() >= FileTypes::maximumGroups - fileTypeCount && !isKnown(fileClass))
            fileClass.extension.clear();
        const auto [it, isNew]
            = m_groups.try_emplace(key(fileClass), static_cast<uint16_t>(m_result.m_groups.size()));
        if (isNew)
            m_result.m_groups.push_back({ fileClass.type, std::move(fileClass.extension), {} });
        return it->second;
    }

    [[nodiscard]] bool isKnown(const FileClass& fileClass) const { return m_groups.contains(key(fileClass)); }

    [[nodiscard]] static std::string key(const FileClass& fileClass)
    {
        return static_cast<char>('a' + static_cast<int>(fileClass.type)) + fileClass.extension;
    }

    void sortGroups()
    {
        std::vector<FileGroup>& groups = m_result.m_groups;
        std::vector<uint16_t> order(groups.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<uint16_t>(i);
        std::ranges::stable_sort(order, std::greater(),
            [&](uint16_t i) { return std::pair(groups[i].total.bytes, groups[i].total.files); });
        std::vector<FileGroup> sorted;
        std::vector<uint16_t> place(groups.size());
        for (const uint16_t i : order) {
            place[i] = static_cast<uint16_t>(sorted.size());
            sorted.push_back(std::move(groups[i]));
        }
        groups = std::move(sorted);
        for (uint16_t& group : m_result.m_groupOf)
            group = group == FileTypes::none ? group : place[group];
    }

    FileTypes& m_result;
    const ScopedTree& m_tree;
    const PathTree& m_paths;
    std::vector<bool> m_inCache;
    std::unordered_map<std::string, uint16_t> m_groups;
};

std::shared_ptr<const FileTypes> FileTypes::build(
    std::shared_ptr<const ScopedTree> tree, std::stop_token stop)
{
    auto result = std::make_shared<FileTypes>();
    result->m_tree = std::move(tree);
    return FileTypesBuilder(*result).run(stop) ? result : nullptr;
}

FileType FileTypes::type(NodeId n) const
{
    const uint16_t index = group(n);
    return index == none ? FileType::Other : m_groups[index].type;
}

/// Children follow one another, so a folder's files are met together.
template <typename Wanted>
std::vector<FolderShare> FileTypes::folders(
    const Wanted& wanted, size_t limit, const std::stop_token& stop) const
{
    const PathTree& paths = m_tree->analysis()->tree;
    std::vector<FolderShare> shares;
    for (uint32_t i = 1; i < m_groupOf.size(); ++i) {
        if (i % stopCheckInterval == 0 && stop.stop_requested())
            return {};
        if (m_groupOf[i] == none || !wanted(m_groupOf[i]))
            continue;
        const NodeId folder = paths.parent(NodeId(i));
        if (shares.empty() || shares.back().folder != folder)
            shares.push_back({ folder, 0, 0 });
        const ScopedTree::Own mine = m_tree->own(NodeId(i));
        shares.back().bytes += mine.bytes;
        shares.back().files += mine.files;
    }
    const auto isLarger = [](const FolderShare& a, const FolderShare& b) {
        if (a.bytes != b.bytes)
            return a.bytes > b.bytes;
        return a.files != b.files ? a.files > b.files : a.folder < b.folder;
    };
    const size_t kept = std::min(limit, shares.size());
    std::partial_sort(
        shares.begin(), shares.begin() + static_cast<std::ptrdiff_t>(kept), shares.end(), isLarger);
    shares.resize(kept);
    return shares;
}

std::vector<FolderShare> FileTypes::foldersOfGroup(size_t group, size_t limit, std::stop_token stop) const
{
    return folders([group](uint16_t g) { return g == group; }, limit, stop);
}

std::vector<FolderShare> FileTypes::foldersOfType(FileType type, size_t limit, std::stop_token stop) const
{
    return folders([this, type](uint16_t g) { return m_groups[g].type == type; }, limit, stop);
}

} // namespace layerscope
