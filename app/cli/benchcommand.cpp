// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/benchcommand.h"

#include "core/bench/document.h"
#include "core/bench/refresh.h"
#include "core/bench/table.h"
#include "core/report/benchreport.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <vector>

namespace layerscope::cli {

namespace {

    namespace fs = std::filesystem;

    std::string timeNow()
    {
        const std::time_t now = std::time(nullptr);
        std::tm utc {};
        std::array<char, 32> text {};
        gmtime_r(&now, &utc);
        const size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
        return { text.data(), length };
    }

    BenchSources sourcesOf(const Session& session)
    {
        return { fs::path(session.arguments().image.path).parent_path(), session.loadOptions() };
    }

    /// What a report must never be written over: the document, its images and its logs.
    std::vector<std::string> inputsOf(const BenchDocument& document, const Arguments& arguments)
    {
        const fs::path folder = fs::path(arguments.image.path).parent_path();
        std::vector<std::string> inputs { arguments.image.path };
        const auto add = [&](const std::string& path) {
            if (!path.empty())
                inputs.push_back((folder / path).string());
        };
        for (const BenchVariant& variant : document.variants) {
            add(variant.image.path);
            std::ranges::for_each(variant.buildLogs, add);
            std::ranges::for_each(variant.startTimes, add);
        }
        for (const BenchSection& section : document.sections) {
            for (const BenchRow& row : section.rows) {
                add(row.image.path);
                std::ranges::for_each(row.import.files, add);
            }
            for (const BenchStage& stage : section.stages)
                add(stage.image.path);
        }
        return inputs;
    }

    /// Writes the document only when something has changed.
    ExitCode refreshAll(const Session& session, BenchDocument& document)
    {
        const Arguments& arguments = session.arguments();
        RefreshResult result;
        {
            ProgressLine line(!arguments.quiet && isTerminal(STDERR_FILENO));
            result = refresh(document, sourcesOf(session), timeNow(), session.stop(), &line.progress());
        }
        if (result.cancelled)
            return failed({ ErrorCode::Cancelled, "", "cancelled" }, arguments.image.path);
        for (const RefreshResult::Failure& failure : result.failures)
            printError(failure.place, failure.detail + " (in " + arguments.image.path + ")");
        if (result.changed > 0) {
            if (const Status written = document.write(arguments.image.path); !written)
                return failed(written.error(), arguments.image.path);
        }
        return result.failures.empty() ? ExitCode::Done : ExitCode::NoImage;
    }

    /// Tells the problems; errors always, warnings to those who cannot see them in the report.
    ExitCode judge(const BenchTable& table, const Arguments& arguments)
    {
        using Kind = BenchProblem::Kind;
        bool failed = false;
        for (const BenchProblem& problem : table.problems) {
            const bool isError = problem.kind == Kind::Fault || problem.kind == Kind::NotUnderstood;
            const bool isDifference = problem.kind == Kind::Stale || problem.kind == Kind::Contradicted;
            failed = failed || isError || (arguments.strict && isDifference);
            const std::string detail = problem.detail + " (in " + arguments.image.path + ")";
            if (isError)
                printError(problem.place, detail);
            else if (arguments.bench.refresh && problem.kind == Kind::Stale)
                continue; // why it could not be refreshed was said already
            else if (!arguments.quiet && arguments.format != ReportFormat::Text)
                printError(problem.place, "warning: " + detail);
        }
        return failed ? ExitCode::RuleNotMet : ExitCode::Done;
    }

} // namespace

ExitCode bench(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string& path = arguments.image.path;
    if (path == "-")
        return wrongUsage({ "-", "a benchmark document has to be a file: its paths are relative to it" });
    Result<BenchDocument> document = BenchDocument::read(path);
    if (!document)
        return failed(document.error(), path);
    if (const Status opened = session.openOutput(inputsOf(*document, arguments)); !opened)
        return wrongUsage({ opened.error().subject, opened.error().detail });
    const ExitCode refreshed = arguments.bench.refresh ? refreshAll(session, *document) : ExitCode::Done;
    if (refreshed == ExitCode::Cancelled)
        return refreshed;
    const BenchIdentities identities = identifyImages(*document, sourcesOf(session), session.stop());
    if (session.stop().stop_requested())
        return failed({ ErrorCode::Cancelled, "", "cancelled" }, path);
    const BenchTable table = BenchTable::build(*document, arguments.bench.table, &identities);
    writeBench(session.out(), table, arguments.format, session.reportOptions());
    if (const ExitCode written = session.finish({}); written != ExitCode::Done)
        return written;
    const ExitCode judged = judge(table, arguments);
    return refreshed == ExitCode::Done ? judged : refreshed;
}

} // namespace layerscope::cli
