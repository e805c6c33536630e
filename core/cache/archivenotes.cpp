// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/cache/archivenotes.h"

#include <utility>

namespace layerscope {

void ArchiveNotes::write(CacheWriter& out) const
{
    out.number(static_cast<uint64_t>(compression));
    for (const auto& [name, member] : index.members()) {
        out.text(name);
        out.number(member.isLink ? 1 : 0);
        out.number(member.place.offset);
        out.number(member.place.size);
        out.text(member.target);
    }
    out.text({});
    for (const auto& [name, text] : texts) {
        out.text(name);
        out.text(*text);
    }
    out.text({});
    for (const auto& [name, digest] : layers) {
        out.text(name);
        out.text(digest.text());
    }
    out.text({});
}

/// Each list ends with an empty name; so does reading a file that is no good.
std::optional<ArchiveNotes> ArchiveNotes::read(CacheReader& in)
{
    ArchiveNotes notes;
    const uint64_t compression = in.number();
    for (std::string name = in.text(); !name.empty(); name = in.text()) {
        MemberIndex::Member member;
        member.isLink = in.number() != 0;
        member.place.offset = in.number();
        member.place.size = in.number();
        member.target = in.text();
        notes.index.put(name, std::move(member));
    }
    for (std::string name = in.text(); !name.empty(); name = in.text())
        notes.texts[name] = std::make_shared<const std::string>(in.text());
    for (std::string name = in.text(); !name.empty(); name = in.text())
        notes.layers[name] = Digest::parse(in.text()).value_or(Digest {});
    if (!in.finish() || compression > static_cast<uint64_t>(Compression::Unknown))
        return std::nullopt;
    notes.compression = static_cast<Compression>(compression);
    return notes;
}

} // namespace layerscope
