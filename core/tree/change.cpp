// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/tree/change.h"

namespace layerscope {

namespace {

    const LayerEntry& impliedFolder()
    {
        static const LayerEntry folder = [] {
            LayerEntry e;
            e.type = EntryType::Directory;
            e.mode = 0755;
            return e;
        }();
        return folder;
    }

    struct State {
        const LayerEntry* entry;
        std::string_view link;
        std::string_view xattrs;
    };

    State stateOf(const EntryCatalog& entries, const Version& version)
    {
        if (!version.source.isValid())
            return { &impliedFolder(), {}, {} };
        return { &entries.entry(version.source), entries.link(version.source),
            entries.xattrs(version.source) };
    }

    bool isSameData(const State& a, const State& b)
    {
        return a.entry->size == b.entry->size && a.entry->content == b.entry->content && a.link == b.link;
    }

    bool isSameMetadata(const State& a, const State& b)
    {
        return a.entry->mode == b.entry->mode && a.entry->uid == b.entry->uid && a.entry->gid == b.entry->gid
            && a.entry->mtimeNs == b.entry->mtimeNs && a.xattrs == b.xattrs;
    }

} // namespace

Change classifyChange(const EntryCatalog& entries, const Version* before, const Version* after)
{
    if (!before)
        return after ? Change::Added : Change::None;
    if (!after)
        return Change::Removed;
    const State a = stateOf(entries, *before);
    const State b = stateOf(entries, *after);
    if (a.entry->type != b.entry->type)
        return Change::TypeChanged;
    if (!isSameData(a, b))
        return Change::Modified;
    return isSameMetadata(a, b) ? Change::None : Change::Metadata;
}

bool isSameContent(const LayerEntry& a, const LayerEntry& b)
{
    return a.type == EntryType::Regular && b.type == EntryType::Regular && a.size == b.size
        && a.content == b.content;
}

} // namespace layerscope
