// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/historytext.h"
#include "ui/session/contentreader.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace layerscope {

class ContentView;
class CopyButton;
class FilterField;
class Label;
class SegmentedSwitch;
class Settings;

/// One stored file, large: as text with find and wrap, as picture, as bytes; any of its versions. Not modal; Esc closes
/// it, and it remembers its size.
class PreviewDialog : public QDialog {
    Q_OBJECT
public:
    PreviewDialog(Settings& settings, QWidget* parent = nullptr);
    ~PreviewDialog() override;

    void setSource(std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis);
    /// `version` is one of the path's versions; invalid: the newest.
    void showFile(NodeId node, EntryId version);

    [[nodiscard]] NodeId node() const { return m_node; }
    [[nodiscard]] ContentView* content() const { return m_content; }
    [[nodiscard]] QComboBox* versionBox() const { return m_box; }
    [[nodiscard]] FilterField* findField() const { return m_find; }

signals:
    void saveRequested(layerscope::NodeId node, layerscope::EntryId version);

protected:
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildTools();
    void choose(EntryId version);
    void takePreview();
    void find(bool backward);
    void showFound(bool found);
    void updateTools();
    void retranslate();

    Settings& m_settings;
    ContentReader m_reader;
    std::shared_ptr<const Analysis> m_analysis;
    NodeId m_node;
    EntryId m_version;
    std::vector<FileVersion> m_versions;
    Label* m_path = nullptr;
    CopyButton* m_copyPath = nullptr;
    QComboBox* m_box = nullptr;
    QPushButton* m_save = nullptr;
    SegmentedSwitch* m_kind = nullptr;
    QCheckBox* m_wrap = nullptr;
    FilterField* m_find = nullptr;
    Label* m_found = nullptr;
    ContentView* m_content;
};

} // namespace layerscope
