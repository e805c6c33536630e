// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/commandpane.h"

#include "core/image/instruction.h"
#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/commandhighlighter.h"
#include "ui/widgets/focusoutline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr std::array shownChanges { Change::Added, Change::Modified, Change::Removed };

} // namespace

class CommandPane::Chip : public QWidget {
public:
    explicit Chip(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(8, 16);
    }
    void setLayer(LayerId layer)
    {
        m_layer = layer;
        setVisible(layer.isValid());
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        (void)event;
        QPainter painter(this);
        if (m_layer.isValid())
            painting::panel(painter, rect(), theme().layer(m_layer), {}, 2);
    }

private:
    LayerId m_layer;
};

CommandPane::CommandPane(ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_chip(new Chip(this))
    , m_title(new Label(TextSize::Normal, TextInk::Text, this))
    , m_date(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_copy(new CopyButton(this))
    , m_save(new IconButton(u"down"_s, this))
    , m_command(new QPlainTextEdit(this))
    , m_facts(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_verified(new Label(TextSize::Small, TextInk::Secondary, this))
{
    m_title->setSemibold(true);
    m_date->setElided(Qt::ElideRight);
    m_command->setReadOnly(true);
    m_command->setFrameShape(QFrame::NoFrame);
    m_command->setFont(monospaceFont());
    m_command->document()->setDocumentMargin(0);
    m_command->setTabChangesFocus(true);
    new CommandHighlighter(m_command->document());
    new FocusOutline(m_command);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_chip);
    head->addWidget(m_title);
    head->addWidget(m_date, 1);
    head->addWidget(m_copy);
    head->addWidget(m_save);
    auto* facts = new QHBoxLayout;
    facts->setSpacing(8);
    facts->addWidget(m_facts);
    for (size_t i = 0; i < shownChanges.size(); ++i) {
        m_marks[i] = new MarkWidget(shownChanges[i], this);
        m_counts[i] = new Label(TextSize::Small, TextInk::Text, this);
        facts->addWidget(m_marks[i]);
        facts->addWidget(m_counts[i]);
    }
    facts->addWidget(m_verified);
    facts->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 10, 8);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_command, 1);
    column->addLayout(facts);
    column->addStretch();

    connect(m_save, &QToolButton::clicked, this, [this] {
        if (m_state.layers())
            m_state.requestSaveLayer(m_state.layers()->last);
    });
    connect(&state, &ViewState::layersChanged, this, &CommandPane::refresh);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &CommandPane::refresh);
    refresh();
}

void CommandPane::setDescription(std::shared_ptr<const ImageDescription> image)
{
    m_image = std::move(image);
    m_analysis.reset();
    refresh();
}

void CommandPane::setAnalysis(std::shared_ptr<const Analysis> analysis)
{
    m_analysis = std::move(analysis);
    refresh();
}

QString CommandPane::commandText() const { return m_command->toPlainText(); }

QString CommandPane::factsText() const { return m_facts->text(); }

void CommandPane::refresh()
{
    const auto& range = m_state.layers();
    const bool layer = m_image && range && range->last.index() < m_image->layers.size();
    const bool isOne = layer && range->first == range->last;
    m_command->setVisible(layer);
    m_copy->setVisible(layer);
    m_command->setAccessibleName(tr("Command"));
    m_copy->setHint(tr("Copy the command"));
    m_save->setVisible(isOne && m_analysis);
    m_save->setHint(tr("Save layer as…"));
    m_chip->setLayer(isOne ? range->last : LayerId());
    for (size_t i = 0; i < m_marks.size(); ++i) {
        m_marks[i]->hide();
        m_counts[i]->hide();
    }
    m_verified->hide();
    if (layer)
        showLayers(*range);
    else
        showNothing();
}

void CommandPane::showNothing()
{
    m_title->setText(m_image ? tr("No layer selected") : QString());
    m_date->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_date->setFullText(m_image ? tr("showing the final image") : QString());
    m_facts->clear();
    if (!m_analysis)
        return;
    const Format& format = Format::current();
    const Totals& totals = m_analysis->totals;
    const auto size = [&, damaged = m_analysis->isDamaged()](
                          uint64_t bytes) { return Format::bounded(format.size(bytes), damaged); };
    m_facts->setText(tr("Stored %1 · live %2 · wasted %3")
                         .arg(size(totals.contentBytes), size(totals.liveBytes), size(totals.wastedBytes)));
}

void CommandPane::showLayers(LayerRange range)
{
    const bool isOne = range.first == range.last;
    const HistoryEntry* made = isOne ? m_image->historyOf(range.first) : nullptr;
    m_title->setText(isOne ? tr("Layer %1").arg(range.first.value)
                           : tr("Layers %1 to %2").arg(range.first.value).arg(range.last.value));
    m_date->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_date->setFullText(made && !made->created.empty() ? Format::current().time(made->created) : QString());
    QStringList lines;
    QString copied;
    for (LayerId k = range.first; k <= range.last; ++k.value) {
        const HistoryEntry* step = m_image->historyOf(k);
        if (!step)
            continue;
        for (const std::string& line : prettyLines(parseInstruction(step->createdBy)))
            lines.append(displayText(line));
    }
    copied = lines.join(u'\n');
    m_command->setPlainText(copied.isEmpty() ? tr("The history does not say what made this layer.") : copied);
    // As high as the command, so that the facts follow it; the layout takes away what there is no room for.
    const int rows = m_command->document()->blockCount() + (copied.size() > 400 ? 8 : 1);
    m_command->setMaximumHeight(rows * QFontMetrics(m_command->font()).lineSpacing() + 4);
    m_copy->setCopiedText(copied);
    m_copy->setVisible(!copied.isEmpty());
    if (isOne)
        showFacts(range.first);
    else
        showSums(range);
}

void CommandPane::showSums(LayerRange range)
{
    uint64_t blobs = 0, content = 0, wasted = 0;
    for (LayerId k = range.first; k <= range.last; ++k.value) {
        blobs += m_image->layers[k.index()].blobBytes;
        if (m_analysis) {
            content += m_analysis->layers[k.index()].contentBytes;
            wasted += m_analysis->layers[k.index()].wastedBytes;
        }
    }
    const Format& format = Format::current();
    const auto size = [&](uint64_t bytes) {
        return Format::bounded(format.size(bytes), m_analysis && m_analysis->isDamaged());
    };
    m_facts->setText(m_analysis
            ? tr("Blobs %1 · content %2 · wasted %3").arg(format.size(blobs), size(content), size(wasted))
            : tr("Blobs %1").arg(format.size(blobs)));
}

void CommandPane::showFacts(LayerId layer)
{
    const Format& format = Format::current();
    if (!m_analysis) {
        m_facts->setText(tr("Blob %1").arg(format.size(m_image->layers[layer.index()].blobBytes)));
        return;
    }
    const LayerInfo& info = m_analysis->layers[layer.index()];
    m_facts->setText(
        tr("Blob %1").arg(format.size(info.blobBytes)) + u' ' + compressionText(info.compression));
    const std::array counts { info.added, info.modified, info.removed };
    for (size_t i = 0; i < counts.size(); ++i) {
        m_counts[i]->setText(format.count(counts[i]));
        m_marks[i]->setVisible(counts[i] > 0);
        m_counts[i]->setVisible(counts[i] > 0);
    }
    const bool ok = info.verified == Verification::Ok;
    m_verified->setText((ok ? u"✓ "_s : QString()) + verificationText(info.verified));
    QPalette palette = m_verified->palette();
    palette.setColor(QPalette::WindowText,
        ok                                              ? theme().added.ink
            : info.verified == Verification::NotChecked ? theme().text2
                                                        : theme().warningText);
    m_verified->setForegroundRole(QPalette::WindowText);
    m_verified->setPalette(palette);
    m_verified->show();
}

void CommandPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void CommandPane::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
}

} // namespace layerscope
