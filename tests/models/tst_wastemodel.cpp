// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/roles.h"
#include "ui/models/wastechange.h"
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

    void rowsAreSortedAsAsked_data()
    {
        QTest::addColumn<int>("by");
        QTest::addColumn<QStringList>("ascending");
        // Of smallImage(): a (4000, 0 -> 2), tool (200, 1 -> 3), os (10, 0 -> 2); equal keys stay largest first.
        const QString a = u"/var/cache/a"_s, tool = u"/usr/bin/tool"_s, os = u"/etc/os"_s;
        const auto by = [](WasteOrder::By order) { return static_cast<int>(order); };
        QTest::newRow("path") << by(WasteOrder::By::Path) << QStringList { os, tool, a };
        QTest::newRow("bytes") << by(WasteOrder::By::Bytes) << QStringList { os, tool, a };
        QTest::newRow("stored in") << by(WasteOrder::By::StoredIn) << QStringList { a, os, tool };
        QTest::newRow("made dead by") << by(WasteOrder::By::KilledBy) << QStringList { a, os, tool };
    }
    void rowsAreSortedAsAsked()
    {
        QFETCH(int, by);
        QFETCH(QStringList, ascending);
        WasteModel model;
        const auto paths = [&](bool descending) {
            model.setGroups(std::make_shared<const WasteGroups>(m_analysis, WasteGrouping::Path, LayerId(0u),
                "", WasteOrder { static_cast<WasteOrder::By>(by), descending }));
            QStringList found;
            for (int row = 0; row < model.rowCount(); ++row)
                found.append(model.index(row, 0).data().toString());
            return found;
        };
        QCOMPARE(paths(false), ascending);
        QCOMPARE(paths(true).last(),
            by == static_cast<int>(WasteOrder::By::StoredIn)
                    || by == static_cast<int>(WasteOrder::By::KilledBy)
                ? u"/etc/os"_s
                : ascending.first());
        QCOMPARE(paths(true).first(),
            by == static_cast<int>(WasteOrder::By::StoredIn)
                    || by == static_cast<int>(WasteOrder::By::KilledBy)
                ? u"/usr/bin/tool"_s
                : ascending.last());
    }

    void groupsAreSortedByTheirLayers()
    {
        WasteModel model;
        model.setGroups(std::make_shared<const WasteGroups>(m_analysis, WasteGrouping::LayerPair, LayerId(0u),
            "", WasteOrder { WasteOrder::By::Path, true }));
        QCOMPARE(model.index(0, 0).data().toString(), u"Layer 1 → 3 · stored again unchanged"_s);
        // The bars keep the scale of the largest group, wherever it stands.
        QCOMPARE(model.index(1, WasteModel::WastedColumn).data(FractionRole).toDouble(), 1.0);
        QCOMPARE(model.index(0, WasteModel::WastedColumn).data(FractionRole).toDouble(), 200.0 / 4010.0);
    }

    void theHeaderAsksForAnOrder()
    {
        WasteModel model;
        QList<WasteOrder> asked;
        connect(&model, &WasteModel::sortRequested, this, [&](WasteOrder order) { asked.append(order); });
        model.sort(WasteModel::FilesColumn, Qt::AscendingOrder);
        model.sort(WasteModel::KilledByColumn, Qt::DescendingOrder);
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked[0] == (WasteOrder { WasteOrder::By::Items, false }));
        QVERIFY(asked[1] == (WasteOrder { WasteOrder::By::KilledBy, true }));
    }

    void whatTookThePlaceIsCompared()
    {
        const auto analysis = fixture::analysed(
            fixture::image("changed")
                .layer(
                    fixture::layer().file("a", "aaaa").file("b", "bbbb").file("c", "cccc").file("d", "dddd"))
                .layer(fixture::layer()
                           .file("a", "aaaa")
                           .mode(0777)
                           .file("b", "bbbb")
                           .owner(33, 33)
                           .file("c", "longer, surely")
                           .whiteout("d")));
        QVERIFY(analysis);
        const WasteGroups paths(
            analysis, WasteGrouping::Path, LayerId(0u), "", { WasteOrder::By::Path, false });
        QCOMPARE(paths.rows()[0].childCount, 4u);
        const auto change = [&](uint32_t row) {
            return wasteChange(paths, paths.rows()[paths.rows()[0].firstChild + row], UserNames());
        };
        QCOMPARE(change(0), u"mode 0644 → 0777"_s);
        QCOMPARE(change(1), u"owner 0:0 → 33:33"_s);
        QCOMPARE(change(2), u"content 4 B → 14 B"_s);
        QCOMPARE(change(3), QString());
        // A group of files that did not change alike names what changed.
        const WasteGroups pairs(analysis, WasteGrouping::LayerPair);
        QCOMPARE(wasteChange(pairs, pairs.rows()[pairs.rows()[0].firstChild], UserNames()),
            u"content, mode, owner"_s);
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
