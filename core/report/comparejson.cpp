// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/comparejson.h"

#include "core/report/changelist.h"
#include "core/report/comparefacts.h"
#include "core/report/jsonparts.h"
#include "core/report/treewalk.h"

#include <algorithm>

namespace layerscope {

namespace {

    constexpr auto onOneLine = JsonWriter::Layout::OnOneLine;

    template <typename Value>
    void memberOrNull(JsonWriter& json, std::string_view key, const std::optional<Value>& value)
    {
        json.key(key);
        if (value)
            json.value(*value);
        else
            json.null();
    }

    void writeScope(JsonWriter& json, const Scope& scope)
    {
        json.key("scope");
        json.beginObject(onOneLine);
        json.member("kind", scopeName(scope));
        memberOrNull(
            json, "layer", scope.kind == Scope::Kind::Final ? std::nullopt : std::optional(scope.last.value));
        json.endObject();
    }

    void writeSide(JsonWriter& json, std::string_view key, const Analysis& image, const Scope& scope)
    {
        json.key(key);
        json.beginObject();
        writeSource(json, image.source);
        writeImage(json, image.image);
        writeScope(json, scope);
        json.member("damaged", image.isDamaged());
        writeTotals(json, image.totals);
        json.endObject();
    }

    void writeDelta(JsonWriter& json, const TotalsDelta& delta)
    {
        json.key("delta");
        json.beginObject();
        json.member("layers", delta.layers);
        json.member("entries", delta.entries);
        json.member("files", delta.files);
        json.member("directories", delta.directories);
        json.member("symlinks", delta.symlinks);
        json.member("blob_bytes", delta.blobBytes);
        json.member("unpacked_bytes", delta.unpackedBytes);
        json.member("content_bytes", delta.contentBytes);
        json.member("live_bytes", delta.liveBytes);
        json.member("wasted_bytes", delta.wastedBytes);
        json.member("duplicate_bytes", delta.duplicateBytes);
        json.member("overhead_bytes", delta.unpackedBytes - delta.contentBytes);
        json.member("efficiency", delta.efficiency);
        json.endObject();
    }

    std::string_view stateOf(const LayerPair& pair)
    {
        const bool isOther = pair.state == LayerPair::State::SameFiles;
        return name(isOther ? LayerPair::State::Changed : pair.state);
    }

    void writeLayerSide(JsonWriter& json, std::string_view suffix, const Analysis& image, LayerId id)
    {
        const LayerInfo* layer = id.isValid() ? &image.layers[id.index()] : nullptr;
        const auto key = [&](std::string_view what) { return std::string(what).append(suffix); };
        const auto number
            = [&](uint64_t LayerInfo::*field) { return layer ? std::optional(layer->*field) : std::nullopt; };
        memberOrNull(json, key("blob_bytes"), number(&LayerInfo::blobBytes));
        memberOrNull(json, key("content_bytes"), number(&LayerInfo::contentBytes));
        json.memberOrNull(key("created_by"), layer ? layer->createdBy : std::string());
    }

    void writeLayers(JsonWriter& json, const Comparison& comparison)
    {
        json.key("layers");
        json.beginArray();
        for (const LayerPair& pair : comparison.layers) {
            json.beginObject(onOneLine);
            const auto index
                = [](LayerId id) { return id.isValid() ? std::optional(id.value) : std::nullopt; };
            memberOrNull(json, "a", index(pair.a));
            memberOrNull(json, "b", index(pair.b));
            json.member("state", stateOf(pair));
            json.member("same_blob", pair.sameBlob);
            json.member("same_files",
                pair.state == LayerPair::State::Shared || pair.state == LayerPair::State::SameFiles);
            json.member("crossing", pair.isCrossing);
            writeLayerSide(json, "_a", *comparison.a, pair.a);
            writeLayerSide(json, "_b", *comparison.b, pair.b);
            json.endObject();
        }
        json.endArray();
    }

    void writeTransfer(JsonWriter& json, const Transfer& transfer)
    {
        json.key("transfer");
        json.beginObject();
        json.member("shared_blob_bytes", transfer.sharedBytes);
        json.member("pull_bytes", transfer.pullB);
        json.member("pull_bytes_a", transfer.pullA);
        json.member("registry_bytes", transfer.registryBytes());
        json.member("shared_blobs", transfer.sharedLayers);
        json.member("exact", transfer.isExact);
        json.endObject();
    }

    void writeFiles(JsonWriter& json, const TreeComparison& tree)
    {
        const auto tally = [&](Difference difference, auto members) {
            json.key(name(difference));
            json.beginObject(onOneLine);
            json.member("count", tree.tally(difference).count);
            members(tree.tally(difference));
            json.endObject();
        };
        const auto bothSides = [&](const TreeComparison::Tally& t) {
            json.member("bytes_a", t.bytesA);
            json.member("bytes_b", t.bytesB);
        };
        const auto bytesB = [&](const TreeComparison::Tally& t) { json.member("bytes", t.bytesB); };
        json.key("files");
        json.beginObject();
        tally(Difference::Added, bytesB);
        tally(Difference::Removed, [&](const TreeComparison::Tally& t) { json.member("bytes", t.bytesA); });
        tally(Difference::Changed, bothSides);
        tally(Difference::Metadata, [](const TreeComparison::Tally&) {});
        tally(Difference::TypeChanged, bothSides);
        tally(Difference::Moved, bytesB);
        tally(Difference::Same, bytesB);
        tally(Difference::Ignored, bothSides);
        json.endObject();
    }

    void writeFolders(JsonWriter& json, const TreeComparison& tree)
    {
        json.key("folders");
        json.beginObject(onOneLine);
        for (const Difference difference : { Difference::Added, Difference::Removed, Difference::Metadata,
                 Difference::TypeChanged, Difference::Moved, Difference::Same, Difference::Ignored })
            json.member(name(difference), tree.folders(difference));
        json.endObject();
    }

    void writeOptions(JsonWriter& json, const CompareOptions& options)
    {
        json.key("options");
        json.beginObject(onOneLine);
        json.members("ignore", options.ignore);
        json.members("ignore_metadata", namesOf(options.ignored));
        json.endObject();
    }

    void writeChange(JsonWriter& json, const TreeComparison& tree, const FileChange& change)
    {
        const std::string path = tree.path(change.pair);
        const std::string from = change.movedFrom.isValid() ? tree.path(change.movedFrom) : std::string();
        json.beginObject(onOneLine);
        json.member("path", path);
        json.member("state", name(tree.difference(change.pair)));
        json.member("type", name(tree.type(change.pair)));
        memberOrNull(json, "size_a", change.sizeA);
        memberOrNull(json, "size_b", change.sizeB);
        json.member("delta", change.delta());
        json.memberOrNull("moved_from", from);
        json.members("what", namesOf(tree.aspects(change.pair)));
        if (!isValidUtf8(path) || !isValidUtf8(from))
            json.member("non_utf8", true);
        json.endObject();
    }

    void writeChanges(JsonWriter& json, const TreeComparison& tree, std::optional<size_t> top)
    {
        const std::vector<FileChange> changes = listChanges(tree);
        json.key("changes");
        json.beginArray();
        for (const FileChange& change :
            std::span(changes).first(std::min(changes.size(), top.value_or(changes.size()))))
            writeChange(json, tree, change);
        json.endArray();
    }

    void writeConfig(JsonWriter& json, const std::vector<ConfigRow>& rows)
    {
        json.key("config");
        json.beginArray();
        for (const ConfigRow& row : rows) {
            if (!row.differs())
                continue;
            json.beginObject(onOneLine);
            json.member("group", name(row.group));
            json.member("field", row.field);
            memberOrNull(json, "a", row.a);
            memberOrNull(json, "b", row.b);
            json.endObject();
        }
        json.endArray();
    }

    void writeSidedWarnings(JsonWriter& json, const Comparison& comparison)
    {
        json.key("warnings");
        json.beginArray();
        for (const SidedWarning& warning : warningsOf(comparison, Say(Language::English))) {
            json.beginObject(onOneLine);
            json.member("side", name(warning.side));
            json.member("code", warning.code);
            json.member("severity", name(warning.severity));
            json.member("subject", warning.subject);
            json.member("detail", warning.detail);
            json.endObject();
        }
        json.endArray();
    }

} // namespace

void writeComparisonJson(std::ostream& out, const Comparison& comparison, const ReportOptions& options)
{
    const TreeComparison& tree = *comparison.files;
    JsonWriter json(out);
    json.beginObject();
    json.member("schema", "layerscope/compare/1");
    writeReportDate(json, options.date);
    writeSide(json, "a", *comparison.a, scopeOf(tree.treeA()));
    writeSide(json, "b", *comparison.b, scopeOf(tree.treeB()));
    json.member("damaged", comparison.isDamaged());
    json.member("equal", comparison.isEmpty());
    writeOptions(json, tree.options());
    writeDelta(json, comparison.delta);
    writeLayers(json, comparison);
    writeTransfer(json, comparison.transfer);
    writeFiles(json, tree);
    writeFolders(json, tree);
    writeChanges(json, tree, options.top);
    writeConfig(json, comparison.config);
    writeSidedWarnings(json, comparison);
    json.endObject();
}

} // namespace layerscope
