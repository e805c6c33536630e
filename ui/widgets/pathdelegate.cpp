// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/pathdelegate.h"

#include "ui/models/roles.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace layerscope {

namespace {

    constexpr int padding = 4;
    constexpr int iconSize = 16;
    constexpr int iconGap = 6;
    constexpr int smallestFolder = 24; // what is narrower says nothing

} // namespace

PathDelegate::PathDelegate(int pathColumn, QObject* parent)
    : CellDelegate(parent)
    , m_pathColumn(pathColumn)
{
}

PathDelegate::Parts PathDelegate::fit(const QString& path, int width, const QFontMetrics& metrics)
{
    const auto slash = path.lastIndexOf(u'/') + 1;
    Parts parts { path.left(slash), path.mid(slash) };
    const int nameWidth = metrics.horizontalAdvance(parts.name);
    const int folderRoom = width - nameWidth;
    if (metrics.horizontalAdvance(parts.folder) <= folderRoom)
        return parts;
    parts.folder = folderRoom < smallestFolder
        ? QString()
        : metrics.elidedText(parts.folder, Qt::ElideMiddle, folderRoom);
    if (nameWidth > width)
        parts.name = metrics.elidedText(parts.name, Qt::ElideMiddle, width);
    return parts;
}

void PathDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() != m_pathColumn || index.data(LinkRole).toBool()) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    const Theme& t = theme();
    const bool dim = index.data(DimRole).toBool();
    const QColor quiet
        = dim && !(t.dark && option.state.testFlag(QStyle::State_Selected)) ? t.text3 : t.text2;
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    if (const QString name = index.data(IconNameRole).toString(); !name.isEmpty()) {
        paintIcon(*painter, name,
            QRect(rect.left(), rect.center().y() - iconSize / 2 + 1, iconSize, iconSize), quiet);
        rect.setLeft(rect.left() + iconSize + iconGap);
    }
    QFont font = uiFont();
    font.setStrikeOut(index.data(StruckRole).toBool());
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const Parts parts = fit(index.data().toString(), rect.width(), metrics);
    painter->setPen(quiet);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, parts.folder);
    rect.setLeft(rect.left() + metrics.horizontalAdvance(parts.folder));
    painter->setPen(dim ? quiet : t.text);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, parts.name);
    painter->restore();
}

} // namespace layerscope
