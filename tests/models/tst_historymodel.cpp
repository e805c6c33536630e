// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/historymodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

class HistoryModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto analysis = fixture::analysed(fixture::smallImage());
        QVERIFY(analysis);
        m_model.setDescription(std::make_shared<const ImageDescription>(analysis->image));
    }

    void everyEntryIsThere()
    {
        // Four layers, and CMD, ENV, CMD, ENV, CMD between them.
        QStringList layers;
        for (int row = 0; row < m_model.rowCount(); ++row)
            layers.append(m_model.index(row, HistoryModel::LayerColumn).data().toString());
        QCOMPARE(
            layers, (QStringList { u"0"_s, u"–"_s, u"–"_s, u"1"_s, u"–"_s, u"2"_s, u"–"_s, u"3"_s, u"–"_s }));
        QCOMPARE(m_model.index(3, HistoryModel::CreatedByColumn).data().toString(),
            u"RUN /bin/sh -c setup # buildkit"_s);
        QCOMPARE(m_model.index(4, HistoryModel::CreatedByColumn).data().toString(), u"CMD [\"tool\"]"_s);
        QVERIFY(!m_model.hasComments());
    }

    void layersAndRowsFindEachOther()
    {
        QCOMPARE(m_model.indexOf(LayerId(2u)).row(), 5);
        QCOMPARE(m_model.layer(m_model.index(5, HistoryModel::CreatedByColumn)), LayerId(2u));
        QVERIFY(!m_model.layer(m_model.index(1, 0)).isValid());
        QVERIFY(!m_model.indexOf(LayerId(9u)).isValid());
        QVERIFY(!m_model.indexOf(LayerId()).isValid());
    }

    void hostileTextIsEscapedAndBounded()
    {
        ImageDescription image;
        HistoryEntry& entry = image.history.emplace_back();
        entry.created = "yesterday\x1b[31m";
        entry.createdBy = "RUN \x1b]0;title\x07" + std::string(1'000'000, 'x');
        entry.comment = "<img src='file:///etc/passwd'>";
        HistoryModel model;
        model.setDescription(std::make_shared<const ImageDescription>(std::move(image)));
        QVERIFY(model.hasComments());
        const QString command = model.index(0, HistoryModel::CreatedByColumn).data().toString();
        QVERIFY(command.startsWith(u"RUN \\x1b]0;title\\x07xxx"_s));
        QVERIFY(command.endsWith(u"x…"_s));
        QVERIFY(command.size() < 600);
        QCOMPARE(model.index(0, HistoryModel::CreatedColumn).data().toString(), u"yesterday\\x1b[31m"_s);
        const QString tip = model.index(0, HistoryModel::CommentColumn).data(Qt::ToolTipRole).toString();
        QCOMPARE(tip, u"<img src='file:///etc/passwd'>"_s); // views show it as text
    }

    void aCutKeepsCharactersWhole()
    {
        QCOMPARE(boundedText("abc", 3), u"abc"_s);
        QCOMPARE(boundedText("abcd", 3), u"abc…"_s);
        QCOMPARE(boundedText("a\xc3\xa9z", 2), u"a…"_s); // the second byte is half an accent
        QCOMPARE(boundedText("\x80\x80\x80", 2), u"…"_s);
    }

private:
    HistoryModel m_model;
    QAbstractItemModelTester m_tester { &m_model, QAbstractItemModelTester::FailureReportingMode::QtTest };
};

QTEST_APPLESS_MAIN(HistoryModelTest)
#include "tst_historymodel.moc"
