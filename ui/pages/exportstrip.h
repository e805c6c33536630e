// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/exporter.h"

#include <QFrame>

class QProgressBar;
class QPushButton;

#include <vector>

namespace layerscope {

class IconButton;
class Label;

/// A strip above the page: how far an export is, with Cancel, and then what became of it, with the way to its folder.
/// Hidden while there is nothing to say; never modal.
class ExportStrip : public QFrame {
    Q_OBJECT
public:
    explicit ExportStrip(Exporter& exporter, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    [[nodiscard]] QPushButton* folderButton() const { return m_folder; }
    [[nodiscard]] QPushButton* detailsButton() const { return m_details; }
    [[nodiscard]] QWidget* closeButton() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class State { Hidden, Running, Done, Partly, Failed };
    void takeProgress();
    void takeOutcome(const ExportOutcome& outcome);
    void closeOutcome();
    [[nodiscard]] bool isProblem() const { return m_state == State::Failed || m_state == State::Partly; }
    void setState(State state);
    void showFolder() const;
    void retranslate();

    Exporter& m_exporter;
    State m_state = State::Hidden;
    ExportOutcome m_outcome;
    std::vector<ExportOutcome> m_further; ///< failures that came while one is shown
    bool m_isQuiet = true; ///< an export that takes no time shows no progress
    QTimer m_quiet;
    Label* m_fact;
    Label* m_more;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QPushButton* m_folder;
    QPushButton* m_details;
    IconButton* m_close;
};

} // namespace layerscope
