// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPushButton>

class QMenu;

namespace layerscope {

/// A small button that does what it did last, with a chevron at its right that opens the choice (Alt+Down).
class SplitButton : public QPushButton {
    Q_OBJECT
public:
    explicit SplitButton(const QString& iconName, QWidget* parent = nullptr);

    [[nodiscard]] QMenu* choices() const { return m_menu; }
    void showChoices();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_iconName;
    QMenu* m_menu;
};

} // namespace layerscope
