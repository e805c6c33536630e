// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imageconfig.h"

#include "core/image/json_p.h"

#include <algorithm>

namespace layerscope {

namespace {

    using json::Value;

    class ConfigReader {
    public:
        ConfigReader(ImageDescription& image, const Limits& limits)
            : m_image(image)
            , m_limits(limits)
            , m_warnings(limits.warningsPerKind)
        {
        }

        void read(const Value& root)
        {
            if (!root.is_object()) {
                warn(WarningCode::ConfigUnreadable, "is no JSON object");
            } else {
                readFacts(root);
                readRunConfig(json::member(root, "config"));
                readDiffIds(json::member(json::member(root, "rootfs"), "diff_ids"));
                readHistory(json::member(root, "history"));
            }
            finish();
        }
        void fail(const std::string& detail)
        {
            warn(WarningCode::ConfigUnreadable, detail);
            finish();
        }

    private:
        void warn(WarningCode code, std::string detail) { m_warnings.add(code, "config", std::move(detail)); }
        void finish()
        {
            for (Warning& warning : m_warnings.take())
                m_image.warnings.push_back(std::move(warning));
        }

        void readFacts(const Value& root)
        {
            const Platform platform { json::string(root, "os"), json::string(root, "architecture"),
                json::string(root, "variant") };
            if (!platform.text().empty() && platform.text() != "/")
                m_image.summary.platform = platform;
            m_image.created = json::string(root, "created");
            m_image.author = json::string(root, "author");
        }

        /// Says so when a field is there but of a type nobody can use.
        void expect(const Value& object, const char* key, bool (Value::*isType)() const noexcept)
        {
            const Value& value = json::member(object, key);
            if (!value.is_null() && !(value.*isType)() && !value.is_string())
                warn(WarningCode::ConfigFieldInvalid, std::string("config.") + key + " has the wrong type");
        }

        void readRunConfig(const Value& config)
        {
            if (!config.is_null() && !config.is_object())
                warn(WarningCode::ConfigFieldInvalid, "config is no object");
            for (const char* list : { "Env", "Entrypoint", "Cmd", "Shell" })
                expect(config, list, &Value::is_array);
            for (const char* set : { "ExposedPorts", "Volumes", "Labels", "Healthcheck" })
                expect(config, set, &Value::is_object);
            ImageConfig& out = m_image.config;
            out.user = json::string(config, "User");
            out.env = json::strings(config, "Env");
            out.entrypoint = json::strings(config, "Entrypoint");
            out.cmd = json::strings(config, "Cmd");
            out.exposedPorts = json::keys(config, "ExposedPorts");
            out.volumes = json::keys(config, "Volumes");
            out.workingDir = json::string(config, "WorkingDir");
            out.stopSignal = json::string(config, "StopSignal");
            out.shell = json::strings(config, "Shell");
            out.labels = json::stringMap(config, "Labels");
            const Value& check = json::member(config, "Healthcheck");
            if (check.is_object())
                out.healthcheck = HealthCheck { json::strings(check, "Test"),
                    json::integer(check, "Interval"), json::integer(check, "Timeout"),
                    json::integer(check, "StartPeriod"), json::integer(check, "Retries") };
        }

        void readDiffIds(const Value& diffIds)
        {
            const size_t count = diffIds.is_array() ? diffIds.size() : 0;
            if (count != m_image.layers.size())
                warn(WarningCode::LayerCountMismatch,
                    "names " + std::to_string(count) + " layers (rootfs.diff_ids), the manifest "
                        + std::to_string(m_image.layers.size()));
            for (size_t i = 0; i < std::min(count, m_image.layers.size()); ++i) {
                const Value& text = diffIds[i];
                if (const auto digest
                    = text.is_string() ? Digest::parse(text.get_ref<const std::string&>()) : std::nullopt)
                    m_image.layers[i].diffId = *digest;
                else
                    warn(WarningCode::ConfigFieldInvalid,
                        "rootfs.diff_ids[" + std::to_string(i) + "] is no digest");
            }
        }

        void readHistory(const Value& history)
        {
            if (history.is_null())
                return; // optional
            if (!history.is_array())
                return warn(WarningCode::ConfigFieldInvalid, "history is no array");
            size_t layer = 0;
            for (const Value& entry : history) {
                const bool isEmpty = json::boolean(entry, "empty_layer");
                if (!entry.is_object())
                    warn(WarningCode::ConfigFieldInvalid, "a history entry is no object");
                const LayerId id = !isEmpty && layer < m_image.layers.size() ? LayerId(layer) : LayerId();
                layer += isEmpty ? 0 : 1;
                if (m_image.history.size() < m_limits.historyEntries)
                    m_image.history.push_back(
                        { json::string(entry, "created"), json::string(entry, "created_by"),
                            json::string(entry, "comment"), json::string(entry, "author"), isEmpty, id });
            }
            if (history.size() > m_limits.historyEntries)
                warn(WarningCode::LimitExceeded,
                    "has " + std::to_string(history.size()) + " history entries; "
                        + std::to_string(m_limits.historyEntries) + " are shown (limit: historyEntries)");
            if (layer != m_image.layers.size() && !history.empty())
                warn(WarningCode::HistoryMismatch,
                    "the history describes " + std::to_string(layer) + " layers, the image has "
                        + std::to_string(m_image.layers.size()));
        }

        ImageDescription& m_image;
        const Limits& m_limits;
        WarningList m_warnings;
    };

} // namespace

void applyConfig(ImageDescription& image, std::string text, const Limits& limits)
{
    image.configJson = std::move(text);
    ConfigReader reader(image, limits);
    const Result<Value> root = json::parse(image.configJson, "config", limits);
    if (root)
        reader.read(*root);
    else
        reader.fail(root.error().detail);
}

Platform platformOfConfig(const std::string& text, const Limits& limits)
{
    const Result<Value> root = json::parse(text, "config", limits);
    if (!root)
        return {};
    return { json::string(*root, "os"), json::string(*root, "architecture"), json::string(*root, "variant") };
}

std::vector<std::string> diffIdsOfConfig(const std::string& text, const Limits& limits)
{
    const Result<Value> root = json::parse(text, "config", limits);
    return root ? json::strings(json::member(*root, "rootfs"), "diff_ids") : std::vector<std::string>();
}

std::string execForm(const std::vector<std::string>& values)
{
    std::string text;
    for (const std::string& value : values) {
        text += text.empty() ? "[" : ", ";
        text += json::Value(value).dump(-1, ' ', false, json::Value::error_handler_t::replace);
    }
    return text.empty() ? "[]" : text + "]";
}

std::string durationText(int64_t nanoseconds)
{
    struct Unit {
        int64_t nanoseconds;
        const char* name;
    };
    static constexpr Unit units[] { { 3'600'000'000'000, "h" }, { 60'000'000'000, "m" },
        { 1'000'000'000, "s" }, { 1'000'000, "ms" }, { 1'000, "us" }, { 1, "ns" } };
    if (nanoseconds == 0)
        return "0s";
    std::string text = nanoseconds < 0 ? "-" : "";
    for (const Unit& unit : units) {
        const int64_t count = nanoseconds / unit.nanoseconds;
        nanoseconds %= unit.nanoseconds;
        if (count != 0)
            text += std::to_string(count < 0 ? -count : count) + unit.name;
    }
    return text;
}

} // namespace layerscope
