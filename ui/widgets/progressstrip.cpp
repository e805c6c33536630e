// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/progressstrip.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace layerscope {

namespace {

    constexpr int stripHeight = 36;
    constexpr int quietMilliseconds = 300;
    constexpr int steps = 1000;

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , m_text(new Label(TextSize::Normal, TextInk::Text, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setFixedHeight(stripHeight);
    m_text->setElided(Qt::ElideRight);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setMaximumWidth(280);
    m_cancel->setProperty("small", true);
    m_cancel->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelRequested);
    hide();
    retranslate();
}

void ProgressStrip::begin(const QString& text)
{
    m_isRunning = true;
    m_text->setFullText(text);
    m_bar->setAccessibleName(text);
    setFraction(-1);
    if (isHidden())
        m_quiet.start();
}

void ProgressStrip::setFraction(double fraction)
{
    m_bar->setRange(0, fraction < 0 ? 0 : steps);
    if (fraction >= 0)
        m_bar->setValue(static_cast<int>(fraction * steps));
}

void ProgressStrip::end()
{
    m_isRunning = false;
    m_quiet.stop();
    hide();
}

void ProgressStrip::retranslate() { m_cancel->setText(tr("Cancel")); }

void ProgressStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProgressStrip::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(rect(), theme().raised);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace layerscope
