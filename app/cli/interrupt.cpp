// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"

#include "app/cli/console.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <unistd.h>
#include <utility>

namespace layerscope::cli {

namespace {

    constexpr std::array signals { SIGINT, SIGTERM, SIGHUP };
    constexpr char endOfWatch = 'q';
    constexpr char interrupted = 'i';

    // A handler may do next to nothing: it writes a byte into a pipe, and a thread does the rest.
    std::array<int, 2> wakeUp { -1, -1 };
    std::atomic<bool> wasInterrupted { false };
    static_assert(std::atomic<bool>::is_always_lock_free);

    void send(char what)
    {
        const int before = errno;
        [[maybe_unused]] const ssize_t written = write(wakeUp[1], &what, 1);
        errno = before;
    }

    void onSignal(int)
    {
        if (wasInterrupted.exchange(true))
            _exit(static_cast<int>(ExitCode::Cancelled));
        send(interrupted);
    }

    void watch(std::stop_source& source)
    {
        char what = 0;
        ssize_t count = 0;
        while ((count = read(wakeUp[0], &what, 1)) == -1 && errno == EINTR) { }
        if (count == 1 && what == interrupted)
            source.request_stop();
    }

} // namespace

Interrupt::Interrupt()
{
    if (pipe2(wakeUp.data(), O_CLOEXEC) != 0)
        return;
    m_watcher = std::jthread(watch, std::ref(m_source));
    struct sigaction action { };
    action.sa_handler = onSignal;
    for (const int signal : signals) {
        struct sigaction current { };
        // What was ignored from outside (nohup) stays ignored.
        if (sigaction(signal, nullptr, &current) == 0 && current.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr);
    }
}

Interrupt::~Interrupt()
{
    if (!m_watcher.joinable())
        return;
    for (const int signal : signals) {
        struct sigaction current { };
        if (sigaction(signal, nullptr, &current) == 0 && current.sa_handler == onSignal)
            std::signal(signal, SIG_DFL);
    }
    send(endOfWatch);
    m_watcher.join();
    for (int& end : wakeUp)
        close(std::exchange(end, -1));
}

} // namespace layerscope::cli
