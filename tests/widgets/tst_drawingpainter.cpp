// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/inkcolours.h"
#include "core/report/svg.h"
#include "ui/theme/theme.h"
#include "ui/widgets/drawingpainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <sstream>

using namespace layerscope;

class TestDrawingPainter : public QObject {
    Q_OBJECT

private slots:
    void usesTheColoursOfReports();
    void paintsRectangles();
    void paintsHatchesOverTheFill();
    void paintsArrowsAtTheSecondEnd();
    void keepsTextWithinItsRoom_data();
    void keepsTextWithinItsRoom();
    void leavesThePainterAsItWas();
    void isWellFormedAsSvg();

private:
    static QImage painted(const Drawing& drawing, const Theme& theme = Theme::light())
    {
        QImage image(200, 60, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintDrawing(painter, drawing, theme);
        return image;
    }
    static Drawing drawingOf(std::variant<DrawnRect, DrawnLine, DrawnText> shape)
    {
        Drawing drawing;
        drawing.width = 200;
        drawing.height = 60;
        drawing.shapes.push_back(std::move(shape));
        return drawing;
    }
    /// The columns that are not white, first and last.
    static std::pair<int, int> inkedColumns(const QImage& image)
    {
        std::pair<int, int> columns { image.width(), -1 };
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) != QColor(Qt::white))
                    columns = { std::min(columns.first, x), std::max(columns.second, x) };
            }
        }
        return columns;
    }
};

void TestDrawingPainter::usesTheColoursOfReports()
{
    for (size_t i = 1; i < inkCount; ++i) {
        const auto ink = static_cast<Ink>(i);
        QCOMPARE(inkColor(ink, Theme::light()).rgba(), inkColour(ink, false));
        QCOMPARE(inkColor(ink, Theme::night()).rgba(), inkColour(ink, true));
    }
    QVERIFY(!inkColor(Ink::None, Theme::light()).isValid());
}

void TestDrawingPainter::paintsRectangles()
{
    DrawnRect rect { 10, 10, 40, 20, Ink::Category3, Ink::Removed };
    const QImage image = painted(drawingOf(rect), Theme::night());
    QCOMPARE(image.pixelColor(30, 20), Theme::night().category(2));
    QCOMPARE(image.pixelColor(10, 20), Theme::night().removed.ink);
    QCOMPARE(image.pixelColor(49, 20), Theme::night().removed.ink);
    QCOMPARE(image.pixelColor(50, 20), QColor(Qt::white));
}

void TestDrawingPainter::paintsHatchesOverTheFill()
{
    DrawnRect rect { 10, 10, 40, 20, Ink::Removed };
    rect.hatch = Ink::MarkHatch;
    const QImage image = painted(drawingOf(rect));
    int plain = 0;
    int lighter = 0;
    for (int x = 12; x < 48; ++x)
        (image.pixelColor(x, 20) == Theme::light().removed.ink ? plain : lighter) += 1;
    QVERIFY(plain > 5);
    QVERIFY(lighter > 5);
    QCOMPARE(image.pixelColor(52, 20), QColor(Qt::white));
}

void TestDrawingPainter::paintsArrowsAtTheSecondEnd()
{
    DrawnLine line { 20, 30, 120, 30, Ink::Accent, 1, true };
    const QImage image = painted(drawingOf(line));
    const auto inked = [&](int x) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            count += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
        return count;
    };
    QVERIFY(inked(115) > inked(60) + 2);
    QVERIFY(inked(22) <= inked(60));
    QCOMPARE(inkedColumns(image).second, 119);
}

void TestDrawingPainter::keepsTextWithinItsRoom_data()
{
    QTest::addColumn<int>("anchor");
    QTest::addColumn<int>("left");
    QTest::newRow("start") << static_cast<int>(DrawnText::Anchor::Start) << 100;
    QTest::newRow("middle") << static_cast<int>(DrawnText::Anchor::Middle) << 70;
    QTest::newRow("end") << static_cast<int>(DrawnText::Anchor::End) << 40;
}

void TestDrawingPainter::keepsTextWithinItsRoom()
{
    QFETCH(int, anchor);
    QFETCH(int, left);
    DrawnText text;
    text.x = 100;
    text.y = 30;
    text.text = "a name that is much longer than the room for it";
    text.anchor = static_cast<DrawnText::Anchor>(anchor);
    text.room = 60;
    const auto [first, last] = inkedColumns(painted(drawingOf(text)));
    QVERIFY(first >= left - 1);
    QVERIFY(last <= left + 61);
    QVERIFY(last - first > 30);
}

void TestDrawingPainter::leavesThePainterAsItWas()
{
    QImage image(10, 10, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setPen(Qt::red);
    paintDrawing(painter, drawingOf(DrawnRect { 0, 0, 5, 5, Ink::Accent }), Theme::light());
    QCOMPARE(painter.pen().color(), QColor(Qt::red));
    QVERIFY(!painter.testRenderHint(QPainter::Antialiasing));
}

void TestDrawingPainter::isWellFormedAsSvg()
{
    const std::string evil("<b a='\"'>]]>&amp;\x01\x7f\0\xEF\xBF\xBF\xff", 24);
    DrawnText text;
    text.text = evil;
    Drawing drawing = drawingOf(text);
    drawing.label = evil;
    DrawnRect rect { 0, 0, 20, 20, Ink::Removed };
    rect.hatch = Ink::MarkHatch;
    rect.hint = evil;
    drawing.shapes.emplace_back(rect);
    drawing.shapes.emplace_back(DrawnLine { 0, 0, 20, 20, Ink::Line, 1, true });
    std::ostringstream out;
    writeSvg(out, drawing);
    QXmlStreamReader reader(QByteArray::fromStdString(out.str()));
    QStringList texts;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && (reader.name() == u"title" || reader.name() == u"text"))
            texts.append(reader.readElementText());
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(texts.size(), 3);
    for (const QString& words : texts)
        QVERIFY2(words.startsWith(u"<b a='\"'>]]>&amp;"), qPrintable(words));
}

QTEST_MAIN(TestDrawingPainter)
#include "tst_drawingpainter.moc"
