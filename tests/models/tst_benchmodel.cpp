// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/benchmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

const std::string numbers = R"({
  "schema": "layerscope/bench/1",
  "title": "Two builds",
  "variants": [
    {"id": "three", "name": "three stages", "image": "images/three.tar"},
    {"id": "four", "name": "four stages"}
  ],
  "sections": [
    {"kind": "metrics", "title": "Numbers", "note": "by hand", "rows": [
      {"name": "Size", "better": "lower", "values": {"three": "321MB", "four": "299MB"}},
      {"name": "Hit rate", "better": "higher", "values": {"three": "85%", "four": "90%"}},
      {"name": "Memory", "better": "lower", "values": {"three": "40MB", "four": "30MB"}, "stated": "-50%"}
    ]},
    {"kind": "fleet", "title": "Services", "totals": "Total",
     "columns": [{"id": "size", "name": "Size"}],
     "rows": [{"name": "api", "values": {"size": "300MB"}}, {"name": "web", "values": {"size": "200MB"}}]}
  ]
}
)";

/// Document, table and model as a session holds them; each edit is a new version.
struct Bench {
    Bench()
    {
        BenchDocument parsed = *BenchDocument::parse(numbers, "test");
        model.setEditor([this](const QString& what, const BenchModel::Change& change) {
            last = what;
            BenchDocument next = *model.document();
            change(next);
            show(std::move(next));
        });
        show(std::move(parsed));
    }
    void show(BenchDocument document)
    {
        auto shared = std::make_shared<const BenchDocument>(std::move(document));
        model.setContent(shared, std::make_shared<const BenchTable>(BenchTable::build(*shared)));
    }
    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data().toString();
    }

    BenchModel model;
    QAbstractItemModelTester tester { &model, QAbstractItemModelTester::FailureReportingMode::QtTest };
    QString last;
};

} // namespace

class BenchModelTest : public QObject {
    Q_OBJECT
private slots:
    void sectionsStandBelowEachOther()
    {
        const Bench bench;
        QCOMPARE(bench.model.rowCount(), 9);
        QCOMPARE(bench.model.columnCount(), 4);
        QCOMPARE(bench.model.kind(0), BenchModel::SectionRow);
        QCOMPARE(bench.text(0, 0), u"Numbers"_s);
        QCOMPARE(bench.model.index(0, 0).data(BenchModel::SubtitleRole).toString(), u"by hand"_s);
        QCOMPARE(bench.text(1, 3), u"-6.9%"_s);
        QCOMPARE(bench.model.kind(4), BenchModel::SectionRow);
        QCOMPARE(bench.model.kind(5), BenchModel::HeadRow);
        QCOMPARE(bench.text(5, 1), u"Size"_s);
        QCOMPARE(bench.text(5, 2), QString());
        QCOMPARE(bench.model.kind(8), BenchModel::TotalRow);
        QCOMPARE(bench.text(8, 1), u"500MB"_s);
    }

    void headsNameVariants()
    {
        const Bench bench;
        const auto head = [&](int column, int role) {
            return bench.model.headerData(column, Qt::Horizontal, role).toString();
        };
        QCOMPARE(head(1, Qt::DisplayRole), u"three stages"_s);
        QCOMPARE(head(1, BenchModel::SubtitleRole), u"three.tar"_s);
        QVERIFY(!head(1, BenchModel::BadgeRole).isEmpty());
        QVERIFY(head(2, BenchModel::BadgeRole).isEmpty());
        QCOMPARE(bench.model.variantOf(2), 1);
        QCOMPARE(bench.model.variantOf(0), -1);
        QCOMPARE(bench.model.columnOfVariant(u"four"_s), 2);
    }

    void cellsAreEditedInPlace()
    {
        Bench bench;
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        QVERIFY(bench.model.setData(bench.model.index(1, 2), u"160.5MB"_s, Qt::EditRole));
        QCOMPARE(bench.text(1, 2), u"160.5MB"_s);
        QCOMPARE(bench.text(1, 3), u"-50%"_s);
        QCOMPARE(reset.size() + inserted.size(), 0);
        for (const auto& signal : changed) {
            const auto index = signal.at(0).toModelIndex();
            const bool isTitle = bench.model.kind(index.row()) != BenchModel::ValueRow;
            QVERIFY2(
                isTitle || (index.row() == 1 && index.column() >= 2), "an editor beside it is disturbed");
        }
        QVERIFY(!bench.model.setData(bench.model.index(1, 1), u"1"_s, Qt::DisplayRole));
        QVERIFY(!(bench.model.flags(bench.model.index(5, 0)) & Qt::ItemIsEditable));
        QVERIFY(!(bench.model.flags(bench.model.index(8, 1)) & Qt::ItemIsEditable));
        QVERIFY(bench.model.flags(bench.model.index(8, 0)) & Qt::ItemIsEditable);
    }

    void claimsAreEditedInTheColumnOfChanges()
    {
        Bench bench;
        const QModelIndex change = bench.model.index(3, 3);
        QCOMPARE(change.data(BenchModel::StateRole).toInt(), static_cast<int>(BenchCellState::Contradicted));
        QCOMPARE(change.data(BenchModel::ComputedRole).toString(), u"-25%"_s);
        QCOMPARE(change.data(Qt::EditRole).toString(), u"-50%"_s);
        QVERIFY(bench.model.setData(change, QString(), Qt::EditRole));
        QCOMPARE(bench.text(3, 3), u"-25%"_s);
        QCOMPARE(bench.model.index(1, 3).data(Qt::EditRole).toString(), QString());
    }

    void hintsSayHowToWrite()
    {
        const Bench bench;
        const QString hint = bench.model.index(2, 2).data(BenchModel::HintRole).toString();
        QVERIFY2(hint.contains(u"85-90%"_s) && hint.contains(u"Hit rate"_s), qPrintable(hint));
        QCOMPARE(bench.model.reading(bench.model.index(2, 2), u"95%"_s).state, BenchCellState::Entered);
    }

    void selectionStaysWithItsRow()
    {
        Bench bench;
        const QPersistentModelIndex memory(bench.model.index(3, 1));
        const QPersistentModelIndex web(bench.model.index(7, 1));
        QVERIFY(bench.model.moveTo({ 3 }, 1));
        QCOMPARE(memory.row(), 1);
        QCOMPARE(memory.data().toString(), u"40MB"_s);
        QCOMPARE(web.data().toString(), u"200MB"_s);
        BenchDocument next = *bench.model.document();
        benchedit::removeRows(next, { { 0, 1 } });
        bench.show(next);
        benchedit::insertRow(next, { 0, 0 }, {});
        bench.show(std::move(next));
        QVERIFY(memory.isValid());
        QCOMPARE(memory.data().toString(), u"40MB"_s);
        QCOMPARE(web.data().toString(), u"200MB"_s);
    }

    void rowsMoveWhereTheyMay()
    {
        Bench bench;
        QVERIFY(bench.model.canMove(1, 4)); // to the end of its section
        QVERIFY(!bench.model.canMove(1, 7)); // into the fleet
        QVERIFY(!bench.model.canMove(0, 3)); // a section is no row
        QVERIFY(bench.model.moveRows({}, 1, 2, {}, 4));
        QCOMPARE(bench.text(1, 0), u"Memory"_s);
        QCOMPARE(bench.text(2, 0), u"Size"_s);
        QCOMPARE(bench.text(3, 0), u"Hit rate"_s);
    }

    void variantsComeAndGo()
    {
        Bench bench;
        const QPersistentModelIndex size(bench.model.index(1, 1));
        BenchDocument next = *bench.model.document();
        BenchVariant variant;
        variant.name = "two stages";
        benchedit::insertVariant(next, 2, variant);
        bench.show(std::move(next));
        QCOMPARE(bench.model.columnCount(), 6);
        QCOMPARE(size.data().toString(), u"321MB"_s);
        next = *bench.model.document();
        benchedit::removeVariant(next, "four");
        bench.show(std::move(next));
        QCOMPARE(bench.model.columnCount(), 4);
        QCOMPARE(bench.model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"two stages"_s);
    }

    void problemsAreFound()
    {
        const Bench bench;
        QVERIFY(!bench.model.table()->problems.empty());
        const QModelIndex index = bench.model.indexOf(*bench.model.table()->problems.front().cell);
        QCOMPARE(index, bench.model.index(3, 3));
        QCOMPARE(bench.model.indexOf(BenchPlace { 1, 1 }, u"size"_s, BenchTableColumn::Role::Value),
            bench.model.index(7, 1));
        QVERIFY(bench.model.index(3, 3).data(Qt::AccessibleTextRole).toString().contains(u"Memory"_s));
    }

    /// The tester watches; the model has to say what it shows then.
    void anySequenceOfVersions()
    {
        Bench bench;
        QRandomGenerator random(20261127);
        const auto below = [&](uint n) { return static_cast<size_t>(random.bounded(n)); };
        for (int step = 0; step < 300; ++step) {
            BenchDocument next = *bench.model.document();
            const BenchPlace place { below(3), below(4) };
            switch (below(8)) {
            case 0:
                benchedit::insertRow(next, place, {});
                break;
            case 1:
                benchedit::removeRows(next, { place, { below(3), below(4) } });
                break;
            case 2:
                benchedit::moveRows(next, { place }, { place.section, below(5) });
                break;
            case 3:
                benchedit::moveSection(next, below(3), below(3));
                break;
            case 4:
                if (next.variants.size() < 5)
                    benchedit::insertVariant(next, below(4), {});
                break;
            case 5:
                if (next.variants.size() > 1)
                    benchedit::removeVariant(next, std::string(next.variants[below(2)].id));
                break;
            case 6:
                benchedit::setText(next, place, "three", std::to_string(step) + "MB");
                break;
            default:
                next = *BenchDocument::parse(numbers, "test");
                break;
            }
            bench.show(std::move(next));
            Bench fresh;
            fresh.show(*bench.model.document());
            QCOMPARE(bench.model.rowCount(), fresh.model.rowCount());
            QCOMPARE(bench.model.columnCount(), fresh.model.columnCount());
            for (int row = 0; row < fresh.model.rowCount(); ++row) {
                for (int column = 0; column < fresh.model.columnCount(); ++column)
                    QCOMPARE(bench.text(row, column), fresh.text(row, column));
            }
        }
    }
};

QTEST_MAIN(BenchModelTest)
#include "tst_benchmodel.moc"
