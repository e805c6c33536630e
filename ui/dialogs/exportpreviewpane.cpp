// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/exportpreviewpane.h"

#include "ui/format.h"
#include "ui/report/drawingobject.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/picturelist.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/textpreview.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    enum Kind { Rendered, Source };

} // namespace

ExportPreviewPane::ExportPreviewPane(QWidget* parent)
    : QWidget(parent)
    , m_title(new Label(TextSize::Normal, TextInk::Text, this))
    , m_kind(new SegmentedSwitch(2, this))
    , m_size(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_stack(new QStackedWidget(this))
    , m_page(new QTextBrowser(this))
    , m_source(new TextPreview(this))
    , m_pictures(new PictureList(this))
    , m_message(new Label(TextSize::Normal, TextInk::Secondary, this))
    , m_remark(new Label(TextSize::Small, TextInk::Secondary, this))
{
    m_title->setSemibold(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_kind);
    head->addStretch();
    head->addWidget(m_size);
    m_page->setOpenLinks(false);
    m_page->setLineWrapMode(QTextEdit::WidgetWidth);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its width is part of the page's
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    for (QWidget* each : QWidgetList { m_message, m_page, m_source, m_pictures })
        m_stack->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_remark);
    m_remark->hide();
    connect(m_kind, &SegmentedSwitch::chosen, this, [this](int kind) {
        m_wantsSource = kind == Source;
        show();
    });
    retranslate();
}

ExportPreviewPane::~ExportPreviewPane()
{
    m_page->setDocument(nullptr); // it belongs to the preview
}

ReportPreviewStyle ExportPreviewPane::style() const
{
    ReportPreviewStyle style;
    style.theme = &theme();
    style.width
        = m_stack->width() - m_page->verticalScrollBar()->sizeHint().width() - 2 * m_page->frameWidth();
    style.ratio = devicePixelRatioF();
    style.thread = QThread::currentThread();
    style.omitted = tr("%1 more rows are in the file");
    return style;
}

void ExportPreviewPane::setPreview(std::shared_ptr<ReportPreview> preview)
{
    const int scrolled = m_page->verticalScrollBar()->value();
    if (preview->page)
        new DrawingObject(*preview->page, theme()); // belongs to the page
    m_page->setDocument(preview->page.get()); // null: an empty one of its own
    m_preview = std::move(preview); // the old page goes after the view has left it
    m_source->setSlices(m_preview->source);
    m_pictures->setPictures(m_preview->pictures,
        m_preview->omittedPictures > 0
            ? tr("%Ln more page(s) in the file", nullptr, m_preview->omittedPictures)
            : QString());
    show();
    m_page->verticalScrollBar()->setValue(scrolled);
}

void ExportPreviewPane::setWorking() { m_size->setText(u"…"_s); }

QString ExportPreviewPane::shown() const
{
    const QWidget* widget = m_stack->currentWidget();
    return widget == m_page    ? u"page"_s
        : widget == m_source   ? u"source"_s
        : widget == m_pictures ? u"pictures"_s
                               : u"message"_s;
}

void ExportPreviewPane::show()
{
    const bool failed = !m_preview || m_preview->error;
    const bool isRendered = m_preview && (m_preview->page || !m_preview->pictures.isEmpty());
    const bool hasSource = m_preview && !m_preview->source.isEmpty();
    const bool showsSource = hasSource && (m_wantsSource || !isRendered);
    m_kind->setEnabled(isRendered && hasSource);
    m_kind->setCurrent(showsSource ? Source : Rendered);
    if (failed)
        m_stack->setCurrentWidget(m_message);
    else if (showsSource)
        m_stack->setCurrentWidget(m_source);
    else if (m_preview->page)
        m_stack->setCurrentWidget(m_page);
    else
        m_stack->setCurrentWidget(m_pictures);
    m_message->setText(!m_preview ? tr("Making the report…")
            : failed              ? failureText(*m_preview->error)
                                  : QString());
    m_size->setText(
        m_preview && m_preview->bytes ? Format::current().size(m_preview->bytes->size()) : QString());
    m_remark->setVisible(showsSource && m_preview->isSourceCut);
}

QString ExportPreviewPane::failureText(const Error& error)
{
    return error.code == ErrorCode::Empty ? tr("There is nothing to draw.")
                                          : tr("The report cannot be made.");
}

void ExportPreviewPane::retranslate()
{
    m_title->setText(tr("Preview"));
    m_kind->setTexts({ tr("Rendered"), tr("Source") });
    m_kind->setAccessibleName(tr("Preview"));
    m_page->setAccessibleName(tr("Report"));
    m_source->setAccessibleName(tr("Source"));
    m_pictures->setAccessibleName(tr("Pages"));
    m_remark->setText(tr("Only the beginning is shown; the file has everything."));
    show();
}

void ExportPreviewPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        emit widthChanged();
}

void ExportPreviewPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace layerscope
