// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/workertask.h"

#include <QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace layerscope {

/// Runs work on the thread pool and hands the answer to the GUI thread, where only the newest request counts: a new
/// run() or cancel() stops the old work and drops its answer. Destroying the object does the same without waiting, so
/// `work` must capture values only.
template <typename T>
class LatestJob {
public:
    explicit LatestJob(QThreadPool* pool = QThreadPool::globalInstance())
        : m_pool(pool)
    {
    }
    ~LatestJob() { cancel(); }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    /// `work(std::stop_token) -> T` runs in a worker, `done(T)` on the thread that calls this.
    template <typename Work, typename Done>
    void run(Work work, Done done)
    {
        cancel();
        m_stop = std::stop_source();
        auto result = std::make_shared<std::optional<T>>();
        m_task = std::make_unique<WorkerTask>(
            *m_pool,
            [work = std::move(work), token = m_stop.get_token(), result] { result->emplace(work(token)); },
            [this, result, done = std::move(done)] {
                m_task.release()->deleteLater();
                done(std::move(**result));
            });
    }

    void cancel()
    {
        m_stop.request_stop();
        m_task.reset();
    }

    [[nodiscard]] bool isRunning() const { return m_task != nullptr; }

private:
    QThreadPool* m_pool;
    std::stop_source m_stop { std::nostopstate };
    std::unique_ptr<WorkerTask> m_task;
};

} // namespace layerscope
