// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/theme/fonts.h"
#include "ui/theme/thememanager.h"
#include "ui/views/filesview.h"
#include "ui/views/searchfilters.h"
#include "ui/views/searchview.h"
#include "ui/widgets/changechips.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/pathdelegate.h"
#include "ui/widgets/searchentry.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <filesystem>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

/// "path layer" a row.
QStringList lines(const SearchModel& model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex path = model.index(row, SearchModel::PathColumn);
        result.append(path.data().toString() + u' ' + path.data(LayerIdRole).toString());
    }
    return result;
}

} // namespace

class SearchViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_small = write(u"small.tar"_s, fixture::smallImage());
        m_wide = write(u"wide.tar"_s, fixture::wideImage(25'000));
    }

    void init() { open(m_small); }
    void cleanup()
    {
        m_window.reset();
        m_page = nullptr;
    }

    void typingFindsEveryVersionInAllLayers()
    {
        type(u"cache"_s);
        QCOMPARE(lines(*m_view->model()),
            (QStringList {
                u"/var/cache/a 0"_s, u"/var/cache/a 2"_s, u"/var/cache/b 0"_s, u"/var/cache 0"_s }));
        QVERIFY(m_view->model()->index(1, SearchModel::PathColumn).data(StruckRole).toBool());
        // Stored are a and b; that a is removed stores nothing.
        QCOMPARE(m_page->leftFacts().at(0).section(u' ', 0, 0), u"4"_s);
        QCOMPARE(m_page->leftFacts().at(1), u"7.0 kB stored"_s);
        type(u"cache/b"_s);
        QCOMPARE(lines(*m_view->model()), (QStringList { u"/var/cache/b 0"_s }));
    }

    void theKindIsChosenByAClick_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("text") << 0 << u"*.js"_s << QStringList {};
        QTest::newRow("glob") << 1 << u"*.js"_s << QStringList { u"/app/main.js 3"_s };
        QTest::newRow("glob of the whole name") << 1 << u"main"_s << QStringList {};
        QTest::newRow("regex") << 2 << u"^/var/[^/]*/[ab]$"_s
                               << QStringList { u"/var/cache/a 0"_s, u"/var/cache/a 2"_s,
                                      u"/var/cache/b 0"_s };
    }
    void theKindIsChosenByAClick()
    {
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(QStringList, rows);
        type(u"tool"_s);
        QCOMPARE(m_view->model()->rowCount(), 2);
        const auto segments = m_view->kindSwitch()->findChildren<QToolButton*>();
        QTest::mouseClick(segments.at(kind), Qt::LeftButton);
        type(text);
        QCOMPARE(lines(*m_view->model()), rows);
    }

    void caseMattersWhenAsked()
    {
        type(u"TOOL"_s);
        QCOMPARE(lines(*m_view->model()), (QStringList { u"/usr/bin/tool 1"_s, u"/usr/bin/tool 3"_s }));
        QTest::mouseClick(m_view->caseButton(), Qt::LeftButton);
        settle();
        QCOMPARE(m_view->model()->rowCount(), 0);
        QTest::mouseClick(m_view->caseButton(), Qt::LeftButton);
        settle();
        QCOMPARE(m_view->model()->rowCount(), 2);
    }

    void aBadPatternSaysWhereAndLeavesTheResults()
    {
        m_view->kindSwitch()->setCurrent(2);
        type(u"tool"_s);
        QVERIFY(m_view->message().isEmpty());
        QTest::keyClicks(m_view->filterField(), u"("_s);
        QTRY_VERIFY(m_view->message().contains(u"character 5"_s));
        QVERIFY(m_view->filterField()->property("faulty").toBool());
        QCOMPARE(m_view->model()->rowCount(), 2);
        QTest::keyClick(m_view->filterField(), Qt::Key_Backspace);
        QTRY_VERIFY(m_view->message().isEmpty());
        QVERIFY(!m_view->filterField()->property("faulty").toBool());
        settle();
        QCOMPARE(m_view->model()->rowCount(), 2);
    }

    void sizesFilter()
    {
        showFilters();
        auto* minimum = m_view->findChild<QLineEdit*>(u"minimumSize"_s);
        auto* maximum = m_view->findChild<QLineEdit*>(u"maximumSize"_s);
        enter(minimum, u"1 kB"_s);
        QCOMPARE(lines(*m_view->model()),
            (QStringList {
                u"/var/cache/a 0"_s, u"/var/cache/a 2"_s, u"/var/cache/b 0"_s, u"/app/main.js 3"_s }));
        enter(maximum, u"3kB"_s);
        QCOMPARE(lines(*m_view->model()), (QStringList { u"/var/cache/b 0"_s, u"/app/main.js 3"_s }));
        enter(maximum, u"ten"_s);
        QVERIFY(maximum->property("faulty").toBool() && !minimum->property("faulty").toBool());
        QVERIFY(m_view->message().contains(u"ten"_s));
        QCOMPARE(m_view->model()->rowCount(), 2); // as before
        enter(maximum, u"500"_s);
        QVERIFY(!m_view->message().isEmpty()); // smaller than the minimum
        enter(maximum, QString());
        QVERIFY(m_view->message().isEmpty());
        QCOMPARE(m_view->model()->rowCount(), 4);
    }

    void layersFilter()
    {
        showFilters();
        auto* layers = m_view->findChild<QComboBox*>(u"layers"_s);
        enter(layers->lineEdit(), u"2-3"_s);
        QStringList rows = lines(*m_view->model());
        rows.sort();
        QCOMPARE(rows,
            (QStringList { u"/app 3"_s, u"/app/main.js 3"_s, u"/etc/os 2"_s, u"/usr/bin/tool 3"_s,
                u"/var/cache/a 2"_s }));
        enter(layers->lineEdit(), u"4"_s); // there are 0 to 3
        QVERIFY(m_view->message().contains(u"4"_s));
        QVERIFY(layers->property("faulty").toBool());
        layers->setCurrentIndex(1);
        m_page->state().selectLayer(LayerId(1u));
        settle();
        rows = lines(*m_view->model());
        rows.sort();
        QCOMPARE(rows, (QStringList { u"/usr/bin 1"_s, u"/usr/bin/tool 1"_s }));
        m_page->state().selectLayer(LayerId(2u));
        settle();
        QCOMPARE(m_view->model()->rowCount(), 2); // os changed, a removed
    }

    void layersAreWrittenAsNumbers()
    {
        QVERIFY(parseLayers(u"3"_s, 4) == (LayerRange { LayerId(3u), LayerId(3u) }));
        QVERIFY(parseLayers(u" 0 - 2 "_s, 4) == (LayerRange { LayerId(0u), LayerId(2u) }));
        QVERIFY(parseLayers(u"1..2"_s, 4) == (LayerRange { LayerId(1u), LayerId(2u) }));
        for (const auto& text :
            { u""_s, u"4"_s, u"2-1"_s, u"1-4"_s, u"a"_s, u"-1"_s, u"1-"_s, u"99999999"_s })
            QVERIFY2(!parseLayers(text, 4), qPrintable(text));
    }

    void ownersFilter()
    {
        showFilters();
        auto* owner = m_view->findChild<QLineEdit*>(u"owner"_s);
        enter(owner, u"1000"_s);
        QCOMPARE(m_view->model()->rowCount(), 0);
        enter(owner, u"7, 0"_s);
        QCOMPARE(m_view->model()->rowCount(), 17); // everything: 10 + 2 + 2 + 3
        enter(owner, u"www"_s);
        QVERIFY(owner->property("faulty").toBool());
        m_view->filters()->setNames(std::make_shared<const UserNames>("www:x:0:0::/:\n", ""));
        settle();
        QVERIFY(!owner->property("faulty").toBool());
        QVERIFY(m_view->message().isEmpty());
        QCOMPARE(m_view->model()->rowCount(), 17);
    }

    void typesAndChangesFilterAndAreCleared()
    {
        showFilters();
        auto* type = m_view->findChild<QComboBox*>(u"type"_s);
        type->setCurrentIndex(type->findText(u"Folders"_s));
        settle();
        QCOMPARE(m_view->model()->rowCount(), 8); // etc var cache usr lib only bin app
        type->setCurrentIndex(type->findText(u"Scripts"_s));
        settle();
        QCOMPARE(lines(*m_view->model()), (QStringList { u"/app/main.js 3"_s, u"/usr/bin/tool 3"_s }));
        type->setCurrentIndex(0);
        const auto chips = m_view->findChild<ChangeChips*>()->findChildren<QToolButton*>();
        QCOMPARE(chips.last()->accessibleName(), u"removed"_s);
        QTest::mouseClick(chips.last(), Qt::LeftButton);
        settle();
        QCOMPARE(lines(*m_view->model()), (QStringList { u"/var/cache/a 2"_s }));
        auto* clear = m_view->filters()->findChild<QPushButton*>();
        QVERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        settle();
        QVERIFY(!clear->isVisible());
        QVERIFY(!m_view->filters()->isActive());
        QCOMPARE(m_view->model()->rowCount(), 0); // nothing is asked for
    }

    void hidingTheFiltersClearsThem()
    {
        showFilters();
        enter(m_view->findChild<QLineEdit*>(u"minimumSize"_s), u"4 kB"_s);
        type(u"a"_s);
        QCOMPARE(m_view->model()->rowCount(), 2);
        showFilters(); // the button again
        QVERIFY(m_view->filters()->isHidden());
        settle();
        QVERIFY(m_view->model()->rowCount() > 2);
    }

    void escapeReturns()
    {
        m_page->leaveSearch();
        auto* files = qobject_cast<FilesView*>(m_page->view(0));
        const NodeId before = *m_page->session().analysis()->tree.find("/app/main.js");
        m_page->state().selectPath(before);
        files->tree()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_page->isSearching() && m_view->isVisible() && !files->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_view->filterField());
        type(u"cache"_s);
        QTest::keyClick(m_view->filterField(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), m_view->list());
        QVERIFY(m_page->state().path() == *m_page->session().analysis()->tree.find("/var/cache/a"));
        QTest::keyClick(m_view->list(), Qt::Key_Escape);
        QVERIFY(!m_page->isSearching() && files->isVisible());
        QVERIFY(m_page->state().path() == before);
        QCOMPARE(QApplication::focusWidget(), files->tree());
        // Again: what was typed is still there, and selected.
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(m_view->filterField()->selectedText(), u"cache"_s);
        QCOMPARE(m_view->model()->rowCount(), 4);
        QTest::keyClick(m_view->filterField(), Qt::Key_Escape); // from the field, with text in it
        QVERIFY(!m_page->isSearching());
        QCOMPARE(m_view->filterField()->text(), u"cache"_s);
    }

    void enterShowsTheVersionInItsLayer()
    {
        type(u"cache"_s);
        m_view->list()->setCurrentIndex(m_view->model()->index(1, SearchModel::PathColumn));
        QTest::keyClick(m_view->list(), Qt::Key_Return);
        QVERIFY(!m_page->isSearching());
        QCOMPARE(m_page->currentView(), 0);
        QVERIFY(m_page->state().scope() == Scope::layer(LayerId(2u)));
        const NodeId removed = *m_page->session().analysis()->tree.find("/var/cache/a");
        QVERIFY(m_page->state().path() == removed);
        const auto* files = qobject_cast<FilesView*>(m_page->view(0));
        QTRY_COMPARE(files->tree()->currentIndex().data(NodeIdRole).toUInt(), removed.value);
    }

    void backReturnsToTheResults()
    {
        Navigation& navigation = m_page->navigation();
        type(u"cache"_s);
        m_view->list()->setCurrentIndex(m_view->model()->index(1, SearchModel::PathColumn));
        QTRY_COMPARE(navigation.placeCount(), size_t { 2 });
        const QRect row = m_view->list()->visualRect(m_view->model()->index(1, SearchModel::PathColumn));
        QTest::mouseDClick(m_view->list()->viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(!m_page->isSearching());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_page->isSearching());
        QVERIFY(m_page->state().scope() == Scope::final());
        QCOMPARE(m_view->model()->rowCount(), 4);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QVERIFY(!m_page->isSearching());
        QVERIFY(m_page->state().scope() == Scope::layer(LayerId(2u)));
        // The mouse's buttons do the same, whatever they are pressed over.
        QTest::mousePress(m_page->view(0)->mainWidget(), Qt::BackButton);
        QVERIFY(m_page->isSearching());
        QTest::mousePress(m_view->filterField(), Qt::ForwardButton);
        QVERIFY(!m_page->isSearching());
    }

    void aViewTabLeavesTheSearch()
    {
        QVERIFY(m_page->isSearching());
        m_page->showView(u"wasted"_s);
        QVERIFY(!m_page->isSearching());
        m_page->showSearch();
        m_page->showView(u"wasted"_s); // the one that is current
        QVERIFY(!m_page->isSearching());
    }

    void typingBesideTheTabsOpensTheSearch()
    {
        m_page->leaveSearch();
        auto* entry = m_window->findChild<SearchEntry*>();
        QVERIFY(entry->isVisible());
        entry->setFocus();
        QTest::keyClick(entry, Qt::Key_T);
        QVERIFY(m_page->isSearching());
        QVERIFY(entry->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), m_view->filterField());
        QTest::keyClicks(m_view->filterField(), u"ool"_s); // typing goes on
        QCOMPARE(m_view->filterField()->text(), u"tool"_s);
        QTRY_COMPARE(m_view->model()->rowCount(), 2);
        m_page->leaveSearch();
        entry->setFocus();
        QTest::keyClick(entry, Qt::Key_Return);
        QVERIFY(m_page->isSearching());
        QCOMPARE(m_view->filterField()->text(), u"tool"_s);
    }

    void aClickOnAHeaderSorts()
    {
        type(u"cache"_s);
        const auto* header = m_view->list()->header();
        const auto click = [&](int column) {
            const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
            settle();
        };
        const QString folder = u"/var/cache 0"_s;
        const QString a = u"/var/cache/a 0"_s;
        const QString removed = u"/var/cache/a 2"_s;
        const QString b = u"/var/cache/b 0"_s;
        click(SearchModel::PathColumn);
        QCOMPARE(lines(*m_view->model()), (QStringList { folder, a, removed, b }));
        click(SearchModel::PathColumn);
        QCOMPARE(lines(*m_view->model()), (QStringList { b, a, removed, folder }));
        click(SearchModel::LayerColumn);
        QCOMPARE(lines(*m_view->model()), (QStringList { folder, a, b, removed }));
        click(SearchModel::MarkColumn);
        click(SearchModel::MarkColumn); // removed is the last of the changes
        QCOMPARE(lines(*m_view->model()), (QStringList { removed, folder, a, b }));
        click(SearchModel::SizeColumn); // largest first at once
        QCOMPARE(lines(*m_view->model()), (QStringList { a, removed, b, folder }));
    }

    void theSelectedRowStaysWhenResultsChange()
    {
        type(u"cache"_s);
        m_view->list()->setCurrentIndex(m_view->model()->index(2, SearchModel::PathColumn)); // b
        type(u"cache/b"_s);
        QCOMPARE(m_view->model()->rowCount(), 1);
        QCOMPARE(m_view->list()->currentIndex().row(), 0);
        m_page->state().selectPath(*m_page->session().analysis()->tree.find("/etc/os"));
        QVERIFY(!m_view->list()->currentIndex().isValid());
    }

    void theMenuCopiesAndShows()
    {
        type(u"cache/a"_s);
        const auto choose = [&](const QString& action) {
            QTimer::singleShot(0, this, [action] {
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY(menu);
                for (QAction* entry : menu->actions()) {
                    if (entry->text() == action)
                        entry->trigger();
                }
                menu->close();
            });
            const QRect row = m_view->list()->visualRect(m_view->model()->index(0, SearchModel::PathColumn));
            emit m_view->list()->customContextMenuRequested(row.center());
        };
        choose(u"Copy path"_s);
        QCOMPARE(QApplication::clipboard()->text(), u"/var/cache/a"_s);
        choose(u"Copy size"_s);
        QCOMPARE(QApplication::clipboard()->text(), u"4000"_s);
        choose(u"Search for this name"_s);
        QCOMPARE(m_view->filterField()->text(), u"a"_s);
        settle();
        choose(u"Show in Files"_s);
        QVERIFY(!m_page->isSearching());
        QVERIFY(m_page->state().scope() == Scope::layer(LayerId(0u)));
    }

    void shiftF10OpensTheMenuOfTheRow()
    {
        type(u"cache"_s);
        m_view->list()->setFocus();
        m_view->list()->setCurrentIndex(m_view->model()->index(2, SearchModel::PathColumn)); // b
        QTimer::singleShot(0, this, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction* entry : menu->actions()) {
                if (entry->text() == u"Copy path"_s)
                    entry->trigger();
            }
            menu->close();
        });
        QTest::keyClick(m_view->list(), Qt::Key_F10, Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"/var/cache/b"_s);
    }

    // What is shown large is the version of the row: of a removed file the one that was removed.
    void spaceAsksForThePreviewOfThatVersion()
    {
        std::vector<std::pair<NodeId, EntryId>> asked;
        connect(&m_page->state(), &ViewState::previewRequested, this,
            [&](NodeId node, EntryId version) { asked.emplace_back(node, version); });
        type(u"etc/os"_s);
        const Analysis& analysis = *m_page->session().analysis();
        const NodeId os = *analysis.tree.find("/etc/os");
        QCOMPARE(
            lines(*m_view->model()), (QStringList { u"/etc/os 2"_s, u"/etc/os 0"_s })); // 12 and 10 bytes
        m_view->list()->setFocus();
        m_view->list()->setCurrentIndex(m_view->model()->index(1, SearchModel::PathColumn));
        QTest::keyClick(m_view->list(), Qt::Key_Space);
        QCOMPARE(asked.size(), size_t { 1 });
        QVERIFY(asked[0].first == os);
        QCOMPARE(analysis.entry(asked[0].second).size, uint64_t { 10 });
        type(u"var"_s);
        m_view->list()->setCurrentIndex(m_view->model()->index(3, SearchModel::PathColumn)); // a folder
        QTest::keyClick(m_view->list(), Qt::Key_Space);
        QCOMPARE(asked.size(), size_t { 1 });
    }

    void moreThanATableTakesIsCounted()
    {
        cleanup();
        open(m_wide);
        type(u"many"_s);
        QCOMPARE(m_view->model()->rowCount(), 10'000);
        QVERIFY(m_view->message().contains(u"10,000"_s) && m_view->message().contains(u"25,001"_s));
        QCOMPARE(m_view->model()->results()->summary.hits, uint64_t { 25'001 });
        // 25 times 1 to 977, and 1 to 575: 25 * 477,753 + 165,600
        QCOMPARE(m_view->model()->results()->summary.bytes, uint64_t { 12'109'425 });
        // The largest are the largest of all, not of those that came first.
        for (int row = 0; row < 25; ++row)
            QCOMPARE(
                m_view->model()->index(row, SearchModel::SizeColumn).data(SortRole).toULongLong(), 977ull);
        QCOMPARE(m_view->model()->index(25, SearchModel::SizeColumn).data(SortRole).toULongLong(), 976ull);
    }

    void paths()
    {
        const QFontMetrics metrics(uiFont());
        const QString path = u"/usr/lib/x86_64-linux-gnu/libcrypto.so.3"_s;
        const auto whole = PathDelegate::fit(path, 1000, metrics);
        QCOMPARE(whole.folder, u"/usr/lib/x86_64-linux-gnu/"_s);
        QCOMPARE(whole.name, u"libcrypto.so.3"_s);
        const int room = metrics.horizontalAdvance(whole.name) + 60;
        const auto narrow = PathDelegate::fit(path, room, metrics);
        QCOMPARE(narrow.name, whole.name);
        QVERIFY(narrow.folder.size() < whole.folder.size() && narrow.folder.contains(u'…'));
        QVERIFY(metrics.horizontalAdvance(narrow.folder + narrow.name) <= room);
        const auto tiny = PathDelegate::fit(path, 40, metrics);
        QVERIFY(tiny.folder.isEmpty() && tiny.name.contains(u'…'));
    }

private:
    QString write(const QString& name, const fixture::ImageBuilder& image)
    {
        const QString path = m_folder.filePath(name);
        fixture::dockerLegacy({ image }).writeTar(
            std::filesystem::path(QFile::encodeName(path).toStdString()));
        return path;
    }

    /// A window with the image in it, and its search open.
    void open(const QString& path)
    {
        m_window = std::make_unique<MainWindow>(
            std::make_unique<Settings>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_count))));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        m_window->openPath(path);
        QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->session().analysis());
        m_page = m_window->currentImage();
        QTRY_VERIFY(m_page->data().tree());
        m_page->showSearch();
        m_view = m_page->searchView();
    }

    void settle() { QTRY_VERIFY(!m_view->isBusy()); }

    void enter(QLineEdit* field, const QString& text)
    {
        field->setFocus();
        field->selectAll();
        if (text.isEmpty())
            QTest::keyClick(field, Qt::Key_Delete);
        else
            QTest::keyClicks(field, text);
        settle();
    }

    void type(const QString& text)
    {
        FilterField* field = m_view->filterField();
        enter(field, text);
        QTest::keyClick(field, Qt::Key_Return); // what has not been announced yet is now
        settle();
    }

    void showFilters() { QTest::mouseClick(m_view->findChild<QToolButton*>(u"filters"_s), Qt::LeftButton); }

    QTemporaryDir m_folder;
    QString m_small;
    QString m_wide;
    int m_count = 0;
    std::unique_ptr<MainWindow> m_window;
    ImagePage* m_page = nullptr;
    SearchView* m_view = nullptr;
};

QTEST_MAIN(SearchViewTest)
#include "tst_searchview.moc"
