// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/latestjob.h"
#include "ui/session/workertask.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace layerscope;

class WorkerTaskTest : public QObject {
    Q_OBJECT
private slots:
    void itWorksElsewhereAndTellsHere()
    {
        QThread* worker = nullptr;
        QThread* told = nullptr;
        WorkerTask task(
            m_pool, [&] { worker = QThread::currentThread(); }, [&] { told = QThread::currentThread(); });
        QTRY_VERIFY(told);
        QCOMPARE(told, thread());
        QVERIFY(worker && worker != told);
    }

    void whatIsDestroyedSaysNothing()
    {
        QSemaphore begun, mayEnd, ended;
        bool told = false;
        {
            WorkerTask task(
                m_pool,
                [&] {
                    begun.release();
                    mayEnd.acquire();
                    ended.release();
                },
                [&] { told = true; });
            QVERIFY(begun.tryAcquire(1, 5000));
        } // does not wait: the work is held up
        mayEnd.release();
        QVERIFY(ended.tryAcquire(1, 5000));
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void anEndThatIsUnderWayIsTakenBack()
    {
        bool told = false;
        auto task = std::make_unique<WorkerTask>(
            m_pool, [] {}, [&] { told = true; });
        m_pool.waitForDone(); // the event is posted, and not taken yet
        task.reset();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void theNewestRequestCounts()
    {
        LatestJob<int> job(&m_pool);
        QList<int> answers;
        QSemaphore begun;
        std::atomic<bool> wasStopped = false;
        job.run(
            [&](const std::stop_token& stop) {
                begun.release();
                while (!stop.stop_requested())
                    QThread::yieldCurrentThread();
                wasStopped = true;
                return 1;
            },
            [&](int answer) { answers.append(answer); });
        QVERIFY(begun.tryAcquire(1, 5000));
        job.run([](const std::stop_token&) { return 2; }, [&](int answer) { answers.append(answer); });
        QVERIFY(job.isRunning());
        QTRY_COMPARE(answers, QList<int>({ 2 }));
        m_pool.waitForDone();
        QVERIFY(wasStopped);
        QVERIFY(!job.isRunning());
    }

    void aJobMayEndItsOwnerAndItself()
    {
        auto job = std::make_unique<LatestJob<int>>(&m_pool);
        bool told = false;
        job->run([](const std::stop_token&) { return 1; },
            [&](int) {
                job.reset();
                told = true;
            });
        QTRY_VERIFY(told);
        QVERIFY(!job);
    }

    void whatTheWorkHeldIsLetGo()
    {
        const auto held = std::make_shared<int>(1);
        bool told = false;
        WorkerTask task(
            m_pool, [held] { QVERIFY(held); }, [&] { told = true; });
        QTRY_VERIFY(told);
        QCOMPARE(held.use_count(), 1L);
    }

private:
    QThreadPool m_pool; ///< several threads: one is held up at times
};

QTEST_GUILESS_MAIN(WorkerTaskTest)
#include "tst_workertask.moc"
