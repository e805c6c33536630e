// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/benchmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace layerscope;
using namespace Qt::StringLiterals;
using ColumnRole = BenchTableColumn::Role;

namespace {

/// Two sections of metrics, a fleet and a chain of stages.
constexpr std::string_view everything = R"({"schema": "layerscope/bench/1",
  "variants": [{"id": "a", "name": "three", "image": "images/three.tar"}, {"id": "b", "name": "four"}],
  "sections": [
    {"title": "sizes", "note": "of the write-up", "rows": [
      {"name": "image", "better": "lower", "values": {"a": "321MB", "b": "299MB"}},
      {"name": "build", "better": "lower", "values": {"a": "~3 min", "b": "~2.5 min"}, "stated": "-60%"},
      {"name": "cache", "better": "higher", "kind": "percent", "values": {"a": "85%", "b": "many"}}]},
    {"title": "more", "rows": [{"name": "user", "values": {"a": "root"}}]},
    {"kind": "fleet", "title": "services", "totals": "all",
     "columns": [{"id": "size", "name": "Size"}, {"id": "cpu", "name": "CPU"}, {"id": "ram", "name": "RAM"}, {"id": "note", "name": "Note"}],
     "rows": [{"name": "web", "image": "web.tar", "values": {"size": "120MB", "cpu": "2 cores"}}, {"name": "db", "values": {"size": "80MB"}}]},
    {"kind": "stages", "title": "chain", "stages": [
      {"id": "s1", "name": "base", "size": "100MB"}, {"id": "s2", "name": "final", "size": "50MB"}]}]})";

/// A document with a table that follows it at once, and its model.
struct Bench {
    explicit Bench(std::string_view text = everything)
        : document(*BenchDocument::parse(std::string(text), "test"))
    {
        model.setEditor([this](const QString& what, const BenchModel::Change& change) {
            undoTexts.append(what);
            change(document);
            show();
        });
        show();
    }
    void show()
    {
        auto shown = std::make_shared<const BenchDocument>(document);
        model.setContent(shown, std::make_shared<const BenchTable>(BenchTable::build(*shown)));
    }
    [[nodiscard]] QString at(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role).toString();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(at(row, 0));
        return names;
    }
    bool type(int row, int column, const QString& text)
    {
        return model.setData(model.index(row, column), text, Qt::EditRole);
    }

    BenchDocument document;
    BenchModel model;
    QStringList undoTexts;
};

int stateOf(const Bench& bench, int row, int column)
{
    return bench.model.index(row, column).data(BenchModel::StateRole).toInt();
}

/// The model shows what a model that was made just now shows.
void compareWithFresh(const Bench& bench)
{
    BenchModel fresh;
    fresh.setContent(bench.model.document(), bench.model.table());
    QCOMPARE(bench.model.rowCount(), fresh.rowCount());
    QCOMPARE(bench.model.columnCount(), fresh.columnCount());
    for (int column = 0; column < fresh.columnCount(); ++column) {
        QCOMPARE(bench.model.headerData(column, Qt::Horizontal, Qt::DisplayRole),
            fresh.headerData(column, Qt::Horizontal, Qt::DisplayRole));
        for (int row = 0; row < fresh.rowCount(); ++row) {
            QCOMPARE(bench.model.kind(row), fresh.kind(row));
            QCOMPARE(bench.at(row, column), fresh.index(row, column).data().toString());
        }
    }
}

} // namespace

class BenchModelTest : public QObject {
    Q_OBJECT
private slots:
    void laysAllSectionsBelowEachOther()
    {
        const Bench bench;
        const QStringList expected { u"sizes"_s, u"image"_s, u"build"_s, u"cache"_s, u"more"_s, u"user"_s,
            u"services"_s, u"Service"_s, u"web"_s, u"db"_s, u"all"_s, u"chain"_s, u"Stage"_s, u"base"_s,
            u"final"_s, u"Overall"_s };
        QCOMPARE(bench.names(), expected);
        QCOMPARE(bench.model.columnCount(), 5); // the fleet has the most
        QCOMPARE(bench.model.kind(0), BenchModel::SectionRow);
        QCOMPARE(bench.model.kind(7), BenchModel::HeadRow);
        QCOMPARE(bench.model.kind(10), BenchModel::TotalRow);
        QCOMPARE(bench.model.kind(15), BenchModel::TotalRow);
        QCOMPARE(bench.at(7, 3), u"RAM"_s);
        QCOMPARE(bench.at(0, 0, BenchModel::SubtitleRole), u"of the write-up"_s);
        QCOMPARE(bench.at(8, 0, BenchModel::SubtitleRole), u"web.tar"_s);
        QCOMPARE(bench.at(1, 3), u"-6.9%"_s);
    }

    void theHeadNamesTheVariants()
    {
        const Bench bench;
        const auto head = [&](int column, int role) {
            return bench.model.headerData(column, Qt::Horizontal, role).toString();
        };
        QCOMPARE(head(1, Qt::DisplayRole), u"three"_s);
        QCOMPARE(head(1, BenchModel::SubtitleRole), u"three.tar"_s);
        QVERIFY(!head(1, BenchModel::BadgeRole).isEmpty());
        QVERIFY(head(2, BenchModel::BadgeRole).isEmpty());
        QCOMPARE(head(2, BenchModel::ColumnIdRole), u"b"_s);
        QCOMPARE(bench.model.headerData(3, Qt::Horizontal, BenchModel::ColumnRoleRole).toInt(),
            static_cast<int>(ColumnRole::Change));
        QVERIFY(head(4, Qt::DisplayRole).isEmpty());
        QCOMPARE(bench.model.variantOf(2), 1);
        QCOMPARE(bench.model.columnOfVariant(u"b"_s), 2);
    }

    void statesAndProblemsAreTold()
    {
        const Bench bench;
        QCOMPARE(stateOf(bench, 1, 1), static_cast<int>(BenchCellState::Entered));
        QCOMPARE(stateOf(bench, 1, 3), static_cast<int>(BenchCellState::Computed));
        QCOMPARE(stateOf(bench, 2, 3), static_cast<int>(BenchCellState::Contradicted));
        QCOMPARE(bench.at(2, 3, BenchModel::ComputedRole), u"-17%"_s);
        QCOMPARE(stateOf(bench, 3, 2), static_cast<int>(BenchCellState::NotUnderstood));
        QVERIFY(bench.at(3, 2, BenchModel::NoteRole).contains(u"many"));
        QCOMPARE(stateOf(bench, 5, 2), static_cast<int>(BenchCellState::Empty));
        for (const BenchProblem& problem : bench.model.table()->problems) {
            const QModelIndex index = bench.model.indexOf(*problem.cell);
            QVERIFY(!index.data(BenchModel::NoteRole).toString().isEmpty());
        }
        QCOMPARE(bench.model.table()->problems.size(), size_t { 2 });
    }

    void editingACellDisturbsNothingElse()
    {
        Bench bench;
        QAbstractItemModelTester tester(&bench.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        const QPersistentModelIndex other(bench.model.index(9, 1));
        QVERIFY(bench.type(1, 2, u"160.5MB"_s));
        QCOMPARE(bench.at(1, 2), u"160.5MB"_s);
        QCOMPARE(bench.at(1, 3), u"-50%"_s);
        QCOMPARE(other.row(), 9);
        QCOMPARE(reset.size() + removed.size(), 0);
        for (const auto& signal : changed) {
            const auto row = signal.at(0).toModelIndex().row();
            const auto kind = bench.model.kind(row);
            QVERIFY(row == 1 || kind == BenchModel::SectionRow || kind == BenchModel::HeadRow);
        }
        QVERIFY(bench.type(1, 0, u"picture"_s));
        QVERIFY(bench.type(0, 0, u"Sizes"_s));
        QVERIFY(bench.type(10, 0, u"sum"_s));
        QVERIFY(bench.type(13, 1, u"200MB"_s));
        QVERIFY(bench.type(15, 2, u"-75%"_s)); // claim about the chain
        QCOMPARE(bench.names().mid(0, 2), (QStringList { u"Sizes"_s, u"picture"_s }));
        QCOMPARE(bench.at(10, 0), u"sum"_s);
        QCOMPARE(bench.at(14, 2), u"-75%"_s);
        QCOMPARE(stateOf(bench, 15, 2), static_cast<int>(BenchCellState::Entered));
        QVERIFY(!bench.undoTexts.contains(QString()));
    }

    void aClaimIsTypedAndTakenBack()
    {
        Bench bench;
        QVERIFY(bench.type(2, 3, QString()));
        QCOMPARE(stateOf(bench, 2, 3), static_cast<int>(BenchCellState::Computed));
        QVERIFY(bench.type(2, 3, u"-17%"_s));
        QCOMPARE(stateOf(bench, 2, 3), static_cast<int>(BenchCellState::Entered));
    }

    void whatIsComputedOrATitleCannotBeEdited()
    {
        const Bench bench;
        const auto isEditable = [&](int row, int column) {
            return bench.model.index(row, column).flags().testFlag(Qt::ItemIsEditable);
        };
        QVERIFY(isEditable(0, 0)); // title of a section
        QVERIFY(!isEditable(0, 1));
        QVERIFY(!isEditable(7, 1)); // titles of columns
        QVERIFY(isEditable(8, 1));
        QVERIFY(isEditable(10, 0));
        QVERIFY(!isEditable(10, 1)); // a total
        QVERIFY(!isEditable(14, 2)); // the change of a stage
        QVERIFY(isEditable(15, 2)); // of the chain
        QVERIFY(!isEditable(1, 4)); // no such column in this section
        BenchModel readOnly;
        readOnly.setContent(bench.model.document(), bench.model.table());
        QVERIFY(!readOnly.index(1, 1).flags().testFlag(Qt::ItemIsEditable));
    }

    void tellsWhatATextWouldBe()
    {
        const Bench bench;
        const QModelIndex cell = bench.model.index(3, 2); // per cent
        QCOMPARE(bench.model.reading(cell, u"90%+"_s).state, BenchCellState::Entered);
        QCOMPARE(bench.model.reading(cell, u"3 min"_s).state, BenchCellState::NotUnderstood);
        QCOMPARE(bench.model.reading(cell, u"-"_s).state, BenchCellState::Empty);
        QVERIFY(cell.data(BenchModel::HintRole).toString().contains(u"85%+"));
        QVERIFY(cell.data(BenchModel::HintRole).toString().contains(u"80-85%"));
    }

    void rowsMoveWithTheirIndexes()
    {
        Bench bench;
        QAbstractItemModelTester tester(&bench.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
        const QPersistentModelIndex image(bench.model.index(1, 2));
        const QPersistentModelIndex cache(bench.model.index(3, 0));
        QVERIFY(bench.model.moveTo({ 1 }, 4)); // below the last of its section
        QCOMPARE(bench.names().mid(1, 3), (QStringList { u"build"_s, u"cache"_s, u"image"_s }));
        QCOMPARE(image.row(), 3);
        QCOMPARE(cache.row(), 2);
        QVERIFY(bench.model.moveTo({ 3 }, 5)); // into the other section of metrics
        QCOMPARE(image.row(), 4);
        QCOMPARE(bench.document.sections[1].rows[0].name, "image");
        QVERIFY(bench.model.moveRow({}, 4, {}, 1));
        QCOMPARE(image.row(), 1);
        QCOMPARE(removed.size(), 0);
        QVERIFY(!bench.model.canMove(1, 9)); // a metric is no service
        QVERIFY(!bench.model.canMove(8, 1));
        QVERIFY(!bench.model.canMove(10, 8)); // totals stay below
        QVERIFY(bench.model.canMove(9, 8));
    }

    void neighboursOfRemovedRowsStay()
    {
        Bench bench;
        QAbstractItemModelTester tester(&bench.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QPersistentModelIndex build(bench.model.index(2, 1));
        benchedit::removeRows(bench.document, { { 0, 0 }, { 0, 2 } });
        bench.show();
        QCOMPARE(build.row(), 1);
        QCOMPARE(build.data().toString(), u"~3 min"_s);
        benchedit::insertRow(bench.document, { 0, 0 }, {});
        benchedit::insertRow(bench.document, { 0, 2 }, {});
        bench.show();
        QCOMPARE(build.row(), 2);
        QCOMPARE(build.data().toString(), u"~3 min"_s);
    }

    void variantsComeAndGoWithoutAReset()
    {
        Bench bench;
        QAbstractItemModelTester tester(&bench.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex four(bench.model.index(1, 2));
        BenchVariant five;
        five.name = "five";
        benchedit::insertVariant(bench.document, 1, five);
        bench.show();
        QCOMPARE(four.column(), 3);
        QCOMPARE(four.data().toString(), u"299MB"_s);
        compareWithFresh(bench);
        benchedit::removeVariant(bench.document, "five");
        bench.show();
        QCOMPARE(four.column(), 2);
        QCOMPARE(reset.size(), 0);
        compareWithFresh(bench);
    }

    void anEditFindsItsRowInANewerDocument()
    {
        Bench bench;
        benchedit::removeRows(bench.document, { { 0, 0 } }); // the table does not know yet
        QVERIFY(bench.type(3, 2, u"95%"_s));
        QCOMPARE(bench.document.sections[0].rows[1].name, "cache");
        QCOMPARE(bench.document.sections[0].rows[1].find("b")->text, "95%");
    }

    void aLoneSectionWithoutTitleHasNoBand()
    {
        Bench bench(R"({"schema": "layerscope/bench/1", "variants": [{"id": "a"}, {"id": "b"}],
            "sections": [{"rows": [{"name": "x"}, {"name": "y"}]}]})");
        QCOMPARE(bench.names(), (QStringList { u"x"_s, u"y"_s }));
        QVERIFY(bench.model.moveTo({ 1 }, 0));
        QCOMPARE(bench.names(), (QStringList { u"y"_s, u"x"_s }));
    }

    void followsRandomEdits()
    {
        Bench bench;
        QAbstractItemModelTester tester(&bench.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
        std::mt19937 random(7);
        const auto pick = [&](size_t count) { return random() % std::max<size_t>(count, 1); };
        for (int step = 0; step < 400; ++step) {
            const size_t s = pick(bench.document.sections.size());
            const BenchPlace place { s, pick(4) };
            const BenchPlace to { pick(bench.document.sections.size()), pick(4) };
            BenchRow row;
            row.name = "row " + std::to_string(step);
            switch (pick(9)) {
            case 0:
                benchedit::insertRow(bench.document, place, row);
                break;
            case 1:
                benchedit::removeRows(bench.document, { place, to });
                break;
            case 2:
            case 3:
                benchedit::moveRows(bench.document, { place, { s, place.row + 1 } }, to);
                break;
            case 4:
                benchedit::setText(bench.document, place, "a", std::to_string(step) + "MB");
                break;
            case 5:
                benchedit::moveSection(bench.document, s, to.section);
                break;
            case 6:
                benchedit::insertVariant(bench.document, pick(4), {});
                break;
            case 7:
                if (bench.document.variants.size() > 2)
                    benchedit::removeVariant(bench.document, bench.document.variants[pick(3)].id);
                break;
            default:
                benchedit::insertStage(bench.document, place, {});
            }
            bench.show();
            compareWithFresh(bench);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(reset.size(), 0);
    }
};

QTEST_GUILESS_MAIN(BenchModelTest)
#include "tst_benchmodel.moc"
