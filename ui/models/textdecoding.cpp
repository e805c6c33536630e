// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/textdecoding.h"

#include "core/base/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <string_view>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct Mark {
        std::string_view bytes;
        TextEncoding encoding;
        const char* decoder;
        int unit; ///< bytes of the smallest character
    };

    using namespace std::string_view_literals;
    /// UTF-32 before UTF-16, whose mark it begins with.
    constexpr std::array marks {
        Mark { "\xef\xbb\xbf"sv, TextEncoding::Utf8, "UTF-8", 1 },
        Mark { "\xff\xfe\0\0"sv, TextEncoding::Utf32Le, "UTF-32LE", 4 },
        Mark { "\0\0\xfe\xff"sv, TextEncoding::Utf32Be, "UTF-32BE", 4 },
        Mark { "\xff\xfe"sv, TextEncoding::Utf16Le, "UTF-16LE", 2 },
        Mark { "\xfe\xff"sv, TextEncoding::Utf16Be, "UTF-16BE", 2 },
    };

    uint8_t byteAt(std::string_view bytes, size_t i) { return static_cast<uint8_t>(bytes[i]); }

    bool isControl(uint8_t byte)
    {
        // Tab, line ends, form feed, backspace (man pages) and escape (coloured logs) do occur in text.
        constexpr std::string_view allowed = "\t\n\r\f\b\x1b";
        return (byte < 0x20 && allowed.find(static_cast<char>(byte)) == std::string_view::npos)
            || byte == 0x7f;
    }

    /// Without the beginning of a character at the end; at most three bytes of UTF-8.
    std::string_view withoutCutCharacter(std::string_view bytes)
    {
        for (size_t back = 1; back <= std::min<size_t>(3, bytes.size()); ++back) {
            const uint8_t byte = byteAt(bytes, bytes.size() - back);
            if ((byte & 0xc0) == 0x80)
                continue;
            const size_t length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
            return length > back ? bytes.substr(0, bytes.size() - back) : bytes;
        }
        return bytes;
    }

    QString decoded(const char* name, std::string_view bytes, bool* failed)
    {
        QStringDecoder decoder(name);
        if (!decoder.isValid()) {
            *failed = true;
            return {};
        }
        QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        *failed = decoder.hasError();
        return text;
    }

    /// Most pairs of high bytes are those of GB 2312, where common Chinese is.
    bool looksLikeGb(std::string_view bytes)
    {
        size_t common = 0;
        size_t pairs = 0;
        for (size_t i = 0; i + 1 < bytes.size(); ++i) {
            const uint8_t lead = byteAt(bytes, i);
            if (lead < 0x80)
                continue;
            const uint8_t trail = byteAt(bytes, ++i);
            ++pairs;
            common += lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 ? 1 : 0;
        }
        return pairs > 0 && common * 10 >= pairs * 9;
    }

    bool looksLikeLatin1(std::string_view bytes)
    {
        size_t high = 0;
        for (size_t i = 0; i < bytes.size(); ++i) {
            const uint8_t byte = byteAt(bytes, i);
            if (byte >= 0x80 && byte < 0xa0)
                return false;
            high += byte >= 0xa0 ? 1 : 0;
        }
        return high * 10 <= bytes.size() * 3;
    }

    DecodedText decodeMarked(const Mark& mark, std::string_view bytes, bool complete)
    {
        bytes.remove_prefix(mark.bytes.size());
        if (!complete)
            bytes = mark.unit == 1
                ? withoutCutCharacter(bytes)
                : bytes.substr(0, bytes.size() - bytes.size() % static_cast<size_t>(mark.unit));
        bool failed = false;
        QString text = decoded(mark.decoder, bytes, &failed);
        failed = failed || bytes.size() % static_cast<size_t>(mark.unit) != 0;
        if (!complete && text.endsWith(QChar::ReplacementCharacter))
            failed = false; // half of a surrogate pair
        return failed ? DecodedText {} : DecodedText { mark.encoding, std::move(text) };
    }

    DecodedText decodeLegacy(std::string_view bytes, bool complete)
    {
        if (looksLikeGb(bytes)) {
            for (size_t cut = 0; cut <= (complete ? 0u : 3u) && cut < bytes.size(); ++cut) {
                bool failed = false;
                QString text = decoded("GB18030", bytes.substr(0, bytes.size() - cut), &failed);
                if (!failed)
                    return { TextEncoding::Gb18030, std::move(text) };
            }
        }
        if (looksLikeLatin1(bytes))
            return { TextEncoding::Latin1,
                QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size())) };
        return {};
    }

} // namespace

DecodedText decodeText(QByteArrayView view, bool complete)
{
    const std::string_view bytes(view.data(), static_cast<size_t>(view.size()));
    for (const Mark& mark : marks) {
        if (bytes.starts_with(mark.bytes))
            return decodeMarked(mark, bytes, complete);
    }
    if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return isControl(static_cast<uint8_t>(c)); }))
        return {};
    const std::string_view whole = complete ? bytes : withoutCutCharacter(bytes);
    if (isValidUtf8(whole))
        return { TextEncoding::Utf8, QString::fromUtf8(whole.data(), static_cast<qsizetype>(whole.size())) };
    return decodeLegacy(bytes, complete);
}

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"UTF-8"_s;
    case TextEncoding::Utf16Le:
        return u"UTF-16 LE"_s;
    case TextEncoding::Utf16Be:
        return u"UTF-16 BE"_s;
    case TextEncoding::Utf32Le:
        return u"UTF-32 LE"_s;
    case TextEncoding::Utf32Be:
        return u"UTF-32 BE"_s;
    case TextEncoding::Gb18030:
        return u"GB18030"_s;
    case TextEncoding::Latin1:
        return u"Latin-1"_s;
    case TextEncoding::Binary:
        break;
    }
    return {};
}

} // namespace layerscope
