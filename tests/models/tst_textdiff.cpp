// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/textdiff.h"

#include <QTest>

// Two texts beside each other. What is expected was written down by hand.

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

FilePreview preview(const QByteArray& bytes)
{
    return makePreview(bytes, static_cast<uint64_t>(bytes.size()));
}

TextDiff diff(const QByteArray& a, const QByteArray& b) { return diffTexts(preview(a), preview(b)); }

/// "1=1", "2~2 5..8 5..9", "3-", "+4", "5-+5"; counted from 1.
QStringList rows(const TextDiff& diff)
{
    QStringList lines;
    for (const DiffRow& row : diff.rows) {
        const QString a = row.a.line < 0 ? QString() : QString::number(row.a.line + 1);
        const QString b = row.b.line < 0 ? QString() : QString::number(row.b.line + 1);
        if (row.kind == DiffRow::Kind::Same)
            lines.append(a + u'=' + b);
        else if (row.kind == DiffRow::Kind::Changed)
            lines.append(u"%1~%2 %3..%4 %5..%6"_s.arg(a, b, QString::number(row.a.begin),
                QString::number(row.a.end), QString::number(row.b.begin), QString::number(row.b.end)));
        else
            lines.append((a.isEmpty() ? QString() : a + u'-') + (b.isEmpty() ? QString() : u'+' + b));
    }
    return lines;
}

QByteArray numbered(int first, int last)
{
    QByteArray text;
    for (int i = first; i <= last; ++i)
        text += "line " + QByteArray::number(i) + "\n";
    return text;
}

} // namespace

class TextDiffTest : public QObject {
    Q_OBJECT
private slots:
    void linesThatAreAlikeStandBesideEachOther()
    {
        const TextDiff found = diff("root:x:0:0:root:/root:/bin/bash\n"
                                    "daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\n"
                                    "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n"
                                    "nextjs:x:1001:1001::/home/nextjs:/bin/sh\n",
            "root:x:0:0:root:/root:/sbin/nologin\n"
            "nobody:x:65534:65534:nobody:/nonexistent:/sbin/nologin\n"
            "nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n");
        // "/root:/" is common, then "bin/bash" against "sbin/nologin"; "/usr" is what nobody loses.
        QCOMPARE(rows(found),
            (QStringList { u"1~1 23..31 23..35"_s, u"2-"_s, u"3~2 42..46 42..42"_s, u"4-+3"_s }));
        QCOMPARE(found.changes, std::vector<size_t> { 0 });
        QVERIFY(found.folds.empty());
        QVERIFY(found.isMinimal);
    }

    void longRunsAreFolded()
    {
        const TextDiff found = diff(numbered(1, 30), numbered(1, 14) + "new\n" + numbered(15, 30));
        QCOMPARE(found.rows.size(), size_t { 31 });
        QCOMPARE(found.changes, std::vector<size_t> { 14 });
        // Three lines stay before the change and three behind it.
        QCOMPARE(found.folds, (std::vector<DiffFold> { { 0, 11 }, { 18, 13 } }));
        const TextDiff added = diff("", numbered(1, 9));
        QCOMPARE(added.folds, (std::vector<DiffFold> { { 0, 9 } }));
        QVERIFY(diff("", numbered(1, 8)).folds.empty());
    }

    void whatIsWithinALineIsCountedInCharacters()
    {
        // Each of the first two is three bytes.
        QCOMPARE(rows(diff("你好, 世界 one\n", "你好, 世界 two\n")), QStringList { u"1~1 7..10 7..10"_s });
    }

    void lineEndsAreShownWhereTheyDiffer()
    {
        const TextDiff found = diff("same\r\none line\r\n", "same\r\none line\n");
        QCOMPARE(rows(found), (QStringList { u"1=1"_s, u"2~2 8..9 8..8"_s }));
        QCOMPARE(found.a, (QStringList { u"same"_s, u"one line␍"_s }));
        QCOMPARE(found.b, (QStringList { u"same"_s, u"one line"_s }));
    }

    void aMissingLastEndIsToldApart()
    {
        const TextDiff found = diff("a\n", "a");
        QCOMPARE(rows(found), QStringList { u"1=1"_s });
        QVERIFY(found.endsA);
        QVERIFY(!found.endsB);
        QVERIFY(found.changes.empty());
    }

    void emptyTextsHaveNoLines()
    {
        QVERIFY(diff("", "").rows.empty());
        QCOMPARE(rows(diff("a\n\n", "")), (QStringList { u"1-"_s, u"2-"_s }));
    }

    void longLinesAreCut()
    {
        const QByteArray line(5'000, 'x');
        const TextDiff found = diff(line + "a\n", line + "b\n");
        QCOMPARE(found.a.front().size(), PreviewLimits::maximumLine + 1);
        QVERIFY(found.a.front().endsWith(u'…'));
        QVERIFY(found.rows.front().a.end <= found.a.front().size());
    }

    void runsThatAreTooLongToBeMatchedStayWhole()
    {
        QByteArray a;
        QByteArray b;
        for (int i = 0; i < 300; ++i) {
            a += "before " + QByteArray::number(i) + "\n";
            b += "after " + QByteArray::number(i) + " and more\n";
        }
        const TextDiff found = diff(a, b + "last\n");
        size_t linesA = 0;
        size_t linesB = 0;
        for (const DiffRow& row : found.rows) {
            linesA += row.a.line >= 0 ? 1 : 0;
            linesB += row.b.line >= 0 ? 1 : 0;
        }
        QCOMPARE(linesA, size_t { 300 });
        QCOMPARE(linesB, size_t { 301 });
    }
};

QTEST_MAIN(TextDiffTest)
#include "tst_textdiff.moc"
