// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/statusline.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int lineHeight = 24;
    const QString separator = u"     "_s;

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_left(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_right(new Label(TextSize::Small, TextInk::Secondary, this))
{
    setFixedHeight(lineHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(16);
    m_left->setElided(Qt::ElideMiddle);
    m_right->setElided(Qt::ElideMiddle);
    m_right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_left, 1);
    row->addWidget(m_right, 1);
}

void StatusLine::setLeft(const QStringList& facts) { m_left->setFullText(facts.join(separator)); }

void StatusLine::setRight(const QStringList& facts) { m_right->setFullText(facts.join(separator)); }

QString StatusLine::leftText() const { return m_left->fullText(); }

void StatusLine::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(rect(), theme().window);
    painter.fillRect(QRect(0, 0, width(), 1), theme().line);
}

} // namespace layerscope
