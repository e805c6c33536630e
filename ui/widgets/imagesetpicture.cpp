// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/imagesetpicture.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/boxtext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int headTop = 5;
    constexpr int headHeight = 22;
    constexpr size_t longestInstruction = 2000; // in a tooltip

} // namespace

ImageSetPicture::ImageSetPicture(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ImageSetPicture::setContent(Content content)
{
    m_content = std::move(content);
    m_bytes.clear();
    m_spread.clear();
    m_current.reset();
    m_hovered.reset();
    m_selected.reset();
    if (m_content.set) {
        m_spread.resize(m_content.set->groups);
        std::vector<size_t> lastRow(m_content.set->groups, static_cast<size_t>(-1));
        for (size_t i = 0; i < m_content.set->boxes.size(); ++i) {
            const ImageSet::Box& box = m_content.set->boxes[i];
            m_bytes.push_back(layer(i).contentBytes);
            if (lastRow[box.group] != box.row)
                ++m_spread[box.group];
            lastRow[box.group] = box.row;
        }
    }
    arrange();
}

void ImageSetPicture::setAvailableSize(const QSize& size)
{
    if (m_available == size)
        return;
    m_available = size;
    arrange();
}

void ImageSetPicture::arrange()
{
    ImageSetMetrics metrics;
    metrics.width = m_available.width();
    metrics.height = m_available.height() - 1;
    m_layout = m_content.set ? ImageSetLayout(*m_content.set, m_bytes, metrics) : ImageSetLayout();
    setMinimumSize(static_cast<int>(m_layout.width()), static_cast<int>(std::ceil(m_layout.height())));
    update();
}

QRectF ImageSetPicture::rectOf(size_t cell) const
{
    const ImageSetCell& box = at(cell);
    return { box.x, box.y, box.width, box.height };
}

const LayerInfo& ImageSetPicture::layer(size_t box) const
{
    const ImageSet::Box& placed = m_content.set->boxes[box];
    return m_content.images[placed.row]->layers[placed.layer.index()];
}

size_t ImageSetPicture::spread(size_t group) const { return m_spread[group]; }

bool ImageSetPicture::isDamaged(size_t cell) const
{
    const auto& boxes = at(cell).boxes;
    return std::any_of(boxes.begin(), boxes.end(), [this](size_t box) { return isDamagedLayer(layer(box)); });
}

QString ImageSetPicture::sizeText(size_t cell) const
{
    return Format::bounded(Format::current().size(m_bytes[at(cell).boxes.front()]), isDamaged(cell));
}

QString ImageSetPicture::toolTipOf(size_t cell) const
{
    const ImageSetCell& own = at(cell);
    const LayerInfo& info = layer(own.boxes.front());
    QStringList lines;
    if (!info.createdBy.empty())
        lines.append(boundedInstruction(info.createdBy, longestInstruction));
    lines.append(u"%1 (%2)"_s.arg(sizeText(cell), Format::current().exactBytes(info.contentBytes)));
    for (size_t i = 0; i < m_content.set->boxes.size(); ++i) {
        const ImageSet::Box& box = m_content.set->boxes[i];
        if (box.group == own.group)
            lines.append(
                tr("%1: layer %2").arg(m_content.names[static_cast<int>(box.row)]).arg(box.layer.value));
    }
    return lines.join(u'\n');
}

QString ImageSetPicture::partText(int index) const
{
    const auto cell = static_cast<size_t>(index);
    const ImageSetCell& own = at(cell);
    const size_t first = own.boxes.front();
    QStringList parts {
        tr("layer %1").arg(m_content.set->boxes[first].layer.value),
        instructionText(layer(first).createdBy).joined().left(200), sizeText(cell),
        tr("in %1 of %Ln image(s)", nullptr, static_cast<int>(m_content.images.size())).arg(spread(own.group))
    };
    parts.removeAll(QString());
    if (isDamaged(cell))
        parts.append(tr("damaged"));
    if (isPartSelected(index))
        parts.append(tr("selected"));
    return parts.join(u", "_s);
}

QRect ImageSetPicture::partRect(int index) const
{
    return rectOf(static_cast<size_t>(index)).toAlignedRect();
}

bool ImageSetPicture::isPartSelected(int index) const
{
    return m_selected && at(static_cast<size_t>(index)).group == *m_selected;
}

void ImageSetPicture::activatePart(int index) { select(static_cast<size_t>(index)); }

void ImageSetPicture::select(size_t cell)
{
    m_current = cell;
    m_selected = at(cell).group;
    update();
    emit selectionChanged();
}

void ImageSetPicture::clearSelection()
{
    m_selected.reset();
    update();
    emit selectionChanged();
}

void ImageSetPicture::showGroup(std::optional<size_t> group)
{
    m_selected = group;
    update();
}

LayerId ImageSetPicture::selectedLayer(size_t row) const
{
    if (!m_content.set || !m_selected)
        return {};
    const auto& boxes = m_content.set->boxes;
    const auto found = std::ranges::find_if(
        boxes, [&](const ImageSet::Box& box) { return box.row == row && box.group == *m_selected; });
    return found == boxes.end() ? LayerId() : found->layer;
}

void ImageSetPicture::setHovered(std::optional<size_t> group)
{
    if (m_hovered == group)
        return;
    m_hovered = group;
    setCursor(group ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ImageSetPicture::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto cell = m_layout.cellAt(event->position().x(), event->position().y()))
        select(*cell);
    else
        clearSelection();
}

void ImageSetPicture::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = m_layout.cellAt(event->position().x(), event->position().y());
    setHovered(cell ? std::optional(at(*cell).group) : std::nullopt);
}

void ImageSetPicture::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setHovered({});
}

bool ImageSetPicture::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto cell = m_layout.cellAt(help->pos().x(), help->pos().y()))
            QToolTip::showText(help->globalPos(), plainToolTip(toolTipOf(*cell)), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

/// The nearest cell in that direction, those that lie straight ahead first.
std::optional<size_t> ImageSetPicture::neighbour(int key) const
{
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Left && key != Qt::Key_Right)
        return {};
    if (!m_current)
        return m_layout.cells().empty() ? std::nullopt : std::optional<size_t>(0);
    const bool isVertical = key == Qt::Key_Up || key == Qt::Key_Down;
    const double sign = key == Qt::Key_Down || key == Qt::Key_Right ? 1 : -1;
    const QPointF from = rectOf(*m_current).center();
    std::optional<size_t> best;
    double bestDistance = 0;
    for (size_t i = 0; i < m_layout.cells().size(); ++i) {
        const QRectF rect = rectOf(i);
        const QRectF own = rectOf(*m_current);
        const double ahead = isVertical ? sign * (rect.center().y() - from.y())
            : sign > 0                  ? rect.left() - own.right()
                                        : own.left() - rect.right();
        if (i == *m_current || ahead < 0 || (isVertical && at(i).level == at(*m_current).level))
            continue;
        const bool isStraight = isVertical ? rect.left() < own.right() && own.left() < rect.right()
                                           : rect.top() < own.bottom() && own.top() < rect.bottom();
        const double aside = isVertical ? rect.center().x() - from.x() : rect.center().y() - from.y();
        const double distance = ahead + (isStraight ? 0 : 4 * std::abs(aside) + 16);
        if (!best || distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    return best.has_value() ? best : m_current;
}

void ImageSetPicture::keyPressEvent(QKeyEvent* event)
{
    if (const auto to = neighbour(event->key())) {
        select(*to);
        emit currentMoved(rectOf(*to).toAlignedRect());
    } else if (event->key() == Qt::Key_Escape && m_selected) {
        clearSelection();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ImageSetPicture::paintEvent(QPaintEvent* event)
{
    if (!m_content.set)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF seen = event->rect();
    for (const ImageSetLayout::Link& link : m_layout.links()) {
        const auto [top, bottom] = std::minmax(at(link.from).y, at(link.to).y);
        if (top <= seen.bottom() && bottom + ImageSetMetrics().boxHeight >= seen.top())
            paintLink(painter, link);
    }
    for (size_t i = 0; i < m_layout.cells().size(); ++i) {
        if (rectOf(i).intersects(seen))
            paintCell(painter, i);
    }
    painter.fillRect(QRect(0, 0, width(), 1), theme().line); // below the table
    paintHeads(painter);
    if (!painting::showsFocus(*this))
        return;
    if (!m_current) // no key has moved yet
        painting::focusFrame(painter, visibleRegion().boundingRect(), 0);
    else if (at(*m_current).group == m_selected) // outside of the frame that says so
        painting::focusFrame(painter, partRect(static_cast<int>(*m_current)).adjusted(-4, -4, 4, 4));
    else
        painting::focusFrame(painter, partRect(static_cast<int>(*m_current)), 2);
}

void ImageSetPicture::paintHeads(QPainter& painter) const
{
    painter.setFont(uiFont(TextSize::Small, true));
    painter.setPen(theme().text);
    const QFontMetrics metrics(painter.font());
    const int width = static_cast<int>(m_layout.columnWidth());
    for (int i = 0; i < m_content.names.size(); ++i) {
        const int left = static_cast<int>(m_layout.columnLeft(static_cast<size_t>(i)));
        painter.drawText(QRect(left, headTop, width, headHeight), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(m_content.names[i], Qt::ElideMiddle, width));
    }
}

/// From the right of one box to the left of the other; behind the boxes between them.
void ImageSetPicture::paintLink(QPainter& painter, const ImageSetLayout::Link& link) const
{
    const size_t group = at(link.from).group;
    const bool isLit = group == m_selected || group == m_hovered;
    const double half = ImageSetMetrics().boxHeight / 2; // level with the text
    const QPointF from(rectOf(link.from).right(), at(link.from).y + half);
    const QPointF to(at(link.to).x, at(link.to).y + half);
    const double middle = (from.x() + to.x()) / 2;
    QPainterPath path(from);
    path.cubicTo({ middle, from.y() }, { middle, to.y() }, to);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(isLit ? theme().accent : theme().outline, isLit ? 2 : 1.4, Qt::DashLine, Qt::FlatCap));
    painter.drawPath(path);
}

void ImageSetPicture::paintCell(QPainter& painter, size_t cell) const
{
    const Theme& t = theme();
    const ImageSetCell& own = at(cell);
    const bool isShared = spread(own.group) > 1;
    const bool isSelected = own.group == m_selected;
    const bool isHovered = own.group == m_hovered;
    const QRectF rect = rectOf(cell);
    painter.setPen(QPen(isShared ? t.accent : t.line2, 1));
    painter.setBrush(isShared ? (isHovered || isSelected ? t.bar : t.accentSoft)
                              : (isHovered || isSelected ? t.hover : t.raised));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    if (isSelected) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2));
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 2, 2);
    }
    const size_t first = own.boxes.front();
    const QString label = QString::number(m_content.set->boxes[first].layer.value) + u' '
        + instructionText(layer(first).createdBy).joined();
    paintBoxText(painter, rect, { label, sizeText(cell), isDamaged(cell) ? u"warning"_s : QString() },
        isDamaged(cell));
}

} // namespace layerscope
