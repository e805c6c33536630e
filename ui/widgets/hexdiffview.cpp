// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/hexdiffview.h"

#include "ui/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/contentview.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollBar>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    QByteArray bytesOf(const ContentDifference::Side& side)
    {
        return { side.bytes.data(), static_cast<qsizetype>(side.bytes.size()) };
    }

    /// The bytes of `own` that stand against something else, or nothing, in `other`.
    std::vector<bool> marked(const std::string& own, const std::string& other)
    {
        std::vector<bool> marks(own.size());
        for (size_t i = 0; i < own.size(); ++i)
            marks[i] = i >= other.size() || own[i] != other[i];
        return marks;
    }

} // namespace

HexDiffView::HexDiffView(QWidget* parent)
    : QWidget(parent)
    , m_summary(new Label(TextSize::Small, TextInk::Text, this))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setContentsMargins(12, 4, 12, 0);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(1);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_summary, 0, 0, 1, 2);
    for (int side = 0; side < 2; ++side) {
        auto* facts = new Label(TextSize::Small, TextInk::Secondary, this);
        facts->setTextFormat(Qt::PlainText);
        facts->setElided(Qt::ElideMiddle);
        facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        facts->setContentsMargins(12, 0, 12, 2);
        auto* view = new HexView(this);
        grid->addWidget(facts, 1, side);
        grid->addWidget(view, 2, side);
        grid->setColumnStretch(side, 1);
        m_facts[static_cast<size_t>(side)] = facts;
        m_views[static_cast<size_t>(side)] = view;
    }
    grid->setRowStretch(2, 1);
    QScrollBar* a = m_views[0]->verticalScrollBar();
    QScrollBar* b = m_views[1]->verticalScrollBar();
    connect(a, &QScrollBar::valueChanged, b, &QScrollBar::setValue);
    connect(b, &QScrollBar::valueChanged, a, &QScrollBar::setValue);
}

void HexDiffView::setDifference(
    std::shared_ptr<const ContentDifference> difference, uint64_t sizeA, uint64_t sizeB)
{
    if (difference == m_difference)
        return retranslate();
    m_difference = std::move(difference);
    m_sizes = { sizeA, sizeB };
    const ContentDifference& found = *m_difference;
    m_views[0]->setBytes(bytesOf(found.a), found.begin);
    m_views[1]->setBytes(bytesOf(found.b), found.begin);
    if (found.offset) {
        m_views[0]->setMarked(marked(found.a.bytes, found.b.bytes), &Theme::removed);
        m_views[1]->setMarked(marked(found.b.bytes, found.a.bytes), &Theme::added);
        for (HexView* view : m_views)
            view->showByte(static_cast<qsizetype>(*found.offset - found.begin));
    }
    retranslate();
}

QString HexDiffView::summary() const { return m_summary->text(); }
QString HexDiffView::facts(size_t side) const { return m_facts[side]->fullText(); }

void HexDiffView::retranslate()
{
    if (!m_difference)
        return;
    const Format& format = Format::current();
    const ContentDifference& found = *m_difference;
    QStringList sentences;
    if (found.offset)
        sentences.append(tr("First difference at byte %1 (0x%2)")
                             .arg(format.count(*found.offset), QString::number(*found.offset, 16)));
    const std::array sides { &found.a, &found.b };
    const std::array names { u"A"_s, u"B"_s };
    for (size_t i = 0; i < sides.size(); ++i) {
        if (sides[i]->error)
            sentences.append(names[i] + u": "_s + contentErrorText(*sides[i]->error));
        const Digest& digest = sides[i]->sha256;
        QString text = names[i] + u" · "_s + format.exactBytes(m_sizes[i]);
        if (!digest.isEmpty())
            text += u" · "_s + displayText(digest.text());
        m_facts[i]->setFullText(text);
        m_views[i]->setAccessibleName(tr("Bytes of %1").arg(names[i]));
    }
    if (!found.offset && !found.a.error && !found.b.error)
        sentences.append(tr("No byte differs."));
    m_summary->setText(sentences.join(u" · "_s));
}

void HexDiffView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace layerscope
