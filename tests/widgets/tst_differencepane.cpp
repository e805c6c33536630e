// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/digest.h"
#include "tests/models/testimages.h"
#include "ui/dialogs/difftoolbox.h"
#include "ui/pages/differencehead.h"
#include "ui/pages/differencepane.h"
#include "ui/pages/difftoolstrip.h"
#include "ui/session/comparestate.h"
#include "ui/session/difftools.h"
#include "ui/session/language.h"
#include "ui/session/openimages.h"
#include "ui/session/settings.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/contentview.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/hexdiffview.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/linediffview.h"
#include "ui/widgets/textpreview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <filesystem>

// The selected path of a comparison below its views: lines, bytes, attributes, sums, and the hand-over to another tool.

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

std::string numbered(int from, int to)
{
    std::string text;
    for (int i = from; i <= to; ++i)
        text += "line " + std::to_string(i) + "\n";
    return text;
}

fixture::ImageBuilder imageA()
{
    using fixture::layer;
    return fixture::image("a:1").layer(
        layer()
            .file("etc/conf", numbered(1, 30) + "mode=old\n" + numbered(31, 40))
            .file("bin/app", std::string(5'000, '\0') + "A" + std::string(99, '\1'))
            .file("etc/mode", "same\n")
            .mode(0644)
            .file("gone", "was here\n")
            .file("old/place", "moved along\n"));
}

fixture::ImageBuilder imageB()
{
    using fixture::layer;
    return fixture::image("b:1").layer(
        layer()
            .file("etc/conf", numbered(1, 30) + "mode=new\n" + numbered(31, 40))
            .file("bin/app", std::string(5'000, '\0') + "B" + std::string(99, '\1'))
            .file("etc/mode", "same\n")
            .mode(0755)
            .file("new/place", "moved along\n"));
}

} // namespace

class DifferencePaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        m_data.setImages(open(u"a"_s, imageA()), open(u"b"_s, imageB()));
        QTRY_VERIFY(m_data.comparison());
    }

    void init()
    {
        m_settings->setDiffTool({});
        m_state.selectPath({});
        m_pane = std::make_unique<DifferencePane>(CompareContext { m_state, m_data, m_images, *m_settings });
        m_pane->resize(840, 220);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup() { m_pane.reset(); }

    void linesOfATextStandBesideEachOther()
    {
        select("/etc/conf");
        LineDiffView* lines = m_pane->lineView();
        QTRY_COMPARE(m_pane->shownWidget(), static_cast<QWidget*>(lines));
        QCOMPARE(m_pane->head()->path(), u"/etc/conf"_s);
        QCOMPARE(m_pane->head()->facts(), u"A 41 lines, B 41 lines"_s);
        // 30 equal lines before: 27 folded, 3 stay; 10 behind: 3 stay, 7 folded.
        QCOMPARE(lines->rowCount(), 9);
        QCOMPARE(lines->rowText(0), u"… 27 equal lines"_s);
        QCOMPARE(lines->rowText(4), u"31 mode=old | 31 mode=new"_s);
        QCOMPARE(lines->currentRow(), 4);
        QTest::mouseClick(
            lines->viewport(), Qt::LeftButton, {}, lines->rowRect(0, LineDiffView::Side::A).center());
        QCOMPARE(lines->rowCount(), 35);
        QCOMPARE(lines->rowText(0), u"1 line 1 | 1 line 1"_s);
    }

    void linesAreSelectedCopiedAndFound()
    {
        select("/etc/conf");
        LineDiffView* lines = m_pane->lineView();
        QTRY_COMPARE(m_pane->shownWidget(), static_cast<QWidget*>(lines));
        lines->setFocus();
        QTest::keyClick(lines, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(lines->currentSide(), LineDiffView::Side::A);
        QTest::keyClick(lines, Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(lines, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"line 30\n"_s);
        QTest::keyClick(lines, Qt::Key_Down);
        QTest::keyClick(lines, Qt::Key_Home);
        QTest::keyClick(lines, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(lines->selectedText(), u"mode=old"_s);
        QTest::keyClick(lines, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m_pane->head()->findField()->hasFocus());
        QTest::keyClicks(m_pane->head()->findField(), u"line 40"_s);
        QTRY_COMPARE(lines->selectedText(), u"line 40"_s); // in a fold, which opens
        QTest::keyClick(m_pane->head()->findField(), Qt::Key_Escape);
        QVERIFY(lines->hasFocus());
        QTest::mouseClick(m_pane->head()->previousButton(), Qt::LeftButton);
        QCOMPARE(lines->rowText(lines->currentRow()), u"31 mode=old | 31 mode=new"_s);
        QVERIFY(lines->accessibleDescription().contains(u"mode=new"_s));
    }

    void bytesAreShownWhereTheyPart()
    {
        select("/bin/app");
        HexDiffView* bytes = m_pane->hexView();
        QTRY_COMPARE(m_pane->shownWidget(), static_cast<QWidget*>(bytes));
        QCOMPARE(bytes->summary(), u"First difference at byte 5,000 (0x1388)"_s);
        const QString digest
            = QString::fromStdString(digestOf(std::string(5'000, '\0') + "A" + std::string(99, '\1')).text());
        QCOMPARE(bytes->facts(0), u"A · 5,100 bytes · "_s + digest);
        QCOMPARE(bytes->viewA()->selectedHex(), u"41"_s);
        QCOMPARE(bytes->viewB()->selectedHex(), u"42"_s);
        bytes->viewA()->verticalScrollBar()->setValue(0);
        QCOMPARE(bytes->viewB()->verticalScrollBar()->value(), 0);
        // 5,000 - 2,048, down to a multiple of 32: 2,944 is 0xb80
        QVERIFY(bytes->viewA()->rowText(0).startsWith(u"000b80  00"_s));
    }

    void attributesSumsMovesAndSingleFilesAreTold()
    {
        QTRY_COMPARE(m_pane->shownWidget(), static_cast<QWidget*>(m_pane->attributes()));
        QCOMPARE(m_pane->head()->path(), u"/"_s); // the whole images
        QVERIFY(m_pane->attributes()->rows().contains(u"≠ Changed | 2 · 5.4 kB | 2 · 5.4 kB"_s));
        QVERIFY(m_pane->attributes()->rows().contains(u"≠ Removed | 1 · 9 B | –"_s));
        QVERIFY(m_pane->attributes()->rows().contains(u"≠ Moved | 1 · 12 B | 1 · 12 B"_s));
        select("/etc/mode");
        QTRY_COMPARE(m_pane->attributes()->sentence(), u"The content is the same; properties differ."_s);
        QCOMPARE(m_pane->attributes()->rows().front(), u"≠ Mode | -rw-r--r-- (0644) | -rwxr-xr-x (0755)"_s);
        select("/new/place");
        QTRY_COMPARE(m_pane->attributes()->sentence(),
            u"Moved from /old/place to /new/place; the content is the same."_s);
        QCOMPARE(m_pane->head()->path(), u"/new/place ← /old/place"_s);
        select("/gone");
        QTRY_COMPARE(m_pane->shownWidget(), static_cast<QWidget*>(m_pane->contentView()));
        QCOMPARE(m_pane->contentView()->textPreview()->toPlainText(), u"was here\n"_s);
        QCOMPARE(m_pane->note(), u"Only in A"_s);
    }

    void onlyThePathSelectedLastIsShown()
    {
        select("/etc/conf");
        select("/bin/app");
        select("/gone");
        QTRY_COMPARE(m_pane->shownWidget(), static_cast<QWidget*>(m_pane->contentView()));
        QTest::qWait(300);
        QCOMPARE(m_pane->shownWidget(), static_cast<QWidget*>(m_pane->contentView()));
    }

    void anExternalToolGetsBothFiles()
    {
        // The tool writes down what it was given.
        const QString script = m_folder.filePath(u"my tool.sh"_s);
        const QString log = m_folder.filePath(u"log"_s);
        {
            QFile file(script);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("#!/bin/sh\ncat \"$2\" \"$3\" >\"$1.part\"\nmv \"$1.part\" \"$1\"\n");
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        m_settings->setDiffTool(u"\"%1\" \"%2\" %A %B"_s.arg(script, log));
        select("/etc/mode");
        QTest::mouseClick(m_pane->head()->openButton(), Qt::LeftButton, {}, QPoint(20, 10));
        QTRY_VERIFY(QFile::exists(log));
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("same\nsame\n"));
        QVERIFY(m_pane->strip()->isHidden());
    }

    void aMissingToolIsTold()
    {
        m_settings->setDiffTool(u"no-such-diff-tool %A %B"_s);
        select("/etc/mode");
        QTest::mouseClick(m_pane->head()->openButton(), Qt::LeftButton, {}, QPoint(20, 10));
        QTRY_COMPARE(
            m_pane->strip()->text(), u"The diff tool “no-such-diff-tool” is not there or cannot be run."_s);
        QVERIFY(m_pane->strip()->acceptButton()->isVisible());
        QTest::mouseClick(m_pane->strip()->cancelButton(), Qt::LeftButton);
        QVERIFY(m_pane->strip()->isHidden());
    }

    void commandsAreSplitWithoutAShell()
    {
        QCOMPARE(diffCommand(u"tool --x=%A \"two words\" %B"_s, u"/t/%B; rm"_s, u"/t/b"_s).value(),
            (QStringList { u"tool"_s, u"--x=/t/%B; rm"_s, u"two words"_s, u"/t/b"_s }));
        QCOMPARE(diffCommand(u"tool"_s, u"a"_s, u"b"_s).value(), (QStringList { u"tool"_s, u"a"_s, u"b"_s }));
        QVERIFY(!diffCommand(u"  "_s, u"a"_s, u"b"_s));
    }

    void theToolIsSetInABox()
    {
        DiffToolBox box(*m_settings);
        box.box()->setEditText(u"no-such-diff-tool"_s);
        QCOMPARE(m_settings->diffTool(), u"no-such-diff-tool"_s);
        QCOMPARE(box.hint(), u"There is no such program."_s);
        box.box()->setEditText(u"sh %A"_s);
        QCOMPARE(box.hint(), u"%A and %B stand for the two files or folders."_s);
    }

private:
    ComparedImage open(const QString& title, const fixture::ImageBuilder& image)
    {
        const std::filesystem::path path
            = QFile::encodeName(m_folder.filePath(title + u".tar"_s)).toStdString();
        fixture::dockerLegacy({ image }).writeTar(path);
        const auto archive = ImageArchive::open(path).value();
        return { QString::fromStdString(path.string()), title, archive,
            archive->analyze(archive->describe().value()).value() };
    }
    void select(const char* path)
    {
        const auto pair = m_data.comparison()->files->find(path);
        QVERIFY2(pair, path);
        m_state.selectPath(*pair);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    CompareState m_state;
    CompareData m_data { m_state };
    OpenImages m_images;
    std::unique_ptr<DifferencePane> m_pane;
};

QTEST_MAIN(DifferencePaneTest)
#include "tst_differencepane.moc"
