// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/detailspane.h"

#include "core/layer/xattrs.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lifelane.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int followDelay = 50; // milliseconds
    constexpr int maximumTimelineRows = 40;

    /// A hairline between two sections, across the whole pane.
    class Rule : public QWidget {
    public:
        explicit Rule(QWidget* parent)
            : QWidget(parent)
        {
            setFixedHeight(17);
        }

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            QPainter(this).fillRect(QRect(0, height() / 2, width(), 1), theme().line);
        }
    };

    /// The tinted statement of what a path costs.
    class CostLabel : public Label {
    public:
        explicit CostLabel(QWidget* parent)
            : Label(TextSize::Small, Ink::Text, parent)
        {
            setWordWrap(true);
            setTextFormat(Qt::PlainText);
            setContentsMargins(8, 6, 8, 6);
        }

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            QPainter painter(this);
            painting::panel(painter, rect(), theme().warningGround, {});
            painter.end();
            Label::paintEvent(event);
        }
    };

    void clearLayout(QWidget* box)
    {
        const auto children = box->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget* child : children)
            delete child;
        delete box->layout();
    }

    QGridLayout* freshGrid(QWidget* box)
    {
        clearLayout(box);
        auto* grid = new QGridLayout(box);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(6);
        return grid;
    }

    /// "COPY ./app" without what follows: enough to recognise a layer.
    QString shortInstruction(const Analysis& analysis, LayerId layer)
    {
        const QString text = instructionText(analysis.layers[layer.index()].createdBy).joined();
        return text.section(u' ', 0, 1);
    }

} // namespace

DetailsPane::DetailsPane(ViewState& state, ViewData& viewData, QWidget* parent)
    : QScrollArea(parent)
    , m_state(state)
    , m_data(viewData)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    m_delay.setSingleShot(true);
    m_delay.setInterval(followDelay);
    connect(&m_delay, &QTimer::timeout, this, &DetailsPane::refresh);
    connect(&state, &ViewState::pathChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&viewData, &ViewData::analysisChanged, this, &DetailsPane::refresh);
    refresh();
}

void DetailsPane::build()
{
    m_body = new QWidget(this);
    m_body->setBackgroundRole(QPalette::Base);
    m_body->setAutoFillBackground(true);
    auto* outer = new QVBoxLayout(m_body);
    outer->setContentsMargins(0, 0, 0, 0);
    m_empty = new Label(TextSize::Normal, Ink::Secondary, m_body);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(24, 24, 24, 24);
    outer->addWidget(m_empty, 1);
    m_content = new QWidget(m_body);
    outer->addWidget(m_content, 1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(0);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_mark = new MarkWidget(Change::None, m_content);
    m_name = new Label(TextSize::Normal, Ink::Text, m_content);
    m_name->setSemibold(true);
    m_name->setElided(Qt::ElideMiddle);
    head->addWidget(m_mark);
    head->addWidget(m_name, 1);
    m_path = new Label(TextSize::Small, Ink::Secondary, m_content);
    m_path->setWordWrap(true);
    m_path->setTextFormat(Qt::PlainText);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addLayout(head);
    column->addSpacing(6);
    column->addWidget(m_path);

    const auto section = [&](Label*& title) {
        column->addWidget(new Rule(m_content));
        title = new Label(TextSize::Small, Ink::Text, m_content);
        title->setSemibold(true);
        column->addWidget(title);
        column->addSpacing(6);
    };
    section(m_timelineTitle);
    m_lane = new LifeLane(m_content);
    m_timeline = new QWidget(m_content);
    m_cost = new CostLabel(m_content);
    column->addWidget(m_lane);
    column->addSpacing(4);
    column->addWidget(m_timeline);
    column->addSpacing(8);
    column->addWidget(m_cost);
    section(m_attributesTitle);
    m_attributes = new QWidget(m_content);
    column->addWidget(m_attributes);
    column->addStretch();
    setWidget(m_body);
    connect(m_lane, &LifeLane::layerClicked, &m_state, &ViewState::selectLayer);
}

QString DetailsPane::costText() const { return m_cost->isHidden() ? QString() : m_cost->text(); }

void DetailsPane::refresh()
{
    setAccessibleName(tr("Details"));
    m_empty->setText(tr("Select a path to see its life through the layers."));
    const bool some = m_data.analysis() && m_state.path().isValid();
    m_empty->setVisible(!some);
    m_content->setVisible(some);
    if (some)
        showPath(m_state.path());
}

void DetailsPane::showPath(NodeId node)
{
    const PathTree& paths = m_data.analysis()->tree;
    const auto& tree = m_data.tree();
    const Change change = tree && tree->contains(node) ? tree->change(node) : Change::None;
    m_mark->setChange(change);
    m_mark->setVisible(change != Change::None);
    m_name->setFullText(node == PathTree::root() ? u"/"_s : displayText(paths.name(node)));
    // Zero-width spaces let a long path break at its slashes.
    m_path->setText(displayText(paths.path(node)).replace(u'/', u"/\u200b"_s));
    m_timelineTitle->setText(tr("Timeline"));
    m_attributesTitle->setText(tr("Attributes"));
    showTimeline(node);
    showCost(node);
    showAttributes(node);
}

void DetailsPane::showTimeline(NodeId node)
{
    const Analysis& analysis = *m_data.analysis();
    const auto timeline = analysis.tree.timeline(node);
    std::vector<LifeLane::Cell> cells(analysis.layers.size(), LifeLane::Cell::Absent);
    QGridLayout* grid = freshGrid(m_timeline);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (size_t i = 0; i < timeline.size(); ++i) {
        const Version& version = timeline[i];
        const size_t next = i + 1 < timeline.size() ? timeline[i + 1].layer : cells.size();
        const bool removed = version.change == Change::Removed;
        for (size_t k = version.layer; k < next && k < cells.size(); ++k)
            cells[k] = removed ? LifeLane::Cell::Absent : LifeLane::Cell::Present;
        if (version.layer < cells.size())
            cells[version.layer] = removed ? LifeLane::Cell::Removed : LifeLane::Cell::Added;
        if (row >= maximumTimelineRows || version.implied)
            continue;
        const LayerId layer(uint32_t { version.layer });
        const bool file = version.source.isValid() && analysis.entry(version.source).size > 0;
        addTimelineRow(row++, version.change == Change::None ? Change::Metadata : version.change,
            tr("layer %1  %2 by %3")
                .arg(QString::number(layer.value),
                    version.change == Change::None ? tr("stored again unchanged")
                                                   : changeText(version.change),
                    shortInstruction(analysis, layer)),
            file && !removed ? Format::current().size(analysis.entry(version.source).size) : QString());
    }
    m_lane->setCells(std::move(cells));
}

void DetailsPane::addTimelineRow(int row, Change change, const QString& text, const QString& size)
{
    auto* grid = static_cast<QGridLayout*>(m_timeline->layout());
    grid->addWidget(new MarkWidget(change, m_timeline), row, 0, Qt::AlignTop);
    auto* sentence = new Label(TextSize::Small, Ink::Text, m_timeline);
    sentence->setElided(Qt::ElideRight);
    sentence->setFullText(text);
    grid->addWidget(sentence, row, 1);
    auto* bytes = new Label(TextSize::Small, Ink::Secondary, m_timeline);
    bytes->setText(size);
    grid->addWidget(bytes, row, 2, Qt::AlignRight);
}

/// One plain statement: which of the stored versions no container sees.
void DetailsPane::showCost(NodeId node)
{
    const Analysis& analysis = *m_data.analysis();
    uint64_t dead = 0;
    LayerId storedIn;
    LayerId killedBy;
    int versions = 0;
    for (const Version& version : analysis.tree.timeline(node)) {
        if (!version.entry.isValid() || analysis.entry(version.entry).size == 0)
            continue;
        const Fate fate = analysis.fate(version.entry);
        if (!fate.killedBy.isValid())
            continue;
        dead += analysis.entry(version.entry).size;
        storedIn = LayerId(uint32_t { version.layer });
        killedBy = fate.killedBy;
        ++versions;
    }
    m_cost->setVisible(dead > 0);
    if (versions == 1)
        m_cost->setText(tr("%1 wasted: layer %2 stores the file, layer %3 makes it dead. It is still pulled.")
                            .arg(Format::current().size(dead), QString::number(storedIn.value),
                                QString::number(killedBy.value)));
    else if (versions > 1)
        m_cost->setText(
            tr("%1 wasted in %n version(s) that no container sees. They are still pulled.", nullptr, versions)
                .arg(Format::current().size(dead)));
}

void DetailsPane::addAttribute(int row, const QString& name, const QString& value, bool monospace)
{
    auto* grid = static_cast<QGridLayout*>(m_attributes->layout());
    auto* key = new Label(TextSize::Small, Ink::Secondary, m_attributes);
    key->setText(name);
    auto* text = new Label(TextSize::Small, Ink::Text, m_attributes);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setText(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (monospace)
        text->setFont(monospaceFont());
    grid->addWidget(key, row, 0, Qt::AlignTop);
    grid->addWidget(text, row, 1);
}

void DetailsPane::showAttributes(NodeId node)
{
    const Analysis& analysis = *m_data.analysis();
    const auto& tree = m_data.tree();
    QGridLayout* grid = freshGrid(m_attributes);
    grid->setColumnMinimumWidth(0, 76);
    grid->setColumnStretch(1, 1);
    EntryId id = tree && tree->contains(node) ? tree->attributes(node) : EntryId();
    const auto timeline = analysis.tree.timeline(node);
    for (auto it = timeline.rbegin(); !id.isValid() && it != timeline.rend(); ++it)
        id = it->entry;
    int row = 0;
    if (tree && tree->contains(node) && tree->isDirectory(node)) {
        addAttribute(row++, tr("Size"), Format::current().exactBytes(tree->bytes(node)));
        addAttribute(row++, tr("Files"), Format::current().count(tree->files(node)));
    }
    if (!id.isValid()) {
        addAttribute(row, tr("Type"), tr("Folder that no layer describes"));
        return;
    }
    const LayerEntry& entry = analysis.entry(id);
    const Format& format = Format::current();
    addAttribute(row++, tr("Type"), entryTypeText(entry.type));
    if (entry.type == EntryType::Regular)
        addAttribute(row++, tr("Size"), format.exactBytes(entry.size));
    addAttribute(row++, tr("Mode"),
        modeText(entry.mode, typeLetter(entry.type)) + u" (%1)"_s.arg(entry.mode, 4, 8, QLatin1Char('0')),
        true);
    addAttribute(row++, tr("Owner"), u"%1:%2"_s.arg(entry.uid).arg(entry.gid));
    addAttribute(row++, tr("Modified"), format.time(entry.mtimeNs));
    if (const auto link = analysis.linkTarget(id); !link.empty())
        addAttribute(row++, tr("Link target"), displayText(link));
    for (const Xattr& attribute : unpackXattrs(analysis.xattrs(id)))
        addAttribute(row++, displayText(attribute.key), displayText(attribute.value.substr(0, 200)), true);
}

void DetailsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QScrollArea::changeEvent(event);
}

} // namespace layerscope
