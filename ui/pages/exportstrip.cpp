// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/exportstrip.h"

#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int leftMargin = 44;
    constexpr int quietMilliseconds = 300;
    constexpr size_t listedSkips = 200;

    QPushButton* smallButton(QWidget* parent)
    {
        auto* button = new QPushButton(parent);
        button->setProperty("small", true);
        button->setAutoDefault(false);
        return button;
    }

    QString skippedText(const ExtractSummary& summary)
    {
        QStringList lines;
        for (size_t i = 0; i < summary.skipped.size() && i < listedSkips; ++i)
            lines.append(
                displayText(summary.skipped[i].path) + u": "_s + displayText(summary.skipped[i].reason));
        if (summary.skipped.size() > listedSkips)
            lines.append(u"…"_s);
        return lines.join(u'\n');
    }

} // namespace

ExportStrip::ExportStrip(Exporter& exporter, QWidget* parent)
    : QFrame(parent)
    , m_exporter(exporter)
    , m_fact(new Label(TextSize::Normal, TextInk::Text, this))
    , m_more(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(smallButton(this))
    , m_folder(smallButton(this))
    , m_details(smallButton(this))
    , m_close(new IconButton(u"close"_s, this))
{
    m_fact->setSemibold(true);
    m_fact->setTextFormat(Qt::PlainText);
    m_fact->setElided(Qt::ElideMiddle);
    m_more->setTextFormat(Qt::PlainText);
    m_more->setWordWrap(true);
    m_more->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_fact, 1);
    for (QWidget* widget : QWidgetList { m_details, m_folder, m_cancel, m_close })
        head->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(leftMargin, 6, 16, 6);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_more);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        m_isQuiet = false;
        takeProgress();
    });
    connect(&exporter, &Exporter::requested, this, [this] {
        if (isProblem()) // who asks for more has seen it
            closeOutcome();
    });
    connect(&exporter, &Exporter::progressChanged, this, &ExportStrip::takeProgress);
    connect(&exporter, &Exporter::finished, this, &ExportStrip::takeOutcome);
    connect(&exporter, &Exporter::cancelled, this, [this] {
        if (!isProblem())
            setState(State::Hidden);
    });
    connect(m_cancel, &QPushButton::clicked, &exporter, &Exporter::cancel);
    connect(m_folder, &QPushButton::clicked, this, &ExportStrip::showFolder);
    connect(m_close, &QToolButton::clicked, this, &ExportStrip::closeOutcome);
    connect(m_details, &QPushButton::clicked, this, [this] {
        m_more->setVisible(m_more->isHidden());
        retranslate();
    });
    setState(State::Hidden);
}

QString ExportStrip::text() const { return isHidden() ? QString() : m_fact->fullText(); }

QWidget* ExportStrip::closeButton() const { return m_close; }

void ExportStrip::takeProgress()
{
    if (!m_exporter.isBusy() || isProblem())
        return;
    if (m_state != State::Running && m_isQuiet) {
        if (!m_quiet.isActive())
            m_quiet.start();
        return;
    }
    const ExportProgress progress = m_exporter.progress();
    m_bar->setRange(0, progress.total ? 1000 : 0);
    if (progress.total)
        m_bar->setValue(static_cast<int>(1000.0 * static_cast<double>(std::min(progress.done, progress.total))
            / static_cast<double>(progress.total)));
    if (m_state != State::Running)
        setState(State::Running);
    else
        retranslate();
}

void ExportStrip::takeOutcome(const ExportOutcome& outcome)
{
    const bool problem = outcome.error || !outcome.summary.skipped.empty();
    if (isProblem()) {
        if (problem)
            m_further.push_back(outcome);
        return;
    }
    m_quiet.stop();
    m_isQuiet = true;
    m_outcome = outcome;
    setState(outcome.error ? State::Failed : problem ? State::Partly : State::Done);
}

/// A failure stays until it is closed or something else is to be saved, whatever ends meanwhile; then comes the next one.
void ExportStrip::closeOutcome()
{
    setState(State::Hidden);
    if (!m_further.empty()) {
        const ExportOutcome next = std::move(m_further.front());
        m_further.erase(m_further.begin());
        takeOutcome(next);
    }
}

void ExportStrip::setState(State state)
{
    m_state = state;
    if (state == State::Hidden) {
        m_quiet.stop();
        m_isQuiet = true;
    }
    m_bar->setVisible(state == State::Running);
    m_cancel->setVisible(state == State::Running);
    m_close->setVisible(state != State::Running);
    m_folder->setVisible(state == State::Done || state == State::Partly);
    m_details->setVisible(state == State::Partly || state == State::Failed);
    m_more->hide();
    setVisible(state != State::Hidden);
    retranslate();
}

void ExportStrip::showFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_outcome.target).absolutePath()));
}

void ExportStrip::retranslate()
{
    const Format& format = Format::current();
    const QString name = QFileInfo(m_outcome.target).fileName();
    QString fact;
    QString more;
    if (m_state == State::Running) {
        const ExportProgress progress = m_exporter.progress();
        fact = tr("Saving %1 · %2").arg(progress.name, format.size(progress.done));
        if (progress.waiting > 0)
            fact += u" · "_s + tr("%Ln more waiting", nullptr, progress.waiting);
    } else if (m_state == State::Failed) {
        const BannerText text = exportErrorText(*m_outcome.error, name);
        fact = text.fact + u' ' + text.consequence;
        more = text.details;
    } else if (m_state != State::Hidden) {
        fact = tr("Saved %1 · %2").arg(name, format.size(m_outcome.summary.bytes));
        const auto skipped = static_cast<int>(m_outcome.summary.skipped.size());
        if (skipped > 0)
            fact += u" · "_s + tr("%Ln item(s) left out", nullptr, skipped);
        more = skippedText(m_outcome.summary);
    }
    m_fact->setFullText(fact);
    m_more->setText(more);
    m_cancel->setText(tr("Cancel"));
    m_folder->setText(tr("Show in folder"));
    m_details->setText(m_more->isHidden() ? tr("Show details") : tr("Hide details"));
    m_close->setHint(tr("Close"));
    m_bar->setAccessibleName(fact);
    setAccessibleName(fact);
}

void ExportStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExportStrip::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    const bool failed = m_state == State::Failed;
    const bool partly = m_state == State::Partly;
    const MarkColors tone = failed ? t.removed
        : partly                   ? MarkColors { t.warningText, t.warningGround }
                                   : t.added;
    QPainter painter(this);
    const bool running = m_state == State::Running;
    painter.fillRect(rect(), running ? t.raised : tone.tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), running ? t.line : tone.ink);
    paintIcon(painter,
        failed || partly ? u"warning"_s
            : running    ? u"down"_s
                         : u"check"_s,
        QRect(16, 10, 16, 16), running ? t.text2 : tone.ink);
}

} // namespace layerscope
