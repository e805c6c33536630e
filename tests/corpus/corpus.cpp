// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/corpus/corpus.h"

#include "tests/support/archivebuilder.h"
#include "tests/support/tempfolder.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

namespace layerscope::fixture {

namespace fs = std::filesystem;

namespace {

    void redirect(const fs::path& path, int descriptor)
    {
        const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file < 0 || dup2(file, descriptor) < 0)
            _exit(126);
    }

    [[noreturn]] void runChild(const std::vector<std::string>& command, const TempFolder& folder)
    {
        redirect(folder / "out", STDOUT_FILENO);
        redirect(folder / "err", STDERR_FILENO);
        const rlimit noCore { 0, 0 };
        setrlimit(RLIMIT_CORE, &noCore);
        std::vector<char*> arguments;
        for (const std::string& argument : command)
            arguments.push_back(const_cast<char*>(argument.c_str()));
        arguments.push_back(nullptr);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }

} // namespace

std::optional<fs::path> corpusFolder()
{
    const char* fromUser = std::getenv("LAYERSCOPE_CORPUS");
    const fs::path folder = fromUser != nullptr ? fromUser : LAYERSCOPE_CORPUS_DEFAULT;
    return fs::is_directory(folder) ? std::optional(folder) : std::nullopt;
}

std::vector<fs::path> filesEnding(const fs::path& folder, const std::string& suffix)
{
    std::vector<fs::path> result;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().string().ends_with(suffix))
            result.push_back(entry.path());
    }
    std::sort(result.begin(), result.end());
    return result;
}

std::string readPossiblyPacked(const fs::path& path)
{
    const std::string data = readFile(path);
    return data.starts_with("\x1f\x8b") ? uncompress(data) : data;
}

ProcessResult run(const std::vector<std::string>& command, double seconds)
{
    using Clock = std::chrono::steady_clock;
    const TempFolder folder;
    const auto start = Clock::now();
    const auto elapsed = [&] { return std::chrono::duration<double>(Clock::now() - start).count(); };
    const pid_t child = fork();
    if (child == 0)
        runChild(command, folder);
    ProcessResult result;
    int status = 0;
    rusage usage {};
    while (wait4(child, &status, WNOHANG, &usage) == 0) {
        if (!result.timedOut && elapsed() > seconds) {
            result.timedOut = true;
            kill(child, SIGKILL);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    result.seconds = elapsed();
    result.peakKib = usage.ru_maxrss;
    if (WIFEXITED(status))
        result.exitCode = WEXITSTATUS(status);
    else if (WIFSIGNALED(status))
        result.signal = WTERMSIG(status);
    result.standardOutput = readFile(folder / "out");
    result.standardError = readFile(folder / "err");
    return result;
}

} // namespace layerscope::fixture
