// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/image.h"
#include "core/image/loadoptions.h"
#include "core/layer/layercontent.h"
#include "core/stream/bytestream.h"

#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace layerscope {

/// An opened archive, file or folder: what it holds and, on demand, the analysis of one image.
///
/// Loading has two phases. `open()` and `describe()` read JSON only (milliseconds for an uncompressed archive of any
/// size); `analyze()` reads every blob of one image, once. An archive that can be read only once (compressed as a
/// whole, or standard input) has its blobs analysed while `open()` passes over them; `analyze()` then only joins.
///
/// Nothing is ever written to disk but the index that LoadOptions::cache asks for. Safe to use from several threads at once; calls block, are cancelled through the
/// stop token (Error code Cancelled, within 100 ms) and report to `progress` when it is given.
class ImageArchive {
public:
    virtual ~ImageArchive() = default;

    /// `path` is a file or a folder (OCI layout, `dir:`, an unpacked docker archive). Errors: NotFound, Unreadable,
    /// Empty, NotAnImage, Damaged, LimitExceeded, Unsupported, Cancelled; the subject is the file or the member.
    [[nodiscard]] static Result<std::shared_ptr<const ImageArchive>> open(const std::filesystem::path& path,
        const LoadOptions& options = {}, std::stop_token stop = {}, LoadProgress* progress = nullptr);

    /// Reads a stream such as standard input to its end. The descriptor stays the caller's.
    [[nodiscard]] static Result<std::shared_ptr<const ImageArchive>> openDescriptor(int descriptor,
        const LoadOptions& options = {}, std::stop_token stop = {}, LoadProgress* progress = nullptr);

    [[nodiscard]] virtual const SourceInfo& source() const = 0;
    /// Everything the archive holds, images first wins no prize: the order is that of the archive's own index.
    [[nodiscard]] virtual std::span<const ImageSummary> images() const = 0;
    /// Facts about the archive as a whole; those of an image are in its description and analysis.
    [[nodiscard]] virtual const std::vector<Warning>& warnings() const = 0;

    /// Errors: NoSuchImage (nothing matches), InvalidArgument (platform that cannot be parsed), Damaged.
    /// A choice that was made for the user is a warning ImageChosen in the description.
    [[nodiscard]] virtual Result<ImageDescription> describe(const ImageSelector& selector = {}) const = 0;

    /// Reads the layers of `image` (as returned by describe() of this archive). Damage inside layers is in
    /// Analysis::warnings. Errors: Cancelled, LimitExceeded.
    [[nodiscard]] virtual Result<std::shared_ptr<const Analysis>> analyze(
        const ImageDescription& image, std::stop_token stop = {}, LoadProgress* progress = nullptr) const = 0;

    /// A layer's blob as stored. Errors: NotFound (not in the archive), Unsupported (the archive came from a pipe).
    [[nodiscard]] virtual Result<std::unique_ptr<ByteStream>> openBlob(
        const Analysis& analysis, LayerId layer) const = 0;

    /// Reads the stored bytes of members again, those of deleted files too: `entries` of `layer`, in ascending order.
    /// Streams the layer up to the last of them; nothing is kept. A member that was read to its end is checked against
    /// the content hash of the analysis. Errors: NotFound (blob not in the archive), Unsupported (the archive came from
    /// a pipe), Damaged (the archive has changed, or the layer breaks off before a member), Cancelled.
    [[nodiscard]] virtual Status readContent(const Analysis& analysis, LayerId layer,
        std::span<const EntryId> entries, const ContentSink& sink, std::stop_token stop = {}) const = 0;
};

/// open, describe, analyze in one go.
[[nodiscard]] Result<std::shared_ptr<const Analysis>> loadImage(const std::filesystem::path& path,
    const ImageSelector& selector = {}, const LoadOptions& options = {}, std::stop_token stop = {},
    LoadProgress* progress = nullptr);

} // namespace layerscope
