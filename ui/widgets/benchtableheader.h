// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHeaderView>

namespace layerscope {

/// The head of a benchmark's table: a semibold title over a dim second line, with a badge on the baseline's. A column that
/// something is dragged over is framed and says what dropping it does.
class BenchTableHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit BenchTableHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// -1: none.
    void setDropTarget(int section, const QString& text = {});
    [[nodiscard]] int dropTarget() const { return m_target; }
    [[nodiscard]] const QString& dropText() const { return m_dropText; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    [[nodiscard]] bool hasSecondLine() const;
    void paintSecondLine(QPainter& painter, const QRect& line, int section, bool right) const;

    int m_target = -1;
    QString m_dropText;
};

} // namespace layerscope
