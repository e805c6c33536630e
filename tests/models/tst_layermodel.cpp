// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/layermodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

class LayerModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_analysis = fixture::analysed(fixture::smallImage());
        QVERIFY(m_analysis);
        m_image = std::make_shared<const ImageDescription>(m_analysis->image);
    }

    void obeysTheModelRules()
    {
        LayerModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDescription(m_image);
        LoadProgress::Snapshot progress;
        progress.layers = { { 10, 100, false }, { 100, 100, true } };
        model.setProgress(progress);
        model.setAnalysis(m_analysis);
        model.setDescription(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void stepsStandBetweenLayersInOrder()
    {
        LayerModel model;
        model.setDescription(m_image);
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, LayerModel::InstructionColumn);
            switch (model.kind(index)) {
            case LayerModel::LayerRow:
                rows.append(u"layer "_s + QString::number(model.layer(index).value));
                break;
            case LayerModel::BoundaryRow:
                rows.append(u"boundary"_s);
                break;
            default:
                rows.append(index.data().toString());
            }
        }
        QCOMPARE(rows,
            (QStringList { u"layer 0"_s, u"CMD, ENV"_s, u"layer 1"_s, u"CMD"_s, u"boundary"_s, u"layer 2"_s,
                u"ENV"_s, u"layer 3"_s, u"CMD"_s }));
        const QModelIndex steps = model.index(1, 0);
        QCOMPARE(model.rowCount(steps), 2);
        QCOMPARE(model.index(1, LayerModel::InstructionColumn, steps).data().toString(), u"ENV A=1"_s);
    }

    void showsTheNumbersOfTheAnalysis()
    {
        LayerModel model;
        model.setDescription(m_image);
        const auto cell = [&](uint32_t layer, int column) { return model.indexOf(LayerId(layer), column); };
        QCOMPARE(cell(2, LayerModel::ContentColumn).data().toString(), u"…"_s);
        model.setAnalysis(m_analysis);
        QCOMPARE(cell(0, LayerModel::ContentColumn).data(SortRole).toULongLong(), qulonglong { 7510 });
        QCOMPARE(cell(2, LayerModel::NetColumn).data().toString(), u"−4.0 kB"_s);
        QCOMPARE(cell(0, LayerModel::WastedColumn).data().toString(), u"4.0 kB"_s);
        QCOMPARE(cell(3, LayerModel::WastedColumn).data().toString(), u"–"_s);
        QCOMPARE(cell(0, LayerModel::ContentColumn).data(FractionRole).toDouble(), 1.0);
        QVERIFY(cell(0, LayerModel::WastedColumn).data(WasteBarRole).toBool());
        QCOMPARE(cell(3, LayerModel::InstructionColumn).data(KeywordRole).toString(), u"COPY"_s);
        QCOMPARE(cell(3, LayerModel::InstructionColumn).data().toString(), u"/app"_s);
    }

    void readingShowsProgress()
    {
        LayerModel model;
        model.setDescription(m_image);
        LoadProgress::Snapshot progress;
        progress.layers = { { 100, 100, true }, { 37, 100, false }, { 0, 100, false }, { 0, 100, false } };
        model.setProgress(progress);
        QCOMPARE(model.indexOf(LayerId(1u), LayerModel::ReadColumn).data().toString(), u"37 %"_s);
        QCOMPARE(model.indexOf(LayerId(1u), LayerModel::ReadColumn).data(ProgressRole).toDouble(), 0.37);
        QVERIFY(!model.indexOf(LayerId(0u), LayerModel::ReadColumn).data(ProgressRole).isValid());
        QCOMPARE(
            model.indexOf(LayerId(0u), LayerModel::ReadColumn).data(IconNameRole).toString(), u"check"_s);
    }

    void withoutHistoryThereAreLayersOnly()
    {
        const auto analysis = fixture::analysed(fixture::image("plain")
                                                    .layer(fixture::layer().file("a", "1"))
                                                    .layer(fixture::layer().file("b", "2"))
                                                    .noHistory());
        QVERIFY(analysis);
        LayerModel model;
        model.setDescription(std::make_shared<const ImageDescription>(analysis->image));
        model.setAnalysis(analysis);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.layer(model.index(1, 0)) == LayerId(1u));
    }

private:
    std::shared_ptr<const Analysis> m_analysis;
    std::shared_ptr<const ImageDescription> m_image;
};

QTEST_GUILESS_MAIN(LayerModelTest)
#include "tst_layermodel.moc"
