// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/divefigures.h"

#include "core/tree/pathtable.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace layerscope {

namespace {

    constexpr uint32_t none = PathTable::none;

    /// What dive knows of one path; `stacked` is its tree of all layers below the current one.
    struct DivePath {
        uint64_t cumulative = 0;
        uint64_t smallest = 0;
        uint64_t sizeInLayer = 0;
        uint64_t stackedSize = 0;
        uint32_t firstChild = none; ///< of the stacked tree
        uint32_t nextSibling = none;
        uint32_t previousSibling = none;
        uint16_t seenInLayer = 0; ///< layer + 1 in which the path was last met
        uint16_t parentInLayer = 0; ///< layer + 1 in which it last had a child
        uint8_t occurrences = 0; ///< stops at 2
        bool isFolderInLayer = false;
        bool isStackedFolder = false;
        bool isStacked = false;
    };

    class DiveModel {
    public:
        explicit DiveModel(size_t expectedPaths)
            : m_table(expectedPaths)
            , m_paths(1)
        {
            m_paths.reserve(expectedPaths + 1);
            m_paths.front().isStacked = true;
        }

        void applyLayer(uint16_t layer, const LayerTable& table)
        {
            m_mark = static_cast<uint16_t>(layer + 1);
            m_members.clear();
            m_whiteouts.clear();
            for (const LayerEntry& entry : table.entries)
                collect(table, entry);
            for (const uint32_t path : m_whiteouts)
                occur(path, m_paths[path].isStackedFolder ? stackedBytes(path) : 0);
            for (const uint32_t path : m_members) {
                if (m_paths[path].parentInLayer != m_mark)
                    occur(path, m_paths[path].sizeInLayer);
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
            uint64_t smallest = 0;
            uint64_t all = 0;
            for (const DivePath& path : m_paths) {
                smallest += path.smallest;
                all += path.cumulative;
                if (path.occurrences > 1)
                    result.wastedBytes += path.cumulative;
            }
            if (all > 0)
                result.efficiency = static_cast<double>(smallest) / static_cast<double>(all);
            if (m_userBytes > 0)
                result.userWastedPercent
                    = static_cast<double>(result.wastedBytes) / static_cast<double>(m_userBytes);
            return result;
        }

    private:
        void collect(const LayerTable& table, const LayerEntry& entry)
        {
            const bool isWhiteout = entry.type == EntryType::Whiteout;
            const std::string_view name = table.name(entry);
            if (entry.type == EntryType::Opaque || entry.type == EntryType::Overhead || name.empty()
                || (entry.flags & LayerEntry::flagUnusable))
                return;
            const uint32_t path = intern(internFolder(table.folder(entry)), name);
            if (isWhiteout) {
                m_whiteouts.push_back(path);
                return;
            }
            DivePath& p = m_paths[path];
            if (p.seenInLayer != m_mark)
                m_members.push_back(path);
            p.seenInLayer = m_mark;
            p.sizeInLayer = entry.size;
            p.isFolderInLayer = entry.type == EntryType::Directory;
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

        void occur(uint32_t path, uint64_t bytes)
        {
            DivePath& p = m_paths[path];
            p.cumulative += bytes;
            p.smallest = p.occurrences == 0 ? bytes : std::min(p.smallest, bytes);
            p.occurrences = std::min<uint8_t>(2, static_cast<uint8_t>(p.occurrences + 1));
        }

        void stack(uint32_t path)
        {
            m_paths[path].stackedSize = m_paths[path].sizeInLayer;
            m_paths[path].isStackedFolder = m_paths[path].isFolderInLayer;
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
                sum += p.stackedSize;
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
                p.isStackedFolder = false;
                p.stackedSize = 0;
                p.firstChild = none;
            }
        }

        PathTable m_table;
        std::vector<DivePath> m_paths;
        std::vector<uint32_t> m_members; ///< distinct paths of the current layer
        std::vector<uint32_t> m_whiteouts;
        std::string_view m_lastFolderName;
        uint32_t m_lastFolder = none;
        uint16_t m_mark = 0;
        uint64_t m_userBytes = 0;
    };

} // namespace

DiveFigures diveFigures(const EntryCatalog& entries, std::stop_token stop)
{
    DiveModel model(entries.entryCount());
    for (uint32_t layer = 0; layer < entries.layerCount() && !stop.stop_requested(); ++layer)
        model.applyLayer(static_cast<uint16_t>(layer), entries.table(LayerId(layer)));
    return model.figures();
}

} // namespace layerscope
