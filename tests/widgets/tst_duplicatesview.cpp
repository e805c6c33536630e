// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/duplicatesmodel.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/duplicatesview.h"
#include "ui/widgets/documenttabs.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include <filesystem>

using namespace layerscope;
using namespace Qt::StringLiterals;

class DuplicatesViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
    }

    void init() { open(fixture::duplicatesImage()); }
    void cleanup() { m_page.reset(); }

    void theSummaryAddsUp()
    {
        QVERIFY(m_view->summaryText().startsWith(u"7.0 kB "_s)); // 5000 + 2 * 1000
        QVERIFY(m_view->summaryText().contains(u"not part of it"_s));
        QCOMPARE(m_page->leftFacts().last(), u"7.0 kB could be shared"_s);
        const auto* tabs = m_page->findChild<ViewTabs*>();
        QCOMPARE(tabs->tabData(m_page->currentView()).toString(), u"7.0 kB"_s);
    }

    void aGroupOpensToItsPaths()
    {
        auto* tree = m_view->tree();
        tree->setFocus();
        tree->setCurrentIndex(m_view->model()->index(1, 0));
        QVERIFY(!m_page->state().path().isValid()); // a group is no path
        QTest::keyClick(tree, Qt::Key_Right);
        QVERIFY(tree->isExpanded(m_view->model()->index(1, 0)));
        QTest::keyClick(tree, Qt::Key_Down);
        QTest::keyClick(tree, Qt::Key_Down);
        QVERIFY(m_page->state().path() == node("/a/two"));
    }

    void aPathSelectedElsewhereIsShown()
    {
        m_page->state().selectPath(node("/c/three"));
        const QModelIndex current = m_view->tree()->currentIndex();
        QCOMPARE(current.data().toString(), u"/c/three"_s);
        QVERIFY(m_view->tree()->isExpanded(current.parent()));
        m_page->state().selectPath(node("/alone"));
        QVERIFY(!m_view->tree()->currentIndex().isValid());
        QVERIFY(m_page->state().path() == node("/alone"));
    }

    void filters()
    {
        m_page->focusFilter();
        QCOMPARE(QApplication::focusWidget(), m_view->filterField());
        QTest::keyClicks(m_view->filterField(), u"three"_s);
        QTRY_COMPARE(m_view->model()->rowCount(), 1);
        QVERIFY(m_view->summaryText().startsWith(u"2.0 kB "_s));
        QVERIFY(m_view->summaryText().contains(u"7.0 kB in all"_s));
        QTest::keyClick(m_view->filterField(), Qt::Key_Escape);
        QTRY_COMPARE(m_view->model()->rowCount(), 2);
    }

    void sorts()
    {
        const auto first = [&] { return m_view->model()->index(0, 0).data().toString(); };
        QCOMPARE(first(), u"/b/big"_s);
        const auto* header = m_view->tree()->header();
        const auto click = [&](int column) {
            const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
        };
        click(DuplicatesModel::BytesColumn); // smallest first now
        QTRY_COMPARE(first(), u"/a/one"_s);
        click(DuplicatesModel::BytesColumn);
        QTRY_COMPARE(first(), u"/b/big"_s);
    }

    void theMenuCopies()
    {
        choose(m_view->model()->index(1, 0), u"Copy all paths"_s);
        QCOMPARE(QApplication::clipboard()->text(), u"/a/one\n/a/two\n/c/three"_s);
        choose(m_view->model()->index(1, 0), u"Copy content hash (XXH3)"_s);
        QCOMPARE(QApplication::clipboard()->text().size(), 32);
        m_view->tree()->expand(m_view->model()->index(0, 0));
        choose(m_view->model()->index(1, 0, m_view->model()->index(0, 0)), u"Copy path"_s);
        QCOMPARE(QApplication::clipboard()->text(), u"/b/big-again"_s);
        choose(m_view->model()->index(1, 0, m_view->model()->index(0, 0)), u"Filter to this name"_s);
        QTRY_COMPARE(m_view->model()->rowCount(), 1);
        QCOMPARE(m_view->filterField()->text(), u"big-again"_s);
    }

    void noDuplicatesIsSaid()
    {
        m_page.reset();
        open(fixture::smallImage());
        QTRY_VERIFY(m_view->model()->list());
        QCOMPARE(m_view->model()->rowCount(), 0);
        QVERIFY(m_view->summaryText().startsWith(u"0 B "_s));
        QVERIFY(m_view->facts().isEmpty());
    }

private:
    void open(const fixture::ImageBuilder& image)
    {
        const QString path = m_folder.filePath(u"image%1.tar"_s.arg(++m_count));
        fixture::dockerLegacy({ image }).writeTar(
            std::filesystem::path(QFile::encodeName(path).toStdString()));
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        m_page = std::make_unique<ImagePage>(std::make_unique<ImageSession>(path), *m_settings);
        m_page->resize(1280, 720);
        m_page->show();
        m_page->session().start();
        QTRY_VERIFY(m_page->session().analysis());
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_page->showView(u"duplicates"_s);
        m_view = m_page->findChild<DuplicatesView*>();
        QVERIFY(m_view);
        QTRY_VERIFY(m_view->model()->list());
    }

    [[nodiscard]] NodeId node(const char* path) const
    {
        return *m_page->session().analysis()->tree.find(path);
    }

    void choose(const QModelIndex& index, const QString& action)
    {
        QTimer::singleShot(0, this, [action] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction* entry : menu->actions()) {
                if (entry->text() == action)
                    entry->trigger();
            }
            menu->close();
        });
        emit m_view->tree()->customContextMenuRequested(m_view->tree()->visualRect(index).center());
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ImagePage> m_page;
    DuplicatesView* m_view = nullptr;
};

QTEST_MAIN(DuplicatesViewTest)
#include "tst_duplicatesview.moc"
