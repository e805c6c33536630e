// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/layerbarlayout.h"

#include <QTest>

#include <cmath>

using namespace layerscope;

class LayerBarLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void sharesByBytes()
    {
        const std::vector<uint64_t> bytes { 100, 300 };
        const auto bar = layoutLayerBar(bytes, 401, 3, 1);
        QCOMPARE(bar.size(), size_t { 2 });
        QCOMPARE(bar[0].x, 0.0);
        QCOMPARE(bar[0].width, 100.0);
        QCOMPARE(bar[1].x, 101.0);
        QCOMPARE(bar[1].width, 300.0);
    }
    void smallLayersStayVisible()
    {
        const std::vector<uint64_t> bytes { 0, 1'000'000'000, 1, 0 };
        const auto bar = layoutLayerBar(bytes, 100, 3, 1);
        for (const BarSegment& segment : bar)
            QVERIFY(segment.width >= 3);
        QVERIFY(std::abs(bar.back().x + bar.back().width - 100) < 1e-6);
    }
    void segmentsNeverOverlapOrLeave_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("width");
        QTest::newRow("one") << 1 << 10.0;
        QTest::newRow("more layers than pixels") << 1024 << 300.0;
        QTest::newRow("Docker's limit") << 127 << 1248.0;
    }
    void segmentsNeverOverlapOrLeave()
    {
        QFETCH(int, count);
        QFETCH(double, width);
        std::vector<uint64_t> bytes;
        for (int i = 0; i < count; ++i)
            bytes.push_back(static_cast<uint64_t>(i) * static_cast<uint64_t>(i) % 7919);
        const auto bar = layoutLayerBar(bytes, width);
        QCOMPARE(bar.size(), bytes.size());
        double x = 0;
        for (const BarSegment& segment : bar) {
            QVERIFY(segment.x >= x - 1e-6);
            QVERIFY(segment.width > 0);
            x = segment.x + segment.width;
        }
        QVERIFY(x <= width + 1e-6);
    }
    void emptyInputs()
    {
        QVERIFY(layoutLayerBar({}, 100).empty());
        const std::vector<uint64_t> none { 0, 0 };
        QCOMPARE(layoutLayerBar(none, 101)[0].width, 50.0);
        QVERIFY(layoutLayerBar(none, 0).empty());
    }
};

QTEST_GUILESS_MAIN(LayerBarLayoutTest)
#include "tst_layerbarlayout.moc"
