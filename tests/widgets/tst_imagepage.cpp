// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/filetreemodel.h"
#include "ui/models/filetypemodel.h"
#include "ui/models/layermodel.h"
#include "ui/models/roles.h"
#include "ui/models/wastemodel.h"
#include "ui/pages/commandpane.h"
#include "ui/pages/detailspane.h"
#include "ui/pages/imageheader.h"
#include "ui/pages/imagepage.h"
#include "ui/pages/layersview.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/filesview.h"
#include "ui/views/treemapview.h"
#include "ui/views/wastedview.h"
#include "ui/widgets/columnchoice.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/layerbar.h"
#include "ui/widgets/numberchip.h"
#include "ui/widgets/treeview.h"

#include <QFile>
#include <QHeaderView>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include <filesystem>

using namespace layerscope;
using namespace Qt::StringLiterals;

class ImagePageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
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
        QTRY_VERIFY(m_page->session().analysis());
        QTRY_VERIFY(m_page->data().tree());
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void theHeaderShowsTheTotals()
    {
        const auto* header = m_page->findChild<ImageHeader*>();
        const Totals& totals = m_page->session().analysis()->totals;
        QCOMPARE(totals.wastedBytes, uint64_t { 4210 });
        QCOMPARE(header->chip(ImageHeader::Content)->value(), u"8.9 kB"_s); // 7510 + 200 + 12 + 1200 = 8922
        QCOMPARE(header->chip(ImageHeader::Wasted)->value(), u"4.2 kB"_s);
        QCOMPARE(header->chip(ImageHeader::Layers)->value(), u"4"_s);
        QCOMPARE(header->chip(ImageHeader::Files)->value(), u"5"_s);
    }

    void aClickInTheBarSelectsTheLayerEverywhere()
    {
        auto* bar = m_page->findChild<LayerBar*>();
        const auto* layers = m_page->findChild<LayersView*>();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->segmentRect(LayerId(1u)).center().toPoint());
        QCOMPARE(m_page->state().scope(), Scope::layer(LayerId(1u)));
        QCOMPARE(layers->selectionModel()->selectedRows().first().data().toString(), u"1"_s);
        QVERIFY(m_page->findChild<CommandPane*>()->commandText().startsWith(u"RUN setup"_s));
        QTRY_COMPARE(m_page->data().tree()->scope(), Scope::layer(LayerId(1u)));
        QTest::mouseClick(
            bar, Qt::LeftButton, Qt::ShiftModifier, bar->segmentRect(LayerId(3u)).center().toPoint());
        QCOMPARE(m_page->state().scope(), Scope::layers(LayerId(1u), LayerId(3u)));
        QCOMPARE(layers->selectionModel()->selectedRows().size(), 3);
        // 200 + 12 + 1200 bytes; the 200 are stored again in layer 3.
        const QString facts = m_page->findChild<CommandPane*>()->factsText();
        QVERIFY2(facts.endsWith(u"content 1.4 kB · wasted 200 B"), qPrintable(facts));
    }

    void aHiddenColumnOfTheLayersLeavesItsRoomToOthers()
    {
        const auto* layers = m_page->findChild<LayersView*>();
        auto* columns = layers->header()->findChild<ColumnChoice*>();
        QVERIFY(layers->isColumnHidden(LayerModel::BlobColumn)); // needs 560, has 440
        columns->setWanted(LayerModel::ContentColumn, false); // 84
        QVERIFY(layers->isColumnHidden(LayerModel::ContentColumn));
        columns->setWanted(LayerModel::WastedColumn, false); // 80
        QVERIFY(!layers->isColumnHidden(LayerModel::BlobColumn));
        columns->setWanted(LayerModel::ContentColumn, true);
        columns->setWanted(LayerModel::WastedColumn, true);
        QVERIFY(!layers->isColumnHidden(LayerModel::ContentColumn));
    }

    void aViewThatIsMadeLateHasAllItsColumns()
    {
        m_page->resize(1500, 720);
        m_page->showView(u"types"_s);
        const auto* types = m_page->view(m_page->currentView())->findChild<TreeView*>();
        QTRY_VERIFY(types->model()->rowCount() > 0);
        QTRY_VERIFY(!types->isColumnHidden(FileTypeModel::LargestColumn));
        // The tree of the files is there before their view is.
        const auto other = std::make_unique<ImagePage>(std::make_unique<ImageSession>(m_path), *m_settings);
        other->resize(1500, 720);
        other->showView(u"treemap"_s);
        other->show();
        other->session().start();
        QTRY_VERIFY(other->session().analysis() && other->data().tree());
        other->showView(u"files"_s);
        const auto* files = qobject_cast<FilesView*>(other->view(other->currentView()));
        QVERIFY(QTest::qWaitForWindowExposed(other.get()));
        QTRY_VERIFY(!files->tree()->isColumnHidden(FileTreeModel::SizeColumn));
        QTRY_VERIFY(!files->tree()->isColumnHidden(FileTreeModel::ModeColumn));
    }

    /// The status line names what the mouse is over; a view that keys have hidden is under no mouse.
    void nothingIsHoveredInAHiddenView()
    {
        m_page->showView(u"files"_s);
        auto* tree = qobject_cast<FilesView*>(m_page->view(m_page->currentView()))->tree();
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        const QPoint row = tree->visualRect(tree->model()->index(0, FileTreeModel::SizeColumn)).center();
        QMouseEvent move(QEvent::MouseMove, row, tree->viewport()->mapToGlobal(row), Qt::NoButton,
            Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &move);
        QVERIFY(m_page->state().hovered().isValid());
        m_page->showView(u"image"_s);
        QVERIFY(!m_page->state().hovered().isValid());
        m_page->showView(u"files"_s);
    }

    void theMenuOfAFileLeadsToTheTreemap()
    {
        auto* files = qobject_cast<FilesView*>(m_page->view(0));
        files->tree()->setFocus();
        files->tree()->setCurrentIndex(files->model()->index(0, 0, files->model()->index(0, 0)));
        const NodeId chosen = files->model()->node(files->tree()->currentIndex());
        QTimer::singleShot(0, this, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction* action : menu->actions()) {
                if (action->text() == u"Reveal in the treemap")
                    action->trigger();
            }
            menu->close();
        });
        QTest::keyClick(files->tree(), Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(qobject_cast<TreemapView*>(m_page->view(m_page->currentView())));
        QCOMPARE(m_page->state().path(), chosen);
    }

    void arrowKeysWalkTheBar()
    {
        auto* bar = m_page->findChild<LayerBar*>();
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Right);
        QVERIFY(m_page->state().isSelected(LayerId(0u)));
        QTest::keyClick(bar, Qt::Key_Right);
        QVERIFY(m_page->state().isSelected(LayerId(1u)));
        QTest::keyClick(bar, Qt::Key_End);
        QTest::keyClick(bar, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_page->state().scope(), Scope::layers(LayerId(2u), LayerId(3u)));
    }

    void shiftTakesBackWhatItAdded()
    {
        auto* bar = m_page->findChild<LayerBar*>();
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Home);
        QTest::keyClick(bar, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(bar, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_page->state().scope(), Scope::layers(LayerId(0u), LayerId(2u)));
        QTest::keyClick(bar, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_page->state().scope(), Scope::layers(LayerId(0u), LayerId(1u)));
    }

    void controlTogglesInTheTableAsInTheBar()
    {
        auto* layers = m_page->findChild<LayersView*>();
        const auto* model = qobject_cast<LayerModel*>(layers->model());
        const auto click = [&](uint32_t layer, Qt::KeyboardModifiers keys) {
            const QModelIndex row = model->indexOf(LayerId(layer), LayerModel::InstructionColumn);
            QTest::mouseClick(layers->viewport(), Qt::LeftButton, keys, layers->visualRect(row).center());
        };
        click(1, {});
        click(3, Qt::ControlModifier);
        QCOMPARE(m_page->state().scope(), Scope::layers(LayerId(1u), LayerId(3u)));
        click(3, Qt::ControlModifier);
        QCOMPARE(m_page->state().scope(), Scope::layers(LayerId(1u), LayerId(2u)));
        QCOMPARE(layers->selectionModel()->selectedRows().size(), 2);
        click(2, Qt::ControlModifier);
        QCOMPARE(layers->currentIndex().siblingAtColumn(0).data().toString(), u"1"_s); // the only one left
        QTest::keyClick(layers, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!m_page->state().layers());
        QVERIFY(layers->selectionModel()->selectedRows().isEmpty());
    }

    void theFirstArrowSelectsTheRowThatHasTheFocus()
    {
        auto* layers = m_page->findChild<LayersView*>();
        layers->selectionModel()->setCurrentIndex(
            layers->model()->index(0, 0), QItemSelectionModel::NoUpdate);
        QVERIFY(!m_page->state().layers());
        QTest::keyClick(layers, Qt::Key_Down);
        QCOMPARE(layers->currentIndex().row(), 0);
        QCOMPARE(layers->selectionModel()->selectedRows().size(), 1);
    }

    void theTableSelectsAndEscapeClears()
    {
        auto* layers = m_page->findChild<LayersView*>();
        const QModelIndex row = layers->model()->index(0, 1);
        QTest::mouseClick(layers->viewport(), Qt::LeftButton, {}, layers->visualRect(row).center());
        QCOMPARE(m_page->state().scope(), Scope::layer(LayerId(0u)));
        QTest::keyClick(layers, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(m_page->handleEscape());
        QCOMPARE(m_page->state().scope(), Scope::final());
        QVERIFY(layers->selectionModel()->selectedRows().isEmpty());
    }

    void aSelectedPathShowsItsLife()
    {
        auto* files = qobject_cast<FilesView*>(m_page->view(0));
        QVERIFY(files);
        const auto& analysis = m_page->session().analysis();
        const auto node = analysis->tree.find("/usr/bin/tool");
        m_page->state().selectPath(*node);
        QCOMPARE(files->model()->node(files->tree()->currentIndex()), *node);
        const auto* details = m_page->findChild<DetailsPane*>();
        QTRY_VERIFY(details->costText().contains(u"layer 1 stores the file, layer 3 makes it dead"_s));
    }

    void aPathOutsideTheScopeStaysSelected()
    {
        const auto removed = m_page->session().analysis()->tree.find("/var/cache/a");
        m_page->state().selectLayer(LayerId(2u));
        QTRY_COMPARE(m_page->data().tree()->scope(), Scope::layer(LayerId(2u)));
        m_page->state().selectPath(*removed);
        m_page->state().clearLayers();
        QTRY_COMPARE(m_page->data().tree()->scope(), Scope::final());
        QVERIFY(m_page->state().path() == *removed);
        const auto* details = m_page->findChild<DetailsPane*>();
        QTRY_VERIFY(details->costText().contains(u"4.0 kB wasted"_s));
    }

    void typingFilters()
    {
        auto* files = qobject_cast<FilesView*>(m_page->view(0));
        m_page->focusFilter();
        QTest::keyClicks(files->filterField(), u"main"_s);
        QTRY_VERIFY(m_page->data().filter());
        QCOMPARE(m_page->data().filter()->matches(), uint64_t { 1 });
        QCOMPARE(m_page->data().filter()->bytes(), uint64_t { 1000 });
        QCOMPARE(files->facts().first(), u"1 path matches"_s);
        QTest::keyClick(files->filterField(), Qt::Key_Escape);
        QTRY_VERIFY(!m_page->data().filter());
        QVERIFY(files->filterField()->text().isEmpty());
    }

    void wasteMarksBothLayers()
    {
        m_page->showView(u"wasted"_s);
        auto* wasted = qobject_cast<WastedView*>(m_page->view(m_page->currentView()));
        QVERIFY(wasted);
        QTRY_VERIFY(wasted->tree()->model()->rowCount() > 0);
        wasted->tree()->setCurrentIndex(wasted->tree()->model()->index(1, 0));
        QCOMPARE(m_page->state().markedLayers(), (std::vector<LayerId> { LayerId(1u), LayerId(3u) }));
        m_page->showView(u"files"_s);
        QVERIFY(m_page->state().markedLayers().empty());
    }

    void narrowWindowsFold()
    {
        const auto* details = m_page->findChild<DetailsPane*>();
        const auto* layers = m_page->findChild<LayersView*>();
        QVERIFY(details->isVisible());
        m_page->resize(1050, 700);
        QVERIFY(!details->isVisible());
        QVERIFY(layers->isVisible());
        m_page->resize(850, 700);
        QVERIFY(!layers->isVisible());
        m_page->resize(1280, 700);
        QVERIFY(details->isVisible() && layers->isVisible());
        m_page->toggleDetails();
        QVERIFY(!details->isVisible());
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ImagePage> m_page;
};

QTEST_MAIN(ImagePageTest)
#include "tst_imagepage.moc"
