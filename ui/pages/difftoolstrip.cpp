// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/difftoolstrip.h"

#include "ui/dialogs/difftooldialog.h"
#include "ui/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace layerscope {

namespace {

    constexpr int quietMilliseconds = 300;

    QPushButton* smallButton(QWidget* parent)
    {
        auto* button = new QPushButton(parent);
        button->setProperty("small", true);
        button->setAutoDefault(false);
        return button;
    }

} // namespace

DiffToolStrip::DiffToolStrip(ExternalDiff& tool, Settings& settings, QWidget* parent)
    : QFrame(parent)
    , m_tool(tool)
    , m_settings(settings)
    , m_text(new Label(TextSize::Small, TextInk::Text, this))
    , m_bar(new QProgressBar(this))
    , m_accept(smallButton(this))
    , m_cancel(smallButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setElided(Qt::ElideRight);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(120, 8);
    m_bar->setRange(0, 1000);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    for (QWidget* widget : QWidgetList { m_bar, m_accept, m_cancel })
        row->addWidget(widget);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, &DiffToolStrip::updateContent);
    connect(&tool, &ExternalDiff::changed, this, &DiffToolStrip::takeState);
    connect(&tool, &ExternalDiff::toolWanted, this, &DiffToolStrip::chooseTool);
    connect(
        &tool, &ExternalDiff::failed, this, [this](const QString& sentence) { showMessage(sentence, true); });
    connect(&tool, &ExternalDiff::opened, this, [this](int leftOut) {
        showMessage(leftOut > 0 ? tr("%Ln path(s) could not be written and are missing in the external tool.",
                        nullptr, leftOut)
                                : QString(),
            false);
    });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (m_tool.state() == ExternalDiff::State::Asking)
            m_tool.confirm();
        else
            chooseTool();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        showMessage({}, false);
        m_tool.cancel();
    });
    updateContent();
}

QString DiffToolStrip::text() const { return isHidden() ? QString() : m_text->fullText(); }

void DiffToolStrip::chooseTool()
{
    showMessage({}, false);
    DiffToolDialog(m_settings, this).exec();
}

void DiffToolStrip::showMessage(const QString& sentence, bool isAboutTool)
{
    m_message = sentence;
    m_isAboutTool = isAboutTool;
    updateContent();
}

void DiffToolStrip::takeState()
{
    if (m_tool.state() == ExternalDiff::State::Idle)
        m_quiet.stop();
    else
        m_message.clear(); // who asks again has seen it
    if (m_tool.state() == ExternalDiff::State::Writing && isHidden()) {
        if (!m_quiet.isActive())
            m_quiet.start();
        return;
    }
    updateContent();
}

void DiffToolStrip::updateContent()
{
    const Format& format = Format::current();
    const ExternalDiff::State state = m_tool.state();
    const bool isWriting = state == ExternalDiff::State::Writing;
    QString text = m_message;
    if (state == ExternalDiff::State::Asking)
        text = tr("%1 in %2 files are written to a temporary folder first.")
                   .arg(format.size(m_tool.bytes()), format.count(m_tool.files()));
    else if (isWriting)
        text = tr("Writing for the external tool · %1 of %2")
                   .arg(format.size(std::min(m_tool.done(), m_tool.bytes())), format.size(m_tool.bytes()));
    m_text->setFullText(text);
    m_bar->setVisible(isWriting);
    m_bar->setValue(m_tool.bytes() == 0
            ? 0
            : static_cast<int>(1000.0 * static_cast<double>(std::min(m_tool.done(), m_tool.bytes()))
                / static_cast<double>(m_tool.bytes())));
    m_accept->setVisible(
        state == ExternalDiff::State::Asking || (state == ExternalDiff::State::Idle && m_isAboutTool));
    m_accept->setText(state == ExternalDiff::State::Asking ? tr("Write and open") : tr("Choose tool…"));
    m_cancel->setText(state == ExternalDiff::State::Idle ? tr("Close") : tr("Cancel"));
    setVisible(!text.isEmpty());
}

void DiffToolStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().raised);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

void DiffToolStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateContent();
}

} // namespace layerscope
