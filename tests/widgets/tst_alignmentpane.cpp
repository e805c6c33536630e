// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/widgets/comparefixture.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/alignmentpane.h"
#include "ui/widgets/alignmentview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <memory>
#include <string>

using namespace layerscope;
using namespace layerscope::fixture;
using namespace Qt::StringLiterals;

namespace {

ImageBuilder first()
{
    return image("shop:1")
        .layer(layer().file("base", std::string(100, 'b')).history("ADD rootfs /"))
        .layer(layer().file("app", std::string(1000, 'a')).history("COPY ./app /app"))
        .layer(layer().file("only", "12345").history("RUN echo <b>bold</b>"));
}

ImageBuilder second()
{
    return image("shop:2")
        .layer(layer().file("base", std::string(100, 'b')).history("ADD rootfs /"))
        .layer(layer().file("app", std::string(400, 'c')).history("COPY ./app /app"));
}

/// `count` layers that nothing equals, after the base.
ImageBuilder longHistory(int count)
{
    ImageBuilder builder
        = image("shop:long").layer(layer().file("base", std::string(100, 'b')).history("ADD rootfs /"));
    for (int i = 0; i < count; ++i)
        builder.layer(layer().file("f" + std::to_string(i), "x").history("RUN step " + std::to_string(i)));
    return builder;
}

} // namespace

class AlignmentPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
    }

    void init() { open(first(), second()); }

    void cleanup()
    {
        m_pane.reset();
        m_fixture.reset();
    }

    void headsAndLegendSayTheSums()
    {
        QCOMPARE(m_pane->headText(0), u"A layers · 1.1 kB"_s); // 100 + 1000 + 5
        QCOMPARE(m_pane->headText(1), u"B layers · 500 B"_s);
        QCOMPARE(m_pane->legendText(), u"Shared 1, Same files 0, Changed 1, Only A 1, Only B 0"_s);
    }

    void aClickSelectsAPair()
    {
        click(box(Side::A, 1));
        expectSelected(1, 1);
        QTest::mouseClick(view(), Qt::LeftButton, {}, view()->bandCentre(box(Side::A, 0)));
        expectSelected(0, 0);
        click(box(Side::A, 2));
        expectSelected(2, {});
        QTest::mouseClick(view(), Qt::LeftButton, {}, QPoint(view()->width() - 2, view()->height() - 2));
        QVERIFY(!m_fixture->state().hasLayers());
    }

    void anyTwoLayersCanBePicked()
    {
        click(box(Side::A, 2), Qt::ControlModifier);
        click(box(Side::B, 0), Qt::ShiftModifier);
        expectSelected(2, 0);
        click(box(Side::A, 2), Qt::ControlModifier);
        expectSelected({}, 0);
    }

    void keysWalk()
    {
        view()->setFocus();
        key(Qt::Key_Home);
        expectSelected(0, 0);
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        expectSelected(2, {});
        key(Qt::Key_Down); // the last
        expectSelected(2, {});
        key(Qt::Key_Up);
        key(Qt::Key_Right); // the partner, which is the same pair
        expectSelected(1, 1);
        key(Qt::Key_Up);
        expectSelected(0, 0);
        key(Qt::Key_Down, Qt::ControlModifier); // without selecting
        expectSelected(0, 0);
        key(Qt::Key_Space);
        expectSelected(0, 1);
        key(Qt::Key_Escape);
        QVERIFY(!m_fixture->state().hasLayers());
    }

    void enterComparesWhatTheLayersStore()
    {
        click(box(Side::A, 1));
        key(Qt::Key_Return);
        QVERIFY(m_fixture->state().scopeA() == Scope::layer(LayerId(1u)));
        QVERIFY(m_fixture->state().scopeB() == Scope::layer(LayerId(1u)));
        QTRY_COMPARE(
            m_fixture->data().comparison()->files->bytesA(TreeComparison::root()), uint64_t { 1000 });
        QMenu menu;
        view()->fillMenu(menu);
        QCOMPARE(menu.actions().at(1)->text(), u"Compare final filesystems"_s);
        menu.actions().at(1)->trigger();
        QVERIFY(m_fixture->state().scopeA() == Scope::final());
    }

    void aLoneLayerIsComparedWithAllOfTheOther()
    {
        click(box(Side::A, 2));
        view()->compareSelected();
        QVERIFY(m_fixture->state().scopeA() == Scope::layer(LayerId(2u)));
        QVERIFY(m_fixture->state().scopeB() == Scope::final());
    }

    void theMenuOffersWhatMakesSense()
    {
        QMenu before;
        view()->fillMenu(before);
        QVERIFY(!before.actions().at(0)->isEnabled());
        QVERIFY(!before.actions().at(1)->isEnabled());
        click(box(Side::A, 1));
        QMenu menu;
        view()->fillMenu(menu);
        QCOMPARE(menu.actions().at(0)->text(), u"Compare what these layers store"_s);
        QVERIFY(menu.actions().at(0)->isEnabled());
        menu.actions().last()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"COPY ./app /app"_s);
    }

    void partsSayEverything()
    {
        const int changed = static_cast<int>(box(Side::A, 1));
        QCOMPARE(view()->partText(changed), u"A layer 1, COPY /app, 1.0 kB, changed"_s);
        view()->activatePart(changed);
        QCOMPARE(view()->partText(changed), u"A layer 1, COPY /app, 1.0 kB, changed, selected"_s);
        QVERIFY(view()->isPartSelected(static_cast<int>(box(Side::B, 1))));
        QCOMPARE(view()->partText(static_cast<int>(box(Side::B, 0))), u"B layer 0, ADD /, 100 B, shared"_s);
        QCOMPARE(view()->partCount(), 5);
    }

    void toolTipsHaveTheWholeInstruction()
    {
        const QString text = view()->toolTipOf({ box(Side::A, 2), false });
        QVERIFY(text.contains(u"RUN echo <b>bold</b>"_s));
        QVERIFY(text.contains(u"5 B (5 bytes)"_s));
        QVERIFY(text.contains(u"only in A"_s));
        const QString band = view()->toolTipOf({ box(Side::A, 1), true });
        QVERIFY(band.contains(u"A layer 1"_s) && band.contains(u"B layer 1"_s));
    }

    void longRunsFoldAndUnfold()
    {
        open(longHistory(12), second());
        const size_t folded = box(Side::A, 5);
        QCOMPARE(view()->boxes().countA(), size_t { 2 });
        QVERIFY(view()->partText(static_cast<int>(folded)).contains(u"1–12 · 12 layers"_s));
        click(folded);
        QCOMPARE(view()->boxes().countA(), size_t { 13 });
        QVERIFY(!m_fixture->state().hasLayers()); // to unfold selects nothing
        click(box(Side::A, 5));
        expectSelected(5, {});
        key(Qt::Key_Minus);
        QCOMPARE(view()->boxes().countA(), size_t { 2 });
        QVERIFY(view()->isPartSelected(1)); // the selected layer is in there
        key(Qt::Key_Plus);
        QCOMPARE(view()->boxes().countA(), size_t { 13 });
    }

    void walkingScrolls()
    {
        open(longHistory(60), longHistory(60));
        auto* scroll = m_pane->findChild<QScrollArea*>();
        QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
        view()->setFocus();
        key(Qt::Key_Home);
        key(Qt::Key_End);
        expectSelected(60, 60);
        QCOMPARE(scroll->verticalScrollBar()->value() > 0, true);
        QVERIFY(!view()
                     ->visibleRegion()
                     .intersected(view()->partRect(static_cast<int>(box(Side::A, 60))))
                     .isEmpty());
    }

    void swappingStartsAnew()
    {
        click(box(Side::A, 1));
        m_fixture->data().swapSides();
        QTRY_COMPARE(m_pane->headText(0), u"A layers · 500 B"_s);
        QVERIFY(!m_fixture->state().hasLayers());
        QCOMPARE(m_pane->legendText(), u"Shared 1, Same files 0, Changed 1, Only A 0, Only B 1"_s);
    }

    void damagedLayersAreMarked()
    {
        ImageBuilder broken
            = image("shop:1").layer(layer().file("base", std::string(100, 'b')).history("ADD rootfs /"));
        broken.layer(layer().file("gone", "x").history("COPY ./gone /gone").missing());
        open(broken, second());
        QVERIFY(view()->partText(static_cast<int>(box(Side::A, 1))).contains(u"≥"_s));
        QVERIFY(view()->partText(static_cast<int>(box(Side::A, 1))).contains(u"damaged"_s));
        QVERIFY(m_pane->headText(0).contains(u"≥"_s));
        QVERIFY(view()->toolTipOf({ box(Side::A, 1), false }).contains(u"not in archive"_s));
    }

    void followsTheLanguage()
    {
        applyLanguage(u"zh_CN"_s);
        QTRY_VERIFY(m_pane->legendText().contains(u"共享"_s));
        applyLanguage(u"en"_s);
        QTRY_VERIFY(m_pane->legendText().contains(u"Shared"_s));
    }

private:
    using Side = AlignmentBox::Side;

    void open(const ImageBuilder& a, const ImageBuilder& b)
    {
        m_pane.reset();
        m_fixture = std::make_unique<CompareFixture>();
        m_pane = std::make_unique<AlignmentPane>(m_fixture->context(), nullptr);
        m_pane->resize(440, 600);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        m_fixture->compare(a, b);
        QTRY_VERIFY(view()->partCount() > 0);
        QCoreApplication::sendPostedEvents();
    }

    [[nodiscard]] AlignmentView* view() const { return m_pane->picture(); }
    [[nodiscard]] size_t box(Side side, uint32_t layer) const
    {
        return view()->boxes().boxOf(side, LayerId(layer));
    }

    void click(size_t index, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view(), Qt::LeftButton, modifiers,
            view()->partRect(static_cast<int>(index)).topLeft() + QPoint(9, 9));
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view(), key, modifiers); }

    void expectSelected(std::optional<uint32_t> a, std::optional<uint32_t> b)
    {
        QVERIFY(m_fixture->state().layerA() == (a ? LayerId(*a) : LayerId()));
        QVERIFY(m_fixture->state().layerB() == (b ? LayerId(*b) : LayerId()));
    }

    std::unique_ptr<CompareFixture> m_fixture;
    std::unique_ptr<AlignmentPane> m_pane;
};

QTEST_MAIN(AlignmentPaneTest)
#include "tst_alignmentpane.moc"
