// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/filepreview.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>
#include <string_view>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr qsizetype sliceLength = 16'384; // characters
    constexpr int maximumSide = 4'096; // pixels kept of a picture

    struct Magic {
        std::string_view bytes;
        const char* format;
    };
    constexpr std::array magics {
        Magic { "\x89PNG\r\n\x1a\n", "png" },
        Magic { "\xff\xd8\xff", "jpeg" },
        Magic { "GIF87a", "gif" },
        Magic { "GIF89a", "gif" },
        Magic { "BM", "bmp" },
        Magic { { "\0\0\1\0", 4 }, "ico" },
    };

    QByteArray formatByMagic(std::string_view beginning)
    {
        for (const Magic& magic : magics) {
            if (beginning.starts_with(magic.bytes))
                return magic.format;
        }
        return beginning.starts_with("RIFF") && beginning.substr(0, 12).ends_with("WEBP") ? "webp" : "";
    }

    bool readPicture(FilePreview& preview, const QByteArray& format)
    {
        QBuffer buffer(&preview.bytes);
        QImageReader reader(&buffer, format);
        reader.setAutoDetectImageFormat(false);
        const QSize size = reader.size();
        if (size.isEmpty() || qint64 { size.width() } * size.height() > PreviewLimits::maximumPixels)
            return false;
        if (size.width() > maximumSide || size.height() > maximumSide)
            reader.setScaledSize(
                size.scaled(maximumSide, maximumSide, Qt::KeepAspectRatio).expandedTo({ 1, 1 }));
        preview.picture = reader.read();
        preview.pictureSize = size;
        return !preview.picture.isNull();
    }

    void slice(FilePreview& preview, const QString& text)
    {
        QString current;
        for (const QStringView line : QStringTokenizer(text, u'\n')) {
            QStringView shown = line.endsWith(u'\r') ? line.chopped(1) : line;
            const bool isCut = shown.size() > PreviewLimits::maximumLine;
            if (isCut)
                shown.truncate(PreviewLimits::maximumLine);
            if (!current.isNull())
                current += u'\n';
            current.append(shown.isNull() ? u""_s : shown.toString());
            if (isCut)
                current += u'…';
            preview.hasCutLines |= isCut;
            ++preview.lines;
            if (current.size() >= sliceLength)
                preview.slices.append(std::exchange(current, QString()));
        }
        if (!current.isNull())
            preview.slices.append(current);
        if (text.endsWith(u'\n'))
            --preview.lines; // the end of the last line is no line
    }

} // namespace

QByteArray pictureFormat(QByteArrayView beginning)
{
    const QByteArray format
        = formatByMagic({ beginning.data(), static_cast<size_t>(std::min<qsizetype>(beginning.size(), 16)) });
    return !format.isEmpty() && QImageReader::supportedImageFormats().contains(format) ? format
                                                                                       : QByteArray();
}

FilePreview makePreview(QByteArray bytes, uint64_t size)
{
    FilePreview preview;
    preview.size = size;
    preview.bytes = std::move(bytes);
    const QByteArray format = pictureFormat(preview.bytes);
    if (!format.isEmpty() && preview.isWhole() && readPicture(preview, format)) {
        preview.kind = FilePreview::Kind::Picture;
        return preview;
    }
    DecodedText text = decodeText(preview.bytes, preview.isWhole());
    if (text.encoding != TextEncoding::Binary) {
        preview.kind = FilePreview::Kind::Text;
        preview.encoding = text.encoding;
        slice(preview, text.text);
    }
    return preview;
}

} // namespace layerscope
