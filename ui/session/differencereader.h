// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/contentdifference.h"
#include "core/compare/foldertally.h"
#include "core/image/usernames.h"
#include "ui/models/textdiff.h"
#include "ui/session/comparedata.h"
#include "ui/session/latestjob.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace layerscope {

/// What there is to show of one path of a comparison beside its attributes. A value, made in a worker.
struct PairContent {
    enum class Kind {
        Attributes, ///< nothing else: equal bytes, links, devices, other types on both sides
        Folder,
        OneSide, ///< a file that is only in A or only in B
        Text,
        Pictures,
        Bytes, ///< also of texts whose shown parts are equal
    };
    Kind kind = Kind::Attributes;
    std::shared_ptr<const FilePreview> a; ///< null: not read
    std::shared_ptr<const FilePreview> b;
    std::shared_ptr<const TextDiff> text;
    std::shared_ptr<const ContentDifference> bytes;
    FolderTally below {};
};

/// Names of owners in both images.
struct OwnerNames {
    UserNames a;
    UserNames b;
};

/// Reads what a pair of the shown comparison holds, one at a time: a new request drops the old one. Lives on the GUI
/// thread.
class DifferenceReader : public QObject {
    Q_OBJECT
public:
    /// What is read of texts and pictures.
    static constexpr PreviewLimits limits {};

    explicit DifferenceReader(const CompareData& data, QObject* parent = nullptr);

    void read(PairId pair);
    void cancel(); ///< and forget what was read
    [[nodiscard]] bool isReading() const { return m_job.isRunning(); }
    /// Of the pair asked for last; null while it is being read.
    [[nodiscard]] const std::shared_ptr<const PairContent>& content() const { return m_content; }
    /// 0 to 1 while files are compared byte by byte; none while there is nothing to tell.
    [[nodiscard]] std::optional<double> progress() const;

    void readNames(); ///< of the images of the comparison, once
    [[nodiscard]] const OwnerNames& names() const { return *m_names; }

signals:
    void ready();
    void progressChanged();
    void namesReady();

private:
    struct Progress {
        std::atomic<uint64_t> done = 0;
        std::atomic<uint64_t> total = 0;
    };

    const CompareData& m_data;
    std::shared_ptr<const PairContent> m_content;
    std::shared_ptr<Progress> m_progress;
    std::shared_ptr<const OwnerNames> m_names = std::make_shared<OwnerNames>();
    std::shared_ptr<const Analysis> m_namedA; ///< whose names these are
    std::shared_ptr<const Analysis> m_namedB;
    LatestJob<std::shared_ptr<const PairContent>> m_job;
    LatestJob<std::shared_ptr<const OwnerNames>> m_namesJob;
    QTimer m_poll;
};

/// The member that holds the bytes of a path; invalid when it is no regular file.
[[nodiscard]] EntryId storedFile(const ScopedTree* tree, NodeId node);

} // namespace layerscope
