// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/dropzone.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int logoSize = 84;
    constexpr int radius = 8;

    /// The coloured application icon, painted at whatever ratio the screen has.
    class Logo : public QWidget {
    public:
        explicit Logo(QWidget* parent)
            : QWidget(parent)
        {
            setFixedSize(logoSize, logoSize);
        }

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            QPainter painter(this);
            applicationIcon().paint(&painter, rect());
        }
    };

} // namespace

DropZone::DropZone(QWidget* parent)
    : QWidget(parent)
    , m_title(new Label(TextSize::Display, TextInk::Text, this))
    , m_text(new Label(TextSize::Normal, TextInk::Secondary, this))
    , m_promise(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_open(new QPushButton(this))
    , m_folder(new QPushButton(this))
    , m_sample(new QPushButton(this))
{
    m_title->setSemibold(true);
    for (Label* label : { m_title, m_text, m_promise }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_open->setProperty("primary", true);
    m_open->setIcon(icon(u"open"_s));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton* button : { m_open, m_folder, m_sample }) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 32, 24, 32);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(new Logo(this), 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_text);
    column->addSpacing(24);
    column->addLayout(buttons);
    column->addSpacing(24);
    column->addWidget(m_promise);
    column->addStretch();

    connect(m_open, &QPushButton::clicked, this, &DropZone::openFile);
    connect(m_folder, &QPushButton::clicked, this, &DropZone::openFolder);
    connect(m_sample, &QPushButton::clicked, this, &DropZone::openSample);
    retranslate();
}

void DropZone::setHint(const QString& text)
{
    if (m_hint == text)
        return;
    m_hint = text;
    retranslate();
    update();
}

void DropZone::setSampleAvailable(bool available) { m_sample->setVisible(available); }

void DropZone::retranslate()
{
    m_title->setText(m_hint.isEmpty() ? tr("Drop container images here") : m_hint);
    m_text->setText(tr("docker save and OCI archives (.tar, .tar.gz, .tar.zst) or OCI layout folders.")
        + u'\n' + tr("Drop two to compare them."));
    m_promise->setText(
        tr("Works offline. Reads archives in place: nothing is unpacked, no container engine is needed."));
    m_open->setText(tr("Open…"));
    m_folder->setText(tr("Open folder…"));
    m_sample->setText(tr("Open the sample image"));
    setAccessibleName(m_title->text());
}

void DropZone::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DropZone::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    const bool lit = !m_hint.isEmpty();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(lit ? t.accent : t.outline, 2);
    pen.setDashPattern({ 3, 2.5 });
    if (lit)
        pen.setStyle(Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(lit ? t.accentSoft : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace layerscope
