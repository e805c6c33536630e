// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/exporter.h"
#include "ui/session/viewstate.h"

#include <QObject>
#include <QPointer>

class QFileDialog;

namespace layerscope {

class ImageSession;
class PreviewDialog;
class Settings;
class ViewData;

/// Does what views ask for through the ViewState: shows a stored file large, saves files, folders and layers where the
/// user chooses. One for each page.
class PathCommands : public QObject {
    Q_OBJECT
public:
    PathCommands(
        ViewState& state, ViewData& viewData, ImageSession& session, Settings& settings, QWidget* page);
    ~PathCommands() override;

    [[nodiscard]] Exporter& exporter() { return m_exporter; }
    [[nodiscard]] PreviewDialog* previewDialog() const; ///< null until one was asked for

private:
    void preview(NodeId node, EntryId version);
    void save(NodeId node, ViewState::SaveAs kind, EntryId version);
    void saveLayer(LayerId layer);
    /// The version asked for, else the one the scope shows, else the newest; invalid when `node` is no file.
    [[nodiscard]] EntryId readable(NodeId node, EntryId version) const;
    template <typename Save>
    void ask(const QString& title, const QString& name, Save save);

    ViewState& m_state;
    ViewData& m_data;
    ImageSession& m_session;
    Settings& m_settings;
    QWidget* m_page;
    Exporter m_exporter;
    QPointer<PreviewDialog> m_preview;
};

} // namespace layerscope
