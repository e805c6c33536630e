// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/recentlist.h"
#include "ui/session/settings.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

class RecentListTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_there = m_folder->filePath(u"there.tar"_s);
        QFile file(m_there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_settings->addRecent({ m_there, u"there"_s, 0, QDateTime::currentDateTime() });
        m_settings->addRecent(
            { m_folder->filePath(u"gone.tar"_s), u"gone"_s, 0, QDateTime::currentDateTime() });
    }

    void missingOnesAreMarked()
    {
        RecentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setImages(m_settings->recent());
        QTRY_VERIFY(model.hasMissing());
        QCOMPARE(model.index(0).data().toString(), u"gone"_s);
        QVERIFY(model.index(0).data(RecentModel::MissingRole).toBool());
        QVERIFY(!model.index(1).data(RecentModel::MissingRole).toBool());
    }

    void missingOnesCanBeCleared()
    {
        RecentList list(*m_settings);
        QSignalSpy changed(&list, &RecentList::changed);
        QTRY_VERIFY(list.hasMissing());
        QVERIFY(!changed.isEmpty()); // whoever offers to clear them has to know
        list.clearMissing();
        QCOMPARE(m_settings->recent().size(), 1);
        QCOMPARE(m_settings->recent().first().path, m_there);
        QTRY_VERIFY(!list.hasMissing());
    }

    void deleteForgetsTheCurrentOne()
    {
        RecentList list(*m_settings);
        list.show();
        list.setCurrentIndex(list.model()->index(1, 0));
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(m_settings->recent().size(), 1);
        QCOMPARE(m_settings->recent().first().name, u"gone"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    QString m_there;
};

QTEST_MAIN(RecentListTest)
#include "tst_recentlist.moc"
