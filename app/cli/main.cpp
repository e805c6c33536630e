// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"

#include <exception>
#include <new>

namespace layerscope::cli {

namespace {

    ExitCode print(const std::string& text)
    {
        Output output;
        output.stream() << text;
        const Status written = output.finish();
        if (written)
            return ExitCode::Done;
        printError(written.error().subject, written.error().detail);
        return exitCodeOf(written.error());
    }

    ExitCode start(int argc, const char* const* argv)
    {
        prepareStandardStreams();
        const auto parsed = parseArguments(argc, argv);
        if (const auto* help = std::get_if<Help>(&parsed))
            return print(help->text);
        if (const auto* error = std::get_if<UsageError>(&parsed)) {
            printError(error->subject, error->detail);
            return ExitCode::WrongUsage;
        }
        const Interrupt interrupt;
        return run(std::get<Arguments>(parsed), interrupt.token());
    }

} // namespace

} // namespace layerscope::cli

int main(int argc, char** argv)
{
    using namespace layerscope::cli;
    try {
        return static_cast<int>(start(argc, argv));
    } catch (const std::bad_alloc&) {
        printError("memory", "there is not enough to read this image");
    } catch (const std::exception& failure) {
        printError("internal error", failure.what());
    }
    return static_cast<int>(ExitCode::NoImage);
}
