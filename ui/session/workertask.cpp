// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/workertask.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThreadPool>

#include <atomic>
#include <mutex>
#include <utility>

namespace layerscope {

namespace {

    class Runnable : public QRunnable {
    public:
        explicit Runnable(std::function<void()> work)
            : m_work(std::move(work))
        {
            m_isMade.store(true, std::memory_order_release);
        }

        void run() override
        {
            if (m_isMade.load(std::memory_order_acquire)) // it always is
                std::exchange(m_work, nullptr)();
        }

    private:
        std::function<void()> m_work;
        std::atomic<bool> m_isMade = false;
    };

    QEvent::Type endEvent()
    {
        static const int type = QEvent::registerEventType();
        return static_cast<QEvent::Type>(type);
    }

} // namespace

void runInWorker(QThreadPool& pool, std::function<void()> work) { pool.start(new Runnable(std::move(work))); }

struct WorkerTask::Shared {
    std::mutex mutex;
    WorkerTask* task = nullptr; ///< while it is there
    bool hasEnded = false;
};

WorkerTask::WorkerTask(QThreadPool& pool, std::function<void()> work, std::function<void()> done)
    : m_shared(std::make_shared<Shared>())
    , m_done(std::move(done))
{
    m_shared->task = this;
    runInWorker(pool, [shared = m_shared, work = std::move(work)]() mutable {
        work();
        work = nullptr; // what it held is not wanted any more, here or in the thread of the task
        const std::scoped_lock lock(shared->mutex);
        shared->hasEnded = true;
        if (shared->task)
            QCoreApplication::postEvent(shared->task, new QEvent(endEvent()));
    });
}

WorkerTask::~WorkerTask()
{
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->task = nullptr;
}

bool WorkerTask::event(QEvent* event)
{
    bool hasEnded = false;
    {
        const std::scoped_lock lock(m_shared->mutex);
        hasEnded = m_shared->hasEnded;
    }
    if (!hasEnded || event->type() != endEvent())
        return QObject::event(event);
    std::exchange(m_done, nullptr)(); // may destroy the task
    return true;
}

} // namespace layerscope
