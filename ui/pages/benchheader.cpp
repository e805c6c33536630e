// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/benchheader.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/titlefield.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int headerHeight = 64;

} // namespace

BenchHeader::BenchHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(new TitleField(this))
    , m_facts(new Label(TextSize::Small, TextInk::Secondary, this))
{
    setFixedHeight(headerHeight);
    m_facts->setElided(Qt::ElideRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 1);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addStretch();
    retranslate();
}

void BenchHeader::setTitle(const QString& title)
{
    m_text = title;
    m_title->setTitle(title, tr("Untitled benchmark"));
}

void BenchHeader::setFacts(const QStringList& facts) { m_facts->setFullText(facts.join(u" · "_s)); }

QString BenchHeader::factsText() const { return m_facts->fullText(); }

void BenchHeader::retranslate()
{
    m_title->setHint(tr("Edit the title"));
    setTitle(m_text);
}

void BenchHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BenchHeader::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace layerscope
