// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/stylepainting.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace layerscope::painting {

using namespace Qt::StringLiterals;

namespace {

    bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

    constexpr int menuIconColumn = 28;
    constexpr int menuPadding = 12;

} // namespace

void panel(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& frame, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(frame.isValid() ? QPen(frame, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF inner = frame.isValid() ? QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect);
    painter.drawRoundedRect(inner, radius, radius);
    painter.restore();
}

bool showsFocus(const QWidget& widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void focusFrame(QPainter& painter, const QRect& rect, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void hatched(QPainter& painter, const QRectF& rect, const QColor& ground, const QColor& line)
{
    if (rect.isEmpty())
        return;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    if (ground.isValid())
        painter.fillRect(rect, ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    // Lines start at multiples of the step in painter coordinates, so that neighbours join without a seam.
    constexpr double step = 5.6; // four pixels apart, measured across a 45 degree line
    const double first = std::floor((rect.left() + rect.top()) / step) * step;
    for (double sum = first; sum < rect.right() + rect.bottom() + step; sum += step)
        painter.drawLine(QPointF(sum - rect.top(), rect.top()), QPointF(sum - rect.bottom(), rect.bottom()));
    painter.restore();
}

void button(QPainter& painter, const QStyleOption& option, bool primary, bool flat)
{
    const Theme& t = theme();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool over = has(option, QStyle::State_MouseOver) && enabled;
    const bool down = has(option, QStyle::State_Sunken);
    const bool checked = has(option, QStyle::State_On);
    if (primary && enabled)
        panel(painter, option.rect, over || down ? t.accentHover : t.accent, {});
    else if (checked)
        panel(painter, option.rect, t.accentSoft, flat ? QColor() : t.accent);
    else if (flat && (over || down))
        panel(painter, option.rect, down ? t.sunken : t.hover, {});
    else if (!flat)
        panel(painter, option.rect, down ? t.sunken : over ? t.hover : t.surface, t.line2);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        focusFrame(painter, primary ? option.rect.adjusted(-1, -1, 1, 1) : option.rect);
}

void field(QPainter& painter, const QStyleOption& option, bool active, bool faulty)
{
    const Theme& t = theme();
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor ground = !enabled ? t.window : faulty ? t.removed.tint : active ? t.accentSoft : t.surface;
    panel(painter, option.rect, ground, faulty ? t.removed.ink : t.line2);
    if (has(option, QStyle::State_HasFocus))
        focusFrame(painter, option.rect);
}

void checkMark(QPainter& painter, const QStyleOption& option)
{
    const Theme& t = theme();
    const bool on = has(option, QStyle::State_On);
    panel(painter, option.rect, on ? t.accent : t.surface, on ? t.accent : t.outline, 2);
    if (on)
        paintIcon(painter, u"check"_s, option.rect, t.onAccent);
    else if (has(option, QStyle::State_NoChange))
        painter.fillRect(
            option.rect.adjusted(3, option.rect.height() / 2 - 1, -3, -option.rect.height() / 2 + 1),
            t.accent);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        focusFrame(painter, option.rect.adjusted(-2, -2, 2, 2));
}

void radioMark(QPainter& painter, const QStyleOption& option)
{
    const Theme& t = theme();
    const bool on = has(option, QStyle::State_On);
    panel(painter, option.rect, t.surface, on ? t.accent : t.outline, option.rect.width() / 2);
    if (on) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawEllipse(QRectF(option.rect).adjusted(4, 4, -4, -4));
        painter.restore();
    }
}

void headerSection(QPainter& painter, const QStyleOptionHeader& option)
{
    const Theme& t = theme();
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter.fillRect(option.rect, over ? t.hover : t.raised);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
}

void menuBarItem(QPainter& painter, const QStyleOptionMenuItem& option)
{
    const Theme& t = theme();
    painter.fillRect(option.rect, t.window);
    if (has(option, QStyle::State_Selected))
        panel(painter, option.rect.adjusted(1, 2, -1, -2), t.sunken, {});
    painter.save();
    painter.setFont(option.font);
    painter.setPen(has(option, QStyle::State_Enabled) ? t.text : t.text3);
    const int mnemonics = Qt::TextShowMnemonic | Qt::AlignCenter | Qt::TextSingleLine;
    painter.drawText(option.rect, mnemonics, option.text);
    painter.restore();
}

void menuItem(QPainter& painter, const QStyleOptionMenuItem& option)
{
    const Theme& t = theme();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1), t.line);
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool selected = has(option, QStyle::State_Selected) && enabled;
    if (selected)
        panel(painter, option.rect.adjusted(4, 1, -4, -1), t.selected, {});
    const QRect iconRect(option.rect.left() + 8, option.rect.center().y() - 7, 16, 16);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, option.checkType == QStyleOptionMenuItem::Exclusive ? u"dot"_s : u"check"_s,
            iconRect, t.accent);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, iconRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect textRect = option.rect.adjusted(menuIconColumn, 0, -menuPadding, 0);
    const auto parts = option.text.split(u'\t');
    painter.save();
    painter.setFont(option.font);
    painter.setPen(enabled ? t.text : t.text3);
    painter.drawText(textRect, Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, parts.value(0));
    if (parts.size() > 1) {
        painter.setPen(enabled ? t.text2 : t.text3);
        painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.value(1));
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, u"chevron"_s,
            QRect(option.rect.right() - menuPadding - 8, option.rect.center().y() - 7, 16, 16), t.text2);
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider)
{
    const Theme& t = theme();
    painter.fillRect(option.rect, t.surface);
    if (option.maximum <= option.minimum)
        return;
    const bool over = has(option, QStyle::State_MouseOver);
    const bool vertical = option.orientation == Qt::Vertical;
    const QRect handle = vertical ? slider.adjusted(2, 1, -2, -1) : slider.adjusted(1, 2, -1, -2);
    const QColor colour
        = over || option.activeSubControls == QStyle::SC_ScrollBarSlider ? t.outline : t.line2;
    panel(painter, handle, colour, {}, std::min(handle.width(), handle.height()) / 2);
}

void progressBar(QPainter& painter, const QRect& rect, double fraction)
{
    panel(painter, rect, theme().sunken, {}, rect.height() / 2);
    const int width = static_cast<int>(rect.width() * std::clamp(fraction, 0.0, 1.0));
    if (width <= 0)
        return;
    painter.save();
    painter.setClipRect(QRect(rect.left(), rect.top(), width, rect.height()), Qt::IntersectClip);
    panel(painter, rect, theme().accent, {}, rect.height() / 2);
    painter.restore();
}

void branch(QPainter& painter, const QStyleOption& option)
{
    if (!has(option, QStyle::State_Children))
        return;
    const bool open = has(option, QStyle::State_Open);
    const QRect square(option.rect.center().x() - 7, option.rect.center().y() - 7, 16, 16);
    paintIcon(painter, open ? u"chevron-down"_s : u"chevron"_s, square, theme().text2);
}

} // namespace layerscope::painting
