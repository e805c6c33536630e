// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/comparepending.h"

#include "ui/format.h"
#include "ui/session/imagesession.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int panelWidth = 480;
    constexpr int nameWidth = 176;
    constexpr int stateWidth = 104;
    constexpr int barSteps = 1000;

} // namespace

ComparePending::ComparePending(QWidget* parent)
    : QWidget(parent)
    , m_title(new Label(TextSize::Number, TextInk::Text, this))
    , m_cancel(new QPushButton(this))
    , m_again(new QPushButton(this))
{
    m_title->setSemibold(true);
    for (QPushButton* button : { m_cancel, m_again }) {
        button->setProperty("small", true);
        button->setAutoDefault(false);
    }
    auto* body = new QWidget(this);
    body->setMaximumWidth(panelWidth);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < 2; ++i) {
        Row& row = m_rows[static_cast<size_t>(i)];
        row.name = new Label(TextSize::Normal, TextInk::Text, body);
        row.name->setElided(Qt::ElideMiddle);
        row.name->setFixedWidth(nameWidth);
        row.bar = new QProgressBar(body);
        row.bar->setRange(0, barSteps);
        row.bar->setTextVisible(false);
        row.bar->setFixedHeight(8);
        row.state = new Label(TextSize::Normal, TextInk::Secondary, body);
        row.state->setMinimumWidth(stateWidth);
        row.state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(row.name, i, 0);
        grid->addWidget(row.bar, i, 1);
        grid->addWidget(row.state, i, 2);
    }
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_again);
    foot->addWidget(m_cancel);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addLayout(grid);
    column->addLayout(foot);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(body, 100);
    middle->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch();
    outer->addLayout(middle);
    outer->addStretch();
    connect(m_cancel, &QPushButton::clicked, this, &ComparePending::cancelRequested);
    connect(m_again, &QPushButton::clicked, this, &ComparePending::againRequested);
    retranslate();
}

bool ComparePending::isBusy(const Side& side)
{
    return !side.isRead && side.session && side.session->isBusy();
}

bool ComparePending::isStopped(const Side& side)
{
    return !side.isRead
        && (!side.session || side.session->state() == ImageSession::State::Failed
            || side.session->state() == ImageSession::State::Cancelled);
}

void ComparePending::show(const Side& a, const Side& b, bool failed)
{
    m_sides = { a, b };
    m_hasFailed = failed;
    retranslate();
}

void ComparePending::showRow(Row& row, const Side& side)
{
    const auto progress = side.session ? side.session->progress() : LoadProgress::Snapshot();
    const double fraction = side.isRead ? 1
        : progress.bytesTotal
        ? static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal)
        : 0;
    row.name->setFullText(side.name);
    row.bar->setValue(qRound(fraction * barSteps));
    row.bar->setAccessibleName(side.name);
    row.bar->setVisible(!isStopped(side));
    const bool failed = side.session && side.session->state() == ImageSession::State::Failed;
    row.state->setText(side.isRead ? tr("read")
            : !side.session        ? tr("closed before it was read")
            : failed               ? tr("could not be read")
            : isStopped(side)      ? tr("cancelled")
            : progress.bytesTotal
            ? Format::current().locale().toString(static_cast<int>(fraction * 100)) + u" %"_s
            : tr("waiting"));
}

void ComparePending::retranslate()
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        showRow(m_rows[i], m_sides[i]);
    const bool stopped = std::any_of(m_sides.begin(), m_sides.end(), isStopped);
    const bool busy = std::any_of(m_sides.begin(), m_sides.end(), isBusy);
    m_title->setText(m_hasFailed ? tr("The images could not be compared")
            : stopped            ? tr("There is nothing to compare yet")
            : busy               ? tr("Reading the images")
                                 : tr("Comparing the images"));
    m_cancel->setText(m_hasFailed ? tr("Close") : tr("Cancel"));
    m_cancel->setVisible(!stopped || busy);
    m_again->setText(tr("Read again"));
    m_again->setVisible(m_hasFailed || (stopped && !busy));
}

void ComparePending::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace layerscope
