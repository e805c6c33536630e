// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/import/import.h"

#include "core/bench/import/buildkitlog.h"
#include "core/bench/import/csvtable.h"
#include "core/bench/import/hyperfine.h"
#include "core/bench/textfile.h"

#include <algorithm>

namespace layerscope {

namespace {

    struct Runs {
        Dimension dimension = Dimension::Duration;
        std::vector<double> values;
    };

    Error asksForNothing(const BenchImport& import, const std::string& choices)
    {
        return { ErrorCode::InvalidArgument, import.from,
            "tells " + choices + ", not \"" + import.what + "\"" };
    }

    Status addBuild(Runs& runs, const BenchImport& import, const BuildKitLog& log, const std::string& subject)
    {
        const bool isWhole = import.stage.empty();
        const auto stage = log.stages.find(import.stage);
        if (!isWhole && stage == log.stages.end())
            return Error { ErrorCode::InvalidArgument, subject, "has no stage \"" + import.stage + "\"" };
        const BuildKitLog::Stage& counts = isWhole ? log.total : stage->second;
        if (import.what == "time") {
            runs.values.push_back(isWhole ? log.seconds() : counts.seconds);
        } else if (import.what == "steps" || import.what == "cached") {
            runs.dimension = Dimension::Count;
            runs.values.push_back(static_cast<double>(import.what == "steps" ? counts.steps : counts.cached));
        } else if (import.what == "cache_hit") {
            runs.dimension = Dimension::Percent;
            runs.values.push_back(counts.cacheHit());
        } else {
            return asksForNothing(import, "time, steps, cached and cache_hit");
        }
        return ok();
    }

    Status addCsv(Runs& runs, const BenchImport& import, const std::string& text, const std::string& subject)
    {
        const Result<std::vector<Quantity>> column = csvColumn(text, subject, import.what, import.where);
        if (!column)
            return column.error();
        runs.dimension = column->front().dimension;
        constexpr double hundred = 100; // a record has fractions
        for (const Quantity& value : *column)
            runs.values.push_back(
                (value.low + value.high) / 2 / (runs.dimension == Dimension::Percent ? hundred : 1));
        return ok();
    }

    Status addFile(Runs& runs, const BenchImport& import, const std::string& text, const std::string& subject,
        const Limits& limits)
    {
        if (import.from == "csv")
            return addCsv(runs, import, text, subject);
        if (import.from == "buildkit") {
            const Result<BuildKitLog> log = BuildKitLog::parse(text, subject, limits);
            return log ? addBuild(runs, import, *log, subject) : Status(log.error());
        }
        if (!import.what.empty() && import.what != "time")
            return asksForNothing(import, "time");
        const Result<std::vector<double>> times = hyperfineTimes(text, subject, import.where, limits);
        if (!times)
            return times.error();
        runs.values.insert(runs.values.end(), times->begin(), times->end());
        return ok();
    }

    double medianOf(const std::vector<double>& sorted)
    {
        const size_t middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

} // namespace

Result<BenchRecord> importRecord(
    const BenchImport& import, const std::filesystem::path& folder, const Limits& limits)
{
    if (import.files.empty())
        return Error { ErrorCode::InvalidArgument, import.from, "names no file" };
    Runs runs;
    for (const std::string& file : import.files) {
        Result<std::string> text = readTextFile(folder / file, limits.jsonBytes);
        if (!text)
            return Error { text.error().code, file, text.error().detail };
        if (const Status added = addFile(runs, import, *text, file, limits); !added)
            return added.error();
    }
    std::ranges::sort(runs.values);
    BenchRecord record;
    record.value = medianOf(runs.values);
    record.dimension = runs.dimension;
    record.runs = runs.values.size();
    if (runs.values.size() > 1) {
        record.low = runs.values.front();
        record.high = runs.values.back();
    }
    return record;
}

} // namespace layerscope
