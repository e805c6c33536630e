// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/settings.h"

#include <QDialog>

#include <filesystem>

class QCheckBox;
class QComboBox;
class QLabel;

namespace layerscope {

class CacheBox;
class DiffToolBox;

/// Theme, language, unit of sizes, diff tool, tabs, index of layers. What is chosen applies at once, so that its effect can be seen.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// Says nothing of the index when its folder is empty.
    SettingsDialog(Settings& settings, const std::filesystem::path& indexFolder, QWidget* parent = nullptr);

signals:
    void themeChosen(layerscope::ThemeChoice choice);
    void languageChosen(const QString& language); ///< "" follows the system
    void unitChosen(layerscope::SizeUnit unit);
    void indexChosen(bool on);

protected:
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void fill();
    void retranslate();

    Settings& m_settings;
    QLabel* m_themeLabel;
    QComboBox* m_theme;
    QLabel* m_languageLabel;
    QComboBox* m_language;
    QLabel* m_unitLabel;
    QComboBox* m_unit;
    QLabel* m_toolLabel;
    DiffToolBox* m_tool;
    QCheckBox* m_reopen;
};

} // namespace layerscope
