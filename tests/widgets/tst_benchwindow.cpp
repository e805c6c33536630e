// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/widgets/benchfixture.h"
#include "ui/dialogs/openimageschooser.h"
#include "ui/pages/benchproblembar.h"
#include "ui/pages/benchtoolrow.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/session/samples.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documenttabs.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/questionstrip.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>

using namespace layerscope;
using namespace Qt::StringLiterals;

class BenchWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void init() { m = std::make_unique<fixture::BenchFixture>(); }
    void cleanup() { m.reset(); }

    void withNothingOpenItBeginsEmpty()
    {
        m->key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(m->window().currentBenchmark());
        QVERIFY(m->page().session().document().variants.empty());
        QVERIFY(!m->page().isModified());
        QCOMPARE(m->page().title(), u"Untitled benchmark"_s);
    }

    void twoOpenImagesGiveTheTableAtOnce()
    {
        openImages({ fixture::smallImage(), fixture::wideImage(3) });
        m->key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(m->window().currentBenchmark());
        const BenchDocument& document = m->page().session().document();
        QCOMPARE(document.variants.size(), size_t { 2 });
        QTRY_VERIFY(m->page().session().table());
        const int row = static_cast<int>(m->names().indexOf(QRegularExpression(u"[Ll]ayers"_s)));
        QVERIFY(row >= 0);
        QCOMPARE(m->text(row, 1), u"4"_s);
        QCOMPARE(m->text(row, 2), u"1"_s);
    }

    void withMoreItAsksWhich()
    {
        openImages({ fixture::smallImage(), fixture::wideImage(3), fixture::wideImage(4) });
        QTimer::singleShot(0, this, [] {
            auto* chooser = qobject_cast<OpenImagesChooser*>(QApplication::activeModalWidget());
            QVERIFY(chooser);
            QCOMPARE(chooser->chosen().size(), 2);
            chooser->accept();
        });
        m->window().newBenchmark();
        QTRY_VERIFY(m->window().currentBenchmark());
        QCOMPARE(m->page().session().document().variants.size(), size_t { 2 });
    }

    void theSameFileAgainGoesToItsTab()
    {
        m->open();
        const BenchPage* page = &m->page();
        m->window().showWelcome();
        QVERIFY(!m->window().currentBenchmark());
        m->window().openPath(m->file(u"two.layerbench.json"_s));
        QTRY_COMPARE(m->window().currentBenchmark(), page);
        QCOMPARE(m->window().pageCount(), 2);
    }

    void aDroppedDocumentIsOpened()
    {
        const QString file = m->write(u"drop.layerbench.json"_s, fixture::benchText());
        fixture::BenchFixture::drop(m->window(), m->window().rect().center(), { file });
        QTRY_VERIFY(m->window().currentBenchmark());
        QCOMPARE(m->window().settings().recent().first().path, QFileInfo(file).canonicalFilePath());
        QCOMPARE(m->window().settings().recent().first().name, u"Two builds"_s);
    }

    void whatCannotBeReadIsABanner()
    {
        m->window().openPath(
            m->write(u"broken.layerbench.json"_s, "{\n  \"schema\": \"layerscope/bench/1\",\n  oops\n}"));
        auto* banners = m->window().findChild<BannerStack*>();
        QTRY_COMPARE(banners->count(), 1);
        QVERIFY(banners->texts().first().fact.contains(u"broken.layerbench.json"_s));
        QVERIFY(banners->texts().first().details.contains(u"line 3"_s));
        QVERIFY(!m->window().currentBenchmark());
    }

    void faultsAreProblemsAndNothingIsLost()
    {
        QByteArray text = fixture::benchText();
        text.replace("\"better\": \"higher\", \"values\": {\"a\": \"85%\"",
            "\"better\": \"sideways\", \"values\": {\"a\": \"85%\"");
        m->open(text);
        bool told = false;
        for (const BenchProblem& problem : m->page().problemBar()->problems())
            told = told
                || (problem.kind == BenchProblem::Kind::Fault
                    && problem.place.find("rows[1]") != std::string::npos);
        QVERIFY(told);
        QCOMPARE(m->text(2, 1), u"85%"_s);
    }

    void ctrlSSavesAndOnlyTheChangedCellDiffers()
    {
        m->open();
        m->typeInto(1, 2, u"250MB"_s);
        QTest::keyClick(m->editor(), Qt::Key_Return);
        QTRY_VERIFY(m->page().isModified());
        m->key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m->page().isModified());
        QByteArray expected = fixture::benchText();
        expected.replace("299MB", "250MB");
        QCOMPARE(readAll(u"two.layerbench.json"_s), expected);
        QCOMPARE(m->page().title(), u"Two builds"_s);
    }

    void aNewDocumentAsksWhere()
    {
        m->window().newBenchmark();
        QTRY_VERIFY(m->window().currentBenchmark());
        const QString target = m->file(u"new.layerbench.json"_s);
        QTimer::singleShot(0, this, [target] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->selectFile(target);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        QTest::mouseClick(m->page().tools()->saveButton(), Qt::LeftButton);
        QTRY_COMPARE(m->page().path(), target);
        QVERIFY(QFile::exists(target));
    }

    void closingAsksAboutChanges()
    {
        m->open();
        change();
        QString asked;
        auto answer = MainWindow::Unsaved::Cancel;
        m->window().setUnsavedChooser([&](const QString& title) {
            asked = title;
            return answer;
        });
        m->key(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(asked, u"Two builds"_s);
        QVERIFY(m->window().currentBenchmark());
        answer = MainWindow::Unsaved::Save;
        m->key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!m->window().currentBenchmark());
        QVERIFY(readAll(u"two.layerbench.json"_s).contains("250MB"));
    }

    void discardingLeavesTheFileAlone()
    {
        m->open();
        change();
        m->window().setUnsavedChooser([](const QString&) { return MainWindow::Unsaved::Discard; });
        m->key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!m->window().currentBenchmark());
        QCOMPARE(readAll(u"two.layerbench.json"_s), fixture::benchText());
    }

    void quittingAsksTooAndTheTabComesBack()
    {
        m->open();
        change();
        auto answer = MainWindow::Unsaved::Cancel;
        m->window().setUnsavedChooser([&](const QString&) { return answer; });
        QVERIFY(!m->window().close());
        QVERIFY(m->window().isVisible());
        answer = MainWindow::Unsaved::Save;
        m->window().close();
        QTRY_VERIFY(!m->window().isVisible());
        QVERIFY(readAll(u"two.layerbench.json"_s).contains("250MB"));
        const QVector<OpenTab> tabs = m->window().settings().openTabs();
        QCOMPARE(tabs.size(), 1);
        QCOMPARE(tabs.first().path, QFileInfo(m->file(u"two.layerbench.json"_s)).canonicalFilePath());
    }

    void anotherProgramsChangeIsAskedAbout()
    {
        m->open();
        QByteArray text = fixture::benchText();
        text.replace("299MB", "111MB");
        auto* strip = m->page().findChild<QuestionStrip*>();
        // Again and again: a file is watched a moment after it was opened.
        QTRY_VERIFY((m->write(u"two.layerbench.json"_s, text), strip->isVisible()));
        QVERIFY(strip->text().contains(u"two.layerbench.json"_s));
        QTest::mouseClick(strip->firstButton(), Qt::LeftButton);
        QTRY_COMPARE(m->text(1, 2), u"111MB"_s);
        QVERIFY(strip->isHidden());
    }

    void whatIsHereCanBeKept()
    {
        m->open();
        change();
        QByteArray text = fixture::benchText();
        text.replace("321MB", "111MB");
        auto* strip = m->page().findChild<QuestionStrip*>();
        // Again and again: a file is watched a moment after it was opened.
        QTRY_VERIFY((m->write(u"two.layerbench.json"_s, text), strip->isVisible()));
        QTest::mouseClick(strip->secondButton(), Qt::LeftButton);
        QCOMPARE(m->text(1, 2), u"250MB"_s);
        m->key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m->page().isModified());
        const QByteArray saved = readAll(u"two.layerbench.json"_s);
        QVERIFY(saved.contains("250MB") && saved.contains("321MB"));
    }

    void f5MeasuresTheImages()
    {
        QByteArray text = fixture::benchText();
        text.replace("\"name\": \"four\"}", "\"name\": \"four\", \"image\": \"small.tar\"}");
        m->writeImage(u"small.tar"_s, fixture::smallImage());
        m->open(text);
        QCOMPARE(m->cell(6, 2).data(BenchModel::StateRole).toInt(), static_cast<int>(BenchCellState::Stale));
        m->key(Qt::Key_F5);
        QTRY_COMPARE(m->text(6, 2), u"4"_s);
        QVERIFY(m->page().isModified());
    }

    void theExamplesAreInTheMenu()
    {
        QCOMPARE(benchmarkExamples().size(), 5);
        const QList<QAction*> files = m->window().menuBar()->actions().first()->menu()->actions();
        QMenu* examples = nullptr;
        for (QAction* action : files) {
            if (action->text().contains(u"xample"_s) && action->menu())
                examples = action->menu();
        }
        QVERIFY(examples);
        emit examples->aboutToShow();
        QCOMPARE(examples->actions().size(), 5);
        examples->actions().at(2)->trigger(); // by name: elizabeth, health, moontv
        QTRY_VERIFY(m->window().currentBenchmark());
        QCOMPARE(m->page().documentTitle(), u"MoonTV：三阶段与四阶段构建对比"_s);
        QTRY_COMPARE(m->text(0, 3), u"-6.8% ⬇️"_s);
    }

    void aTabDraggedOutOfItsRowIsItsFile()
    {
        openImages({ fixture::smallImage() });
        auto* tabs = m->window().findChild<DocumentTabs*>();
        QCOMPARE(tabs->tabData(tabs->currentIndex()).toString(),
            QFileInfo(m->file(u"image0.tar"_s)).canonicalFilePath());
    }

private:
    void openImages(const std::vector<fixture::ImageBuilder>& images)
    {
        for (size_t i = 0; i < images.size(); ++i) {
            m->window().openPath(m->writeImage(u"image%1.tar"_s.arg(i), images[i]));
            QTRY_COMPARE(
                m->window().pageCount(), static_cast<int>(i + 1)); // the first takes the welcome page's place
            QTRY_VERIFY(m->window().currentImage() && m->window().currentImage()->isReady());
        }
    }
    void change()
    {
        m->typeInto(1, 2, u"250MB"_s);
        QTest::keyClick(m->editor(), Qt::Key_Return);
        QTRY_VERIFY(m->page().isModified());
        m->table().setFocus();
    }
    [[nodiscard]] QByteArray readAll(const QString& name) const
    {
        QFile file(m->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<fixture::BenchFixture> m;
};

QTEST_MAIN(BenchWindowTest)
#include "tst_benchwindow.moc"
