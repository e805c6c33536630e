// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commands.h"

#include "app/cli/benchcommand.h"
#include "app/cli/comparecommand.h"
#include "app/cli/session.h"

#include <array>
#include <unistd.h>

namespace layerscope::cli {

namespace {

    ExitCode images(Session& session)
    {
        const ImageArgument& image = session.arguments().image;
        const Result<ArchivePtr> archive = session.open(image);
        if (!archive)
            return failed(archive.error(), image.path);
        const ImageList list { (*archive)->source(), (*archive)->images(), (*archive)->warnings() };
        writeImages(session.out(), list, session.arguments().format, session.reportOptions());
        return session.finish(list.warnings);
    }

    ExitCode inspect(Session& session)
    {
        const ImageArgument& image = session.arguments().image;
        const Result<AnalysisPtr> analysis = session.load(image);
        if (!analysis)
            return failed(analysis.error(), image.path);
        writeInspect(session.out(), **analysis, session.arguments().format, session.reportOptions());
        return session.finish((*analysis)->warnings);
    }

    ExitCode tree(Session& session)
    {
        const ImageArgument& image = session.arguments().image;
        const Result<AnalysisPtr> analysis = session.load(image);
        if (!analysis)
            return failed(analysis.error(), image.path);
        const auto scope = scopeOf(image, **analysis);
        if (const auto* error = std::get_if<UsageError>(&scope))
            return wrongUsage(*error);
        const ScopedTree scoped(*analysis, std::get<Scope>(scope), session.stop());
        if (session.stop().stop_requested())
            return failed({ ErrorCode::Cancelled, image.path, "cancelled" }, image.path);
        writeTree(session.out(), scoped, session.arguments().format, session.arguments().tree,
            session.reportOptions());
        return session.finish((*analysis)->warnings);
    }

    ExitCode runCommand(Session& session)
    {
        switch (session.arguments().command) {
        case Command::Images:
            return images(session);
        case Command::Tree:
            return tree(session);
        case Command::Compare:
            return compare(session);
        case Command::Bench:
        case Command::Inspect:
            break;
        }
        return inspect(session);
    }

} // namespace

ExitCode run(const Arguments& arguments, const std::stop_token& stop)
{
    const std::array inputs { arguments.image.path, arguments.other.path };
    if ((inputs[0] == "-" || inputs[1] == "-") && isTerminal(STDIN_FILENO))
        return wrongUsage({ "-", "standard input is a terminal; give a file, or pipe an image in" });
    Session session(arguments, stop);
    if (arguments.command == Command::Bench)
        return bench(session); // its inputs are known only when the document was read
    if (const Status opened = session.openOutput(inputs); !opened)
        return wrongUsage({ opened.error().subject, opened.error().detail });
    return runCommand(session);
}

} // namespace layerscope::cli
