// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/historytext.h"
#include "ui/pages/exportstrip.h"
#include "ui/pages/imagepage.h"
#include "ui/pages/pathcommands.h"
#include "ui/session/dragfiles.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

#include <filesystem>

// What is saved is what was put in; GNU tar reads the tars.

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

fixture::LayerBuilder baseLayer()
{
    return fixture::layer()
        .dir("app")
        .file("app/a.txt", "first\n")
        .mode(0640)
        .dir("app/sub")
        .file("app/sub/b", std::string(5000, 'b'))
        .symlink("app/link", "a.txt")
        .charDevice("app/dev", 1, 3)
        .file("secret", "deleted later\n")
        .pack(fixture::Pack::Gzip);
}

fixture::ImageBuilder savedImage()
{
    return fixture::image("shop/app:1.0")
        .layer(baseLayer())
        .layer(fixture::layer()
                   .whiteout("secret")
                   .file("big", std::string(30u << 20, 'x'))
                   .pack(fixture::Pack::Gzip));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

class SaveAsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_path = m_folder.filePath(u"image.tar"_s);
        fixture::ociLayout({ savedImage() })
            .writeTar(std::filesystem::path(QFile::encodeName(m_path).toStdString()));
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        m_page = std::make_unique<ImagePage>(std::make_unique<ImageSession>(m_path), *m_settings);
        m_page->resize(1280, 800);
        m_page->show();
        m_page->session().start();
        QTRY_VERIFY(m_page->session().analysis());
        QTRY_VERIFY(m_page->data().tree());
        m_strip = m_page->findChild<ExportStrip*>();
    }
    void init()
    {
        m_target = m_folder.filePath(u"out-%1"_s.arg(++m_count));
        QVERIFY(QDir().mkpath(m_target));
    }
    void cleanupTestCase() { m_page.reset(); }

    void aDeletedFileIsSavedByteForByte()
    {
        m_page->state().requestSave(node("/secret"), ViewState::SaveAs::File);
        QCOMPARE(chooseTarget({}), u"secret"_s);
        QTRY_COMPARE(m_strip->text(), u"Saved secret · 14 B"_s);
        QCOMPARE(contentOf(m_target + u"/secret"_s), QByteArray("deleted later\n"));
    }

    void theFolderIsRememberedAndAFileReplaced()
    {
        QFile old(m_target + u"/a.txt"_s);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("what was there before, longer");
        old.close();
        m_page->state().requestSave(node("/app/a.txt"), ViewState::SaveAs::File);
        chooseTarget({});
        QTRY_COMPARE(m_strip->text(), u"Saved a.txt · 6 B"_s);
        QCOMPARE(contentOf(m_target + u"/a.txt"_s), QByteArray("first\n"));
        QVERIFY(!(QFile::permissions(m_target + u"/a.txt"_s) & QFile::ReadOther)); // 0640, as stored
        m_page->state().requestSave(node("/app/a.txt"), ViewState::SaveAs::File);
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->directory().absolutePath(), QDir(m_target).absolutePath());
        delete dialog;
    }

    void theImageItselfIsNeverWrittenOver()
    {
        const QByteArray before = contentOf(m_path);
        m_page->state().requestSave(node("/app/a.txt"), ViewState::SaveAs::File);
        chooseTarget(u"../image.tar"_s);
        QTRY_VERIFY2(m_strip->text().contains(u"image.tar"_s) && !m_strip->text().startsWith(u"Saved"_s),
            qPrintable(m_strip->text()));
        QCOMPARE(contentOf(m_path), before);
        QTest::mouseClick(m_strip->closeButton(), Qt::LeftButton);
    }

    void aFailureStaysUntilItIsClosed()
    {
        auto& exporter = m_page->commands().exporter();
        m_page->state().requestSave(node("/app/a.txt"), ViewState::SaveAs::File);
        chooseTarget({});
        QVERIFY(exporter.isBusy());
        exporter.refuse(u"/x/first"_s, { ErrorCode::WriteFailed, "first", "no" });
        const QString failure = m_strip->text();
        QVERIFY2(failure.contains(u"first"_s), qPrintable(failure));
        QTRY_VERIFY(!exporter.isBusy());
        QVERIFY(QFileInfo::exists(m_target + u"/a.txt"_s));
        QCOMPARE(m_strip->text(), failure);
        exporter.refuse(u"/x/second"_s, { ErrorCode::WriteFailed, "second", "no" });
        QCOMPARE(m_strip->text(), failure);
        QTest::mouseClick(m_strip->closeButton(), Qt::LeftButton);
        QVERIFY2(m_strip->text().contains(u"second"_s), qPrintable(m_strip->text()));
        QTest::mouseClick(m_strip->closeButton(), Qt::LeftButton);
        QCOMPARE(m_strip->text(), QString());
    }

    void aFolderIsSavedAndWhatIsLeftOutIsTold()
    {
        m_page->state().requestSave(node("/app"), ViewState::SaveAs::Folder);
        QCOMPARE(chooseTarget({}), u"app"_s);
        QTRY_VERIFY(m_strip->text().startsWith(u"Saved app · 5.0 kB · 1 item"_s)); // the device
        QCOMPARE(contentOf(m_target + u"/app/sub/b"_s), QByteArray(5000, 'b'));
        QCOMPARE(
            QFile::symLinkTarget(m_target + u"/app/link"_s), QDir(m_target).absoluteFilePath(u"app/a.txt"_s));
        QVERIFY(m_strip->detailsButton()->isVisible());
        // A folder that is there is never touched.
        m_page->state().requestSave(node("/app"), ViewState::SaveAs::Folder);
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        emit dialog->fileSelected(m_target + u"/app"_s);
        delete dialog;
        QTRY_VERIFY(m_strip->text().startsWith(u"app was not saved."_s));
    }

    void aTarIsReadByGnuTar()
    {
        const QString tar = QStandardPaths::findExecutable(u"tar"_s);
        if (tar.isEmpty())
            QSKIP("GNU tar is not installed");
        m_page->state().requestSave(node("/app"), ViewState::SaveAs::Tar);
        QCOMPARE(chooseTarget({}), u"app.tar"_s);
        QTRY_VERIFY(m_strip->text().startsWith(u"Saved app.tar"_s));
        const QString list = run(tar, { u"-tvf"_s, m_target + u"/app.tar"_s });
        QVERIFY2(list.contains(u"crw"_s) && list.contains(u"a.txt"_s) && list.contains(u"sub/b"_s),
            qPrintable(list));
        QVERIFY(QDir().mkpath(m_target + u"/unpacked"_s));
        run(tar,
            { u"-C"_s, m_target + u"/unpacked"_s, u"--exclude=dev"_s, u"--exclude=*/dev"_s, u"-xf"_s,
                m_target + u"/app.tar"_s });
        const QString found = run(
            QStandardPaths::findExecutable(u"find"_s), { m_target + u"/unpacked"_s, u"-name"_s, u"a.txt"_s });
        QCOMPARE(contentOf(found.trimmed()), QByteArray("first\n"));
    }

    void aLayerIsSavedAsStored()
    {
        m_page->state().requestSaveLayer(LayerId(0u));
        QCOMPARE(chooseTarget({}), u"shop_app_1.0-layer-0.tar.gz"_s);
        QTRY_VERIFY(m_strip->text().startsWith(u"Saved shop_app_1.0-layer-0.tar.gz"_s));
        const std::string blob = baseLayer().blob();
        QCOMPARE(contentOf(m_target + u"/shop_app_1.0-layer-0.tar.gz"_s).toStdString(), blob);
    }

    void aPlaceThatCannotBeWrittenIsAnError()
    {
        m_page->state().requestSave(node("/secret"), ViewState::SaveAs::File);
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        emit dialog->fileSelected(m_target + u"/no/such/folder/secret"_s);
        delete dialog;
        QTRY_COMPARE(
            m_strip->text(), u"secret was not saved. The system does not let it be written there."_s);
        QVERIFY(!m_strip->folderButton()->isVisible());
        QTest::mouseClick(m_strip->detailsButton(), Qt::LeftButton);
        QCOMPARE(m_strip->detailsButton()->text(), u"Hide details"_s);
    }

    void cancelLeavesNothingBehind()
    {
        Exporter exporter;
        exporter.setSource(m_page->session().archive(), m_page->session().analysis());
        const auto source = describingEntry(*m_page->data().analysis(), nullptr, node("/big"));
        const QSignalSpy finished(&exporter, &Exporter::finished);
        exporter.saveFile(source, m_target + u"/big"_s);
        QVERIFY(exporter.isBusy());
        exporter.cancel();
        QVERIFY(!exporter.isBusy());
        // The worker may not have begun yet: what it makes then goes away again.
        const auto isEmpty
            = [this] { return QDir(m_target).entryList(QDir::Files | QDir::Hidden).isEmpty(); };
        QTest::qWait(300);
        QVERIFY(QTest::qWaitFor(isEmpty));
        QCOMPARE(finished.size(), 0);
    }

    void exportsWaitForEachOther()
    {
        Exporter exporter;
        exporter.setSource(m_page->session().archive(), m_page->session().analysis());
        const QSignalSpy finished(&exporter, &Exporter::finished);
        const auto source = describingEntry(*m_page->data().analysis(), nullptr, node("/secret"));
        exporter.saveFile(source, m_target + u"/one"_s);
        exporter.saveFile(source, m_target + u"/two"_s);
        QCOMPARE(exporter.progress().waiting, 1);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(contentOf(m_target + u"/two"_s), QByteArray("deleted later\n"));
    }

    void theFolderOfWhatWasSavedIsShown()
    {
        m_page->state().requestSave(node("/secret"), ViewState::SaveAs::File);
        chooseTarget({});
        QTRY_COMPARE(m_strip->text(), u"Saved secret · 14 B"_s);
        QDesktopServices::setUrlHandler(u"file"_s, this, "takeUrl");
        QTest::mouseClick(m_strip->folderButton(), Qt::LeftButton);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(m_url.toLocalFile(), QDir(m_target).absolutePath());
    }

    void hostileNamesBecomeFileNames()
    {
        QCOMPARE(safeFileName(u"a/b\\c:d"_s), u"a_b_c_d"_s);
        QCOMPARE(safeFileName(u".."_s), u"file"_s);
        QCOMPARE(safeFileName(u""_s), u"file"_s);
        QCOMPARE(safeFileName(u"new\nline"_s), u"new_line"_s);
        QCOMPARE(safeFileName(u"日志.txt"_s), u"日志.txt"_s);
        QVERIFY(safeFileName(QString(500, u'字')).toUtf8().size() <= 200);
    }

    void aDragCarriesAFileThatExists()
    {
        DragFiles drag;
        drag.setSource(m_page->session().archive(), m_page->session().analysis());
        QSignalSpy ready(&drag, &DragFiles::ready);
        drag.prepare(m_page->data().tree(), node("/app/a.txt"));
        QTRY_COMPARE(ready.size(), 1);
        const QString file = ready[0][0].toString();
        const auto data = DragFiles::mimeData(file);
        QCOMPARE(data->urls(), QList<QUrl> { QUrl::fromLocalFile(file) });
        QCOMPARE(QFileInfo(file).fileName(), u"a.txt"_s);
        QCOMPARE(contentOf(file), QByteArray("first\n"));
        drag.prepare(m_page->data().tree(), node("/app/a.txt")); // is there already: at once
        QCOMPARE(ready.size(), 2);
        QCOMPARE(ready[1][0].toString(), file);
        drag.prepare(m_page->data().tree(), node("/app"));
        QTRY_COMPARE(ready.size(), 3);
        QCOMPARE(contentOf(ready[2][0].toString() + u"/sub/b"_s), QByteArray(5000, 'b'));
    }

    void whatCannotBeDraggedIsTold()
    {
        DragFiles drag;
        drag.setSource(m_page->session().archive(), m_page->session().analysis());
        const QSignalSpy failed(&drag, &DragFiles::failed);
        drag.prepare(m_page->data().tree(), node("/app/link"));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!drag.isPreparing());
    }

public slots:
    void takeUrl(const QUrl& url) { m_url = url; }

private:
    NodeId node(const char* path) { return m_page->data().analysis()->tree.find(path).value_or(NodeId()); }
    /// Accepts the dialog with `name`, or with the one it suggests; gives the suggestion.
    QString chooseTarget(const QString& name)
    {
        auto* dialog = m_page->findChild<QFileDialog*>();
        if (!dialog)
            return u"no dialog"_s;
        const QString suggested = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        const QString target = m_target + u'/' + (name.isEmpty() ? suggested : name);
        emit dialog->fileSelected(target);
        delete dialog;
        return suggested;
    }
    static QString run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QTemporaryDir m_folder;
    QString m_path;
    QString m_target;
    QUrl m_url;
    int m_count = 0;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ImagePage> m_page;
    ExportStrip* m_strip = nullptr;
};

QTEST_MAIN(SaveAsTest)
#include "tst_saveas.moc"
