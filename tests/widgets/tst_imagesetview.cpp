// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/widgets/comparefixture.h"
#include "ui/models/imagesetmodel.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/imagesetview.h"
#include "ui/widgets/imagesetpicture.h"
#include "ui/widgets/treeview.h"

#include <QTest>

#include <memory>
#include <string>

using namespace layerscope;
using namespace layerscope::fixture;
using namespace Qt::StringLiterals;

namespace {

ImageBuilder built(const std::string& app)
{
    return image("shop")
        .layer(layer().file("base", std::string(100, 'b')).history("ADD rootfs /"))
        .layer(layer().file("app", app).history("COPY ./app /app"));
}

} // namespace

class ImageSetViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
    }

    void init()
    {
        m_fixture = std::make_unique<CompareFixture>();
        m_fixture->images().setImages({ CompareFixture::compared(u"three"_s, built("first")),
            CompareFixture::compared(u"four"_s, built("fourth")) });
        m_view = std::make_unique<ImageSetView>(m_fixture->context(), nullptr);
        m_view->resize(800, 500);
        m_fixture->compare(built("first"), built("second"));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QTRY_VERIFY(m_view->isUpToDate());
    }

    void cleanup()
    {
        m_view.reset();
        m_fixture.reset();
    }

    void theComparedImagesComeFirst()
    {
        QCOMPARE(titles(), (QStringList { u"one"_s, u"two"_s, u"three"_s, u"four"_s }));
        QCOMPARE(m_view->badge(), u"4"_s);
        QCOMPARE(cell(0, ImageSetModel::LayersColumn), u"2"_s);
        QCOMPARE(cell(1, ImageSetModel::ContentColumn), u"106 B"_s);
        // three is one again, so that it shares all of it
        QCOMPARE(cell(2, ImageSetModel::SharedColumn), cell(0, ImageSetModel::PullColumn));
        QVERIFY(m_view->summaryText().contains(u"in a registry for all 4 images"_s));
    }

    void aCheckBoxLeavesAnImageOut()
    {
        toggleByPointer(3);
        QTRY_COMPARE(m_view->badge(), u"3"_s);
        QTRY_VERIFY(m_view->isUpToDate());
        QCOMPARE(cell(3, ImageSetModel::PullColumn), u"–"_s);
        QVERIFY(m_view->summaryText().contains(u"for all 3 images"_s));
        toggleByPointer(0); // a compared one stays
        QCoreApplication::processEvents();
        QCOMPARE(m_view->badge(), u"3"_s);
        m_view->table()->setCurrentIndex(m_view->model()->index(3, 0));
        QTest::keyClick(m_view->table(), Qt::Key_Space);
        QTRY_COMPARE(m_view->badge(), u"4"_s);
    }

    void closedImagesLeaveTheSet()
    {
        m_fixture->images().setImages({});
        QTRY_COMPARE(m_view->badge(), u"2"_s);
        QTRY_VERIFY(m_view->isUpToDate());
        QCOMPARE(titles().size(), 2);
    }

    void equalLayersAreOneBox()
    {
        auto* picture = m_view->picture();
        const auto& cells = picture->cells().cells();
        QCOMPARE(cells.front().firstRow, size_t { 0 });
        QCOMPARE(cells.front().lastRow, size_t { 3 }); // the base of all four
        QCOMPARE(picture->partText(0), u"layer 0, ADD /, 100 B, in 4 of 4 images"_s);
        QVERIFY(picture->toolTipOf(0).contains(u"four: layer 0"_s));
        QCOMPARE(picture->cells().links().size(), size_t { 1 }); // the app of one and three
    }

    void equalLayersInDifferentBlobsAreSaid()
    {
        const auto zipped
            = image("shop")
                  .layer(layer().file("base", std::string(100, 'b')).history("ADD rootfs /").pack(Pack::Gzip))
                  .layer(layer().file("app", "second").history("COPY ./app /app"));
        m_fixture->images().setImages({});
        m_fixture->compare(built("first"), zipped);
        QTRY_VERIFY(m_view->summaryText().contains(u"equal layers are stored as different blobs"_s));
        QCOMPARE(m_view->picture()->cells().cells().front().lastRow, size_t { 1 });
    }

    void aClickLightsALayerUpEverywhere()
    {
        auto* picture = m_view->picture();
        const auto& link = picture->cells().links().front();
        QTest::mouseClick(
            picture, Qt::LeftButton, {}, picture->partRect(static_cast<int>(link.from)).center());
        QVERIFY(picture->isPartSelected(static_cast<int>(link.from)));
        QVERIFY(picture->isPartSelected(static_cast<int>(link.to)));
        QVERIFY(!picture->isPartSelected(0));
        QTest::keyClick(picture, Qt::Key_Up);
        QVERIFY(picture->isPartSelected(0));
        QTest::keyClick(picture, Qt::Key_Down);
        QVERIFY(!picture->isPartSelected(0));
        QTest::keyClick(picture, Qt::Key_Escape);
        QVERIFY(!picture->selectedGroup());
    }

    void aClickSelectsTheLayersOfTheComparedImages()
    {
        auto* picture = m_view->picture();
        QVERIFY(picture->partText(0).startsWith(u"layer 0"_s));
        QTest::mouseClick(picture, Qt::LeftButton, {}, picture->partRect(0).center());
        QCOMPARE(m_fixture->state().layerA(), LayerId(0u));
        m_fixture->state().selectLayers({}, {}); // as Esc does, or a click elsewhere
        QVERIFY(!picture->selectedGroup());
        m_fixture->state().selectLayers(LayerId(1u), {});
        QVERIFY(picture->selectedGroup());
        QCOMPARE(picture->selectedLayer(0), LayerId(1u));
    }

    void keysWalkAcross()
    {
        auto* picture = m_view->picture();
        QTest::keyClick(picture, Qt::Key_Down); // the first
        QVERIFY(picture->isPartSelected(0));
        QTest::keyClick(picture, Qt::Key_Down);
        const auto below = picture->selectedGroup();
        QTest::keyClick(picture, Qt::Key_Right);
        QVERIFY(picture->selectedGroup() != below);
    }

private:
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_view->model()->index(row, column).data().toString();
    }

    [[nodiscard]] QStringList titles() const
    {
        QStringList result;
        for (const auto& entry : m_view->model()->entries())
            result.append(entry.title);
        return result;
    }

    void toggleByPointer(int row)
    {
        const QRect rect = m_view->table()->visualRect(m_view->model()->index(row, 0));
        QTest::mouseClick(m_view->table()->viewport(), Qt::LeftButton, {}, rect.topLeft() + QPoint(16, 12));
    }

    std::unique_ptr<CompareFixture> m_fixture;
    std::unique_ptr<ImageSetView> m_view;
};

QTEST_MAIN(ImageSetViewTest)
#include "tst_imagesetview.moc"
