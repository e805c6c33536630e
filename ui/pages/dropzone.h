// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QPushButton;

namespace layerscope {

class Label;

/// The large target of the welcome page: says what can be dropped, and lights up with what would happen while something
/// is over the window.
class DropZone : public QWidget {
    Q_OBJECT
public:
    explicit DropZone(QWidget* parent = nullptr);
    void setHint(const QString& text);
    void setSampleAvailable(bool available);

signals:
    void openFile();
    void openFolder();
    void openSample();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QString m_hint;
    Label* m_title;
    Label* m_text;
    Label* m_promise;
    QPushButton* m_open;
    QPushButton* m_folder;
    QPushButton* m_sample;
};

} // namespace layerscope
