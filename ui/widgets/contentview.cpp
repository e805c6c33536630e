// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/contentview.h"

#include "ui/format.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/imagepreview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textpreview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

ContentView::ContentView(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout)
    , m_message(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_text(new TextPreview(this))
    , m_bytes(new HexView(this))
    , m_picture(new ImagePreview(this))
    , m_note(new Label(TextSize::Small, TextInk::Secondary, this))
{
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setContentsMargins(12, 4, 12, 4);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 4, 12, 4);
    for (QWidget* page : QWidgetList { m_message, m_text, m_bytes, m_picture })
        m_stack->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_stack, 1);
    column->addWidget(m_note);
    setReading();
}

void ContentView::setReading()
{
    m_preview.reset();
    show();
}

void ContentView::setPreview(std::shared_ptr<const FilePreview> preview)
{
    m_preview = std::move(preview);
    m_text->setSlices(m_preview->slices);
    m_bytes->setBytes(m_preview->bytes);
    m_picture->setPicture(m_preview->picture, m_preview->pictureSize);
    show();
}

void ContentView::setHex(bool on)
{
    m_hex = on;
    show();
}

bool ContentView::hasChoice() const { return m_preview && m_preview->kind != FilePreview::Kind::Bytes; }

bool ContentView::isPicture() const { return m_preview && m_preview->kind == FilePreview::Kind::Picture; }

QWidget* ContentView::shownWidget() const { return m_stack->currentWidget(); }

QString ContentView::note() const { return m_note->isHidden() ? QString() : m_note->text(); }

QString ContentView::message() const
{
    return m_stack->currentWidget() == m_message ? m_message->text() : QString();
}

QWidget* ContentView::chosenWidget() const
{
    if (!messageText().isEmpty())
        return m_message;
    if (m_hex || m_preview->kind == FilePreview::Kind::Bytes)
        return m_bytes;
    return m_preview->kind == FilePreview::Kind::Picture ? static_cast<QWidget*>(m_picture) : m_text;
}

QString ContentView::messageText() const
{
    if (!m_preview)
        return tr("Reading…");
    if (m_preview->bytes.isEmpty())
        return m_preview->error ? contentErrorText(*m_preview->error) : tr("The file is empty.");
    return {};
}

QString ContentView::noteText() const
{
    const Format& format = Format::current();
    QStringList facts;
    if (m_preview->kind == FilePreview::Kind::Picture)
        facts.append(
            tr("%1 × %2 pixels").arg(m_preview->pictureSize.width()).arg(m_preview->pictureSize.height()));
    if (m_preview->kind == FilePreview::Kind::Text && !m_hex)
        facts.append({ encodingName(m_preview->encoding), tr("%Ln line(s)", nullptr, m_preview->lines) });
    if (m_preview->hasCutLines && !m_hex)
        facts.append(tr("long lines are cut"));
    if (!m_preview->isWhole())
        facts.append(tr("Showing the first %1 of %2")
                         .arg(format.size(static_cast<uint64_t>(m_preview->bytes.size())),
                             format.size(m_preview->size)));
    QString text = facts.join(u" · "_s);
    if (m_preview->error)
        text += (text.isEmpty() ? QString() : u"\n"_s) + contentErrorText(*m_preview->error);
    return text;
}

void ContentView::show()
{
    const QString message = messageText();
    m_message->setText(message);
    m_stack->setCurrentWidget(chosenWidget());
    const QString note = message.isEmpty() ? noteText() : QString();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_text->setAccessibleName(tr("Text of the file"));
}

void ContentView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

QString contentErrorText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return ContentView::tr("The layer that holds the file is not in the archive.");
    case ErrorCode::Unsupported:
        return ContentView::tr("The archive came from a pipe and cannot be read again.");
    case ErrorCode::Damaged:
        return ContentView::tr(
            "The file cannot be read whole: its layer is damaged, or the archive has changed.");
    case ErrorCode::Unreadable:
        return ContentView::tr("The archive cannot be read any more.");
    case ErrorCode::Cancelled:
        return ContentView::tr("Reading was cancelled.");
    default:
        return ContentView::tr("The file cannot be read: %1").arg(displayText(error.detail));
    }
}

} // namespace layerscope
