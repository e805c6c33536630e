// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/exporter.h"

#include <QObject>

#include <map>
#include <memory>

class QMimeData;

namespace layerscope {

/// Files and folders on their way out by drag and drop. A drop wants a file that exists, and nothing may wait while the
/// button is down: so what is dragged is extracted in a worker into a private folder of the application first (removed
/// when it ends), and the drag begins when it is there. For small files that is at once; what took longer than the hand
/// is kept and dragged with the next attempt.
class DragFiles : public QObject {
    Q_OBJECT
public:
    static constexpr uint64_t maximumBytes = 256u << 20;
    static constexpr uint64_t maximumFiles = 10'000;

    explicit DragFiles(QObject* parent = nullptr);

    void setSource(std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis);
    /// `node` as `tree` shows it. Answers with ready() or failed(), at once when it was prepared before.
    void prepare(const std::shared_ptr<const ScopedTree>& tree, NodeId node);
    void cancel();
    [[nodiscard]] bool isPreparing() const { return m_exporter.isBusy(); }

    /// What a drag of that file carries.
    [[nodiscard]] static std::unique_ptr<QMimeData> mimeData(const QString& file);

signals:
    void ready(const QString& file);
    void failed(const QString& sentence);

private:
    [[nodiscard]] QString freshTarget(const QString& name);
    void take(const ExportOutcome& outcome);

    Exporter m_exporter;
    std::shared_ptr<const Analysis> m_analysis;
    std::map<EntryId, QString> m_prepared; ///< files
    EntryId m_source; ///< of the file that is being prepared
    /// The folder that is being prepared or, when `path` is set, was last.
    struct {
        std::shared_ptr<const ScopedTree> tree;
        NodeId node;
        QString path;
    } m_folder;
};

} // namespace layerscope
