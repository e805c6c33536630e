// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/alignmentview.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/session/comparestate.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/boxtext.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    using State = LayerPair::State;
    using Side = AlignmentBox::Side;

    constexpr int edgeWidth = 3;
    constexpr double markRadius = 8;
    constexpr double leastMarkedBand = 2 * markRadius;
    constexpr size_t longestInstruction = 2000; // in a tooltip

    QString sideName(Side side) { return side == Side::A ? u"A"_s : u"B"_s; }

} // namespace

PairColours pairColours(State state)
{
    const Theme& t = theme();
    switch (state) {
    case State::Shared:
        return { t.accentSoft, t.accent };
    case State::SameFiles:
        return { t.sunken, t.outline };
    case State::Changed:
        return { t.modified.tint, t.modified.ink };
    case State::OnlyA:
        return { t.removed.tint, t.removed.ink };
    case State::OnlyB:
        break;
    }
    return { t.added.tint, t.added.ink };
}

AlignmentView::AlignmentView(CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&state, &CompareState::layersChanged, this, &AlignmentView::takeSelection);
}

void AlignmentView::setComparison(std::shared_ptr<const Comparison> comparison)
{
    const bool isSame
        = m_comparison && comparison && m_comparison->a == comparison->a && m_comparison->b == comparison->b;
    m_comparison = std::move(comparison);
    if (isSame) // only what is compared of them is another
        return;
    m_unfolded.clear();
    m_current.reset();
    m_bytesA.clear();
    m_bytesB.clear();
    if (m_comparison) {
        for (const LayerInfo& info : m_comparison->a->layers)
            m_bytesA.push_back(info.contentBytes);
        for (const LayerInfo& info : m_comparison->b->layers)
            m_bytesB.push_back(info.contentBytes);
    }
    arrange();
}

void AlignmentView::setAvailableHeight(int height)
{
    if (m_available == height)
        return;
    m_available = height;
    arrange();
}

void AlignmentView::arrange()
{
    AlignmentMetrics metrics;
    metrics.width = width();
    metrics.height = m_available - 1;
    m_layout = m_comparison ? AlignmentLayout(m_comparison->layers, m_bytesA, m_bytesB, metrics, m_unfolded)
                            : AlignmentLayout();
    m_hovered.reset();
    setMinimumHeight(static_cast<int>(std::ceil(m_layout.height())));
    update();
    emit arranged();
}

void AlignmentView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

const Analysis& AlignmentView::image(Side side) const
{
    return side == Side::A ? *m_comparison->a : *m_comparison->b;
}

const LayerInfo& AlignmentView::layer(const AlignmentBox& box) const
{
    return image(box.side).layers[box.first.index()];
}

bool AlignmentView::isDamaged(const AlignmentBox& box) const
{
    const auto& layers = image(box.side).layers;
    const auto begin = layers.begin() + static_cast<ptrdiff_t>(box.first.index());
    const auto end = layers.begin() + static_cast<ptrdiff_t>(box.last.index()) + 1;
    return std::any_of(begin, end, isDamagedLayer);
}

QString AlignmentView::sizeText(const AlignmentBox& box) const
{
    return Format::bounded(Format::current().size(box.bytes), isDamaged(box));
}

QRectF AlignmentView::boxRect(size_t box) const
{
    return { m_layout.left(at(box).side), at(box).y, m_layout.boxWidth(), at(box).height };
}

QPoint AlignmentView::bandCentre(size_t boxA) const
{
    const auto band = m_layout.band(boxA);
    const double x = (m_layout.bandLeft() + m_layout.bandRight()) / 2;
    const double y = (band.topA + band.topB + band.bottomA + band.bottomB) / 4;
    return QPointF(x, y).toPoint();
}

/// "0–12 · 13 × ADD /" when all are the same, else "0–12 · 13 layers".
QString AlignmentView::foldedLabel(const AlignmentBox& box) const
{
    const auto& layers = image(box.side).layers;
    const uint32_t count = box.last.value - box.first.value + 1;
    const QString first = instructionText(layer(box).createdBy).joined();
    bool isOne = !first.isEmpty();
    for (size_t i = box.first.index(); i <= box.last.index() && isOne; ++i)
        isOne = instructionText(layers[i].createdBy).joined() == first;
    const QString range = tr("%1–%2").arg(box.first.value).arg(box.last.value);
    return isOne ? tr("%1 · %2 × %3").arg(range).arg(count).arg(first)
                 : tr("%1 · %Ln layer(s)", nullptr, static_cast<int>(count)).arg(range);
}

QString AlignmentView::label(const AlignmentBox& box) const
{
    if (box.isFolded())
        return foldedLabel(box);
    return QString::number(box.first.value) + u' ' + instructionText(layer(box).createdBy).joined();
}

/// One side of a tooltip: what it is, the whole instruction, exact bytes, what is wrong with it.
QString AlignmentView::describe(const AlignmentBox& box) const
{
    const Format& format = Format::current();
    if (box.isFolded())
        return tr("%1: %2\n%3 (%4)\nClick to unfold.")
            .arg(sideName(box.side), label(box), sizeText(box), format.exactBytes(box.bytes));
    const LayerInfo& info = layer(box);
    QStringList lines { tr("%1 layer %2").arg(sideName(box.side)).arg(box.first.value) };
    if (!info.createdBy.empty())
        lines.append(boundedInstruction(info.createdBy, longestInstruction));
    lines.append(u"%1 (%2)"_s.arg(sizeText(box), format.exactBytes(box.bytes)));
    if (isDamaged(box))
        lines.append(info.verified == Verification::Ok || info.verified == Verification::NotChecked
                ? tr("breaks off: lower bounds")
                : verificationText(info.verified));
    return lines.join(u'\n');
}

QString AlignmentView::toolTipOf(const AlignmentLayout::Hit& hit) const
{
    const AlignmentBox& box = at(hit.box);
    const QString state = box.isCrossing ? tr("%1, in another order").arg(pairStateText(box.state))
                                         : pairStateText(box.state);
    if (!hit.isBand || box.partner == AlignmentBox::none)
        return describe(box) + u'\n' + state;
    return describe(box) + u"\n\n"_s + describe(at(box.partner)) + u"\n\n"_s + state;
}

bool AlignmentView::isSelected(size_t box) const
{
    const LayerId selected = at(box).side == Side::A ? m_state.layerA() : m_state.layerB();
    return selected.isValid() && at(box).first <= selected && selected <= at(box).last;
}

QString AlignmentView::partText(int index) const
{
    const AlignmentBox& box = at(static_cast<size_t>(index));
    QStringList parts;
    if (box.isFolded()) {
        parts
            = { sideName(box.side), foldedLabel(box), sizeText(box), pairStateText(box.state), tr("folded") };
    } else {
        parts = { tr("%1 layer %2").arg(sideName(box.side)).arg(box.first.value),
            instructionText(layer(box).createdBy).joined().left(200), sizeText(box),
            pairStateText(box.state) };
        parts.removeAll(QString());
    }
    if (isDamaged(box))
        parts.append(tr("damaged"));
    if (isSelected(static_cast<size_t>(index)))
        parts.append(tr("selected"));
    return parts.join(u", "_s);
}

QRect AlignmentView::partRect(int index) const { return boxRect(static_cast<size_t>(index)).toAlignedRect(); }

bool AlignmentView::isPartSelected(int index) const { return isSelected(static_cast<size_t>(index)); }

void AlignmentView::activatePart(int index) { press(static_cast<size_t>(index), {}); }

// --- selection

void AlignmentView::setFolded(AlignmentLayout::Run run, bool folded)
{
    if (folded)
        m_unfolded.erase(std::remove(m_unfolded.begin(), m_unfolded.end(), run), m_unfolded.end());
    else
        m_unfolded.push_back(run);
    arrange();
}

void AlignmentView::selectPair(size_t box)
{
    const AlignmentBox& own = at(box);
    const LayerId other
        = own.partner == AlignmentBox::none ? LayerId {} : m_layout.boxes()[own.partner].first;
    if (own.side == Side::A)
        m_state.selectLayers(own.first, other);
    else
        m_state.selectLayers(other, own.first);
}

void AlignmentView::pick(size_t box)
{
    const LayerId layer = isSelected(box) ? LayerId {} : at(box).first;
    if (at(box).side == Side::A)
        m_state.selectLayers(layer, m_state.layerB());
    else
        m_state.selectLayers(m_state.layerA(), layer);
}

void AlignmentView::press(size_t box, Qt::KeyboardModifiers modifiers)
{
    m_current = AlignmentLayout::Run { at(box).side, at(box).first };
    if (at(box).isFolded())
        setFolded(*m_current, false);
    else if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
        pick(box);
    else
        selectPair(box);
    update();
}

void AlignmentView::takeSelection()
{
    // The keyboard goes on from what was selected elsewhere.
    const auto now = current();
    if (m_state.hasLayers() && (!now || !isSelected(*now)))
        m_current = m_state.layerA().isValid() ? AlignmentLayout::Run { Side::A, m_state.layerA() }
                                               : AlignmentLayout::Run { Side::B, m_state.layerB() };
    update();
}

void AlignmentView::compareSelected()
{
    if (m_state.hasLayers())
        m_state.compareStored(true);
}

void AlignmentView::compareFinal() { m_state.compareStored(false); }

// --- pointer

void AlignmentView::mousePressEvent(QMouseEvent* event)
{
    const auto hit = m_layout.hit(event->position().x(), event->position().y());
    if (hit && event->button() == Qt::RightButton && !isSelected(hit->box) && !at(hit->box).isFolded())
        press(hit->box, {}); // the menu is about what lies under the pointer
    if (event->button() != Qt::LeftButton)
        return;
    if (!hit)
        m_state.selectLayers({}, {});
    else
        press(hit->box, hit->isBand ? Qt::KeyboardModifiers() : event->modifiers());
}

void AlignmentView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto hit = m_layout.hit(event->position().x(), event->position().y());
    if (event->button() == Qt::LeftButton && hit && isSelected(hit->box))
        compareSelected();
}

void AlignmentView::mouseMoveEvent(QMouseEvent* event)
{
    const auto hit = m_layout.hit(event->position().x(), event->position().y());
    const bool isSame = hit.has_value() == m_hovered.has_value()
        && (!hit || (hit->box == m_hovered->box && hit->isBand == m_hovered->isBand));
    if (isSame)
        return;
    m_hovered = hit;
    setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void AlignmentView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered.reset();
    update();
}

bool AlignmentView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto hit = m_layout.hit(help->pos().x(), help->pos().y()))
            QToolTip::showText(help->globalPos(), plainToolTip(toolTipOf(*hit)), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

// --- keyboard

std::optional<size_t> AlignmentView::current() const
{
    if (!m_current)
        return {};
    const size_t box = m_layout.boxOf(m_current->first, m_current->second);
    return box == AlignmentBox::none ? std::nullopt : std::optional(box);
}

/// The partner, else the box of the other column at the same height.
size_t AlignmentView::opposite(size_t box) const
{
    if (at(box).partner != AlignmentBox::none)
        return at(box).partner;
    const bool toB = at(box).side == Side::A;
    const size_t begin = toB ? m_layout.countA() : 0;
    const size_t end = toB ? m_layout.boxes().size() : m_layout.countA();
    size_t nearest = box;
    for (size_t i = begin; i < end; ++i) {
        if (nearest == box || std::abs(at(i).y - at(box).y) < std::abs(at(nearest).y - at(box).y))
            nearest = i;
    }
    return nearest;
}

std::optional<size_t> AlignmentView::neighbour(int key) const
{
    if (m_layout.boxes().empty())
        return {};
    const auto now = current();
    const bool inA = now ? at(*now).side == Side::A : m_layout.countA() > 0;
    const size_t first = inA ? 0 : m_layout.countA();
    const size_t last = (inA ? m_layout.countA() : m_layout.boxes().size()) - 1;
    switch (key) {
    case Qt::Key_Home:
        return first;
    case Qt::Key_End:
        return last;
    case Qt::Key_Up:
        return !now ? last : std::max(*now, first + 1) - 1;
    case Qt::Key_Down:
        return !now ? first : std::min(*now + 1, last);
    case Qt::Key_Left:
        return !now || inA ? now.value_or(first) : opposite(*now);
    case Qt::Key_Right:
        return !now || !inA ? now.value_or(first) : opposite(*now);
    default:
        return {};
    }
}

/// Ctrl walks without selecting, and so does a step onto folded layers.
void AlignmentView::moveTo(size_t box, Qt::KeyboardModifiers modifiers)
{
    m_current = AlignmentLayout::Run { at(box).side, at(box).first };
    if (!at(box).isFolded() && !(modifiers & Qt::ControlModifier))
        selectPair(box);
    emit currentMoved(boxRect(box).toAlignedRect());
    update();
}

void AlignmentView::keyPressEvent(QKeyEvent* event)
{
    if (const auto to = neighbour(event->key())) {
        moveTo(*to, event->modifiers());
        return;
    }
    const auto now = current();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!m_state.clearInmost())
            event->ignore();
        return;
    case Qt::Key_Space:
        if (now)
            press(*now, Qt::ControlModifier);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (now && at(*now).isFolded())
            press(*now, {});
        else
            compareSelected();
        return;
    case Qt::Key_Plus:
        if (now && at(*now).isFolded())
            press(*now, {});
        return;
    case Qt::Key_Minus:
        if (now && at(*now).run.isValid())
            setFolded({ at(*now).side, at(*now).run }, true);
        return;
    case Qt::Key_F10:
        if (event->modifiers() == Qt::ShiftModifier && now) { // not every platform makes a menu request of it
            const QPoint at = boxRect(*now).center().toPoint();
            QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, mapToGlobal(at));
            QApplication::sendEvent(this, &menu);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void AlignmentView::fillMenu(QMenu& menu)
{
    const bool isFinal = m_state.scopeA() == Scope::final() && m_state.scopeB() == Scope::final();
    const bool both = m_state.layerA().isValid() && m_state.layerB().isValid();
    QAction* compare = menu.addAction(both ? tr("Compare what these layers store")
            : m_state.layerA().isValid()   ? tr("Compare what this layer stores with all of B")
            : m_state.layerB().isValid()   ? tr("Compare all of A with what this layer stores")
                                           : tr("Compare what these layers store"),
        this, &AlignmentView::compareSelected);
    compare->setEnabled(m_state.hasLayers());
    menu.addAction(tr("Compare final filesystems"), this, &AlignmentView::compareFinal)->setEnabled(!isFinal);
    const auto now = current();
    if (!now)
        return;
    menu.addSeparator();
    const AlignmentBox box = at(*now);
    if (box.isFolded())
        menu.addAction(tr("Unfold these layers"), this, [this, box] {
            setFolded({ box.side, box.first }, false);
        });
    else if (box.run.isValid())
        menu.addAction(tr("Fold these layers"), this, [this, box] {
            setFolded({ box.side, box.run }, true);
        });
    if (!box.isFolded())
        menu.addAction(tr("Copy instruction"), this,
            [this, box] { QApplication::clipboard()->setText(plainText(layer(box).createdBy)); });
}

void AlignmentView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.setObjectName(u"alignmentMenu"_s);
    fillMenu(menu);
    menu.exec(event->globalPos());
}

// --- painting

void AlignmentView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF seen = QRectF(event->rect()).adjusted(0, -4, 0, 4);
    const auto isSeen
        = [&](double top, double bottom) { return bottom >= seen.top() && top <= seen.bottom(); };
    for (const bool crossing : { false, true }) {
        for (size_t i = 0; i < m_layout.countA(); ++i) {
            const AlignmentBox& box = at(i);
            if (box.partner == AlignmentBox::none || box.isCrossing != crossing)
                continue;
            const AlignmentBox& other = at(box.partner);
            if (!isSeen(std::min(box.y, other.y), std::max(box.bottom(), other.bottom())))
                continue;
            if (crossing)
                paintCrossing(painter, i);
            else
                paintBand(painter, i);
        }
    }
    for (size_t i = 0; i < m_layout.boxes().size(); ++i) {
        if (isSeen(at(i).y, at(i).bottom()))
            paintBox(painter, i);
    }
    const auto now = current();
    if (!now && painting::showsFocus(*this)) // no key has moved yet
        painting::focusFrame(painter, visibleRegion().boundingRect(), 0);
    if (now && painting::showsFocus(*this)) {
        const int out = isSelected(*now) ? 3 : 0; // outside of the frame that says so
        painting::focusFrame(painter, boxRect(*now).toAlignedRect().adjusted(-out, -out, out, out), 2 + out);
    }
}

void AlignmentView::paintBand(QPainter& painter, size_t boxA) const
{
    const auto band = m_layout.band(boxA);
    const double left = m_layout.bandLeft();
    const double right = m_layout.bandRight();
    const double middle = (left + right) / 2;
    QPainterPath path({ left, band.topA });
    path.cubicTo(middle, band.topA, middle, band.topB, right, band.topB);
    path.lineTo(right, band.bottomB);
    path.cubicTo(middle, band.bottomB, middle, band.bottomA, left, band.bottomA);
    path.closeSubpath();
    const bool isHovered = m_hovered && m_hovered->box == boxA && m_hovered->isBand;
    const PairColours colours = pairColours(at(boxA).state);
    painter.setBrush(colours.ground);
    painter.setPen(QPen(colours.frame, isHovered ? 2 : 1));
    painter.drawPath(path);
    const double height = std::min(band.bottomA - band.topA, band.bottomB - band.topB);
    if (height >= leastMarkedBand)
        paintBandMark(painter, bandCentre(boxA), at(boxA).state);
}

void AlignmentView::paintBandMark(QPainter& painter, const QPointF& centre, State state) const
{
    const bool isHollow = state == State::SameFiles;
    const QColor frame = pairColours(state).frame;
    painter.setPen(isHollow ? QPen(frame, 1) : QPen(Qt::NoPen));
    painter.setBrush(isHollow ? theme().surface : frame);
    const double radius = isHollow ? markRadius - 1.5 : markRadius;
    painter.drawEllipse(centre, radius, radius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isHollow ? theme().text2 : theme().onMark, 1.4, Qt::SolidLine, Qt::RoundCap));
    if (state == State::Changed) {
        QPainterPath wave(centre + QPointF(-4, 1));
        wave.cubicTo(centre + QPointF(-2, -4), centre + QPointF(2, 4), centre + QPointF(4, -1));
        painter.drawPath(wave);
        return;
    }
    for (const double y : { -1.5, 1.5 })
        painter.drawLine(centre + QPointF(-2.5, y), centre + QPointF(2.5, y));
}

void AlignmentView::paintCrossing(QPainter& painter, size_t boxA) const
{
    const auto band = m_layout.band(boxA);
    const double left = m_layout.bandLeft();
    const double right = m_layout.bandRight();
    const double middle = (left + right) / 2;
    QPainterPath path({ left, band.topA });
    path.cubicTo(middle, band.topA, middle, band.topB, right, band.topB);
    const bool isHovered = m_hovered && m_hovered->box == boxA && m_hovered->isBand;
    const bool isShared = at(boxA).state == State::Shared;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(isShared ? theme().accent : theme().text2, isHovered ? 2 : 1.4, Qt::DashLine, Qt::FlatCap));
    painter.drawPath(path);
}

void AlignmentView::paintBox(QPainter& painter, size_t index) const
{
    const Theme& t = theme();
    const AlignmentBox& box = at(index);
    const PairColours colours = pairColours(box.state);
    const QRectF rect = boxRect(index);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(rect, 2, 2);
    if (box.state == State::OnlyA || box.state == State::OnlyB)
        painter.fillRect(QRectF(rect.left(), rect.top(), edgeWidth, rect.height()), colours.frame);
    if (box.state == State::Shared) {
        painter.setPen(QPen(colours.frame, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    const bool damaged = isDamaged(box);
    paintBoxText(painter, rect,
        { label(box), sizeText(box),
            damaged              ? u"warning"_s
                : box.isFolded() ? u"chevron"_s
                                 : QString() },
        damaged);
    painter.setBrush(Qt::NoBrush);
    if (isSelected(index)) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 2, 2);
    } else if (m_hovered && m_hovered->box == index && !m_hovered->isBand) {
        painter.setPen(QPen(t.outline, 1));
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

} // namespace layerscope
