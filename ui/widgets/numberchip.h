// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/headerchip.h"

namespace layerscope {

/// A number of the image's header: large with a small unit.
class NumberChip : public HeaderChip {
    Q_OBJECT
public:
    explicit NumberChip(QWidget* parent = nullptr);

    /// `value` as "73.5 MB", "1,234" or, where it is a lower bound, "≥ 73.5 MB"; `extra` follows small after the unit
    /// ("8.7 %").
    void setValue(const QString& value, const QString& extra = {});
    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QString spokenValue() const override { return m_value + u' ' + m_extra; }

private:
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString unit() const;
    [[nodiscard]] qsizetype unitStart() const;

    QString m_value;
    QString m_extra;
};

} // namespace layerscope
