// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/banner.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusoutline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int maximumShown = 3;
    constexpr int leftMargin = 44;
    constexpr int detailLines = 10;

    QPushButton* smallButton(QWidget* parent)
    {
        auto* button = new QPushButton(parent);
        button->setProperty("small", true);
        button->setAutoDefault(false);
        return button;
    }

} // namespace

Banner::Banner(const BannerText& text, QWidget* parent)
    : QFrame(parent)
    , m_text(text)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(leftMargin, 8, 16, 8);
    column->setSpacing(4);
    buildHead(column);
    if (!text.consequence.isEmpty()) {
        m_consequence = new Label(TextSize::Small, TextInk::Secondary, this);
        m_consequence->setTextFormat(Qt::PlainText);
        m_consequence->setWordWrap(true);
        column->addWidget(m_consequence);
    }
    if (!text.details.isEmpty()) {
        m_details = new QPlainTextEdit(this);
        m_details->setReadOnly(true);
        m_details->setFont(monospaceFont());
        m_details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        connect(m_details->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, &Banner::fitDetails);
        fitDetails();
        new FocusOutline(m_details);
        m_details->hide();
        column->addSpacing(4);
        column->addWidget(m_details);
    }
    setText(text);
    retranslate();
}

void Banner::setText(const BannerText& text)
{
    m_text = text;
    m_fact->setText(text.fact);
    if (m_consequence)
        m_consequence->setText(text.consequence);
    if (m_details)
        m_details->setPlainText(text.details);
    setAccessibleName(text.fact);
}

void Banner::buildHead(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_fact = new Label(TextSize::Normal, TextInk::Text, this);
    m_fact->setSemibold(true);
    m_fact->setTextFormat(Qt::PlainText);
    m_fact->setWordWrap(true);
    m_fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_fact, 1);
    if (!m_text.details.isEmpty()) {
        m_detailsButton = smallButton(this);
        connect(m_detailsButton, &QPushButton::clicked, this, &Banner::toggleDetails);
        row->addWidget(m_detailsButton, 0, Qt::AlignTop);
    }
    m_copyButton = smallButton(this);
    m_copyButton->setIcon(icon(u"copy"_s));
    connect(m_copyButton, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(QStringList { m_text.fact, m_text.consequence, m_text.details }
                                               .filter(QRegularExpression(u"."_s))
                                               .join(u'\n'));
    });
    row->addWidget(m_copyButton, 0, Qt::AlignTop);
    m_closeButton = new IconButton(u"close"_s, this);
    connect(m_closeButton, &QToolButton::clicked, this, &Banner::closed);
    row->addWidget(m_closeButton, 0, Qt::AlignTop);
    column->addLayout(row);
}

/// As high as they are at this width, to a limit.
void Banner::fitDetails()
{
    const auto lines
        = static_cast<int>(m_details->document()->size().height()); // that of a plain text is in lines
    m_details->setFixedHeight(
        QFontMetrics(monospaceFont()).lineSpacing() * std::clamp(lines, 1, detailLines) + 20);
}

void Banner::toggleDetails()
{
    m_details->setVisible(m_details->isHidden());
    retranslate();
}

void Banner::retranslate()
{
    m_copyButton->setText(tr("Copy"));
    m_closeButton->setHint(tr("Close"));
    if (m_detailsButton)
        m_detailsButton->setText(m_details->isHidden() ? tr("Show details") : tr("Hide details"));
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), m_text.isError ? t.removed.tint : t.warningGround);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_text.isError ? t.removed.ink : t.warningLine);
    paintIcon(painter, u"warning"_s, QRect(16, 12, 16, 16), m_text.isError ? t.removed.ink : t.warningText);
}

BannerStack::BannerStack(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_more(new Label(TextSize::Small, TextInk::Secondary, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_more->setContentsMargins(leftMargin, 4, 16, 4);
    m_layout->addWidget(m_more);
    arrange();
}

void BannerStack::say(std::function<QList<BannerText>()> texts)
{
    clear();
    m_source = std::move(texts);
    m_said = m_source();
    for (const BannerText& text : std::as_const(m_said))
        add(text);
}

void BannerStack::sayAgain()
{
    const QList<BannerText> said = m_source();
    for (qsizetype i = 0; i < std::min(said.size(), m_said.size()); ++i) {
        if (Banner* banner = find(m_said[i])) // what was closed stays closed
            banner->setText(said[i]);
    }
    m_said = said;
}

void BannerStack::add(const BannerText& text)
{
    if (find(text))
        return;
    auto* banner = new Banner(text, this);
    connect(banner, &Banner::closed, this, [this, banner] { drop(banner); });
    m_banners.append(banner);
    m_layout->insertWidget(static_cast<int>(m_banners.size()) - 1, banner);
    arrange();
}

Banner* BannerStack::find(const BannerText& text) const
{
    const auto found = std::ranges::find_if(m_banners, [&](const Banner* banner) {
        return banner->text().fact == text.fact && banner->text().details == text.details;
    });
    return found == m_banners.end() ? nullptr : *found;
}

void BannerStack::drop(Banner* banner)
{
    m_banners.removeOne(banner);
    banner->deleteLater();
    banner->hide();
    arrange();
}

bool BannerStack::remove(const BannerText& text)
{
    Banner* banner = find(text);
    if (banner)
        drop(banner);
    return banner != nullptr;
}

void BannerStack::clear()
{
    QList<Banner*> lasting;
    for (Banner* banner : std::as_const(m_banners)) {
        if (banner->text().lasts) {
            lasting.append(banner);
            continue;
        }
        banner->hide();
        banner->deleteLater();
    }
    m_banners = lasting;
    m_source = nullptr;
    arrange();
}

QList<BannerText> BannerStack::texts() const
{
    QList<BannerText> texts;
    for (const Banner* banner : m_banners)
        texts.append(banner->text());
    return texts;
}

int BannerStack::count() const { return static_cast<int>(m_banners.size()); }

void BannerStack::arrange()
{
    for (int i = 0; i < m_banners.size(); ++i)
        m_banners[i]->setVisible(i < maximumShown);
    const int hidden = count() - maximumShown;
    m_more->setText(tr("%Ln more", "banners", std::max(hidden, 0)));
    m_more->setVisible(hidden > 0);
    setVisible(count() > 0);
}

void BannerStack::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (m_source)
            sayAgain();
        arrange();
    }
    QWidget::changeEvent(event);
}

} // namespace layerscope
