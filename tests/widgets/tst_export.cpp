// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/dialogs/exportchoicespane.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/exportpreviewpane.h"
#include "ui/mainwindow.h"
#include "ui/pages/exportstrip.h"
#include "ui/pages/imagepage.h"
#include "ui/report/reportpdf.h"
#include "ui/report/tablecolumns.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formatlist.h"
#include "ui/widgets/textpreview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QXmlStreamReader>

#include <filesystem>

// What the dialog writes is what it shows; what it writes is read by others: Qt's parsers, and Poppler where it is.

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

constexpr auto hostileName = "<script>alert(1)</script>|`x`\n=1+1";

fixture::ImageBuilder hostileImage()
{
    return fixture::image("shop/app:1.0")
        .layer(fixture::layer().file("etc/a", "text").file(hostileName, std::string(3000, 'x')))
        .layer(fixture::layer().whiteout(hostileName));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

const char* const benchText = R"({
  "schema": "layerscope/bench/1", "title": "三阶段构建与四阶段构建", "presentation": {"language": "zh_CN"},
  "variants": [{"id": "three", "name": "三阶段"}, {"id": "four", "name": "四阶段"}],
  "sections": [{"title": "大小与用户", "rows": [
    {"name": "镜像大小", "better": "lower", "values": {"three": "321MB", "four": "299MB"}},
    {"name": "启动时间", "better": "lower", "values": {"three": "~30秒", "four": "~20秒"}}]}]
})";

ReportSource benchSource()
{
    auto document = BenchDocument::parse(benchText, "test");
    return { ReportBenchmark { std::make_shared<const BenchDocument>(std::move(*document)), nullptr },
        u"对比"_s, {} };
}

/// What Poppler reads in it; "no poppler" where it is not installed.
QString textOfPdf(const QString& path)
{
    const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (program.isEmpty())
        return u"no poppler"_s;
    QProcess process;
    process.start(program, { u"-layout"_s, path, u"-"_s });
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

bool isXml(const QByteArray& text)
{
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_input = m_folder.filePath(u"image.tar"_s);
        fixture::ociLayout({ hostileImage() })
            .writeTar(std::filesystem::path(QFile::encodeName(m_input).toStdString()));
        const auto a = fixture::analysed(fixture::pairImageA());
        const auto b = fixture::analysed(fixture::pairImageB());
        m_sources = { { fixture::analysed(hostileImage()), u"shop/app:1.0"_s, { m_input } },
            { *Comparison::build(a, b), u"a ↔ b"_s, {} }, benchSource() };
    }

    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings-%1.ini"_s.arg(++m_count)));
        QVERIFY(QDir().mkpath(m_folder.filePath(u"out-%1"_s.arg(m_count))));
        m_out = m_folder.filePath(u"out-%1"_s.arg(m_count));
        m_settings->setState(u"export/folder"_s, m_out.toUtf8());
        makeDialog();
    }
    void cleanup() { m_dialog.reset(); }

    void everyFormatIsWrittenAsItWasShown_data()
    {
        QTest::addColumn<int>("source");
        for (int source = 0; source < 3; ++source)
            QTest::addRow("%d", source) << source;
    }
    void everyFormatIsWrittenAsItWasShown()
    {
        QFETCH(int, source);
        for (size_t i = 0; i < std::size(exportFormats); ++i) {
            makeDialog();
            chooseReport(source);
            chooseFormat(static_cast<int>(i));
            const auto shown = m_dialog->bytes();
            QVERIFY(shown);
            const QString path = m_dialog->target();
            QVERIFY2(path.endsWith(extensionOf(exportFormats[i])), qPrintable(path));
            QSignalSpy done(m_dialog.get(), &QDialog::finished);
            QTest::mouseClick(m_dialog->exportButton(), Qt::LeftButton);
            QTRY_COMPARE(done.size(), 1);
            const QByteArray file = contentOf(path);
            QCOMPARE(file.toStdString(), *shown);
            checkFile(exportFormats[i], file);
        }
    }

    void theSourceIsTheFile()
    {
        chooseFormat(indexOf(ExportFormat::Json));
        QCOMPARE(m_dialog->preview()->shown(), u"source"_s);
        auto* text = m_dialog->findChild<TextPreview*>();
        QTRY_VERIFY(!text->isFilling());
        QCOMPARE(text->toPlainText().trimmed().toStdString(),
            QString::fromStdString(*m_dialog->bytes()).trimmed().toStdString());
    }

    void theRenderedPageTakesNamesAsText()
    {
        chooseFormat(0);
        QCOMPARE(m_dialog->preview()->shown(), u"page"_s);
        const QString page = m_dialog->findChild<QTextBrowser*>()->toPlainText();
        QVERIFY2(page.contains(u"<script>alert(1)</script>|`x`"_s), qPrintable(page));
    }

    void copyingGivesTheFile()
    {
        chooseFormat(0);
        QTest::mouseClick(m_dialog->copyButton(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), *m_dialog->bytes());
        chooseFormat(indexOf(ExportFormat::Png));
        QTest::mouseClick(m_dialog->copyButton(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->image().size(),
            QImage::fromData(QByteArray::fromStdString(*m_dialog->bytes())).size());
        chooseFormat(indexOf(ExportFormat::Pdf));
        QVERIFY(!m_dialog->copyButton()->isEnabled());
    }

    void choicesAreRememberedForEachKind()
    {
        chooseFormat(indexOf(ExportFormat::Html));
        m_dialog->choices()->findChildren<QCheckBox*>().first()->click();
        const ReportParts parts = m_dialog->choices()->choices().parts;
        QVERIFY(!parts.has(ReportPart::Summary));
        chooseReport(1);
        QCOMPARE(m_dialog->choices()->choices().format, ExportFormat::Markdown);
        makeDialog();
        QCOMPARE(m_dialog->choices()->choices().format, ExportFormat::Html);
        QVERIFY(m_dialog->choices()->choices().parts == parts);
    }

    void partsLeaveTheReport()
    {
        chooseFormat(0);
        QVERIFY(m_dialog->bytes()->find("## Layers") != std::string::npos);
        for (auto* box : m_dialog->choices()->findChildren<QCheckBox*>()) {
            if (box->text() == u"Layers"_s)
                box->click();
        }
        QTRY_VERIFY(m_dialog->bytes());
        QVERIFY(m_dialog->bytes()->find("## Layers") == std::string::npos);
    }

    void inputsAreNeverWrittenOver()
    {
        const QByteArray before = contentOf(m_input);
        m_dialog->setTarget(m_input);
        QTRY_VERIFY(m_dialog->bytes());
        QTest::mouseClick(m_dialog->exportButton(), Qt::LeftButton);
        QCOMPARE(m_dialog->banners()->count(), 1);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(contentOf(m_input), before);
    }

    void whatIsThereIsReplacedOnlyWhenTheFileDialogHasAsked()
    {
        QFile old(m_dialog->target());
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("mine");
        old.close();
        QTest::mouseClick(m_dialog->exportButton(), Qt::LeftButton);
        auto* asking = m_dialog->findChild<QFileDialog*>();
        QVERIFY(asking && asking->isVisible());
        QCOMPARE(asking->acceptMode(), QFileDialog::AcceptSave);
        QVERIFY(!asking->testOption(QFileDialog::DontConfirmOverwrite));
        QCOMPARE(contentOf(m_dialog->target()), QByteArray("mine"));
        asking->reject();
        m_dialog->setTarget(m_dialog->target()); // as after its question
        QSignalSpy done(m_dialog.get(), &QDialog::finished);
        QTest::mouseClick(m_dialog->exportButton(), Qt::LeftButton);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(contentOf(m_dialog->target()).startsWith("# "));
    }

    void aFailureIsToldAndTheDialogStays()
    {
        m_dialog->setTarget(m_folder.filePath(u"no such folder/a.md"_s));
        QTRY_VERIFY(m_dialog->bytes());
        QTest::mouseClick(m_dialog->exportButton(), Qt::LeftButton);
        QTRY_COMPARE(m_dialog->banners()->count(), 1);
        QVERIFY(m_dialog->isVisible());
    }

    void keysAlone()
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        makeDialog();
        auto* format = m_dialog->findChild<FormatList*>();
        format->button(0)->setFocus();
        QTest::keyClick(format->button(0), Qt::Key_Down);
        QTRY_COMPARE(m_dialog->choices()->choices().format, ExportFormat::Html);
        QTRY_VERIFY(m_dialog->bytes());
        QSignalSpy done(m_dialog.get(), &QDialog::finished);
        QTest::keyClick(format->button(1), Qt::Key_Return);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(QFile::exists(m_dialog->target()));
    }

    void theSamePdfTwiceAndItsTextIsWhatWasWritten()
    {
        ExportOptions options;
        options.format = ExportFormat::Pdf;
        options.report.language = Language::Chinese;
        options.report.date = "2026-11-22";
        const auto first = renderReport(benchSource(), options);
        const auto second = renderReport(benchSource(), options);
        QVERIFY(first && second && *first == *second);
        QVERIFY(first->find("/CreationDate (D:20261122000000Z)") != std::string::npos);
        QFile file(m_out + u"/a.pdf"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(first->data(), static_cast<qint64>(first->size()));
        file.close();
        const QString text = textOfPdf(file.fileName());
        if (text == u"no poppler"_s)
            QSKIP("pdftotext is not installed");
        // Not their look-alikes among the radicals, U+2F24 for U+5927.
        for (const char16_t* words : { u"大小与用户", u"三阶段", u"镜像大小", u"321MB", u"-6.9%" })
            QVERIFY2(text.contains(QStringView(words).toString()), qPrintable(text));
    }

    void pagesOfTextHaveNoPicturesAndTheirPreviewNeither()
    {
        const auto pictures = [](const ReportSource& source, ExportFormat format) {
            ExportOptions options;
            options.format = format;
            int count = 0;
            for (const Section& section : reportDocument(source, options).sections)
                count += static_cast<int>(section.drawings.size()) + (section.overview.isEmpty() ? 0 : 1);
            return count;
        };
        QCOMPARE(pictures(benchSource(), ExportFormat::Html), 1);
        QCOMPARE(pictures(m_sources.first(), ExportFormat::Pdf), 2); // layers, treemap
        for (const ExportFormat format : { ExportFormat::Markdown, ExportFormat::Text }) {
            QCOMPARE(pictures(benchSource(), format), 0);
            QCOMPARE(pictures(m_sources.first(), format), 0);
        }
        chooseFormat(indexOf(ExportFormat::Html));
        auto* box = partBox(u"Pictures"_s);
        QVERIFY(box && box->isEnabled());
        chooseFormat(indexOf(ExportFormat::Markdown));
        QVERIFY(!box->isEnabled());
    }

    void aLongTextAmongNumbersLeavesRoomForNames()
    {
        Table table;
        table.columns
            = { { "Metric" }, { "Before", Column::Align::Right }, { "After", Column::Align::Right } };
        table.rows.push_back({ { Cell("A name of some length"), Cell("321MB"), Cell("299MB") } });
        const TableLayout usual = layoutTable(table, 600);
        QVERIFY(!usual.mayWrapNumbers);
        table.rows.push_back({ { Cell("Health check"), Cell(std::string(2000, 'x')), Cell("none") } });
        const TableLayout layout = layoutTable(table, 600);
        QVERIFY(layout.mayWrapNumbers);
        QVERIFY(layout.widths[0] > 80);
        QVERIFY(layout.widths[0] + layout.widths[1] + layout.widths[2] < 601);
    }

    void theWindowExportsWhatIsOpen()
    {
        m_dialog.reset();
        MainWindow window(std::make_unique<Settings>(m_folder.filePath(u"window.ini"_s)));
        window.show();
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!window.findChild<ExportDialog*>()); // nothing is open
        window.openPath(m_input);
        QTRY_VERIFY(window.currentImage() && window.currentImage()->isReady());
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
        auto* dialog = window.findChild<ExportDialog*>();
        QVERIFY(dialog);
        dialog->setTarget(m_out + u"/from window.md"_s);
        QTRY_VERIFY(dialog->bytes());
        QTest::mouseClick(dialog->exportButton(), Qt::LeftButton);
        auto* strip = window.centralWidget()->findChild<ExportStrip*>({}, Qt::FindDirectChildrenOnly);
        QTRY_VERIFY2(strip->text().startsWith(u"Saved from window.md"_s), qPrintable(strip->text()));
        QVERIFY(strip->folderButton()->isVisible());
    }

private:
    void makeDialog()
    {
        m_dialog = std::make_unique<ExportDialog>(m_sources, QStringList(), *m_settings);
        m_dialog->show();
        QTRY_VERIFY(m_dialog->bytes());
    }

    void chooseReport(int index)
    {
        auto* box = m_dialog->choices()->findChildren<QComboBox*>().first();
        box->setCurrentIndex(index);
        emit box->activated(index);
        QTRY_VERIFY(m_dialog->bytes());
    }

    [[nodiscard]] QCheckBox* partBox(const QString& text) const
    {
        const auto boxes = m_dialog->choices()->findChildren<QCheckBox*>();
        const auto found = std::ranges::find(boxes, text, &QCheckBox::text);
        return found == boxes.end() ? nullptr : *found;
    }

    static int indexOf(ExportFormat format)
    {
        return static_cast<int>(std::ranges::find(exportFormats, format) - std::begin(exportFormats));
    }

    void chooseFormat(int index)
    {
        QTest::mouseClick(m_dialog->findChild<FormatList*>()->button(index), Qt::LeftButton);
        QCOMPARE(m_dialog->choices()->choices().format, exportFormats[index]);
        QTRY_VERIFY(m_dialog->bytes());
    }

    void checkFile(ExportFormat format, const QByteArray& file)
    {
        if (format == ExportFormat::Json)
            QVERIFY(QJsonDocument::fromJson(file).object().contains(u"schema"));
        else if (format == ExportFormat::Svg)
            QVERIFY(isXml(file));
        else if (format == ExportFormat::Png)
            QVERIFY(QImage::fromData(file, "PNG").width() >= 2 * 240);
        else if (format == ExportFormat::Html)
            QVERIFY(!file.contains("<script"));
        else if (format == ExportFormat::Pdf)
            QVERIFY(textOfPdf(m_dialog->target()).size() > 5);
        else
            QVERIFY(!file.isEmpty());
    }

    QTemporaryDir m_folder;
    QString m_input;
    QString m_out;
    QVector<ReportSource> m_sources;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ExportDialog> m_dialog;
    int m_count = 0;
};

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
