// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/tree/pathranks.h"
#include "tests/models/testimages.h"
#include "ui/models/patternfaulttext.h"
#include "ui/models/roles.h"
#include "ui/models/searchmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

class SearchModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_analysis = fixture::analysed(fixture::smallImage());
        QVERIFY(m_analysis);
    }

    void rowsAreVersionsInTheOrderGiven()
    {
        SearchModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setResults(results("cache", { HitOrder::By::Size, true }));
        QCOMPARE(lines(model),
            (QStringList { u"/var/cache/a 4.0 kB 0 added"_s, u"/var/cache/a 4.0 kB 2 removed"_s,
                u"/var/cache/b 3.0 kB 0 added"_s, u"/var/cache – 0 added"_s }));
        model.setResults(results("cache", { HitOrder::By::Path, true }));
        QCOMPARE(lines(model),
            (QStringList { u"/var/cache/b 3.0 kB 0 added"_s, u"/var/cache/a 4.0 kB 0 added"_s,
                u"/var/cache/a 4.0 kB 2 removed"_s, u"/var/cache – 0 added"_s }));
    }

    void cellsSayWhatARowIs()
    {
        SearchModel model;
        model.setResults(results("cache", { HitOrder::By::Size, true }));
        const QModelIndex removed = model.index(1, SearchModel::PathColumn);
        QVERIFY(removed.data(StruckRole).toBool());
        QVERIFY(!model.index(0, SearchModel::PathColumn).data(StruckRole).toBool());
        const QModelIndex mark = model.index(1, SearchModel::MarkColumn);
        QCOMPARE(mark.data(ChangeRole).toInt(), static_cast<int>(Change::Removed));
        QCOMPARE(mark.data(Qt::AccessibleTextRole).toString(), u"removed"_s);
        QCOMPARE(model.index(2, SearchModel::SizeColumn).data(FractionRole).toDouble(), 0.75); // of 4000
        QCOMPARE(model.index(2, SearchModel::SizeColumn).data(Qt::ToolTipRole).toString(), u"3,000 bytes"_s);
        QVERIFY(model.index(1, SearchModel::LayerColumn).data().toString().contains(u"rm /var/cache/a"_s));
        QCOMPARE(model.index(1, SearchModel::LayerColumn).data(CategoryRole).toInt(), 2);
        QCOMPARE(model.index(0, SearchModel::OwnerColumn).data().toString(), u"0:0"_s);
        model.setNames(std::make_shared<const UserNames>("root:x:0:0::/:/bin/sh\n", "wheel:x:0:\n"));
        QCOMPARE(model.index(0, SearchModel::OwnerColumn).data().toString(), u"root:wheel"_s);
    }

    void rowsAreFoundByPathAndLayer()
    {
        SearchModel model;
        QCOMPARE(model.rowOf(NodeId(1u), LayerId(0u)), -1);
        model.setResults(results("cache", { HitOrder::By::Size, true }));
        const NodeId a = *m_analysis->tree.find("/var/cache/a");
        QCOMPARE(model.rowOf(a, LayerId(0u)), 0);
        QCOMPARE(model.rowOf(a, LayerId(2u)), 1);
        QCOMPARE(model.rowOf(a, LayerId(1u)), -1);
    }

    void sortingAsksForIt()
    {
        SearchModel model;
        model.setResults(results("cache", { HitOrder::By::Size, true }));
        const QStringList before = lines(model);
        QList<HitOrder> asked;
        connect(&model, &SearchModel::sortRequested, &model, [&](HitOrder order) { asked.append(order); });
        model.sort(SearchModel::LayerColumn, Qt::AscendingOrder);
        model.sort(SearchModel::MarkColumn, Qt::DescendingOrder);
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked[0] == (HitOrder { HitOrder::By::Layer, false }));
        QVERIFY(asked[1] == (HitOrder { HitOrder::By::Change, true }));
        QCOMPARE(lines(model), before);
    }

    void onlyTheRowsGivenAreShown()
    {
        SearchModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setResults(results("cache", { HitOrder::By::Size, true }, 2));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.results()->summary.hits, uint64_t { 4 });
        model.setResults(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.hit(model.index(0, 0)));
    }

    // Positions are of bytes; people count characters.
    void faultsAreSentencesWithAPosition()
    {
        QVERIFY(
            patternFaultText({ PatternFault::Kind::UnclosedGroup, 1 }, u"a(b"_s).contains(u"character 2"_s));
        const QString pattern = u"层🐳("_s; // 3 + 4 bytes before the parenthesis
        QVERIFY(
            patternFaultText({ PatternFault::Kind::UnclosedGroup, 7 }, pattern).contains(u"character 3"_s));
        QStringList sentences;
        for (int kind = 0; kind <= static_cast<int>(PatternFault::Kind::TooDeep); ++kind)
            sentences.append(patternFaultText({ static_cast<PatternFault::Kind>(kind), 0 }, u"x"_s));
        QCOMPARE(sentences.removeDuplicates(), 0);
    }

private:
    std::shared_ptr<const SearchResults> results(
        const std::string& text, HitOrder order, size_t limit = 100) const
    {
        auto found = std::make_shared<SearchResults>();
        auto hits = std::make_shared<std::vector<SearchHit>>();
        SearchQuery query;
        query.text = text;
        found->analysis = m_analysis;
        found->summary = search(*m_analysis, query,
            [&](std::span<const SearchHit> batch) { hits->insert(hits->end(), batch.begin(), batch.end()); });
        found->rows = orderHits(*m_analysis, *hits, pathRanks(m_analysis->tree), order, limit);
        found->order = order;
        found->largestBytes = 4000;
        found->hits = std::move(hits);
        return found;
    }

    /// "path size layer change" a row.
    static QStringList lines(const SearchModel& model)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto cell = [&](int column) { return model.index(row, column); };
            result.append(cell(SearchModel::PathColumn).data().toString() + u' '
                + cell(SearchModel::SizeColumn).data().toString() + u' '
                + cell(SearchModel::LayerColumn).data(LayerIdRole).toString() + u' '
                + cell(SearchModel::MarkColumn).data(Qt::AccessibleTextRole).toString());
        }
        return result;
    }

    std::shared_ptr<const Analysis> m_analysis;
};

QTEST_GUILESS_MAIN(SearchModelTest)
#include "tst_searchmodel.moc"
