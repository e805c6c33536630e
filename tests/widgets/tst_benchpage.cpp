// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/widgets/benchfixture.h"
#include "ui/dialogs/metriccatalogue.h"
#include "ui/pages/benchchartpane.h"
#include "ui/pages/benchediting.h"
#include "ui/pages/benchheader.h"
#include "ui/pages/benchproblembar.h"
#include "ui/pages/benchtoolrow.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/benchdelegate.h"
#include "ui/widgets/benchtableheader.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/titlefield.h"
#include "ui/widgets/treeview.h"

#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include <memory>
#include <utility>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

/// The action of a menu or its submenus, by its text.
QAction* actionOf(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        if (action->text() == text && !action->menu())
            return action;
        if (action->menu()) {
            if (QAction* found = actionOf(*action->menu(), text))
                return found;
        }
    }
    return nullptr;
}

} // namespace

class BenchPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
    }
    void init() { m = std::make_unique<fixture::BenchFixture>(); }
    void cleanup() { m.reset(); }

    void aDocumentIsShownAsItsTable()
    {
        m->open();
        QCOMPARE(m->names(),
            QStringList(
                { u"Numbers"_s, u"Size"_s, u"Hit rate"_s, u"Score"_s, u"More"_s, u"Memory"_s, u"Layers"_s }));
        QCOMPARE(m->text(1, 1), u"321MB"_s);
        QCOMPARE(m->text(1, 3), u"-6.9%"_s); // 22 of 321 less
        QCOMPARE(m->page().title(), u"Two builds"_s);
        const QString facts = m->page().header()->factsText();
        QVERIFY(facts.startsWith(u"two.layerbench.json · 5 metrics · 2 variants · baseline: three"_s));
    }

    void whatIsTypedReplacesTheCellAndEnterGoesDown()
    {
        m->open();
        m->click(1, 2);
        QTest::keyClick(&m->table(), '2'); // what comes next goes to the field
        QVERIFY(m->editor());
        QTest::keyClicks(m->editor(), u"50MB"_s);
        QTest::keyClick(m->editor(), Qt::Key_Return);
        QTRY_COMPARE(m->text(1, 2), u"250MB"_s);
        QCOMPARE(m->text(1, 3), u"-22.1%"_s); // 71 of 321 less
        QCOMPARE(m->table().currentIndex(), m->cell(2, 2));
        QCOMPARE(m->page().title(), u"Two builds *"_s);
        QVERIFY(m->page().rightFacts().contains(u"Modified"_s));
    }

    void tabGoesToTheNextCellAndEscLeavesItAsItWas()
    {
        m->open();
        m->typeInto(1, 1, u"400MB"_s);
        QTest::keyClick(m->editor(), Qt::Key_Tab);
        QTRY_COMPARE(m->text(1, 1), u"400MB"_s);
        QCOMPARE(m->table().currentIndex(), m->cell(1, 2));
        QVERIFY(!m->table().isEditing());
        m->typeInto(2, 1, u"1%"_s);
        QTest::keyClick(m->editor(), Qt::Key_Escape);
        QVERIFY(!m->table().isEditing());
        QCOMPARE(m->text(2, 1), u"85%"_s);
    }

    /// A large table follows its document after a moment, and a menu waits for its user.
    void whatIsGoneMeanwhileIsLeftAlone()
    {
        QByteArray rows;
        for (int i = 0; i < 400; ++i)
            rows += QByteArray(i > 0 ? "," : "") + R"({"name": "r", "values": {"a": "2MB", "b": "1MB"}})";
        m->open(R"({"schema": "layerscope/bench/1", "variants": [{"id": "a"}, {"id": "b"}], "sections": [
            {"title": "Many", "rows": [)"
            + rows + R"(]}, {"title": "Last", "rows": [{"name": "last"}]}]})");
        QTRY_COMPARE(m->text(402, 0), u"last"_s);
        BenchSession& session = m->page().session();
        auto* editing = m->page().findChild<BenchEditing*>();
        QVERIFY(editing);
        m->table().setCurrentIndex(m->cell(402, 2));
        const std::unique_ptr<QMenu> menu(editing->makeCellMenu(m->cell(402, 2)));
        session.edit(u"Remove"_s, [](BenchDocument& document) {
            benchedit::removeSection(document, 1);
            benchedit::removeVariant(document, "b");
        });
        const QByteArray removed = QByteArray::fromStdString(session.document().serialize());
        QVERIFY(!session.isTableCurrent()); // row and column are still shown
        actionOf(*menu, u"With its sign"_s)->trigger();
        actionOf(*menu, u"Lower is better"_s)->trigger();
        editing->drop({ m->file(u"app.tar"_s) }, -1, 2);
        QCOMPARE(QByteArray::fromStdString(session.document().serialize()), removed);
        QCOMPARE(session.undoStack().count(), 1);
        editing->addRow(); // there is one section left for it
        QTRY_VERIFY(session.isTableCurrent());
        QCOMPARE(session.document().sections.size(), size_t { 1 });
        QCOMPARE(std::as_const(session.document()).sections[0].rows.size(), size_t { 401 });
        actionOf(*menu, u"With its sign"_s)->trigger();
        QCOMPARE(session.undoStack().count(), 2);
    }

    void aDoubleClickEdits()
    {
        m->open();
        QTest::mouseClick(m->table().viewport(), Qt::LeftButton, {}, m->middle(3, 2));
        QTest::mouseDClick(m->table().viewport(), Qt::LeftButton, {}, m->middle(3, 2));
        QVERIFY(m->editor());
        QCOMPARE(m->editor()->text(), u"9/10"_s);
    }

    void whatIsNotUnderstoodIsSaidWhileTyping()
    {
        m->open();
        m->typeInto(2, 2, u"lots"_s);
        QVERIFY(m->editor()->property("faulty").toBool());
        QVERIFY(m->page().leftFacts().first().contains(u"lots"_s));
        m->editor()->selectAll();
        QTest::keyClicks(m->editor(), u"95%"_s);
        QVERIFY(!m->editor()->property("faulty").toBool());
        QVERIFY(m->page().leftFacts().first().contains(u"Hit rate"_s));
        // What is not understood is kept as typed, and is a problem.
        m->editor()->selectAll();
        QTest::keyClicks(m->editor(), u"lots"_s);
        QTest::keyClick(m->editor(), Qt::Key_Return);
        QTRY_COMPARE(m->text(2, 2), u"lots"_s);
        QCOMPARE(m->cell(2, 2).data(BenchModel::StateRole).toInt(),
            static_cast<int>(BenchCellState::NotUnderstood));
    }

    void deleteClearsAndUndoReturnsEveryEdit()
    {
        m->open();
        m->click(1, 2);
        m->key(Qt::Key_Delete);
        QTRY_COMPARE(m->text(1, 2), u"–"_s);
        m->typeInto(2, 1, u"50%"_s);
        QTest::keyClick(m->editor(), Qt::Key_Return);
        QTRY_COMPARE(m->text(2, 1), u"50%"_s);
        m->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m->text(2, 1), u"85%"_s);
        QTest::mouseClick(m->page().tools()->undoButton(), Qt::LeftButton);
        QTRY_COMPARE(m->text(1, 2), u"299MB"_s);
        QVERIFY(!m->page().isModified());
        QVERIFY(!m->page().tools()->undoButton()->isEnabled());
        m->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m->text(1, 2), u"–"_s);
    }

    void aClickOnTheArrowTurnsWhatIsBetter()
    {
        m->open();
        const QRect arrow = BenchDelegate::directionRect(m->table().visualRect(m->cell(1, 0)));
        const auto better
            = [this] { return static_cast<Better>(m->cell(1, 0).data(BenchModel::BetterRole).toInt()); };
        QCOMPARE(better(), Better::Lower);
        QTest::mouseClick(m->table().viewport(), Qt::LeftButton, {}, arrow.center());
        QTRY_COMPARE(better(), Better::Higher);
        QTest::mouseClick(m->table().viewport(), Qt::LeftButton, {}, arrow.center());
        QTRY_COMPARE(better(), Better::Neutral);
    }

    void rowsAreDraggedByTheirHandle()
    {
        m->open();
        const QPoint handle = BenchDelegate::handleRect(m->table().visualRect(m->cell(1, 0))).center();
        const QRect last = m->table().visualRect(m->cell(3, 0));
        QTest::mousePress(m->table().viewport(), Qt::LeftButton, {}, handle);
        QTest::mouseMove(m->table().viewport(), last.center());
        QTest::mouseMove(m->table().viewport(), QPoint(handle.x(), last.bottom() - 2));
        QTest::mouseRelease(m->table().viewport(), Qt::LeftButton, {}, QPoint(handle.x(), last.bottom() - 2));
        QTRY_COMPARE(m->names().mid(1, 3), QStringList({ u"Hit rate"_s, u"Score"_s, u"Size"_s }));
        m->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m->names().mid(1, 3), QStringList({ u"Size"_s, u"Hit rate"_s, u"Score"_s }));
    }

    void altAndArrowsMoveRowsOverSectionsToo()
    {
        m->open();
        m->click(3, 0);
        m->key(Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(m->names().mid(1, 3), QStringList({ u"Size"_s, u"Score"_s, u"Hit rate"_s }));
        QCOMPARE(m->table().currentIndex().row(), 2);
        m->key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m->names().mid(1, 3), QStringList({ u"Size"_s, u"Hit rate"_s, u"Score"_s }));
        m->key(Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(m->names().mid(3, 2), QStringList({ u"More"_s, u"Score"_s }));
    }

    void cellsGoToTheClipboardAndBack()
    {
        m->open();
        m->click(1, 0);
        QTest::mouseClick(m->table().viewport(), Qt::LeftButton, Qt::ShiftModifier, m->middle(2, 2));
        m->key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"Size\t321MB\t299MB\nHit rate\t85%\t90%"_s);
        QApplication::clipboard()->setText(u"1MB\t2MB\n10%\t20%\n5/10\t6/10\n7MB\t8MB\n"_s);
        m->click(1, 1);
        m->key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(m->text(1, 2), u"2MB"_s);
        QCOMPARE(m->text(2, 1), u"10%"_s);
        QCOMPARE(m->text(3, 2), u"6/10"_s);
        QCOMPARE(m->text(4, 0), u"More"_s); // the title is passed over
        QCOMPARE(m->text(5, 1), u"7MB"_s);
        m->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m->text(5, 1), u"40MB"_s);
        QCOMPARE(m->text(1, 2), u"299MB"_s);
    }

    void aFormulaIsNoneInASpreadsheet()
    {
        QCOMPARE(tsvField(u"=1+1"_s), u"'=1+1"_s);
        QCOMPARE(tsvField(u"-cmd"_s), u"'-cmd"_s);
        QCOMPARE(tsvField(u"-1+cmd|' /C calc'!A0"_s), u"'-1+cmd|' /C calc'!A0"_s);
        QCOMPARE(tsvField(u"-6.8%"_s), u"-6.8%"_s);
        QCOMPARE(tsvField(u"+2.5分钟 ⬆️"_s), u"+2.5分钟 ⬆️"_s);
        QCOMPARE(tsvField(u"a\tb\nc"_s), u"a b c"_s);
    }

    void theTableIsCopiedInThreeWays()
    {
        m->open();
        QApplication::clipboard()->clear();
        QTest::mouseClick(m->page().tools()->copyButton(), Qt::LeftButton, {}, QPoint(8, 8));
        QTRY_VERIFY(QApplication::clipboard()->text().contains(u"| Size | 321MB | 299MB | -6.9% |"_s));
        m->page().copyTable(BenchToolRow::Html);
        QTRY_VERIFY(QApplication::clipboard()->mimeData()->hasHtml());
        m->page().copyTable(BenchToolRow::Tsv);
        QTRY_VERIFY(QApplication::clipboard()->text().contains(u"Size\t321MB\t299MB\t-6.9%\n"_s));
    }

    void aContradictedClaimIsAProblemWithTwoWaysOut()
    {
        m->open();
        BenchProblemBar* bar = m->page().problemBar();
        QVERIFY(bar->isVisible());
        QVERIFY(bar->text().contains(u"Memory"_s));
        QVERIFY(bar->text().contains(u"-50%"_s) && bar->text().contains(u"-25%"_s));
        QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(60, 16));
        QCOMPARE(m->table().currentIndex(), m->cell(5, 3));
        QCOMPARE(bar->firstButton()->text(), u"Use computed"_s);
        QTest::mouseClick(bar->firstButton(), Qt::LeftButton);
        QTRY_COMPARE(m->text(5, 3), u"-25%"_s);
        QVERIFY(bar->isHidden());
        m->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m->text(5, 3), u"-50%"_s);
        QVERIFY(bar->isVisible());
        QTest::mouseClick(bar->secondButton(), Qt::LeftButton);
        QVERIFY(bar->isHidden());
        QCOMPARE(m->text(5, 3), u"-50%"_s);
    }

    void severalProblemsAreWalkedThrough()
    {
        QByteArray text = fixture::benchText();
        text.replace("\"85%\"", "\"8 lots\"");
        m->open(text);
        BenchProblemBar* bar = m->page().problemBar();
        QCOMPARE(bar->problems().size(), size_t { 2 });
        QVERIFY(bar->text().contains(u"8 lots"_s));
        QTest::mouseClick(bar->nextButton(), Qt::LeftButton);
        QVERIFY(bar->text().contains(u"Memory"_s));
        QCOMPARE(m->table().currentIndex(), m->cell(5, 3));
        QTest::mouseClick(bar->nextButton(), Qt::LeftButton);
        QCOMPARE(m->table().currentIndex(), m->cell(2, 1));
        QTest::mouseClick(bar->firstButton(), Qt::LeftButton); // edits the cell
        QVERIFY(m->editor());
        QCOMPARE(m->editor()->text(), u"8 lots"_s);
    }

    void theColumnMenuChangesTheBaseline()
    {
        m->open();
        const std::unique_ptr<QMenu> menu(m->page().editing().makeColumnMenu(2));
        QAction* base = actionOf(*menu, u"Make it the baseline"_s);
        QVERIFY(base && base->isEnabled());
        base->trigger();
        const auto badge = [this](int column) {
            return m->table().model()->headerData(column, Qt::Horizontal, BenchModel::BadgeRole).toString();
        };
        QTRY_COMPARE(badge(2), u"baseline"_s);
        QVERIFY(badge(1).isEmpty());
        QCOMPARE(m->text(1, 3), u"+7.4%"_s); // 22 of 299 more
        const std::unique_ptr<QMenu> other(m->page().editing().makeColumnMenu(1));
        actionOf(*other, u"Remove variant"_s)->trigger();
        QTRY_COMPARE(m->table().model()->columnCount(), 2);
    }

    void theRowMenuChangesTheStyleAndRemoves()
    {
        m->open();
        m->click(1, 0);
        {
            const std::unique_ptr<QMenu> menu(m->page().editing().makeCellMenu(m->cell(1, 0)));
            actionOf(*menu, u"Difference"_s)->trigger();
        }
        QTRY_COMPARE(m->text(1, 3), u"-22MB"_s);
        const std::unique_ptr<QMenu> menu(m->page().editing().makeCellMenu(m->cell(1, 0)));
        actionOf(*menu, u"Remove row"_s)->trigger();
        QTRY_COMPARE(m->names().mid(0, 2), QStringList({ u"Numbers"_s, u"Hit rate"_s }));
    }

    void anInsertedRowIsOpenForItsName()
    {
        m->open();
        m->click(1, 0);
        m->page().editing().addRow();
        QTRY_VERIFY(m->editor());
        m->editor()->selectAll();
        QTest::keyClicks(m->editor(), u"Start-up"_s);
        QTest::keyClick(m->editor(), Qt::Key_Return);
        QTRY_COMPARE(m->text(2, 0), u"Start-up"_s);
    }

    void sectionsAreAddedRenamedMovedAndRemoved()
    {
        m->open();
        m->click(4, 0);
        {
            const std::unique_ptr<QMenu> menu(m->page().editing().makeCellMenu(m->cell(4, 0)));
            actionOf(*menu, u"Move section up"_s)->trigger();
        }
        QTRY_COMPARE(m->text(0, 0), u"More"_s);
        m->page().editing().addSection(BenchSection::Kind::Stages);
        QTRY_VERIFY(m->names().contains(u"New stages"_s));
        const int row = static_cast<int>(m->names().indexOf(u"New stages"_s));
        const std::unique_ptr<QMenu> menu(m->page().editing().makeCellMenu(m->cell(row, 0)));
        actionOf(*menu, u"Remove section"_s)->trigger();
        QTRY_VERIFY(!m->names().contains(u"New stages"_s));
    }

    void metricsComeFromTheCatalogue()
    {
        m->open();
        m->click(1, 0);
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<MetricCatalogue*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QVERIFY(!dialog->addButton()->isEnabled());
            QTest::keyClicks(dialog->searchField(), u"wasted"_s);
            dialog->searchField()->flush();
            QAbstractItemModel* list = dialog->list()->model();
            QVERIFY(list->rowCount() > 0);
            dialog->list()->setFocus();
            QTest::keyClick(dialog->list(), Qt::Key_Space);
            QVERIFY(dialog->addButton()->isEnabled());
            QTest::mouseClick(dialog->addButton(), Qt::LeftButton);
        });
        QTest::mouseClick(m->page().tools()->metricButton(), Qt::LeftButton);
        QTRY_VERIFY(m->text(2, 0).contains(u"asted"_s));
        QCOMPARE(m->names().size(), 8);
    }

    void anImageDroppedOnAColumnFillsItsMeasuredCells()
    {
        m->open();
        const QString image = m->writeImage(u"small.tar"_s, fixture::smallImage());
        BenchTableHeader* head = m->table().head();
        const int x = head->sectionViewportPosition(2) + 20;
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(image) });
        const QPoint at = head->mapTo(&m->table(), QPoint(x, 10));
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m->table(), &enter);
        QVERIFY(enter.isAccepted());
        QCOMPARE(head->dropTarget(), 2);
        QCOMPARE(head->dropText(), u"Measure small.tar"_s);
        QCOMPARE(m->page().leftFacts().first(), u"Measure small.tar"_s);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m->table(), &drop);
        QTRY_COMPARE(m->text(6, 2), u"4"_s); // the image has four layers
        QCOMPARE(head->dropTarget(), -1);
        QCOMPARE(
            m->cell(6, 2).data(BenchModel::StateRole).toInt(), static_cast<int>(BenchCellState::Measured));
        QCOMPARE(m->table().model()->headerData(2, Qt::Horizontal, BenchModel::SubtitleRole).toString(),
            u"small.tar"_s);
    }

    void anImageDroppedBesideTheCellsIsAnotherVariant()
    {
        m->open();
        const QString image = m->writeImage(u"small.tar"_s, fixture::smallImage());
        fixture::BenchFixture::drop(
            m->table(), QPoint(m->table().width() / 2, m->table().height() - 8), { image });
        QTRY_COMPARE(m->table().model()->columnCount(), 6); // name, three variants, two changes
        QTRY_COMPARE(m->text(6, 3), u"4"_s);
    }

    void theTitleIsEditedInPlace()
    {
        m->open();
        TitleField& title = m->page().header()->title();
        title.edit();
        auto* field = title.findChild<QLineEdit*>();
        field->selectAll();
        QTest::keyClicks(field, u"Three builds"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m->page().title(), u"Three builds *"_s);
        title.edit();
        QTest::keyClicks(field, u"nothing"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(m->page().title(), u"Three builds *"_s);
    }

    void textIsFoundInTheTable()
    {
        m->open();
        m->window().activateWindow();
        m->page().showSearch(u"0m"_s);
        auto* bar = m->page().findChild<FindBar*>();
        QVERIFY(bar->isVisible());
        QCOMPARE(m->table().currentIndex(), m->cell(5, 1)); // 40MB
        QCOMPARE(bar->countText(), u"1 of 2"_s);
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QCOMPARE(m->table().currentIndex(), m->cell(5, 2)); // 30MB
        QTest::keyClick(bar->field(), Qt::Key_Escape);
        QVERIFY(bar->isHidden());
    }

    void chartsFollowTheTableAndHide()
    {
        m->open();
        BenchChartPane* charts = m->page().charts();
        QVERIFY(charts->isVisible());
        QTRY_VERIFY(!charts->drawing().isEmpty());
        m->key(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(charts->chart(), static_cast<int>(BenchChartPane::Stages));
        QTRY_VERIFY(charts->drawing().isEmpty());
        m->key(Qt::Key_F4);
        QVERIFY(charts->isHidden());
        m->key(Qt::Key_F4);
        QVERIFY(charts->isVisible());
        m->window().resize(640, 600);
        QTRY_VERIFY(charts->isHidden());
    }

    void tenThousandRowsAreOneTable()
    {
        QByteArray rows;
        for (int i = 0; i < 10'000; ++i)
            rows += (i > 0 ? ",\n" : "") + QByteArray("{\"name\": \"row ") + QByteArray::number(i)
                + "\", \"better\": \"lower\", \"values\": {\"a\": \"200MB\", \"b\": \"100MB\"}}";
        m->open("{\"schema\": \"layerscope/bench/1\", \"variants\": [{\"id\": \"a\"}, {\"id\": \"b\"}],"
                " \"sections\": [{\"kind\": \"metrics\", \"rows\": ["
            + rows + "]}]}");
        QTRY_COMPARE(m->table().model()->rowCount(), 10'000);
        const int last = 9'999;
        m->table().setCurrentIndex(m->cell(last, 2));
        m->table().scrollTo(m->cell(last, 2));
        m->typeInto(last, 2, u"50MB"_s);
        QTest::keyClick(m->editor(), Qt::Key_Return);
        QTRY_COMPARE(m->text(last, 3), u"-75%"_s);
        m->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m->text(last, 3), u"-50%"_s);
    }

    void everythingHasANameForThoseWhoDoNotSee()
    {
        m->open();
        for (const QWidget* widget : m->page().findChildren<QWidget*>()) {
            if (qobject_cast<const QAbstractButton*>(widget) && widget->focusPolicy() != Qt::NoFocus
                && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty()
                        || !static_cast<const QAbstractButton*>(widget)->text().isEmpty(),
                    widget->metaObject()->className());
        }
        QVERIFY(!m->table().accessibleName().isEmpty());
    }

private:
    std::unique_ptr<fixture::BenchFixture> m;
};

QTEST_MAIN(BenchPageTest)
#include "tst_benchpage.moc"
