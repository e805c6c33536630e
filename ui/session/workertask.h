// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QThreadPool;

namespace layerscope {

/// Runs `work` on a thread of `pool`. All that was written before the call is seen there.
void runInWorker(QThreadPool& pool, std::function<void()> work);

/// Work on another thread whose end is told to this one. What passes between the threads passes by a std::mutex or
/// std::atomic of ours, so that ThreadSanitizer, which does not see into the Qt that is installed, can follow it.
///
/// `done` runs on the thread that made the task, from its event loop, when `work` has ended; never, once the task was
/// destroyed, which does not wait: `work` must hold what it needs by value.
class WorkerTask : public QObject {
    Q_OBJECT
public:
    WorkerTask(QThreadPool& pool, std::function<void()> work, std::function<void()> done);
    ~WorkerTask() override;

    bool event(QEvent* event) override;

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared;
    std::function<void()> m_done;
};

} // namespace layerscope
