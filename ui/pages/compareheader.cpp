// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/compareheader.h"

#include "ui/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/deltachip.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int headerHeight = 80;
    constexpr int markSize = 24;
    constexpr int namesWidth = 120; // of each side; the numbers give way before it is less

    using Meaning = DeltaChip::Meaning;

    template <typename T>
    int direction(T delta)
    {
        return delta < 0 ? -1 : delta > 0 ? 1 : 0;
    }

    Meaning lessIsBetter(int direction)
    {
        return direction < 0 ? Meaning::Better : direction > 0 ? Meaning::Worse : Meaning::Neutral;
    }

    bool isDamaged(const Analysis& analysis) { return analysis.isDamaged(); }

} // namespace

/// The letter of a side on its colour: the first two categories, as everywhere in a comparison.
class CompareHeader::SideMark : public QWidget {
public:
    SideMark(QChar letter, int category, QWidget* parent)
        : QWidget(parent)
        , m_letter(letter)
        , m_category(category)
    {
        setFixedSize(markSize, markSize);
        setAccessibleName(letter);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        (void)event;
        QPainter painter(this);
        painting::panel(painter, rect(), theme().category(m_category), {}, 2);
        painter.setFont(uiFont(TextSize::Normal, true));
        painter.setPen(theme().onCategoryText(m_category));
        painter.drawText(rect(), Qt::AlignCenter, m_letter);
    }

private:
    QChar m_letter;
    int m_category;
};

CompareHeader::CompareHeader(QWidget* parent)
    : QWidget(parent)
    , m_swap(new IconButton(u"swap"_s, this))
{
    setFixedHeight(headerHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 4, 0);
    row->setSpacing(8);
    const auto addSide = [&](SideLabels& labels, QChar letter, int category) {
        labels.mark = new SideMark(letter, category, this);
        row->addWidget(labels.mark);
        labels.title = new Label(TextSize::Normal, TextInk::Text, this);
        labels.title->setSemibold(true);
        labels.path = new Label(TextSize::Small, TextInk::Secondary, this);
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addStretch();
        for (Label* label : { labels.title, labels.path }) {
            label->setElided(Qt::ElideMiddle);
            column->addWidget(label);
        }
        column->addStretch();
        row->addLayout(column, 1);
    };
    addSide(m_a, u'A', 0);
    row->addSpacing(4);
    row->addWidget(m_swap);
    row->addSpacing(4);
    addSide(m_b, u'B', 1);
    row->addSpacing(8);
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(0);
    for (DeltaChip*& chip : m_chips) {
        chip = new DeltaChip(this);
        numbers->addWidget(chip, 0, Qt::AlignVCenter);
    }
    row->addLayout(numbers);
    connect(m_swap, &QToolButton::clicked, this, &CompareHeader::swapRequested);
    m_swap->setFramed();
    refresh();
}

void CompareHeader::setNames(const Name& a, const Name& b)
{
    const auto show = [](const SideLabels& labels, const Name& name) {
        labels.title->setFullText(name.title);
        labels.path->setFullText(QFileInfo(name.path).fileName());
        labels.mark->setToolTip(plainToolTip(name.title + u'\n' + name.path));
    };
    show(m_a, a);
    show(m_b, b);
}

void CompareHeader::setComparison(std::shared_ptr<const Comparison> comparison)
{
    m_comparison = std::move(comparison);
    refresh();
}

void CompareHeader::refresh()
{
    m_swap->setHint(tr("Swap A and B (Ctrl+Shift+D)"));
    m_chips[Content]->setLabel(tr("Content"));
    m_chips[Live]->setLabel(tr("Live"));
    m_chips[Wasted]->setLabel(tr("Wasted"));
    m_chips[Efficiency]->setLabel(tr("Efficiency"));
    m_chips[Layers]->setLabel(tr("Layers"));
    m_chips[Files]->setLabel(tr("Files"));
    m_chips[PullB]->setLabel(tr("Pull B, having A"));
    if (m_comparison) {
        showSizes();
        showCounts();
        showTransfer();
    } else {
        showNothing();
    }
    explain();
    fold();
}

void CompareHeader::showNothing()
{
    for (DeltaChip* chip : m_chips) {
        chip->setValues({}, u"…"_s);
        chip->setDelta({});
        chip->setExact({});
    }
}

void CompareHeader::setBytes(Number number, uint64_t a, uint64_t b, int64_t delta, bool inBytes)
{
    const Format& format = Format::current();
    m_chips[number]->setValues(Format::bounded(format.size(a), isDamaged(*m_comparison->a)),
        Format::bounded(format.size(b), isDamaged(*m_comparison->b)));
    const QString share
        = a ? format.deltaPercent(static_cast<double>(delta) / static_cast<double>(a)) : QString();
    const QString bytes = format.delta(delta);
    const QString text = delta == 0 ? tr("no difference")
        : share.isEmpty()           ? bytes
        : inBytes                   ? bytes + u" · "_s + share
                                    : share;
    m_chips[number]->setDelta(text, direction(delta), lessIsBetter(direction(delta)));
    m_chips[number]->setExact(QString::number(delta));
}

void CompareHeader::showSizes()
{
    const Totals& a = m_comparison->a->totals;
    const Totals& b = m_comparison->b->totals;
    const TotalsDelta& delta = m_comparison->delta;
    setBytes(Content, a.contentBytes, b.contentBytes, delta.contentBytes, true);
    setBytes(Live, a.liveBytes, b.liveBytes, delta.liveBytes, false);
    setBytes(Wasted, a.wastedBytes, b.wastedBytes, delta.wastedBytes, false);
    const Format& format = Format::current();
    m_chips[Efficiency]->setValues(format.percent(a.efficiency()), format.percent(b.efficiency()));
    const double points = (b.efficiency() - a.efficiency()) * 100;
    const int way = direction(delta.efficiency);
    // What differs by less than is shown still differs.
    const QString shown = format.locale().toString(qMax(std::abs(points), way ? 0.1 : 0.0), 'f', 1);
    m_chips[Efficiency]->setDelta(
        way ? tr("%1 points").arg((way < 0 ? QString(QChar(0x2212)) : u"+"_s) + shown) : tr("no difference"),
        way, lessIsBetter(-way));
    m_chips[Efficiency]->setExact(QString::number(delta.efficiency));
}

void CompareHeader::showCounts()
{
    const Format& format = Format::current();
    const Totals& a = m_comparison->a->totals;
    const Totals& b = m_comparison->b->totals;
    const TotalsDelta& delta = m_comparison->delta;
    m_chips[Layers]->setValues(format.count(a.layers), format.count(b.layers));
    m_chips[Layers]->setDelta(format.deltaCount(delta.layers), direction(delta.layers));
    m_chips[Layers]->setExact(QString::number(delta.layers));
    m_chips[Files]->setValues(Format::bounded(format.count(a.files), isDamaged(*m_comparison->a)),
        Format::bounded(format.count(b.files), isDamaged(*m_comparison->b)));
    const QString share = a.files
        ? format.deltaPercent(static_cast<double>(delta.files) / static_cast<double>(a.files))
        : format.deltaCount(delta.files);
    m_chips[Files]->setDelta(delta.files ? share : tr("no difference"), direction(delta.files),
        lessIsBetter(direction(delta.files)));
    m_chips[Files]->setExact(QString::number(delta.files));
}

void CompareHeader::showTransfer()
{
    const Transfer& transfer = m_comparison->transfer;
    m_chips[PullB]->setValues({}, Format::current().size(transfer.pullB));
    m_chips[PullB]->setDelta(transfer.sharedLayers
            ? tr("%Ln blob(s) shared", nullptr, static_cast<int>(transfer.sharedLayers))
            : tr("no blob shared"));
    m_chips[PullB]->setExact(QString::number(transfer.pullB));
}

/// "844,114,220 bytes in A, 245,197,734 bytes in B".
QString CompareHeader::exactText(Number number) const
{
    if (!m_comparison)
        return {};
    const Format& format = Format::current();
    const Totals& a = m_comparison->a->totals;
    const Totals& b = m_comparison->b->totals;
    const auto both = [&](uint64_t inA, uint64_t inB) {
        return tr("%1 in A, %2 in B").arg(format.exactBytes(inA), format.exactBytes(inB));
    };
    switch (number) {
    case Content:
        return both(a.contentBytes, b.contentBytes);
    case Live:
        return both(a.liveBytes, b.liveBytes);
    case Wasted:
        return both(a.wastedBytes, b.wastedBytes);
    case PullB:
        return both(a.blobBytes, b.blobBytes) + u'\n'
            + tr("%1 to pull B, %2 the other way, %3 shared")
                  .arg(format.exactBytes(m_comparison->transfer.pullB),
                      format.exactBytes(m_comparison->transfer.pullA),
                      format.exactBytes(m_comparison->transfer.sharedBytes));
    default:
        return {};
    }
}

void CompareHeader::explain()
{
    const std::array<QString, NumberCount> meanings {
        tr("Bytes of all regular files stored in all layers, each stored copy counted."),
        tr("Bytes of the files that the final image shows: what a container sees."),
        tr("Content that no container sees: overwritten, deleted or stored again by a later layer."),
        tr("Live bytes of content bytes."),
        tr("Layers that store files. docker history also lists steps without files."),
        tr("Regular files in the final image; each name of a hard-linked file counts."),
        tr("What a machine that has A transfers to get B: the stored layers of B that are not in A, each "
           "once. "
           "Docker and registries know layers by digest, so equal files in different layers are transferred "
           "again."),
    };
    for (size_t i = 0; i < NumberCount; ++i) {
        QStringList lines { exactText(static_cast<Number>(i)), meanings[i] };
        if (i == PullB && m_comparison && !m_comparison->transfer.isExact)
            lines.append(tr("Some digests could not be checked, so this rests on what the images say."));
        lines.removeAll(QString());
        m_chips[i]->setToolTip(plainToolTip(lines.join(u"\n\n"_s)));
    }
}

/// In a narrow window numbers go, the least telling first; what it takes to pull B stays.
void CompareHeader::fold()
{
    int room = width() - 2 * (namesWidth + markSize) - 96;
    constexpr std::array order { PullB, Content, Wasted, Efficiency, Live, Files, Layers };
    bool fits = true;
    for (const Number number : order) {
        const int needed = m_chips[number]->sizeHint().width();
        fits = fits && (needed <= room || number == PullB);
        m_chips[number]->setVisible(fits);
        room -= needed;
    }
}

void CompareHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void CompareHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void CompareHeader::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace layerscope
