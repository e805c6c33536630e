// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QComboBox;

namespace layerscope {

class Label;
class Settings;

/// Chooses the external diff tool: those that are installed, or a command of one's own, with a line that says what it has
/// to look like or what is wrong with it. What is chosen is set at once.
class DiffToolBox : public QWidget {
    Q_OBJECT
public:
    explicit DiffToolBox(Settings& settings, QWidget* parent = nullptr);
    [[nodiscard]] QComboBox* box() const { return m_box; }
    [[nodiscard]] QString hint() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void take(const QString& command);
    void retranslate();

    Settings& m_settings;
    QComboBox* m_box;
    Label* m_hint;
};

} // namespace layerscope
