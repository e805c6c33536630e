// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/treewalk.h"

#include <utility>

namespace layerscope {

std::string_view TreeRow::typeName() const
{
    if (isDirectory())
        return layerscope::name(EntryType::Directory);
    const LayerEntry* entry = attributes();
    return layerscope::name(entry ? entry->type : EntryType::Directory);
}

std::optional<uint32_t> TreeRow::layer() const
{
    const Version* version = m_tree.version(m_node);
    return version ? std::optional<uint32_t>(version->layer) : std::nullopt;
}

const LayerEntry* TreeRow::attributes() const
{
    const EntryId id = m_tree.attributes(m_node);
    return id.isValid() ? &m_tree.analysis()->entry(id) : nullptr;
}

std::string_view TreeRow::link() const
{
    const EntryId id = m_tree.attributes(m_node);
    return id.isValid() ? m_tree.analysis()->linkTarget(id) : std::string_view();
}

namespace {

    struct Folder {
        std::vector<NodeId> children; ///< those listed
        size_t next = 0;
    };

    class Walker {
    public:
        Walker(const ScopedTree& tree, const TreeReportOptions& what, std::optional<size_t> top,
            const std::function<void(const TreeRow&)>& visit)
            : m_tree(tree)
            , m_what(what)
            , m_top(top)
            , m_visit(visit)
        {
        }

        void run()
        {
            enter(PathTree::root());
            while (!m_folders.empty()) {
                Folder& folder = m_folders.back();
                if (folder.next == folder.children.size()) {
                    leave();
                    continue;
                }
                const NodeId node = folder.children[folder.next++];
                m_lastOfSiblings.push_back(folder.next == folder.children.size());
                enter(node);
            }
        }

    private:
        void enter(NodeId node)
        {
            Folder folder;
            size_t omitted = 0;
            if (m_lastOfSiblings.size() < m_what.depth) {
                folder.children = m_what.sort == TreeReportOptions::Sort::Name ? m_tree.childrenByName(node)
                                                                               : m_tree.childrenBySize(node);
                if (m_top && folder.children.size() > *m_top) {
                    omitted = folder.children.size() - *m_top;
                    folder.children.resize(*m_top);
                }
            }
            m_visit(TreeRow(m_tree, node, m_lastOfSiblings, omitted));
            m_folders.push_back(std::move(folder));
        }

        void leave()
        {
            m_folders.pop_back();
            if (!m_lastOfSiblings.empty())
                m_lastOfSiblings.pop_back();
        }

        const ScopedTree& m_tree;
        const TreeReportOptions& m_what;
        std::optional<size_t> m_top;
        const std::function<void(const TreeRow&)>& m_visit;
        std::vector<Folder> m_folders; ///< from the root to the path visited last
        std::vector<bool> m_lastOfSiblings;
    };

} // namespace

void walkTree(const ScopedTree& tree, const TreeReportOptions& what, std::optional<size_t> top,
    const std::function<void(const TreeRow&)>& visit)
{
    Walker(tree, what, top, visit).run();
}

std::string_view scopeName(const Scope& scope)
{
    switch (scope.kind) {
    case Scope::Kind::Layers:
        return "layer";
    case Scope::Kind::UpTo:
        return "up_to";
    case Scope::Kind::Final:
        break;
    }
    return "final";
}

std::string octalMode(uint16_t mode)
{
    std::string text(4, '0');
    for (size_t i = 0; i < text.size(); ++i)
        text[3 - i] = static_cast<char>('0' + ((mode >> (3 * i)) & 7));
    return text;
}

} // namespace layerscope
