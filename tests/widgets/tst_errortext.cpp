// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/errortext.h"

#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

class ErrorTextTest : public QObject {
    Q_OBJECT

private slots:
    void namesTheLayer()
    {
        const auto banners = warningBanners({ { WarningCode::LayerDamaged, "layer 6", "byte 512" } });
        QCOMPARE(banners.size(), 1);
        QCOMPARE(banners[0].fact, u"Layer 6 is damaged."_s);
        QVERIFY(banners[0].details.contains(u"byte 512"_s));
        QVERIFY(!banners[0].isError);
    }

    void warningsOfAKindShareABanner()
    {
        const std::vector<Warning> warnings { { WarningCode::MediaTypeMismatch, "layer 1", "one" },
            { WarningCode::LayerDamaged, "layer 3", "byte 7" },
            { WarningCode::MediaTypeMismatch, "layer 2", "two" },
            { WarningCode::ImageChosen, "", "a note" } };
        const auto banners = warningBanners(warnings);
        QCOMPARE(banners.size(), 2);
        QVERIFY(banners[0].fact.startsWith(u"Layer 3"_s)); // damage comes first
        QVERIFY(banners[1].details.contains(u"layer 1"_s) && banners[1].details.contains(u"layer 2"_s));
    }

    void countsPlacesAndNotFacts()
    {
        const auto banners = warningBanners({ { WarningCode::LayerDamaged, "layer 1", "checksum" },
            { WarningCode::LayerDamaged, "layer 1", "diff_id not checked" },
            { WarningCode::LayerDamaged, "layer 4", "checksum" },
            { WarningCode::LayerDamaged, "layer 5", "checksum" } });
        QCOMPARE(banners.size(), 1);
        QVERIFY(banners[0].fact.startsWith(u"Layer 1 is damaged. "_s));
        QVERIFY2(banners[0].fact.contains(u"2 more"_s), qPrintable(banners[0].fact));
        QCOMPARE(banners[0].details.count(u'\n'), 3);
    }

    void aDamagedLayerIsSaidOnce()
    {
        const auto banners
            = warningBanners({ { WarningCode::DigestMismatch, "layer 2", "sha256:1 is claimed" },
                { WarningCode::LayerDamaged, "layer 2", "byte 512" },
                { WarningCode::BlobSizeMismatch, "layer 2", "9 are declared" },
                { WarningCode::DigestMismatch, "layer 5", "sha256:2 is claimed" } });
        QCOMPARE(banners.size(), 2);
        const bool first = banners[0].fact == u"Layer 2 is damaged."_s;
        const BannerText& damaged = banners[first ? 0 : 1];
        QCOMPARE(damaged.fact, u"Layer 2 is damaged."_s);
        for (const QString& detail : { u"sha256:1 is claimed"_s, u"byte 512"_s, u"9 are declared"_s })
            QVERIFY2(damaged.details.contains(detail), qPrintable(damaged.details));
        QCOMPARE(banners[first ? 1 : 0].fact, u"Layer 5 does not match its digest."_s);
    }

    void otherPlacesStayAsTheyAre()
    {
        QVERIFY(warningText({ WarningCode::ArchiveDamaged, "app.tar", "it ends early" })
                    .startsWith(u"app.tar: "_s));
        QVERIFY(warningText({ WarningCode::LayerNotTar, "layer 3x", "" }).startsWith(u"layer 3x: "_s));
        QCOMPARE(warningText({ WarningCode::LayerNotTar, "layer 3", "" }), u"Layer 3 is no tar archive."_s);
    }

    void aBenchmarkIsNoImage()
    {
        const auto said = [](ErrorCode code) {
            return benchErrorBanner({ code, "a", "line 3" }, u"/a.layerbench.json"_s).consequence;
        };
        QVERIFY(said(ErrorCode::Damaged).startsWith(u"It is no valid benchmark document"_s));
        QVERIFY(said(ErrorCode::Unsupported).contains(u"newer version"_s));
        for (const ErrorCode code : { ErrorCode::Damaged, ErrorCode::Unsupported, ErrorCode::LimitExceeded,
                 ErrorCode::NotFound, ErrorCode::Unreadable, ErrorCode::Empty })
            QVERIFY2(!said(code).contains(u"image"_s), qPrintable(said(code)));
        QVERIFY(
            benchErrorBanner({ ErrorCode::Damaged, "a", "line 3" }, u"/a"_s).details.contains(u"line 3"_s));
    }

    void anErrorSaysWhatItIsAndShowsThePathOnDemand()
    {
        const BannerText text = errorBanner({ ErrorCode::Empty, "app.tar", "0 bytes" }, u"/images/app.tar"_s);
        QVERIFY(text.isError);
        QCOMPARE(text.fact, u"app.tar cannot be opened."_s);
        QCOMPARE(text.consequence, u"It is empty."_s);
        QVERIFY(text.details.startsWith(u"/images/app.tar\n"_s));
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_errortext.moc"
