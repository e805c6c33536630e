// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/historytext.h"
#include "ui/session/contentreader.h"

#include <QTimer>
#include <QWidget>

class QComboBox;

namespace layerscope {

class ContentView;
class IconButton;
class Label;

/// The foot of the details: what the chosen version of a file holds, and the choice of version. Reads a moment after
/// the file was chosen, so that walking through a tree reads nothing.
class PreviewSection : public QWidget {
    Q_OBJECT
public:
    explicit PreviewSection(QWidget* parent = nullptr);

    void setSource(std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis);
    /// `chosen` is one of the versions' sources. Without versions there is nothing to show and the section hides.
    void setVersions(std::vector<FileVersion> versions, EntryId chosen);
    void choose(EntryId source);
    [[nodiscard]] EntryId chosen() const { return m_chosen; } ///< invalid when there is nothing to read
    [[nodiscard]] const ContentReader& reader() const { return m_reader; }
    [[nodiscard]] ContentView* content() const { return m_content; }
    [[nodiscard]] QComboBox* versionBox() const { return m_box; }

signals:
    void versionChosen(layerscope::EntryId source); ///< by the user
    void largeRequested();
    void digestReady();

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void retranslate();

    ContentReader m_reader;
    QTimer m_delay;
    std::vector<FileVersion> m_versions;
    EntryId m_chosen;
    Label* m_title;
    QComboBox* m_box;
    IconButton* m_large;
    ContentView* m_content;
};

} // namespace layerscope
