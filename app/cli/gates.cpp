// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/gates.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace layerscope::cli {

namespace {

    struct MeasureName {
        std::string_view name;
        std::string_view what;
        uint64_t Totals::*bytes;
    };
    /// In the order of the enum.
    constexpr std::array measures {
        MeasureName { "live", "live bytes", &Totals::liveBytes },
        MeasureName { "content", "content", &Totals::contentBytes },
        MeasureName { "pull", "bytes to pull", &Totals::blobBytes },
        MeasureName { "wasted", "wasted bytes", &Totals::wastedBytes },
    };

    struct StateName {
        std::string_view name;
        Difference difference;
    };
    constexpr std::array stateNames {
        StateName { "added", Difference::Added },
        StateName { "removed", Difference::Removed },
        StateName { "content", Difference::Changed },
        StateName { "metadata", Difference::Metadata },
        StateName { "type", Difference::TypeChanged },
        StateName { "moved", Difference::Moved },
    };

    std::optional<double> parsePercent(std::string_view text)
    {
        while (text.ends_with(' '))
            text.remove_suffix(1);
        double percent = 0;
        const auto [end, error]
            = std::from_chars(text.data(), text.data() + text.size(), percent, std::chars_format::fixed);
        const bool isGood = error == std::errc() && end == text.data() + text.size() && std::isfinite(percent)
            && !std::signbit(percent);
        return isGood ? std::optional(percent) : std::nullopt;
    }

    std::optional<FailedGate> checkGrowth(const Comparison& comparison, const Gates& gates)
    {
        const MeasureName& measure = measures[static_cast<size_t>(gates.measure)];
        const uint64_t before = comparison.a->totals.*measure.bytes;
        const uint64_t after = comparison.b->totals.*measure.bytes;
        if (!gates.growth || after <= before)
            return std::nullopt;
        const uint64_t growth = after - before;
        const double share = static_cast<double>(growth) / static_cast<double>(before);
        const bool isMet
            = gates.growth->percent ? share * 100 <= *gates.growth->percent : growth <= gates.growth->bytes;
        if (isMet)
            return std::nullopt;
        std::string reason = std::string(measure.what) + " grew by " + formatSize(growth) + " ("
            + formatCount(growth) + " bytes" + (before > 0 ? ", " + formatPercent(share) : "") + ") from "
            + formatSize(before) + " to " + formatSize(after);
        return FailedGate { "--fail-if-larger " + gates.growth->text, std::move(reason) };
    }

    /// Something that a container runs with; dates, labels and history differ with every build.
    bool isSetting(const ConfigRow& row)
    {
        switch (row.group) {
        case ConfigRow::Group::Run:
        case ConfigRow::Group::Environment:
        case ConfigRow::Group::Ports:
        case ConfigRow::Group::Volumes:
        case ConfigRow::Group::HealthCheck:
            return true;
        default:
            return false;
        }
    }

    std::optional<FailedGate> checkChanges(const Comparison& comparison, const ForbiddenChanges& forbidden)
    {
        uint64_t paths = 0;
        std::string found;
        const auto add = [&](std::string_view what, uint64_t count) {
            if (count > 0)
                found += (found.empty() ? "" : ", ") + std::string(what) + " " + formatCount(count);
        };
        for (const auto& [name, difference] : stateNames) {
            if (!forbidden.states[static_cast<size_t>(difference)])
                continue;
            const uint64_t count
                = comparison.files->tally(difference).count + comparison.files->folders(difference);
            add(name, count);
            paths += count;
        }
        const auto settings = static_cast<uint64_t>(std::ranges::count_if(
            comparison.config, [](const ConfigRow& row) { return row.differs() && isSetting(row); }));
        if (forbidden.config)
            add("config", settings);
        if (found.empty())
            return std::nullopt;
        const std::string what = paths > 0
            ? formatCount(paths) + (paths == 1 ? " path differs" : " paths differ")
            : "the configuration differs";
        return FailedGate { "--fail-on " + forbidden.text, what + " (" + found + ")" };
    }

} // namespace

std::optional<Measure> parseMeasure(std::string_view name)
{
    const auto* found = std::ranges::find(measures, name, &MeasureName::name);
    return found == measures.end() ? std::nullopt
                                   : std::optional(static_cast<Measure>(found - measures.begin()));
}

std::optional<GrowthLimit> parseGrowthLimit(std::string_view text)
{
    GrowthLimit limit { std::string(text), 0, std::nullopt };
    if (text.ends_with('%')) {
        limit.percent = parsePercent(text.substr(0, text.size() - 1));
        return limit.percent ? std::optional(limit) : std::nullopt;
    }
    const std::optional<uint64_t> bytes = parseSize(text);
    limit.bytes = bytes.value_or(0);
    return bytes ? std::optional(limit) : std::nullopt;
}

bool ForbiddenChanges::add(std::string_view name)
{
    const auto* found = std::ranges::find(stateNames, name, &StateName::name);
    if (name == "changed") {
        for (const StateName& state : stateNames)
            states[static_cast<size_t>(state.difference)] = true;
    } else if (name == "config") {
        config = true;
    } else if (found != stateNames.end()) {
        states[static_cast<size_t>(found->difference)] = true;
    } else {
        return false;
    }
    text += (text.empty() ? "" : ",") + std::string(name);
    return true;
}

std::vector<FailedGate> failedGates(const Comparison& comparison, const Gates& gates)
{
    std::vector<FailedGate> failed;
    if (std::optional<FailedGate> gate = checkGrowth(comparison, gates))
        failed.push_back(std::move(*gate));
    if (std::optional<FailedGate> gate = checkChanges(comparison, gates.changes))
        failed.push_back(std::move(*gate));
    return failed;
}

} // namespace layerscope::cli
