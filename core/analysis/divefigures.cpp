// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/divefigures.h"

#include "core/tree/pathtable.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace layerscope {

namespace {

    constexpr uint32_t none = PathTable::none;

    /// What dive knows of one path; `stacked` is its tree of all layers below the current one. Sizes are those of
    /// members, so that a path of a million costs 32 bytes.
    struct DivePath {
        uint32_t member = none; ///< the last of this path in the current layer
        uint32_t stackedMember = none;
        uint32_t firstMember = none; ///< whose size was the first occurrence
        uint32_t firstChild = none; ///< of the stacked tree
        uint32_t nextSibling = none;
        uint32_t previousSibling = none;
        uint16_t seenInLayer = 0; ///< layer + 1 in which the path was last met
        uint16_t parentInLayer = 0; ///< layer + 1 in which it last had a child
        uint16_t removedInLayer = 0; ///< layer + 1 in which it last had a whiteout
        bool hasOccurred = false;
        bool isStacked = false;
    };

    /// All occurrences of a path with two or more, or with one that is no member's size.
    struct Occurrences {
        uint64_t cumulative = 0;
        uint64_t smallest = 0;
        uint32_t count = 0;
    };

    class DiveModel {
    public:
        explicit DiveModel(const EntryCatalog& entries)
            : m_entries(entries)
            , m_table(entries.entryCount())
            , m_paths(1)
        {
            m_paths.reserve(PathTable::roomFor(entries.entryCount()));
            m_paths.front().isStacked = true;
        }

        void applyLayer(uint16_t layer)
        {
            const LayerTable& table = m_entries.table(LayerId(uint32_t { layer }));
            m_mark = static_cast<uint16_t>(layer + 1);
            m_members.clear();
            m_whiteouts.clear();
            uint32_t id = m_entries.firstEntry(LayerId(uint32_t { layer })).value;
            for (size_t i = 0; i < table.entries.size(); ++i) {
                if (i + PathTable::namesAhead < table.entries.size())
                    prepare(table, table.entries[i + PathTable::namesAhead]);
                collect(table, table.entries[i], id++);
            }
            for (const uint32_t path : m_whiteouts)
                occur(path, isStackedFolder(path) ? stackedBytes(path) : 0);
            for (const uint32_t path : m_members) {
                if (m_paths[path].parentInLayer != m_mark)
                    occurAsMember(path);
            }
            for (const uint32_t path : m_whiteouts)
                unstack(path);
            for (const uint32_t path : m_members)
                stack(path);
            if (layer > 0)
                m_userBytes += table.contentBytes;
        }

        [[nodiscard]] DiveFigures figures() const
        {
            DiveFigures result;
            uint64_t smallest = m_singleBytes;
            uint64_t all = m_singleBytes;
            for (const auto& [path, occurrences] : m_repeated) {
                smallest += occurrences.smallest;
                all += occurrences.cumulative;
                if (occurrences.count > 1)
                    result.wastedBytes += occurrences.cumulative;
            }
            if (all > 0)
                result.efficiency = static_cast<double>(smallest) / static_cast<double>(all);
            if (m_userBytes > 0)
                result.userWastedPercent
                    = static_cast<double>(result.wastedBytes) / static_cast<double>(m_userBytes);
            return result;
        }

    private:
        /// Members of a folder mostly follow one another.
        void prepare(const LayerTable& table, const LayerEntry& entry) const
        {
            if (m_lastFolder != none && table.folder(entry) == m_lastFolderName)
                m_table.prepare(m_lastFolder, table.name(entry));
        }

        void collect(const LayerTable& table, const LayerEntry& entry, uint32_t id)
        {
            const bool isWhiteout = entry.type == EntryType::Whiteout;
            const std::string_view name = table.name(entry);
            if (entry.type == EntryType::Opaque || entry.type == EntryType::Overhead || name.empty()
                || (entry.flags & LayerEntry::flagUnusable))
                return;
            const uint32_t path = intern(internFolder(table.folder(entry)), name);
            if (isWhiteout) {
                if (std::exchange(m_paths[path].removedInLayer, m_mark) != m_mark)
                    m_whiteouts.push_back(path);
                return;
            }
            DivePath& p = m_paths[path];
            if (p.seenInLayer != m_mark)
                m_members.push_back(path);
            p.seenInLayer = m_mark;
            p.member = id;
        }

        uint32_t internFolder(std::string_view folder)
        {
            if (folder == m_lastFolderName && m_lastFolder != none
                && m_paths[m_lastFolder].parentInLayer == m_mark)
                return m_lastFolder;
            m_lastFolderName = folder;
            uint32_t path = PathTable::root;
            while (!folder.empty()) {
                const size_t slash = folder.find('/');
                path = intern(path, folder.substr(0, slash));
                folder = slash == std::string_view::npos ? std::string_view() : folder.substr(slash + 1);
            }
            return m_lastFolder = path;
        }

        uint32_t intern(uint32_t parent, std::string_view name)
        {
            const uint32_t path = m_table.intern(parent, name);
            if (path == m_paths.size())
                m_paths.emplace_back();
            m_paths[parent].parentInLayer = m_mark;
            return path;
        }

        [[nodiscard]] uint64_t sizeOf(uint32_t member) const
        {
            return member == none ? 0 : m_entries.entry(EntryId(member)).size;
        }

        [[nodiscard]] bool isStackedFolder(uint32_t path) const
        {
            const uint32_t member = m_paths[path].isStacked ? m_paths[path].stackedMember : none;
            return member != none && m_entries.entry(EntryId(member)).type == EntryType::Directory;
        }

        /// Most paths occur once, with the size of a member: those are only summed, until a second one comes.
        void occurAsMember(uint32_t path)
        {
            DivePath& p = m_paths[path];
            if (p.hasOccurred)
                return occur(path, sizeOf(p.member));
            p.hasOccurred = true;
            p.firstMember = p.member;
            m_singleBytes += sizeOf(p.member);
        }

        void occur(uint32_t path, uint64_t bytes)
        {
            DivePath& p = m_paths[path];
            const auto [it, isNew] = m_repeated.try_emplace(path);
            Occurrences& occurrences = it->second;
            if (isNew && p.hasOccurred) {
                const uint64_t first = sizeOf(p.firstMember);
                m_singleBytes -= first;
                occurrences = { first, first, 1 };
            }
            p.hasOccurred = true;
            occurrences.cumulative += bytes;
            occurrences.smallest = occurrences.count == 0 ? bytes : std::min(occurrences.smallest, bytes);
            ++occurrences.count;
        }

        void stack(uint32_t path)
        {
            m_paths[path].stackedMember = m_paths[path].member;
            while (!m_paths[path].isStacked) {
                const uint32_t parent = m_table.parent(path);
                DivePath& p = m_paths[path];
                p.isStacked = true;
                p.previousSibling = none;
                p.nextSibling = m_paths[parent].firstChild;
                if (p.nextSibling != none)
                    m_paths[p.nextSibling].previousSibling = path;
                m_paths[parent].firstChild = path;
                path = parent;
            }
        }

        /// Sum at and below `top`; iterative, names may nest deeply.
        [[nodiscard]] uint64_t stackedBytes(uint32_t top) const
        {
            uint64_t sum = 0;
            std::vector<uint32_t> todo { top };
            while (!todo.empty()) {
                const DivePath& p = m_paths[todo.back()];
                todo.pop_back();
                sum += sizeOf(p.stackedMember);
                for (uint32_t child = p.firstChild; child != none; child = m_paths[child].nextSibling)
                    todo.push_back(child);
            }
            return sum;
        }

        void unstack(uint32_t top)
        {
            if (top == PathTable::root || !m_paths[top].isStacked)
                return;
            DivePath& t = m_paths[top];
            if (t.previousSibling != none)
                m_paths[t.previousSibling].nextSibling = t.nextSibling;
            else
                m_paths[m_table.parent(top)].firstChild = t.nextSibling;
            if (t.nextSibling != none)
                m_paths[t.nextSibling].previousSibling = t.previousSibling;
            std::vector<uint32_t> todo { top };
            while (!todo.empty()) {
                DivePath& p = m_paths[todo.back()];
                todo.pop_back();
                for (uint32_t child = p.firstChild; child != none; child = m_paths[child].nextSibling)
                    todo.push_back(child);
                p.isStacked = false;
                p.firstChild = none;
            }
        }

        const EntryCatalog& m_entries;
        PathTable m_table;
        std::vector<DivePath> m_paths;
        std::vector<uint32_t> m_members; ///< distinct paths of the current layer
        std::vector<uint32_t> m_whiteouts;
        std::string_view m_lastFolderName;
        uint32_t m_lastFolder = none;
        uint16_t m_mark = 0;
        std::unordered_map<uint32_t, Occurrences> m_repeated;
        uint64_t m_singleBytes = 0;
        uint64_t m_userBytes = 0;
    };

} // namespace

DiveFigures diveFigures(const EntryCatalog& entries, std::stop_token stop)
{
    DiveModel model(entries);
    for (uint32_t layer = 0; layer < entries.layerCount() && !stop.stop_requested(); ++layer)
        model.applyLayer(static_cast<uint16_t>(layer));
    return model.figures();
}

} // namespace layerscope
