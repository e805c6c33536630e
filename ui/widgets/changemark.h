// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"
#include "core/tree/pathtree.h"

#include <QWidget>

class QPainter;

namespace layerscope {

/// What a mark says: a shape of its own for each with a letter that stays in every language, so that nothing is said by
/// colour alone.
enum class Mark : uint8_t { None, Added, Modified, Properties, Removed, TypeChanged, Moved, Same };
[[nodiscard]] Mark markOf(Change change);
[[nodiscard]] Mark markOf(Difference difference); ///< Ignored has none

/// Paints a mark into a 16 pixel square; nothing for None.
void paintMark(QPainter& painter, const QPoint& corner, Mark mark);
void paintChangeMark(QPainter& painter, const QPoint& corner, Change change);
constexpr int changeMarkSize = 16;

class MarkWidget : public QWidget {
    Q_OBJECT
public:
    explicit MarkWidget(Change change = Change::None, QWidget* parent = nullptr);
    void setChange(Change change);
    void setDifference(Difference difference);
    [[nodiscard]] QSize sizeHint() const override { return { changeMarkSize, changeMarkSize }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setMark(Mark mark, const QString& text);

    Mark m_mark = Mark::None;
};

} // namespace layerscope
