// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/benchsession.h"

#include "core/bench/edit.h"
#include "ui/models/benchmodel.h"
#include "ui/session/freelater.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSet>
#include <QUndoCommand>

#include <algorithm>
#include <system_error>
#include <utility>

namespace layerscope {

namespace fs = std::filesystem;

namespace {

    constexpr size_t rowsAtOnce = 300; ///< tables up to here are made within a frame
    constexpr int identifyDelay = 400; ///< milliseconds, while a file is still being written
    constexpr int progressInterval = 33;

    fs::path pathOf(const QString& text) { return { text.toStdString() }; }
    QString textOf(const fs::path& path) { return QString::fromStdString(path.string()); }

    QByteArray hashOf(const std::string& text)
    {
        return QCryptographicHash::hash(
            QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
    }

    /// Of what is on disk now; empty when there is nothing that can be read.
    QByteArray hashOfFile(const QString& path)
    {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
    }

    size_t rowCount(const BenchDocument& document)
    {
        size_t count = 0;
        for (const BenchSection& section : document.sections)
            count += section.rows.size() + section.stages.size();
        return count;
    }

    std::string now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(); }

    std::shared_ptr<const BenchTable> tableOf(
        const BenchDocument& document, const BenchIdentities& identities)
    {
        return std::make_shared<const BenchTable>(BenchTable::build(document, {}, &identities));
    }

    /// Writing the document over what it is made from would destroy that.
    bool isInput(const BenchDocument& document, const fs::path& folder, const fs::path& target)
    {
        const std::vector<std::string> files = benchedit::files(document);
        return std::ranges::any_of(files, [&](const std::string& file) {
            std::error_code ignored;
            return fs::equivalent(folder / file, target, ignored);
        });
    }

} // namespace

struct BenchSession::Opened {
    std::optional<BenchDocument> document;
    std::optional<Error> error;
    QByteArray hash;
};

struct BenchSession::Saved {
    QString path;
    BenchDocument document; ///< as it was in memory
    QByteArray hash;
    std::optional<Error> error;
    bool isChangedOnDisk = false;
};

struct BenchSession::Identified {
    BenchIdentities identities;
    QStringList files; ///< that are there
};

struct BenchSession::Refreshed {
    BenchDocument measured;
    RefreshResult result;
};

/// The document before and after, which share all that is the same in both.
class BenchChangeCommand : public QUndoCommand {
public:
    BenchChangeCommand(BenchSession& session, const QString& what, BenchDocument after)
        : QUndoCommand(what)
        , m_session(session)
        , m_before(session.m_document)
        , m_after(std::move(after))
    {
    }
    void undo() override { m_session.replaceDocument(m_before); }
    void redo() override { m_session.replaceDocument(m_after); }

private:
    BenchSession& m_session;
    BenchDocument m_before;
    BenchDocument m_after;
};

BenchSession::BenchSession(QObject* parent)
    : QObject(parent)
    , m_tableDocument(std::make_shared<const BenchDocument>())
    , m_table(std::make_shared<const BenchTable>())
{
    m_identifyTimer.setSingleShot(true);
    m_identifyTimer.setInterval(identifyDelay);
    m_progressTimer.setInterval(progressInterval);
    connect(&m_identifyTimer, &QTimer::timeout, this, &BenchSession::identifyMissing);
    connect(&m_progressTimer, &QTimer::timeout, this, &BenchSession::refreshProgressChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &BenchSession::fileChanged);
}

BenchSession::~BenchSession()
{
    disconnect(&m_undo, nullptr, this, nullptr);
    m_undo.clear();
}

void BenchSession::begin(BenchDocument document)
{
    m_path.clear();
    m_folder.clear();
    m_savedText.clear();
    m_savedDocument = {};
    m_identities = {};
    m_undo.clear();
    replaceDocument(std::move(document));
    emit pathChanged();
    emit opened();
}

void BenchSession::read(const QString& path, std::function<void(Opened&)> done)
{
    m_openJob.run(
        [path](const std::stop_token&) {
            auto outcome = std::make_shared<Opened>();
            outcome->hash = hashOfFile(path);
            Result<BenchDocument> document = BenchDocument::read(pathOf(path));
            if (document)
                outcome->document = std::move(*document);
            else
                outcome->error = document.error();
            return outcome;
        },
        [this, done = std::move(done)](const std::shared_ptr<Opened>& outcome) {
            if (outcome->error)
                emit openFailed(*outcome->error);
            else
                done(*outcome);
        });
}

void BenchSession::open(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    read(absolute, [this, absolute](Opened& outcome) {
        m_path = absolute;
        m_folder = QFileInfo(absolute).absolutePath();
        m_savedText = outcome.hash;
        m_savedDocument = *outcome.document;
        m_identities = {};
        m_undo.clear();
        replaceDocument(std::move(*outcome.document));
        emit pathChanged();
        emit opened();
    });
}

void BenchSession::reload()
{
    if (m_path.isEmpty())
        return;
    read(m_path, [this](Opened& outcome) {
        benchedit::rebase(*outcome.document, pathOf(QFileInfo(m_path).absolutePath()), pathOf(m_folder));
        m_savedText = outcome.hash;
        m_savedDocument = *outcome.document;
        if (!(*outcome.document == m_document))
            m_undo.push(
                new BenchChangeCommand(*this, tr("Read the file again"), std::move(*outcome.document)));
        updateModified();
        emit reloaded();
    });
}

QString BenchSession::absolutePath(const std::string& path) const
{
    if (path.empty())
        return {};
    return textOf((pathOf(m_folder) / path).lexically_normal());
}

std::string BenchSession::documentPath(const QString& file) const
{
    BenchDocument one;
    one.variants.emplace_back().image.path = QFileInfo(file).absoluteFilePath().toStdString();
    if (!m_folder.isEmpty())
        benchedit::rebase(one, {}, pathOf(m_folder));
    return one.variants.front().image.path;
}

const Result<std::string>* BenchSession::identity(const BenchImage& image) const
{
    return m_identities.find(image);
}

void BenchSession::edit(const QString& what, const std::function<void(BenchDocument&)>& change)
{
    BenchDocument after = m_document;
    change(after);
    if (!(after == m_document))
        m_undo.push(new BenchChangeCommand(*this, what, std::move(after)));
}

void BenchSession::replaceDocument(BenchDocument document)
{
    m_document = std::move(document);
    documentEdited();
}

void BenchSession::documentEdited()
{
    updateModified();
    updateTable();
    emit documentChanged();
    m_identifyTimer.start();
}

void BenchSession::updateModified()
{
    const bool isModified = !(m_document == m_savedDocument);
    if (isModified != std::exchange(m_isModified, isModified))
        emit modifiedChanged(isModified);
}

void BenchSession::updateTable()
{
    if (rowCount(m_document) <= rowsAtOnce) {
        m_tableJob.cancel();
        auto document = std::make_shared<const BenchDocument>(m_document);
        return setTable(document, tableOf(*document, m_identities));
    }
    auto document = std::make_shared<const BenchDocument>(m_document);
    m_tableJob.run([document, identities = m_identities](
                       const std::stop_token&) { return tableOf(*document, identities); },
        [this, document](std::shared_ptr<const BenchTable> table) { setTable(document, std::move(table)); });
}

void BenchSession::setTable(
    std::shared_ptr<const BenchDocument> document, std::shared_ptr<const BenchTable> table)
{
    freeLater(std::exchange(m_tableDocument, std::move(document)));
    freeLater(std::exchange(m_table, std::move(table)));
    emit tableChanged();
}

void BenchSession::refresh()
{
    if (isRefreshing())
        return;
    m_progress = std::make_shared<LoadProgress>();
    m_refreshJob.run(
        [document = m_document, folder = pathOf(m_folder), progress = m_progress](
            const std::stop_token& stop) {
            auto outcome = std::make_shared<Refreshed>();
            outcome->measured = document;
            outcome->result
                = layerscope::refresh(outcome->measured, { folder, {} }, now(), stop, progress.get());
            return outcome;
        },
        [this](const std::shared_ptr<Refreshed>& outcome) { finishRefresh(*outcome); });
    m_progressTimer.start();
    emit refreshingChanged(true);
}

void BenchSession::cancelRefresh()
{
    if (!isRefreshing())
        return;
    m_refreshJob.cancel();
    m_progressTimer.stop();
    emit refreshingChanged(false);
}

void BenchSession::finishRefresh(Refreshed& outcome)
{
    m_progressTimer.stop();
    emit refreshingChanged(false);
    if (outcome.result.cancelled)
        return;
    edit(tr("Measure again"), [&](BenchDocument& document) { adoptRecords(document, outcome.measured); });
    identify();
    emit refreshed(outcome.result);
}

LoadProgress::Snapshot BenchSession::refreshProgress() const
{
    return m_progress ? m_progress->snapshot() : LoadProgress::Snapshot {};
}

void BenchSession::identify()
{
    m_identities = {};
    identifyMissing();
}

/// Looks at images that were not looked at yet, and at which files there are to be watched.
void BenchSession::identifyMissing()
{
    m_identifyTimer.stop();
    m_identifyJob.run(
        [document = m_document, identities = m_identities, path = m_path, folder = pathOf(m_folder)](
            const std::stop_token& stop) {
            auto outcome = std::make_shared<Identified>();
            outcome->identities = identifyImages(document, { folder, {} }, stop, identities);
            if (!path.isEmpty())
                outcome->files.append(path);
            for (const std::string& file : benchedit::files(document))
                outcome->files.append(textOf((folder / file).lexically_normal()));
            outcome->files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
            return outcome;
        },
        [this](const std::shared_ptr<Identified>& outcome) { identified(*outcome); });
}

void BenchSession::identified(const Identified& outcome)
{
    m_identities = outcome.identities;
    watch(outcome.files);
    updateTable();
}

void BenchSession::save(bool overChanges)
{
    if (!m_path.isEmpty())
        write(m_path, overChanges);
}

void BenchSession::saveAs(const QString& path) { write(QFileInfo(path).absoluteFilePath(), true); }

void BenchSession::write(const QString& path, bool overChanges)
{
    if (isSaving()) { // two writers of one file would race
        m_saveNext = { path, overChanges };
        return;
    }
    const QByteArray expected = overChanges || path != m_path ? QByteArray() : m_savedText;
    m_saveJob.run(
        [path, expected, document = m_document, folder = pathOf(m_folder)](const std::stop_token&) {
            auto outcome = std::make_shared<Saved>();
            outcome->path = path;
            outcome->document = document;
            if (isInput(document, folder, pathOf(path))) {
                outcome->error = Error { ErrorCode::WriteFailed, path.toStdString(),
                    "is an image or a log that the document is made from" };
                return outcome;
            }
            if (!expected.isEmpty() && QFileInfo::exists(path) && hashOfFile(path) != expected) {
                outcome->isChangedOnDisk = true;
                return outcome;
            }
            BenchDocument inItsFolder = document;
            benchedit::rebase(inItsFolder, folder, pathOf(QFileInfo(path).absolutePath()));
            outcome->hash = hashOf(inItsFolder.serialize());
            if (const Status written = inItsFolder.write(pathOf(path)); !written)
                outcome->error = written.error();
            return outcome;
        },
        [this](const std::shared_ptr<Saved>& outcome) { wrote(*outcome); });
}

void BenchSession::wrote(Saved& outcome)
{
    const QPointer<BenchSession> self(this); // whoever waited for it may close the document
    finishSave(outcome);
    if (!self)
        return;
    if (const auto next = std::exchange(m_saveNext, std::nullopt))
        write(next->path, next->overChanges);
}

void BenchSession::finishSave(Saved& outcome)
{
    if (outcome.error) {
        emit saveFailed(*outcome.error);
        return;
    }
    if (outcome.isChangedOnDisk) {
        emit changedOnDisk();
        return;
    }
    m_savedText = outcome.hash;
    m_savedDocument = std::move(outcome.document);
    const bool isElsewhere = std::exchange(m_path, outcome.path) != m_path;
    updateModified();
    m_identifyTimer.start();
    if (isElsewhere)
        emit pathChanged();
    emit saved();
}

void BenchSession::watch(const QStringList& files)
{
    const QSet<QString> wanted(files.begin(), files.end());
    const QStringList before = m_watcher.files();
    const QSet<QString> watched(before.begin(), before.end());
    const QSet<QString> gone = watched - wanted;
    const QSet<QString> added = wanted - watched;
    if (!gone.isEmpty())
        m_watcher.removePaths(gone.values());
    if (!added.isEmpty())
        m_watcher.addPaths(added.values());
}

void BenchSession::fileChanged(const QString& path)
{
    // Replaced by a rename, it is another file that is to be watched now.
    if (QFileInfo::exists(path))
        m_watcher.addPath(path);
    if (path != m_path) {
        m_identities = {};
        m_identifyTimer.start();
        return;
    }
    if (isSaving())
        return;
    m_checkJob.run([path](const std::stop_token&) { return hashOfFile(path); },
        [this, path](const QByteArray& hash) {
            if (path == m_path && !isSaving() && !hash.isEmpty() && hash != m_savedText)
                emit changedOnDisk();
        });
}

void connectBenchModel(BenchSession& session, BenchModel& model)
{
    const auto show = [&session, &model] { model.setContent(session.tableDocument(), session.table()); };
    QObject::connect(&session, &BenchSession::tableChanged, &model, show);
    model.setEditor(
        [session = QPointer<BenchSession>(&session)](const QString& what, const BenchModel::Change& change) {
            if (session)
                session->edit(what, change);
        });
    show();
}

} // namespace layerscope
