// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/treemapcanvas.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    using Kind = TreemapTile::Kind;

    constexpr int mostParts = 400; // for screen readers
    constexpr int longestPath = 300; // characters in a tooltip
    const QColor selectionLine(255, 255, 255);
    const QColor selectionEdge(0x14, 0x15, 0x1D);

    void strokeInside(QPainter& painter, const QRectF& rect, double width, const QColor& colour)
    {
        if (rect.width() <= 2 * width || rect.height() <= 2 * width) {
            painter.fillRect(rect, colour);
            return;
        }
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), width), colour);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - width, rect.width(), width), colour);
        painter.fillRect(QRectF(rect.left(), rect.top(), width, rect.height()), colour);
        painter.fillRect(QRectF(rect.right() - width, rect.top(), width, rect.height()), colour);
    }

    std::optional<Direction> directionOf(int key)
    {
        switch (key) {
        case Qt::Key_Left:
            return Direction::Left;
        case Qt::Key_Right:
            return Direction::Right;
        case Qt::Key_Up:
            return Direction::Up;
        case Qt::Key_Down:
            return Direction::Down;
        default:
            return std::nullopt;
        }
    }

} // namespace

TreemapCanvas::TreemapCanvas(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(120, 120);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &TreemapCanvas::refresh);
}

void TreemapCanvas::forget()
{
    m_job.cancel();
    m_asked = {};
    take(nullptr);
}

void TreemapCanvas::setPlaceholder(const QString& fact, const QString& advice)
{
    m_fact = fact;
    m_advice = advice;
    update();
}

TreemapRequest TreemapCanvas::wanted() const
{
    const Format& format = Format::current();
    return { .subject = subject(),
        .root = root(),
        .size = size(),
        .ratio = devicePixelRatioF(),
        .theme = &theme(),
        .font = uiFont(TextSize::Tiny),
        .locale = format.locale(),
        .unit = format.unit() };
}

void TreemapCanvas::refresh()
{
    if (!isVisible())
        return;
    const TreemapRequest request = wanted();
    if (!request.subject)
        return;
    if (request == m_asked)
        return;
    m_asked = request;
    m_job.run([request, known = m_picture](
                  std::stop_token stop) { return makeTreemapPicture(request, known, stop); },
        [this](std::shared_ptr<const TreemapPicture> picture) { take(std::move(picture)); });
}

void TreemapCanvas::take(std::shared_ptr<const TreemapPicture> picture)
{
    setHovered(std::nullopt);
    m_picture = std::move(picture);
    update();
    emit pictureChanged();
}

std::optional<size_t> TreemapCanvas::tileAt(const QPointF& point) const
{
    if (!m_picture || width() <= 0 || height() <= 0)
        return std::nullopt;
    const QSize laidOut = m_picture->request.size;
    return m_picture->layout->tileAt(
        point.x() * laidOut.width() / width(), point.y() * laidOut.height() / height());
}

QRectF TreemapCanvas::tileRect(size_t tile) const
{
    const TileRect& r = m_picture->layout->tiles()[tile].rect;
    const QSize laidOut = m_picture->request.size;
    const double sx = static_cast<double>(width()) / laidOut.width();
    const double sy = static_cast<double>(height()) / laidOut.height();
    return { r.x * sx, r.y * sy, r.width * sx, r.height * sy };
}

std::optional<size_t> TreemapCanvas::selectedTile() const
{
    const NodeId path = selected();
    if (!m_picture || !path.isValid() || m_picture->layout->source()->weight(path) == 0)
        return std::nullopt;
    return m_picture->layout->tileOf(path);
}

void TreemapCanvas::paintEvent(QPaintEvent* event)
{
    (void)event;
    // A window that moved to another screen asks for a sharper picture here.
    if (m_asked.subject && m_asked.ratio != devicePixelRatioF())
        QTimer::singleShot(0, this, &TreemapCanvas::refresh);
    QPainter painter(this);
    const bool isEmpty = !m_picture || m_picture->layout->tiles().size() < 2;
    if (m_picture && m_picture->request.size == size())
        painter.drawImage(QPointF(0, 0), m_picture->image);
    else if (m_picture)
        painter.drawImage(rect(), m_picture->image);
    if (isEmpty)
        paintPlaceholder(painter);
    if (m_hovered)
        strokeInside(painter, tileRect(*m_hovered), 1, theme().text);
    if (const auto tile = selectedTile())
        paintSelection(painter, tileRect(*tile));
    if (painting::showsFocus(*this))
        painting::focusFrame(painter, rect(), 0);
}

void TreemapCanvas::paintSelection(QPainter& painter, const QRectF& tile)
{
    strokeInside(painter, tile, 3, selectionEdge);
    strokeInside(painter, tile, 2, selectionLine);
}

void TreemapCanvas::paintPlaceholder(QPainter& painter) const
{
    if (!m_picture || m_fact.isEmpty())
        return;
    const Theme& t = theme();
    painter.fillRect(rect(), t.surface);
    const QRect area = rect().adjusted(24, 0, -24, 0);
    const int line = fontMetrics().height() + 4;
    painter.setPen(t.text);
    painter.drawText(area.adjusted(0, -line, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_fact);
    painter.setPen(t.text2);
    painter.drawText(area.adjusted(0, line, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_advice);
}

void TreemapCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void TreemapCanvas::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void TreemapCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

void TreemapCanvas::setHovered(std::optional<size_t> tile)
{
    if (tile == m_hovered)
        return;
    m_hovered = tile;
    hover(tile ? m_picture->layout->tiles()[*tile].node : NodeId());
    update();
}

void TreemapCanvas::selectTile(size_t tile) { select(m_picture->layout->tiles()[tile].node); }

void TreemapCanvas::mousePressEvent(QMouseEvent* event)
{
    const auto tile = tileAt(event->position());
    if (tile && (event->button() == Qt::LeftButton || event->button() == Qt::RightButton))
        selectTile(*tile);
}

void TreemapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto tile = tileAt(event->position());
    if (tile && event->button() == Qt::LeftButton)
        descend(*tile);
}

void TreemapCanvas::mouseMoveEvent(QMouseEvent* event) { setHovered(tileAt(event->position())); }

void TreemapCanvas::leaveEvent(QEvent* event)
{
    setHovered(std::nullopt);
    QWidget::leaveEvent(event);
}

/// Keys can hide what the mouse is over, and then it is not said to have left.
void TreemapCanvas::hideEvent(QHideEvent* event)
{
    setHovered(std::nullopt);
    QWidget::hideEvent(event);
}

void TreemapCanvas::descend(size_t tile)
{
    const TreemapTile& target = m_picture->layout->tiles()[tile];
    if (target.kind != Kind::Leaf)
        setRoot(target.node);
    else
        open(target.node);
}

/// Selects the folder around; where that is outside of the map, the map grows.
void TreemapCanvas::goUp()
{
    if (!m_picture)
        return;
    const TreemapLayout& layout = *m_picture->layout;
    const auto tile = selectedTile();
    if (tile && layout.tiles()[*tile].parent != TreemapTile::none)
        return selectTile(layout.tiles()[*tile].parent);
    if (const NodeId above = layout.source()->parent(root()); above.isValid()) {
        setRoot(above);
        select(above);
    }
}

void TreemapCanvas::step(Direction direction)
{
    if (!m_picture || m_picture->layout->tiles().empty())
        return;
    const auto next = neighbourTile(*m_picture->layout, selectedTile().value_or(0), direction);
    if (next)
        selectTile(*next);
}

void TreemapCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    const int key = event->key();
    if (key == Qt::Key_Backspace || (alt && key == Qt::Key_Up))
        goUp();
    else if (const auto direction = directionOf(key); direction && !alt)
        step(*direction);
    else if (key == Qt::Key_Home)
        setRoot(PathTree::root());
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && selectedTile())
        descend(*selectedTile());
    else if (event->matches(QKeySequence::Copy) && m_picture && selected().isValid())
        QApplication::clipboard()->setText(displayText(pathOf(selected())));
    else
        QWidget::keyPressEvent(event);
}

void TreemapCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const auto tile
        = event->reason() == QContextMenuEvent::Keyboard ? selectedTile() : tileAt(QPointF(event->pos()));
    if (!tile)
        return;
    const QPoint at
        = event->reason() == QContextMenuEvent::Keyboard ? tileRect(*tile).center().toPoint() : event->pos();
    emit menuRequested(m_picture->layout->tiles()[*tile].node, mapToGlobal(at));
}

bool TreemapCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto tile = tileAt(QPointF(help->pos())))
            QToolTip::showText(help->globalPos(), toolTipOf(*tile), this, tileRect(*tile).toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

QString TreemapCanvas::toolTipOf(size_t index) const
{
    const TreemapTile& tile = m_picture->layout->tiles()[index];
    QString path = displayText(pathOf(tile.node));
    if (path.size() > longestPath)
        path = u"…"_s + path.right(longestPath);
    QStringList lines { path };
    if (tile.kind == Kind::Gathered)
        lines.append(tr("%Ln small item(s) in this folder", nullptr, static_cast<int>(tile.gathered)));
    lines.append(facts(tile));
    // Names come from the image: as rich text they could be anything.
    for (QString& line : lines)
        line = line.toHtmlEscaped();
    return u"<qt>"_s + lines.join(u"<br>"_s) + u"</qt>"_s;
}

QString TreemapCanvas::shareText(const TreemapTile& tile) const
{
    const uint64_t whole = std::max<uint64_t>(1, m_picture->layout->source()->weight(PathTree::root()));
    const Format& format = Format::current();
    return tr("%1 · %2 of all")
        .arg(format.exactBytes(tile.weight),
            format.percent(static_cast<double>(tile.weight) / static_cast<double>(whole)));
}

int TreemapCanvas::partCount() const
{
    return m_picture ? std::min(static_cast<int>(m_picture->layout->tiles().size()), mostParts) : 0;
}

QString TreemapCanvas::partText(int index) const
{
    const TreemapLayout& layout = *m_picture->layout;
    const TreemapTile& tile = layout.tiles()[static_cast<size_t>(index)];
    QStringList parts;
    if (tile.kind == Kind::Gathered)
        parts.append(tr("%Ln small item(s) in this folder", nullptr, static_cast<int>(tile.gathered)));
    else
        parts = { displayText(layout.label(tile)), tile.kind == Kind::Leaf ? tr("file") : tr("folder") };
    parts.append(Format::current().size(tile.weight));
    parts.append(words(tile));
    if (isPartSelected(index))
        parts.append(tr("selected"));
    return parts.join(u", "_s);
}

QRect TreemapCanvas::partRect(int index) const
{
    return tileRect(static_cast<size_t>(index)).toAlignedRect();
}

bool TreemapCanvas::isPartSelected(int index) const { return selectedTile() == static_cast<size_t>(index); }

void TreemapCanvas::activatePart(int index) { selectTile(static_cast<size_t>(index)); }

} // namespace layerscope
