// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/treemapwidget.h"

#include "ui/models/celltext.h"
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

TreemapWidget::TreemapWidget(ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(120, 120);
    connect(&state, &ViewState::rootChanged, this, &TreemapWidget::refresh);
    connect(&state, &ViewState::colouringChanged, this, &TreemapWidget::refresh);
    connect(&state, &ViewState::fileTypeChanged, this, &TreemapWidget::refresh);
    connect(&state, &ViewState::pathChanged, this, qOverload<>(&QWidget::update));
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &TreemapWidget::refresh);
}

void TreemapWidget::setContent(std::shared_ptr<const ScopedTree> tree,
    std::shared_ptr<const TreeFilter> filter, std::shared_ptr<const FileTypes> types)
{
    m_tree = std::move(tree);
    m_filter = std::move(filter);
    m_types = std::move(types);
    if (!m_tree) {
        m_job.cancel();
        m_asked = {};
        take(nullptr);
    }
    refresh();
}

void TreemapWidget::setPlaceholder(const QString& fact, const QString& advice)
{
    m_fact = fact;
    m_advice = advice;
    update();
}

TreemapRequest TreemapWidget::wanted() const
{
    const Format& format = Format::current();
    return { .tree = m_tree,
        .filter = m_filter,
        .types = m_types,
        .colouring = m_state.colouring(),
        .fileType = m_state.fileType(),
        .root = m_state.root(),
        .size = size(),
        .ratio = devicePixelRatioF(),
        .theme = &theme(),
        .font = uiFont(TextSize::Tiny),
        .locale = format.locale(),
        .unit = format.unit() };
}

void TreemapWidget::refresh()
{
    if (!m_tree || !isVisible() || (m_state.colouring() == Colouring::Type && !m_types))
        return;
    const TreemapRequest request = wanted();
    if (request == m_asked)
        return;
    m_asked = request;
    m_job.run([request, known = m_picture](
                  std::stop_token stop) { return makeTreemapPicture(request, known, stop); },
        [this](std::shared_ptr<const TreemapPicture> picture) { take(std::move(picture)); });
}

void TreemapWidget::take(std::shared_ptr<const TreemapPicture> picture)
{
    m_picture = std::move(picture);
    m_hovered.reset();
    update();
    emit pictureChanged();
}

std::optional<size_t> TreemapWidget::tileAt(const QPointF& point) const
{
    if (!m_picture || width() <= 0 || height() <= 0)
        return std::nullopt;
    const QSize laidOut = m_picture->request.size;
    return m_picture->layout->tileAt(
        point.x() * laidOut.width() / width(), point.y() * laidOut.height() / height());
}

QRectF TreemapWidget::tileRect(size_t tile) const
{
    const TileRect& r = m_picture->layout->tiles()[tile].rect;
    const QSize laidOut = m_picture->request.size;
    const double sx = static_cast<double>(width()) / laidOut.width();
    const double sy = static_cast<double>(height()) / laidOut.height();
    return { r.x * sx, r.y * sy, r.width * sx, r.height * sy };
}

std::optional<size_t> TreemapWidget::selectedTile() const
{
    const NodeId path = m_state.path();
    if (!m_picture || !path.isValid() || m_picture->layout->source()->weight(path) == 0)
        return std::nullopt;
    return m_picture->layout->tileOf(path);
}

void TreemapWidget::paintEvent(QPaintEvent* event)
{
    (void)event;
    // A window that moved to another screen asks for a sharper picture here.
    if (m_asked.tree && m_asked.ratio != devicePixelRatioF())
        QTimer::singleShot(0, this, &TreemapWidget::refresh);
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

void TreemapWidget::paintSelection(QPainter& painter, const QRectF& tile)
{
    strokeInside(painter, tile, 3, selectionEdge);
    strokeInside(painter, tile, 2, selectionLine);
}

void TreemapWidget::paintPlaceholder(QPainter& painter) const
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

void TreemapWidget::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void TreemapWidget::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void TreemapWidget::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

void TreemapWidget::setHovered(std::optional<size_t> tile)
{
    if (tile == m_hovered)
        return;
    m_hovered = tile;
    m_state.hover(tile ? m_picture->layout->tiles()[*tile].node : NodeId());
    update();
}

void TreemapWidget::select(size_t tile) { m_state.selectPath(m_picture->layout->tiles()[tile].node); }

void TreemapWidget::mousePressEvent(QMouseEvent* event)
{
    const auto tile = tileAt(event->position());
    if (tile && (event->button() == Qt::LeftButton || event->button() == Qt::RightButton))
        select(*tile);
}

void TreemapWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto tile = tileAt(event->position());
    if (tile && event->button() == Qt::LeftButton)
        descend(*tile);
}

void TreemapWidget::mouseMoveEvent(QMouseEvent* event) { setHovered(tileAt(event->position())); }

void TreemapWidget::leaveEvent(QEvent* event)
{
    setHovered(std::nullopt);
    QWidget::leaveEvent(event);
}

void TreemapWidget::descend(size_t tile)
{
    const TreemapTile& target = m_picture->layout->tiles()[tile];
    if (target.kind != Kind::Leaf)
        m_state.setRoot(target.node);
    else
        m_state.requestPreview(target.node);
}

/// Selects the folder around; where that is outside of the map, the map grows.
void TreemapWidget::goUp()
{
    if (!m_tree)
        return;
    const PathTree& paths = m_tree->analysis()->tree;
    const auto tile = selectedTile();
    if (tile && m_picture->layout->tiles()[*tile].parent != TreemapTile::none) {
        const TreemapTile& selected = m_picture->layout->tiles()[*tile];
        select(selected.parent);
        return;
    }
    if (const NodeId above = paths.parent(m_state.root()); above.isValid()) {
        m_state.setRoot(above);
        m_state.selectPath(above);
    }
}

void TreemapWidget::step(Direction direction)
{
    if (!m_picture || m_picture->layout->tiles().empty())
        return;
    const auto next = neighbourTile(*m_picture->layout, selectedTile().value_or(0), direction);
    if (next)
        select(*next);
}

void TreemapWidget::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    const int key = event->key();
    if (key == Qt::Key_Backspace || (alt && key == Qt::Key_Up))
        goUp();
    else if (const auto direction = directionOf(key); direction && !alt)
        step(*direction);
    else if (key == Qt::Key_Home)
        m_state.setRoot(PathTree::root());
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && selectedTile())
        descend(*selectedTile());
    else if (event->matches(QKeySequence::Copy) && m_tree && m_state.path().isValid())
        QApplication::clipboard()->setText(displayText(m_tree->analysis()->tree.path(m_state.path())));
    else
        QWidget::keyPressEvent(event);
}

void TreemapWidget::contextMenuEvent(QContextMenuEvent* event)
{
    const auto tile
        = event->reason() == QContextMenuEvent::Keyboard ? selectedTile() : tileAt(QPointF(event->pos()));
    if (!tile)
        return;
    const QPoint at
        = event->reason() == QContextMenuEvent::Keyboard ? tileRect(*tile).center().toPoint() : event->pos();
    emit menuRequested(m_picture->layout->tiles()[*tile].node, mapToGlobal(at));
}

bool TreemapWidget::event(QEvent* event)
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

QString TreemapWidget::toolTipOf(size_t index) const
{
    const TreemapLayout& layout = *m_picture->layout;
    const TreemapTile& tile = layout.tiles()[index];
    const ScopedTree& tree = *m_picture->request.tree;
    const Format& format = Format::current();
    const uint64_t whole = std::max<uint64_t>(1, layout.source()->weight(PathTree::root()));
    QString path = displayText(tree.analysis()->tree.path(tile.node));
    if (path.size() > longestPath)
        path = u"…"_s + path.right(longestPath);
    QStringList lines { path };
    if (tile.kind == Kind::Gathered)
        lines.append(tr("%n small item(s) in this folder", nullptr, static_cast<int>(tile.gathered)));
    lines.append(tr("%1 · %2 of all")
                     .arg(format.exactBytes(tile.weight),
                         format.percent(static_cast<double>(tile.weight) / static_cast<double>(whole))));
    if (m_state.colouring() == Colouring::Change && tile.kind == Kind::Leaf)
        lines.append(changeText(tree.lastChange(tile.node)));
    if (isWasted(tree, tile))
        lines.append(tr("wasted: a later layer makes it dead"));
    if (m_picture->request.types && tile.kind != Kind::Folder)
        lines.append(fileTypeText(m_picture->request.types->type(tile.main)));
    // Names come from the image: as rich text they could be anything.
    for (QString& line : lines)
        line = line.toHtmlEscaped();
    return u"<qt>"_s + lines.join(u"<br>"_s) + u"</qt>"_s;
}

int TreemapWidget::partCount() const
{
    return m_picture ? std::min(static_cast<int>(m_picture->layout->tiles().size()), mostParts) : 0;
}

QString TreemapWidget::partText(int index) const
{
    const TreemapLayout& layout = *m_picture->layout;
    const TreemapTile& tile = layout.tiles()[static_cast<size_t>(index)];
    QStringList parts;
    if (tile.kind == Kind::Gathered)
        parts.append(tr("%n small item(s) in this folder", nullptr, static_cast<int>(tile.gathered)));
    else
        parts = { displayText(layout.label(tile)), tile.kind == Kind::Leaf ? tr("file") : tr("folder") };
    parts.append(Format::current().size(tile.weight));
    if (isWasted(*m_picture->request.tree, tile))
        parts.append(tr("wasted"));
    if (isPartSelected(index))
        parts.append(tr("selected"));
    return parts.join(u", "_s);
}

QRect TreemapWidget::partRect(int index) const
{
    return tileRect(static_cast<size_t>(index)).toAlignedRect();
}

bool TreemapWidget::isPartSelected(int index) const { return selectedTile() == static_cast<size_t>(index); }

void TreemapWidget::activatePart(int index) { select(static_cast<size_t>(index)); }

} // namespace layerscope
