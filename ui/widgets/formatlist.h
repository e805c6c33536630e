// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>
#include <QList>

class QRadioButton;

namespace layerscope {

/// A framed list of a few choices, each a radio button with a remark at the right; the chosen row is tinted. Up and
/// Down move.
class FormatList : public QFrame {
    Q_OBJECT
public:
    explicit FormatList(int count, QWidget* parent = nullptr);

    void setRow(int row, const QString& text, const QString& remark);
    [[nodiscard]] int current() const;
    void setCurrent(int row); ///< emits nothing
    [[nodiscard]] QRadioButton* button(int row) const { return m_buttons[row]; }

signals:
    void chosen(int row); ///< by the user

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QRadioButton*> m_buttons;
};

} // namespace layerscope
