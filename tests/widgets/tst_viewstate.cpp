// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/viewstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace layerscope;

class ViewStateTest : public QObject {
    Q_OBJECT
private slots:
    void theFirstSelectionTurnsTheScope()
    {
        ViewState state;
        state.reset(5);
        QCOMPARE(state.scope(), Scope::final());
        state.selectLayer(LayerId(2u));
        QCOMPARE(state.scope(), Scope::layer(LayerId(2u)));
        state.clearLayers();
        QCOMPARE(state.scope(), Scope::final());
        QCOMPARE(state.scopeMode(), ViewState::ScopeMode::Final);
    }

    void otherwiseTheScopeStays()
    {
        ViewState state;
        state.reset(5);
        state.selectLayer(LayerId(2u));
        state.setScopeMode(ViewState::ScopeMode::UpTo);
        state.selectLayer(LayerId(4u));
        QCOMPARE(state.scope(), Scope::upTo(LayerId(4u)));
        state.setScopeMode(ViewState::ScopeMode::Final);
        state.selectLayer(LayerId(1u));
        QCOMPARE(state.scopeMode(), ViewState::ScopeMode::Final);
    }

    void shiftMakesARangeFromTheAnchor()
    {
        ViewState state;
        state.reset(8);
        state.selectLayer(LayerId(4u));
        state.extendSelection(LayerId(6u));
        QCOMPARE(state.scope(), Scope::layers(LayerId(4u), LayerId(6u)));
        state.extendSelection(LayerId(1u));
        QCOMPARE(state.scope(), Scope::layers(LayerId(1u), LayerId(4u)));
    }

    void theEndThatShiftMovesIsAcrossFromTheFirst()
    {
        ViewState state;
        state.reset(8);
        QVERIFY(!state.selectionEnd().isValid());
        state.selectLayer(LayerId(4u));
        QCOMPARE(state.selectionEnd(), LayerId(4u));
        state.extendSelection(LayerId(6u));
        QCOMPARE(state.selectionEnd(), LayerId(6u));
        state.extendSelection(LayerId(1u));
        QCOMPARE(state.selectionEnd(), LayerId(1u));
        state.selectLayers({ LayerId(6u), LayerId(7u) }); // without the first: the range has a new one
        state.extendSelection(LayerId(5u));
        QCOMPARE(*state.layers(), (LayerRange { LayerId(5u), LayerId(6u) }));
    }

    void controlGrowsAndShrinks()
    {
        ViewState state;
        state.reset(8);
        state.toggleLayer(LayerId(3u));
        state.toggleLayer(LayerId(5u));
        QCOMPARE(*state.layers(), (LayerRange { LayerId(3u), LayerId(5u) }));
        state.toggleLayer(LayerId(3u));
        QCOMPARE(*state.layers(), (LayerRange { LayerId(4u), LayerId(5u) }));
        state.toggleLayer(LayerId(5u));
        state.toggleLayer(LayerId(4u));
        QVERIFY(!state.layers());
        // One within the range goes with what lies between it and the nearer end.
        state.selectLayers({ LayerId(1u), LayerId(6u) });
        state.toggleLayer(LayerId(2u));
        QCOMPARE(*state.layers(), (LayerRange { LayerId(3u), LayerId(6u) }));
        state.toggleLayer(LayerId(5u));
        QCOMPARE(*state.layers(), (LayerRange { LayerId(3u), LayerId(4u) }));
    }

    void impossibleSelectionsAreIgnored()
    {
        ViewState state;
        state.reset(2);
        const QSignalSpy spy(&state, &ViewState::layersChanged);
        state.selectLayer(LayerId(2u));
        state.selectLayers({ LayerId(1u), LayerId(0u) });
        QCOMPARE(spy.count(), 0);
    }

    void escapeClearsTheInmostThing()
    {
        ViewState state;
        state.reset(3);
        state.selectLayer(LayerId(1u));
        state.setQuery({ "x", {} });
        QVERIFY(state.clearInmost());
        QVERIFY(state.query().isEmpty());
        QVERIFY(state.layers());
        QVERIFY(state.clearInmost());
        QVERIFY(!state.layers());
        QVERIFY(!state.clearInmost());
    }

    void askingForALayerWithoutOneTakesTheLast()
    {
        ViewState state;
        state.reset(3);
        state.setScopeMode(ViewState::ScopeMode::ThisLayer);
        QCOMPARE(state.scope(), Scope::layer(LayerId(2u)));
    }

    void nothingIsAnnouncedTwice()
    {
        ViewState state;
        state.reset(3);
        const QSignalSpy spy(&state, &ViewState::pathChanged);
        state.selectPath(NodeId(4u));
        state.selectPath(NodeId(4u));
        QCOMPARE(spy.count(), 1);
    }
};

QTEST_GUILESS_MAIN(ViewStateTest)
#include "tst_viewstate.moc"
