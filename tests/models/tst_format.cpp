// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/format.h"

#include <QTest>
#include <QTextDocument>

using namespace layerscope;
using namespace Qt::StringLiterals;

class FormatTest : public QObject {
    Q_OBJECT
private slots:
    void sizes_data()
    {
        QTest::addColumn<qulonglong>("bytes");
        QTest::addColumn<QString>("decimal");
        QTest::addColumn<QString>("binary");
        QTest::newRow("none") << 0ULL << u"0 B"_s << u"0 B"_s;
        QTest::newRow("below the first unit") << 999ULL << u"999 B"_s << u"999 B"_s;
        QTest::newRow("first unit") << 1000ULL << u"1.0 kB"_s << u"1,000 B"_s;
        QTest::newRow("one decimal") << 73514220ULL << u"73.5 MB"_s << u"70.1 MiB"_s;
        QTest::newRow("two decimals from GB") << 5040000000ULL << u"5.04 GB"_s << u"4.69 GiB"_s;
        QTest::newRow("rounds into the next unit") << 999960ULL << u"1.0 MB"_s << u"976.5 KiB"_s;
        QTest::newRow("does not round up early") << 999940ULL << u"999.9 kB"_s << u"976.5 KiB"_s;
    }
    void sizes()
    {
        QFETCH(qulonglong, bytes);
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QTEST(Format(english, SizeUnit::Decimal).size(bytes), "decimal");
        QTEST(Format(english, SizeUnit::Binary).size(bytes), "binary");
    }
    void negativeSizesHaveATrueMinus()
    {
        QCOMPARE(Format().signedSize(-64'200'000), u"−64.2 MB"_s);
        QCOMPARE(Format().signedSize(0), u"0 B"_s);
        QCOMPARE(Format().signedSize(std::numeric_limits<int64_t>::min()).at(0), QChar(0x2212));
    }
    void durations_data()
    {
        QTest::addColumn<qlonglong>("nanoseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0LL << u"0 s"_s;
        QTest::newRow("Docker's default interval") << 30'000'000'000LL << u"30 s"_s;
        QTest::newRow("minutes and seconds") << 90'000'000'000LL << u"1 min 30 s"_s;
        QTest::newRow("whole minutes") << 300'000'000'000LL << u"5 min"_s;
        QTest::newRow("part of a second") << 250'000'000LL << u"250 ms"_s;
        QTest::newRow("a second and a half") << 1'500'000'000LL << u"1.5 s"_s;
        QTest::newRow("milliseconds matter") << 1'005'000'000LL << u"1.005 s"_s;
        QTest::newRow("hours and minutes") << 5'430'000'000'000LL << u"1 h 30 min"_s;
        QTest::newRow("days and hours") << 93'600'000'000'000LL << u"1 d 2 h"_s;
        QTest::newRow("nanoseconds") << 999LL << u"999 ns"_s;
        QTest::newRow("negative") << -30'000'000'000LL << u"−30 s"_s;
        QTest::newRow("smallest") << std::numeric_limits<qlonglong>::min() << u"−106,751 d 23 h"_s;
    }
    void durations()
    {
        QFETCH(qlonglong, nanoseconds);
        QTEST(Format().duration(nanoseconds), "text");
    }
    void percentNeverLies()
    {
        QCOMPARE(Format().percent(0.0871), u"8.7 %"_s);
        QCOMPARE(Format().percent(0.0), u"0.0 %"_s);
        QCOMPARE(Format().percent(0.00001), u"0.1 %"_s);
        QCOMPARE(Format().percent(0.99999), u"99.9 %"_s);
        QCOMPARE(Format().percent(1.0), u"100.0 %"_s);
    }
    void times()
    {
        QCOMPARE(
            Format().time(std::string_view("2026-11-22T01:34:56.123456789Z")), u"2026-11-22 01:34 UTC"_s);
        QCOMPARE(Format().time(std::string_view("2026-11-22T03:34:56+02:00")), u"2026-11-22 01:34 UTC"_s);
        QCOMPARE(Format().time(std::string_view("soon")), u"soon"_s);
        QCOMPARE(Format().time(int64_t { 0 }), u"1970-01-01 00:00:00 UTC"_s);
    }
    void modes()
    {
        QCOMPARE(modeText(0755, 'd'), u"drwxr-xr-x"_s);
        QCOMPARE(modeText(04755, '-'), u"-rwsr-xr-x"_s);
        QCOMPARE(modeText(01777, 'd'), u"drwxrwxrwt"_s);
        QCOMPARE(modeText(02644, '-'), u"-rw-r-Sr--"_s);
    }
    void hostileNamesStayOnOneLine()
    {
        const QString text = displayText("a\nb\x1b[2J\xff");
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(!text.contains(QChar(0x1b)));
        QVERIFY(text.contains(u"\\xff"_s, Qt::CaseInsensitive));
    }

    void aToolTipIsTextWhateverItLooksLike()
    {
        const QString tip = plainToolTip(u"<img src='file:///etc/passwd'>"_s);
        QVERIFY(Qt::mightBeRichText(tip));
        QVERIFY(tip.contains(u"&lt;img"_s) && !tip.contains(u"<img"_s));
        QVERIFY(plainToolTip(QString(1'000'000, u'x')).size() < 3000);
        QCOMPARE(plainToolTip({}), QString());
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
