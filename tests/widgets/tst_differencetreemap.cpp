// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/session/comparedata.h"
#include "ui/session/comparestate.h"
#include "ui/session/language.h"
#include "ui/session/openimages.h"
#include "ui/session/settings.h"
#include "ui/theme/thememanager.h"
#include "ui/views/differencetreemapview.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/differencelegend.h"
#include "ui/widgets/differencetreemapwidget.h"

#include <QTemporaryDir>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

/// From A to B /app/grows goes from 1000 to 4000 bytes, /app/shrinks from 5000 to 1000, /gone (2000) is removed and
/// /same stays: 3000 bytes of growth, 6000 of shrinkage.
class DifferenceTreemapTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        installAccessibleParts();
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        using namespace fixture;
        m_a = analysed(image().layer(layer()
                                         .file("app/grows", bytes(1000, 1))
                                         .file("app/shrinks", bytes(5000, 2))
                                         .file("gone", bytes(2000, 3))
                                         .file("same", bytes(9000, 4))));
        m_b = analysed(image().layer(layer()
                                         .file("app/grows", bytes(4000, 5))
                                         .file("app/shrinks", bytes(1000, 6))
                                         .file("same", bytes(9000, 4))));
        QVERIFY(m_a && m_b);
    }

    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        m_state = std::make_unique<CompareState>();
        m_data = std::make_unique<CompareData>(*m_state);
        m_view = std::make_unique<DifferenceTreemapView>(
            CompareContext { *m_state, *m_data, m_images, *m_settings }, nullptr);
        m_map = m_view->map();
        m_view->resize(800, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void areasAreWhatDiffers()
    {
        compare(m_a, m_b);
        QCOMPARE(tileAt("/app/grows").weight, uint64_t { 3000 });
        QCOMPARE(tileAt("/app/shrinks").weight, uint64_t { 4000 });
        QCOMPARE(tileAt("/gone").weight, uint64_t { 2000 });
        QVERIFY(!m_map->picture()->layout->tileOf(NodeId(pair("/same").value))
            || m_map->picture()->layout->source()->weight(NodeId(pair("/same").value)) == 0);
        QCOMPARE(m_view->legend()->text(), u"Shrinks 6.0 kB, Grows 3.0 kB"_s);
    }

    void whatShrinksIsPlainAndWhatGrowsHatched()
    {
        compare(m_a, m_b);
        QCOMPARE(coloursIn("/app/shrinks").size(), 1);
        QCOMPARE(*coloursIn("/app/shrinks").begin(), theme().added.ink.rgb());
        QVERIFY(coloursIn("/app/grows").size() > 1);
        QVERIFY(coloursIn("/app/grows").contains(theme().removed.ink.rgb()));
        compare(m_b, m_a); // the other way round
        QCOMPARE(*coloursIn("/app/grows").begin(), theme().added.ink.rgb());
    }

    void clickAndKeysSelect()
    {
        compare(m_a, m_b);
        QTest::mouseClick(m_map, Qt::LeftButton, {}, middle("/gone"));
        QCOMPARE(m_state->path(), pair("/gone"));
        const auto tile = m_map->selectedTile();
        QVERIFY(tile);
        QCOMPARE(m_map->partText(static_cast<int>(*tile)), u"gone, file, 2.0 kB, shrinks, selected"_s);
        m_map->setFocus();
        m_state->selectPath(pair("/app"));
        QTest::keyClick(m_map, Qt::Key_Return);
        QCOMPARE(m_state->root(), pair("/app"));
        QTRY_VERIFY(m_map->isUpToDate());
        QCOMPARE(m_view->breadcrumb()->path().size(), size_t { 2 });
        QTest::keyClick(m_map, Qt::Key_Home);
        QCOMPARE(m_state->root(), TreeComparison::root());
    }

    void theFilterLeavesTheWeightOfWhatItShows()
    {
        compare(m_a, m_b);
        m_state->setShown(Difference::Removed, false);
        QTRY_COMPARE(m_view->legend()->text(), u"Shrinks 4.0 kB, Grows 3.0 kB"_s);
        QTRY_VERIFY(m_map->isUpToDate());
        QCOMPARE(m_map->picture()->layout->tiles().front().weight, uint64_t { 7000 });
    }

    void nothingDiffersIsSaid()
    {
        compare(m_a, m_a);
        QCOMPARE(m_map->picture()->layout->tiles().size(), size_t { 1 });
        QCOMPARE(m_view->legend()->text(), u"Shrinks 0 B, Grows 0 B"_s);
    }

private:
    void compare(const std::shared_ptr<const Analysis>& a, const std::shared_ptr<const Analysis>& b)
    {
        m_data->setImages({ {}, u"A"_s, nullptr, a }, { {}, u"B"_s, nullptr, b });
        QTRY_VERIFY(m_data->comparison() && m_data->comparison()->a == a && m_data->comparison()->b == b);
        QTRY_VERIFY(m_map->isUpToDate() && m_map->shownFiles() == m_data->comparison()->files);
    }
    PairId pair(std::string_view path) const { return m_data->comparison()->files->find(path).value(); }
    const TreemapTile& tileAt(std::string_view path) const
    {
        const TreemapLayout& layout = *m_map->picture()->layout;
        return layout.tiles()[layout.tileOf(NodeId(pair(path).value)).value()];
    }
    QPoint middle(std::string_view path) const
    {
        const TileRect& rect = tileAt(path).rect;
        return { static_cast<int>(rect.x + rect.width / 2), static_cast<int>(rect.y + rect.height / 2) };
    }
    /// The colours of the lower half of a tile, where no label is.
    QSet<QRgb> coloursIn(std::string_view path) const
    {
        const TileRect& rect = tileAt(path).rect;
        QSet<QRgb> colours;
        for (int y = static_cast<int>(rect.y + rect.height / 2);
             y < static_cast<int>(rect.y + rect.height) - 4; ++y) {
            for (int x = static_cast<int>(rect.x) + 4; x < static_cast<int>(rect.x + rect.width) - 4; ++x)
                colours.insert(m_map->picture()->image.pixelColor(x, y).rgb());
        }
        return colours;
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Analysis> m_a;
    std::shared_ptr<const Analysis> m_b;
    OpenImages m_images;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<CompareState> m_state;
    std::unique_ptr<CompareData> m_data;
    std::unique_ptr<DifferenceTreemapView> m_view;
    DifferenceTreemapWidget* m_map = nullptr;
};

QTEST_MAIN(DifferenceTreemapTest)
#include "tst_differencetreemap.moc"
