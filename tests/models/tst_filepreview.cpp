// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/filepreview.h"
#include "ui/models/textdecoding.h"

#include <QBuffer>
#include <QTest>

// Text from other bytes: the samples are written out byte by byte, as the encodings' specifications have them.

using namespace layerscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(layerscope::TextEncoding)

class FilePreviewTest : public QObject {
    Q_OBJECT
private slots:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<TextEncoding>("encoding");
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QByteArray() << TextEncoding::Utf8 << QString();
        QTest::newRow("ascii") << QByteArray("a\tb\r\n") << TextEncoding::Utf8 << u"a\tb\r\n"_s;
        QTest::newRow("utf-8") << QByteArray("\xe5\xb1\x82 caf\xc3\xa9") << TextEncoding::Utf8
                               << u"层 café"_s;
        QTest::newRow("utf-8 mark") << QByteArray("\xef\xbb\xbfhi") << TextEncoding::Utf8 << u"hi"_s;
        QTest::newRow("utf-16 le") << QByteArray("\xff\xfeh\0i\0", 6) << TextEncoding::Utf16Le << u"hi"_s;
        QTest::newRow("utf-16 be") << QByteArray("\xfe\xff\0h\0i", 6) << TextEncoding::Utf16Be << u"hi"_s;
        QTest::newRow("utf-32 le") << QByteArray("\xff\xfe\0\0h\0\0\0", 8) << TextEncoding::Utf32Le << u"h"_s;
        QTest::newRow("utf-32 be") << QByteArray("\0\0\xfe\xff\0\0\0h", 8) << TextEncoding::Utf32Be << u"h"_s;
        QTest::newRow("gb18030") << QByteArray("\xc4\xe3\xba\xc3, \xca\xc0\xbd\xe7") << TextEncoding::Gb18030
                                 << u"你好, 世界"_s;
        QTest::newRow("latin-1") << QByteArray("un caf\xe9 au lait, s'il vous pla\xeet")
                                 << TextEncoding::Latin1 << u"un café au lait, s'il vous plaît"_s;
        QTest::newRow("coloured log") << QByteArray("\x1b[31mred") << TextEncoding::Utf8 << u"\x1b[31mred"_s;
        QTest::newRow("zero byte") << QByteArray("text\0text", 9) << TextEncoding::Binary << QString();
        QTest::newRow("control byte") << QByteArray("text\x01text") << TextEncoding::Binary << QString();
        QTest::newRow("c1 bytes") << QByteArray("\x81\x8d\x90 \x9f") << TextEncoding::Binary << QString();
        QTest::newRow("cut utf-16") << QByteArray("\xff\xfeh", 3) << TextEncoding::Binary << QString();
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(TextEncoding, encoding);
        QFETCH(QString, text);
        const DecodedText decoded = decodeText(bytes, true);
        QCOMPARE(decoded.encoding, encoding);
        QCOMPARE(decoded.text, text);
    }

    void aCharacterCutOffAtTheEndIsLeftOut()
    {
        const QByteArray cut = "ab\xe5\xb1"; // two of three bytes
        QCOMPARE(decodeText(cut, false).text, u"ab"_s);
        QCOMPARE(decodeText(cut, false).encoding, TextEncoding::Utf8);
        QVERIFY(decodeText(cut, true).encoding != TextEncoding::Utf8);
        QCOMPARE(decodeText(QByteArrayView("\xff\xfeh\0i", 5), false).text, u"h"_s);
        QCOMPARE(decodeText("\xc4\xe3\xba", false).text, u"你"_s);
    }

    void linesAreCountedAndLongOnesCut()
    {
        const FilePreview preview = makePreview("one\r\ntwo\n" + QByteArray(5000, 'x') + "\nlast\n", 5015);
        QCOMPARE(preview.kind, FilePreview::Kind::Text);
        QCOMPARE(preview.lines, 4);
        QVERIFY(preview.hasCutLines);
        const QStringList lines = preview.slices.join(u'\n').split(u'\n');
        QCOMPARE(lines[0], u"one"_s);
        QCOMPARE(lines[2].size(), 4001); // 4000 and the sign that there was more
        QVERIFY(lines[2].endsWith(u'…'));
        QCOMPARE(lines[3], u"last"_s);
    }

    void emptyLinesStayWhereTheyAre()
    {
        const FilePreview preview = makePreview("\n\na\n\nb", 6);
        QCOMPARE(preview.slices.join(u'\n'), u"\n\na\n\nb"_s);
        QCOMPARE(preview.lines, 5);
    }

    void aPictureIsReadWholeOrNotAtAll()
    {
        QImage image(300, 200, QImage::Format_ARGB32);
        image.fill(Qt::red);
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(image.save(&buffer, "png"));
        const FilePreview preview = makePreview(png, static_cast<uint64_t>(png.size()));
        QCOMPARE(preview.kind, FilePreview::Kind::Picture);
        QCOMPARE(preview.pictureSize, QSize(300, 200));
        QCOMPARE(preview.picture.pixelColor(10, 10), QColor(Qt::red));
        QCOMPARE(makePreview(png.left(60), 60).kind, FilePreview::Kind::Bytes); // damaged
        QCOMPARE(makePreview(png.left(60), static_cast<uint64_t>(png.size())).kind, FilePreview::Kind::Bytes);
    }

    void aPictureThatClaimsTooManyPixelsIsBytes()
    {
        // A BMP header alone: 100,000 x 100,000 pixels of 24 bits.
        QByteArray bmp("BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\xa0\x86\x01\0\xa0\x86\x01\0\x01\0\x18\0", 30);
        bmp.append(QByteArray(24, '\0'));
        QCOMPARE(makePreview(bmp, static_cast<uint64_t>(bmp.size())).kind, FilePreview::Kind::Bytes);
    }

    void aDrawingIsTextAndIsNeverRendered()
    {
        const QByteArray svg
            = "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>";
        QCOMPARE(makePreview(svg, static_cast<uint64_t>(svg.size())).kind, FilePreview::Kind::Text);
    }
};

QTEST_MAIN(FilePreviewTest)
#include "tst_filepreview.moc"
