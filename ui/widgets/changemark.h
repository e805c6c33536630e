// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/pathtree.h"

#include <QWidget>

class QPainter;

namespace layerscope {

/// Paints the mark of a change into a 16 pixel square: a shape of its own for each change with a letter that stays in
/// every language, so that nothing is said by colour alone. Nothing for Change::None.
void paintChangeMark(QPainter& painter, const QPoint& corner, Change change);
constexpr int changeMarkSize = 16;

class MarkWidget : public QWidget {
    Q_OBJECT
public:
    explicit MarkWidget(Change change = Change::None, QWidget* parent = nullptr);
    void setChange(Change change);
    [[nodiscard]] QSize sizeHint() const override { return { changeMarkSize, changeMarkSize }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Change m_change;
};

} // namespace layerscope
