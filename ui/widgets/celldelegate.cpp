// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/celldelegate.h"

#include "ui/format.h"
#include "ui/models/roles.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/changemark.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace layerscope {

namespace {

    constexpr int padding = 4;
    constexpr int barHeight = 16;
    constexpr int unitColumn = 22;
    constexpr int unitGap = 4;
    constexpr int iconSize = 16;
    constexpr int chipWidth = 8;
    constexpr int deltaBarWidth = 88; // both directions; the number stands at its right
    constexpr int deltaBarHeight = 10;

    QColor textColour(const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const Theme& t = theme();
        const bool onDarkSelection = t.dark && option.state.testFlag(QStyle::State_Selected);
        if (index.data(LinkRole).toBool())
            return t.accent;
        if (index.data(DamagedRole).toBool())
            return t.warningText;
        if (index.data(DimRole).toBool())
            return onDarkSelection ? t.text2 : t.text3;
        return t.text;
    }

    /// "73.5 MB" -> "73.5", "MB"; text without a short unit is all number.
    std::pair<QString, QString> splitUnit(const QString& text)
    {
        const auto space = text.lastIndexOf(u' ');
        if (space < 1 || text.size() - space > 4)
            return { text, {} };
        return { text.left(space), text.mid(space + 1) };
    }

} // namespace

CellDelegate::CellDelegate(QObject* parent, int rowHeight)
    : QStyledItemDelegate(parent)
    , m_rowHeight(rowHeight)
{
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Only asked for visible rows when columns fit themselves to their contents; the height never varies.
    const QFontMetrics metrics(option.font);
    return { metrics.horizontalAdvance(index.data().toString()) + unitColumn + 2 * padding, m_rowHeight };
}

void CellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(GapRole).toBool()) {
        painting::hatched(*painter, option.rect, theme().surface, theme().line);
        painter->restore();
        return;
    }
    if (const QVariant share = index.data(DeltaBarRole); share.isValid())
        paintDeltaBar(*painter, option.rect, share.toDouble());
    paintBar(*painter, option.rect, index);
    paintText(*painter, option, index);
    painter->restore();
}

bool CellDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!event || !view || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(
        event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view, option.rect);
    return true;
}

/// From the middle of the bar's column to the left and green for less, to the right and red for more.
void CellDelegate::paintDeltaBar(QPainter& painter, const QRect& cell, double share) const
{
    const Theme& t = theme();
    const double half = deltaBarWidth / 2.0;
    const double middle = cell.left() + padding + half;
    const double length = share == 0 ? 0 : std::max(1.5, std::min(std::abs(share), 1.0) * half);
    const double top = cell.center().y() - deltaBarHeight / 2.0 + 1;
    painter.fillRect(QRectF(middle, cell.top() + 4, 1, cell.height() - 8), t.line2);
    if (length <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(share < 0 ? t.added.ink : t.removed.ink);
    painter.drawRoundedRect(QRectF(share < 0 ? middle - length : middle + 1, top, length, deltaBarHeight),
        std::min(2.0, length / 2), 2);
    painter.restore();
}

void CellDelegate::paintBar(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const double fraction = std::clamp(index.data(FractionRole).toDouble(), 0.0, 1.0);
    if (fraction <= 0)
        return;
    const double width = std::max(1.0, fraction * (cell.width() - 2 * padding));
    const QRectF bar(cell.left() + padding, cell.center().y() - barHeight / 2 + 1, width, barHeight);
    if (index.data(WasteBarRole).toBool()) {
        painting::hatched(painter, bar, theme().wasteGround, theme().wasteHatch);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().bar);
    painter.drawRoundedRect(bar, std::min(2.0, width / 2), 2);
    painter.restore();
}

void CellDelegate::paintNumber(QPainter& painter, const QRect& cell, const QString& text, const QFont& font,
    const QColor& colour, const QColor& unitColour)
{
    const auto [number, unit] = splitUnit(text);
    const QRect inner = cell.adjusted(padding, 0, -padding, 0);
    const QRect numberRect = inner.adjusted(0, 0, -(unitColumn + unitGap), 0);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(numberRect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, number);
    if (unit.isEmpty())
        return;
    QFont small = font;
    small.setPixelSize(std::max(font.pixelSize() - 1, 8));
    painter.setFont(small);
    painter.setPen(unitColour);
    const QRect unitRect(numberRect.right() + 1 + unitGap, inner.top(), unitColumn, inner.height());
    painter.drawText(unitRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, unit);
}

void CellDelegate::paintText(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    const auto change = static_cast<Change>(index.data(ChangeRole).toInt());
    const QString text = index.data(Qt::DisplayRole).toString();
    const QColor colour = textColour(option, index);
    const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    if (const QVariant difference = index.data(DifferenceRole);
        text.isEmpty() && index.column() == 0 && difference.isValid()) {
        paintMark(painter, { rect.left() + 2, rect.center().y() - changeMarkSize / 2 + 1 },
            markOf(static_cast<Difference>(difference.toInt())));
        return;
    }
    if (text.isEmpty() && index.column() == 0 && index.data(ChangeRole).isValid()) {
        paintChangeMark(painter, { rect.left() + 2, rect.center().y() - changeMarkSize / 2 + 1 }, change);
        return;
    }
    QFont font = uiFont();
    if (right) {
        const bool measured = index.data(FractionRole).isValid() || index.data(DeltaBarRole).isValid();
        if (measured && !text.isEmpty())
            paintNumber(painter, option.rect, text, font, colour, colour == t.text ? t.text2 : colour);
        else {
            painter.setFont(font);
            painter.setPen(colour == t.text ? t.text2 : colour);
            painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
        }
        return;
    }

    if (const QVariant category = index.data(CategoryRole); category.isValid()) {
        const QRect chip(rect.left() + 4, rect.center().y() - barHeight / 2 + 1, chipWidth, barHeight);
        painting::panel(painter, chip, t.category(category.toInt()), {}, 2);
        rect.setLeft(chip.right() + 7);
    }
    if (const QString name = index.data(IconNameRole).toString(); !name.isEmpty()) {
        paintIcon(painter, name, QRect(rect.left(), rect.center().y() - iconSize / 2 + 1, iconSize, iconSize),
            index.data(DamagedRole).toBool()   ? t.warningText
                : index.data(DimRole).toBool() ? t.text3
                                               : t.text2);
        rect.setLeft(rect.left() + iconSize + 6);
    }
    if (index.data(MonospaceRole).toBool())
        font = monospaceFont();
    font.setStrikeOut(index.data(StruckRole).toBool());
    font.setUnderline(index.data(LinkRole).toBool());
    if (const QString keyword = index.data(KeywordRole).toString(); !keyword.isEmpty()) {
        painter.setFont(font);
        painter.setPen(t.text2);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, keyword);
        rect.setLeft(rect.left() + QFontMetrics(font).horizontalAdvance(keyword) + 4);
    }
    painter.setFont(font);
    painter.setPen(index.data(MonospaceRole).toBool() ? t.text2 : colour);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (const QString trailer = index.data(TrailerRole).toString(); !trailer.isEmpty()) {
        rect.setLeft(rect.left() + QFontMetrics(font).horizontalAdvance(shown) + 4);
        painter.setFont(uiFont());
        painter.setPen(t.text2);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(trailer, Qt::ElideMiddle, rect.width()));
    }
}

} // namespace layerscope
