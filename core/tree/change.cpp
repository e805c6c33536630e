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

    void addWhen(bool differs, Aspect aspect, Aspects& aspects)
    {
        if (differs)
            aspects |= aspect;
    }

    Aspects differing(const State& a, const State& b)
    {
        Aspects aspects;
        addWhen(a.entry->type != b.entry->type, Aspect::Type, aspects);
        addWhen(
            a.entry->size != b.entry->size || a.entry->content != b.entry->content, Aspect::Content, aspects);
        addWhen(a.link != b.link, Aspect::Target, aspects);
        addWhen(a.entry->mode != b.entry->mode, Aspect::Mode, aspects);
        addWhen(a.entry->uid != b.entry->uid || a.entry->gid != b.entry->gid, Aspect::Owner, aspects);
        addWhen(a.entry->mtimeNs != b.entry->mtimeNs, Aspect::Mtime, aspects);
        addWhen(a.xattrs != b.xattrs, Aspect::Xattrs, aspects);
        return aspects;
    }

} // namespace

std::string_view name(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Content:
        return "content";
    case Aspect::Mode:
        return "mode";
    case Aspect::Owner:
        return "owner";
    case Aspect::Mtime:
        return "mtime";
    case Aspect::Xattrs:
        return "xattr";
    case Aspect::Target:
        return "target";
    case Aspect::Type:
        return "type";
    }
    return "unknown";
}

Change classifyChange(const EntryCatalog& entries, const Version* before, const Version* after)
{
    if (!before)
        return after ? Change::Added : Change::None;
    if (!after)
        return Change::Removed;
    const Aspects aspects = differing(stateOf(entries, *before), stateOf(entries, *after));
    if (aspects.has(Aspect::Type))
        return Change::TypeChanged;
    if (aspects.has(Aspect::Content) || aspects.has(Aspect::Target))
        return Change::Modified;
    return aspects.isEmpty() ? Change::None : Change::Metadata;
}

Aspects differingAspects(
    const EntryCatalog& catalogA, const Version& a, const EntryCatalog& catalogB, const Version& b)
{
    const Aspects aspects = differing(stateOf(catalogA, a), stateOf(catalogB, b));
    const bool hasTimes = a.source.isValid() && b.source.isValid();
    return hasTimes ? aspects : aspects.without(Aspect::Mtime);
}

bool isSameContent(const LayerEntry& a, const LayerEntry& b)
{
    return a.type == EntryType::Regular && b.type == EntryType::Regular && a.size == b.size
        && a.content == b.content;
}

} // namespace layerscope
