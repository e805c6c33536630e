// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/jsonparts.h"

#include "core/base/text.h"

namespace layerscope {

namespace {

    void writeHealthCheck(JsonWriter& json, const std::optional<HealthCheck>& check)
    {
        json.key("healthcheck");
        if (!check)
            return json.null();
        json.beginObject();
        json.members("test", check->test);
        json.member("interval_ns", check->intervalNs);
        json.member("timeout_ns", check->timeoutNs);
        json.member("start_period_ns", check->startPeriodNs);
        json.member("retries", check->retries);
        json.endObject();
    }

    void writeConfig(JsonWriter& json, const ImageConfig& config)
    {
        json.key("config");
        json.beginObject();
        json.member("user", config.user);
        json.members("env", config.env);
        json.members("entrypoint", config.entrypoint);
        json.members("cmd", config.cmd);
        json.members("exposed_ports", config.exposedPorts);
        writeHealthCheck(json, config.healthcheck);
        writeStringMap(json, "labels", config.labels);
        json.member("working_dir", config.workingDir);
        json.members("volumes", config.volumes);
        json.memberOrNull("stop_signal", config.stopSignal);
        json.members("shell", config.shell);
        json.endObject();
    }

} // namespace

void writeStringMap(JsonWriter& json, std::string_view key, const std::map<std::string, std::string>& map)
{
    json.key(key);
    json.beginObject();
    for (const auto& [name, value] : map)
        json.member(escapeInvalidUtf8(name), value);
    json.endObject();
}

void writeSource(JsonWriter& json, const SourceInfo& source)
{
    json.key("source");
    json.beginObject();
    json.pathMember("path", source.path);
    json.member("kind", source.kind);
    json.member("compression", name(source.compression));
    json.member("archive_bytes", source.archiveBytes);
    json.endObject();
}

void writeIdentity(JsonWriter& json, const ImageSummary& image)
{
    json.members("names", image.names);
    json.memberOrNull("platform", image.platform.text());
    json.memberOrNull("manifest_digest", image.manifestDigest.text());
    json.memberOrNull("config_digest", image.configDigest.text());
    json.member("kind", name(image.kind));
    json.memberOrNull("about", image.about);
}

void writeImage(JsonWriter& json, const ImageDescription& image)
{
    json.key("image");
    json.beginObject();
    writeIdentity(json, image.summary);
    json.memberOrNull("created", image.created);
    json.memberOrNull("author", image.author);
    writeConfig(json, image.config);
    writeStringMap(json, "annotations", image.annotations);
    json.endObject();
}

void writeTotals(JsonWriter& json, const Totals& totals)
{
    json.key("totals");
    json.beginObject();
    json.member("layers", totals.layers);
    json.member("entries", totals.entries);
    json.member("files", totals.files);
    json.member("directories", totals.directories);
    json.member("symlinks", totals.symlinks);
    json.member("blob_bytes", totals.blobBytes);
    json.member("unpacked_bytes", totals.unpackedBytes);
    json.member("content_bytes", totals.contentBytes);
    json.member("live_bytes", totals.liveBytes);
    json.member("wasted_bytes", totals.wastedBytes);
    json.member("duplicate_bytes", totals.duplicateBytes);
    json.member("overhead_bytes", totals.overheadBytes());
    json.member("efficiency", totals.efficiency());
    json.endObject();
}

void writeWarnings(JsonWriter& json, std::span<const Warning> warnings)
{
    json.key("warnings");
    json.beginArray();
    for (const Warning& warning : warnings) {
        json.beginObject(JsonWriter::Layout::OnOneLine);
        json.member("code", name(warning.code));
        json.member("severity", name(warning.severity()));
        json.member("subject", warning.subject);
        json.member("detail", warning.detail);
        json.endObject();
    }
    json.endArray();
}

void writeReportDate(JsonWriter& json, std::string_view date)
{
    if (!date.empty())
        json.member("report_date", date);
}

} // namespace layerscope
