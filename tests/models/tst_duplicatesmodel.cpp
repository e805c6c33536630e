// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/duplicatesmodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

using By = DuplicateList::By;

std::shared_ptr<const DuplicateList> list(
    const std::shared_ptr<const Analysis>& analysis, const char* filter = "", DuplicateList::Order order = {})
{
    return DuplicateList::build(analysis, filter, order);
}

QStringList texts(const QAbstractItemModel& model, int column, const QModelIndex& parent = {})
{
    QStringList result;
    for (int row = 0; row < model.rowCount(parent); ++row)
        result.append(model.index(row, column, parent).data().toString());
    return result;
}

} // namespace

class DuplicatesModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_analysis = fixture::analysed(fixture::duplicatesImage());
        QVERIFY(m_analysis);
    }

    void groupsSayWhatTheyCouldShare()
    {
        DuplicatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setList(list(m_analysis));
        QCOMPARE(texts(model, DuplicatesModel::PathColumn), (QStringList { u"/b/big"_s, u"/a/one"_s }));
        QCOMPARE(texts(model, DuplicatesModel::BytesColumn), (QStringList { u"5.0 kB"_s, u"2.0 kB"_s }));
        QCOMPARE(texts(model, DuplicatesModel::SizeColumn), (QStringList { u"5.0 kB"_s, u"1.0 kB"_s }));
        QCOMPARE(texts(model, DuplicatesModel::CopiesColumn), (QStringList { u"× 2"_s, u"× 3"_s }));
        QCOMPARE(model.list()->bytes(), uint64_t { 7000 });
        QCOMPARE(model.list()->copies(), uint64_t { 5 });
        QCOMPARE(model.index(1, DuplicatesModel::BytesColumn).data(FractionRole).toDouble(), 0.4);
    }

    void pathsSayTheirLayer()
    {
        DuplicatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setList(list(m_analysis));
        const QModelIndex ones = model.index(1, 0);
        QCOMPARE(texts(model, DuplicatesModel::PathColumn, ones),
            (QStringList { u"/a/one"_s, u"/a/two"_s, u"/c/three"_s }));
        QCOMPARE(texts(model, DuplicatesModel::LayerColumn, ones),
            (QStringList { u"0  make"_s, u"0  make"_s, u"1  more"_s }));
        QCOMPARE(ones.siblingAtColumn(DuplicatesModel::LayerColumn).data().toString(), u"several"_s);
        // A group whose copies all lie in one layer says which.
        QCOMPARE(model.index(0, DuplicatesModel::LayerColumn).data().toString(), u"1  more"_s);
        QCOMPARE(model.kind(ones), DuplicatesModel::GroupRow);
        QCOMPARE(model.kind(model.index(0, 0, ones)), DuplicatesModel::PathRow);
        QCOMPARE(model.node(model.index(2, 0, ones)), *m_analysis->tree.find("/c/three"));
        QVERIFY(!model.hasChildren(model.index(0, 0, ones)));
    }

    // XXH3-128 of 1000 times "o", and of 5000 times "B": equal in a group, different between groups.
    void theHashIsThatOfTheContent()
    {
        DuplicatesModel model;
        model.setList(list(m_analysis));
        const QString big = model.contentHash(model.index(0, 0));
        const QString ones = model.contentHash(model.index(1, 0));
        QCOMPARE(big.size(), 32);
        QVERIFY(big != ones);
        QCOMPARE(model.contentHash(model.index(2, 0, model.index(1, 0))), ones);
    }

    void sorts()
    {
        const auto first = [&](By by, bool descending) {
            DuplicatesModel model;
            model.setList(list(m_analysis, "", { by, descending }));
            return model.index(0, 0).data().toString();
        };
        QCOMPARE(first(By::Bytes, true), u"/b/big"_s);
        QCOMPARE(first(By::Bytes, false), u"/a/one"_s);
        QCOMPARE(first(By::Copies, true), u"/a/one"_s);
        QCOMPARE(first(By::Size, false), u"/a/one"_s);
        QCOMPARE(first(By::Path, false), u"/a/one"_s);
        QCOMPARE(first(By::Path, true), u"/b/big"_s);
        DuplicatesModel model;
        QList<DuplicateList::Order> asked;
        connect(&model, &DuplicatesModel::sortRequested, &model,
            [&](DuplicateList::Order order) { asked.append(order); });
        model.sort(DuplicatesModel::CopiesColumn, Qt::AscendingOrder);
        model.sort(DuplicatesModel::LayerColumn, Qt::AscendingOrder); // has no order
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked[0] == (DuplicateList::Order { By::Copies, false }));
    }

    void filtersByAnyPathOfAGroup_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("groups");
        QTest::newRow("part") << u"THREE"_s << QStringList { u"/a/one"_s };
        QTest::newRow("folder") << u"/b/"_s << QStringList { u"/b/big"_s };
        QTest::newRow("glob") << u"b?g*"_s << QStringList { u"/b/big"_s };
        QTest::newRow("all") << u"/"_s << QStringList { u"/b/big"_s, u"/a/one"_s };
        QTest::newRow("unique file") << u"alone"_s << QStringList {};
        QTest::newRow("pattern that is none") << u"[z-a]"_s << QStringList {};
    }
    void filtersByAnyPathOfAGroup()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, groups);
        DuplicatesModel model;
        model.setList(list(m_analysis, filter.toUtf8().constData()));
        QCOMPARE(texts(model, DuplicatesModel::PathColumn), groups);
    }

    void revealsAPath()
    {
        DuplicatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(!model.reveal(NodeId(1u)).isValid());
        model.setList(list(m_analysis));
        const QModelIndex three = model.reveal(*m_analysis->tree.find("/c/three"));
        QCOMPARE(three.data().toString(), u"/c/three"_s);
        QCOMPARE(three.parent().row(), 1);
        QVERIFY(!model.reveal(*m_analysis->tree.find("/alone")).isValid());
        QVERIFY(!model.reveal(NodeId()).isValid());
    }

    void manyComeAPageAtATime()
    {
        // 5002 groups of two, and one of 5001 paths.
        constexpr int groups = 5002;
        auto builder = fixture::layer().dir("d");
        for (int i = 0; i < groups; ++i) {
            const std::string number = std::to_string(i);
            builder.file("d/x" + number, "twice " + number);
            builder.file("d/y" + number, "twice " + number);
        }
        for (int i = 0; i < 5001; ++i)
            builder.file("d/z" + std::to_string(i), "many");
        const auto analysis = fixture::analysed(fixture::image("many").layer(builder.history("RUN a")));
        QVERIFY(analysis);
        DuplicatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setList(list(analysis));
        QCOMPARE(model.rowCount(), 5001);
        QModelIndex more = model.index(5000, 0);
        QCOMPARE(model.kind(more), DuplicatesModel::MoreRow);
        QCOMPARE(more.data().toString(), u"3 more"_s); // 5003 groups
        QVERIFY(!model.node(more).isValid());
        model.showMore(model.index(0, 0)); // is none
        QCOMPARE(model.rowCount(), 5001);
        model.showMore(more);
        QCOMPARE(model.rowCount(), 5003);
        QCOMPARE(model.kind(model.index(5002, 0)), DuplicatesModel::GroupRow);
        const QModelIndex many = model.index(0, 0); // 5000 copies too many of 4 bytes
        QCOMPARE(model.rowCount(many), 5001);
        model.showMore(model.index(5000, 0, many));
        QCOMPARE(model.rowCount(many), 5001);
        QCOMPARE(model.kind(model.index(5000, 0, many)), DuplicatesModel::PathRow);
    }

    void revealingShowsThePagesItTakes()
    {
        auto builder = fixture::layer().dir("d");
        for (int i = 0; i < 5001; ++i)
            builder.file("d/z" + std::to_string(10'000 + i), "many");
        const auto analysis = fixture::analysed(fixture::image("many").layer(builder.history("RUN a")));
        QVERIFY(analysis);
        DuplicatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setList(list(analysis));
        const QModelIndex last = model.reveal(*analysis->tree.find("/d/z15000"));
        QCOMPARE(last.row(), 5000);
        QCOMPARE(last.data().toString(), u"/d/z15000"_s);
    }

    void emptyIsFine()
    {
        DuplicatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setList(list(m_analysis, "nothing is called so"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.list()->bytes(), uint64_t { 0 });
    }

private:
    std::shared_ptr<const Analysis> m_analysis;
};

QTEST_GUILESS_MAIN(DuplicatesModelTest)
#include "tst_duplicatesmodel.moc"
