// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/extract/extract.h"
#include "ui/session/latestjob.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace layerscope {

/// Where an export stands. Bytes are those of content.
struct ExportProgress {
    QString name; ///< of the target, for people
    uint64_t done = 0;
    uint64_t total = 0; ///< 0: not known
    int waiting = 0; ///< further exports behind this one
};

/// What became of an export.
struct ExportOutcome {
    QString target;
    ExtractSummary summary;
    std::optional<Error> error; ///< nothing was written then
};

/// Takes files, folders and layers out of an image, one after the other, in a worker. What is written appears whole or
/// not at all (see core/extract). Lives on the GUI thread and never blocks it.
class Exporter : public QObject {
    Q_OBJECT
public:
    explicit Exporter(QObject* parent = nullptr);

    void setSource(std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis);

    void saveFile(EntryId source, const QString& target); ///< a regular member
    void saveFolder(std::shared_ptr<const ScopedTree> tree, NodeId node, const QString& target);
    void saveTar(std::shared_ptr<const ScopedTree> tree, NodeId node, const QString& target);
    void saveLayer(LayerId layer, const QString& target);
    /// Reports that nothing was written, as if saving had failed.
    void refuse(const QString& target, const Error& error);
    /// Tells what became of a file that somebody else has written.
    void announce(const layerscope::ExportOutcome& outcome) { emit finished(outcome); }
    void cancel(); ///< the running one; those that wait go on

    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }
    [[nodiscard]] ExportProgress progress() const;

signals:
    void requested(); ///< one more export, at once or in the queue
    void progressChanged(); ///< also when an export begins
    void finished(const layerscope::ExportOutcome& outcome);
    void cancelled();

private:
    using Work = std::function<Result<ExtractSummary>(std::stop_token, const ExtractProgress&)>;
    struct Task {
        QString target;
        uint64_t total = 0;
        Work work;
    };
    void enqueue(Task task);
    void startNext();

    std::shared_ptr<const ImageArchive> m_archive;
    std::shared_ptr<const Analysis> m_analysis;
    std::vector<Task> m_waiting;
    Task m_current;
    std::shared_ptr<std::atomic<uint64_t>> m_done;
    LatestJob<std::shared_ptr<ExportOutcome>> m_job;
    QTimer m_poll;
};

/// Whether writing `target` would change the image at `image`: it is its archive, or lies within its folder.
[[nodiscard]] bool isPartOfImage(const QString& image, const QString& target);

/// A name from an image as a file name for this system: no slashes, control characters or leading dots only, at most 200
/// bytes; "file" when nothing is left.
[[nodiscard]] QString safeFileName(const QString& name);

} // namespace layerscope
