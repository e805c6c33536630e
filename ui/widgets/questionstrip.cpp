// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/questionstrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int stripHeight = 40;

} // namespace

QuestionStrip::QuestionStrip(QWidget* parent)
    : QWidget(parent)
    , m_text(new Label(TextSize::Normal, TextInk::Text, this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    setFixedHeight(stripHeight);
    m_text->setSemibold(true);
    m_text->setElided(Qt::ElideRight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(44, 0, 16, 1);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    for (QPushButton* button : { m_first, m_second }) {
        button->setProperty("small", true);
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, &QWidget::hide);
    }
    connect(m_first, &QPushButton::clicked, this, &QuestionStrip::firstChosen);
    connect(m_second, &QPushButton::clicked, this, &QuestionStrip::secondChosen);
    hide();
}

void QuestionStrip::ask(const QString& text, const QString& first, const QString& second)
{
    m_text->setFullText(text);
    m_first->setText(first);
    m_second->setText(second);
    setAccessibleName(text);
    show();
}

QString QuestionStrip::text() const { return isHidden() ? QString() : m_text->fullText(); }

void QuestionStrip::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.warningGround);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.warningLine);
    paintIcon(painter, u"warning"_s, QRect(16, (height() - 16) / 2, 16, 16), t.warningText);
}

} // namespace layerscope
