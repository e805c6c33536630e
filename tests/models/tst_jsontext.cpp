// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jsontext.h"

#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

class JsonTextTest : public QObject {
    Q_OBJECT
private slots:
    void oneValueALine()
    {
        const JsonText json
            = prettyJson("{\"b\":[1,2.50,-3e2],\"a\" : {\"x\":null,\"y\":true}, \"e\":{ },\"f\":[]}");
        QCOMPARE(json.text,
            u"{\n  \"b\": [\n    1,\n    2.50,\n    -3e2\n  ],\n"
            "  \"a\": {\n    \"x\": null,\n    \"y\": true\n  },\n  \"e\": {},\n  \"f\": []\n}"_s);
        QVERIFY(json.whole);
    }

    void stringsStayAsTheyAre()
    {
        const JsonText json = prettyJson("[\"a, {b}: \\\"c\\\" \\\\\",\"\\u00e9\"]");
        QCOMPARE(json.text, u"[\n  \"a, {b}: \\\"c\\\" \\\\\",\n  \"\\u00e9\"\n]"_s);
    }

    void hostileCharactersAreEscaped()
    {
        // A right-to-left override and an escape sequence could make a line look like another.
        const JsonText json = prettyJson("[\"a\xe2\x80\xae\x1b[2Jb\"]");
        QVERIFY(!json.text.contains(QChar(0x202e)));
        QVERIFY(!json.text.contains(QChar(0x1b)));
        QVERIFY(json.text.contains(u"a\\xe2\\x80\\xae\\x1b[2Jb"_s));
    }

    void longStringsAreCut()
    {
        const JsonText json = prettyJson("[\"" + std::string(3000, 'x') + "\",1]", { .stringBytes = 10 });
        QCOMPARE(json.text, u"[\n  \"xxxxxxxxx…\",\n  1\n]"_s);
        QVERIFY(!json.whole);
        // Not in the middle of a character: a quote and four times two bytes are nine.
        const JsonText accents
            = prettyJson("\"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\"", { .stringBytes = 10 });
        QCOMPARE(accents.text, u"\"éééé…\""_s);
    }

    void longTextsEnd()
    {
        std::string numbers = "[";
        for (int i = 0; i < 10'000; ++i)
            numbers += "1,";
        const JsonText json = prettyJson(numbers, { .characters = 100 });
        QVERIFY(!json.whole);
        QVERIFY(json.text.size() >= 90 && json.text.size() <= 110);
    }

    void depthDoesNotMultiply()
    {
        const std::string deep(100'000, '[');
        const JsonText json = prettyJson(deep, { .characters = 10'000'000, .depth = 5 });
        QCOMPARE(json.text.count(u'\n'), 99'999);
        QVERIFY(json.text.size() <= 100'000 * 12);
        QVERIFY(json.text.endsWith(u"\n          ["_s)); // five levels of two, and no more
    }

    void whatIsNoJsonComesOut()
    {
        QCOMPARE(prettyJson("not json, \"open").text, u"not json,\n\"open"_s);
        QCOMPARE(prettyJson("]]}}").text, u"]\n]\n}\n}"_s);
        QVERIFY(prettyJson("").text.isEmpty());
    }

    void tokens()
    {
        using Kind = JsonToken::Kind;
        QCOMPARE(jsonTokens(u"  \"k\\\"e\\\\\": \"v: 1\","),
            (std::vector<JsonToken> { { 2, 8, Kind::Key }, { 12, 6, Kind::String } }));
        QCOMPARE(jsonTokens(u"  \"n\": -1.5e3,"),
            (std::vector<JsonToken> { { 2, 3, Kind::Key }, { 7, 6, Kind::Number } }));
        QCOMPARE(jsonTokens(u"  null"), (std::vector<JsonToken> { { 2, 4, Kind::Literal } }));
        QCOMPARE(jsonTokens(u"\"open\\"), (std::vector<JsonToken> { { 0, 6, Kind::String } }));
        QVERIFY(jsonTokens(u"  },").empty());
    }
};

QTEST_APPLESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
