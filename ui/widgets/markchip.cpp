// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/markchip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace layerscope {

namespace {

    constexpr int chipHeight = 24;
    constexpr int gap = 6;

} // namespace

MarkChip::MarkChip(Mark mark, QWidget* parent)
    : QToolButton(parent)
    , m_mark(mark)
{
    setCheckable(true);
    setFixedHeight(chipHeight);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void MarkChip::setTexts(const QString& text, const QString& meaning)
{
    setText(text);
    setToolTip(meaning);
    const bool isSaid = text.startsWith(meaning, Qt::CaseInsensitive);
    setAccessibleName(isSaid ? text : text.isEmpty() ? meaning : meaning + u' ' + text);
    updateGeometry();
    update();
}

QSize MarkChip::sizeHint() const
{
    const int width = QFontMetrics(uiFont()).horizontalAdvance(text());
    return { gap + changeMarkSize + gap + (text().isEmpty() ? 0 : width + 10), chipHeight };
}

void MarkChip::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    painting::panel(painter, rect(),
        isChecked()        ? t.accentSoft
            : underMouse() ? t.hover
                           : t.surface,
        isChecked() ? t.accent : t.line2, chipHeight / 2);
    paintMark(painter, { gap, (chipHeight - changeMarkSize) / 2 }, m_mark);
    painter.setFont(uiFont());
    painter.setPen(t.text);
    painter.drawText(
        rect().adjusted(gap + changeMarkSize + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (painting::showsFocus(*this))
        painting::focusFrame(painter, rect(), chipHeight / 2);
}

} // namespace layerscope
