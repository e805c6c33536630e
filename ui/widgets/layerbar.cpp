// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/layerbar.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/session/viewstate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int sideMargin = 16;
    constexpr int barTop = 4;
    constexpr int barHeight = 24;
    constexpr int wasteHeight = 5;
    constexpr int labelPadding = 6;

} // namespace

LayerBar::LayerBar(ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFixedHeight(40);
    setAccessibleName(tr("Layer bar"));
    connect(&state, &ViewState::layersChanged, this, qOverload<>(&QWidget::update));
    connect(&state, &ViewState::markedLayersChanged, this, qOverload<>(&QWidget::update));
}

void LayerBar::setDescription(std::shared_ptr<const ImageDescription> image)
{
    m_image = std::move(image);
    m_analysis.reset();
    m_progress = {};
    arrange();
}

void LayerBar::setProgress(const LoadProgress::Snapshot& progress)
{
    m_progress = progress;
    update();
}

void LayerBar::setAnalysis(std::shared_ptr<const Analysis> analysis)
{
    m_analysis = std::move(analysis);
    arrange();
}

uint64_t LayerBar::bytesOf(size_t layer) const
{
    return m_analysis ? m_analysis->layers[layer].contentBytes : m_image->layers[layer].blobBytes;
}

void LayerBar::arrange()
{
    std::vector<uint64_t> bytes;
    const size_t count = m_image ? m_image->layers.size() : 0;
    for (size_t i = 0; i < count; ++i)
        bytes.push_back(bytesOf(i));
    m_segments = layoutLayerBar(bytes, width() - 2 * sideMargin);
    update();
}

void LayerBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QRectF LayerBar::segmentRect(LayerId layer) const
{
    const BarSegment& segment = m_segments[layer.index()];
    return { sideMargin + segment.x, barTop, segment.width, barHeight };
}

QString LayerBar::segmentText(LayerId layer) const
{
    const HistoryEntry* made = m_image->historyOf(layer);
    QStringList parts { tr("layer %1").arg(layer.value) };
    if (made)
        parts.append(instructionText(made->createdBy).joined().left(200));
    parts.append(Format::current().size(bytesOf(layer.index())));
    if (m_analysis && m_analysis->layers[layer.index()].wastedBytes)
        parts.append(
            tr("%1 wasted").arg(Format::current().size(m_analysis->layers[layer.index()].wastedBytes)));
    if (m_state.isSelected(layer))
        parts.append(tr("selected"));
    return parts.join(u", "_s);
}

QString LayerBar::toolTipOf(LayerId layer) const
{
    return segmentText(layer) + u'\n'
        + tr("Shift+click selects up to here, Ctrl+click grows or shortens the run");
}

QString LayerBar::partText(int index) const { return segmentText(LayerId(static_cast<uint32_t>(index))); }

QRect LayerBar::partRect(int index) const
{
    return segmentRect(LayerId(static_cast<uint32_t>(index))).toAlignedRect();
}

bool LayerBar::isPartSelected(int index) const
{
    return m_state.isSelected(LayerId(static_cast<uint32_t>(index)));
}

void LayerBar::activatePart(int index) { m_state.selectLayer(LayerId(static_cast<uint32_t>(index))); }

double LayerBar::readFraction(size_t layer) const
{
    if (m_analysis)
        return 1;
    if (layer >= m_progress.layers.size())
        return 0;
    const auto& read = m_progress.layers[layer];
    if (read.finished)
        return 1;
    return read.total ? static_cast<double>(read.done) / static_cast<double>(read.total) : 0;
}

void LayerBar::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < m_segments.size(); ++i)
        paintSegment(painter, i);
    const auto frame = [&](LayerId layer) {
        painter.setPen(QPen(theme().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(segmentRect(layer).adjusted(-2, -2, 2, 2), 3, 3);
    };
    for (uint32_t i = 0; i < m_segments.size(); ++i) {
        const LayerId layer(i);
        const auto& marked = m_state.markedLayers();
        if (m_state.isSelected(layer) || std::find(marked.begin(), marked.end(), layer) != marked.end())
            frame(layer);
    }
    if (painting::showsFocus(*this))
        painting::focusFrame(painter, rect().adjusted(sideMargin - 6, 0, -sideMargin + 6, -8));
}

void LayerBar::paintSegment(QPainter& painter, size_t layer) const
{
    const Theme& t = theme();
    const QRectF box = segmentRect(LayerId(layer));
    painter.setPen(Qt::NoPen);
    const double read = readFraction(layer);
    const double radius = std::min(2.0, box.width() / 2);
    if (read < 1) {
        painter.setBrush(t.sunken);
        painter.drawRoundedRect(box, radius, radius);
    }
    painter.setBrush(t.layer(LayerId(layer)));
    painter.drawRoundedRect(QRectF(box.left(), box.top(), box.width() * read, box.height()), radius, radius);
    if (m_analysis) {
        const LayerInfo& info = m_analysis->layers[layer];
        if (!info.complete)
            painting::hatched(painter, box.adjusted(box.width() / 2, 0, 0, 0), t.wasteGround, t.warningText);
        if (info.wastedBytes && info.contentBytes) {
            const double share
                = static_cast<double>(info.wastedBytes) / static_cast<double>(info.contentBytes);
            const QRectF waste(box.right() - box.width() * share, box.bottom() - wasteHeight,
                box.width() * share, wasteHeight);
            painting::hatched(painter, waste, {}, t.onCategory);
        }
    }
    paintLabel(painter, layer, box);
}

void LayerBar::paintLabel(QPainter& painter, size_t layer, const QRectF& box) const
{
    const HistoryEntry* made = m_image->historyOf(LayerId(layer));
    const QString index = QString::number(layer);
    const QString name = made ? instructionText(made->createdBy).joined().section(u' ', 0, 1) : QString();
    const QString size = Format::current().size(bytesOf(layer));
    painter.setFont(uiFont(TextSize::Tiny));
    const QFontMetrics metrics(painter.font());
    // The longest that fits of: index name size, index name, index.
    for (const QString& text :
        QStringList { index + u' ' + name + u' ' + size, index + u' ' + name, index }) {
        if (metrics.horizontalAdvance(text) + 2 * labelPadding > box.width())
            continue;
        painter.setPen(readFraction(layer) > 0 ? theme().onCategory : theme().text2);
        painter.drawText(box.adjusted(labelPadding, 0, 0, -4), Qt::AlignLeft | Qt::AlignVCenter, text);
        return;
    }
}

LayerId LayerBar::layerAt(const QPointF& point) const
{
    for (size_t i = 0; i < m_segments.size(); ++i) {
        // A pixel more on each side: thin segments are hard to hit.
        if (segmentRect(LayerId(i)).adjusted(-1, -barTop, 1, 8).contains(point))
            return LayerId(i);
    }
    return {};
}

void LayerBar::mousePressEvent(QMouseEvent* event)
{
    const LayerId layer = layerAt(event->position());
    if (event->button() != Qt::LeftButton)
        return;
    if (!layer.isValid())
        m_state.clearLayers();
    else if (event->modifiers() & Qt::ShiftModifier)
        m_state.extendSelection(layer);
    else if (event->modifiers() & Qt::ControlModifier)
        m_state.toggleLayer(layer);
    else
        m_state.selectLayer(layer);
}

void LayerBar::mouseMoveEvent(QMouseEvent* event)
{
    const LayerId layer = layerAt(event->position());
    if (layer == m_hovered)
        return;
    m_hovered = layer;
    setCursor(layer.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LayerBar::step(int by, bool extend)
{
    if (m_segments.empty())
        return;
    const int last = static_cast<int>(m_segments.size()) - 1;
    const int from = m_state.layers() ? static_cast<int>(m_state.selectionEnd().value)
        : by < 0                      ? last + 1
                                      : -1;
    const LayerId to(static_cast<uint32_t>(std::clamp(from + by, 0, last)));
    if (extend)
        m_state.extendSelection(to);
    else
        m_state.selectLayer(to);
}

void LayerBar::keyPressEvent(QKeyEvent* event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    if (event->key() == Qt::Key_Left)
        step(-1, extend);
    else if (event->key() == Qt::Key_Right)
        step(1, extend);
    else if (event->key() == Qt::Key_Home && !m_segments.empty())
        m_state.selectLayer(LayerId(0u));
    else if (event->key() == Qt::Key_End && !m_segments.empty())
        m_state.selectLayer(LayerId(m_segments.size() - 1));
    else
        QWidget::keyPressEvent(event);
}

void LayerBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Layer bar"));
    QWidget::changeEvent(event);
}

bool LayerBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const LayerId layer = layerAt(help->pos());
        if (layer.isValid())
            QToolTip::showText(
                help->globalPos(), plainToolTip(toolTipOf(layer)), this, segmentRect(layer).toRect());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace layerscope
