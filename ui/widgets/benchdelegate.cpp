// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/benchdelegate.h"

#include "core/bench/table.h"
#include "ui/format.h"
#include "ui/models/benchmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    using State = BenchCellState;

    constexpr int padding = 12;
    constexpr int iconSize = 14;
    constexpr int markSize = 16;
    constexpr int nameLeft = 44;
    constexpr int handleLeft = 6;
    constexpr int directionLeft = 23;
    constexpr int maximumText = 2000; // characters of a cell

    BenchModel::RowKind kindOf(const QModelIndex& index)
    {
        return static_cast<BenchModel::RowKind>(index.data(BenchModel::RowKindRole).toInt());
    }

    State stateOf(const QModelIndex& index)
    {
        return static_cast<State>(index.data(BenchModel::StateRole).toInt());
    }

    /// Icon, its colour and that of the text.
    struct Look {
        QString iconName;
        QColor icon;
        QColor text;
        bool isStruck = false;
    };

    Look lookOf(State state)
    {
        const Theme& t = theme();
        switch (state) {
        case State::Measured:
            return { u"measure"_s, t.accent, t.text };
        case State::Imported:
            return { u"import-log"_s, t.accent, t.text };
        case State::Stale:
            return { u"measure"_s, t.warningText, t.text2, true };
        case State::Contradicted:
            return { u"warning"_s, t.warningText, t.text };
        case State::NotUnderstood:
            return { u"warning"_s, t.removed.ink, t.text };
        case State::Computed:
        case State::Empty:
            return { {}, {}, t.text2 };
        case State::Entered:
            break;
        }
        return { {}, {}, t.text };
    }

    QString directionIcon(int better)
    {
        return better == static_cast<int>(Better::Lower) ? u"better-down"_s
            : better == static_cast<int>(Better::Higher) ? u"better-up"_s
                                                         : QString();
    }

    /// Of the row of the cell at hand, if it is that one.
    QColor currentGround(const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (!selected && (!view || view->currentIndex().row() != index.row()))
            return {};
        // While a cell is edited the keyboard is with its field.
        const QWidget* focus = view ? view->window()->focusWidget() : nullptr;
        const bool active = focus && (focus == view || view->isAncestorOf(focus));
        return active ? theme().selected : theme().unfocused;
    }

    QRect centred(const QRect& cell, int left, int size)
    {
        return { cell.left() + left, cell.center().y() - size / 2 + 1, size, size };
    }

} // namespace

BenchDelegate::BenchDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

QRect BenchDelegate::handleRect(const QRect& cell)
{
    return { cell.left(), cell.top(), directionLeft - 2, cell.height() };
}

QRect BenchDelegate::directionRect(const QRect& cell)
{
    return { cell.left() + directionLeft - 2, cell.top(), nameLeft - directionLeft, cell.height() };
}

QSize BenchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int text = QFontMetrics(option.font).horizontalAdvance(index.data().toString());
    const int before = index.column() == 0 ? nameLeft : padding + markSize + 6;
    return { before + text + padding, rowHeight };
}

void BenchDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    switch (kindOf(index)) {
    case BenchModel::SectionRow:
        paintBand(*painter, option, index);
        break;
    case BenchModel::HeadRow:
        paintHead(*painter, option, index);
        break;
    default:
        paintGround(*painter, option, index);
        if (index.column() == 0)
            paintName(*painter, option, index);
        else
            paintValue(*painter, option, index);
    }
    painter->restore();
}

void BenchDelegate::paintGround(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect& cell = option.rect;
    QColor ground = currentGround(option, index);
    if (!ground.isValid())
        ground = index.row() == m_hovered ? t.hover : t.surface;
    painter.fillRect(cell, ground);
    if (!m_found.isEmpty() && index.data().toString().contains(m_found, Qt::CaseInsensitive))
        painter.fillRect(cell.adjusted(3, 3, -3, -3), t.warningGround);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.line);
    // Where the section has no such column, nothing divides the rest.
    const bool isLast = index.column() == index.model()->columnCount() - 1;
    if (!isLast && index.data(BenchModel::ColumnRoleRole).isValid())
        painter.fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), t.line);
    const State state = stateOf(index);
    const bool bad = state == State::NotUnderstood;
    if (bad || state == State::Contradicted)
        painting::panel(painter, cell.adjusted(0, 0, -1, -1), bad ? t.removed.tint : t.warningGround,
            bad ? t.removed.ink : t.warningLine, 0);
    if (option.state.testFlag(QStyle::State_HasFocus))
        painting::focusFrame(painter, cell.adjusted(1, 1, -2, -2), 2);
}

/// A section's title over the whole width, with its note behind it.
void BenchDelegate::paintBand(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect& band = option.rect;
    const QColor current = currentGround(option, index);
    painter.fillRect(band, current.isValid() ? current : t.raised);
    painter.fillRect(QRect(band.left(), band.bottom(), band.width(), 1), t.line);
    painter.setFont(uiFont(TextSize::Small, true));
    painter.setPen(t.text2);
    const QRect inner = band.adjusted(padding, 0, -padding, -1);
    const QString title
        = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width());
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, title);
    const int used = painter.fontMetrics().horizontalAdvance(title);
    if (const QString note = index.data(BenchModel::SubtitleRole).toString(); !note.isEmpty()) {
        painter.setFont(uiFont(TextSize::Small));
        const QRect rest = inner.adjusted(title.isEmpty() ? 0 : used + 8, 0, 0, 0);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(
                (title.isEmpty() ? QString() : u"· "_s) + note, Qt::ElideRight, rest.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        painting::focusFrame(painter, band.adjusted(1, 1, -1, -2), 2);
}

/// The names of a section's own columns.
void BenchDelegate::paintHead(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect& cell = option.rect;
    painter.fillRect(cell, t.raised);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.line2);
    if (index.data(BenchModel::ColumnRoleRole).isValid())
        painter.fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), t.line);
    painter.setFont(uiFont(TextSize::Small, true));
    painter.setPen(t.text);
    const QRect inner = cell.adjusted(index.column() == 0 ? nameLeft : padding, 0, -padding, -1);
    painter.drawText(inner, Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight),
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, inner.width()));
    if (option.state.testFlag(QStyle::State_HasFocus))
        painting::focusFrame(painter, cell.adjusted(1, 1, -2, -2), 2);
}

void BenchDelegate::paintName(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect& cell = option.rect;
    const bool isTotal = kindOf(index) == BenchModel::TotalRow;
    if (index.row() == m_hovered && !isTotal)
        paintIcon(painter, u"drag"_s, centred(cell, handleLeft, markSize), t.text3);
    if (const QVariant better = index.data(BenchModel::BetterRole); better.isValid() && !isTotal) {
        const QRect square = centred(cell, directionLeft, markSize);
        const QString name = directionIcon(better.toInt());
        if (name.isEmpty())
            painter.fillRect(QRect(square.left() + 3, square.center().y(), 10, 1), t.text2);
        else
            paintIcon(painter, name, square, t.text2);
    }
    painter.setFont(uiFont(TextSize::Normal, isTotal));
    painter.setPen(t.text);
    const QRect inner = cell.adjusted(nameLeft, 0, -padding, -1);
    const QString name
        = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width());
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, name);
    const QString note = index.data(BenchModel::SubtitleRole).toString();
    const QRect rest = inner.adjusted(painter.fontMetrics().horizontalAdvance(name) + 8, 0, 0, 0);
    if (note.isEmpty() || rest.width() < 24)
        return;
    painter.setFont(uiFont(TextSize::Small));
    painter.setPen(t.text2);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(note, Qt::ElideRight, rest.width()));
}

void BenchDelegate::paintValue(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Look look = lookOf(stateOf(index));
    const bool isTotal = kindOf(index) == BenchModel::TotalRow;
    painter.setFont(uiFont(TextSize::Normal, isTotal));
    painter.setPen(isTotal ? theme().text : look.text);
    const int mark = look.iconName.isEmpty() ? 0 : iconSize + 6;
    const QRect inner = option.rect.adjusted(padding, 0, -padding, -1);
    const QString text
        = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width() - mark);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, text);
    if (mark == 0)
        return;
    const int x = inner.right() + 1 - painter.fontMetrics().horizontalAdvance(text) - mark;
    const QRect square(x, inner.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    paintIcon(painter, look.iconName, square, look.icon);
    if (look.isStruck) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look.icon, 1.4));
        painter.drawLine(square.bottomLeft(), square.topRight());
    }
}

QWidget* BenchDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    (void)option;
    auto* field = new QLineEdit(parent);
    field->setMaxLength(maximumText);
    const bool isText = index.column() == 0;
    field->setTextMargins(0, 0, isText ? 0 : 4, 0); // what is typed stands where it will be shown
    field->setAlignment((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    field->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    const QPersistentModelIndex cell(index);
    const auto check = [this, field, cell](const QString& text) {
        field->setProperty("faulty", m_validator && !m_validator(cell, text));
        field->update();
        emit editingText(cell, text);
    };
    connect(field, &QLineEdit::textChanged, this, check);
    return field;
}

void BenchDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* field = qobject_cast<QLineEdit*>(editor);
    if (!field || field->isModified())
        return;
    const QString text = index.data(Qt::EditRole).toString();
    field->setText(text);
    field->selectAll();
    if (text.isEmpty())
        emit editingText(index, text);
}

void BenchDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* field = qobject_cast<QLineEdit*>(editor);
    if (field && field->text() != index.data(Qt::EditRole).toString())
        model->setData(index, field->text().trimmed(), Qt::EditRole);
}

void BenchDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isName = index.column() == 0 && kindOf(index) != BenchModel::SectionRow;
    editor->setGeometry(option.rect.adjusted(isName ? nameLeft - 8 : 3, 3, -4, -4));
}

bool BenchDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!event || !view || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(
        event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view, option.rect);
    return true;
}

} // namespace layerscope
