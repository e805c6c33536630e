// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/benchtableheader.h"

#include "ui/models/benchmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace layerscope {

namespace {

    constexpr int headerHeight = 48;
    constexpr int padding = 12;
    constexpr int namePadding = 24; // where the direction of a row begins
    constexpr int badgePadding = 6;
    constexpr int badgeHeight = 16;
    constexpr int narrowest = 72;

} // namespace

BenchTableHeader::BenchTableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(false);
    setStretchLastSection(false);
    setMinimumSectionSize(narrowest);
    setFixedHeight(headerHeight);
    setMouseTracking(true);
}

QSize BenchTableHeader::sizeHint() const { return { QHeaderView::sizeHint().width(), headerHeight }; }

void BenchTableHeader::setDropTarget(int section, const QString& text)
{
    if (section == m_target && text == m_dropText)
        return;
    m_target = section;
    m_dropText = text;
    viewport()->update();
}

/// Of any column: all titles stand on one line.
bool BenchTableHeader::hasSecondLine() const
{
    const auto says = [this](int section, int role) {
        return !model()->headerData(section, Qt::Horizontal, role).toString().isEmpty();
    };
    for (int section = 0; section < count(); ++section) {
        if (section == m_target || says(section, BenchModel::SubtitleRole)
            || says(section, BenchModel::BadgeRole))
            return true;
    }
    return false;
}

void BenchTableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& t = theme();
    painter->save();
    const bool target = section == m_target;
    painter->fillRect(rect, target ? t.accentSoft : t.raised);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line2);
    if (section < count() - 1)
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), t.line);
    const bool right = section > 0;
    const QRect inner = rect.adjusted(right ? padding : namePadding, 7, -padding, -7);
    const bool alone = !hasSecondLine();
    const QRect upper(inner.left(), inner.top(), inner.width(), alone ? inner.height() : inner.height() / 2);
    const QRect lower(inner.left(), upper.bottom() + 1, inner.width(), inner.height() - upper.height());
    const Qt::Alignment side = right ? Qt::AlignRight : Qt::AlignLeft;
    painter->setFont(uiFont(TextSize::Normal, true));
    painter->setPen(t.text);
    painter->drawText(upper, side | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(
            model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideMiddle, upper.width()));
    if (!alone)
        paintSecondLine(*painter, lower, section, right);
    if (target)
        painting::focusFrame(*painter, rect.adjusted(1, 1, -1, -2), 0);
    painter->restore();
}

void BenchTableHeader::paintSecondLine(QPainter& painter, const QRect& line, int section, bool right) const
{
    const Theme& t = theme();
    const auto fact = [&](int role) { return model()->headerData(section, Qt::Horizontal, role); };
    const bool target = section == m_target && !m_dropText.isEmpty();
    const QString badge = target ? QString() : fact(BenchModel::BadgeRole).toString();
    const QFontMetrics tiny(uiFont(TextSize::Tiny));
    const int badgeWidth = badge.isEmpty() ? 0 : tiny.horizontalAdvance(badge) + 2 * badgePadding;
    painter.setFont(uiFont(TextSize::Small));
    const bool isFile
        = fact(BenchModel::ColumnRoleRole).toInt() == static_cast<int>(BenchTableColumn::Role::Value);
    const QString text
        = painter.fontMetrics().elidedText(target ? m_dropText : fact(BenchModel::SubtitleRole).toString(),
            isFile ? Qt::ElideMiddle : Qt::ElideRight, std::max(line.width() - badgeWidth - 6, 0));
    const int width = painter.fontMetrics().horizontalAdvance(text);
    painter.setPen(target ? t.accent : t.text2);
    const int x = right ? line.right() - width : line.left() + (badge.isEmpty() ? 0 : badgeWidth + 6);
    painter.drawText(QRect(x, line.top(), width + 2, line.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    if (badge.isEmpty())
        return;
    const int end = right ? x - (text.isEmpty() ? -1 : 6) : line.left() + badgeWidth;
    const QRect pill(end - badgeWidth, line.center().y() - badgeHeight / 2 + 1, badgeWidth, badgeHeight);
    painting::panel(painter, pill, t.sunken, {}, 2);
    painter.setFont(uiFont(TextSize::Tiny));
    painter.setPen(t.text2);
    painter.drawText(pill, Qt::AlignCenter, badge);
}

} // namespace layerscope
