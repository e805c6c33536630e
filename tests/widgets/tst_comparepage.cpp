// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/format.h"
#include "ui/mainwindow.h"
#include "ui/models/comparisonmodel.h"
#include "ui/pages/compareheader.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/comparepending.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/comparefilesview.h"
#include "ui/views/compareoptions.h"
#include "ui/views/comparescope.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/deltachip.h"
#include "ui/widgets/differencechips.h"
#include "ui/widgets/documenttabs.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/markchip.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTest>

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

/// What a file manager does when files are let go over a place of the window.
void dropAt(QWidget& window, const QPoint& point, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    QVERIFY(drop.isAccepted());
}

} // namespace

class ComparePageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_a = write(u"a.tar"_s, { fixture::pairImageA() });
        m_b = write(u"b.tar"_s, { fixture::pairImageB() });
        m_both = write(u"both.tar"_s, { fixture::pairImageA(), fixture::pairImageB() });
        m_wide = write(u"wide.tar"_s, { fixture::wideImage(3000) });
        m_broken = m_folder.filePath(u"broken.tar"_s);
        fixture::writeFile(nativePath(m_broken), std::string(3000, 'x'));
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(
            std::make_unique<Settings>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_count))));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void twoImagesDroppedTogetherAreCompared()
    {
        dropAt(*m_window, m_window->rect().center(), { m_a, m_b });
        QTRY_VERIFY(page() && page()->isReady());
        QCOMPARE(m_window->pageCount(), 3); // both images have tabs of their own
        QCOMPARE(page()->title(), u"a ↔ b"_s);
        QCOMPARE(page()->data().imageA().path, QFileInfo(m_a).canonicalFilePath());
    }

    void theHeaderShowsBothSumsWithTheirDifference()
    {
        compare();
        const auto* header = page()->findChild<CompareHeader*>();
        // A: 30 + 1000 + 2000 + 500 + 20 + 9000 = 12550; B: 30 + 700 + 20 + 5 + 9000 + 40 = 9795; 2755 less
        QCOMPARE(header->chip(CompareHeader::Content)->valueText(), u"12.6 → 9.8 kB"_s);
        QCOMPARE(header->chip(CompareHeader::Content)->deltaText(), u"▼ −2.8 kB · −22.0 %"_s);
        QCOMPARE(header->chip(CompareHeader::Content)->meaning(), DeltaChip::Meaning::Better);
        QCOMPARE(header->chip(CompareHeader::Live)->deltaText(), u"▼ −22.0 %"_s);
        QCOMPARE(header->chip(CompareHeader::Wasted)->deltaText(), u"no difference"_s);
        QCOMPARE(header->chip(CompareHeader::Efficiency)->valueText(), u"100.0 → 100.0 %"_s);
        QCOMPARE(header->chip(CompareHeader::Layers)->valueText(), u"2 → 2"_s);
        QCOMPARE(header->chip(CompareHeader::Files)->valueText(), u"6 → 6"_s);
        QCOMPARE(header->chip(CompareHeader::PullB)->deltaText(), u"1 blob shared"_s);
        QTest::mouseClick(const_cast<DeltaChip*>(header->chip(CompareHeader::Content)), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"-2755"_s);
    }

    void theSidesSwap()
    {
        compare();
        QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        const auto* header = page()->findChild<CompareHeader*>();
        QTRY_COMPARE(header->chip(CompareHeader::Content)->valueText(), u"9.8 → 12.6 kB"_s);
        QCOMPARE(header->chip(CompareHeader::Content)->meaning(), DeltaChip::Meaning::Worse);
        QCOMPARE(page()->title(), u"b ↔ a"_s);
        QTest::mouseClick(header->swapButton(), Qt::LeftButton);
        QTRY_COMPARE(header->chip(CompareHeader::Content)->valueText(), u"12.6 → 9.8 kB"_s);
    }

    void keysGoFromDifferenceToDifference()
    {
        compare();
        // |delta|: opt 9000, usr 9000, app 2800 ...
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(page()->selectedPath(), u"/opt"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(page()->selectedPath(), u"/usr/tool"_s);
        QCOMPARE(files()->tree()->currentIndex().data().toString(), u"tool"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(page()->selectedPath(), u"/opt"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F7, Qt::ShiftModifier); // around the end
        QCOMPARE(page()->selectedPath(), u"/etc/passwd"_s);
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"/etc/passwd"_s);
    }

    void chipsSayHowManyAndFilter()
    {
        compare();
        auto* chips = files()->chips();
        // one, two and the folder lib; the command line's "removed" is 2 as well
        QCOMPARE(chips->chip(Difference::Removed)->accessibleName(), u"Removed: 2 files, 1 folder"_s);
        QCOMPARE(chips->chip(Difference::Removed)->toolTip(), u"Removed: 2 files, 1 folder"_s);
        QVERIFY(chips->chip(Difference::Removed)->text().contains(u"2"_s));
        QVERIFY(chips->chip(Difference::Removed)->isChecked());
        QVERIFY(!chips->chip(Difference::Same)->isChecked());
        QVERIFY(!shown(u"/etc/same"_s));
        QTest::mouseClick(chips->chip(Difference::Same), Qt::LeftButton);
        QTRY_VERIFY(shown(u"/etc/same"_s));
        QTest::mouseClick(chips->chip(Difference::Removed), Qt::LeftButton);
        QTRY_VERIFY(!shown(u"/app/lib/one"_s));
    }

    void foldersStayOpenWhenTheFilterChanges()
    {
        compare();
        const QModelIndex app = index(u"/app"_s);
        files()->tree()->expand(app.siblingAtColumn(0));
        QTest::mouseClick(files()->chips()->chip(Difference::Same), Qt::LeftButton);
        QTRY_VERIFY(shown(u"/etc/same"_s));
        QVERIFY(files()->tree()->isExpanded(index(u"/app"_s).siblingAtColumn(0)));
        QVERIFY(!files()->tree()->isExpanded(index(u"/etc"_s).siblingAtColumn(0)));
    }

    void theSearchFindsWhatIsTheSameToo()
    {
        compare();
        page()->state().selectPath(*page()->data().comparison()->files->find("/var/new"));
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto* field = qobject_cast<FilterField*>(m_window->focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"same"_s);
        QTRY_VERIFY(shown(u"/etc/same"_s) && !shown(u"/etc/passwd"_s));
        QTest::keyClick(field, Qt::Key_Escape); // back to where we were
        QTRY_VERIFY(!shown(u"/etc/same"_s) && shown(u"/etc/passwd"_s));
        QCOMPARE(page()->selectedPath(), u"/var/new"_s);
    }

    /// Another comparison has other numbers for its paths, and may have fewer.
    void theSearchReturnsToAPathWhateverIsComparedNow()
    {
        compare();
        const auto whole = page()->data().comparison();
        page()->state().selectPath(PairId(whole->files->pairCount() - 1));
        const QString selected = page()->selectedPath();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        page()->state().setScopes(Scope::layer(LayerId(0u)), Scope::layer(LayerId(0u)));
        QTRY_VERIFY(page()->data().comparison() != whole);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        const PairId path = page()->state().path();
        QVERIFY(!path.isValid() || page()->selectedPath() == selected);
        const auto stored = page()->data().comparison();
        page()->state().selectPath(PairId(stored->files->pairCount() - 1));
        page()->state().setScopes(Scope::final(), Scope::final()); // and grows again
        QTRY_VERIFY(page()->data().comparison() != stored);
        QCOMPARE(page()->data().comparison()->files->pairCount(), whole->files->pairCount());
    }

    void aRegularExpressionFilters()
    {
        compare();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* field = qobject_cast<FilterField*>(m_window->focusWidget());
        QVERIFY(field);
        page()->state().setRegex(true);
        QTest::keyClicks(field, u"lib/(one|none)$"_s);
        QTRY_VERIFY(shown(u"/app/lib/one"_s) && !shown(u"/app/lib/two"_s));
        QVERIFY(!field->property("faulty").toBool());
        QTest::keyClicks(field, u"("_s);
        QTRY_VERIFY(field->property("faulty").toBool());
        QTRY_VERIFY(!shown(u"/app/lib/one"_s));
    }

    void whatIsTypedFiltersAndEscClearsIt()
    {
        compare();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* field = qobject_cast<FilterField*>(m_window->focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"main"_s);
        QTRY_VERIFY(!shown(u"/etc/passwd"_s));
        QVERIFY(shown(u"/app/main"_s));
        QCOMPARE(page()->leftFacts(), (QStringList { u"1 file matches"_s, u"+200 B"_s }));
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_VERIFY(shown(u"/etc/passwd"_s));
    }

    void twoTreesFoldSelectAndScrollTogether()
    {
        m_window->comparePaths(m_a, m_wide);
        QTRY_VERIFY(page() && page()->isReady());
        auto* view = files();
        QVERIFY(!view->treeA()->isVisible());
        auto* mode = view->findChild<SegmentedSwitch*>();
        const auto buttons = mode->findChildren<QToolButton*>();
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(view->treeA()->isVisible());
        const QModelIndex many = index(u"/many"_s).siblingAtColumn(0);
        view->tree()->expand(many);
        QVERIFY(view->treeA()->isExpanded(many));
        view->treeA()->collapse(many);
        QVERIFY(!view->tree()->isExpanded(many));
        view->treeA()->expand(many);
        view->tree()->verticalScrollBar()->setValue(500);
        QCOMPARE(view->treeA()->verticalScrollBar()->value(), 500);
        view->treeA()->setFocus();
        view->treeA()->setCurrentIndex(many.siblingAtColumn(ComparisonModel::PathAColumn));
        QCOMPARE(page()->selectedPath(), u"/many"_s);
        QVERIFY(view->tree()->selectionModel()->isSelected(many));
    }

    void selectedLayersFilterTheFilesOrAreComparedThemselves()
    {
        compare();
        auto* scope = files()->scope();
        QVERIFY(!scope->isVisible());
        page()->state().selectLayers(LayerId(0u), LayerId(0u));
        QVERIFY(scope->isVisible());
        QTRY_COMPARE(page()->data().filter()->count(), uint64_t { 0 }); // the base is the same
        const auto choices = scope->choice()->findChildren<QToolButton*>();
        page()->state().selectLayers(LayerId(1u), LayerId(1u));
        QTest::mouseClick(choices[CompareScope::StoredInLayers], Qt::LeftButton);
        QTRY_COMPARE(page()->data().comparison()->files->treeA()->scope(), Scope::layer(LayerId(1u)));
        QVERIFY(!page()->data().comparison()->files->find("/etc/same"));
        QTest::mouseClick(scope->clearButton(), Qt::LeftButton);
        QTRY_COMPARE(page()->data().comparison()->files->treeA()->scope(), Scope::final());
        QVERIFY(!scope->isVisible());
    }

    void whatIsIgnoredIsSaidAndChosen()
    {
        compare();
        auto* options = page()->findChild<CompareOptionsButton*>();
        QCOMPARE(options->text(), u"ignoring mtime"_s);
        QVERIFY(shown(u"/etc/passwd"_s));
        QTest::mouseClick(options, Qt::LeftButton);
        QVERIFY(options->pane()->isVisible());
        QTest::keyClick(options->box(Aspect::Mode), Qt::Key_Space);
        QTRY_VERIFY(!shown(u"/etc/passwd"_s)); // its mode was all that differed
        QCOMPARE(options->text(), u"ignoring mtime and mode"_s);
        options->globs()->setPlainText(u"main"_s);
        QTRY_VERIFY(!shown(u"/app/main"_s));
        options->globs()->setPlainText(u"[z-a]"_s); // no glob: what was chosen before stays
        QTest::qWait(500);
        QCOMPARE(page()->state().options().ignore, std::vector<std::string> { "main" });
    }

    void aFileDroppedOnATabIsOpenedOrCompared()
    {
        m_window->openPath(m_a);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->isReady());
        const auto* tabs = m_window->findChild<DocumentTabs*>();
        const QPoint overTab = tabs->mapTo(m_window.get(), tabs->tabRect(0).center());
        dropAt(*m_window, overTab, { m_b });
        auto* menu = m_window->findChild<QMenu*>(u"dropMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 2);
        QCOMPARE(menu->actions()[0]->text(), u"Open"_s);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(page() && page()->isReady());
        QCOMPARE(page()->title(), u"a ↔ b"_s);
    }

    void openImagesAreComparedByAMenu()
    {
        m_window->openPath(m_a);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->isReady());
        m_window->openPath(m_b);
        QTRY_COMPARE(m_window->pageCount(), 2);
        QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
        auto* menu = m_window->findChild<QMenu*>(u"compareMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().first()->text(), u"pair:a"_s);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(page() && page()->isReady());
        QCOMPARE(page()->title(), u"b ↔ a"_s);
        // The same again goes to its tab.
        const int count = m_window->pageCount();
        m_window->comparePaths(m_b, m_a);
        QCOMPARE(m_window->pageCount(), count);
    }

    void twoImagesOfOneArchiveAreCompared()
    {
        size_t next = 0;
        m_window->setChooser([&](const QString&, std::span<const ImageSummary>, size_t& chosen) {
            chosen = next++;
            return true;
        });
        m_window->comparePaths(m_both, m_both);
        QTRY_VERIFY(page() && page()->isReady());
        QCOMPARE(page()->title(), u"a ↔ b"_s);
        QCOMPARE(m_window->pageCount(), 3);
    }

    void closingTheImagesLeavesTheComparison()
    {
        compare();
        m_window->closeTab(0);
        m_window->closeTab(0);
        QCOMPARE(m_window->pageCount(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(page()->selectedPath(), u"/opt"_s);
        // From here a path leads to its image, which is opened again.
        page()->state().requestOpen(ComparisonGap::Side::B, page()->state().path());
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->isReady());
        QTRY_COMPARE(m_window->currentImage()->selectedPath(), u"/opt"_s);
        QCOMPARE(m_window->currentImage()->title(), u"pair:b"_s);
    }

    void whatIsNoImageIsABannerAndLeavesTheRest()
    {
        m_window->openPath(m_a);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->isReady());
        m_window->comparePaths(m_a, m_broken);
        auto* banners = m_window->currentPage()->findChild<BannerStack*>();
        QTRY_COMPARE(banners->count(), 1);
        QTest::qWait(20);
        QCOMPARE(m_window->pageCount(), 1);
        QVERIFY(m_window->currentImage());
    }

    void whatIsDamagedIsComparedAsFarAsItGoes()
    {
        auto builder = fixture::layer().file("a", "text").file("b", std::string(5000, 'b'));
        const std::string blob = builder.tar();
        const QString damaged = write(u"damaged.tar"_s,
            { fixture::image("hurt:1")
                    .layer(fixture::layer().file("good", "1").history("RUN one"))
                    .layer(builder.blobOverride(blob.substr(0, 2000)).history("RUN two")) });
        m_window->comparePaths(m_a, damaged);
        QTRY_VERIFY(page() && page()->isReady());
        const auto* banner = page()->findChild<BannerStack*>()->findChild<Banner*>();
        QVERIFY(banner);
        QVERIFY(banner->text().fact.startsWith(u"1 layer of B"_s));
        QVERIFY(banner->text().details.contains(u"layer 1"_s));
        const auto* header = page()->findChild<CompareHeader*>();
        QVERIFY(header->chip(CompareHeader::Content)->valueText().contains(u"≥"_s));
        QVERIFY(shown(u"/good"_s));
    }

    void itWaitsForWhatIsStillRead()
    {
        // A pipe whose writer says nothing keeps the load waiting for as long as we like.
        const QString pipe = m_folder.filePath(u"pipe"_s);
        const QByteArray name = QFile::encodeName(pipe);
        QVERIFY(::mkfifo(name.constData(), 0600) == 0);
        const int writer = ::open(name.constData(), O_RDWR | O_NONBLOCK);
        QVERIFY(writer >= 0);
        const auto closeWriter = qScopeGuard([writer] { ::close(writer); });
        m_window->comparePaths(m_a, pipe);
        QTRY_VERIFY(page());
        QVERIFY(!page()->isReady());
        QVERIFY(page()->findChild<ComparePending*>()->isVisible());
        QCOMPARE(page()->leftFacts().first(), u"Reading the images"_s);
        QTest::keyClick(
            m_window.get(), Qt::Key_Escape); // gives up what is still being read, and with it the comparison
        QTRY_COMPARE(m_window->pageCount(), 1);
        QVERIFY(m_window->currentImage());
        QCOMPARE(m_window->currentImage()->title(), u"pair:a"_s);
    }

    void theMenuOfATabCloses()
    {
        compare();
        auto* tabs = m_window->findChild<DocumentTabs*>();
        emit tabs->customContextMenuRequested(tabs->tabRect(2).center());
        auto* menu = m_window->findChild<QMenu*>(u"tabMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().first()->text(), u"Swap A and B"_s);
        QTest::keyClick(menu, Qt::Key_Up); // around to the last
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(m_window->pageCount(), 2);
        QVERIFY(!page());
    }

    void anImageComparedWithItselfDiffersInNothing()
    {
        m_window->comparePaths(m_a, m_a);
        QTRY_VERIFY(page() && page()->isReady());
        QCOMPARE(files()->model()->rowCount(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(page()->selectedPath(), QString());
    }

    void theLanguageSwitches()
    {
        compare();
        m_window->applyLanguageChoice(u"zh_CN"_s);
        const auto* header = page()->findChild<CompareHeader*>();
        QCOMPARE(header->chip(CompareHeader::PullB)->deltaText(), u"共享 1 个数据块"_s);
        QVERIFY(files()->chips()->chip(Difference::Removed)->accessibleName().startsWith(u"已移除"_s));
        m_window->applyLanguageChoice(u"en"_s);
        QCOMPARE(header->chip(CompareHeader::PullB)->deltaText(), u"1 blob shared"_s);
    }

    void closingAtAnyMomentIsSafe()
    {
        for (const int wait : { 0, 1, 5, 30 }) {
            m_window->comparePaths(m_a, m_wide);
            QTest::qWait(wait);
            while (m_window->currentImage() || page())
                m_window->closeTab(m_window->pageCount() - 1);
        }
        m_window->comparePaths(m_a, m_wide);
        m_window.reset();
        QTest::qWait(50);
    }

private:
    QString write(const QString& name, const std::vector<fixture::ImageBuilder>& images)
    {
        const QString path = m_folder.filePath(name);
        fixture::dockerLegacy(images).writeTar(nativePath(path));
        return path;
    }
    void compare()
    {
        m_window->comparePaths(m_a, m_b);
        QTRY_VERIFY(page() && page()->isReady());
        QTRY_VERIFY(!page()->data().isBusy());
    }
    [[nodiscard]] ComparePage* page() const { return m_window->currentComparison(); }
    [[nodiscard]] CompareFilesView* files() const
    {
        return qobject_cast<CompareFilesView*>(page()->view(u"files"_s));
    }
    [[nodiscard]] QModelIndex index(const QString& path) const
    {
        const auto pair = files()->model()->tree()->find(path.toStdString());
        return pair ? files()->model()->reveal(*pair) : QModelIndex();
    }
    [[nodiscard]] bool shown(const QString& path) const { return index(path).isValid(); }

    QTemporaryDir m_folder;
    QString m_a, m_b, m_both, m_wide, m_broken;
    int m_count = 0;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ComparePageTest)
#include "tst_comparepage.moc"
