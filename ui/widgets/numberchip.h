// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QToolButton>

namespace layerscope {

/// A labelled number of the header: small label over a large value with a small unit. The tooltip defines it, a click
/// copies the exact number.
class NumberChip : public QToolButton {
    Q_OBJECT
public:
    explicit NumberChip(QWidget* parent = nullptr);

    void setLabel(const QString& label);
    /// `value` as "73.5 MB", "1,234" or, where it is a lower bound, "≥ 73.5 MB"; `extra` follows small after the unit
    /// ("8.7 %").
    void setValue(const QString& value, const QString& extra = {});
    void setExact(const QString& exact) { m_exact = exact; } ///< what a click copies
    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString unit() const;
    [[nodiscard]] qsizetype unitStart() const;

    QString m_label;
    QString m_value;
    QString m_extra;
    QString m_exact;
};

} // namespace layerscope
