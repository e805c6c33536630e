// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/mainwindow.h"
#include "ui/pages/imagepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/viewregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documenttabs.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPointer>
#include <QTest>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <random>

#include <unistd.h>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

/// Memory of this process that is in RAM, for the record only: allocators keep what they like.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

/// Small images that differ, so that one shown in place of another would be noticed.
fixture::ImageBuilder numberedImage(int number)
{
    auto first = fixture::layer().dir("n").history("ADD rootfs");
    for (int i = 0; i <= number; ++i)
        first.file("n/f" + std::to_string(i), std::string(static_cast<size_t>(100 + i), 'x'));
    auto second = fixture::layer().file("n/f0", "changed").whiteout("n/f1").history("RUN change");
    return fixture::image("number:" + std::to_string(number)).layer(first).layer(second);
}

/// Whatever was opened must be gone when its tab is.
class Watch {
public:
    void add(ImagePage* page)
    {
        m_pages.append(page);
        if (page->session().analysis())
            m_analyses.push_back(page->session().analysis());
        if (page->session().archive())
            m_archives.push_back(page->session().archive());
    }
    [[nodiscard]] size_t alive() const
    {
        const auto count = [](const auto& all, const auto& lives) {
            return static_cast<size_t>(std::count_if(all.begin(), all.end(), lives));
        };
        const auto exists = [](const auto& weak) { return !weak.expired(); };
        return count(m_pages, [](const auto& page) { return !page.isNull(); }) + count(m_analyses, exists)
            + count(m_archives, exists);
    }
    [[nodiscard]] size_t analyses() const { return m_analyses.size(); }

private:
    QList<QPointer<ImagePage>> m_pages;
    std::vector<std::weak_ptr<const Analysis>> m_analyses;
    std::vector<std::weak_ptr<const ImageArchive>> m_archives;
};

/// One user who cannot make up their mind.
class Restless {
public:
    Restless(MainWindow& window, const QStringList& paths, unsigned seed, Watch& watch)
        : m_window(window)
        , m_paths(paths)
        , m_random(seed)
        , m_watch(watch)
    {
    }

    void act()
    {
        if (ImagePage* page = m_window.currentImage())
            m_watch.add(page);
        switch (below(9)) {
        case 0:
        case 1:
            m_window.openPath(m_paths[below(static_cast<int>(m_paths.size()))]);
            break;
        case 2:
            m_window.closeTab(below(m_window.pageCount()));
            break;
        case 3:
            m_window.findChild<DocumentTabs*>()->setCurrentIndex(below(m_window.pageCount()));
            break;
        case 4:
            QTest::keyClick(&m_window, Qt::Key_F5);
            break;
        case 5:
            QTest::keyClick(&m_window, Qt::Key_Escape);
            break;
        case 6:
        case 7:
            if (ImagePage* page = m_window.currentImage())
                page->showView(below(static_cast<int>(imageViews().size())));
            break;
        default:
            select();
        }
        if (below(3) == 0)
            QTest::qWait(below(4) * 5);
    }

private:
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    void select()
    {
        ImagePage* page = m_window.currentImage();
        if (!page || !page->session().analysis())
            return;
        page->state().selectLayer(LayerId(static_cast<uint32_t>(below(2))));
        TreeQuery query;
        query.text = below(2) ? "f1" : "";
        page->state().setQuery(query);
        if (const auto node = page->session().analysis()->tree.find("/n/f0")) // not in the large one
            page->state().selectPath(*node);
    }

    MainWindow& m_window;
    const QStringList& m_paths;
    std::mt19937 m_random;
    Watch& m_watch;
};

void dropOn(QWidget& window, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint point = window.rect().center();
    QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDropEvent drop(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
}

} // namespace

class LifecycleTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        for (int i = 0; i < 20; ++i) {
            m_paths.append(m_folder.filePath(u"number%1.tar"_s.arg(i)));
            fixture::dockerLegacy({ numberedImage(i) }).writeTar(nativePath(m_paths.last()));
        }
        m_large = m_folder.filePath(u"large.tar.gz"_s);
        fixture::dockerLegacy({ fixture::wideImage(20'000) })
            .writeTar(nativePath(m_large), fixture::Pack::Gzip);
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(
            std::make_unique<Settings>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_count))));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void anyOrderOfActs_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : { 1U, 22U, 333U, 4444U, 55555U })
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }
    void anyOrderOfActs()
    {
        QFETCH(unsigned, seed);
        Watch watch;
        const QStringList paths = m_paths.mid(0, 5) + QStringList { m_large };
        Restless user(*m_window, paths, seed, watch);
        for (int i = 0; i < 60; ++i)
            user.act();
        // What is shown in the end is what its file holds.
        for (int i = 0; i < m_window->pageCount(); ++i) {
            m_window->findChild<DocumentTabs*>()->setCurrentIndex(i);
            ImagePage* page = m_window->currentImage();
            if (!page || page->session().state() == ImageSession::State::Cancelled)
                continue;
            QTRY_VERIFY(page->session().analysis());
            const QString file = QFileInfo(page->session().path()).completeBaseName();
            if (file.startsWith(u"number"_s)) {
                // f0 ... fN, without f1 where there was one
                const auto number = file.mid(6).toULongLong();
                QCOMPARE(page->session().analysis()->totals.files, std::max<uint64_t>(number, 1));
            }
            watch.add(page);
        }
        closeAll();
        QTRY_COMPARE(watch.alive(), size_t { 0 });
    }

    void theWindowClosesWhileEverythingRuns()
    {
        for (const int wait : { 0, 1, 10, 60, 250 }) {
            init();
            m_window->openPaths({ m_large, m_paths[3], m_paths[4] });
            QTest::qWait(wait);
            Watch watch;
            if (ImagePage* page = m_window->currentImage()) {
                watch.add(page);
                for (size_t view = 0; view < imageViews().size(); ++view)
                    page->showView(static_cast<int>(view)); // each starts its work
                if (page->session().analysis())
                    page->showSearch(u"f"_s);
            }
            m_window.reset();
            QTRY_COMPARE(watch.alive(), size_t { 0 });
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    }

    void twentyImagesGiveTheirMemoryBack()
    {
        Watch watch;
        const qint64 before = residentBytes();
        for (const QString& path : m_paths) {
            m_window->openPath(path);
            QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->session().path() == path
                && m_window->currentImage()->data().tree());
            ImagePage* page = m_window->currentImage();
            watch.add(page);
            for (size_t view = 0; view < imageViews().size(); ++view)
                page->showView(static_cast<int>(view));
            page->state().selectPath(*page->session().analysis()->tree.find("/n/f0"));
            m_window->closeTab(m_window->pageCount() - 1);
        }
        QCOMPARE(watch.analyses(), size_t { 20 });
        QTRY_COMPARE(watch.alive(), size_t { 0 });
        qInfo("resident: %lld kB before, %lld kB after twenty images", static_cast<long long>(before / 1000),
            static_cast<long long>(residentBytes() / 1000));
    }

    void whatIsNoImageLeavesTheOtherTabsAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        const std::string whole = fixture::dockerLegacy({ numberedImage(7) }).tar();
        const auto bytes = [](const std::string& text) { return QByteArray::fromStdString(text); };
        QTest::newRow("empty") << QByteArray("") << u"It is empty."_s;
        QTest::newRow("text") << QByteArray("hello\n").repeated(200) << u"It is no saved container image."_s;
        QTest::newRow("a tar of something else")
            << bytes(fixture::ArchiveBuilder().add("readme.txt", "hello").tar())
            << u"It is no saved container image."_s;
        QTest::newRow("a manifest that is no JSON")
            << bytes(fixture::ArchiveBuilder().add("manifest.json", "[{").tar())
            << u"It was a container image once"_s;
        QTest::newRow("cut within the first member") << bytes(whole.substr(0, 700)) << QString();
        QTest::newRow("missing") << QByteArray() << u"There is no such file or folder."_s;
        if (::geteuid() != 0) // nothing is unreadable to root
            QTest::newRow("unreadable") << QByteArray("x") << u"The system does not let it be read."_s;
    }
    void whatIsNoImageLeavesTheOtherTabsAsTheyWere()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        m_window->openPaths({ m_paths[2], m_paths[5] });
        QTRY_COMPARE(m_window->pageCount(), 2);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->data().tree());
        ImagePage* page = m_window->currentImage();
        const auto analysis = page->session().analysis();
        page->state().selectLayer(LayerId(1u));
        page->showView(u"wasted"_s);

        const QString path = m_folder.filePath(u"bad-%1.tar"_s.arg(m_count));
        if (!content.isNull())
            fixture::writeFile(nativePath(path), content.toStdString());
        if (content == "x")
            QFile::setPermissions(path, {});
        dropOn(*m_window, { path });
        const auto* banners = page->findChild<BannerStack*>();
        QTRY_COMPARE(banners->count(), 1);
        const BannerText& text = banners->findChild<Banner*>()->text();
        QVERIFY(text.fact.contains(QFileInfo(path).fileName()));
        QVERIFY2(text.consequence.startsWith(reason), qPrintable(text.consequence));
        QCOMPARE(m_window->pageCount(), 2);
        QCOMPARE(m_window->currentImage(), page);
        QCOMPARE(page->session().analysis(), analysis);
        QVERIFY(page->state().isSelected(LayerId(1u)));
        QCOMPARE(imageViews()[static_cast<size_t>(page->currentView())].id, u"wasted"_s);
    }

    void goodAndBadTogether()
    {
        dropOn(*m_window, { m_folder.filePath(u"gone.tar"_s), m_paths[0], m_folder.path(), m_paths[1] });
        QTRY_COMPARE(m_window->settings().recent().size(), 2);
        QTRY_COMPARE(m_window->pageCount(), 2); // and no welcome page
    }

private:
    void closeAll()
    {
        while (m_window->currentImage() || m_window->pageCount() > 1)
            m_window->closeTab(m_window->pageCount() - 1);
        QVERIFY(qobject_cast<WelcomePage*>(m_window->currentPage()));
    }

    QTemporaryDir m_folder;
    QStringList m_paths;
    QString m_large;
    int m_count = 0;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(LifecycleTest)
#include "tst_lifecycle.moc"
