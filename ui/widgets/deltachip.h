// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/headerchip.h"

namespace layerscope {

/// A number of two images: "844.1 → 245.2 MB" over the signed difference, which carries a mark for its direction and the
/// colour of what that means.
class DeltaChip : public HeaderChip {
    Q_OBJECT
public:
    enum class Meaning { Better, Worse, Neutral };

    explicit DeltaChip(QWidget* parent = nullptr);

    /// Both as "844.1 MB"; the unit is written once when it is the same. `a` may be empty: there is one number only.
    void setValues(const QString& a, const QString& b);
    /// `direction` below, above or equal to 0 chooses the mark; none for 0.
    void setDelta(const QString& text, int direction = 0, Meaning meaning = Meaning::Neutral);
    [[nodiscard]] QString valueText() const; ///< "844.1 → 245.2 MB"
    [[nodiscard]] QString deltaText() const; ///< "▼ −599.0 MB · −71.0 %"
    [[nodiscard]] Meaning meaning() const { return m_meaning; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QString spokenValue() const override;

private:
    [[nodiscard]] QString before() const; ///< "844.1 → "

    QString m_a;
    QString m_b;
    QString m_delta;
    int m_direction = 0;
    Meaning m_meaning = Meaning::Neutral;
};

} // namespace layerscope
