// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/mainwindow.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/widgets/banner.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <filesystem>

using namespace layerscope;
using namespace Qt::StringLiterals;

/// Broken and hostile files in the window: each opens or says why, and leaves the rest as it was. Skipped where they are
/// not at hand.
class HostileFilesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_corpus = qEnvironmentVariable("LAYERSCOPE_CORPUS", QStringLiteral(LAYERSCOPE_CORPUS_DEFAULT))
            + u"/malformed/"_s;
        QFile facts(m_corpus + u"expected.json"_s);
        if (!facts.open(QIODevice::ReadOnly))
            QSKIP("the corpus is not here");
        m_expected = QJsonDocument::fromJson(facts.readAll()).object();
        QVERIFY(!m_expected.isEmpty());
        m_small = m_folder.filePath(u"small.tar"_s);
        fixture::dockerLegacy({ fixture::smallImage() })
            .writeTar(std::filesystem::path(QFile::encodeName(m_small).toStdString()));
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(
            std::make_unique<Settings>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_count))));
        m_window->setChooser([](const QString&, std::span<const ImageSummary>, size_t&) { return true; });
        m_window->show();
        m_window->openPath(m_small);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->isReady());
    }
    void cleanup() { m_window.reset(); }

    void oneByOne()
    {
        auto* home = m_window->currentImage();
        auto* banners = home->findChild<BannerStack*>();
        for (auto it = m_expected.begin(); it != m_expected.end(); ++it) {
            const QString kind = it.value()[u"kind"].toString();
            const auto opened
                = [&] { return m_window->pageCount() == 2 && m_window->currentImage()->isReady(); };
            m_window->openPath(m_corpus + it.key());
            QTRY_VERIFY2_WITH_TIMEOUT(opened() || (banners->count() == 1 && m_window->pageCount() == 1),
                qPrintable(it.key()), 60'000);
            if (banners->count() == 1) {
                const BannerText text = banners->texts().first();
                QVERIFY2(kind != u"good" && text.isError, qPrintable(it.key()));
                QVERIFY2(text.fact.contains(it.key()) && !text.consequence.isEmpty(), qPrintable(it.key()));
                QVERIFY(banners->remove(text));
            } else {
                const bool isWhole = m_window->currentImage()->findChild<BannerStack*>()->count() == 0;
                QVERIFY2(kind != u"error" || !isWhole, qPrintable(it.key() + u" is shown without a word"_s));
                QVERIFY2(kind != u"good" || isWhole, qPrintable(it.key()));
                m_window->closeTab(1);
            }
            QCOMPARE(m_window->currentImage(), home);
            QCOMPARE(home->title(), u"shop:latest"_s);
        }
    }

    void allAtOnce()
    {
        QStringList paths;
        for (const QString& name : m_expected.keys())
            paths.append(m_corpus + name);
        m_window->openPaths(paths);
        QTRY_COMPARE_WITH_TIMEOUT(unaccounted(), QStringList(), 120'000);
    }

private:
    /// Files that have neither a tab with their layers nor an error where the user looks.
    QStringList unaccounted() const
    {
        QStringList names = m_expected.keys();
        for (const auto* page : m_window->findChildren<ImagePage*>()) {
            if (page->isReady())
                names.removeAll(QFileInfo(page->session().path()).fileName());
        }
        for (const BannerText& text : m_window->currentPage()->findChild<BannerStack*>()->texts())
            names.removeIf([&](const QString& name) { return text.isError && text.fact.contains(name); });
        return names;
    }

    QTemporaryDir m_folder;
    QString m_corpus, m_small;
    QJsonObject m_expected;
    int m_count = 0;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(HostileFilesTest)
#include "tst_hostilefiles.moc"
