// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/extract/extractplan.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace layerscope {

namespace {

    ExtractPlan::Item itemOf(const ScopedTree& tree, NodeId node, std::string path, size_t index)
    {
        ExtractPlan::Item item { node, {}, EntryType::Directory, std::move(path), index };
        item.source = tree.attributes(node);
        if (item.source.isValid())
            item.type = tree.analysis()->entry(item.source).type;
        return item;
    }

} // namespace

ExtractPlan planExtraction(const ScopedTree& tree, NodeId node)
{
    ExtractPlan plan;
    std::unordered_map<EntryId, size_t> originals;
    plan.items.push_back(itemOf(tree, node, {}, 0));
    for (size_t i = 0; i < plan.items.size(); ++i) { // grows: breadth first
        const ExtractPlan::Item item = plan.items[i];
        if (item.type == EntryType::Regular) {
            const auto [it, isFirst] = originals.try_emplace(item.source, i);
            plan.items[i].original = it->second;
            if (isFirst)
                plan.content[tree.analysis()->layerOf(item.source)].emplace_back(item.source, i);
        }
        for (const NodeId child : tree.childrenByName(item.node)) {
            const Version* version = tree.version(child);
            if (!version || version->change == Change::Removed)
                continue; // not there at the end of the scope
            const std::string_view name = tree.analysis()->tree.name(child);
            std::string path = item.path.empty() ? std::string(name) : item.path + "/" + std::string(name);
            plan.items.push_back(itemOf(tree, child, std::move(path), plan.items.size()));
        }
    }
    for (auto& [layer, members] : plan.content)
        std::ranges::sort(members);
    return plan;
}

Status readPlanned(const ImageArchive& archive, const Analysis& analysis, const ExtractPlan& plan,
    const ContentReceiver& receiver, ExtractSummary& summary, std::stop_token stop)
{
    for (const auto& content : plan.content) {
        const LayerId layer = content.first;
        const auto& members = content.second;
        std::vector<EntryId> wanted;
        for (const auto& [entry, item] : members)
            wanted.push_back(entry);
        size_t next = 0;
        std::optional<Error> failure;
        const auto deliver = [&](EntryId entry, uint64_t offset, std::span<const std::byte> bytes) {
            while (members[next].first != entry)
                ++next;
            const Status status = receiver.take(members[next].second, offset, bytes);
            if (!status)
                failure = status.error();
            else if (bytes.empty())
                ++next;
            return !failure;
        };
        while (next < members.size()) {
            const Status status
                = archive.readContent(analysis, layer, std::span(wanted).subspan(next), deliver, stop);
            if (failure)
                return *failure;
            if (status)
                break;
            if (status.error().code == ErrorCode::Cancelled)
                return status;
            // One file is damaged: say so and go on with the next.
            summary.skipped.push_back({ plan.items[members[next].second].path, status.error().detail });
            receiver.fail(members[next].second);
            ++next;
        }
    }
    return ok();
}

} // namespace layerscope
