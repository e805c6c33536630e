// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/session/imagesession.h"
#include "ui/session/latestjob.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <filesystem>

using namespace layerscope;
using namespace Qt::StringLiterals;
using State = ImageSession::State;

namespace {

std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

} // namespace

class SessionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_small = m_folder.filePath(u"small.tar"_s);
        fixture::dockerLegacy({ fixture::smallImage() }).writeTar(nativePath(m_small));
        m_wide = m_folder.filePath(u"wide.tar.gz"_s);
        fixture::dockerLegacy({ fixture::wideImage(20'000) })
            .writeTar(nativePath(m_wide), fixture::Pack::Gzip);
        m_two = m_folder.filePath(u"two.tar"_s);
        fixture::dockerLegacy({ fixture::smallImage(), fixture::wideImage(3) }).writeTar(nativePath(m_two));
    }

    void readsAnImage()
    {
        ImageSession session(m_small);
        QVector<State> states;
        connect(&session, &ImageSession::stateChanged, this, [&](State state) { states.append(state); });
        session.start();
        QTRY_COMPARE(session.state(), State::Ready);
        QCOMPARE(states, (QVector<State> { State::Opening, State::Reading, State::Ready }));
        QCOMPARE(session.analysis()->totals.layers, uint64_t { 4 });
        QVERIFY(session.description());
    }

    void aMissingFileFails()
    {
        ImageSession session(m_folder.filePath(u"gone.tar"_s));
        session.start();
        QTRY_COMPARE(session.state(), State::Failed);
        QCOMPARE(session.error()->code, ErrorCode::NotFound);
    }

    void severalImagesWaitForAChoice()
    {
        ImageSession session(m_two);
        session.start();
        QTRY_COMPARE(session.state(), State::Choosing);
        session.choose(1);
        QTRY_COMPARE(session.state(), State::Ready);
        QCOMPARE(session.analysis()->image.displayName(), std::string("wide:latest"));
    }

    void cancelIsImmediateAndFinal()
    {
        ImageSession session(m_wide);
        session.start();
        session.cancel();
        QCOMPARE(session.state(), State::Cancelled);
        QTest::qWait(300);
        QCOMPARE(session.state(), State::Cancelled);
        QVERIFY(!session.analysis());
    }

    void mayBeDestroyedAtAnyMoment_data()
    {
        QTest::addColumn<int>("milliseconds");
        for (const int wait : { 0, 1, 5, 20, 60 })
            QTest::addRow("%d ms", wait) << wait;
    }
    void mayBeDestroyedAtAnyMoment()
    {
        QFETCH(int, milliseconds);
        for (const QString& path : { m_small, m_wide, m_two }) {
            ImageSession session(path);
            session.start();
            QTest::qWait(milliseconds);
        }
        QTest::qWait(50); // answers that are still under way must find nobody
    }

    void onlyTheNewestJobAnswers()
    {
        LatestJob<int> job;
        std::vector<int> answers;
        const auto started = std::make_shared<std::atomic<int>>(0);
        for (int i = 1; i <= 5; ++i) {
            job.run(
                [i, started](std::stop_token) {
                    ++*started;
                    return i;
                },
                [&](int answer) { answers.push_back(answer); });
        }
        QTRY_COMPARE(answers.size(), size_t { 1 });
        QTRY_COMPARE(started->load(), 5);
        QTest::qWait(20);
        QCOMPARE(answers, std::vector<int> { 5 });
    }

private:
    QTemporaryDir m_folder;
    QString m_small;
    QString m_wide;
    QString m_two;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
