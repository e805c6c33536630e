// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/configcomparison.h"

#include "core/compare/linediff.h"
#include "core/image/imageconfig.h"
#include "core/image/instruction.h"

#include <map>
#include <set>
#include <utility>

namespace layerscope {

namespace {

    using Group = ConfigRow::Group;
    using Text = std::optional<std::string>;

    Text text(std::string value) { return value.empty() ? Text {} : Text { std::move(value) }; }

    Text list(const std::vector<std::string>& values)
    {
        return values.empty() ? Text {} : Text { execForm(values) };
    }

    class Rows {
    public:
        void add(Group group, std::string field, Text a, Text b)
        {
            if (a || b)
                m_rows.push_back({ group, std::move(field), std::move(a), std::move(b) });
        }

        void addMaps(Group group, const std::string& prefix, const std::map<std::string, std::string>& a,
            const std::map<std::string, std::string>& b)
        {
            std::map<std::string, std::pair<Text, Text>> both;
            for (const auto& [key, value] : a)
                both[key].first = value;
            for (const auto& [key, value] : b)
                both[key].second = value;
            for (auto& [key, values] : both)
                add(group, prefix + key, std::move(values.first), std::move(values.second));
        }

        void addSets(Group group, const std::string& prefix, const std::vector<std::string>& a,
            const std::vector<std::string>& b)
        {
            const auto asMap = [](const std::vector<std::string>& values) {
                std::map<std::string, std::string> map;
                for (const std::string& value : values)
                    map.emplace(value, value);
                return map;
            };
            addMaps(group, prefix, asMap(a), asMap(b));
        }

        std::vector<ConfigRow> take() { return std::move(m_rows); }

    private:
        std::vector<ConfigRow> m_rows;
    };

    void addRun(Rows& rows, const ImageConfig& a, const ImageConfig& b)
    {
        rows.add(Group::Run, "entrypoint", list(a.entrypoint), list(b.entrypoint));
        rows.add(Group::Run, "cmd", list(a.cmd), list(b.cmd));
        rows.add(Group::Run, "user", text(a.user), text(b.user));
        rows.add(Group::Run, "working_dir", text(a.workingDir), text(b.workingDir));
        rows.add(Group::Run, "stop_signal", text(a.stopSignal), text(b.stopSignal));
        rows.add(Group::Run, "shell", list(a.shell), list(b.shell));
    }

    /// Of a name that is set twice the last counts, as for a process.
    std::map<std::string, std::string> environment(const ImageConfig& config)
    {
        std::map<std::string, std::string> result;
        for (const std::string& variable : config.env) {
            const size_t equals = std::min(variable.find('='), variable.size());
            result[variable.substr(0, equals)] = variable.substr(std::min(equals + 1, variable.size()));
        }
        return result;
    }

    void addHealthCheck(Rows& rows, const std::optional<HealthCheck>& a, const std::optional<HealthCheck>& b)
    {
        const auto add = [&](const char* field, auto value) {
            rows.add(Group::HealthCheck, field, a ? value(*a) : Text {}, b ? value(*b) : Text {});
        };
        add("healthcheck.test", [](const HealthCheck& check) { return list(check.test); });
        const auto span = [](int64_t nanoseconds) {
            return nanoseconds == 0 ? Text {} : Text { durationText(nanoseconds) };
        };
        add("healthcheck.interval", [&](const HealthCheck& check) { return span(check.intervalNs); });
        add("healthcheck.timeout", [&](const HealthCheck& check) { return span(check.timeoutNs); });
        add("healthcheck.start_period", [&](const HealthCheck& check) { return span(check.startPeriodNs); });
        add("healthcheck.retries", [](const HealthCheck& check) {
            return check.retries == 0 ? Text {} : Text { std::to_string(check.retries) };
        });
    }

    std::map<std::string, std::string> withoutNames(std::map<std::string, std::string> annotations)
    {
        annotations.erase("org.opencontainers.image.ref.name");
        annotations.erase("io.containerd.image.name");
        return annotations;
    }

    std::vector<std::string> instructions(const ImageDescription& image)
    {
        std::vector<std::string> result;
        for (const HistoryEntry& entry : image.history)
            result.push_back(parseInstruction(entry.createdBy).fullText());
        return result;
    }

    /// Instructions in a run of different ones stand opposite each other as far as they go.
    void addHistory(Rows& rows, const ImageDescription& a, const ImageDescription& b)
    {
        const std::vector<std::string> stepsA = instructions(a);
        const std::vector<std::string> stepsB = instructions(b);
        const std::vector<std::string_view> linesA(stepsA.begin(), stepsA.end());
        const std::vector<std::string_view> linesB(stepsB.begin(), stepsB.end());
        size_t number = 0;
        for (const LineRun& run : diffLines(linesA, linesB).runs) {
            for (size_t i = 0; i < std::max(run.countA, run.countB); ++i) {
                rows.add(Group::History, "history." + std::to_string(number++),
                    i < run.countA ? Text { stepsA[run.firstA + i] } : Text {},
                    i < run.countB ? Text { stepsB[run.firstB + i] } : Text {});
            }
        }
    }

} // namespace

std::string_view name(ConfigRow::Group group)
{
    switch (group) {
    case Group::Image:
        return "image";
    case Group::Run:
        return "run";
    case Group::Environment:
        return "environment";
    case Group::Ports:
        return "ports";
    case Group::Volumes:
        return "volumes";
    case Group::HealthCheck:
        return "healthcheck";
    case Group::Labels:
        return "labels";
    case Group::Annotations:
        return "annotations";
    case Group::History:
        return "history";
    }
    return "unknown";
}

std::vector<ConfigRow> compareConfigs(const ImageDescription& a, const ImageDescription& b)
{
    Rows rows;
    rows.add(Group::Image, "platform", text(a.summary.platform.text()), text(b.summary.platform.text()));
    rows.add(Group::Image, "created", text(a.created), text(b.created));
    rows.add(Group::Image, "author", text(a.author), text(b.author));
    addRun(rows, a.config, b.config);
    rows.addMaps(Group::Environment, "env.", environment(a.config), environment(b.config));
    rows.addSets(Group::Ports, "exposed_ports.", a.config.exposedPorts, b.config.exposedPorts);
    rows.addSets(Group::Volumes, "volumes.", a.config.volumes, b.config.volumes);
    addHealthCheck(rows, a.config.healthcheck, b.config.healthcheck);
    rows.addMaps(Group::Labels, "labels.", a.config.labels, b.config.labels);
    rows.addMaps(
        Group::Annotations, "annotations.", withoutNames(a.annotations), withoutNames(b.annotations));
    addHistory(rows, a, b);
    return rows.take();
}

} // namespace layerscope
