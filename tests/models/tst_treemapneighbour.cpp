// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/treemapneighbour.h"

#include <QTest>

using namespace layerscope;

/// The map of two folders side by side, each with two files on top of each other or beside each other:
///
///     a (800)            b (400)
///     one (600)          three (300)
///     two (200)          four (100)
class TreemapNeighbourTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_analysis
            = fixture::analysed(fixture::image("map").layer(fixture::layer()
                                                                .dir("a")
                                                                .file("a/one", std::string(600, '1'))
                                                                .file("a/two", std::string(200, '2'))
                                                                .dir("b")
                                                                .file("b/three", std::string(300, '3'))
                                                                .file("b/four", std::string(100, '4'))));
        QVERIFY(m_analysis);
        const auto tree = std::make_shared<const ScopedTree>(m_analysis, Scope::final());
        m_layout
            = TreemapLayout::build(std::make_shared<const ScopedTreemap>(tree), PathTree::root(), 600, 300);
        QVERIFY(at("/a").x < at("/b").x); // the larger one stands first, in a wide map at the left
    }

    void foldersLeadToFoldersBesideThem()
    {
        QCOMPARE(from("/a", Direction::Right), std::string("/b"));
        QCOMPARE(from("/b", Direction::Left), std::string("/a"));
        QCOMPARE(from("/a", Direction::Left), std::string());
        QCOMPARE(from("/b", Direction::Right), std::string());
        QCOMPARE(from("/b", Direction::Up), std::string());
    }

    void filesLeadToFilesAcrossFolders()
    {
        // Whatever stands at the right edge of a leads into b, and back.
        const bool beside = at("/a/two").x > at("/a/one").x;
        QCOMPARE(from("/a/one", beside ? Direction::Right : Direction::Down), std::string("/a/two"));
        QCOMPARE(from("/a/two", beside ? Direction::Left : Direction::Up), std::string("/a/one"));
        const std::string met = from("/a/two", Direction::Right);
        QVERIFY(met == "/b/three" || met == "/b/four");
        QVERIFY(from("/b/three", Direction::Left).starts_with("/a/"));
    }

    void theRootLeadsIntoItself() { QCOMPARE(from("/", Direction::Down), std::string("/a")); }

private:
    const TileRect& at(std::string_view path) const
    {
        return m_layout->tiles()[*m_layout->tileOf(*m_analysis->tree.find(path))].rect;
    }
    std::string from(std::string_view path, Direction direction) const
    {
        const auto next
            = neighbourTile(*m_layout, *m_layout->tileOf(*m_analysis->tree.find(path)), direction);
        return next ? m_analysis->tree.path(m_layout->tiles()[*next].node) : std::string();
    }

    std::shared_ptr<const Analysis> m_analysis;
    std::shared_ptr<const TreemapLayout> m_layout;
};

QTEST_GUILESS_MAIN(TreemapNeighbourTest)
#include "tst_treemapneighbour.moc"
