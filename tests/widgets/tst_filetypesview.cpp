// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/filetypemodel.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/filesview.h"
#include "ui/views/filetypesview.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include <filesystem>

using namespace layerscope;
using namespace Qt::StringLiterals;

/// fixture::smallImage() has 3000 bytes of cache (b), 1200 of scripts (main.js 1000, tool 200) and 512 of others (deep
/// 500, os 12).
class FileTypesViewTest : public QObject {
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
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(m_page->data().tree());
        m_page->showView(u"types"_s);
        m_view = qobject_cast<FileTypesView*>(m_page->view(m_page->currentView()));
        QVERIFY(m_view);
        QTRY_COMPARE(m_view->model()->rowCount(), 3);
    }
    void cleanup() { m_page.reset(); }

    void theTableIsSortedByBytes()
    {
        QCOMPARE(cell(0, FileTypeModel::NameColumn), u"Build cache"_s);
        QCOMPARE(cell(0, FileTypeModel::SizeColumn), u"3.0 kB"_s);
        QCOMPARE(cell(1, FileTypeModel::NameColumn), u"Scripts"_s);
        QCOMPARE(cell(1, FileTypeModel::ShareColumn), u"25.5 %"_s); // 1200 of 4712
        QCOMPARE(cell(1, FileTypeModel::LargestColumn), u"main.js · 1.0 kB"_s);
        QVERIFY(!m_view->tree()->isColumnHidden(FileTypeModel::LargestColumn));
    }

    void selectingARowPointsOutItsType()
    {
        click(m_view->model()->index(1, FileTypeModel::NameColumn));
        QCOMPARE(m_page->state().fileType(), static_cast<int>(FileType::Script));
        m_page->state().setFileType(static_cast<int>(FileType::Other));
        QCOMPARE(m_view->tree()->currentIndex().row(), 2);
        QVERIFY(m_page->handleEscape());
        QCOMPARE(m_page->state().fileType(), -1);
        QVERIFY(m_view->tree()->selectionModel()->selectedRows().isEmpty());
    }

    void anExtensionOpensToItsFolders()
    {
        const QModelIndex scripts = m_view->model()->index(1, 0);
        m_view->tree()->setCurrentIndex(scripts);
        QTest::keyClick(m_view->tree(), Qt::Key_Right);
        QVERIFY(m_view->tree()->isExpanded(scripts));
        QCOMPARE(m_view->model()->rowCount(scripts), 2);
        const QPersistentModelIndex js = m_view->model()->index(0, 0, scripts);
        QCOMPARE(js.data().toString(), u".js"_s);
        m_view->tree()->setCurrentIndex(js);
        QTest::keyClick(m_view->tree(), Qt::Key_Return);
        QTRY_COMPARE(m_view->model()->index(0, 0, js).data().toString(), u"/app"_s);
        QCOMPARE(m_view->model()->rowCount(js), 1);
        // Enter on a folder shows it in the tree.
        m_view->tree()->setCurrentIndex(m_view->model()->index(0, 0, js));
        QTest::keyClick(m_view->tree(), Qt::Key_Return);
        QVERIFY(qobject_cast<FilesView*>(m_page->view(m_page->currentView())));
        QCOMPARE(m_page->state().path(), *m_page->session().analysis()->tree.find("/app"));
    }

    void theLargestFileIsALink()
    {
        click(m_view->model()->index(0, FileTypeModel::LargestColumn));
        QCOMPARE(m_page->state().path(), *m_page->session().analysis()->tree.find("/var/cache/b"));
        QVERIFY(qobject_cast<FilesView*>(m_page->view(m_page->currentView())));
    }

    void theMenuFiltersToAnExtension()
    {
        const QModelIndex scripts = m_view->model()->index(1, 0);
        m_view->tree()->expand(scripts);
        const QModelIndex js = m_view->model()->index(0, 0, scripts);
        QStringList offered;
        QTimer::singleShot(0, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction* action : menu->actions()) {
                offered.append(action->text());
                if (action->text().startsWith(u"Filter"_s))
                    action->trigger();
            }
            menu->close();
        });
        emit m_view->tree()->customContextMenuRequested(m_view->tree()->visualRect(js).center());
        QVERIFY(offered.contains(u"Filter the files to *.js"_s));
        QCOMPARE(m_page->state().query().text, std::string("*.js"));
        QTRY_VERIFY(m_page->data().filter());
        QCOMPARE(m_page->data().filter()->bytes(), uint64_t { 1000 });
    }

    void headersSort()
    {
        QHeaderView* header = m_view->tree()->header();
        const int x = header->sectionViewportPosition(FileTypeModel::NameColumn) + 20;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 10));
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(FileTypeModel::NameColumn));
        const auto first = [&] {
            return header->sortIndicatorOrder() == Qt::AscendingOrder ? u"Build cache"_s : u"Scripts"_s;
        };
        const QString once = first();
        QCOMPARE(cell(0, FileTypeModel::NameColumn), once);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 10));
        QVERIFY(first() != once);
        QCOMPARE(cell(0, FileTypeModel::NameColumn), first());
    }

    void theScopeChangesTheTable()
    {
        m_page->state().selectLayer(LayerId(1u)); // the tool alone
        QTRY_COMPARE(m_view->model()->rowCount(), 1);
        QCOMPARE(cell(0, FileTypeModel::SizeColumn), u"200 B"_s);
        m_page->state().clearLayers();
        QTRY_COMPARE(m_view->model()->rowCount(), 3);
    }

private:
    QString cell(int row, int column) const { return m_view->model()->index(row, column).data().toString(); }
    void click(const QModelIndex& index)
    {
        QTest::mouseClick(
            m_view->tree()->viewport(), Qt::LeftButton, {}, m_view->tree()->visualRect(index).center());
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ImagePage> m_page;
    FileTypesView* m_view = nullptr;
};

QTEST_MAIN(FileTypesViewTest)
#include "tst_filetypesview.moc"
