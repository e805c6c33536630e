// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QPushButton;

namespace layerscope {

class Label;

/// A warning above a page with two things to do about it; stays until one of them is chosen.
class QuestionStrip : public QWidget {
    Q_OBJECT
public:
    explicit QuestionStrip(QWidget* parent = nullptr);

    void ask(const QString& text, const QString& first, const QString& second);
    [[nodiscard]] QPushButton* firstButton() const { return m_first; }
    [[nodiscard]] QPushButton* secondButton() const { return m_second; }
    [[nodiscard]] QString text() const;

signals:
    void firstChosen();
    void secondChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_text;
    QPushButton* m_first;
    QPushButton* m_second;
};

} // namespace layerscope
