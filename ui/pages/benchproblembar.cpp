// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/benchproblembar.h"

#include "ui/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int barHeight = 32;

    bool isSame(const BenchProblem& a, const BenchProblem& b)
    {
        return a.kind == b.kind && a.place == b.place && a.detail == b.detail;
    }

    bool isError(const BenchProblem& problem)
    {
        return problem.kind == BenchProblem::Kind::NotUnderstood || problem.kind == BenchProblem::Kind::Fault;
    }

} // namespace

BenchProblemBar::BenchProblemBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new Label(TextSize::Normal, TextInk::Text, this))
    , m_position(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_previous(new IconButton(u"previous"_s, this))
    , m_next(new IconButton(u"next"_s, this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    setFixedHeight(barHeight);
    setCursor(Qt::PointingHandCursor);
    m_text->setElided(Qt::ElideRight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(36, 1, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_previous);
    row->addWidget(m_position);
    row->addWidget(m_next);
    for (QPushButton* button : { m_first, m_second }) {
        button->setProperty("small", true);
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_first, &QPushButton::clicked, this, &BenchProblemBar::act);
    connect(m_second, &QPushButton::clicked, this, [this] { emit keepRequested(BenchProblem(problem())); });
    refresh();
}

void BenchProblemBar::setProblems(std::vector<BenchProblem> problems)
{
    size_t current = std::min(m_current, problems.empty() ? 0 : problems.size() - 1);
    if (!m_problems.empty()) {
        const auto kept = std::ranges::find_if(
            problems, [this](const BenchProblem& other) { return isSame(other, problem()); });
        if (kept != problems.end())
            current = static_cast<size_t>(kept - problems.begin());
    }
    m_problems = std::move(problems);
    m_current = current;
    refresh();
}

void BenchProblemBar::setCurrent(size_t index)
{
    if (index >= m_problems.size() || index == m_current)
        return;
    m_current = index;
    refresh();
}

void BenchProblemBar::step(int by)
{
    const auto count = static_cast<int>(m_problems.size());
    m_current = static_cast<size_t>((static_cast<int>(m_current) + by + count) % count);
    refresh();
    emit shown(BenchProblem(problem()));
}

QString BenchProblemBar::text() const { return m_problems.empty() ? QString() : m_text->fullText(); }

/// Each kind has one thing to do about it; the listener may change the problems, so it gets a copy.
void BenchProblemBar::act()
{
    const BenchProblem copy = problem();
    switch (copy.kind) {
    case BenchProblem::Kind::Contradicted:
        emit useComputedRequested(copy);
        break;
    case BenchProblem::Kind::NotUnderstood:
        emit editRequested(copy);
        break;
    case BenchProblem::Kind::Stale:
        emit refreshRequested(copy);
        break;
    case BenchProblem::Kind::Unchecked:
        emit imageRequested(copy);
        break;
    case BenchProblem::Kind::Fault:
        break;
    }
}

void BenchProblemBar::refresh()
{
    setVisible(!m_problems.empty());
    if (m_problems.empty())
        return;
    const bool several = m_problems.size() > 1;
    for (QWidget* widget : QWidgetList { m_previous, m_next, m_position })
        widget->setVisible(several);
    const Format& format = Format::current();
    m_position->setText(tr("%1 of %2").arg(format.count(m_current + 1), format.count(m_problems.size())));
    m_previous->setHint(tr("Previous problem"));
    m_next->setHint(tr("Next problem"));
    using Kind = BenchProblem::Kind;
    const Kind kind = problem().kind;
    m_first->setVisible(kind != Kind::Fault);
    m_first->setText(kind == Kind::Contradicted ? tr("Use computed")
            : kind == Kind::NotUnderstood       ? tr("Edit cell")
            : kind == Kind::Stale               ? tr("Measure again")
                                                : tr("Choose image…"));
    m_second->setText(kind == Kind::Contradicted ? tr("Keep typed") : tr("Keep as it is"));
    const QString place = displayText(problem().place);
    const QString detail = displayText(problem().detail);
    m_text->setFullText(place.isEmpty() ? detail : tr("%1: %2", "place, problem").arg(place, detail));
    setAccessibleName(m_text->fullText());
    update();
}

void BenchProblemBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_problems.empty())
        emit shown(BenchProblem(problem()));
}

void BenchProblemBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void BenchProblemBar::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    const bool error = !m_problems.empty() && isError(problem());
    QPainter painter(this);
    painter.fillRect(rect(), error ? t.removed.tint : t.warningGround);
    painter.fillRect(QRect(0, 0, width(), 1), error ? t.removed.ink : t.warningLine);
    paintIcon(painter, u"warning"_s, QRect(12, (height() - 16) / 2 + 1, 16, 16),
        error ? t.removed.ink : t.warningText);
}

} // namespace layerscope
