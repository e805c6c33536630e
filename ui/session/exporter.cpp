// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/exporter.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int pollInterval = 50; // milliseconds
    constexpr qsizetype maximumNameBytes = 200;

    std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

    QThreadPool* exportPool()
    {
        static QThreadPool pool;
        return &pool;
    }

    Result<ExtractSummary> summaryOf(const Status& status, uint64_t bytes)
    {
        if (!status)
            return status.error();
        ExtractSummary summary;
        summary.files = 1;
        summary.bytes = bytes;
        return summary;
    }

} // namespace

Exporter::Exporter(QObject* parent)
    : QObject(parent)
    , m_job(exportPool())
{
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &Exporter::progressChanged);
}

void Exporter::setSource(
    std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis)
{
    m_archive = std::move(archive);
    m_analysis = std::move(analysis);
}

void Exporter::saveFile(EntryId source, const QString& target)
{
    const uint64_t size = m_analysis->entry(source).size;
    enqueue({ target, size,
        [archive = m_archive, analysis = m_analysis, source, size, path = nativePath(target)](
            std::stop_token stop, const ExtractProgress& progress) {
            return summaryOf(extractFile(*archive, *analysis, source, path, std::move(stop), progress), size);
        } });
}

void Exporter::saveFolder(std::shared_ptr<const ScopedTree> tree, NodeId node, const QString& target)
{
    const uint64_t bytes = tree->bytes(node);
    enqueue({ target, bytes,
        [archive = m_archive, tree = std::move(tree), node, path = nativePath(target)](
            std::stop_token stop, const ExtractProgress& progress) {
            return extractFolder(*archive, *tree, node, path, std::move(stop), progress);
        } });
}

void Exporter::saveTar(std::shared_ptr<const ScopedTree> tree, NodeId node, const QString& target)
{
    const uint64_t bytes = tree->bytes(node);
    enqueue({ target, bytes,
        [archive = m_archive, tree = std::move(tree), node, path = nativePath(target)](
            std::stop_token stop, const ExtractProgress& progress) {
            return extractTar(*archive, *tree, node, path, std::move(stop), progress);
        } });
}

void Exporter::saveLayer(LayerId layer, const QString& target)
{
    const uint64_t bytes = m_analysis->layers[layer.index()].blobBytes;
    enqueue({ target, bytes,
        [archive = m_archive, analysis = m_analysis, layer, bytes, path = nativePath(target)](
            std::stop_token stop, const ExtractProgress& progress) {
            return summaryOf(extractBlob(*archive, *analysis, layer, path, std::move(stop), progress), bytes);
        } });
}

void Exporter::enqueue(Task task)
{
    m_waiting.push_back(std::move(task));
    emit requested();
    if (!isBusy())
        startNext();
    else
        emit progressChanged();
}

void Exporter::startNext()
{
    if (m_waiting.empty()) {
        m_poll.stop();
        return;
    }
    m_current = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    m_done = std::make_shared<std::atomic<uint64_t>>(0);
    m_job.run(
        [target = m_current.target, work = m_current.work, done = m_done](std::stop_token stop) {
            auto outcome = std::make_shared<ExportOutcome>();
            outcome->target = target;
            const auto result = work(std::move(stop), [&](uint64_t bytes) { *done = bytes; });
            if (result)
                outcome->summary = *result;
            else
                outcome->error = result.error();
            return outcome;
        },
        [this](const std::shared_ptr<ExportOutcome>& outcome) {
            emit finished(*outcome);
            startNext();
        });
    m_poll.start();
    emit progressChanged();
}

void Exporter::refuse(const QString& target, const Error& error)
{
    ExportOutcome outcome;
    outcome.target = target;
    outcome.error = error;
    announce(outcome);
}

void Exporter::cancel()
{
    if (!isBusy())
        return;
    m_job.cancel();
    emit cancelled();
    startNext();
}

ExportProgress Exporter::progress() const
{
    return { QFileInfo(m_current.target).fileName(), m_done ? m_done->load() : 0, m_current.total,
        static_cast<int>(m_waiting.size()) };
}

bool isPartOfImage(const QString& image, const QString& target)
{
    const QFileInfo source(image);
    const QFileInfo file(target);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    const QString path = file.exists() ? file.canonicalFilePath() : folder + u'/' + file.fileName();
    const QString own = source.canonicalFilePath();
    return path == own || (source.isDir() && path.startsWith(own + u'/'));
}

QString safeFileName(const QString& name)
{
    QString safe;
    for (const QChar character : name) {
        const bool isBad = character == u'/' || character == u'\\' || character == u':' || character == u'*'
            || character == u'?' || character == u'"' || character == u'<' || character == u'>'
            || character == u'|' || !character.isPrint();
        // Surrogates are halves of what is printable mostly; a lone one does not survive encoding.
        safe += isBad && !character.isSurrogate() ? QChar(u'_') : character;
    }
    safe = safe.trimmed().left(maximumNameBytes);
    while (safe.toUtf8().size() > maximumNameBytes)
        safe.chop(1);
    if (!safe.isEmpty() && safe.back().isHighSurrogate())
        safe.chop(1);
    const bool isOnlyDots = std::all_of(safe.begin(), safe.end(), [](QChar c) { return c == u'.'; });
    return isOnlyDots ? u"file"_s : safe;
}

} // namespace layerscope
