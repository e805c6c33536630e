// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/pathcrumbs.h"

#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace layerscope {

namespace {

    struct PathCrumbs {
        Q_DECLARE_TR_FUNCTIONS(layerscope::PathCrumbs)
    };

    constexpr size_t mostFolders = 20;

    QString labelOf(const ScopedTree& tree, NodeId node)
    {
        return node == PathTree::root() ? QStringLiteral("/") : displayText(tree.analysis()->tree.name(node));
    }

} // namespace

std::vector<Crumb> crumbsTo(const ScopedTree& tree, NodeId node)
{
    std::vector<Crumb> crumbs;
    for (NodeId n = node; n.isValid(); n = tree.analysis()->tree.parent(n))
        crumbs.push_back({ labelOf(tree, n), n });
    std::reverse(crumbs.begin(), crumbs.end());
    return crumbs;
}

std::vector<Crumb> foldersBeside(const ScopedTree& tree, NodeId node)
{
    const PathTree& paths = tree.analysis()->tree;
    const NodeId parent = paths.parent(node);
    if (!parent.isValid())
        return {};
    std::vector<NodeId> folders;
    const uint32_t first = paths.firstChild(parent).value;
    for (uint32_t i = first; i < first + paths.childCount(parent); ++i) {
        if (paths.childCount(NodeId(i)) > 0 && tree.contains(NodeId(i)))
            folders.emplace_back(i);
    }
    const size_t shown = std::min(folders.size(), mostFolders);
    std::partial_sort(folders.begin(), folders.begin() + static_cast<std::ptrdiff_t>(shown), folders.end(),
        [&](NodeId a, NodeId b) {
            return tree.bytes(a) == tree.bytes(b) ? a < b : tree.bytes(a) > tree.bytes(b);
        });
    std::vector<Crumb> crumbs;
    for (size_t i = 0; i < shown; ++i)
        crumbs.push_back({ labelOf(tree, folders[i]), folders[i] });
    if (shown < folders.size())
        crumbs.push_back(
            { PathCrumbs::tr("%1 more").arg(Format::current().count(folders.size() - shown)), NodeId() });
    return crumbs;
}

} // namespace layerscope
