// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// The files of translations/ are complete and keep what the program fills in.
class TranslationsTest : public QObject {
    Q_OBJECT
private slots:
    void complete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Chinese") << u"layerscope_zh_CN.ts"_s;
        QTest::newRow("English plurals") << u"layerscope_en.ts"_s;
    }
    void complete()
    {
        QFETCH(QString, file);
        QFile input(QStringLiteral(LAYERSCOPE_TRANSLATIONS) + u'/' + file);
        QVERIFY(input.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&input);
        QString source;
        int messages = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source") {
                source = xml.readElementText();
                ++messages;
            } else if (xml.name() == u"translation") {
                QVERIFY2(!xml.attributes().hasAttribute(u"type"_s), qPrintable(source));
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(source));
                checkPlaces(source, text);
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(messages > 0);
    }

private:
    /// %1, %2 and %n of the source are in the translation.
    static void checkPlaces(const QString& source, const QString& translation)
    {
        static const QRegularExpression place(u"%[0-9n]"_s);
        for (auto matches = place.globalMatch(source); matches.hasNext();) {
            const QString found = matches.next().captured();
            QVERIFY2(translation.contains(found), qPrintable(source + u" lacks "_s + found));
        }
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
