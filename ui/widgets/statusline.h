// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace layerscope {

class Label;

/// The bottom line of the window: what is selected on the left, facts about the page on the right.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    void setLeft(const QStringList& facts);
    void setRight(const QStringList& facts);
    [[nodiscard]] QString leftText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_left;
    Label* m_right;
};

} // namespace layerscope
