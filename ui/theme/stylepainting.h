// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QRect>
#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QWidget;

/// The drawings behind LayerscopeStyle, one function an element.
namespace layerscope::painting {

constexpr int controlRadius = 4;

/// A filled rounded rectangle with a one pixel frame; an invalid colour leaves that part out.
void panel(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& frame,
    int radius = controlRadius);
/// The widget has the focus and got it by a key: only then a control shows its frame.
[[nodiscard]] bool showsFocus(const QWidget& widget);
/// The two pixel accent frame of whatever has the keyboard.
void focusFrame(QPainter& painter, const QRect& rect, int radius = controlRadius);
/// 45 degree lines, one pixel every four, over a ground: wasted bytes. `solid` leaves the lines out (high contrast).
void hatched(QPainter& painter, const QRectF& rect, const QColor& ground, const QColor& line);

void button(QPainter& painter, const QStyleOption& option, bool primary, bool flat);
/// `active`: it filters something; `faulty`: what stands in it means nothing.
void field(QPainter& painter, const QStyleOption& option, bool active, bool faulty);
void checkMark(QPainter& painter, const QStyleOption& option);
void radioMark(QPainter& painter, const QStyleOption& option);
void headerSection(QPainter& painter, const QStyleOptionHeader& option);
void menuBarItem(QPainter& painter, const QStyleOptionMenuItem& option);
void menuItem(QPainter& painter, const QStyleOptionMenuItem& option);
void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider);
void progressBar(QPainter& painter, const QRect& rect, double fraction);
void branch(QPainter& painter, const QStyleOption& option);

} // namespace layerscope::painting
