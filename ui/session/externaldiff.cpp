// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/externaldiff.h"

#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/session/difftools.h"
#include "ui/session/freelater.h"
#include "ui/session/settings.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStorageInfo>

#include <filesystem>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    enum class Content { Nothing, File, Folder, Other };

    Content contentOf(const ExternalDiff::Side& side)
    {
        if (!side.tree || !side.node.isValid())
            return Content::Nothing;
        if (side.tree->isDirectory(side.node))
            return Content::Folder;
        const Version* version = side.tree->version(side.node);
        const Analysis& analysis = *side.tree->analysis();
        const bool isFile = version && version->source.isValid()
            && analysis.entry(version->source).type == EntryType::Regular;
        return isFile ? Content::File : Content::Other;
    }

    /// Whoever sees the files must be able to read them, and to remove them later, whatever their modes in the image.
    bool unlockBelow(const std::filesystem::path& folder, const std::stop_token& stop)
    {
        namespace fs = std::filesystem;
        std::error_code error;
        fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error);
        for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
            if (stop.stop_requested())
                return false;
            std::error_code ignored;
            if (it->is_symlink(ignored))
                continue;
            const bool isFolder = it->is_directory(ignored);
            fs::permissions(it->path(),
                isFolder ? fs::perms::owner_all : fs::perms::owner_read | fs::perms::owner_write,
                fs::perm_options::add, ignored);
        }
        return true;
    }

} // namespace

ExternalDiff::ExternalDiff(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    for (size_t i = 0; i < m_exporters.size(); ++i) {
        connect(&m_exporters[i], &Exporter::finished, this,
            [this, i](const ExportOutcome& outcome) { take(i, outcome); });
        connect(&m_exporters[i], &Exporter::progressChanged, this, &ExternalDiff::changed);
    }
}

ExternalDiff::~ExternalDiff() { freeLater(std::move(m_folder)); }

bool ExternalDiff::canOpen(const Side& a, const Side& b)
{
    const Content first = contentOf(a);
    const Content second = contentOf(b);
    const auto good = [](Content content) { return content == Content::File || content == Content::Folder; };
    return good(first) ? second == first || second == Content::Nothing
                       : good(second) && first == Content::Nothing;
}

void ExternalDiff::setState(State state)
{
    m_state = state;
    emit changed();
}

void ExternalDiff::stopWith(const QString& sentence)
{
    setState(State::Idle);
    emit failed(sentence);
}

uint64_t ExternalDiff::done() const
{
    uint64_t bytes = 0;
    for (size_t i = 0; i < m_exporters.size(); ++i)
        bytes += m_isWritten[i] ? m_exporters[i].progress().done : 0;
    return bytes;
}

void ExternalDiff::open(Side a, Side b)
{
    cancel();
    const QString command = m_settings.diffTool();
    if (command.trimmed().isEmpty()) {
        emit toolWanted();
        return;
    }
    if (diffProgram(command).isEmpty()) {
        const QStringList parts = QProcess::splitCommand(command);
        emit failed(tr("The diff tool “%1” is not there or cannot be run.")
                        .arg(parts.isEmpty() ? command : parts.front()));
        return;
    }
    m_sides = { std::move(a), std::move(b) };
    m_bytes = m_files = 0;
    for (const Side& side : m_sides) {
        if (contentOf(side) == Content::Nothing)
            continue;
        m_bytes += side.tree->bytes(side.node);
        m_files += side.tree->files(side.node);
    }
    if (m_bytes > quietBytes || m_files > quietFiles)
        setState(State::Asking);
    else
        start();
}

void ExternalDiff::confirm()
{
    if (m_state == State::Asking)
        start();
}

void ExternalDiff::cancel()
{
    m_unlocking.cancel();
    for (Exporter& exporter : m_exporters)
        exporter.cancel();
    if (m_state != State::Idle)
        setState(State::Idle);
}

QString ExternalDiff::nameOf(size_t side) const
{
    const Side& given = m_sides[side];
    const Side& named = contentOf(given) == Content::Nothing ? m_sides[1 - side] : given;
    const QString name = displayText(named.tree->analysis()->tree.name(named.node));
    return safeFileName(name.isEmpty() ? given.image.title : name);
}

void ExternalDiff::start()
{
    m_leftOut = 0;
    m_isWritten = {};
    if (!m_folder)
        m_folder = std::make_shared<QTemporaryDir>(QDir::tempPath() + u"/layerscope-compare-XXXXXX"_s);
    if (!m_folder->isValid()) {
        m_folder.reset();
        return stopWith(tr("There is no room for temporary files."));
    }
    const QStorageInfo storage(m_folder->path());
    if (storage.isValid() && static_cast<uint64_t>(storage.bytesAvailable()) < m_bytes)
        return stopWith(tr("There is not enough room for %1 of temporary files, only %2.")
                            .arg(Format::current().size(m_bytes),
                                Format::current().size(static_cast<uint64_t>(storage.bytesAvailable()))));
    const QString place = m_folder->filePath(QString::number(++m_count));
    for (size_t i = 0; i < m_sides.size(); ++i) {
        const QString folder = place + (i == 0 ? u"/A"_s : u"/B"_s);
        if (!QDir().mkpath(folder))
            return stopWith(tr("There is no room for temporary files."));
        m_targets[i] = folder + u'/' + nameOf(i);
    }
    setState(State::Writing);
    if (!write(0) && !write(1))
        launch();
}

/// False when there is nothing to wait for.
bool ExternalDiff::write(size_t index)
{
    const Side& side = m_sides[index];
    Exporter& exporter = m_exporters[index];
    const Content content = contentOf(side);
    if (content == Content::Nothing) {
        if (contentOf(m_sides[1 - index]) == Content::Folder)
            QDir().mkpath(m_targets[index]);
        else
            QFile(m_targets[index]).open(QIODevice::WriteOnly);
        return false;
    }
    m_isWritten[index] = true;
    exporter.setSource(side.image.archive, side.image.analysis);
    if (content == Content::Folder)
        exporter.saveFolder(side.tree, side.node, m_targets[index]);
    else
        exporter.saveFile(side.tree->version(side.node)->source, m_targets[index]);
    return true;
}

void ExternalDiff::take(size_t side, const ExportOutcome& outcome)
{
    if (m_state != State::Writing)
        return;
    if (outcome.error) {
        const BannerText text = exportErrorText(*outcome.error, nameOf(side));
        return stopWith(text.fact + u' ' + text.consequence);
    }
    m_leftOut += static_cast<int>(outcome.summary.skipped.size());
    if (side == 0 && write(1))
        return;
    unlock();
}

void ExternalDiff::unlock()
{
    const std::filesystem::path folder
        = QFile::encodeName(m_folder->filePath(QString::number(m_count))).toStdString();
    m_unlocking.run(
        [folder](std::stop_token stop) { return unlockBelow(folder, stop); }, [this](bool) { launch(); });
}

void ExternalDiff::launch()
{
    const QString tool = m_settings.diffTool();
    const QString program = diffProgram(tool);
    std::optional<QStringList> command = diffCommand(tool, m_targets[0], m_targets[1]);
    setState(State::Idle);
    QProcess process;
    process.setProgram(program);
    process.setArguments(command ? command->mid(1) : QStringList());
    process.setWorkingDirectory(m_folder->path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (program.isEmpty() || !command || !process.startDetached())
        emit failed(
            tr("The diff tool “%1” is not there or cannot be run.").arg(command ? command->front() : tool));
    else
        emit opened(m_leftOut);
}

} // namespace layerscope
