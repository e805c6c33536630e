// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/largestfiles.h"

#include "core/report/sections.h"
#include "core/tree/scopedtree.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace layerscope {

namespace {

    struct SizedFile {
        NodeId node;
        uint64_t bytes = 0;
    };

    /// Nodes of siblings are in the order of their names, so that equal sizes stay in the order of the tree.
    std::vector<SizedFile> filesBySize(const ScopedTree& tree, size_t most)
    {
        std::vector<SizedFile> files;
        for (uint32_t i = 0; i < tree.analysis()->tree.nodeCount(); ++i) {
            const NodeId node(i);
            if (tree.contains(node) && !tree.isDirectory(node) && tree.own(node).bytes > 0)
                files.push_back({ node, tree.own(node).bytes });
        }
        const auto middle = files.begin() + static_cast<std::ptrdiff_t>(std::min(most, files.size()));
        std::ranges::partial_sort(files, middle, [](const SizedFile& a, const SizedFile& b) {
            return a.bytes != b.bytes ? a.bytes > b.bytes : a.node < b.node;
        });
        files.erase(middle, files.end());
        return files;
    }

} // namespace

Section largestFiles(const Analysis& analysis, const ReportOptions& options)
{
    const Say say(options.language);
    const ScopedTree tree(
        std::shared_ptr<const Analysis>(std::shared_ptr<void>(), &analysis), Scope::final());
    Section section;
    section.title = say("Largest files");
    section.note = say("of the final filesystem");
    section.table.columns = { right(say("Size")), right(say("Layer")), left(say("Path"), 0, true) };
    for (const SizedFile& file : filesBySize(tree, options.top.value_or(usualTop))) {
        const Version* version = tree.version(file.node);
        section.table.rows.push_back({ { Cell(formatSize(file.bytes, options.unit)),
            Cell(version == nullptr ? std::string() : std::to_string(version->layer)),
            Cell(escapeForTerminal(analysis.tree.path(file.node))) } });
    }
    return section;
}

} // namespace layerscope
