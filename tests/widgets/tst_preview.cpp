// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/dialogs/previewdialog.h"
#include "ui/session/contentreader.h"
#include "ui/session/imagesession.h"
#include "ui/session/language.h"
#include "ui/session/settings.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/contentview.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/imagepreview.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/textpreview.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QTest>
#include <QTextBlock>

#include <filesystem>

// Stored files shown large: text, pictures, bytes, what is too long and what is damaged.

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

std::string redPicture()
{
    QImage image(300, 200, QImage::Format_ARGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return png.toStdString();
}

/// 2,000,000 bytes: 100,000 lines of 20 bytes, "line 000000 of many".
std::string manyLines()
{
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += u"line %1 of many\n"_s.arg(i, 6, 10, QLatin1Char('0')).toStdString();
    return text;
}

fixture::ImageBuilder previewImage()
{
    using fixture::layer;
    std::string bytes;
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>(i);
    return fixture::image("preview:1")
        .layer(layer()
                   .file("words", "alpha\nbeta\nalpha beta\n")
                   .file("gone", "was here\n")
                   .file("bytes", bytes))
        .layer(layer().file("words", "gamma\n").whiteout("gone"))
        .layer(layer().file("picture.png", redPicture()).file("many", manyLines()));
}

} // namespace

class PreviewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        open(fixture::dockerLegacy({ previewImage() }));
    }

    void init()
    {
        m_dialog = std::make_unique<PreviewDialog>(*m_settings);
        m_dialog->setSource(m_archive, m_analysis);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void versionsOfATextCanBeSwitched()
    {
        show("/words");
        QTRY_COMPARE(text()->toPlainText(), u"gamma\n"_s);
        auto* box = m_dialog->versionBox();
        QCOMPARE(box->count(), 2);
        QCOMPARE(box->itemText(0), u"Layer 0 · overwritten"_s);
        QCOMPARE(box->itemText(1), u"Layer 1"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QTRY_COMPARE(text()->toPlainText(), u"alpha\nbeta\nalpha beta\n"_s);
    }

    void aDeletedFileHasItsBytes()
    {
        show("/gone");
        QTRY_COMPARE(text()->toPlainText(), u"was here\n"_s);
        QCOMPARE(m_dialog->versionBox()->currentText(), u"Layer 0 · deleted"_s);
    }

    void wordsAreFoundAroundTheEnd()
    {
        show("/words", 0);
        QTRY_COMPARE(text()->blockCount(), 4);
        QTest::keyClick(m_dialog.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m_dialog->findField()->hasFocus());
        QTest::keyClicks(m_dialog->findField(), u"beta"_s);
        QTRY_COMPARE(text()->textCursor().selectedText(), u"beta"_s);
        QCOMPARE(text()->textCursor().blockNumber(), 1);
        QTest::keyClick(m_dialog->findField(), Qt::Key_F3);
        QCOMPARE(text()->textCursor().blockNumber(), 2);
        QTest::keyClick(m_dialog->findField(), Qt::Key_F3);
        QCOMPARE(text()->textCursor().blockNumber(), 1);
        QTest::keyClick(m_dialog->findField(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(text()->textCursor().blockNumber(), 2);
    }

    void linesWrapOnlyWhenAsked()
    {
        show("/words");
        QTRY_COMPARE(text()->toPlainText(), u"gamma\n"_s);
        QCOMPARE(text()->lineWrapMode(), QPlainTextEdit::NoWrap);
        QTest::mouseClick(m_dialog->findChild<QCheckBox*>(), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(text()->lineWrapMode(), QPlainTextEdit::WidgetWidth);
    }

    void longTextIsBoundedAndSaysSo()
    {
        show("/many");
        QTRY_VERIFY(!m_dialog->content()->note().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!text()->isFilling(), 20'000);
        // 1,048,576 bytes are 52,428 lines of 20 and 16 bytes of the next.
        QCOMPARE(text()->blockCount(), 52'429);
        QCOMPARE(text()->document()->lastBlock().text(), u"line 052428 of m"_s);
        QVERIFY(m_dialog->content()->note().endsWith(u"Showing the first 1.0 MB of 2.0 MB"_s));
    }

    void bytesAreWalkedSelectedAndCopied()
    {
        show("/bytes");
        HexView* hex = m_dialog->content()->hexView();
        QTRY_COMPARE(m_dialog->content()->shownWidget(), static_cast<QWidget*>(hex));
        QCOMPARE(hex->bytesPerRow(), 16);
        QCOMPARE(
            hex->rowText(4), u"000040  40 41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f  @ABCDEFGHIJKLMNO"_s);
        hex->setFocus();
        QTest::keyClick(hex, Qt::Key_Down);
        QTest::keyClick(hex, Qt::Key_Down);
        QTest::keyClick(hex, Qt::Key_Down);
        QTest::keyClick(hex, Qt::Key_Down);
        QTest::keyClick(hex, Qt::Key_Right);
        QTest::keyClick(hex, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(hex->selectedHex(), u"41 42"_s);
        QCOMPARE(hex->selectedText(), u"AB"_s);
        QTest::keyClick(hex, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"41 42"_s);
        QTest::keyClick(hex, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(hex->caret(), 255);
        QTest::keyClick(hex, Qt::Key_Home);
        QCOMPARE(hex->caret(), 240);
        QVERIFY(hex->accessibleDescription().startsWith(u"0000f0"_s));
    }

    void aPictureIsShownAndItsBytesToo()
    {
        show("/picture.png");
        const ContentView* content = m_dialog->content();
        QTRY_COMPARE(content->shownWidget(), static_cast<QWidget*>(content->imagePreview()));
        QCOMPARE(content->note(), u"300 × 200 pixels"_s);
        QCOMPARE(content->imagePreview()->pictureRect().size(), QSize(300, 200)); // never enlarged
        const QImage shot = content->imagePreview()->grab().toImage();
        QCOMPARE(shot.pixelColor(shot.width() / 2, shot.height() / 2), QColor(Qt::red));
        auto* kind = m_dialog->findChild<SegmentedSwitch*>();
        QTest::mouseClick(kind, Qt::LeftButton, {}, QPoint(kind->width() - 10, 10));
        QTest::mouseClick(kind->childAt(kind->width() - 10, 10), Qt::LeftButton);
        QCOMPARE(content->shownWidget(), static_cast<QWidget*>(content->hexView()));
        QVERIFY(content->hexView()->rowText(0).startsWith(u"000000  89 50 4e 47"_s));
    }

    void onlyTheFileAskedForLastIsShown()
    {
        show("/many");
        show("/bytes");
        show("/gone");
        QTRY_COMPARE(text()->toPlainText(), u"was here\n"_s);
        QTest::qWait(200);
        QCOMPARE(text()->toPlainText(), u"was here\n"_s);
    }

    void aDamagedLayerGivesASentence()
    {
        // A gzip stream that ends in the middle: `late` lies behind the damage.
        std::string noise;
        for (uint32_t i = 0, x = 1; i < 300'000; ++i, x = x * 1664525u + 1013904223u)
            noise += static_cast<char>(x >> 24);
        const fixture::LayerBuilder whole
            = fixture::layer().file("early", "fine\n").file("noise", noise).pack(fixture::Pack::Gzip);
        const std::string blob = whole.blob();
        auto damaged = whole;
        damaged.blobOverride(blob.substr(0, blob.size() / 2));
        open(fixture::ociLayout({ fixture::image("bad:1").layer(damaged) }));
        m_dialog->setSource(m_archive, m_analysis);
        show("/early");
        QTRY_COMPARE(text()->toPlainText(), u"fine\n"_s);
        show("/noise");
        QTRY_VERIFY(m_dialog->content()->note().contains(u"its layer is damaged"_s));
        QVERIFY(!m_dialog->content()->hexView()->bytes().isEmpty());
        QCOMPARE(m_dialog->content()->hexView()->bytes().toStdString(),
            noise.substr(0, static_cast<size_t>(m_dialog->content()->hexView()->bytes().size())));
        open(fixture::dockerLegacy({ previewImage() }));
    }

    void anArchiveThatChangedGivesASentence()
    {
        open(fixture::dockerLegacy({ previewImage() }));
        m_dialog->setSource(m_archive, m_analysis);
        QFile::remove(m_file);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100'000, 'x'));
        file.close();
        show("/gone");
        QTRY_VERIFY(!m_dialog->content()->message().isEmpty() || !text()->toPlainText().isEmpty());
        QTRY_VERIFY(m_dialog->content()->message() != u"Reading…"_s);
        // An archive that is held open still has its bytes; one that is opened again has not.
        QVERIFY(text()->toPlainText() == u"was here\n"_s
            || m_dialog->content()->message().contains(u"archive"_s));
        open(fixture::dockerLegacy({ previewImage() }));
    }

    void theSizeIsRemembered()
    {
        m_dialog->resize(700, 500);
        m_dialog.reset();
        const PreviewDialog again(*m_settings);
        QCOMPARE(again.size(), QSize(700, 500));
    }

    void findingWhileTypingStaysWhereItMatches()
    {
        TextPreview text;
        text.setSlices({ u"fox foo"_s });
        QTRY_VERIFY(!text.isFilling());
        QVERIFY(text.findHere(u"f"_s));
        QVERIFY(text.findHere(u"fo"_s));
        QCOMPARE(text.textCursor().selectionStart(), 0); // "fox" still matches
        QVERIFY(text.findHere(u"foo"_s));
        QCOMPARE(text.textCursor().selectionStart(), 4);
        QVERIFY(text.findNext(u"fo"_s));
        QCOMPARE(text.textCursor().selectionStart(), 0); // around the end
        QVERIFY(!text.findHere(u"fob"_s));
    }

private:
    void open(const fixture::ArchiveBuilder& archive)
    {
        m_file = m_folder.filePath(u"%1.tar"_s.arg(++m_count));
        const std::filesystem::path path(QFile::encodeName(m_file).toStdString());
        archive.writeTar(path);
        const auto opened = ImageArchive::open(path);
        QVERIFY(opened);
        m_archive = opened.value();
        const auto image = m_archive->describe();
        QVERIFY(image);
        const auto analysis = m_archive->analyze(image.value());
        QVERIFY(analysis);
        m_analysis = analysis.value();
    }
    void show(const char* path, int version = -1)
    {
        const auto node = m_analysis->tree.find(path);
        QVERIFY2(node, path);
        const auto versions = fileVersions(*m_analysis, *node);
        m_dialog->showFile(*node, version < 0 ? EntryId() : versions[static_cast<size_t>(version)].source);
    }
    TextPreview* text() { return m_dialog->content()->textPreview(); }

    QTemporaryDir m_folder;
    QString m_file;
    int m_count = 0;
    std::unique_ptr<Settings> m_settings;
    std::shared_ptr<const ImageArchive> m_archive;
    std::shared_ptr<const Analysis> m_analysis;
    std::unique_ptr<PreviewDialog> m_dialog;
};

QTEST_MAIN(PreviewTest)
#include "tst_preview.moc"
