// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/comparecommand.h"

#include "app/cli/gates.h"

#include <variant>

namespace layerscope::cli {

namespace {

    struct Failure {
        Error error;
        std::string image;
    };
    struct Loaded {
        AnalysisPtr a;
        AnalysisPtr b;
    };

    /// One archive for both: it is read once.
    std::variant<Loaded, Failure> loadFromOne(const Session& session)
    {
        const std::string& path = session.arguments().image.path;
        const Result<ArchivePtr> archive = session.open(session.arguments().image);
        if (!archive)
            return Failure { archive.error(), path };
        const Result<ImageDescription> a = (*archive)->describe(session.arguments().image.selector);
        if (!a)
            return Failure { a.error(), path };
        const Result<ImageDescription> b = (*archive)->describe(session.arguments().other.selector);
        if (!b)
            return Failure { b.error(), path };
        const Result<AnalysisPtr> analysisA = session.analyze(*archive, *a);
        if (!analysisA)
            return Failure { analysisA.error(), path };
        if (a->summary.index == b->summary.index)
            return Loaded { *analysisA, *analysisA };
        const Result<AnalysisPtr> analysisB = session.analyze(*archive, *b);
        if (!analysisB)
            return Failure { analysisB.error(), path };
        return Loaded { *analysisA, *analysisB };
    }

    std::variant<Loaded, Failure> load(const Session& session)
    {
        const ImageArgument& a = session.arguments().image;
        const ImageArgument& b = session.arguments().other;
        if (a.path == b.path)
            return loadFromOne(session);
        const Result<AnalysisPtr> analysisA = session.load(a);
        if (!analysisA)
            return Failure { analysisA.error(), a.path };
        const Result<AnalysisPtr> analysisB = session.load(b);
        if (!analysisB)
            return Failure { analysisB.error(), b.path };
        return Loaded { *analysisA, *analysisB };
    }

    void addWarnings(std::vector<Warning>& all, const Analysis& image, const std::string& side)
    {
        for (const Warning& warning : image.warnings)
            all.push_back({ warning.code, side + ", " + warning.subject, warning.detail });
    }

    ExitCode report(Session& session, const Comparison& comparison)
    {
        writeComparison(session.out(), comparison, session.arguments().format, session.reportOptions());
        std::vector<Warning> warnings;
        addWarnings(warnings, *comparison.a, "A");
        addWarnings(warnings, *comparison.b, "B");
        const ExitCode code = session.finish(warnings);
        const bool isWritten = code == ExitCode::Done || code == ExitCode::Damaged;
        if (!isWritten)
            return code;
        const std::vector<FailedGate> gates = failedGates(comparison, session.arguments().gates);
        for (const FailedGate& gate : gates)
            printError(gate.name, gate.reason);
        return code == ExitCode::Done && !gates.empty() ? ExitCode::RuleNotMet : code;
    }

} // namespace

ExitCode compare(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::variant<Loaded, Failure> images = load(session);
    if (const auto* failure = std::get_if<Failure>(&images))
        return failed(failure->error, failure->image);
    const auto& [a, b] = std::get<Loaded>(images);
    const auto scopeA = scopeOf(arguments.image, *a, "-a");
    const auto scopeB = scopeOf(arguments.other, *b, "-b");
    for (const auto* scope : { &scopeA, &scopeB }) {
        if (const auto* error = std::get_if<UsageError>(scope))
            return wrongUsage(*error);
    }
    const Result<std::shared_ptr<const Comparison>> comparison = Comparison::build(
        a, b, arguments.compare, std::get<Scope>(scopeA), std::get<Scope>(scopeB), session.stop());
    if (!comparison)
        return failed(comparison.error(), arguments.image.path);
    return report(session, **comparison);
}

} // namespace layerscope::cli
