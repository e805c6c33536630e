// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace layerscope::fixture {

/// How a program ended and what it said.
struct Outcome {
    int exitCode = -1; ///< -1: ended by a signal, or did not end in time
    int signal = 0;
    std::string out;
    std::string err;
};

struct Launch {
    std::vector<std::string> arguments;
    std::map<std::string, std::string> environment; ///< added to a small fixed one
    int in = -1; ///< descriptor for standard input; -1 = nothing to read
    int out = -1; ///< descriptor for standard output; -1 = captured
    bool closeOut = false; ///< standard output is closed
};

/// A started program; its output goes to temporary files, so that it never waits for us.
class Process {
public:
    Process(const std::string& program, const Launch& launch);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void send(int signal) const;
    /// Waits for the end; a program that takes longer is killed.
    [[nodiscard]] Outcome wait(int seconds = 60);

private:
    pid_t m_pid = -1;
    int m_out = -1;
    int m_err = -1;
};

/// Two ends of a pipe, closed at the end.
struct Pipe {
    Pipe();
    ~Pipe();
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void closeReader();

    int reader = -1;
    int writer = -1;
};

} // namespace layerscope::fixture
