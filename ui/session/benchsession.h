// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/refresh.h"
#include "core/bench/table.h"
#include "ui/session/latestjob.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>

namespace layerscope {

/// The life of one benchmark document in the window: opens it, changes it (every change can be undone), keeps its table,
/// measures it anew and saves it. Files are read and written in workers. Lives on the GUI thread; may be destroyed at any moment.
class BenchSession : public QObject {
    Q_OBJECT
public:
    explicit BenchSession(QObject* parent = nullptr);
    ~BenchSession() override;

    // ---- opening

    /// A new document, never saved. Its paths are absolute until it is.
    void begin(BenchDocument document);
    /// Ends in opened() or openFailed(), and leaves the session as it is until then.
    void open(const QString& path);
    /// What is on disk now, as an edit that can be undone. Ends in reloaded() or openFailed().
    void reload();

    // ---- what there is

    [[nodiscard]] const BenchDocument& document() const { return m_document; }
    /// Of tableDocument(): large tables follow the document after a moment.
    [[nodiscard]] const std::shared_ptr<const BenchTable>& table() const { return m_table; }
    [[nodiscard]] const std::shared_ptr<const BenchDocument>& tableDocument() const
    {
        return m_tableDocument;
    }
    [[nodiscard]] bool isTableCurrent() const { return !m_tableJob.isRunning(); }
    [[nodiscard]] const QString& path() const { return m_path; } ///< empty: never saved
    /// Differs from what was opened or saved last, by value: typing the old text back is no change.
    [[nodiscard]] bool isModified() const { return m_isModified; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// Where paths in document() start; empty: they are absolute.
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] QString absolutePath(const std::string& path) const;
    /// How the document names a file: relative where it has a folder and the file is not somewhere else altogether.
    [[nodiscard]] std::string documentPath(const QString& file) const;
    /// What the image is now, as far as it has been looked at; nullptr: not yet.
    [[nodiscard]] const Result<std::string>* identity(const BenchImage& image) const;

    // ---- changing

    /// One step of undo, when `change` changes anything. Rows that it leaves alone are shared with the versions before.
    void edit(const QString& what, const std::function<void(BenchDocument&)>& change);

    // ---- measuring

    /// Takes every measured and imported cell anew, in one step of undo. What is edited meanwhile stays: a cell that was typed
    /// over or removed is left alone.
    void refresh();
    void cancelRefresh();
    [[nodiscard]] bool isRefreshing() const { return m_refreshJob.isRunning(); }
    [[nodiscard]] LoadProgress::Snapshot refreshProgress() const;
    /// Looks again at what the images are now.
    void identify();

    // ---- saving

    /// Ends in saved() or saveFailed(), the latter with WriteFailed when `path` is one of the document's images or logs. A
    /// file that somebody else has changed is not written over, changedOnDisk() is emitted instead, unless `overChanges`.
    /// Saved into another folder, the paths in the file start there.
    void save(bool overChanges = false); ///< to path(), which must not be empty
    void saveAs(const QString& path);
    [[nodiscard]] bool isSaving() const { return m_saveJob.isRunning(); }

signals:
    void opened();
    void openFailed(const layerscope::Error& error);
    void reloaded();
    void documentChanged(); ///< also when one is opened
    void tableChanged(); ///< table() and tableDocument() are others
    void modifiedChanged(bool isModified);
    void pathChanged();
    void saved();
    void saveFailed(const layerscope::Error& error);
    void changedOnDisk(); ///< the document's file is not what was read or saved last
    void refreshingChanged(bool isRefreshing);
    void refreshProgressChanged(); ///< about 30 times a second
    void refreshed(const layerscope::RefreshResult& result); ///< not when it was cancelled

private:
    struct Opened;
    struct Saved;
    struct Refreshed;
    struct Identified;
    friend class BenchChangeCommand;

    void read(const QString& path, std::function<void(Opened&)> done);
    void replaceDocument(BenchDocument document);
    void documentEdited();
    void updateModified();
    void updateTable();
    void setTable(std::shared_ptr<const BenchDocument> document, std::shared_ptr<const BenchTable> table);
    void identifyMissing();
    void identified(const Identified& outcome);
    void write(const QString& path, bool overChanges);
    void wrote(Saved& outcome);
    void finishSave(Saved& outcome);
    void finishRefresh(Refreshed& outcome);
    void watch(const QStringList& files);
    void fileChanged(const QString& path);

    struct SaveRequest {
        QString path;
        bool overChanges = false;
    };

    BenchDocument m_document;
    BenchDocument m_savedDocument;
    QString m_path;
    QString m_folder;
    QByteArray m_savedText; ///< hash of what is on disk as far as we know
    bool m_isModified = false;
    std::optional<SaveRequest> m_saveNext; ///< asked for while one was running
    QUndoStack m_undo;
    std::shared_ptr<const BenchDocument> m_tableDocument;
    std::shared_ptr<const BenchTable> m_table;
    BenchIdentities m_identities;
    QFileSystemWatcher m_watcher;
    QTimer m_identifyTimer;
    QTimer m_progressTimer;
    std::shared_ptr<LoadProgress> m_progress;
    LatestJob<std::shared_ptr<Opened>> m_openJob;
    LatestJob<std::shared_ptr<Saved>> m_saveJob;
    LatestJob<std::shared_ptr<Refreshed>> m_refreshJob;
    LatestJob<std::shared_ptr<const BenchTable>> m_tableJob;
    LatestJob<std::shared_ptr<Identified>> m_identifyJob;
    LatestJob<QByteArray> m_checkJob;
};

class BenchModel;
/// The model shows the session's table and edits its document, as long as both live.
void connectBenchModel(BenchSession& session, BenchModel& model);

} // namespace layerscope
