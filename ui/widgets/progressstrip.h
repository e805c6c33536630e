// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace layerscope {

class Label;

/// A strip that says what is going on, how far it is, and stops it. What takes less than a moment shows nothing.
class ProgressStrip : public QWidget {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    void begin(const QString& text);
    void setFraction(double fraction); ///< below 0: unknown
    void end();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }

signals:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    bool m_isRunning = false;
    QTimer m_quiet;
    Label* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace layerscope
