// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/process.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace layerscope::fixture {

namespace {

    int temporaryFile()
    {
        std::string name = "/tmp/layerscope-test-XXXXXX";
        const int descriptor = mkostemp(name.data(), O_CLOEXEC);
        unlink(name.c_str());
        return descriptor;
    }

    std::string contentOf(int descriptor)
    {
        std::string text;
        std::array<char, 1u << 16> buffer {};
        lseek(descriptor, 0, SEEK_SET);
        for (ssize_t count = 0; (count = read(descriptor, buffer.data(), buffer.size())) > 0;)
            text.append(buffer.data(), static_cast<size_t>(count));
        return text;
    }

    std::vector<char*> pointers(std::vector<std::string>& strings)
    {
        std::vector<char*> all;
        for (std::string& s : strings)
            all.push_back(s.data());
        all.push_back(nullptr);
        return all;
    }

} // namespace

Process::Process(const std::string& program, const Launch& launch)
    : m_out(temporaryFile())
    , m_err(temporaryFile())
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (launch.in == -1)
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    else
        posix_spawn_file_actions_adddup2(&actions, launch.in, STDIN_FILENO);
    if (launch.closeOut)
        posix_spawn_file_actions_addclose(&actions, STDOUT_FILENO);
    else
        posix_spawn_file_actions_adddup2(&actions, launch.out == -1 ? m_out : launch.out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, m_err, STDERR_FILENO);

    std::vector<std::string> arguments { program };
    arguments.insert(arguments.end(), launch.arguments.begin(), launch.arguments.end());
    std::vector<std::string> environment { "PATH=/usr/bin:/bin", "LC_ALL=C", "TERM=xterm" };
    for (const auto& [name, value] : launch.environment)
        environment.push_back(name + "=" + value);
    // Sanitizers are told their options by the environment.
    for (const char* name : { "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS" }) {
        if (const char* value = std::getenv(name))
            environment.push_back(std::string(name) + "=" + value);
    }
    if (posix_spawn(&m_pid, program.c_str(), &actions, nullptr, pointers(arguments).data(),
            pointers(environment).data())
        != 0)
        m_pid = -1;
    posix_spawn_file_actions_destroy(&actions);
}

Process::~Process()
{
    if (m_pid > 0) {
        kill(m_pid, SIGKILL);
        waitpid(m_pid, nullptr, 0);
    }
    close(m_out);
    close(m_err);
}

void Process::send(int signal) const
{
    if (m_pid > 0)
        kill(m_pid, signal);
}

Outcome Process::wait(int seconds)
{
    using namespace std::chrono_literals;
    if (m_pid <= 0) {
        ADD_FAILURE() << "the program does not start";
        return {};
    }
    int status = 0;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    while (waitpid(m_pid, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > deadline) {
            ADD_FAILURE() << "the program does not end";
            return {};
        }
        std::this_thread::sleep_for(2ms);
    }
    m_pid = -1;
    Outcome outcome;
    if (WIFEXITED(status))
        outcome.exitCode = WEXITSTATUS(status);
    else
        outcome.signal = WTERMSIG(status);
    outcome.out = contentOf(m_out);
    outcome.err = contentOf(m_err);
    return outcome;
}

Pipe::Pipe()
{
    std::array<int, 2> ends { -1, -1 };
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        ADD_FAILURE() << "no pipe";
    reader = ends[0];
    writer = ends[1];
}

Pipe::~Pipe()
{
    closeReader();
    close(writer);
}

void Pipe::closeReader()
{
    if (reader != -1)
        close(std::exchange(reader, -1));
}

} // namespace layerscope::fixture
