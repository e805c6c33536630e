// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/progresspanel.h"

#include "ui/format.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int panelWidth = 416;
    constexpr int barSteps = 1000;
    constexpr qint64 rateAfter = 500; // milliseconds until a rate means something

    /// "about 2 s left", "about 3 min left".
    QString remaining(double seconds)
    {
        if (seconds < 90)
            return ProgressPanel::tr("about %1 s left").arg(qMax(1, qRound(seconds)));
        return ProgressPanel::tr("about %1 min left").arg(qRound(seconds / 60));
    }

} // namespace

ProgressPanel::ProgressPanel(ImageSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new Label(TextSize::Number, TextInk::Text, this))
    , m_percent(new Label(TextSize::Normal, TextInk::Text, this))
    , m_bar(new QProgressBar(this))
    , m_rate(new Label(TextSize::Normal, TextInk::Secondary, this))
    , m_cancel(new QPushButton(this))
    , m_explanation(new Label(TextSize::Normal, TextInk::Secondary, this))
{
    m_title->setSemibold(true);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_cancel->setProperty("small", true);
    m_cancel->setAutoDefault(false);
    m_explanation->setWordWrap(true);
    m_explanation->setMinimumHeight(QFontMetrics(uiFont()).height() * 3);
    m_explanation->setAlignment(Qt::AlignTop);
    m_explanation->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);

    auto* body = new QWidget(this);
    body->setMaximumWidth(panelWidth);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_percent);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_rate, 1);
    foot->addWidget(m_cancel);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addLayout(foot);
    column->addSpacing(16);
    column->addWidget(m_explanation);
    auto* outer = new QVBoxLayout(this);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(body, 100);
    middle->addStretch(1);
    outer->addStretch();
    outer->addLayout(middle);
    outer->addStretch();

    connect(m_cancel, &QPushButton::clicked, &session, &ImageSession::cancel);
    connect(m_explanation, &QLabel::linkActivated, this, &ProgressPanel::configurationRequested);
    connect(&session, &ImageSession::progressChanged, this, &ProgressPanel::refresh);
    connect(&session, &ImageSession::stateChanged, this, &ProgressPanel::refresh);
    refresh();
}

void ProgressPanel::refresh()
{
    const bool busy = m_session.isBusy();
    m_bar->setVisible(busy);
    m_percent->setVisible(busy);
    m_rate->setVisible(busy);
    m_cancel->setVisible(busy);
    m_cancel->setText(tr("Cancel"));
    if (busy)
        showReading();
    else
        showStopped();
}

void ProgressPanel::showReading()
{
    const Format& format = Format::current();
    const auto& progress = m_session.progress();
    const bool layers = m_session.state() == ImageSession::State::Reading;
    m_title->setText(!layers                                   ? tr("Reading the archive")
            : progress.phase == LoadProgress::Phase::Analysing ? tr("Putting the layers together")
                                                               : tr("Reading layers"));
    const double fraction = progress.bytesTotal
        ? static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal)
        : 0;
    m_bar->setValue(qRound(fraction * barSteps));
    m_percent->setText(format.locale().toString(static_cast<int>(fraction * 100)) + u" %"_s);
    QStringList facts {
        tr("%1 of %2").arg(format.size(progress.bytesDone), format.size(progress.bytesTotal))
    };
    const qint64 elapsed = m_session.elapsedMilliseconds();
    if (elapsed > rateAfter && progress.bytesDone > 0 && progress.bytesDone < progress.bytesTotal) {
        const double rate = static_cast<double>(progress.bytesDone) * 1000 / static_cast<double>(elapsed);
        facts.append(tr("%1/s").arg(format.size(static_cast<uint64_t>(rate))));
        facts.append(remaining(static_cast<double>(progress.bytesTotal - progress.bytesDone) / rate));
    }
    m_rate->setText(progress.bytesTotal ? facts.join(u"     "_s) : format.size(progress.bytesDone));
    m_explanation->setText(!layers
            ? QString()
            : tr("Files, treemap and wasted space appear when all layers are read.<br>The image "
                 "configuration is ready now: <a href=\"image\">show image</a>."));
}

void ProgressPanel::showStopped()
{
    const bool cancelled = m_session.state() == ImageSession::State::Cancelled;
    m_title->setText(cancelled ? tr("Reading was cancelled") : QString());
    m_explanation->setText(cancelled
            ? tr("The layers and the image configuration are complete. Press F5 to read the rest.")
            : QString());
}

void ProgressPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace layerscope
