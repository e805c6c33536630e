// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/lifelane.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace layerscope {

namespace {

    constexpr int cellHeight = 8;
    constexpr double gap = 2;
    constexpr size_t unscrolledCells = 40;
    constexpr int leastStep = 8; // of a cell and its gap, when the lane scrolls

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
    setFocusPolicy(Qt::TabFocus);
}

void LifeLane::setCells(std::vector<Cell> cells)
{
    m_cells = std::move(cells);
    setCursorCell(0);
    updateGeometry();
}

void LifeLane::setCursorCell(size_t cell)
{
    m_cursor = cell;
    setAccessibleName(cell < m_cells.size() ? cellText(cell) : QString());
    update();
}

QString LifeLane::cellText(size_t cell) const
{
    const QString layer = tr("layer %1").arg(cell);
    switch (m_cells[cell]) {
    case Cell::Added:
        return tr("%1: added").arg(layer);
    case Cell::Present:
        return tr("%1: present").arg(layer);
    case Cell::Removed:
        return tr("%1: removed").arg(layer);
    case Cell::Absent:
        break;
    }
    return tr("%1: absent").arg(layer);
}

QSize LifeLane::sizeHint() const
{
    return { 200, cellHeight + 4 + QFontMetrics(uiFont(TextSize::Tiny)).height() };
}

QSize LifeLane::minimumSizeHint() const
{
    const bool wide = m_cells.size() > unscrolledCells;
    return { wide ? static_cast<int>(m_cells.size()) * leastStep : 0, sizeHint().height() };
}

double LifeLane::cellWidth() const
{
    const auto count = static_cast<double>(m_cells.size());
    return (width() - (count - 1) * gap) / count;
}

void LifeLane::paintEvent(QPaintEvent* event)
{
    (void)event;
    if (m_cells.empty())
        return;
    QPainter painter(this);
    const double step = cellWidth() + gap;
    for (size_t i = 0; i < m_cells.size(); ++i)
        painter.fillRect(
            QRectF(static_cast<double>(i) * step, 0, cellWidth(), cellHeight), colourOf(m_cells[i]));
    if (painting::showsFocus(*this)) {
        painter.setPen(QPen(theme().accent, 2));
        painter.drawRect(
            QRectF(static_cast<double>(m_cursor) * step, 0, cellWidth(), cellHeight).adjusted(1, 1, -1, -1));
    }
    painter.setFont(uiFont(TextSize::Tiny));
    painter.setPen(theme().text2);
    const QRect labels = rect().adjusted(0, cellHeight + 2, 0, 0);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignTop, tr("layer 0"));
    if (m_cells.size() > 1)
        painter.drawText(labels, Qt::AlignRight | Qt::AlignTop, QString::number(m_cells.size() - 1));
}

size_t LifeLane::cellAt(const QPoint& position) const
{
    return static_cast<size_t>(std::max(0.0, position.x() / (cellWidth() + gap)));
}

void LifeLane::mousePressEvent(QMouseEvent* event)
{
    const size_t cell = m_cells.empty() ? 0 : cellAt(event->position().toPoint());
    if (cell >= m_cells.size())
        return;
    setCursorCell(cell);
    emit layerClicked(LayerId(cell));
}

void LifeLane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left && m_cursor > 0)
        setCursorCell(m_cursor - 1);
    else if (event->key() == Qt::Key_Right && m_cursor + 1 < m_cells.size())
        setCursorCell(m_cursor + 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && m_cursor < m_cells.size())
        emit layerClicked(LayerId(m_cursor));
    else
        QWidget::keyPressEvent(event);
}

bool LifeLane::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_cells.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const size_t cell = cellAt(help->pos());
        if (cell < m_cells.size())
            QToolTip::showText(help->globalPos(), cellText(cell), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace layerscope
