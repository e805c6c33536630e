// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/roles.h"
#include "ui/models/wastemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

/// Bytes of the rows below `parent`; advice and "more" have none.
qulonglong sumBelow(const WasteModel& model, const QModelIndex& parent)
{
    qulonglong sum = 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, WasteModel::WastedColumn, parent);
        if (model.row(index))
            sum += index.data(SortRole).toULongLong();
    }
    return sum;
}

} // namespace

class WasteModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_analysis = fixture::analysed(fixture::smallImage());
        QVERIFY(m_analysis);
    }

    void everyGroupingAddsUp_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::newRow("layer pair") << static_cast<int>(WasteGrouping::LayerPair);
        QTest::newRow("cause") << static_cast<int>(WasteGrouping::Cause);
        QTest::newRow("folder") << static_cast<int>(WasteGrouping::Folder);
        QTest::newRow("path") << static_cast<int>(WasteGrouping::Path);
    }
    void everyGroupingAddsUp()
    {
        QFETCH(int, grouping);
        WasteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setGroups(
            std::make_shared<const WasteGroups>(m_analysis, static_cast<WasteGrouping>(grouping)));
        // /var/cache/a deleted, /etc/os overwritten, /usr/bin/tool stored again
        QCOMPARE(sumBelow(model, {}), qulonglong { 4000 + 10 + 200 });
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex group = model.index(row, 0);
            if (model.hasChildren(group))
                QCOMPARE(sumBelow(model, group),
                    group.siblingAtColumn(WasteModel::WastedColumn).data(SortRole).toULongLong());
        }
    }

    void pairsAreNamedAndAdvised()
    {
        WasteModel model;
        model.setGroups(std::make_shared<const WasteGroups>(m_analysis, WasteGrouping::LayerPair));
        QCOMPARE(model.rowCount(), 2); // 0 -> 2 with two causes, 1 -> 3
        QCOMPARE(model.index(0, 0).data().toString(), u"Layer 0 → 2 · overwritten and deleted"_s);
        const QModelIndex again = model.index(1, 0);
        QCOMPARE(again.data().toString(), u"Layer 1 → 3 · stored again unchanged"_s);
        const QModelIndex advice = model.index(0, 0, again);
        QCOMPARE(advice.data(RowKindRole).toInt(), static_cast<int>(WasteModel::AdviceRow));
        QVERIFY(advice.data().toString().contains(u"200 B"_s));
    }

    void withoutTheBaseItsWasteIsLeftOut()
    {
        const WasteGroups groups(m_analysis, WasteGrouping::Path, LayerId(2u));
        QCOMPARE(groups.rows()[0].bytes, uint64_t { 0 });
        const WasteGroups second(m_analysis, WasteGrouping::Path, LayerId(1u));
        QCOMPARE(second.rows()[0].bytes, uint64_t { 200 });
    }

    void filtersByPath()
    {
        const WasteGroups groups(m_analysis, WasteGrouping::Path, LayerId(0u), "cache");
        QCOMPARE(groups.rows()[0].bytes, uint64_t { 4000 });
        QCOMPARE(groups.rows()[0].items, uint64_t { 1 });
    }

    void largeGroupsAreSplitByFolder()
    {
        auto first = fixture::layer().dir("x").dir("x/a").dir("x/b");
        auto second = fixture::layer();
        for (int i = 0; i < 20; ++i) {
            const std::string name = (i % 2 ? "x/a/" : "x/b/") + std::to_string(i);
            first.file(name, std::string(100, 'x'));
            second.whiteout(name);
        }
        const auto analysis = fixture::analysed(
            fixture::image("many").layer(first.history("RUN a")).layer(second.history("RUN rm")));
        QVERIFY(analysis);
        WasteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setGroups(std::make_shared<const WasteGroups>(analysis, WasteGrouping::LayerPair));
        const QModelIndex group = model.index(0, 0);
        QCOMPARE(model.rowCount(group), 3); // advice and two folders
        QCOMPARE(model.index(1, 0, group).data(RowKindRole).toInt(), static_cast<int>(WasteModel::FolderRow));
        QCOMPARE(model.index(1, 0, group).data().toString(), u"/x/a"_s);
        QCOMPARE(model.rowCount(model.index(1, 0, group)), 10);
    }

    void emptyIsFine()
    {
        WasteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        const auto clean = fixture::analysed(fixture::wideImage(3));
        QVERIFY(clean);
        model.setGroups(std::make_shared<const WasteGroups>(clean, WasteGrouping::LayerPair));
        QCOMPARE(model.rowCount(), 0);
    }

private:
    std::shared_ptr<const Analysis> m_analysis;
};

QTEST_GUILESS_MAIN(WasteModelTest)
#include "tst_wastemodel.moc"
