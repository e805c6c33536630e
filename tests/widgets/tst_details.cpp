// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/dialogs/previewdialog.h"
#include "ui/models/filetreemodel.h"
#include "ui/pages/attributelist.h"
#include "ui/pages/detailspane.h"
#include "ui/pages/imagepage.h"
#include "ui/pages/pathcommands.h"
#include "ui/pages/previewsection.h"
#include "ui/pages/timelinelist.h"
#include "ui/session/dragfiles.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/filesview.h"
#include "ui/widgets/contentview.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/lifelane.h"
#include "ui/widgets/textpreview.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <filesystem>

// The details pane, driven as people drive it: the image is written here, and so is everything that is expected of it.

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

constexpr auto script = "#!/bin/sh\necho secret\n";

/// 0 base with users; 1 changes etc/conf; 2 removes opt/key, changes the mode of run.sh without its bytes; 3 nothing else.
fixture::ImageBuilder detailsImage()
{
    using fixture::layer;
    std::string binary;
    for (int i = 0; i < 40; ++i)
        binary += static_cast<char>(i);
    return fixture::image("details:1")
        .layer(layer()
                   .dir("etc")
                   .file("etc/passwd", "root:x:0:0::/root:/bin/sh\nwww-data:x:33:33::/var/www:/bin/false\n")
                   .file("etc/group", "root:x:0:\nwww-data:x:33:\n")
                   .file("etc/conf", "old settings\n")
                   .dir("opt")
                   .file("opt/key", "top secret\nsecond line\n")
                   .owner(33, 33)
                   .file("opt/data.bin", binary)
                   .owner(33, 77)
                   .xattr("security.capability", std::string("\x01\x00\x00\x02", 4))
                   .xattr("user.note", "hello")
                   .file("opt/run.sh", script)
                   .mode(0644)
                   .file("opt/empty")
                   .symlink("opt/link", "../etc/conf")
                   .charDevice("opt/null", 1, 3)
                   .history("/bin/sh -c #(nop) ADD file:0123 in / "))
        .layer(layer().file("etc/conf", "new settings!\n").history("COPY conf /etc/ # buildkit"))
        .layer(layer()
                   .whiteout("opt/key")
                   .file("opt/run.sh", script)
                   .mode(0755)
                   .history("RUN /bin/sh -c cleanup # buildkit"));
}

} // namespace

class DetailsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_path = m_folder.filePath(u"details.tar"_s);
        fixture::dockerLegacy({ detailsImage() })
            .writeTar(std::filesystem::path(QFile::encodeName(m_path).toStdString()));
    }

    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        m_page = std::make_unique<ImagePage>(std::make_unique<ImageSession>(m_path), *m_settings);
        m_page->resize(1280, 800);
        m_page->show();
        m_page->session().start();
        QTRY_VERIFY(m_page->session().analysis());
        QTRY_VERIFY(m_page->data().tree());
        QTRY_VERIFY(m_page->data().names()->user(0));
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_pane = m_page->findChild<DetailsPane*>();
    }
    void cleanup() { m_page.reset(); }

    void theTimelineSaysWhatEachLayerDid()
    {
        show("/opt/key");
        QCOMPARE(m_pane->timeline()->sentences(),
            (QStringList { u"layer 0 added by ADD /"_s, u"layer 2 removed by cleanup"_s }));
        QCOMPARE(m_pane->costText(),
            u"23 B wasted: layer 0 stores the file, layer 2 makes it dead. It is still pulled."_s);
        show("/etc/conf");
        QCOMPARE(m_pane->timeline()->sentences(),
            (QStringList { u"layer 0 added by ADD /"_s, u"layer 1 changed by COPY /etc/"_s }));
        show("/opt/run.sh");
        QCOMPARE(m_pane->timeline()->sentences(),
            (QStringList {
                u"layer 0 added by ADD /"_s, u"layer 2 stored again with other properties by cleanup"_s }));
    }

    void aFolderSaysWhatItStoresInAllLayers()
    {
        show("/opt");
        // key 23 + data.bin 40 + run.sh 22 twice; key and the first run.sh are dead.
        QCOMPARE(value(u"All layers"_s), u"107\u00a0B stored = 62\u00a0B live + 45\u00a0B wasted"_s);
        QCOMPARE(m_pane->costText(),
            u"45 B of the 107 B stored here are wasted: no container sees them. They are still pulled."_s);
        QVERIFY(m_pane->preview()->isHidden());
    }

    void ownersHaveNames()
    {
        show("/opt/key");
        QCOMPARE(value(u"Owner"_s), u"www-data:www-data (33:33)"_s);
        show("/opt/data.bin");
        QCOMPARE(value(u"Owner"_s), u"www-data:77 (33:77)"_s);
        auto* files = m_page->findChild<FilesView*>();
        const QModelIndex row = files->model()->reveal(node("/opt/data.bin"), FileTreeModel::OwnerColumn);
        QCOMPARE(row.data().toString(), u"www-data:77"_s);
        QCOMPARE(row.data(Qt::ToolTipRole).toString(), u"www-data:77 (33:77)"_s);
        const QModelIndex passwd = files->model()->reveal(node("/etc/passwd"), FileTreeModel::OwnerColumn);
        QCOMPARE(passwd.data().toString(), u"root:root"_s);
    }

    void attributesTellTheRest()
    {
        show("/opt/data.bin");
        QCOMPARE(value(u"Type"_s), u"Regular file"_s);
        QCOMPARE(value(u"Size"_s), u"40 bytes"_s);
        QCOMPARE(value(u"security.capability"_s), u"0x01000002"_s);
        QCOMPARE(value(u"user.note"_s), u"hello"_s);
        show("/opt/link");
        QCOMPARE(value(u"Link target"_s), u"../etc/conf"_s);
        show("/opt/null");
        QCOMPARE(value(u"Device"_s), u"major 1, minor 3"_s);
    }

    void aDeletedFileIsShownAsItWas()
    {
        show("/opt/key");
        ContentView* content = m_pane->preview()->content();
        QTRY_COMPARE(content->textPreview()->toPlainText(), u"top secret\nsecond line\n"_s);
        QVERIFY2(content->note().startsWith(u"UTF-8 · 2 line"_s), qPrintable(content->note()));
        QCOMPARE(m_pane->preview()->versionBox()->currentText(), u"Layer 0 · deleted"_s);
        // printf 'top secret\nsecond line\n' | sha256sum
        QTRY_COMPARE(value(u"SHA-256"_s), u"d51cd1b52e54…b67d"_s);
    }

    void aRowOfTheTimelineChoosesTheVersion()
    {
        show("/etc/conf");
        const TextPreview* text = m_pane->preview()->content()->textPreview();
        QTRY_COMPARE(text->toPlainText(), u"new settings!\n"_s);
        QTest::mouseClick(m_pane->timeline()->row(0), Qt::LeftButton, {}, QPoint(150, 12));
        QTRY_COMPARE(text->toPlainText(), u"old settings\n"_s);
        QCOMPARE(m_pane->preview()->versionBox()->currentText(), u"Layer 0 · overwritten"_s);
        QCOMPARE(value(u"Size"_s), u"13 bytes"_s);
        m_pane->timeline()->row(1)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_pane->timeline()->row(1), Qt::Key_Space);
        QTRY_COMPARE(text->toPlainText(), u"new settings!\n"_s);
    }

    void theLayerOfARowIsALink()
    {
        show("/etc/conf");
        const TextPreview* text = m_pane->preview()->content()->textPreview();
        QTRY_COMPARE(text->toPlainText(), u"new settings!\n"_s);
        QTest::mouseClick(m_pane->timeline()->row(0)->layerLink(), Qt::LeftButton);
        QCOMPARE(m_page->state().scope(), Scope::layer(LayerId(0u)));
        QTRY_COMPARE(text->toPlainText(), u"old settings\n"_s); // what that layer holds
    }

    void theLaneSelectsLayersByKey()
    {
        show("/etc/conf");
        auto* lane = m_pane->findChild<LifeLane*>();
        lane->setFocus(Qt::TabFocusReason);
        QTest::keyClick(lane, Qt::Key_Right);
        QTest::keyClick(lane, Qt::Key_Right);
        QCOMPARE(lane->accessibleName(), u"layer 2: present"_s);
        QTest::keyClick(lane, Qt::Key_Return);
        QCOMPARE(m_page->state().scope(), Scope::layer(LayerId(2u)));
    }

    void binaryFilesAreShownAsBytes()
    {
        show("/opt/data.bin");
        HexView* hex = m_pane->preview()->content()->hexView();
        QTRY_COMPARE(m_pane->preview()->content()->shownWidget(), static_cast<QWidget*>(hex));
        QCOMPARE(hex->bytesPerRow(), 8);
        QCOMPARE(hex->rowText(4), u"000020  20 21 22 23 24 25 26 27   !\"#$%&'"_s);
        show("/opt/empty");
        QTRY_COMPARE(m_pane->preview()->content()->message(), u"The file is empty."_s);
    }

    void spaceAndDoubleClickOpenTheFileLarge()
    {
        show("/etc/conf");
        auto* files = m_page->findChild<FilesView*>();
        QTest::keyClick(files->tree(), Qt::Key_Space);
        const PreviewDialog* dialog = m_page->commands().previewDialog();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        QTRY_COMPARE(dialog->content()->textPreview()->toPlainText(), u"new settings!\n"_s);
        QTest::keyClick(const_cast<PreviewDialog*>(dialog), Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        const QModelIndex row = files->model()->reveal(node("/etc/passwd"));
        files->tree()->scrollTo(row);
        const QPoint at = files->tree()->visualRect(row).center();
        QTest::mouseClick(files->tree()->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(files->tree()->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->node(), node("/etc/passwd"));
    }

    void theContextMenuHasWhatAFileCanDo()
    {
        show("/opt/run.sh");
        auto* files = m_page->findChild<FilesView*>();
        QStringList texts;
        QTimer::singleShot(0, this, [&] { texts = takeMenu(u"Copy path"_s); });
        QTest::keyClick(files->tree(), Qt::Key_F10, Qt::ShiftModifier);
        QCOMPARE(texts,
            (QStringList { u"Preview"_s, u"Save as…"_s, u"Copy path"_s, u"Copy size"_s,
                u"Filter to this name"_s, u"Reveal in the treemap"_s }));
        QCOMPARE(QApplication::clipboard()->text(), u"/opt/run.sh"_s);
    }

    void aRowIsDraggedOutAsAFile()
    {
        auto* files = m_page->findChild<FilesView*>();
        const QModelIndex row = files->model()->reveal(node("/etc/conf"));
        files->tree()->scrollTo(row);
        QWidget* viewport = files->tree()->viewport();
        const QPoint from = files->tree()->visualRect(row).center();
        const auto* drag = files->findChild<DragFiles*>();
        const QSignalSpy ready(drag, &DragFiles::ready);
        QString dragged;
        QObject watcher;
        // The drag runs an event loop of its own until the button is let go.
        connect(drag, &DragFiles::ready, &watcher, [&](const QString& file) { dragged = file; });
        QTimer::singleShot(
            800, this, [&] { QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + QPoint(60, 60)); });
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint at = from + QPoint(10 * step, 10 * step);
            QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                Qt::NoModifier);
            QApplication::sendEvent(viewport, &move);
        }
        QTRY_COMPARE(ready.size(), 1);
        QTRY_VERIFY(dragged.endsWith(u"/conf"_s));
        QFile file(dragged);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("new settings!\n"));
        QCOMPARE(m_page->state().path(), node("/etc/conf")); // the hand on its way selected nothing
    }

    void columnsCanBeHiddenForGood()
    {
        auto* files = m_page->findChild<FilesView*>();
        QHeaderView* header = files->tree()->header();
        QVERIFY(!header->isSectionHidden(FileTreeModel::ModeColumn));
        QStringList texts;
        QTimer::singleShot(0, this, [&] { texts = takeMenu(u"Mode"_s); });
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), header->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(header->viewport(), &event);
        QVERIFY(!texts.contains(u"Name"_s));
        QVERIFY(header->isSectionHidden(FileTreeModel::ModeColumn));
        cleanup();
        init();
        QVERIFY(
            m_page->findChild<FilesView*>()->tree()->header()->isSectionHidden(FileTreeModel::ModeColumn));
        m_settings->setState(u"files/hidden"_s, {});
    }

    void keysWalkUnfoldAndFind()
    {
        auto* files = m_page->findChild<FilesView*>();
        TreeView* tree = files->tree();
        m_page->state().selectPath(PathTree::root());
        QTest::keyClick(tree, Qt::Key_Asterisk);
        const auto current = [&] { return files->model()->node(tree->currentIndex()); };
        QVERIFY(tree->isExpanded(files->model()->reveal(node("/opt"), 0)));
        QTest::keyClick(tree, Qt::Key_End);
        const QModelIndex last = tree->currentIndex();
        QVERIFY(!tree->indexBelow(last).isValid());
        QTest::keyClick(tree, Qt::Key_Home);
        QCOMPARE(current(), PathTree::root());
        tree->setCurrentIndex(files->model()->reveal(node("/etc")));
        QTest::keyClicks(tree, u"passw"_s);
        QCOMPARE(current(), node("/etc/passwd"));
    }

private:
    NodeId node(const char* path) { return m_page->data().analysis()->tree.find(path).value_or(NodeId()); }
    void show(const char* path)
    {
        QVERIFY2(node(path).isValid(), path);
        m_page->state().selectPath(node(path));
        QTRY_COMPARE(m_pane->shownPath(), node(path));
    }
    QString value(const QString& name) { return m_pane->attributes()->value(name); }
    /// Reads the open menu and triggers one of its actions.
    static QStringList takeMenu(const QString& chosen)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return {};
        QStringList texts;
        QAction* wanted = nullptr;
        for (QAction* action : menu->actions()) {
            if (action->isSeparator())
                continue;
            texts.append(action->text());
            wanted = action->text() == chosen ? action : wanted;
        }
        if (wanted)
            wanted->trigger();
        menu->close();
        return texts;
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ImagePage> m_page;
    DetailsPane* m_pane = nullptr;
};

QTEST_MAIN(DetailsTest)
#include "tst_details.moc"
