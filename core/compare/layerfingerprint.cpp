// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/layerfingerprint.h"

#include "core/base/digest.h"

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
        text += std::to_string(number);
        text += '\0';
    }

    void append(std::string& text, std::string_view bytes)
    {
        append(text, bytes.size());
        text += bytes;
    }

    std::string describe(const LayerTable& table, const LayerEntry& entry)
    {
        std::string text = table.path(entry);
        text += '\0';
        append(text, static_cast<uint64_t>(entry.type));
        append(text, entry.size);
        append(text, entry.content.high);
        append(text, entry.content.low);
        append(text, entry.mode);
        append(text, entry.uid);
        append(text, entry.gid);
        append(text, table.link(entry));
        append(text, table.xattrs(entry));
        return text;
    }

    std::string fingerprint(const LayerTable& table)
    {
        std::vector<std::string> members;
        members.reserve(table.entries.size());
        for (const LayerEntry& entry : table.entries)
            members.push_back(digestOf(describe(table, entry)).hex);
        std::ranges::sort(members);
        Hasher hasher;
        for (const std::string& member : members)
            hasher.update(std::as_bytes(std::span(member)));
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
