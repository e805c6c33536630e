// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/errortext.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct ErrorText {
        Q_DECLARE_TR_FUNCTIONS(layerscope::ErrorText)
    };

    QString details(std::string_view code, std::string_view subject, std::string_view detail)
    {
        QString text = QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
        if (!subject.empty())
            text += u"  "_s + displayText(subject);
        if (!detail.empty())
            text += u"  "_s + displayText(detail);
        return text;
    }

    QString reason(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::NotFound:
            return ErrorText::tr("There is no such file or folder.");
        case ErrorCode::Unreadable:
            return ErrorText::tr("The system does not let it be read.");
        case ErrorCode::Empty:
            return ErrorText::tr("It is empty.");
        case ErrorCode::NotAnImage:
            return ErrorText::tr(
                "It is no saved container image. Layerscope opens docker save and OCI archives and OCI "
                "layout "
                "folders.");
        case ErrorCode::Damaged:
            return ErrorText::tr("It was a container image once, but its description cannot be read.");
        case ErrorCode::Unsupported:
            return ErrorText::tr("It is of a kind that Layerscope does not read.");
        case ErrorCode::LimitExceeded:
            return ErrorText::tr("It exceeds a limit that protects against hostile archives.");
        case ErrorCode::NoSuchImage:
            return ErrorText::tr("It does not hold the image that was asked for.");
        case ErrorCode::InvalidArgument:
            return ErrorText::tr("The image was asked for in a way that makes no sense.");
        case ErrorCode::WriteFailed:
            return ErrorText::tr("It could not be written.");
        case ErrorCode::Cancelled:
            break;
        }
        return ErrorText::tr("Reading was cancelled.");
    }

    /// What a kind of warning means, without its place.
    QString fact(WarningCode code)
    {
        switch (code) {
        case WarningCode::ImageChosen:
            return ErrorText::tr("One image of several was chosen.");
        case WarningCode::ArchiveDamaged:
            return ErrorText::tr("The archive is damaged.");
        case WarningCode::LayoutMissing:
            return ErrorText::tr("The OCI layout file is missing.");
        case WarningCode::ManifestIncomplete:
            return ErrorText::tr("The manifest is incomplete.");
        case WarningCode::ConfigUnreadable:
            return ErrorText::tr("The image configuration cannot be read.");
        case WarningCode::ConfigFieldInvalid:
            return ErrorText::tr("A field of the image configuration is invalid.");
        case WarningCode::HistoryMismatch:
            return ErrorText::tr("The build history does not match the layers.");
        case WarningCode::LayerCountMismatch:
            return ErrorText::tr("Manifest and configuration disagree about the number of layers.");
        case WarningCode::BlobMissing:
            return ErrorText::tr("A layer is missing.");
        case WarningCode::BlobNotInArchive:
            return ErrorText::tr("A layer is not in the archive and meant to be fetched elsewhere.");
        case WarningCode::BlobSizeMismatch:
            return ErrorText::tr("A blob has another size than the manifest says.");
        case WarningCode::DigestMismatch:
            return ErrorText::tr("A digest does not match.");
        case WarningCode::DigestUnsupported:
            return ErrorText::tr("A digest cannot be checked.");
        case WarningCode::DiffIdMismatch:
            return ErrorText::tr("A layer's content does not match the configuration.");
        case WarningCode::MediaTypeMismatch:
            return ErrorText::tr("A media type disagrees with the bytes.");
        case WarningCode::LayerEncrypted:
            return ErrorText::tr("A layer is encrypted.");
        case WarningCode::LayerNotTar:
            return ErrorText::tr("A layer is no tar archive.");
        case WarningCode::LayerDamaged:
            return ErrorText::tr("A layer is damaged.");
        case WarningCode::LimitExceeded:
            return ErrorText::tr("A limit was exceeded.");
        case WarningCode::EntryUnusable:
            return ErrorText::tr("Files have names that cannot be placed in a tree.");
        case WarningCode::EntryUnreachable:
            return ErrorText::tr("Files lie behind a link that leads nowhere.");
        case WarningCode::HardLinkUnresolved:
            return ErrorText::tr("Hard links point to nothing.");
        case WarningCode::DuplicateEntry:
            return ErrorText::tr("Paths are stored twice within one layer.");
        case WarningCode::WhiteoutOfNothing:
            return ErrorText::tr("Whiteouts remove what is not there.");
        case WarningCode::WhiteoutOdd:
            return ErrorText::tr("Whiteouts are written in an unusual way.");
        case WarningCode::NameNotUtf8:
            return ErrorText::tr("Names are not valid UTF-8.");
        case WarningCode::NotAnImage:
            break;
        }
        return ErrorText::tr("Not an ordinary container image.");
    }

    /// The number in "layer 3", which is how core names the place; none for all other places.
    std::optional<int> layerOf(std::string_view subject)
    {
        constexpr std::string_view prefix = "layer ";
        if (!subject.starts_with(prefix))
            return std::nullopt;
        int layer = 0;
        const char* end = subject.data() + subject.size();
        const auto parsed = std::from_chars(subject.data() + prefix.size(), end, layer);
        return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(layer) : std::nullopt;
    }

    QString layerFact(WarningCode code, int layer)
    {
        switch (code) {
        case WarningCode::BlobMissing:
            return ErrorText::tr("Layer %1 is missing.").arg(layer);
        case WarningCode::BlobNotInArchive:
            return ErrorText::tr("Layer %1 is not in the archive and meant to be fetched elsewhere.")
                .arg(layer);
        case WarningCode::BlobSizeMismatch:
            return ErrorText::tr("Layer %1 has another size than the manifest says.").arg(layer);
        case WarningCode::DigestMismatch:
            return ErrorText::tr("Layer %1 does not match its digest.").arg(layer);
        case WarningCode::DiffIdMismatch:
            return ErrorText::tr("The content of layer %1 does not match the configuration.").arg(layer);
        case WarningCode::LayerEncrypted:
            return ErrorText::tr("Layer %1 is encrypted.").arg(layer);
        case WarningCode::LayerNotTar:
            return ErrorText::tr("Layer %1 is no tar archive.").arg(layer);
        case WarningCode::LayerDamaged:
            return ErrorText::tr("Layer %1 is damaged.").arg(layer);
        default:
            return ErrorText::tr("Layer %1: %2").arg(QString::number(layer), fact(code));
        }
    }

    /// What is wrong and where.
    QString factOf(const Warning& warning)
    {
        if (warning.subject.empty())
            return fact(warning.code);
        if (const auto layer = layerOf(warning.subject))
            return layerFact(warning.code, *layer);
        return displayText(warning.subject) + u": "_s + fact(warning.code);
    }

    /// Of a damaged layer this goes without saying, and belongs to the details.
    bool followsFromDamage(WarningCode code)
    {
        return code == WarningCode::DigestMismatch || code == WarningCode::DiffIdMismatch
            || code == WarningCode::BlobSizeMismatch;
    }

    QString consequence(Severity severity)
    {
        if (severity == Severity::Damage)
            return ErrorText::tr(
                "What could be read is shown. Totals that include the missing part are lower bounds, "
                "shown with ≥.");
        return ErrorText::tr("The archive contradicts itself; what is shown is what its bytes say.");
    }

} // namespace

BannerText errorBanner(const Error& error, const QString& path)
{
    BannerText text;
    text.isError = true;
    text.fact = ErrorText::tr("%1 cannot be opened.").arg(QFileInfo(path).fileName());
    text.consequence = reason(error.code);
    text.details = path + u'\n' + details(name(error.code), error.subject, error.detail);
    return text;
}

BannerText benchErrorBanner(const Error& error, const QString& path)
{
    BannerText text = errorBanner(error, path);
    if (error.code == ErrorCode::Damaged)
        text.consequence
            = ErrorText::tr("It is no valid benchmark document; the details say what is wrong and where.");
    else if (error.code == ErrorCode::Unsupported)
        text.consequence
            = ErrorText::tr("It was written for a newer version of Layerscope and is left as it is.");
    else if (error.code == ErrorCode::LimitExceeded)
        text.consequence = ErrorText::tr("It exceeds a limit that protects against hostile documents.");
    return text;
}

BannerText exportErrorText(const Error& error, const QString& name)
{
    BannerText text;
    text.isError = true;
    text.fact = ErrorText::tr("%1 was not saved.").arg(name);
    switch (error.code) {
    case ErrorCode::WriteFailed:
        text.consequence = ErrorText::tr("The system does not let it be written there.");
        break;
    case ErrorCode::NotFound:
        text.consequence = ErrorText::tr("The layer that holds it is not in the archive.");
        break;
    case ErrorCode::Damaged:
        text.consequence = ErrorText::tr("Its layer is damaged, or the archive has changed.");
        break;
    default:
        text.consequence = reason(error.code);
    }
    text.details = details(layerscope::name(error.code), error.subject, error.detail);
    return text;
}

QVector<BannerText> warningBanners(const std::vector<Warning>& warnings)
{
    std::set<std::string_view> damaged;
    for (const Warning& warning : warnings) {
        if (warning.code == WarningCode::LayerDamaged)
            damaged.insert(warning.subject);
    }
    std::map<std::pair<int, WarningCode>, BannerText> byKind; // damage before warnings
    std::map<WarningCode, std::set<std::string_view>> places;
    for (const Warning& warning : warnings) {
        const bool isMoreOfTheSame = followsFromDamage(warning.code) && damaged.contains(warning.subject);
        const WarningCode code = isMoreOfTheSame ? WarningCode::LayerDamaged : warning.code;
        const Severity severity = severityOf(code);
        if (severity == Severity::Note)
            continue;
        places[code].insert(warning.subject);
        BannerText& banner = byKind[{ -static_cast<int>(severity), code }];
        if (banner.fact.isEmpty()) {
            banner.fact = factOf({ code, warning.subject, {} });
            banner.consequence = consequence(severity);
        } else {
            banner.details += u'\n';
        }
        banner.details += details(name(warning.code), warning.subject, warning.detail);
    }
    QVector<BannerText> banners;
    for (auto& [kind, banner] : byKind) {
        if (const auto further = static_cast<int>(places[kind.second].size()) - 1)
            banner.fact += u' ' + ErrorText::tr("%Ln more like it.", nullptr, further);
        banners.append(std::move(banner));
    }
    return banners;
}

QString warningText(const Warning& warning)
{
    const QString text = factOf(warning);
    return warning.detail.empty() ? text : text + u' ' + displayText(warning.detail);
}

} // namespace layerscope
