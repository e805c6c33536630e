// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/changemark.h"

#include <QToolButton>

namespace layerscope {

/// A round checkable chip with a mark and a few words, or the mark alone: filters by what the mark says.
class MarkChip : public QToolButton {
    Q_OBJECT
public:
    explicit MarkChip(Mark mark, QWidget* parent = nullptr);

    /// `meaning` is said in the tooltip and to screen readers, `text` stands in the chip.
    void setTexts(const QString& text, const QString& meaning);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark m_mark;
};

} // namespace layerscope
