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

/// Five wasted files whose order differs by each column: a (30 bytes, 1 -> 3), b (10, 2 -> 3), c (40, 0 -> 2),
/// d/x (20, 0 -> 1), e (5, 0 -> 1).
std::shared_ptr<const Analysis> orderedImage()
{
    const auto bytes = [](size_t count, char with) { return std::string(count, with); };
    return fixture::analysed(
        fixture::image("ordered")
            .layer(fixture::layer()
                       .file("e", bytes(5, 'e'))
                       .dir("d")
                       .file("d/x", bytes(20, 'x'))
                       .file("c", bytes(40, 'c')))
            .layer(fixture::layer().whiteout("d/x").whiteout("e").file("a", bytes(30, 'a')))
            .layer(fixture::layer().file("b", bytes(10, 'b')).file("c", bytes(41, 'C')))
            .layer(fixture::layer().whiteout("a").file("b", bytes(11, 'B'))));
}

/// The first column of the topmost rows.
QStringList texts(const std::shared_ptr<const Analysis>& analysis, WasteGrouping grouping, WasteOrder order)
{
    WasteModel model;
    model.setGroups(std::make_shared<const WasteGroups>(analysis, grouping, LayerId(0u), "", order));
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row, 0).data().toString());
    return found;
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
        QTest::addColumn<QStringList>("descending");
        // By hand from orderedImage(); equal ones stay largest first.
        const auto by = [](WasteOrder::By order) { return static_cast<int>(order); };
        const QString a = u"/a"_s, b = u"/b"_s, c = u"/c"_s, x = u"/d/x"_s, e = u"/e"_s;
        QTest::newRow("path") << by(WasteOrder::By::Path) << QStringList { a, b, c, x, e }
                              << QStringList { e, x, c, b, a };
        QTest::newRow("bytes") << by(WasteOrder::By::Bytes) << QStringList { e, b, x, a, c }
                               << QStringList { c, a, x, b, e };
        QTest::newRow("stored in") << by(WasteOrder::By::StoredIn) << QStringList { c, x, e, a, b }
                                   << QStringList { b, a, c, x, e };
        QTest::newRow("made dead by")
            << by(WasteOrder::By::KilledBy) << QStringList { x, e, c, a, b } << QStringList { a, b, c, x, e };
    }
    void rowsAreSortedAsAsked()
    {
        QFETCH(int, by);
        QFETCH(QStringList, ascending);
        QFETCH(QStringList, descending);
        const auto analysis = orderedImage();
        QVERIFY(analysis);
        const auto order = static_cast<WasteOrder::By>(by);
        QCOMPARE(texts(analysis, WasteGrouping::Path, { order, false }), ascending);
        QCOMPARE(texts(analysis, WasteGrouping::Path, { order, true }), descending);
    }

    void groupsAreSortedAsAsked()
    {
        const auto analysis = orderedImage();
        QVERIFY(analysis);
        const QString l01 = u"Layer 0 → 1 · deleted"_s, l02 = u"Layer 0 → 2 · overwritten"_s,
                      l13 = u"Layer 1 → 3 · deleted"_s, l23 = u"Layer 2 → 3 · overwritten"_s;
        const auto pairs = [&](WasteOrder order) { return texts(analysis, WasteGrouping::LayerPair, order); };
        QCOMPARE(pairs({ WasteOrder::By::Items, true }), QStringList({ l01, l02, l13, l23 }));
        QCOMPARE(pairs({ WasteOrder::By::Items, false }), QStringList({ l02, l13, l23, l01 }));
        QCOMPARE(pairs({ WasteOrder::By::Path, false }), QStringList({ l01, l02, l13, l23 }));
        QCOMPARE(pairs({ WasteOrder::By::Path, true }), QStringList({ l23, l13, l02, l01 }));
        // Each cause of this image has one pair of layers, two of them the same.
        QCOMPARE(texts(m_analysis, WasteGrouping::Cause, { WasteOrder::By::Path, false }),
            QStringList({ u"Overwritten"_s, u"Stored again unchanged"_s, u"Deleted"_s }));
        // Folders by their paths: "/" holds a, b, c and e, "/d" holds x.
        QCOMPARE(texts(analysis, WasteGrouping::Folder, { WasteOrder::By::Path, true }),
            QStringList({ u"/d"_s, u"/"_s }));
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
        // What comes first does not speak for those that did not change, or are gone.
        const auto both = [](const auto& first, const auto& second) {
            return fixture::analysed(fixture::image("two").layer(first).layer(second));
        };
        const auto group = [](const std::shared_ptr<const Analysis>& image) {
            const WasteGroups folder(image, WasteGrouping::Folder);
            return wasteChange(folder, folder.rows()[folder.rows()[0].firstChild], UserNames());
        };
        QCOMPARE(group(both(fixture::layer().file("p", "pppppp").file("q", "qqqq"),
                     fixture::layer().file("p", "pppppp").file("q", "qqqq").mode(0777))),
            u"mode"_s);
        QCOMPARE(group(both(fixture::layer().file("p", "pppppp").file("q", "qqqq"),
                     fixture::layer().whiteout("p").file("q", "qqqq").mode(0777))),
            u"mode"_s);
        QCOMPARE(group(both(fixture::layer().file("p", "pppppp").file("q", "qqqq"),
                     fixture::layer().file("p", "pppppp").mode(0777).file("q", "qqqq").mode(0777))),
            u"mode 0644 → 0777"_s);
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
