// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/imageheader.h"

#include "ui/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberchip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int headerHeight = 64;
    // The numbers keep their room in a narrow window; these give theirs up.
    constexpr int createdFrom = 920;
    constexpr int digestFrom = 760;

    const Digest& digestOf(const ImageDescription& image)
    {
        return image.summary.manifestDigest.isEmpty() ? image.summary.configDigest
                                                      : image.summary.manifestDigest;
    }

} // namespace

ImageHeader::ImageHeader(QWidget* parent)
    : QWidget(parent)
    , m_name(new Label(TextSize::Title, TextInk::Text, this))
    , m_platform(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_digest(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_copy(new CopyButton(this))
    , m_created(new Label(TextSize::Small, TextInk::Secondary, this))
{
    setFixedHeight(headerHeight);
    m_name->setSemibold(true);
    m_name->setElided(Qt::ElideMiddle);
    m_digest->setFont(monospaceFont());
    m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setFixedSize(20, 20);

    auto* meta = new QHBoxLayout;
    meta->setContentsMargins(0, 0, 0, 0);
    meta->setSpacing(6);
    for (QWidget* widget : { static_cast<QWidget*>(m_platform), static_cast<QWidget*>(m_digest),
             static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_created) })
        meta->addWidget(widget);
    meta->addStretch();
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_name);
    names->addLayout(meta);
    names->addStretch();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 4, 0);
    row->setSpacing(0);
    row->addLayout(names, 1);
    for (NumberChip*& chip : m_chips) {
        chip = new NumberChip(this);
        row->addWidget(chip, 0, Qt::AlignVCenter);
    }
    refresh();
}

void ImageHeader::setDescription(std::shared_ptr<const ImageDescription> image, const QString& fallbackName)
{
    m_image = std::move(image);
    m_analysis.reset();
    m_fallbackName = fallbackName;
    refresh();
}

void ImageHeader::setProgress(const LoadProgress::Snapshot& progress)
{
    if (!m_image && progress.bytesTotal)
        m_chips[PullSize]->setValue(u"…"_s);
}

void ImageHeader::setAnalysis(std::shared_ptr<const Analysis> analysis)
{
    m_analysis = std::move(analysis);
    refresh();
}

void ImageHeader::refresh()
{
    m_name->setFullText(m_image ? displayText(m_image->displayName()) : m_fallbackName);
    QString platform = m_image ? QString::fromStdString(m_image->summary.platform.text()) : QString();
    const Digest digest = m_image ? digestOf(*m_image) : Digest();
    m_digest->setText(QString::fromStdString(digest.shortText()));
    m_digest->setToolTip(QString::fromStdString(digest.text()));
    m_copy->setCopiedText(QString::fromStdString(digest.text()));
    m_copy->setHint(tr("Copy the digest"));
    m_platform->setText(digest.isEmpty() || platform.isEmpty() ? platform : platform + u" ·"_s);
    m_platform->setVisible(!platform.isEmpty());
    QString created = m_image && !m_image->created.empty()
        ? tr("created %1").arg(Format::current().time(m_image->created))
        : QString();
    if (!created.isEmpty() && !(digest.isEmpty() && platform.isEmpty()))
        created.prepend(u"· "_s);
    m_created->setText(created);
    fold();
    labelChips();
    refreshNumbers();
}

void ImageHeader::fold()
{
    m_created->setVisible(width() >= createdFrom);
    m_digest->setVisible(width() >= digestFrom);
    m_copy->setVisible(width() >= digestFrom && !m_digest->text().isEmpty());
}

void ImageHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void ImageHeader::refreshNumbers()
{
    const auto pending = u"…"_s;
    const Format& format = Format::current();
    for (NumberChip* chip : m_chips) {
        chip->setValue(m_image ? pending : Format::none());
        chip->setExact({});
    }
    if (m_image) {
        m_chips[PullSize]->setValue(format.size(m_image->summary.blobBytes));
        m_chips[PullSize]->setExact(QString::number(m_image->summary.blobBytes));
        m_chips[Layers]->setValue(format.count(m_image->layers.size()));
    }
    if (!m_analysis)
        return;
    const Totals& totals = m_analysis->totals;
    const bool damaged = m_analysis->isDamaged();
    const auto setSize = [&](Number number, uint64_t bytes, const QString& extra = {}) {
        m_chips[number]->setValue(Format::bounded(format.size(bytes), damaged), extra);
        m_chips[number]->setExact(QString::number(bytes));
    };
    m_chips[PullSize]->setValue(format.size(totals.blobBytes));
    m_chips[PullSize]->setExact(QString::number(totals.blobBytes));
    setSize(Content, totals.contentBytes);
    setSize(Live, totals.liveBytes);
    const double share = totals.contentBytes ? 1 - totals.efficiency() : 0;
    setSize(Wasted, totals.wastedBytes, totals.wastedBytes ? format.percent(share) : QString());
    m_chips[Efficiency]->setValue(format.percent(totals.efficiency()));
    m_chips[Efficiency]->setExact(QString::number(totals.efficiency()));
    m_chips[Layers]->setExact(QString::number(totals.layers));
    m_chips[Files]->setValue(Format::bounded(format.count(totals.files), damaged));
    m_chips[Files]->setExact(QString::number(totals.files));
}

void ImageHeader::labelChips()
{
    struct Words {
        QString label;
        QString meaning;
    };
    const std::array<Words, NumberCount> words {
        Words { tr("Pull size"),
            tr("Bytes of all layers as stored, usually compressed: what a pull transfers. Docker shows the "
               "unpacked "
               "size instead.") },
        Words { tr("Content"),
            tr("Bytes of all regular files stored in all layers, each stored copy counted. docker history "
               "adds tar "
               "headers and padding to it.") },
        Words { tr("Live"), tr("Bytes of the files that the final image shows: what a container sees.") },
        Words { tr("Wasted"),
            tr("Content that no container sees: overwritten, deleted or stored again by a later layer. "
               "Content = live + wasted.") },
        Words { tr("Efficiency"),
            tr("Live bytes of content bytes. Tools that count the surviving copy as waste show "
               "less.") },
        Words { tr("Layers"), tr("Layers that store files. docker history also lists steps without files.") },
        Words {
            tr("Files"), tr("Regular files in the final image; each name of a hard-linked file counts.") },
    };
    for (size_t i = 0; i < NumberCount; ++i) {
        m_chips[i]->setLabel(words[i].label);
        QString tip = words[i].meaning;
        if (m_analysis && (i == Content || i == Live || i == Wasted || i == PullSize)) {
            const Totals& t = m_analysis->totals;
            const uint64_t bytes = i == Content ? t.contentBytes
                : i == Live                     ? t.liveBytes
                : i == Wasted                   ? t.wastedBytes
                                                : t.blobBytes;
            tip = u"<p>"_s + Format::current().exactBytes(bytes) + u"</p><p>"_s + tip + u"</p>"_s;
        } else {
            tip = u"<p>"_s + tip + u"</p>"_s;
        }
        m_chips[i]->setToolTip(tip);
    }
}

void ImageHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void ImageHeader::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter(this).fillRect(rect(), theme().surface);
}

} // namespace layerscope
