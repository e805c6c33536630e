// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include <memory>
#include <stop_token>

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
        auto* watcher = new QFutureWatcher<T>;
        m_watcher.reset(watcher);
        QObject::connect(
            watcher, &QFutureWatcherBase::finished, watcher, [this, watcher, done = std::move(done)] {
                T result = watcher->future().takeResult();
                m_watcher.release()->deleteLater();
                done(std::move(result));
            });
        watcher->setFuture(QtConcurrent::run(
            m_pool, [work = std::move(work), token = m_stop.get_token()] { return work(token); }));
    }

    void cancel()
    {
        m_stop.request_stop();
        m_watcher.reset();
    }

    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

private:
    QThreadPool* m_pool;
    std::stop_source m_stop { std::nostopstate };
    std::unique_ptr<QFutureWatcher<T>> m_watcher;
};

} // namespace layerscope
