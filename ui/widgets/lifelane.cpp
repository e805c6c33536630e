// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/lifelane.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace layerscope {

namespace {

    constexpr int cellHeight = 8;
    constexpr double gap = 2;

    QColor colourOf(LifeLane::Cell cell)
    {
        switch (cell) {
        case LifeLane::Cell::Added:
            return theme().added.ink;
        case LifeLane::Cell::Present:
            return theme().lane;
        case LifeLane::Cell::Removed:
            return theme().removed.ink;
        case LifeLane::Cell::Absent:
            break;
        }
        return theme().sunken;
    }

} // namespace

LifeLane::LifeLane(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LifeLane::setCells(std::vector<Cell> cells)
{
    m_cells = std::move(cells);
    update();
}

QSize LifeLane::sizeHint() const
{
    return { 200, cellHeight + 4 + QFontMetrics(uiFont(TextSize::Tiny)).height() };
}

double LifeLane::cellWidth() const
{
    const auto count = static_cast<double>(m_cells.size());
    const double spacing = count > 40 ? 0 : gap;
    return (width() - (count - 1) * spacing) / count;
}

void LifeLane::paintEvent(QPaintEvent* event)
{
    (void)event;
    if (m_cells.empty())
        return;
    QPainter painter(this);
    const double step = cellWidth() + (m_cells.size() > 40 ? 0 : gap);
    for (size_t i = 0; i < m_cells.size(); ++i)
        painter.fillRect(
            QRectF(static_cast<double>(i) * step, 0, cellWidth(), cellHeight), colourOf(m_cells[i]));
    painter.setFont(uiFont(TextSize::Tiny));
    painter.setPen(theme().text2);
    const QRect labels = rect().adjusted(0, cellHeight + 2, 0, 0);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignTop, tr("layer 0"));
    if (m_cells.size() > 1)
        painter.drawText(labels, Qt::AlignRight | Qt::AlignTop, QString::number(m_cells.size() - 1));
}

void LifeLane::mousePressEvent(QMouseEvent* event)
{
    if (m_cells.empty())
        return;
    const double step = cellWidth() + (m_cells.size() > 40 ? 0 : gap);
    const auto cell = static_cast<size_t>(std::max(0.0, event->position().x() / step));
    if (cell < m_cells.size())
        emit layerClicked(LayerId(cell));
}

} // namespace layerscope
