// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace layerscope {

enum class TextEncoding { Binary, Utf8, Utf16Le, Utf16Be, Utf32Le, Utf32Be, Gb18030, Latin1 };

struct DecodedText {
    TextEncoding encoding = TextEncoding::Binary;
    QString text; ///< without a byte order mark; empty when binary
};

/// Tells text from other bytes and decodes it. In order: a byte order mark decides; zero bytes and control characters
/// mean binary; what is valid UTF-8 is UTF-8; else GB18030 if nearly all high bytes form its common pairs; else Latin-1
/// if it has no C1 controls and is mostly ASCII; else binary. When `complete` is false the bytes are the beginning of
/// more, and a character that is cut off at their end is left out.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes, bool complete);

/// "UTF-8"; empty for Binary.
[[nodiscard]] QString encodingName(TextEncoding encoding);

} // namespace layerscope
