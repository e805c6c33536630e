// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/console.h"

#include "core/base/text.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>

namespace layerscope::cli {

namespace {

    constexpr std::string_view program = "layerscope-cli";

    void printLine(const std::string& line)
    {
        std::cerr << line + "\n"; // one write, so that lines of several programs do not mix
        std::cerr.flush();
    }

} // namespace

void printError(std::string_view subject, std::string_view detail)
{
    printLine(std::string(program) + ": " + escapeForTerminal(subject) + ": " + escapeForTerminal(detail));
}

void printError(const Error& error, std::string_view image)
{
    if (error.subject.empty() || error.subject == image)
        printError(image, error.detail);
    else
        printError(error.subject, error.detail + " (in " + std::string(image) + ")");
}

void printWarnings(std::span<const Warning> warnings)
{
    for (const Warning& warning : warnings)
        printLine(std::string(program) + ": " + std::string(name(warning.severity())) + ": "
            + escapeForTerminal(warning.subject) + ": " + escapeForTerminal(warning.detail));
}

ExitCode exitCodeOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return ExitCode::WrongUsage;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    default:
        return ExitCode::NoImage;
    }
}

bool isTerminal(int descriptor) { return isatty(descriptor) == 1; }

bool wantsColor(int descriptor)
{
    // Nothing in this program changes the environment.
    const char* noColor = std::getenv("NO_COLOR"); // NOLINT(concurrency-mt-unsafe)
    const char* terminal = std::getenv("TERM"); // NOLINT(concurrency-mt-unsafe)
    const bool isUnwanted = noColor != nullptr && *noColor != '\0';
    return isTerminal(descriptor) && !isUnwanted && terminal != nullptr
        && std::string_view(terminal) != "dumb";
}

size_t terminalWidth(int descriptor)
{
    winsize size {};
    return isTerminal(descriptor) && ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

void prepareStandardStreams()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (fcntl(descriptor, F_GETFD) != -1)
            continue;
        // The lowest free descriptor is this one. Standard input becomes one that cannot be read, the others ones that
        // cannot be written.
        const int mode = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        if (open("/dev/null", mode) == -1)
            return;
    }
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace layerscope::cli
