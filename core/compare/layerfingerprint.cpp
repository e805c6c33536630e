// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/layerfingerprint.h"

#include "core/base/digest.h"
#include "core/layer/contenthash.h"

#include <algorithm>
#include <set>
#include <utility>

namespace layerscope {

namespace {

    /// What is known of a layer without looking at its members.
    using Measure = std::pair<uint64_t, uint64_t>;

    Measure measureOf(const LayerInfo& layer) { return { layer.entries, layer.contentBytes }; }

    void append(std::string& text, uint64_t number)
    {
        text.append(reinterpret_cast<const char*>(&number), sizeof(number)); // never leaves this process
    }

    void append(std::string& text, std::string_view bytes)
    {
        append(text, bytes.size());
        text += bytes;
    }

    void describe(const LayerTable& table, const LayerEntry& entry, std::string& text)
    {
        text.clear();
        append(text, table.folder(entry));
        append(text, table.name(entry));
        append(text, static_cast<uint64_t>(entry.type));
        append(text, entry.size);
        append(text, entry.content.high);
        append(text, entry.content.low);
        append(text, entry.mode);
        append(text, entry.uid);
        append(text, entry.gid);
        append(text, table.link(entry));
        append(text, table.xattrs(entry));
    }

    std::string fingerprint(const LayerTable& table)
    {
        std::vector<ContentHash> members;
        members.reserve(table.entries.size());
        ContentHasher memberHasher(0);
        std::string text;
        for (const LayerEntry& entry : table.entries) {
            describe(table, entry, text);
            memberHasher.begin(text.size());
            memberHasher.add(0, std::as_bytes(std::span(text)));
            members.push_back(memberHasher.finish());
        }
        std::ranges::sort(members);
        Hasher hasher;
        hasher.update(std::as_bytes(std::span(members)));
        return hasher.finish().hex;
    }

    std::set<Measure> measures(const Analysis& image, const std::vector<bool>& of)
    {
        std::set<Measure> result;
        for (const LayerInfo& layer : image.layers) {
            if (of[layer.id.index()] && layer.complete && layer.entries > 0)
                result.insert(measureOf(layer));
        }
        return result;
    }

    std::vector<std::string> fingerprints(
        const Analysis& image, const std::vector<bool>& of, const std::set<Measure>& worthwhile)
    {
        std::vector<std::string> result(image.layers.size());
        for (const LayerInfo& layer : image.layers) {
            if (of[layer.id.index()] && layer.complete && layer.entries > 0
                && worthwhile.contains(measureOf(layer)))
                result[layer.id.index()] = fingerprint(image.table(layer.id));
        }
        return result;
    }

} // namespace

void fingerprintLayers(const Analysis& a, const std::vector<bool>& ofA, const Analysis& b,
    const std::vector<bool>& ofB, std::vector<std::string>& filesA, std::vector<std::string>& filesB)
{
    filesA = fingerprints(a, ofA, measures(b, ofB));
    filesB = fingerprints(b, ofB, measures(a, ofA));
}

} // namespace layerscope
