// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/filesview.h"
#include "ui/views/treemaplegend.h"
#include "ui/views/treemapview.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/treemapwidget.h"
#include "ui/widgets/treeview.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QSet>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <filesystem>

using namespace layerscope;
using namespace Qt::StringLiterals;

/// The final image of fixture::smallImage(): 4712 bytes, of which /var/cache/b has 3000, /app/main.js 1000,
/// /usr/lib/only/deep 500, /usr/bin/tool 200 and /etc/os 12. Scripts are main.js and tool, /var/cache is a cache.
class TreemapViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        installAccessibleParts();
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_path = m_folder.filePath(u"small.tar"_s);
        fixture::dockerLegacy({ fixture::smallImage() })
            .writeTar(std::filesystem::path(QFile::encodeName(m_path).toStdString()));
    }

    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        m_page = std::make_unique<ImagePage>(std::make_unique<ImageSession>(m_path), *m_settings);
        m_page->resize(1280, 720);
        m_page->show();
        m_page->session().start();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(m_page->data().tree());
        m_page->showView(u"treemap"_s);
        m_view = qobject_cast<TreemapView*>(m_page->view(m_page->currentView()));
        QVERIFY(m_view);
        m_map = m_view->map();
        waitForMap();
    }
    void cleanup() { m_page.reset(); }

    void aClickSelectsWhatIsThere()
    {
        QTest::mouseClick(m_map, Qt::LeftButton, {}, middle("/var/cache/b"));
        QCOMPARE(pathOf(state().path()), u"/var/cache/b"_s);
        const auto tile = m_map->selectedTile();
        QVERIFY(tile);
        QCOMPARE(m_map->partText(static_cast<int>(*tile)), u"b, file, 3.0 kB, selected"_s);
        // White, two pixels wide, inside of the tile.
        const QRect rect = m_map->partRect(static_cast<int>(*tile));
        const QImage shot = m_map->grab().toImage();
        QCOMPARE(shot.pixelColor(rect.left() + 1, rect.center().y()), QColor(Qt::white));
        QVERIFY(shot.pixelColor(rect.left() + 5, rect.center().y()) != QColor(Qt::white));
    }

    void aPathSelectedElsewhereIsFramed()
    {
        QVERIFY(!m_map->selectedTile());
        state().selectPath(node("/usr/bin/tool"));
        const auto tile = m_map->selectedTile();
        QVERIFY(tile);
        QCOMPARE(m_map->picture()->layout->tiles()[*tile].weight, uint64_t { 200 });
        state().selectPath(node("/var/cache/a")); // gone in the final image
        QVERIFY(!m_map->selectedTile());
    }

    void thePointerNamesThePathAndSelectsNothing()
    {
        QTest::mouseMove(m_map, middle("/app/main.js"));
        QTRY_COMPARE(pathOf(state().hovered()), u"/app/main.js"_s);
        QCOMPARE(m_page->leftFacts(), QStringList { u"/app/main.js"_s });
        QVERIFY(!state().path().isValid());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_map, &leave);
        QVERIFY(!state().hovered().isValid());
        QTest::mouseMove(m_map, middle("/usr/bin/tool"));
        QTRY_COMPARE(pathOf(state().hovered()), u"/usr/bin/tool"_s);
        m_page->showView(u"files"_s);
        QVERIFY(!state().hovered().isValid());
        m_page->showView(u"treemap"_s);
    }

    void aDoubleClickMakesAFolderTheRoot()
    {
        QTest::mouseDClick(m_map, Qt::LeftButton, {}, head("/usr"));
        QCOMPARE(pathOf(state().root()), u"/usr"_s);
        waitForMap();
        const auto& tiles = m_map->picture()->layout->tiles();
        QCOMPARE(pathOf(tiles.front().node), u"/usr"_s);
        QCOMPARE(tiles.front().weight, uint64_t { 700 });
        QTest::mouseDClick(m_map, Qt::LeftButton, {}, middle("/usr/bin/tool")); // a file stays where it is
        QCOMPARE(pathOf(state().root()), u"/usr"_s);
        QVERIFY(m_page->handleEscape());
        QCOMPARE(state().root(), PathTree::root());
    }

    void theBreadcrumbLeadsBack()
    {
        state().setRoot(node("/usr/lib/only"));
        QCOMPARE(m_view->breadcrumb()->path().size(), size_t { 4 });
        const auto buttons = m_view->breadcrumb()->findChildren<QToolButton*>();
        const auto usr = std::find_if(buttons.begin(), buttons.end(),
            [](const QToolButton* button) { return button->accessibleName() == u"usr"_s; });
        QVERIFY(usr != buttons.end());
        (*usr)->click();
        QCOMPARE(pathOf(state().root()), u"/usr"_s);
        const auto home = m_view->breadcrumb()->findChildren<QToolButton*>().first();
        QTest::mouseClick(home, Qt::LeftButton);
        QCOMPARE(state().root(), PathTree::root());
    }

    void theChevronLeadsToFoldersBeside()
    {
        state().setRoot(node("/usr"));
        QToolButton* chevron = nullptr;
        for (QToolButton* button : m_view->breadcrumb()->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->accessibleName() == u"Folders beside this one"_s)
                chevron = button;
        }
        QVERIFY(chevron);
        QStringList offered;
        QTimer::singleShot(0, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (const QAction* action : menu->actions())
                offered.append(action->text());
            menu->actions().first()->trigger();
            menu->close();
        });
        QTest::mouseClick(chevron, Qt::LeftButton);
        QCOMPARE(offered, (QStringList { u"var"_s, u"app"_s, u"usr"_s, u"etc"_s })); // largest first
        QCOMPARE(pathOf(state().root()), u"/var"_s);
    }

    void keysWalkTheMap()
    {
        m_map->setFocus();
        QTest::keyClick(m_map, Qt::Key_Right); // from the root to its largest part: /var/cache, joined
        QCOMPARE(pathOf(state().path()), u"/var/cache"_s);
        QTest::keyClick(m_map, Qt::Key_Return);
        QCOMPARE(pathOf(state().root()), u"/var/cache"_s);
        waitForMap();
        QTest::keyClick(m_map, Qt::Key_Down);
        QCOMPARE(pathOf(state().path()), u"/var/cache/b"_s);
        QTest::keyClick(m_map, Qt::Key_Backspace);
        QCOMPARE(pathOf(state().path()), u"/var/cache"_s);
        QTest::keyClick(m_map, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(pathOf(state().root()), u"/var"_s);
        QTest::keyClick(m_map, Qt::Key_Home);
        QCOMPARE(state().root(), PathTree::root());
    }

    void otherTypesFade()
    {
        const QColor before = colourAt("/var/cache/b");
        const QColor script = colourAt("/app/main.js");
        QCOMPARE(script, theme().category(3));
        QCOMPARE(before, theme().category(2));
        auto* legend = m_page->findChild<TreemapLegend*>();
        QVERIFY(legend->isVisible());
        QAbstractItemModel* rows = legend->table()->model();
        QCOMPARE(rows->rowCount(), 3);
        const QModelIndex scripts = rows->index(1, 1); // 3000 cache, 1200 scripts, 512 others
        QCOMPARE(scripts.data().toString(), u"Scripts"_s);
        QTest::mouseClick(
            legend->table()->viewport(), Qt::LeftButton, {}, legend->table()->visualRect(scripts).center());
        QCOMPARE(state().fileType(), static_cast<int>(FileType::Script));
        waitForMap();
        QCOMPARE(colourAt("/app/main.js"), script);
        // 40 % of the colour over the folder's ground, which /var/cache (first level) has from `line`.
        const QColor ground = theme().line;
        const QColor faded = colourAt("/var/cache/b");
        QVERIFY(qAbs(faded.red() - (0.4 * before.red() + 0.6 * ground.red())) <= 2);
        QVERIFY(qAbs(faded.blue() - (0.4 * before.blue() + 0.6 * ground.blue())) <= 2);
        QTest::mouseClick(
            legend->table()->viewport(), Qt::LeftButton, {}, legend->table()->visualRect(scripts).center());
        QCOMPARE(state().fileType(), -1);
    }

    void coloursFollowTheSwitch()
    {
        const auto segments = m_view->colouring()->findChildren<QToolButton*>();
        QTest::mouseClick(segments[1], Qt::LeftButton);
        QCOMPARE(state().colouring(), Colouring::Layer);
        waitForMap();
        QCOMPARE(colourAt("/var/cache/b"), theme().category(0));
        QCOMPARE(colourAt("/app/main.js"), theme().category(3));
        QTest::mouseClick(segments[2], Qt::LeftButton);
        waitForMap();
        QCOMPARE(colourAt("/var/cache/b"), theme().added.ink);
        QCOMPARE(colourAt("/usr/bin/tool"), theme().properties.ink); // layer 3 changed its mode
        const auto* legend = m_page->findChild<TreemapLegend*>();
        QCOMPARE(legend->table()->model()->headerData(1, Qt::Horizontal).toString(), u"Change"_s);
    }

    void theFilterLeavesWhatMatches()
    {
        m_page->focusFilter();
        QTest::keyClicks(m_view->filterField(), u"main"_s);
        QTRY_VERIFY(m_page->data().filter());
        waitForMap();
        QCOMPARE(m_map->picture()->layout->tiles().front().weight, uint64_t { 1000 });
        QCOMPARE(m_view->facts(), (QStringList { u"1 path matches"_s, u"1.0 kB"_s }));
        QTest::keyClick(m_view->filterField(), Qt::Key_Escape);
        QTRY_VERIFY(!m_page->data().filter());
        waitForMap();
        QCOMPARE(m_map->picture()->layout->tiles().front().weight, uint64_t { 4712 });
    }

    void aLayerShowsWhatItStores()
    {
        state().selectLayer(LayerId(3u));
        QTRY_COMPARE(m_page->data().tree()->scope(), Scope::layer(LayerId(3u)));
        waitForMap();
        QCOMPARE(m_map->picture()->layout->tiles().front().weight, uint64_t { 1200 });
        QCOMPARE(m_map->shownTree(), m_page->data().tree());
    }

    void wasteIsHatched()
    {
        state().selectLayer(LayerId(0u)); // stores 4000 bytes in a, which layer 2 removes
        QTRY_COMPARE(m_page->data().tree()->scope(), Scope::layer(LayerId(0u)));
        waitForMap();
        const auto tile = static_cast<int>(*m_map->picture()->layout->tileOf(node("/var/cache/a")));
        QCOMPARE(m_map->partText(tile), u"a, file, 4.0 kB, wasted"_s);
        const auto colours = [this](std::string_view path) {
            QSet<QRgb> met;
            const QRect rect = rectOf(path);
            for (int x = rect.left() + 60; x < rect.right() - 2; ++x)
                met.insert(m_map->picture()->image.pixel(x, rect.bottom() - 6));
            return met.size();
        };
        QVERIFY(colours("/var/cache/a") > 1);
        QCOMPARE(colours("/var/cache/b"), qsizetype { 1 });
    }

    void theMenuIsAboutTheTileUnderIt()
    {
        QStringList offered;
        QTimer::singleShot(0, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction* action : menu->actions())
                offered.append(action->text());
            menu->actions()[1]->trigger(); // reveal
            menu->close();
        });
        const QPoint point = head("/app");
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_map->mapToGlobal(point));
        QApplication::sendEvent(m_map, &event);
        QCOMPARE(offered.mid(0, 2), (QStringList { u"Show this folder alone"_s, u"Reveal in the tree"_s }));
        for (const QString& act : { u"Copy path"_s, u"Copy size"_s, u"Filter to this name"_s })
            QVERIFY2(offered.contains(act), qPrintable(act));
        QCOMPARE(pathOf(state().path()), u"/app"_s);
        QVERIFY(qobject_cast<FilesView*>(m_page->view(m_page->currentView())));
    }

    void revealGoesToTheTreeAndBack()
    {
        state().selectPath(node("/usr/bin/tool"));
        state().setRoot(node("/var"));
        m_page->reveal();
        auto* files = qobject_cast<FilesView*>(m_page->view(m_page->currentView()));
        QVERIFY(files && files->tree()->hasFocus());
        m_page->reveal();
        QCOMPARE(m_page->view(m_page->currentView()), m_view);
        QCOMPARE(state().root(), PathTree::root()); // /var does not show the tool
        waitForMap();
        QVERIFY(m_map->selectedTile());
    }

    void twiceThePixels()
    {
        TreemapRequest request = m_map->picture()->request;
        request.ratio = 2;
        const auto sharp = makeTreemapPicture(request, m_map->picture(), {});
        QCOMPARE(sharp->layout, m_map->picture()->layout); // the places are the same
        QCOMPARE(sharp->image.size(), m_map->size() * 2);
        const QPoint point = middle("/var/cache/b");
        QCOMPARE(sharp->image.pixelColor(point * 2), m_map->picture()->image.pixelColor(point));
    }

    void resizingKeepsThePictureUntilTheNext()
    {
        const auto before = m_map->picture();
        m_page->resize(1200, 700);
        QCOMPARE(m_map->picture(), before);
        // Hits are right in between: the picture is stretched, and so are the tiles.
        QTest::mouseClick(m_map, Qt::LeftButton, {}, middle("/var/cache/b"));
        QCOMPARE(pathOf(state().path()), u"/var/cache/b"_s);
        waitForMap();
        QCOMPARE(m_map->picture()->request.size, m_map->size());
    }

    void screenReadersFindTheTiles()
    {
        QAccessibleInterface* map = QAccessible::queryAccessibleInterface(m_map);
        QVERIFY(map);
        QCOMPARE(map->childCount(), static_cast<int>(m_map->picture()->layout->tiles().size()));
        QCOMPARE(map->child(0)->text(QAccessible::Name), u"/, folder, 4.7 kB"_s);
        map->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(pathOf(state().path()), u"/var/cache"_s);
        QCOMPARE(map->child(1)->text(QAccessible::Name), u"var/cache, folder, 3.0 kB, selected"_s);
    }

    void theFilesHaveABreadcrumbToo()
    {
        m_page->showView(u"files"_s);
        auto* files = qobject_cast<FilesView*>(m_page->view(m_page->currentView()));
        QVERIFY(files);
        state().selectPath(node("/usr/lib/only/deep"));
        const auto& crumbs = files->breadcrumb()->path();
        QCOMPARE(crumbs.size(), size_t { 4 });
        QCOMPARE(crumbs.back().label, u"only"_s);
        QTest::mouseClick(files->breadcrumb()->findChildren<QToolButton*>().first(), Qt::LeftButton);
        QCOMPARE(state().path(), PathTree::root());
        state().selectLayer(LayerId(0u));
        QTRY_VERIFY(!files->breadcrumb()->isVisible()); // the chips need its room
    }

    void crumbsFoldInTheMiddle()
    {
        QCOMPARE(foldedCrumbs({ 40, 50, 60 }, 20, 150), size_t { 0 });
        QCOMPARE(foldedCrumbs({ 40, 50, 60 }, 20, 149), size_t { 1 }); // 20 + 50 + 60
        QCOMPARE(foldedCrumbs({ 40, 50, 60 }, 20, 129), size_t { 2 });
        QCOMPARE(foldedCrumbs({ 40, 50, 60 }, 20, 10), size_t { 2 }); // the last one stays
        QCOMPARE(foldedCrumbs({}, 20, 0), size_t { 0 });
    }

private:
    ViewState& state() { return m_page->state(); }
    NodeId node(std::string_view path) const { return *m_page->session().analysis()->tree.find(path); }
    QString pathOf(NodeId n) const
    {
        return n.isValid() ? QString::fromStdString(m_page->session().analysis()->tree.path(n)) : QString();
    }
    QRect rectOf(std::string_view path) const
    {
        return m_map->partRect(static_cast<int>(*m_map->picture()->layout->tileOf(node(path))));
    }
    QPoint middle(std::string_view path) const { return rectOf(path).center(); }
    QPoint head(std::string_view path) const { return rectOf(path).topLeft() + QPoint(20, 8); }
    /// Off the labels, which stand at the top left.
    QColor colourAt(std::string_view path) const
    {
        return m_map->picture()->image.pixelColor(rectOf(path).bottomRight() - QPoint(6, 6));
    }
    void waitForMap()
    {
        QTRY_VERIFY(m_map->isUpToDate() && m_map->shownTree() == m_page->data().tree()
            && m_map->picture()->request.size == m_map->size());
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ImagePage> m_page;
    TreemapView* m_view = nullptr;
    TreemapWidget* m_map = nullptr;
};

QTEST_MAIN(TreemapViewTest)
#include "tst_treemapview.moc"
