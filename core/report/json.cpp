// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/json.h"

#include "core/image/instruction.h"
#include "core/report/jsonparts.h"
#include "core/report/jsonwriter.h"
#include "core/report/treewalk.h"

#include <algorithm>

namespace layerscope {

namespace {

    constexpr auto onOneLine = JsonWriter::Layout::OnOneLine;

    std::string_view presenceName(BlobPresence presence)
    {
        switch (presence) {
        case BlobPresence::Present:
            return "present";
        case BlobPresence::Missing:
            return "missing";
        case BlobPresence::Foreign:
            return "foreign";
        }
        return "unknown";
    }

    void writeLayer(JsonWriter& json, const LayerInfo& layer)
    {
        json.beginObject();
        json.member("index", layer.id.value);
        json.memberOrNull("digest", layer.digest.text());
        json.memberOrNull("diff_id", layer.diffId.text());
        json.memberOrNull("claimed_digest", layer.description.digest.text());
        json.memberOrNull("claimed_diff_id", layer.description.diffId.text());
        json.memberOrNull("media_type", layer.description.mediaType);
        json.member("compression", name(layer.compression));
        json.member("blob_bytes", layer.blobBytes);
        json.member("unpacked_bytes", layer.unpackedBytes);
        json.member("content_bytes", layer.contentBytes);
        json.member("net_bytes", layer.netBytes);
        json.member("wasted_bytes", layer.wastedBytes);
        json.member("entries", layer.entries);
        json.member("added", layer.added);
        json.member("modified", layer.modified);
        json.member("removed", layer.removed);
        json.memberOrNull("created_by", layer.createdBy);
        json.memberOrNull("instruction", parseInstruction(layer.createdBy).fullText());
        json.memberOrNull("created", layer.created);
        json.member("verified", name(layer.verified));
        json.member("complete", layer.complete);
        json.member("presence", presenceName(layer.description.presence));
        json.members("urls", layer.description.urls);
        writeStringMap(json, "annotations", layer.description.annotations);
        json.endObject();
    }

    void writeLayers(JsonWriter& json, const std::vector<LayerInfo>& layers)
    {
        json.key("layers");
        json.beginArray();
        for (const LayerInfo& layer : layers)
            writeLayer(json, layer);
        json.endArray();
    }

    void writeHistory(JsonWriter& json, const std::vector<HistoryEntry>& history)
    {
        json.key("history");
        json.beginArray();
        for (const HistoryEntry& step : history) {
            json.beginObject();
            json.memberOrNull("created", step.created);
            json.member("created_by", step.createdBy);
            json.memberOrNull("comment", step.comment);
            json.memberOrNull("author", step.author);
            json.member("empty_layer", step.emptyLayer);
            json.key("layer");
            if (step.layer.isValid())
                json.value(step.layer.value);
            else
                json.null();
            json.endObject();
        }
        json.endArray();
    }

    void writeWaste(JsonWriter& json, const Analysis& analysis, size_t count)
    {
        json.key("waste");
        json.beginArray();
        for (const WasteItem& item : std::span(analysis.waste).first(count)) {
            json.beginObject(onOneLine);
            json.pathMember("path", analysis.path(item));
            json.member("bytes", item.bytes);
            json.member("cause", name(item.cause));
            json.member("stored_in", item.storedIn.value);
            json.member("killed_by", item.killedBy.value);
            json.endObject();
        }
        json.endArray();
    }

    void writeDuplicates(JsonWriter& json, const Analysis& analysis, size_t count)
    {
        json.key("duplicates");
        json.beginArray();
        for (const DuplicateGroup& group : std::span(analysis.duplicates).first(count)) {
            json.beginObject();
            json.member("bytes", group.bytes);
            json.member("size", group.size);
            json.member("count", group.count);
            json.key("paths");
            json.beginArray();
            bool allUtf8 = true;
            for (const NodeId node : group.nodes) {
                const std::string path = analysis.tree.path(node);
                allUtf8 = allUtf8 && isValidUtf8(path);
                json.value(path);
            }
            json.endArray();
            if (!allUtf8)
                json.member("non_utf8", true);
            json.endObject();
        }
        json.endArray();
    }

    void writeDive(JsonWriter& json, const DiveFigures& dive)
    {
        json.key("dive");
        json.beginObject();
        json.member("efficiency", dive.efficiency);
        json.member("wasted_bytes", dive.wastedBytes);
        json.key("user_wasted_percent");
        if (dive.userWastedPercent)
            json.value(*dive.userWastedPercent);
        else
            json.null();
        json.endObject();
    }

    void writeScope(JsonWriter& json, const ScopedTree& tree, const TreeReportOptions& what)
    {
        json.key("scope");
        json.beginObject(onOneLine);
        json.member("kind", scopeName(tree.scope()));
        json.key("layer");
        if (tree.scope().kind == Scope::Kind::Final)
            json.null();
        else
            json.value(tree.scope().last.value);
        json.key("depth");
        if (what.depth == std::numeric_limits<size_t>::max())
            json.null();
        else
            json.value(what.depth);
        json.endObject();
    }

    void writeTreeTotals(JsonWriter& json, const ScopedTree& tree)
    {
        json.key("totals");
        json.beginObject();
        json.member("bytes", tree.bytes(PathTree::root()));
        json.member("hidden_bytes", tree.hiddenBytes(PathTree::root()));
        json.member("unplaced_bytes", tree.unplacedBytes());
        json.member("files", tree.files(PathTree::root()));
        json.member("added", tree.count(Change::Added));
        json.member("modified",
            tree.count(Change::Modified) + tree.count(Change::Metadata) + tree.count(Change::TypeChanged));
        json.member("removed", tree.count(Change::Removed));
        json.endObject();
    }

    void writeTreeEntry(JsonWriter& json, const TreeRow& row, bool changes)
    {
        json.beginObject(onOneLine);
        json.pathMember("path", row.path());
        json.member("depth", row.depth());
        json.member("type", row.typeName());
        json.member("bytes", row.bytes());
        json.member("files", row.files());
        if (const std::optional<uint32_t> layer = row.layer())
            json.member("layer", *layer);
        if (const LayerEntry* entry = row.attributes()) {
            json.member("mode", octalMode(entry->mode));
            json.member("uid", entry->uid);
            json.member("gid", entry->gid);
            json.member("mtime_ns", entry->mtimeNs);
        }
        if (!row.link().empty())
            json.member("link", row.link());
        if (changes)
            json.member("change", name(row.change()));
        if (row.hiddenBytes() > 0)
            json.member("hidden_bytes", row.hiddenBytes());
        if (row.omittedChildren() > 0)
            json.member("omitted_children", row.omittedChildren());
        json.endObject();
    }

} // namespace

void writeInspectJson(std::ostream& out, const Analysis& analysis, const ReportOptions& options)
{
    const auto listed = [&](size_t count) { return std::min(count, options.top.value_or(count)); };
    JsonWriter json(out);
    json.beginObject();
    json.member("schema", "layerscope/inspect/1");
    writeReportDate(json, options.date);
    writeSource(json, analysis.source);
    writeImage(json, analysis.image);
    json.member("damaged", analysis.isDamaged());
    writeTotals(json, analysis.totals);
    writeLayers(json, analysis.layers);
    writeHistory(json, analysis.image.history);
    writeWaste(json, analysis, listed(analysis.waste.size()));
    writeDuplicates(json, analysis, listed(analysis.duplicates.size()));
    writeDive(json, analysis.dive);
    writeWarnings(json, analysis.warnings);
    json.endObject();
}

void writeImagesJson(std::ostream& out, const ImageList& list, const ReportOptions& options)
{
    JsonWriter json(out);
    json.beginObject();
    json.member("schema", "layerscope/images/1");
    writeReportDate(json, options.date);
    writeSource(json, list.source);
    json.key("images");
    json.beginArray();
    for (const ImageSummary& image : list.images) {
        json.beginObject();
        json.member("index", image.index);
        writeIdentity(json, image);
        json.member("layers", image.layers);
        json.member("blob_bytes", image.blobBytes);
        json.member("available", image.available);
        json.endObject();
    }
    json.endArray();
    writeWarnings(json, list.warnings);
    json.endObject();
}

void writeTreeJson(
    std::ostream& out, const ScopedTree& tree, const TreeReportOptions& what, const ReportOptions& options)
{
    const Analysis& analysis = *tree.analysis();
    JsonWriter json(out);
    json.beginObject();
    json.member("schema", "layerscope/tree/1");
    writeReportDate(json, options.date);
    writeSource(json, analysis.source);
    json.key("image");
    json.beginObject();
    writeIdentity(json, analysis.image.summary);
    json.endObject();
    writeScope(json, tree, what);
    writeTreeTotals(json, tree);
    json.key("entries");
    json.beginArray();
    walkTree(tree, what, options.top, [&](const TreeRow& row) { writeTreeEntry(json, row, what.changes); });
    json.endArray();
    writeWarnings(json, analysis.warnings);
    json.endObject();
}

} // namespace layerscope
