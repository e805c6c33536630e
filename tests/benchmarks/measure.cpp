// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/benchmarks/measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <limits>
#include <stdexcept>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace layerscope::benchmark {

namespace {

    struct Report {
        double seconds = 0;
        uint64_t answer = 0;
    };

    double secondsOf(const timeval& time)
    {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    }

    [[noreturn]] void runChild(int pipe, const std::function<uint64_t()>& work)
    {
        try {
            const auto begin = std::chrono::steady_clock::now();
            Report report;
            report.answer = work();
            report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            _exit(write(pipe, &report, sizeof(report)) == sizeof(report) ? 0 : 1);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
            _exit(1);
        }
    }

    Cost measureOnce(const std::function<uint64_t()>& work)
    {
        int ends[2];
        if (pipe(ends) != 0)
            throw std::runtime_error("no pipe");
        const pid_t child = fork();
        if (child < 0)
            throw std::runtime_error("no process");
        if (child == 0)
            runChild(ends[1], work);
        close(ends[1]);
        Report report;
        const bool reported = read(ends[0], &report, sizeof(report)) == sizeof(report);
        close(ends[0]);
        int status = 0;
        rusage usage {};
        wait4(child, &status, 0, &usage);
        if (!reported || status != 0)
            throw std::runtime_error("the measured work failed");
        return { report.seconds, secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024, report.answer };
    }

} // namespace

std::vector<Cost> measure(unsigned runs, const std::vector<Work>& pieces)
{
    std::vector<Cost> best(pieces.size());
    for (unsigned run = 0; run < runs; ++run) {
        for (size_t i = 0; i < pieces.size(); ++i) {
            const Cost cost = measureOnce(pieces[i]);
            Cost& least = best[i];
            if (run == 0)
                least = cost;
            least.seconds = std::min(least.seconds, cost.seconds);
            least.cpuSeconds = std::min(least.cpuSeconds, cost.cpuSeconds);
            least.peakMegabytes = std::min(least.peakMegabytes, cost.peakMegabytes);
        }
    }
    return best;
}

double fastest(const std::function<void()>& work)
{
    constexpr int runs = 5;
    double best = std::numeric_limits<double>::max();
    for (int run = 0; run < runs; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        best
            = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

} // namespace layerscope::benchmark
