// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/csv.h"

#include "core/report/changelist.h"
#include "core/report/comparefacts.h"
#include "core/report/csvtable.h"
#include "core/report/treewalk.h"

#include <algorithm>
#include <utility>

namespace layerscope {

namespace {

    std::string joined(const std::vector<std::string>& words)
    {
        std::string text;
        for (const std::string& word : words)
            text.append(text.empty() ? "" : " ").append(word);
        return text;
    }

    void writeTotals(CsvTable& csv, const Totals& t)
    {
        const auto total = [&](std::string_view name, auto value) {
            csv.set("record", "total").set("name", name).set("value", value).endRecord();
        };
        total("layers", t.layers);
        total("entries", t.entries);
        total("files", t.files);
        total("directories", t.directories);
        total("symlinks", t.symlinks);
        total("blob_bytes", t.blobBytes);
        total("unpacked_bytes", t.unpackedBytes);
        total("content_bytes", t.contentBytes);
        total("live_bytes", t.liveBytes);
        total("wasted_bytes", t.wastedBytes);
        total("duplicate_bytes", t.duplicateBytes);
        total("overhead_bytes", t.overheadBytes());
        total("efficiency", t.efficiency());
    }

    void writeLayers(CsvTable& csv, const std::vector<LayerInfo>& layers)
    {
        for (const LayerInfo& layer : layers) {
            csv.set("record", "layer").set("index", layer.id.value).set("name", layer.createdBy);
            csv.set("blob_bytes", layer.blobBytes).set("unpacked_bytes", layer.unpackedBytes);
            csv.set("content_bytes", layer.contentBytes).set("net_bytes", layer.netBytes);
            csv.set("wasted_bytes", layer.wastedBytes)
                .set("entries", layer.entries)
                .set("added", layer.added);
            csv.set("modified", layer.modified).set("removed", layer.removed);
            csv.set("digest", layer.digest.text()).set("diff_id", layer.diffId.text());
            csv.set("media_type", layer.description.mediaType).set("verified", name(layer.verified));
            csv.set("created", layer.created).endRecord();
        }
    }

    void writeHistory(CsvTable& csv, const std::vector<HistoryEntry>& history)
    {
        for (size_t i = 0; i < history.size(); ++i) {
            const HistoryEntry& step = history[i];
            csv.set("record", "history")
                .set("index", i)
                .set("name", step.createdBy)
                .set("created", step.created);
            if (step.layer.isValid())
                csv.set("stored_in", step.layer.value);
            csv.endRecord();
        }
    }

    void writeWaste(CsvTable& csv, const Analysis& analysis, size_t count)
    {
        for (size_t i = 0; i < count; ++i) {
            const WasteItem& item = analysis.waste[i];
            csv.set("record", "waste")
                .set("index", i)
                .set("name", analysis.path(item))
                .set("value", item.bytes);
            csv.set("cause", name(item.cause)).set("stored_in", item.storedIn.value);
            csv.set("killed_by", item.killedBy.value).endRecord();
        }
    }

    void writeDuplicates(CsvTable& csv, const Analysis& analysis, size_t count)
    {
        for (size_t i = 0; i < count; ++i) {
            const DuplicateGroup& group = analysis.duplicates[i];
            csv.set("record", "duplicate").set("index", i).set("value", group.bytes).set("size", group.size);
            csv.set("count", group.count).endRecord();
            for (const NodeId node : group.nodes)
                csv.set("record", "duplicate_path")
                    .set("index", i)
                    .set("name", analysis.tree.path(node))
                    .endRecord();
        }
    }

    void writeDive(CsvTable& csv, const DiveFigures& dive)
    {
        csv.set("record", "dive").set("name", "efficiency").set("value", dive.efficiency).endRecord();
        csv.set("record", "dive").set("name", "wasted_bytes").set("value", dive.wastedBytes).endRecord();
        csv.set("record", "dive").set("name", "user_wasted_percent");
        if (dive.userWastedPercent)
            csv.set("value", *dive.userWastedPercent);
        csv.endRecord();
    }

    void writeWarnings(CsvTable& csv, std::span<const Warning> warnings)
    {
        for (const Warning& warning : warnings) {
            csv.set("record", "warning").set("name", warning.subject).set("cause", name(warning.code));
            csv.set("detail", warning.detail).endRecord();
        }
    }

} // namespace

void writeInspectCsv(std::ostream& out, const Analysis& analysis, const ReportOptions& options)
{
    const auto listed = [&](size_t count) { return std::min(count, options.top.value_or(count)); };
    CsvTable csv(out,
        { "record", "index", "name", "value", "blob_bytes", "unpacked_bytes", "content_bytes", "net_bytes",
            "wasted_bytes", "entries", "added", "modified", "removed", "cause", "stored_in", "killed_by",
            "size", "count", "digest", "diff_id", "media_type", "verified", "created", "detail" });
    writeTotals(csv, analysis.totals);
    writeLayers(csv, analysis.layers);
    writeHistory(csv, analysis.image.history);
    writeWaste(csv, analysis, listed(analysis.waste.size()));
    writeDuplicates(csv, analysis, listed(analysis.duplicates.size()));
    writeDive(csv, analysis.dive);
    writeWarnings(csv, analysis.warnings);
}

void writeImagesCsv(std::ostream& out, const ImageList& list)
{
    CsvTable csv(out,
        { "index", "kind", "names", "platform", "manifest_digest", "config_digest", "layers", "blob_bytes",
            "about" });
    for (const ImageSummary& image : list.images) {
        csv.set("index", image.index).set("kind", name(image.kind)).set("names", joined(image.names));
        csv.set("platform", image.platform.text()).set("manifest_digest", image.manifestDigest.text());
        csv.set("config_digest", image.configDigest.text()).set("layers", image.layers);
        csv.set("blob_bytes", image.blobBytes).set("about", image.about).endRecord();
    }
}

void writeTreeCsv(
    std::ostream& out, const ScopedTree& tree, const TreeReportOptions& what, const ReportOptions& options)
{
    std::vector<std::string_view> columns { "path", "depth", "type", "bytes", "files", "layer", "mode", "uid",
        "gid", "mtime_ns", "link", "hidden_bytes" };
    if (what.changes)
        columns.emplace_back("change");
    CsvTable csv(out, std::move(columns));
    walkTree(tree, what, options.top, [&](const TreeRow& row) {
        csv.set("path", row.path())
            .set("depth", row.depth())
            .set("type", row.typeName())
            .set("bytes", row.bytes());
        csv.set("files", row.files()).set("link", row.link()).set("hidden_bytes", row.hiddenBytes());
        if (const std::optional<uint32_t> layer = row.layer())
            csv.set("layer", *layer);
        if (const LayerEntry* entry = row.attributes())
            csv.set("mode", octalMode(entry->mode))
                .set("uid", entry->uid)
                .set("gid", entry->gid)
                .set("mtime_ns", entry->mtimeNs);
        if (what.changes)
            csv.set("change", name(row.change()));
        csv.endRecord();
    });
}

void writeComparisonCsv(std::ostream& out, const Comparison& comparison, const ReportOptions& options)
{
    const TreeComparison& tree = *comparison.files;
    const std::vector<FileChange> changes = listChanges(tree);
    CsvTable csv(out, { "path", "state", "type", "size_a", "size_b", "delta", "moved_from", "what" });
    for (size_t i = 0; i < std::min(changes.size(), options.top.value_or(changes.size())); ++i) {
        const FileChange& change = changes[i];
        csv.set("path", tree.path(change.pair)).set("state", name(tree.difference(change.pair)));
        csv.set("type", name(tree.type(change.pair))).set("delta", change.delta());
        if (change.sizeA)
            csv.set("size_a", *change.sizeA);
        if (change.sizeB)
            csv.set("size_b", *change.sizeB);
        if (change.movedFrom.isValid())
            csv.set("moved_from", tree.path(change.movedFrom));
        csv.set("what", joined(namesOf(tree.aspects(change.pair)))).endRecord();
    }
}

} // namespace layerscope
