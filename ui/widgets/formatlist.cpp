// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/formatlist.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace layerscope {

namespace {

    constexpr int rowHeight = 28;
    constexpr int inset = 2;
    constexpr int markLeft = 8;
    constexpr int textLeft = 30;

    /// Of the whole width, so that a click anywhere in the row chooses it.
    class FormatRow : public QRadioButton {
    public:
        using QRadioButton::QRadioButton;

        void setRemark(const QString& remark)
        {
            m_remark = remark;
            setAccessibleDescription(remark);
            update();
        }
        [[nodiscard]] QSize sizeHint() const override
        {
            const int words = QFontMetrics(uiFont(TextSize::Normal, true)).horizontalAdvance(text())
                + QFontMetrics(uiFont(TextSize::Small)).horizontalAdvance(m_remark);
            return { textLeft + words + 24, rowHeight };
        }

    protected:
        [[nodiscard]] bool hitButton(const QPoint& position) const override
        {
            return rect().contains(position);
        }

        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            const Theme& t = theme();
            QPainter painter(this);
            if (isChecked() || underMouse())
                painting::panel(painter, rect(), isChecked() ? t.selected : t.hover, {});
            QStyleOptionButton option;
            initStyleOption(&option);
            const int size = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, &option, this);
            option.rect = QRect(markLeft, (height() - size) / 2, size, size);
            style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
            painter.setFont(uiFont(TextSize::Normal, isChecked()));
            painter.setPen(t.text);
            constexpr int flags = Qt::AlignVCenter | Qt::TextSingleLine;
            const QRect line = rect().adjusted(textLeft, 0, -8, 0);
            painter.drawText(line, flags | Qt::AlignLeft, text());
            painter.setFont(uiFont(TextSize::Small));
            painter.setPen(t.text2);
            painter.drawText(line, flags | Qt::AlignRight, m_remark);
            if (painting::showsFocus(*this))
                painting::focusFrame(painter, rect());
        }

    private:
        QString m_remark;
    };

} // namespace

FormatList::FormatList(int count, QWidget* parent)
    : QFrame(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(inset, inset, inset, inset);
    column->setSpacing(0);
    for (int row = 0; row < count; ++row) {
        auto* button = new FormatRow(this);
        m_buttons.append(button);
        column->addWidget(button);
        // clicked() comes with the arrow keys as well.
        connect(button, &QAbstractButton::clicked, this, [this, row] { emit chosen(row); });
    }
}

void FormatList::setRow(int row, const QString& text, const QString& remark)
{
    m_buttons[row]->setText(text);
    static_cast<FormatRow*>(m_buttons[row])->setRemark(remark);
}

int FormatList::current() const
{
    for (int row = 0; row < m_buttons.size(); ++row) {
        if (m_buttons[row]->isChecked())
            return row;
    }
    return -1;
}

void FormatList::setCurrent(int row) { m_buttons[row]->setChecked(true); }

void FormatList::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painting::panel(painter, rect(), theme().surface, theme().line2);
}

} // namespace layerscope
