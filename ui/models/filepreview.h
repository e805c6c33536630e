// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/base/error.h"
#include "ui/models/textdecoding.h"

#include <QByteArray>
#include <QImage>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace layerscope {

/// What can be shown of one stored file: its beginning as text, picture or bytes. A value, made in a worker.
struct FilePreview {
    enum class Kind { Bytes, Text, Picture };

    Kind kind = Kind::Bytes;
    uint64_t size = 0; ///< of the whole file
    QByteArray bytes; ///< its beginning
    TextEncoding encoding = TextEncoding::Binary;
    /// The text in runs of whole lines, each small enough to be put into a widget at once.
    QStringList slices;
    int lines = 0;
    bool hasCutLines = false; ///< lines longer than `maximumLine` end in "…"
    QImage picture; ///< scaled down when it is very large
    QSize pictureSize; ///< in pixels, as stored
    std::optional<Digest> sha256; ///< when the whole file was read
    std::optional<Error> error; ///< why `bytes` is not what it should be

    [[nodiscard]] bool isWhole() const { return static_cast<uint64_t>(bytes.size()) == size; }
};

/// What is read and kept of a file.
struct PreviewLimits {
    uint64_t textBytes = 1u << 20;
    uint64_t pictureBytes = 16u << 20;
    static constexpr int maximumLine = 4'000; ///< characters
    static constexpr qint64 maximumPixels = 32'000'000;
};

/// The image format that the bytes begin like, as QImageReader names it; empty when they do not or cannot be read here.
[[nodiscard]] QByteArray pictureFormat(QByteArrayView beginning);

/// Finds out what the bytes are and prepares them; `size` is that of the whole file.
[[nodiscard]] FilePreview makePreview(QByteArray bytes, uint64_t size);

} // namespace layerscope
