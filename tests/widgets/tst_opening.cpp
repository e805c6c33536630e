// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/mainwindow.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documenttabs.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

} // namespace

/// In which order documents come to their tabs, and which is in front.
class OpeningTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_small = write(u"small.tar"_s, { fixture::smallImage() });
        m_wide = write(u"wide.tar"_s, { fixture::wideImage(10) });
        m_many = write(u"many.tar"_s, { fixture::smallImage(), fixture::wideImage(3) });
        m_bench = m_folder.filePath(u"notes.layerbench.json"_s);
        fixture::writeFile(nativePath(m_bench),
            R"({"schema": "layerscope/bench/1", "title": "Notes", "variants": [{"id": "a", "name": "A"}], "sections": []})");
    }

    void init()
    {
        m_settingsFile = m_folder.filePath(u"settings%1.ini"_s.arg(++m_count));
        begin();
    }

    void cleanup() { m_window.reset(); }

    void tabsStandInTheOrderTheyWereAskedForIn()
    {
        // A pipe without a word keeps the first of them from becoming ready.
        const QString pipe = m_folder.filePath(u"pipe%1"_s.arg(m_count));
        const QByteArray name = QFile::encodeName(pipe);
        QVERIFY(::mkfifo(name.constData(), 0600) == 0);
        const int writer = ::open(name.constData(), O_RDWR | O_NONBLOCK);
        const auto closeWriter = qScopeGuard([writer] { ::close(writer); });
        m_window->openPaths({ m_wide, pipe, m_small });
        QTRY_COMPARE(
            titles(), QStringList({ u"wide:latest"_s, QFileInfo(pipe).fileName(), u"shop:latest"_s }));
        QCOMPARE(m_window->currentPage()->title(), u"shop:latest"_s);
    }

    void whatIsOpenAlreadyKeepsItsPlaceAndComesToTheFront()
    {
        m_window->openPaths({ m_small, m_wide });
        QTRY_COMPARE(titles(), QStringList({ u"shop:latest"_s, u"wide:latest"_s }));
        m_window->openPath(m_small);
        QCOMPARE(m_window->currentPage()->title(), u"shop:latest"_s);
        QCOMPARE(m_window->pageCount(), 2);
    }

    void whatIsReadAgainKeepsItsPlace()
    {
        m_window->openPaths({ m_small, m_wide });
        QTRY_COMPARE(titles(), QStringList({ u"shop:latest"_s, u"wide:latest"_s }));
        m_window->openPath(m_small);
        const QPointer<DocumentPage> before = m_window->currentPage();
        QTRY_VERIFY(before->isReady());
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTRY_VERIFY(!before && m_window->currentImage() && m_window->pageCount() == 2);
        QCOMPARE(titles(), QStringList({ u"shop:latest"_s, u"wide:latest"_s }));
        QCOMPARE(m_window->currentPage()->title(), u"shop:latest"_s);
    }

    void anImageOfSeveralIsReadAgainWithoutAsking()
    {
        int asked = 0;
        m_window->setChooser([&](const QString&, std::span<const ImageSummary>, size_t& chosen) {
            ++asked;
            chosen = 1;
            return true;
        });
        m_window->openPath(m_many);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->isReady());
        const QPointer<DocumentPage> before = m_window->currentPage();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTRY_VERIFY(!before && m_window->currentImage());
        QCOMPARE(m_window->currentPage()->title(), u"wide:latest"_s);
        QCOMPARE(asked, 1);
    }

    void twoArchivesOfSeveralAskOneAfterTheOther()
    {
        const QString second = write(u"second.tar"_s, { fixture::wideImage(4), fixture::smallImage() });
        int open = 0;
        int most = 0;
        QStringList asked;
        m_window->setChooser([&](const QString& path, std::span<const ImageSummary>, size_t& chosen) {
            most = std::max(most, ++open);
            asked.append(QFileInfo(path).fileName());
            QTest::qWait(200); // a dialog runs events
            --open;
            chosen = 1;
            return true;
        });
        m_window->openPaths({ m_many, second });
        QTRY_COMPARE(m_window->pageCount(), 2);
        QTRY_COMPARE(asked.size(), 2);
        QCOMPARE(most, 1);
        QCOMPARE(titles(), QStringList({ u"wide:latest"_s, u"shop:latest"_s }));
    }

    void tabsComeBackAsTheyWere()
    {
        m_window->setChooser([](const QString&, std::span<const ImageSummary>, size_t& chosen) {
            chosen = 1;
            return true;
        });
        m_window->comparePaths(m_small, m_wide);
        QTRY_VERIFY(m_window->currentComparison() && m_window->currentComparison()->isReady());
        m_window->openPath(m_many);
        QTRY_COMPARE(m_window->pageCount(), 4);
        m_window->openPath(m_bench);
        QTRY_COMPARE(m_window->pageCount(), 5);
        const QStringList before = titles();
        QCOMPARE(before.first(), u"shop:latest"_s);
        QCOMPARE(before.last(), u"Notes"_s);
        m_window->openPath(m_wide);
        m_window->close();
        begin();
        m_window->setChooser([](const QString&, std::span<const ImageSummary>, size_t&) { return false; });
        m_window->reopenTabs();
        QTRY_COMPARE(titles(), before);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->isReady());
        QCOMPARE(m_window->currentPage()->title(), u"wide:latest"_s);
    }

    void whatCannotBeOpenedIsSaidInFront()
    {
        m_window->openPath(m_small);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->isReady());
        const QString broken = m_folder.filePath(u"broken.tar"_s);
        fixture::writeFile(nativePath(broken), std::string(3000, 'x'));
        const QPointer<DocumentPage> before = m_window->currentPage();
        m_window->openPaths({ broken, m_wide });
        QTRY_COMPARE(m_window->currentPage()->title(), u"wide:latest"_s);
        QTRY_COMPARE(m_window->currentPage()->findChild<BannerStack*>()->count(), 1);
        QCOMPARE(before->findChild<BannerStack*>()->count(), 0);
        m_window->openPath(m_many); // it has nothing to do with that
        m_window->setChooser([](const QString&, std::span<const ImageSummary>, size_t&) { return true; });
        QTRY_COMPARE(m_window->pageCount(), 3);
        QCOMPARE(m_window->currentPage()->findChild<BannerStack*>()->count(), 0);
    }

    void pathsOnTheClipboardOpen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("lines") << m_small + u"\n "_s + m_wide + u"\n"_s;
        QTest::newRow("addresses") << QUrl::fromLocalFile(m_small).toString() + u"\r\n"_s
                + QUrl::fromLocalFile(m_wide).toString();
    }
    void pathsOnTheClipboardOpen()
    {
        QFETCH(QString, text);
        QApplication::clipboard()->setText(text);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(titles(), QStringList({ u"shop:latest"_s, u"wide:latest"_s }));
    }

    void otherTextOnTheClipboardIsNoPath()
    {
        QApplication::clipboard()->setText(u"see\n/etc/passwd"_s);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTest::qWait(50);
        QCOMPARE(titles(), QStringList { u"Welcome"_s });
    }

private:
    QString write(const QString& name, const std::vector<fixture::ImageBuilder>& images)
    {
        const QString path = m_folder.filePath(name);
        fixture::ArchiveBuilder archive = fixture::dockerLegacy(images);
        archive.writeTar(nativePath(path));
        return path;
    }

    void begin()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(std::make_unique<Settings>(m_settingsFile));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    QStringList titles() const
    {
        QStringList titles;
        const auto* tabs = m_window->findChild<DocumentTabs*>();
        for (int i = 0; i < tabs->count(); ++i)
            titles.append(tabs->tabText(i).section(u" ·"_s, 0, 0));
        return titles;
    }

    QTemporaryDir m_folder;
    QString m_small, m_wide, m_many, m_bench;
    QString m_settingsFile;
    int m_count = 0;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(OpeningTest)
#include "tst_opening.moc"
