// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/boxtext.h"

#include "ui/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace layerscope {

namespace {

    constexpr int lineHeight = 22;
    constexpr int padding = 6;
    constexpr int gap = 8;
    constexpr int iconSize = 14;

} // namespace

void paintBoxText(QPainter& painter, const QRectF& box, const BoxText& text, bool warns)
{
    const Theme& t = theme();
    QRect line(static_cast<int>(std::lround(box.left())) + padding, static_cast<int>(std::lround(box.top())),
        static_cast<int>(box.width()) - 2 * padding, lineHeight);
    const QFont font = uiFont(TextSize::Small);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const auto space = text.size.lastIndexOf(u' ');
    const QString unit = text.size.mid(space + 1);
    const int unitWidth = metrics.horizontalAdvance(unit) + metrics.horizontalAdvance(u' ');
    painter.setPen(warns ? t.warningText : t.text2);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, unit);
    painter.setPen(warns ? t.warningText : t.text);
    painter.drawText(
        line.adjusted(0, 0, -unitWidth, 0), Qt::AlignRight | Qt::AlignVCenter, text.size.left(space));
    line.adjust(0, 0, -metrics.horizontalAdvance(text.size) - gap, 0);
    if (!text.iconName.isEmpty()) {
        paintIcon(painter, text.iconName,
            QRect(line.left(), line.center().y() - iconSize / 2 + 1, iconSize, iconSize),
            warns ? t.warningText : t.text2);
        line.setLeft(line.left() + iconSize + 3);
    }
    painter.setPen(t.text);
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text.label, Qt::ElideRight, line.width()));
}

bool isDamagedLayer(const LayerInfo& layer)
{
    return !layer.complete || layer.verified == Verification::Mismatch
        || layer.verified == Verification::Missing;
}

QString boundedInstruction(std::string_view createdBy, size_t most)
{
    const QString text = plainText(createdBy.substr(0, 4 * most)); // UTF-8 has at most four bytes a character
    const auto limit = static_cast<qsizetype>(most);
    return text.size() > limit ? text.left(limit) + u'…' : text;
}

} // namespace layerscope
