// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/segmentedswitch.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace layerscope {

namespace {

    constexpr int segmentHeight = 24;
    constexpr int sidePadding = 10;

    /// Draws its part of the common frame; the outer corners of the first and last are round.
    class Segment : public QToolButton {
    public:
        Segment(bool first, bool last, QWidget* parent)
            : QToolButton(parent)
            , m_first(first)
            , m_last(last)
        {
            setCheckable(true);
            setFixedHeight(segmentHeight);
            setFocusPolicy(Qt::TabFocus);
            setAttribute(Qt::WA_Hover);
        }

        QSize sizeHint() const override
        {
            return { QFontMetrics(uiFont(TextSize::Normal, true)).horizontalAdvance(text()) + 2 * sidePadding,
                segmentHeight };
        }

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            const Theme& t = theme();
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            QRectF box = QRectF(rect()).adjusted(0.5, 0.5, m_last ? -0.5 : 0.5, -0.5);
            QPainterPath clip;
            clip.addRect(QRectF(rect()));
            painter.setClipPath(clip);
            const QRectF wide = box.adjusted(m_first ? 0 : -8, 0, m_last ? 0 : 8, 0);
            painter.setPen(QPen(t.line2, 1));
            painter.setBrush(isChecked() ? t.accentSoft : underMouse() && isEnabled() ? t.hover : t.surface);
            painter.drawRoundedRect(wide, painting::controlRadius, painting::controlRadius);
            if (!m_first)
                painter.drawLine(QPointF(0.5, 1), QPointF(0.5, segmentHeight - 1));
            painter.setFont(uiFont(TextSize::Normal, isChecked()));
            painter.setPen(!isEnabled() ? t.text3 : isChecked() ? t.accent : t.text);
            painter.drawText(rect(), Qt::AlignCenter, text());
            if (painting::showsFocus(*this))
                painting::focusFrame(painter, rect());
        }

    private:
        bool m_first;
        bool m_last;
    };

} // namespace

SegmentedSwitch::SegmentedSwitch(int count, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_group->setExclusive(true);
    for (int i = 0; i < count; ++i) {
        auto* segment = new Segment(i == 0, i == count - 1, this);
        m_group->addButton(segment, i);
        layout->addWidget(segment);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedSwitch::chosen);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedSwitch::setTexts(const QStringList& texts)
{
    for (int i = 0; i < texts.size(); ++i) {
        if (QAbstractButton* button = m_group->button(i)) {
            button->setText(texts[i]);
            button->updateGeometry();
        }
    }
}

int SegmentedSwitch::current() const { return m_group->checkedId(); }

void SegmentedSwitch::setCurrent(int index)
{
    if (QAbstractButton* button = m_group->button(index))
        button->setChecked(true);
}

} // namespace layerscope
