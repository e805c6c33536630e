// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/externaldiff.h"

#include <QFrame>

class QProgressBar;
class QPushButton;

namespace layerscope {

class Label;
class Settings;

/// A strip that tells what becomes of handing something to the external diff tool: asks before much is written, shows how
/// far it is, with Cancel, says what went wrong, with the way to the setting. Hidden while there is nothing to say.
class DiffToolStrip : public QFrame {
    Q_OBJECT
public:
    DiffToolStrip(ExternalDiff& tool, Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const; ///< empty while hidden
    [[nodiscard]] QPushButton* acceptButton() const { return m_accept; } ///< writes, or chooses the tool
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; } ///< cancels, or closes the strip
    void chooseTool();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeState();
    void showMessage(const QString& sentence, bool isAboutTool);
    void updateContent();

    ExternalDiff& m_tool;
    Settings& m_settings;
    QTimer m_quiet; ///< what takes no time shows no progress
    QString m_message;
    bool m_isAboutTool = false;
    Label* m_text;
    QProgressBar* m_bar;
    QPushButton* m_accept;
    QPushButton* m_cancel;
};

} // namespace layerscope
