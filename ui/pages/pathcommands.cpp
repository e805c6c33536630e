// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/pathcommands.h"

#include "ui/dialogs/previewdialog.h"
#include "ui/format.h"
#include "ui/models/historytext.h"
#include "ui/session/imagesession.h"
#include "ui/session/settings.h"
#include "ui/session/viewdata.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    /// Files saved out of images go elsewhere than where images are opened from.
    constexpr auto folderKey = "save/folder";

    QString layerFileName(const Analysis& analysis, LayerId layer)
    {
        const LayerInfo& info = analysis.layers[layer.index()];
        QString name = displayText(analysis.image.displayName()) + u"-layer-%1.tar"_s.arg(layer.value);
        switch (info.compression) {
        case Compression::Gzip:
            name += u".gz"_s;
            break;
        case Compression::Zstd:
            name += u".zst"_s;
            break;
        case Compression::Xz:
            name += u".xz"_s;
            break;
        case Compression::Bzip2:
            name += u".bz2"_s;
            break;
        default:
            break;
        }
        return name;
    }

} // namespace

PathCommands::PathCommands(
    ViewState& state, ViewData& viewData, ImageSession& session, Settings& settings, QWidget* page)
    : QObject(page)
    , m_state(state)
    , m_data(viewData)
    , m_session(session)
    , m_settings(settings)
    , m_page(page)
{
    connect(&state, &ViewState::previewRequested, this, &PathCommands::preview);
    connect(&state, &ViewState::saveRequested, this, &PathCommands::save);
    connect(&state, &ViewState::saveLayerRequested, this, &PathCommands::saveLayer);
    connect(&viewData, &ViewData::analysisChanged, this, [this] {
        m_exporter.setSource(m_session.archive(), m_data.analysis());
        delete m_preview;
    });
}

PathCommands::~PathCommands() { delete m_preview; }

PreviewDialog* PathCommands::previewDialog() const { return m_preview; }

EntryId PathCommands::readable(NodeId node, EntryId version) const
{
    if (!m_data.analysis() || !node.isValid())
        return {};
    const auto versions = fileVersions(*m_data.analysis(), node);
    const auto has = [&](EntryId wanted) {
        return std::any_of(versions.begin(), versions.end(),
            [wanted](const FileVersion& each) { return each.source == wanted; });
    };
    const EntryId shown = describingEntry(*m_data.analysis(), m_data.tree().get(), node);
    return has(version)    ? version
        : has(shown)       ? shown
        : versions.empty() ? EntryId()
                           : versions.back().source;
}

void PathCommands::preview(NodeId node, EntryId version)
{
    const EntryId source = readable(node, version);
    if (!source.isValid())
        return;
    if (!m_preview) {
        m_preview = new PreviewDialog(m_settings, m_page);
        m_preview->setSource(m_session.archive(), m_data.analysis());
        connect(m_preview, &PreviewDialog::saveRequested, this,
            [this](NodeId path, EntryId chosen) { save(path, ViewState::SaveAs::File, chosen); });
    }
    m_preview->showFile(node, source);
    m_preview->show();
    m_preview->raise();
    m_preview->activateWindow();
}

template <typename Save>
void PathCommands::ask(const QString& title, const QString& name, Save save)
{
    auto* dialog = new QFileDialog(m_page, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString folder = QString::fromUtf8(m_settings.state(QString::fromLatin1(folderKey)));
    dialog->setDirectory(QFileInfo(folder).isDir() ? folder : QDir::homePath());
    dialog->selectFile(safeFileName(name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, save](const QString& target) {
        m_settings.setState(QString::fromLatin1(folderKey), QFileInfo(target).absolutePath().toUtf8());
        if (isPartOfImage(m_session.path(), target))
            m_exporter.refuse(
                target, { ErrorCode::WriteFailed, target.toStdString(), "it is the image itself" });
        else
            save(target);
    });
    dialog->open();
}

void PathCommands::save(NodeId node, ViewState::SaveAs kind, EntryId version)
{
    if (!m_data.analysis() || !m_data.tree())
        return;
    QString name = displayText(m_data.analysis()->tree.name(node));
    if (name.isEmpty())
        name = displayText(m_data.analysis()->image.displayName());
    switch (kind) {
    case ViewState::SaveAs::File:
        if (const EntryId source = readable(node, version); source.isValid())
            ask(tr("Save file as"), name,
                [this, source](const QString& target) { m_exporter.saveFile(source, target); });
        break;
    case ViewState::SaveAs::Folder:
        ask(tr("Save as a new folder"), name, [this, node, tree = m_data.tree()](const QString& target) {
            m_exporter.saveFolder(tree, node, target);
        });
        break;
    case ViewState::SaveAs::Tar:
        ask(tr("Save folder as tar"), name + u".tar"_s,
            [this, node, tree = m_data.tree()](
                const QString& target) { m_exporter.saveTar(tree, node, target); });
        break;
    }
}

void PathCommands::saveLayer(LayerId layer)
{
    if (!m_data.analysis() || layer.index() >= m_data.analysis()->layers.size())
        return;
    ask(tr("Save layer as"), layerFileName(*m_data.analysis(), layer),
        [this, layer](const QString& target) { m_exporter.saveLayer(layer, target); });
}

} // namespace layerscope
