// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/comparison.h"
#include "tests/models/testimages.h"
#include "ui/models/comparisonmodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const ComparisonModel& model, const QModelIndex& parent)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(parent); ++row)
        result.append(model.index(row, ComparisonModel::PathColumn, parent).data().toString());
    return result;
}

} // namespace

class ComparisonModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_pair = compare(fixture::pairImageA(), fixture::pairImageB());
        QVERIFY(m_pair);
    }

    void obeysTheModelRules_data()
    {
        QTest::addColumn<bool>("filtered");
        QTest::newRow("everything") << false;
        QTest::newRow("differences") << true;
    }
    void obeysTheModelRules()
    {
        QFETCH(bool, filtered);
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTree(m_pair, filtered ? ComparisonFilter::build(*m_pair, {}) : nullptr);
        for (int column = 0; column < ComparisonModel::ColumnCount; ++column)
            model.sort(column, column % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
    }

    void emptyIsFine()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.reveal(TreeComparison::root()).isValid());
        QVERIFY(!model.difference({}, 1).isValid());
    }

    void theLargestDifferenceComesFirst()
    {
        ComparisonModel model;
        model.setTree(m_pair, ComparisonFilter::build(*m_pair, {}));
        const QModelIndex root = model.index(0, 0);
        // usr -9000, opt +9000 (after it by name: opt < usr), app -2800, var +40, link +5, etc 0
        QCOMPARE(names(model, root),
            (QStringList { u"opt"_s, u"usr"_s, u"app"_s, u"var"_s, u"link"_s, u"etc"_s }));
        model.sort(ComparisonModel::PathColumn, Qt::AscendingOrder);
        QCOMPARE(names(model, model.index(0, 0)),
            (QStringList { u"app"_s, u"etc"_s, u"link"_s, u"opt"_s, u"usr"_s, u"var"_s }));
    }

    void aRowSaysBothSizesAndTheDifference()
    {
        ComparisonModel model;
        model.setTree(m_pair);
        const QModelIndex app = row(model, "/app");
        // A: 1000 + 2000 + 500, B: 700
        QCOMPARE(cell(app, ComparisonModel::AColumn), u"3.5 kB"_s);
        QCOMPARE(cell(app, ComparisonModel::BColumn), u"700 B"_s);
        QCOMPARE(cell(app, ComparisonModel::DeltaColumn), u"−2.8 kB"_s);
        // /app/lib, both files in it, and main
        QCOMPARE(cell(app, ComparisonModel::StateColumn), u"4 differ"_s);
        QVERIFY(app.siblingAtColumn(ComparisonModel::DeltaColumn).data(DeltaBarRole).toDouble() < 0);
        const QModelIndex added = row(model, "/var/new");
        QCOMPARE(cell(added, ComparisonModel::AColumn), u"–"_s);
        QCOMPARE(cell(added, ComparisonModel::DeltaColumn), u"+40 B"_s);
        QVERIFY(added.siblingAtColumn(ComparisonModel::DeltaColumn).data(DeltaBarRole).toDouble() > 0);
    }

    void statesAreSaidInWords_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("state");
        QTest::newRow("removed") << u"/app/lib/one"_s << u"removed"_s;
        QTest::newRow("added") << u"/var/new"_s << u"added"_s;
        QTest::newRow("changed") << u"/app/main"_s << u"content"_s;
        QTest::newRow("mode") << u"/etc/passwd"_s << u"mode"_s;
        QTest::newRow("same") << u"/etc/same"_s << u"same"_s;
        QTest::newRow("moved away") << u"/usr/tool"_s << u"moved"_s;
        QTest::newRow("moved here") << u"/opt/tool"_s << u"moved"_s;
        QTest::newRow("another type") << u"/link"_s << u"link → folder"_s;
    }
    void statesAreSaidInWords()
    {
        QFETCH(QString, path);
        QFETCH(QString, state);
        ComparisonModel model;
        model.setTree(m_pair);
        QCOMPARE(cell(row(model, path.toStdString()), ComparisonModel::StateColumn), state);
    }

    void aMovedFileNamesItsOtherEnd()
    {
        ComparisonModel model;
        model.setTree(m_pair);
        QCOMPARE(row(model, "/opt/tool").data(TrailerRole).toString(), u"← /usr/tool"_s);
        QCOMPARE(row(model, "/usr/tool").data(TrailerRole).toString(), u"→ /opt/tool"_s);
        QCOMPARE(row(model, "/var/new").data(TrailerRole).toString(), QString());
    }

    void aSideThatHasNothingIsAGap()
    {
        ComparisonModel model;
        model.setTree(m_pair);
        const QModelIndex added = row(model, "/var/new");
        QVERIFY(added.siblingAtColumn(ComparisonModel::PathAColumn).data(GapRole).toBool());
        QCOMPARE(cell(added, ComparisonModel::PathAColumn), QString());
        QVERIFY(!added.siblingAtColumn(ComparisonModel::PathBColumn).data(GapRole).toBool());
        QCOMPARE(cell(added, ComparisonModel::PathBColumn), u"new"_s);
    }

    void differencesComeInTheOrderShown()
    {
        ComparisonModel model;
        model.setTree(m_pair, ComparisonFilter::build(*m_pair, {}));
        model.sort(ComparisonModel::PathColumn, Qt::AscendingOrder);
        // The folders lib, opt and var are one difference each, whatever is in them; that of link comes before its file.
        const QStringList forward = walk(model, 1);
        QCOMPARE(forward,
            (QStringList { u"/app/lib"_s, u"/app/main"_s, u"/etc/passwd"_s, u"/link"_s, u"/link/file"_s,
                u"/opt"_s, u"/usr/tool"_s, u"/var"_s }));
        QStringList backward = walk(model, -1);
        std::reverse(backward.begin(), backward.end());
        QCOMPARE(backward, forward);
    }

    void aFilterLeavesTheDifferencesItMatches()
    {
        ComparisonModel model;
        ComparisonQuery query;
        query.text = "two";
        model.setTree(m_pair, ComparisonFilter::build(*m_pair, query));
        QCOMPARE(walk(model, 1), QStringList { u"/app/lib/two"_s });
    }

    void aWideFolderComesAPageAtATime()
    {
        const auto wide = compare(fixture::pairImageA(), fixture::wideImage(5000));
        QVERIFY(wide);
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTree(wide);
        const QModelIndex many = row(model, "/many").siblingAtColumn(0);
        const auto page = static_cast<int>(ComparisonModel::pageSize);
        QCOMPARE(model.rowCount(many), page + 1);
        QVERIFY(model.isMoreRow(model.index(page, 0, many)));
        // From within the page the walk goes on beyond it.
        PairId at = model.pair(model.index(page - 1, 0, many));
        at = model.difference(at, 1);
        QVERIFY(at.isValid());
        QCOMPARE(model.reveal(at).row(), page);
    }

private:
    std::shared_ptr<const TreeComparison> compare(
        const fixture::ImageBuilder& a, const fixture::ImageBuilder& b)
    {
        const auto made = Comparison::build(fixture::analysed(a), fixture::analysed(b));
        return made ? (*made)->files : nullptr;
    }
    static QModelIndex row(ComparisonModel& model, const std::string& path)
    {
        const auto pair = model.tree()->find(path);
        return pair ? model.reveal(*pair) : QModelIndex();
    }
    static QString cell(const QModelIndex& index, int column)
    {
        return index.siblingAtColumn(column).data().toString();
    }
    static QStringList walk(ComparisonModel& model, int step)
    {
        QStringList paths;
        for (PairId at = model.difference({}, step); at.isValid() && paths.size() < 100;
             at = model.difference(at, step))
            paths.append(QString::fromStdString(model.tree()->path(at)));
        return paths;
    }

    std::shared_ptr<const TreeComparison> m_pair;
};

QTEST_GUILESS_MAIN(ComparisonModelTest)
#include "tst_comparisonmodel.moc"
