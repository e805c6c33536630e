// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/navigation.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace layerscope;
using namespace Qt::StringLiterals;

class NavigationTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_here = {};
        m_here.view = u"files"_s;
        m_gone = 0;
        m_navigation = std::make_unique<Navigation>([this] { return m_here; },
            [this](const Place& place) {
                ++m_gone;
                m_here = place;
                m_navigation->note(); // what a state does when it is set
            });
    }

    void nothingCountsBeforeTheStart()
    {
        goTo(NodeId(3u));
        QTest::qWait(2 * Navigation::settleMilliseconds);
        QCOMPARE(m_navigation->placeCount(), size_t { 0 });
        QVERIFY(!m_navigation->canGoBack() && !m_navigation->canGoForward());
        m_navigation->back();
        m_navigation->forward();
        QCOMPARE(m_gone, 0);
    }

    void backAndForwardWalkTheSamePlaces()
    {
        m_navigation->start();
        visit(NodeId(1u));
        visit(NodeId(2u));
        QVERIFY(m_navigation->canGoBack() && !m_navigation->canGoForward());
        m_navigation->back();
        QCOMPARE(m_here.path, NodeId(1u));
        QVERIFY(m_navigation->canGoForward());
        m_navigation->back();
        QCOMPARE(m_here.path, NodeId());
        QVERIFY(!m_navigation->canGoBack());
        m_navigation->back();
        QCOMPARE(m_here.path, NodeId());
        m_navigation->forward();
        m_navigation->forward();
        QCOMPARE(m_here.path, NodeId(2u));
        QVERIFY(!m_navigation->canGoForward());
        QTest::qWait(2 * Navigation::settleMilliseconds);
        QCOMPARE(m_navigation->placeCount(), size_t { 3 }); // walking adds none
    }

    void quickChangesAreOnePlace()
    {
        m_navigation->start();
        for (uint32_t i = 1; i < 50; ++i)
            goTo(NodeId(i));
        QTRY_COMPARE(m_navigation->placeCount(), size_t { 2 });
        m_navigation->back();
        QCOMPARE(m_here.path, NodeId());
        m_navigation->forward();
        QCOMPARE(m_here.path, NodeId(49u));
    }

    void whatHasNotSettledCanBeLeftAtOnce()
    {
        m_navigation->start();
        QSignalSpy changed(m_navigation.get(), &Navigation::changed);
        goTo(NodeId(7u));
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_navigation->canGoBack());
        m_navigation->back();
        QCOMPARE(m_here.path, NodeId());
        m_navigation->forward();
        QCOMPARE(m_here.path, NodeId(7u));
    }

    void whatLeadsAwayLeavesThePlaceBehind()
    {
        m_navigation->start();
        goTo(NodeId(7u));
        m_navigation->settle();
        goTo(NodeId(8u)); // at once
        m_navigation->back();
        QCOMPARE(m_here.path, NodeId(7u));
    }

    void goingSomewhereElseForgetsTheWayForward()
    {
        m_navigation->start();
        visit(NodeId(1u));
        visit(NodeId(2u));
        m_navigation->back();
        visit(NodeId(3u));
        QVERIFY(!m_navigation->canGoForward());
        m_navigation->back();
        QCOMPARE(m_here.path, NodeId(1u));
    }

    void aChangeThatIsTakenBackIsNoPlace()
    {
        m_navigation->start();
        goTo(NodeId(5u));
        goTo(NodeId());
        QVERIFY(!m_navigation->canGoBack());
        QTest::qWait(2 * Navigation::settleMilliseconds);
        QCOMPARE(m_navigation->placeCount(), size_t { 1 });
    }

    void theOldestAreForgotten()
    {
        m_navigation->start();
        for (uint32_t i = 0; i < Navigation::maximumPlaces + 10; ++i) {
            m_here.path = NodeId(i);
            m_navigation->note();
            m_navigation->forward(); // records at once
        }
        QCOMPARE(m_navigation->placeCount(), Navigation::maximumPlaces);
        while (m_navigation->canGoBack())
            m_navigation->back();
        QCOMPARE(m_here.path, NodeId(10u)); // the start and 0 to 9 have gone
    }

    void aPlaceRestoresTheState()
    {
        ViewState state;
        state.reset(5);
        const Place empty = placeOf(state);
        state.selectLayers({ LayerId(1u), LayerId(3u) });
        state.setScopeMode(ViewState::ScopeMode::UpTo);
        state.selectPath(NodeId(4u));
        state.setRoot(NodeId(2u));
        const Place place = placeOf(state);
        restorePlace(state, empty);
        QCOMPARE(state.scope(), Scope::final());
        QVERIFY(!state.layers());
        QCOMPARE(state.path(), NodeId());
        QCOMPARE(state.root(), PathTree::root());
        restorePlace(state, place);
        QCOMPARE(state.scope(), Scope::upTo(LayerId(3u)));
        QCOMPARE(state.layers()->first, LayerId(1u));
        QCOMPARE(state.path(), NodeId(4u));
        QCOMPARE(state.root(), NodeId(2u));
        QVERIFY(placeOf(state) == place);
    }

private:
    void goTo(NodeId path)
    {
        m_here.path = path;
        m_navigation->note();
    }
    /// Goes and stays for long enough.
    void visit(NodeId path)
    {
        goTo(path);
        QTest::qWait(Navigation::settleMilliseconds + 100);
    }

    Place m_here;
    int m_gone = 0;
    std::unique_ptr<Navigation> m_navigation;
};

QTEST_GUILESS_MAIN(NavigationTest)
#include "tst_navigation.moc"
