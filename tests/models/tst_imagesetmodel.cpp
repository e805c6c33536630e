// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/imagesetmodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

class ImageSetModelTest : public QObject {
    Q_OBJECT
private slots:
    void numbersStandBesideTheImagesThatAreIn()
    {
        ImageSetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(entries());
        QCOMPARE(text(model, 0, ImageSetModel::PullColumn), u"…"_s); // not known yet
        model.setNumbers(numbers());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model, 0, ImageSetModel::PullColumn), u"2.0 kB"_s);
        QCOMPARE(text(model, 0, ImageSetModel::SharedColumn), u"–"_s);
        QCOMPARE(text(model, 1, ImageSetModel::PullColumn), u"–"_s); // left out
        QCOMPARE(text(model, 2, ImageSetModel::PullColumn), u"≥ 1.0 kB"_s);
        QCOMPARE(text(model, 2, ImageSetModel::LayersColumn), u"7"_s);
        QCOMPARE(text(model, 2, ImageSetModel::SharedColumn), u"≥ 300 B"_s);
        QCOMPARE(model.index(2, ImageSetModel::PullColumn).data(FractionRole).toDouble(), 0.5);
        QCOMPARE(model.index(0, ImageSetModel::ImageColumn).data(KeywordRole).toString(), u"A"_s);
        QCOMPARE(
            model.index(0, ImageSetModel::PullColumn).data(Qt::ToolTipRole).toString(), u"2,000 bytes"_s);
    }

    void onlyTheOthersCanBeLeftOut()
    {
        ImageSetModel model;
        model.setEntries(entries());
        QSignalSpy wanted(&model, &ImageSetModel::inclusionWanted);
        QVERIFY(!model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toInt(), 1);
        QCOMPARE(wanted.at(0).at(1).toBool(), true);
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    }

    void copiesExactBytes()
    {
        ImageSetModel model;
        model.setEntries(entries());
        model.setNumbers(numbers());
        const QStringList lines = model.asText().split(u'\n');
        QCOMPARE(lines.size(), 3); // what is left out is
        QCOMPARE(lines.at(1), u"shop:1\t2000\t1500\t100\t3\t"_s);
        QCOMPARE(lines.at(2), u"shop:3\t1000\t900\t0\t7\t300"_s);
    }

private:
    static std::vector<ImageSetModel::Entry> entries()
    {
        return { { u"A"_s, u"shop:1"_s, u"/one.tar"_s, true, true },
            { {}, u"shop:2"_s, u"/two.tar"_s, false, false },
            { {}, u"shop:3"_s, u"/three.tar"_s, false, true } };
    }

    static std::shared_ptr<const ImageSet> numbers()
    {
        auto set = std::make_shared<ImageSet>();
        set->rows = { { 2000, 1500, 100, 3, 2000, false }, { 1000, 900, 0, 7, 300, true } };
        return set;
    }

    static QString text(const ImageSetModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

QTEST_GUILESS_MAIN(ImageSetModelTest)
#include "tst_imagesetmodel.moc"
