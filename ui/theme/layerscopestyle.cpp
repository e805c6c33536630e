// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/layerscopestyle.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/treeview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleOption>
#include <QToolButton>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int menuRowHeight = 28;
    constexpr int headerHeight = 24;
    constexpr int dialogButtonHeight = 32;
    constexpr int smallButtonHeight = 24;
    constexpr int linkPadding = 4; // room for the focus frame

    bool isPrimary(const QWidget* widget)
    {
        const auto* button = qobject_cast<const QPushButton*>(widget);
        return button && (button->isDefault() || button->property("primary").toBool());
    }

    bool isLink(const QWidget* widget) { return widget && widget->property("link").toBool(); }

    bool isSmall(const QWidget* widget) { return widget && widget->property("small").toBool(); }

    bool isFlat(const QStyleOption* option, const QWidget* widget)
    {
        if (const auto* button = qobject_cast<const QPushButton*>(widget))
            return button->isFlat();
        return option->state.testFlag(QStyle::State_AutoRaise);
    }

    QSize buttonSize(const QStyleOption* option, const QWidget* widget)
    {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const QFontMetrics metrics(uiFont(TextSize::Normal, isPrimary(widget)));
        int width = metrics.size(Qt::TextShowMnemonic, button ? button->text : QString()).width();
        if (button && !button->icon.isNull())
            width += button->iconSize.width() + (button->text.isEmpty() ? 0 : 8);
        const int padding = isLink(widget) ? linkPadding : isSmall(widget) ? 12 : 16;
        return { width + 2 * padding, isSmall(widget) ? smallButtonHeight : dialogButtonHeight };
    }

    /// Our own trees draw the ground of a whole row themselves; this is for the views of standard dialogs.
    void drawItemGround(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* widget)
    {
        if (qobject_cast<const TreeView*>(widget))
            return;
        const Theme& t = theme();
        if (option.state.testFlag(QStyle::State_Selected))
            painter.fillRect(
                option.rect, option.state.testFlag(QStyle::State_Active) ? t.selected : t.unfocused);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter.fillRect(option.rect, t.hover);
    }

    /// Text (and icon) of a button in one colour of ours instead of the palette's.
    void drawLabel(QPainter& painter, const QStyleOptionButton& option, const QColor& colour, bool semibold)
    {
        painter.save();
        painter.setFont(uiFont(TextSize::Normal, semibold));
        const QFontMetrics metrics(painter.font());
        const int gap = option.text.isEmpty() ? 0 : 8;
        const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width() + gap;
        const int textWidth = metrics.size(Qt::TextShowMnemonic, option.text).width();
        const int x = option.rect.center().x() - (iconWidth + textWidth) / 2;
        if (iconWidth) {
            const qreal ratio = painter.device()->devicePixelRatio();
            QPixmap pixmap = option.icon.pixmap(option.iconSize, ratio);
            QPainter tint(&pixmap);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(pixmap.rect(), colour);
            tint.end();
            painter.drawPixmap(
                QPoint(x, option.rect.center().y() - option.iconSize.height() / 2 + 1), pixmap);
        }
        painter.setPen(colour);
        painter.drawText(QRect(x + iconWidth, option.rect.top(), textWidth + 2, option.rect.height()),
            Qt::AlignVCenter | Qt::TextShowMnemonic, option.text);
        painter.restore();
    }

    /// A focused row shows it with a one pixel frame, everything else with the two pixel accent frame.
    void drawFocus(QPainter& painter, const QStyleOption& option, const QWidget* widget)
    {
        if (!widget || qobject_cast<const QAbstractItemView*>(widget)) {
            // Filled: at other scales than 1 a line of a pen reaches into the next row and is left behind there.
            const QRect& row = option.rect;
            painter.fillRect(row.left(), row.top(), row.width(), 1, theme().accent);
            painter.fillRect(row.left(), row.bottom(), row.width(), 1, theme().accent);
            painter.fillRect(row.left(), row.top(), 1, row.height(), theme().accent);
            painter.fillRect(row.right(), row.top(), 1, row.height(), theme().accent);
            return;
        }
        painting::focusFrame(painter, option.rect);
    }

} // namespace

LayerscopeStyle::LayerscopeStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void LayerscopeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QScrollBar*>(widget)
        || qobject_cast<QSplitterHandle*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int LayerscopeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 10;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuBarHMargin:
        return 8;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_HeaderMargin:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LayerscopeStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
        return hint == SH_ItemView_ShowDecorationSelected;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize LayerscopeStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        const bool separator = item && item->menuItemType == QStyleOptionMenuItem::Separator;
        result.setHeight(separator ? 9 : menuRowHeight);
        result.rwidth() += 32;
        break;
    }
    case CT_MenuBarItem:
        return { size.width() + 20, menuRowHeight };
    case CT_HeaderSection:
        result.setHeight(headerHeight);
        break;
    case CT_PushButton:
        return buttonSize(option, widget);
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(smallButtonHeight);
        break;
    default:
        break;
    }
    return result;
}

QRect LayerscopeStyle::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

void LayerscopeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        painting::button(*painter, *option, isPrimary(widget), isFlat(option, widget));
        return;
    case PE_PanelButtonTool:
        painting::button(*painter, *option, false, isFlat(option, widget));
        return;
    case PE_FrameDefaultButton:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_FrameWindow:
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto* edit = qobject_cast<const QLineEdit*>(widget);
        if (edit && !edit->hasFrame())
            return;
        painting::field(*painter, *option, edit && edit->property("active").toBool(),
            edit && edit->property("faulty").toBool());
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        painting::checkMark(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        painting::radioMark(*painter, *option);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            drawItemGround(*painter, *item, widget);
        return;
    case PE_FrameFocusRect:
        drawFocus(*painter, *option, widget);
        return;
    case PE_IndicatorBranch:
        painting::branch(*painter, *option);
        return;
    case PE_Frame:
        painting::panel(*painter, option->rect, {}, theme().line, 0);
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painting::panel(*painter, option->rect, element == PE_PanelTipLabel ? theme().raised : QColor(),
            theme().line2, 0);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme().surface);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LayerscopeStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            painting::headerSection(*painter, *header);
        } else {
            painter->fillRect(option->rect, theme().raised);
            painter->fillRect(
                QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme().line);
        }
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            painting::menuBarItem(*painter, *item);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme().window);
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            painting::menuItem(*painter, *item);
        return;
    case CE_Splitter:
        painter->fillRect(
            option->rect, option->state.testFlag(State_MouseOver) ? theme().accent : theme().line);
        return;
    case CE_PushButtonBevel:
        QProxyStyle::drawControl(element, option, painter, widget);
        // A flat one has no panel that would show it.
        if (isFlat(option, widget) && option->state.testFlag(State_HasFocus)
            && option->state.testFlag(State_KeyboardFocusChange))
            painting::focusFrame(*painter, option->rect);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && button->state.testFlag(State_Enabled)) {
            const Theme& t = theme();
            drawLabel(*painter, *button,
                isPrimary(widget)    ? t.onAccent
                    : isLink(widget) ? t.accent
                                     : t.text,
                isPrimary(widget));
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            const double range = bar->maximum - bar->minimum;
            painting::progressBar(
                *painter, bar->rect, range > 0 ? (bar->progress - bar->minimum) / range : 0);
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LayerscopeStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            painting::scrollBar(
                *painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    if (control == CC_ComboBox) {
        QStyleOption box(*option);
        painting::field(*painter, box, widget && widget->property("active").toBool(),
            widget && widget->property("faulty").toBool());
        paintIcon(*painter, u"chevron-down"_s,
            QRect(option->rect.right() - 20, option->rect.center().y() - 7, 16, 16), theme().text2);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace layerscope
