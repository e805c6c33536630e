// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/filetreemodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const ScopedTree> treeOf(const std::shared_ptr<const Analysis>& analysis, Scope scope)
{
    return std::make_shared<const ScopedTree>(analysis, scope);
}

/// Names of the rows below `parent`, as shown.
QStringList names(const FileTreeModel& model, const QModelIndex& parent)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(parent); ++row)
        result.append(model.index(row, FileTreeModel::NameColumn, parent).data().toString());
    return result;
}

} // namespace

class FileTreeModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_small = fixture::analysed(fixture::smallImage());
        m_wide = fixture::analysed(fixture::wideImage(5000));
        QVERIFY(m_small && m_wide);
    }

    void obeysTheModelRules_data()
    {
        QTest::addColumn<int>("scope");
        QTest::newRow("final") << -1;
        for (int layer = 0; layer < 4; ++layer)
            QTest::addRow("layer %d", layer) << layer;
    }
    void obeysTheModelRules()
    {
        QFETCH(int, scope);
        FileTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTree(treeOf(
            m_small, scope < 0 ? Scope::final() : Scope::layer(LayerId(static_cast<uint32_t>(scope)))));
        model.sort(FileTreeModel::NameColumn, Qt::AscendingOrder);
        model.sort(FileTreeModel::ModifiedColumn, Qt::DescendingOrder);
    }

    void emptyIsFine()
    {
        FileTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setTree(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.reveal(PathTree::root()).isValid());
    }

    void largestFirstThenByName()
    {
        FileTreeModel model;
        model.setTree(treeOf(m_small, Scope::final()));
        const QModelIndex root = model.index(0, 0);
        QCOMPARE(root.siblingAtColumn(FileTreeModel::NameColumn).data().toString(), u"/"_s);
        // var 3000, app 1000, usr 700, etc 12
        QCOMPARE(names(model, root), (QStringList { u"var/cache"_s, u"app"_s, u"usr"_s, u"etc"_s }));
        model.sort(FileTreeModel::NameColumn, Qt::AscendingOrder);
        QCOMPARE(
            names(model, model.index(0, 0)), (QStringList { u"app"_s, u"etc"_s, u"usr"_s, u"var/cache"_s }));
    }

    void sizesAddUp()
    {
        FileTreeModel model;
        model.setTree(treeOf(m_small, Scope::final()));
        const QModelIndex root = model.index(0, FileTreeModel::SizeColumn);
        QCOMPARE(root.data(SortRole).toULongLong(), qulonglong { 3000 + 1000 + 700 + 12 });
        QCOMPARE(root.data(FractionRole).toDouble(), 1.0);
    }

    void aLayerShowsWhatItHides()
    {
        FileTreeModel model;
        model.setTree(treeOf(m_small, Scope::layer(LayerId(2u))));
        const auto removed = m_small->tree.find("/var/cache/a");
        QVERIFY(removed);
        const QModelIndex index = model.reveal(*removed);
        QVERIFY(index.isValid());
        QVERIFY(index.data(StruckRole).toBool());
        QCOMPARE(index.data(ChangeRole).toInt(), static_cast<int>(Change::Removed));
        QCOMPARE(index.siblingAtColumn(FileTreeModel::HidesColumn).data(SortRole).toULongLong(),
            qulonglong { 4000 });
        QCOMPARE(index.siblingAtColumn(FileTreeModel::SizeColumn).data().toString(), u"–"_s);
    }

    void chainsOfFoldersShareARow()
    {
        FileTreeModel model;
        model.setTree(treeOf(m_small, Scope::final()));
        const auto deep = m_small->tree.find("/usr/lib/only/deep");
        const auto middle = m_small->tree.find("/usr/lib");
        QVERIFY(deep && middle);
        const QModelIndex index = model.reveal(*deep);
        QCOMPARE(model.node(index), *deep);
        QCOMPARE(index.parent().siblingAtColumn(FileTreeModel::NameColumn).data().toString(), u"lib/only"_s);
        // A folder within the chain has no row of its own; the chain's is shown for it.
        QCOMPARE(model.reveal(*middle).siblingAtColumn(FileTreeModel::NameColumn).data().toString(),
            u"lib/only"_s);
    }

    void filtersKeepTheWayToTheMatches()
    {
        FileTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto tree = treeOf(m_small, Scope::final());
        model.setTree(tree, TreeFilter::build(*tree, { "*.js", {} }));
        QCOMPARE(names(model, model.index(0, 0)), QStringList { u"app"_s });
        model.setTree(tree, TreeFilter::build(*tree, { "nothing like it", {} }));
        QCOMPARE(model.rowCount(), 0);
    }

    void largeFoldersComeInPages()
    {
        FileTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTree(treeOf(m_wide, Scope::final()));
        const auto pageSize = static_cast<int>(FileTreeModel::pageSize);
        const QModelIndex many = model.index(0, 0, model.index(0, 0));
        QCOMPARE(model.rowCount(many), pageSize + 1);
        const auto size = [&](int row) {
            return model.index(row, FileTreeModel::SizeColumn, many).data(SortRole).toULongLong();
        };
        for (int row = 1; row < pageSize; ++row)
            QVERIFY(size(row - 1) >= size(row));
        QVERIFY(model.isMoreRow(model.index(pageSize, 0, many)));
        model.showMore(model.index(pageSize, 0, many));
        QCOMPARE(model.rowCount(many), 2 * pageSize + 1);
        QVERIFY(size(pageSize - 1) >= size(pageSize));
        model.showMore(model.index(2 * pageSize, 0, many));
        QCOMPARE(model.rowCount(many), 5000);
        QVERIFY(!model.isMoreRow(model.index(4999, 0, many)));
    }

    void aPathBeyondThePageCanBeRevealed()
    {
        FileTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTree(treeOf(m_wide, Scope::final()));
        const auto smallest = m_wide->tree.find("/many/f0");
        QVERIFY(smallest);
        const QModelIndex index = model.reveal(*smallest);
        QCOMPARE(model.node(index), *smallest);
        QCOMPARE(model.rowCount(index.parent()), static_cast<int>(FileTreeModel::pageSize) + 2);
    }

    void persistentIndexesFollowTheSort()
    {
        FileTreeModel model;
        model.setTree(treeOf(m_small, Scope::final()));
        const auto node = m_small->tree.find("/etc");
        QVERIFY(node);
        const QPersistentModelIndex kept = model.reveal(*node);
        QCOMPARE(kept.row(), 3);
        model.sort(FileTreeModel::NameColumn, Qt::AscendingOrder);
        QCOMPARE(kept.row(), 1);
        QCOMPARE(model.node(kept), *node);
    }

private:
    std::shared_ptr<const Analysis> m_small;
    std::shared_ptr<const Analysis> m_wide;
};

QTEST_GUILESS_MAIN(FileTreeModelTest)
#include "tst_filetreemodel.moc"
