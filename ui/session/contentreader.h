// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagearchive.h"
#include "ui/models/filepreview.h"
#include "ui/session/latestjob.h"

#include <QObject>

#include <memory>

namespace layerscope {

/// Reading has threads of its own: a large layer must not keep the views waiting.
[[nodiscard]] QThreadPool* contentPool();

/// Reads a stored file as far as it can be shown; a picture further than text. Blocks: for workers.
[[nodiscard]] FilePreview readPreview(const ImageArchive& archive, const Analysis& analysis, EntryId source,
    const PreviewLimits& limits, std::stop_token stop);

/// Reads stored files for a preview, one at a time: a new request drops the old one. Lives on the GUI thread.
class ContentReader : public QObject {
    Q_OBJECT
public:
    /// Larger files are not read for their digest.
    static constexpr uint64_t maximumHashedBytes = 256u << 20;

    explicit ContentReader(const PreviewLimits& limits, QObject* parent = nullptr);

    void setSource(std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis);
    /// `source` is a regular member. The same again reads nothing.
    void read(EntryId source);
    void cancel(); ///< and forget what was read

    [[nodiscard]] EntryId current() const { return m_current; } ///< invalid when none was asked for
    [[nodiscard]] bool isReading() const { return m_job.isRunning(); }
    /// Of current(); null while it is being read.
    [[nodiscard]] const std::shared_ptr<const FilePreview>& preview() const { return m_preview; }
    /// Of the whole file; empty while it is being computed, or when it will not be.
    [[nodiscard]] const Digest& digest() const { return m_digest; }

signals:
    void previewReady();
    void digestReady(); ///< later than the preview when that is not the whole file

private:
    void take(std::shared_ptr<const FilePreview> preview);
    void hashWhole();

    PreviewLimits m_limits;
    std::shared_ptr<const ImageArchive> m_archive;
    std::shared_ptr<const Analysis> m_analysis;
    EntryId m_current;
    std::shared_ptr<const FilePreview> m_preview;
    Digest m_digest;
    LatestJob<std::shared_ptr<const FilePreview>> m_job;
    LatestJob<Digest> m_hashJob;
};

} // namespace layerscope
