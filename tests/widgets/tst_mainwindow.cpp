// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/format.h"
#include "ui/mainwindow.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/imageheader.h"
#include "ui/pages/imagepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/session/language.h"
#include "ui/theme/theme.h"
#include "ui/views/viewregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documenttabs.h"
#include "ui/widgets/numberchip.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>
#include <QTimer>

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

/// What a file manager does when files are let go over the window.
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
    QVERIFY(enter.isAccepted());
    QDropEvent drop(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    QVERIFY(drop.isAccepted());
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_small = m_folder.filePath(u"small.tar"_s);
        fixture::dockerLegacy({ fixture::smallImage() }).writeTar(nativePath(m_small));
        m_chinese = m_folder.filePath(u"镜像 一.tar"_s);
        fixture::dockerLegacy({ fixture::wideImage(10) }).writeTar(nativePath(m_chinese));
        m_large = m_folder.filePath(u"large.tar.gz"_s);
        fixture::dockerLegacy({ fixture::wideImage(30'000) })
            .writeTar(nativePath(m_large), fixture::Pack::Gzip);
        m_two = m_folder.filePath(u"two.tar"_s);
        fixture::dockerLegacy({ fixture::smallImage(), fixture::wideImage(3) }).writeTar(nativePath(m_two));
        m_broken = m_folder.filePath(u"broken.tar"_s);
        fixture::writeFile(nativePath(m_broken), std::string(3000, 'x'));
        m_empty = m_folder.filePath(u"empty.tar"_s);
        fixture::writeFile(nativePath(m_empty), {});
    }

    void init()
    {
        m_settingsFile = m_folder.filePath(u"settings%1.ini"_s.arg(++m_count));
        m_window = std::make_unique<MainWindow>(std::make_unique<Settings>(m_settingsFile));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void startsWithTheWelcomePage()
    {
        QCOMPARE(m_window->pageCount(), 1);
        QVERIFY(qobject_cast<WelcomePage*>(m_window->currentPage()));
    }

    void theWelcomePageComparesTwoImages()
    {
        for (auto* button : m_window->currentPage()->findChildren<QPushButton*>()) {
            if (button->text() != u"Compare two images…")
                continue;
            QTimer::singleShot(0, this, [this] {
                auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
                QVERIFY(dialog);
                dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)
                    ->setText(u"\"%1\" \"%2\""_s.arg(m_small, m_chinese));
                QMetaObject::invokeMethod(dialog, "accept");
            });
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
        QTRY_COMPARE(m_window->pageCount(), 3);
        QTRY_VERIFY(m_window->currentComparison());
    }

    void aDropOpensTheImage()
    {
        dropOn(*m_window, { m_small });
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->session().analysis());
        QCOMPARE(m_window->pageCount(), 1); // the welcome page has gone
        QCOMPARE(m_window->currentPage()->title(), u"shop:latest"_s);
        QCOMPARE(m_window->settings().recent().first().path, QFileInfo(m_small).canonicalFilePath());
    }

    void severalFilesAreSeveralTabs()
    {
        dropOn(*m_window, { m_small, m_chinese, m_large });
        QTRY_COMPARE(m_window->pageCount(), 3);
    }

    void theUnitChangesInEveryViewThatIsThere()
    {
        dropOn(*m_window, { m_small });
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->data().tree());
        for (int i = 0; i < static_cast<int>(imageViews().size()); ++i)
            m_window->currentImage()->showView(i);
        m_window->applyUnit(SizeUnit::Binary);
        const auto* header = m_window->findChild<ImageHeader*>();
        QCOMPARE(header->chip(ImageHeader::Content)->value(), u"8.7 KiB"_s); // 8922 / 1024
        m_window->applyUnit(SizeUnit::Decimal);
        QCOMPARE(header->chip(ImageHeader::Content)->value(), u"8.9 kB"_s);
    }

    void theSameFileAgainGoesToItsTab()
    {
        m_window->openPaths({ m_small, m_chinese });
        QTRY_COMPARE(m_window->pageCount(), 2);
        QTRY_VERIFY(m_window->settings().recent().size() == 2);
        const DocumentPage* before = m_window->currentPage();
        const QString other = before->title() == u"shop:latest" ? m_chinese : m_small;
        m_window->openPath(other);
        QCOMPARE(m_window->pageCount(), 2);
        QVERIFY(m_window->currentPage() != before);
    }

    void whatCannotBeOpenedIsSaidWhenOthersCanBe()
    {
        dropOn(*m_window, { m_broken, m_empty, m_small });
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->session().analysis());
        QTRY_COMPARE(m_window->currentImage()->findChild<BannerStack*>()->count(), 2);
    }

    void whatCannotBeOpenedIsABannerAndChangesNothingElse_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no image") << m_broken;
        QTest::newRow("empty") << m_empty;
        QTest::newRow("missing") << m_folder.filePath(u"gone.tar"_s);
        QTest::newRow("a folder that is no image") << m_folder.path();
    }
    void whatCannotBeOpenedIsABannerAndChangesNothingElse()
    {
        QFETCH(QString, path);
        m_window->openPath(m_small);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->session().analysis());
        const DocumentPage* page = m_window->currentPage();
        auto* banners = page->findChild<BannerStack*>();
        QCOMPARE(banners->count(), 0);
        dropOn(*m_window, { path });
        QTRY_COMPARE(banners->count(), 1);
        QCOMPARE(m_window->currentPage(), page);
        QCOMPARE(m_window->pageCount(), 1);
        const auto* banner = banners->findChild<Banner*>();
        QVERIFY(banner->text().isError);
        QVERIFY(banner->text().fact.contains(QFileInfo(path).fileName()));
    }

    void aDamagedImageOpensWithABanner()
    {
        const QString damaged = m_folder.filePath(u"damaged.tar"_s);
        auto builder = fixture::layer().file("a", "text").file("b", std::string(5000, 'b'));
        const std::string blob = builder.tar();
        const auto image = fixture::image("hurt:latest")
                               .layer(fixture::layer().file("good", "1").history("RUN one"))
                               .layer(builder.blobOverride(blob.substr(0, 2000)).history("RUN two"));
        fixture::dockerLegacy({ image }).writeTar(nativePath(damaged));
        m_window->openPath(damaged);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->session().analysis());
        QVERIFY(m_window->currentImage()->session().analysis()->isDamaged());
        QVERIFY(m_window->currentPage()->findChild<BannerStack*>()->count() > 0);
    }

    void theChosenImageOpens()
    {
        size_t offered = 0;
        m_window->setChooser([&](const QString&, std::span<const ImageSummary> images, size_t& chosen) {
            offered = images.size();
            chosen = 1;
            return true;
        });
        m_window->openPath(m_two);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->session().analysis());
        QCOMPARE(offered, size_t { 2 });
        QCOMPARE(m_window->currentPage()->title(), u"wide:latest"_s);
    }

    void choosingNothingOpensNothing()
    {
        bool asked = false;
        m_window->setChooser([&](const QString&, std::span<const ImageSummary>, size_t&) {
            asked = true;
            return false;
        });
        m_window->openPath(m_two);
        QTRY_VERIFY(asked);
        QTest::qWait(20);
        QVERIFY(!m_window->currentImage());
        QCOMPARE(m_window->pageCount(), 1);
    }

    void closingDuringALoadIsSafe()
    {
        for (const int wait : { 0, 5, 50, 400 }) {
            m_window->openPaths({ m_large, m_small, m_chinese });
            QTest::qWait(wait);
            while (m_window->currentImage())
                m_window->closeTab(m_window->pageCount() - 1);
        }
        m_window->openPaths({ m_large, m_small });
        m_window.reset();
        QTest::qWait(100);
    }

    void escapeCancelsTheLoad()
    {
        // A pipe whose writer says nothing keeps the load waiting for as long as we like.
        const QString pipe = m_folder.filePath(u"pipe"_s);
        const QByteArray name = QFile::encodeName(pipe);
        QVERIFY(::mkfifo(name.constData(), 0600) == 0);
        const int writer = ::open(name.constData(), O_RDWR | O_NONBLOCK);
        QVERIFY(writer >= 0);
        const auto closeWriter = qScopeGuard([writer] { ::close(writer); });
        m_window->openPath(pipe);
        QTRY_VERIFY(m_window->currentImage());
        QVERIFY(m_window->currentImage()->session().isBusy());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->currentImage());
    }

    void tabsCloseWithKeysAndButtons()
    {
        m_window->openPaths({ m_small, m_chinese });
        QTRY_COMPARE(m_window->settings().recent().size(), 2);
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(m_window->pageCount(), 1);
        auto* tabs = m_window->findChild<DocumentTabs*>();
        QTest::mouseClick(tabs->tabButton(0, QTabBar::RightSide), Qt::LeftButton);
        QTRY_VERIFY(qobject_cast<WelcomePage*>(m_window->currentPage()));
    }

    void thePathOnTheClipboardOpens()
    {
        QApplication::clipboard()->setText(m_small);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->session().analysis());
    }

    void theLanguageSwitchesWithoutARestart()
    {
        m_window->openPath(m_small);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->session().analysis());
        QTRY_VERIFY(!m_window->currentPage()->leftFacts().isEmpty()); // the numbers come from a worker
        QCOMPARE(m_window->menuBar()->actions().first()->text(), u"&File"_s);
        m_window->applyLanguageChoice(u"zh_CN"_s);
        QCOMPARE(m_window->menuBar()->actions().first()->text(), u"文件(&F)"_s);
        QCOMPARE(m_window->currentPage()->leftFacts().first(), u"显示：最终镜像"_s);
        m_window->applyLanguageChoice(u"en"_s);
        QCOMPARE(m_window->menuBar()->actions().first()->text(), u"&File"_s);
        QCOMPARE(m_window->currentPage()->leftFacts().first(), u"Showing: final image"_s);
    }

    void theThemeSwitchesAndIsRemembered()
    {
        m_window->applyTheme(ThemeChoice::Dark);
        QVERIFY(theme().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::night().window);
        QCOMPARE(Settings(m_settingsFile).theme(), ThemeChoice::Dark);
        m_window->applyTheme(ThemeChoice::Light);
        QVERIFY(!theme().dark);
    }

private:
    QTemporaryDir m_folder;
    QString m_small, m_chinese, m_large, m_two, m_broken, m_empty;
    QString m_settingsFile;
    int m_count = 0;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
