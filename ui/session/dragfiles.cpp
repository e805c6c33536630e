// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/dragfiles.h"

#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/models/historytext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QTemporaryDir>
#include <QUrl>

namespace layerscope {

namespace {

    /// Lives as long as the application object, so that a slow drop still finds its file.
    class DragFolder : public QObject {
    public:
        explicit DragFolder(QObject* parent)
            : QObject(parent)
            , m_folder(QDir::tempPath() + QStringLiteral("/layerscope-drag-XXXXXX"))
        {
        }
        /// A new folder for one file; empty when there is none.
        QString next()
        {
            const QString name = QString::number(++m_count);
            return m_folder.isValid() && QDir(m_folder.path()).mkdir(name) ? m_folder.filePath(name)
                                                                           : QString();
        }

    private:
        QTemporaryDir m_folder;
        int m_count = 0;
    };

    DragFolder& dragFolder()
    {
        static QPointer<DragFolder> folder;
        if (!folder)
            folder = new DragFolder(QCoreApplication::instance());
        return *folder;
    }

} // namespace

DragFiles::DragFiles(QObject* parent)
    : QObject(parent)
{
    connect(&m_exporter, &Exporter::finished, this, &DragFiles::take);
}

void DragFiles::setSource(
    std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis)
{
    cancel();
    m_prepared.clear();
    m_folder = {};
    m_analysis = analysis;
    m_exporter.setSource(std::move(archive), std::move(analysis));
}

void DragFiles::cancel() { m_exporter.cancel(); }

QString DragFiles::freshTarget(const QString& name)
{
    const QString folder = dragFolder().next();
    if (folder.isEmpty())
        emit failed(tr("There is no room for temporary files."));
    return folder.isEmpty() ? QString() : QDir(folder).filePath(safeFileName(name));
}

void DragFiles::prepare(const std::shared_ptr<const ScopedTree>& tree, NodeId node)
{
    if (!m_analysis || !tree || !tree->contains(node))
        return;
    cancel();
    const EntryId source = describingEntry(*m_analysis, tree.get(), node);
    const bool isFile = source.isValid() && m_analysis->entry(source).type == EntryType::Regular;
    const uint64_t bytes = isFile ? m_analysis->entry(source).size : tree->bytes(node);
    if (!isFile && !tree->isDirectory(node)) {
        emit failed(tr("Only files and folders can be dragged out."));
        return;
    }
    if (bytes > maximumBytes || (!isFile && tree->files(node) > maximumFiles)) {
        emit failed(tr("Too large to drag out. Use Save as…"));
        return;
    }
    m_source = isFile ? source : EntryId();
    const auto known = m_prepared.find(m_source);
    if (known != m_prepared.end() && QFileInfo::exists(known->second)) {
        emit ready(known->second);
        return;
    }
    if (!isFile && m_folder.tree == tree && m_folder.node == node && QFileInfo::exists(m_folder.path)) {
        emit ready(m_folder.path);
        return;
    }
    const QString name = displayText(m_analysis->tree.name(node));
    const QString target = freshTarget(name.isEmpty() ? displayText(m_analysis->image.displayName()) : name);
    if (target.isEmpty())
        return;
    if (isFile) {
        m_exporter.saveFile(source, target);
        return;
    }
    m_folder = { tree, node, {} };
    m_exporter.saveFolder(tree, node, target);
}

void DragFiles::take(const ExportOutcome& outcome)
{
    if (outcome.error) {
        const BannerText text = exportErrorText(*outcome.error, QFileInfo(outcome.target).fileName());
        emit failed(text.fact + QLatin1Char(' ') + text.consequence);
        return;
    }
    if (m_source.isValid())
        m_prepared[m_source] = outcome.target;
    else
        m_folder.path = outcome.target;
    emit ready(outcome.target);
}

std::unique_ptr<QMimeData> DragFiles::mimeData(const QString& file)
{
    auto data = std::make_unique<QMimeData>();
    data->setUrls({ QUrl::fromLocalFile(file) });
    return data;
}

} // namespace layerscope
