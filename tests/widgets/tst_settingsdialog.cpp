// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/dialogs/cachebox.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/format.h"
#include "ui/mainwindow.h"
#include "ui/pages/imagepage.h"
#include "ui/session/imagesession.h"
#include "ui/session/language.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

} // namespace

class SettingsDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyLanguage(u"en"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_image = m_folder->filePath(u"image.tar"_s);
        fixture::dockerLegacy({ fixture::wideImage(600) }).writeTar(nativePath(m_image));
        QTest::qWait(150); // what was written a moment ago is not kept
        m_index = QDir(m_folder->filePath(u"index"_s));
        m_window
            = std::make_unique<MainWindow>(std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s)));
        m_window->setIndexFolder(nativePath(m_index.path()));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void keepsAnIndexUnlessToldNotTo()
    {
        open();
        QVERIFY(indexFiles() > 0);
        QDir(m_index).removeRecursively();
        inSettings([](CacheBox& index) {
            QVERIFY(index.box()->isChecked());
            QTest::mouseClick(
                index.box(), Qt::LeftButton, Qt::NoModifier, QPoint(8, index.box()->height() / 2));
            QVERIFY(!index.box()->isChecked());
        });
        open();
        QCOMPARE(indexFiles(), 0);
        QVERIFY(!Settings(m_folder->filePath(u"settings.ini"_s)).keepsIndex());
        inSettings([](CacheBox& index) { QTest::keyClick(index.box(), Qt::Key_Space); });
        open();
        QVERIFY(indexFiles() > 0);
    }

    void saysWhatItUsesAndClearsIt()
    {
        open();
        qint64 bytes = 0;
        for (const QFileInfo& file : m_index.entryInfoList(QDir::Files))
            bytes += file.size();
        QFile other(m_index.filePath(u"somebody's.txt"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        inSettings([&](CacheBox& index) {
            QTRY_VERIFY(index.clearButton()->isEnabled());
            QVERIFY2(index.hint().contains(Format::current().size(static_cast<uint64_t>(bytes))),
                qPrintable(index.hint()));
            QTest::mouseClick(index.clearButton(), Qt::LeftButton);
            QTRY_VERIFY(index.hint().contains(u"Uses 0 B."));
            QVERIFY(!index.clearButton()->isEnabled());
        });
        QCOMPARE(QDir(m_index.path()).entryList(QDir::Files), QStringList { u"somebody's.txt"_s });
    }

    void saysNothingOfAnIndexWhereThereIsNone()
    {
        m_window->setIndexFolder({});
        Settings settings(m_folder->filePath(u"other.ini"_s));
        const SettingsDialog dialog(settings, {});
        QVERIFY(!dialog.findChild<CacheBox*>());
        open();
        QVERIFY(!m_index.exists());
    }

private:
    /// Opens the image in a new tab and waits until it is read.
    void open()
    {
        while (m_window->currentImage())
            m_window->closeTab(m_window->pageCount() - 1);
        m_window->openPath(m_image);
        QTRY_VERIFY(m_window->currentImage());
        QTRY_VERIFY(m_window->currentImage()->session().analysis());
    }

    int indexFiles() const
    {
        return static_cast<int>(QDir(m_index.path()).entryList(QDir::Files | QDir::Hidden).size());
    }

    void inSettings(const std::function<void(CacheBox&)>& act)
    {
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<SettingsDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto* index = dialog->findChild<CacheBox*>();
            if (index)
                act(*index);
            dialog->reject();
            QVERIFY(index);
        });
        m_window->showSettings();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_image;
    QDir m_index;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
