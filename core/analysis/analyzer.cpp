// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/analyzer.h"

#include "core/analysis/divefigures.h"
#include "core/base/memory.h"
#include "core/base/text.h"
#include "core/tree/treebuilder.h"

#include <algorithm>
#include <future>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

namespace layerscope {

namespace {

    using Tables = std::vector<std::shared_ptr<const LayerTable>>;

    std::string layerName(size_t layer) { return "layer " + std::to_string(layer); }

    Error cancelled() { return { ErrorCode::Cancelled, {}, "cancelled" }; }

    /// What a media type says about compression; nothing for types that do not say.
    std::optional<Compression> compressionOf(std::string_view mediaType)
    {
        if (mediaType.ends_with("gzip"))
            return Compression::Gzip;
        if (mediaType.ends_with("zstd"))
            return Compression::Zstd;
        if (mediaType.ends_with(".tar"))
            return Compression::None;
        return std::nullopt;
    }

    /// Attestations and artifacts store documents where images store layers.
    bool isNoLayerType(std::string_view mediaType)
    {
        return !mediaType.empty() && mediaType.find("layer") == std::string_view::npos
            && mediaType.find("rootfs") == std::string_view::npos
            && mediaType.find("tar") == std::string_view::npos;
    }

    void warnOfMediaType(const LayerInfo& info, WarningList& warnings)
    {
        const std::string& type = info.description.mediaType;
        const std::optional<Compression> claimed = compressionOf(type);
        // Nothing was read of an empty blob, and what cannot be read has a warning of its own.
        if (!claimed || *claimed == info.compression || !info.complete || info.blobBytes == 0)
            return;
        warnings.add(WarningCode::MediaTypeMismatch, layerName(info.id.index()),
            "media type " + escapeForTerminal(type) + " but the blob's compression is "
                + std::string(name(info.compression)));
    }

    /// ocicrypt appends "+encrypted" to the media type.
    void warnOfEncryption(const LayerInfo& info, WarningList& warnings)
    {
        const std::string& type = info.description.mediaType;
        if (type.ends_with("+encrypted") && !info.complete)
            warnings.add(WarningCode::LayerEncrypted, layerName(info.id.index()),
                "the layer is encrypted (" + escapeForTerminal(type) + "): its files cannot be shown");
    }

    void warnOfMissing(const LayerInfo& info, WarningList& warnings)
    {
        const LayerDescription& d = info.description;
        const std::string what = "\"" + escapeForTerminal(d.reference) + "\""
            + (d.declaredBytes ? ", " + formatSize(*d.declaredBytes) + " declared" : std::string());
        if (d.presence == BlobPresence::Foreign)
            warnings.add(WarningCode::BlobNotInArchive, layerName(info.id.index()),
                "the blob is not in the archive: it is non-distributable (" + what + ")");
        else
            warnings.add(WarningCode::BlobMissing, layerName(info.id.index()),
                "the blob is not in the archive (" + what + ")");
    }

    /// Compares one claim with what was computed; returns whether it holds.
    bool checkDigest(const Digest& claimed, const Digest& computed, WarningCode code, std::string_view what,
        const LayerInfo& info, WarningList& warnings)
    {
        if (claimed == computed)
            return true;
        warnings.add(code, layerName(info.id.index()),
            std::string(what) + " is " + computed.text() + ", but " + claimed.text() + " is claimed");
        return false;
    }

    Verification verify(const LayerTable& table, const LayerInfo& info, WarningList& warnings)
    {
        const LayerDescription& d = info.description;
        bool checked = false;
        bool holds = true;
        if (!d.digest.isEmpty() && d.digest.algorithm == table.digest.algorithm && !table.digest.isEmpty()) {
            checked = true;
            holds &= checkDigest(d.digest, table.digest, WarningCode::DigestMismatch,
                "the digest of the blob", info, warnings);
        } else if (!d.digest.isEmpty() && !d.digest.isComputable()) {
            warnings.add(WarningCode::DigestUnsupported, layerName(info.id.index()),
                "digest algorithm " + d.digest.algorithm + " is not known: the blob was not verified");
        }
        if (!d.diffId.isEmpty() && d.diffId.algorithm == table.diffId.algorithm && !table.diffId.isEmpty()) {
            checked = true;
            holds &= checkDigest(d.diffId, table.diffId, WarningCode::DiffIdMismatch,
                "the digest of the tar stream (diff_id)", info, warnings);
        }
        if (!holds)
            return Verification::Mismatch;
        return checked && table.complete ? Verification::Ok : Verification::NotChecked;
    }

    void warnOfSize(const LayerInfo& info, uint64_t declared, WarningList& warnings)
    {
        if (declared != info.blobBytes)
            warnings.add(WarningCode::BlobSizeMismatch, layerName(info.id.index()),
                "the blob has " + std::to_string(info.blobBytes) + " bytes, but " + std::to_string(declared)
                    + " are declared");
    }

    LayerInfo describeLayer(
        LayerId id, const ImageDescription& image, const LayerTable* table, WarningList& warnings)
    {
        LayerInfo info;
        info.id = id;
        info.description = image.layers[id.index()];
        if (const HistoryEntry* history = image.historyOf(id)) {
            info.createdBy = history->createdBy;
            info.created = history->created;
        }
        info.digest = info.description.digest;
        info.diffId = info.description.diffId;
        info.blobBytes = info.description.blobBytes;
        if (!table) {
            info.verified = Verification::Missing;
            info.complete = false;
            info.compression = compressionOf(info.description.mediaType).value_or(Compression::Unknown);
            warnOfMissing(info, warnings);
            return info;
        }
        info.blobBytes = table->blobBytes;
        info.unpackedBytes = table->unpackedBytes;
        info.contentBytes = table->contentBytes;
        info.compression = table->compression;
        info.complete = table->complete;
        info.entries = table->entries.size();
        warnOfEncryption(info, warnings);
        for (const Warning& warning : table->warnings) {
            if (warning.code == WarningCode::LayerNotTar && isNoLayerType(info.description.mediaType))
                warnings.add(WarningCode::NotAnImage, layerName(id.index()),
                    "holds " + escapeForTerminal(info.description.mediaType) + ", no files");
            else
                warnings.add(warning.code, layerName(id.index()), warning.detail);
        }
        if (info.description.declaredBytes)
            warnOfSize(info, *info.description.declaredBytes, warnings);
        info.verified = verify(*table, info, warnings);
        if (!table->digest.isEmpty())
            info.digest = table->digest;
        if (!table->diffId.isEmpty())
            info.diffId = table->diffId;
        warnOfMediaType(info, warnings);
        return info;
    }

    std::shared_ptr<const LayerTable> emptyTable()
    {
        static const auto table = std::make_shared<const LayerTable>();
        return table;
    }

    /// Adds up what is visible in the end.
    void countFinal(Analysis& analysis)
    {
        const PathTree& tree = analysis.tree;
        if (analysis.layers.empty())
            return;
        const LayerId last = analysis.lastLayer();
        for (size_t n = 1; n < tree.nodeCount(); ++n) {
            const Version* version = tree.visibleAt(NodeId(n), last);
            if (!version)
                continue;
            const EntryType type
                = version->source.isValid() ? analysis.entry(version->source).type : EntryType::Directory;
            analysis.totals.files += type == EntryType::Regular ? 1 : 0;
            analysis.totals.directories += type == EntryType::Directory ? 1 : 0;
            analysis.totals.symlinks += type == EntryType::Symlink ? 1 : 0;
        }
    }

    void sumLayers(Analysis& analysis)
    {
        Totals& totals = analysis.totals;
        totals.layers = analysis.layers.size();
        for (const LayerInfo& layer : analysis.layers) {
            totals.entries += layer.entries;
            totals.blobBytes += layer.blobBytes;
            totals.unpackedBytes += layer.unpackedBytes;
            totals.contentBytes += layer.contentBytes;
        }
    }

    void collectWaste(Analysis& analysis)
    {
        for (LayerInfo& layer : analysis.layers) {
            const LayerTable& table = analysis.table(layer.id);
            for (uint32_t i = 0; i < table.entries.size(); ++i) {
                const EntryId id(layer.firstEntry.value + i);
                const Fate fate = analysis.fate(id);
                const uint64_t bytes = table.entries[i].size;
                if (!fate.killedBy.isValid() || bytes == 0)
                    continue;
                analysis.waste.push_back(
                    { analysis.node(id), id, bytes, fate.cause, layer.id, fate.killedBy });
                layer.wastedBytes += bytes;
                analysis.totals.wastedBytes += bytes;
            }
        }
        // Nodes are numbered by depth, then name: a stable order that needs no path strings.
        std::ranges::sort(analysis.waste, [](const WasteItem& a, const WasteItem& b) {
            return std::tie(b.bytes, a.node, a.entry) < std::tie(a.bytes, b.node, b.entry);
        });
    }

    /// One name of a live file. `key` is a digest of size and content: equal content has equal keys, and 16 bytes a
    /// file are enough to sort a million.
    struct LiveCopy {
        uint64_t key;
        EntryId source;
        NodeId node;
        auto operator<=>(const LiveCopy&) const = default;
    };

    uint64_t contentKey(const LayerEntry& entry)
    {
        return entry.content.low ^ (entry.content.high + entry.size * 0x9e3779b97f4a7c15u);
    }

    /// One row a live inode, by key: the first of its names in tree order.
    std::vector<LiveCopy> liveCopies(const Analysis& analysis)
    {
        std::vector<LiveCopy> copies;
        copies.reserve(analysis.totals.files);
        const PathTree& tree = analysis.tree;
        for (size_t n = 1; n < tree.nodeCount(); ++n) {
            const Version* version = tree.visibleAt(NodeId(n), analysis.lastLayer());
            if (!version || !version->source.isValid())
                continue;
            const LayerEntry& entry = analysis.entry(version->source);
            if (entry.type == EntryType::Regular && entry.size > 0
                && !(entry.flags & LayerEntry::flagTruncated))
                copies.push_back({ contentKey(entry), version->source, NodeId(n) });
        }
        std::ranges::sort(copies);
        const auto isSameInode = [](const LiveCopy& a, const LiveCopy& b) { return a.source == b.source; };
        copies.erase(std::unique(copies.begin(), copies.end(), isSameInode), copies.end());
        return copies;
    }

    /// Adds the groups of truly equal content among copies of one key.
    void addDuplicates(Analysis& analysis, std::span<LiveCopy> sameKey)
    {
        const auto identity = [&](const LiveCopy& copy) {
            const LayerEntry& entry = analysis.entry(copy.source);
            return std::pair(entry.size, entry.content);
        };
        std::ranges::sort(sameKey, {}, identity);
        while (sameKey.size() > 1) {
            const auto same = std::ranges::upper_bound(sameKey, identity(sameKey.front()), {}, identity);
            const auto count = static_cast<size_t>(same - sameKey.begin());
            const uint64_t size = analysis.entry(sameKey.front().source).size;
            if (count > 1) {
                DuplicateGroup group { size * (count - 1), size, count, {} };
                for (const LiveCopy& copy : sameKey.first(count))
                    group.nodes.push_back(copy.node);
                std::ranges::sort(group.nodes);
                analysis.totals.duplicateBytes += group.bytes;
                analysis.duplicates.push_back(std::move(group));
            }
            sameKey = sameKey.subspan(count);
        }
    }

    void collectDuplicates(Analysis& analysis)
    {
        if (analysis.layers.empty())
            return;
        std::vector<LiveCopy> copies = liveCopies(analysis);
        for (auto begin = copies.begin(); begin != copies.end();) {
            const auto end
                = std::find_if(begin, copies.end(), [&](const LiveCopy& c) { return c.key != begin->key; });
            addDuplicates(analysis, std::span(begin, end));
            begin = end;
        }
        std::ranges::sort(analysis.duplicates, [](const DuplicateGroup& a, const DuplicateGroup& b) {
            return std::tie(b.bytes, a.nodes.front()) < std::tie(a.bytes, b.nodes.front());
        });
    }

    /// dive's figures need a table of paths of their own. Of a small image it is made beside the tree; of a large one
    /// before it, and given back, so that memory never holds both.
    std::future<DiveFigures> diveFiguresOf(const EntryCatalog& entries, const std::stop_token& stop)
    {
        constexpr size_t besideBelow = 250'000;
        const bool beside = entries.entryCount() < besideBelow;
        // Deferred where the system gives no more threads.
        auto figures = std::async(beside ? std::launch::async | std::launch::deferred : std::launch::deferred,
            [&entries, stop] { return diveFigures(entries, stop); });
        if (!beside) {
            figures.wait();
            returnFreeMemory();
        }
        return figures;
    }

    /// What all layers together may have: each is below its own limit, but equal blobs count for every layer.
    std::optional<std::string> exceededLimit(const Tables& tables, const Limits& limits)
    {
        uint64_t entries = 0;
        uint64_t content = 0;
        for (const auto& table : tables) {
            entries += table ? table->entries.size() : 0;
            if (__builtin_add_overflow(content, table ? table->contentBytes : 0, &content))
                content = std::numeric_limits<uint64_t>::max();
        }
        if (entries > limits.entries)
            return "the layers have more than " + std::to_string(limits.entries)
                + " members (limit: entries)";
        if (content > limits.entryBytes)
            return "the layers claim more than " + std::to_string(limits.entryBytes)
                + " bytes of content (limit: entryBytes)";
        return std::nullopt;
    }

} // namespace

Result<std::shared_ptr<const Analysis>> Analyzer::run(SourceInfo source, ImageDescription image,
    Tables tables, const std::vector<Warning>& archiveWarnings, const Limits& limits, std::stop_token stop)
{
    if (const std::optional<std::string> exceeded = exceededLimit(tables, limits))
        return Error { ErrorCode::LimitExceeded, image.displayName(), *exceeded };

    auto analysis = std::make_shared<Analysis>();
    analysis->source = std::move(source);
    analysis->image = std::move(image);
    WarningList warnings(limits.warningsPerKind);
    for (size_t i = 0; i < analysis->image.layers.size(); ++i) {
        LayerInfo info = describeLayer(LayerId(i), analysis->image, tables[i].get(), warnings);
        info.firstEntry = EntryId(analysis->m_entries.entryCount());
        analysis->layers.push_back(std::move(info));
        analysis->m_entries.append(tables[i] ? std::move(tables[i]) : emptyTable());
    }
    sumLayers(*analysis);
    std::future<DiveFigures> dive = diveFiguresOf(analysis->m_entries, stop);

    TreeBuilder builder(analysis->m_entries, limits);
    for (LayerInfo& layer : analysis->layers) {
        const LayerEffect effect = builder.applyLayer(layer.id, warnings, layerName(layer.id.index()), stop);
        if (stop.stop_requested())
            return cancelled();
        layer.added = effect.added;
        layer.modified = effect.modified;
        layer.removed = effect.removed;
        layer.netBytes = effect.netBytes;
    }
    TreeBuilder::Outcome outcome = builder.finish();
    analysis->tree = std::move(outcome.tree);
    analysis->m_entryNode = std::move(outcome.entryNode);
    analysis->m_killedBy = std::move(outcome.killedBy);
    analysis->m_cause = std::move(outcome.cause);
    analysis->totals.liveBytes = outcome.liveBytes;
    analysis->dive = dive.get();
    returnFreeMemory();
    if (stop.stop_requested())
        return cancelled();
    collectWaste(*analysis);
    countFinal(*analysis);
    collectDuplicates(*analysis);
    if (stop.stop_requested())
        return cancelled();

    analysis->warnings = archiveWarnings;
    analysis->warnings.insert(
        analysis->warnings.end(), analysis->image.warnings.begin(), analysis->image.warnings.end());
    std::ranges::move(warnings.take(), std::back_inserter(analysis->warnings));
    return std::shared_ptr<const Analysis>(std::move(analysis));
}

} // namespace layerscope
