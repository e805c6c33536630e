// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/comparebanners.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct CompareBanners {
        Q_DECLARE_TR_FUNCTIONS(layerscope::CompareBanners)
    };

} // namespace

QVector<BannerText> gapBanners(const Comparison& comparison, const QString& a, const QString& b)
{
    QVector<BannerText> banners;
    for (const auto side : { ComparisonGap::Side::A, ComparisonGap::Side::B }) {
        QStringList layers;
        for (const ComparisonGap& gap : comparison.gaps) {
            if (gap.side == side)
                layers.append(u"layer %1  %2"_s.arg(QString::number(gap.layer.value),
                    gap.verified == Verification::Missing ? u"missing"_s : u"breaks off"_s));
        }
        if (layers.isEmpty())
            continue;
        const auto count = static_cast<int>(layers.size());
        const bool isA = side == ComparisonGap::Side::A;
        banners.append({ isA
                ? CompareBanners::tr("%Ln layer(s) of A, %1, could not be read to the end.", nullptr, count)
                      .arg(a)
                : CompareBanners::tr("%Ln layer(s) of B, %1, could not be read to the end.", nullptr, count)
                      .arg(b),
            isA ? CompareBanners::tr(
                "Files that are missing there count as only in B, and what A amounts to is a lower bound.")
                : CompareBanners::tr("Files that are missing there count as only in A, and what B amounts to "
                                     "is a lower bound."),
            layers.join(u'\n'), false });
    }
    return banners;
}

BannerText comparisonErrorBanner(const Error& error, bool isShown)
{
    const std::string_view code = name(error.code);
    QStringList details { QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())),
        displayText(error.subject), displayText(error.detail) };
    details.removeAll(QString());
    return { CompareBanners::tr("The images could not be compared in this way."),
        error.code == ErrorCode::InvalidArgument ? CompareBanners::tr(
            "A pattern of paths to ignore cannot be understood, or a layer is not there.")
            : isShown ? CompareBanners::tr("What is shown is what was compared before.")
                      : QString(),
        details.join(u"  "_s), true };
}

} // namespace layerscope
