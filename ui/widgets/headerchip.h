// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QToolButton>

namespace layerscope {

/// A labelled block of a page's header: small label over what the subclass paints, a hairline at its left. The tooltip
/// defines the number, a click copies it exactly.
class HeaderChip : public QToolButton {
    Q_OBJECT
public:
    explicit HeaderChip(QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setExact(const QString& exact) { m_exact = exact; } ///< what a click copies

protected:
    static constexpr int side = 12; ///< left and right of what is painted

    [[nodiscard]] const QString& label() const { return m_label; }
    [[nodiscard]] int labelWidth() const;
    /// What a screen reader says after the label.
    [[nodiscard]] virtual QString spokenValue() const = 0;
    void valueChanged();
    /// Ground, hairline, label and focus; gives the room below the label.
    QRect paintFrame(QPainter& painter) const;

private:
    QString m_label;
    QString m_exact;
};

} // namespace layerscope
