// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/detailspane.h"

#include "ui/format.h"
#include "ui/models/historytext.h"
#include "ui/pages/attributelist.h"
#include "ui/pages/previewsection.h"
#include "ui/pages/timelinelist.h"
#include "ui/session/imagesession.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/focusoutline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lifelane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int followDelay = 50; // milliseconds
    constexpr int margin = 12;

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
            : Label(TextSize::Small, TextInk::Text, parent)
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

    LifeLane::Cell laneCell(PathHistory::Presence presence)
    {
        switch (presence) {
        case PathHistory::Presence::Added:
            return LifeLane::Cell::Added;
        case PathHistory::Presence::Present:
            return LifeLane::Cell::Present;
        case PathHistory::Presence::Removed:
            return LifeLane::Cell::Removed;
        case PathHistory::Presence::Absent:
            break;
        }
        return LifeLane::Cell::Absent;
    }

    /// A lane that may be wider than the pane.
    QScrollArea* scrolled(LifeLane* lane, QWidget* parent)
    {
        auto* area = new QScrollArea(parent);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(lane);
        return area;
    }

    /// Zero-width spaces let a long path break behind its punctuation.
    QString breakable(const QString& path)
    {
        QString text;
        for (const QChar c : path) {
            text += c;
            if (c.isPunct())
                text += QChar(0x200b);
        }
        return text;
    }

    /// `widget` inside the pane's margins.
    QWidget* inset(QWidget* widget, QWidget* parent)
    {
        auto* box = new QWidget(parent);
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(margin, 0, margin, 0);
        row->addWidget(widget);
        return box;
    }

} // namespace

DetailsPane::DetailsPane(ViewState& state, ViewData& viewData, ImageSession& session, QWidget* parent)
    : QScrollArea(parent)
    , m_state(state)
    , m_data(viewData)
    , m_session(session)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new FocusOutline(this);
    build();
    listen();
    refresh();
}

void DetailsPane::listen()
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(followDelay);
    connect(&m_delay, &QTimer::timeout, this, &DetailsPane::refresh);
    connect(&m_state, &ViewState::pathChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_data, &ViewData::treeChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_data, &ViewData::analysisChanged, this, [this] {
        m_node = {};
        m_preview->setSource(m_session.archive(), m_data.analysis());
        refresh();
    });
    connect(&m_data, &ViewData::namesChanged, this, [this] {
        if (m_node.isValid())
            showAttributes();
    });
    connect(m_lane, &LifeLane::layerClicked, &m_state, &ViewState::selectLayer);
    connect(m_timeline, &TimelineList::layerChosen, &m_state, &ViewState::selectLayer);
    connect(m_timeline, &TimelineList::versionChosen, this, [this](EntryId source) {
        m_preview->choose(source);
        showAttributes();
    });
    connect(m_preview, &PreviewSection::versionChosen, this, &DetailsPane::showAttributes);
    connect(m_preview, &PreviewSection::digestReady, this, &DetailsPane::showAttributes);
    connect(m_preview, &PreviewSection::largeRequested, this,
        [this] { m_state.requestPreview(m_node, m_preview->chosen()); });
    connect(m_save, &QPushButton::clicked, this, &DetailsPane::save);
}

void DetailsPane::build()
{
    m_body = new QWidget(this);
    m_body->setBackgroundRole(QPalette::Base);
    m_body->setAutoFillBackground(true);
    auto* outer = new QVBoxLayout(m_body);
    outer->setContentsMargins(0, 0, 0, 0);
    m_empty = new Label(TextSize::Normal, TextInk::Secondary, m_body);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    outer->addWidget(m_empty, 1);
    m_content = new QWidget(m_body);
    outer->addWidget(m_content, 1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 8, 0, margin);
    column->setSpacing(0);
    buildHead(column);
    buildTimeline(column);
    m_attributesTitle = addSection(column);
    m_attributes = new AttributeList(m_content);
    column->addWidget(inset(m_attributes, m_content));
    m_previewRule = new Rule(m_content);
    m_preview = new PreviewSection(m_content);
    column->addWidget(m_previewRule);
    column->addWidget(m_preview, 1);
    column->addStretch();
    setWidget(m_body);
}

void DetailsPane::buildHead(QVBoxLayout* column)
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(margin, 0, margin, 0);
    head->setSpacing(8);
    m_mark = new MarkWidget(Change::None, m_content);
    m_name = new Label(TextSize::Normal, TextInk::Text, m_content);
    m_name->setSemibold(true);
    m_name->setElided(Qt::ElideMiddle);
    m_save = new QPushButton(m_content);
    m_save->setProperty("small", true);
    m_save->setIcon(icon(u"down"_s));
    m_save->setAutoDefault(false);
    head->addWidget(m_mark);
    head->addWidget(m_name, 1);
    head->addWidget(m_save);
    m_path = new Label(TextSize::Small, TextInk::Secondary, m_content);
    m_path->setWordWrap(true);
    m_path->setTextFormat(Qt::PlainText);
    m_copyPath = new CopyButton(m_content);
    auto* path = new QHBoxLayout;
    path->setContentsMargins(margin, 0, margin, 0);
    path->setSpacing(4);
    path->addWidget(m_path, 1);
    path->addWidget(m_copyPath, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addSpacing(4);
    column->addLayout(path);
}

void DetailsPane::buildTimeline(QVBoxLayout* column)
{
    m_timelineTitle = addSection(column);
    m_lane = new LifeLane;
    m_laneArea = scrolled(m_lane, m_content);
    m_timeline = new TimelineList(m_content);
    m_cost = new CostLabel(m_content);
    column->addWidget(inset(m_laneArea, m_content));
    column->addSpacing(4);
    column->addWidget(inset(m_timeline, m_content));
    column->addSpacing(6);
    column->addWidget(inset(m_cost, m_content));
}

Label* DetailsPane::addSection(QVBoxLayout* column)
{
    column->addWidget(new Rule(m_content));
    auto* title = new Label(TextSize::Small, TextInk::Text, m_content);
    title->setSemibold(true);
    column->addWidget(inset(title, m_content));
    column->addSpacing(6);
    return title;
}

QString DetailsPane::costText() const { return m_cost->isHidden() ? QString() : m_cost->text(); }

void DetailsPane::refresh()
{
    setAccessibleName(tr("Details"));
    m_empty->setText(tr("Select a path to see its life through the layers."));
    m_timelineTitle->setText(tr("Timeline"));
    m_attributesTitle->setText(tr("Attributes"));
    m_save->setText(tr("Save as…"));
    m_copyPath->setHint(tr("Copy path"));
    const NodeId node = m_state.path();
    const bool some = m_data.analysis() && node.isValid();
    m_empty->setVisible(!some);
    m_content->setVisible(some && m_node.isValid());
    if (!some) {
        m_job.cancel();
        m_node = {};
        m_preview->setVersions({}, {});
        return;
    }
    if (node == m_node && !m_job.isRunning()) {
        showPath();
        return;
    }
    m_job.run(
        [analysis = m_data.analysis(), node](std::stop_token stop) {
            return std::make_shared<const PathHistory>(pathHistory(*analysis, node, std::move(stop)));
        },
        [this, node](std::shared_ptr<const PathHistory> history) { takeHistory(node, std::move(history)); });
}

void DetailsPane::takeHistory(NodeId node, std::shared_ptr<const PathHistory> history)
{
    m_node = node;
    m_history = std::move(history);
    m_preview->setVersions({}, {});
    verticalScrollBar()->setValue(0);
    showPath();
    m_content->show();
}

void DetailsPane::showPath()
{
    const Analysis& analysis = *m_data.analysis();
    showHead();
    showTimeline();
    auto versions = fileVersions(analysis, m_node);
    const bool readable = !versions.empty();
    const EntryId shown = describingEntry(analysis, m_data.tree().get(), m_node);
    // A version that the user chose stays until path or scope ask for another one.
    if (m_preview->isHidden() == readable || shown != m_shown) {
        const bool isShown = std::any_of(versions.begin(), versions.end(),
            [shown](const FileVersion& version) { return version.source == shown; });
        const EntryId chosen = isShown || !readable ? shown : versions.back().source;
        m_preview->setVersions(std::move(versions), chosen);
    }
    m_shown = shown;
    m_previewRule->setVisible(readable);
    showAttributes();
}

bool DetailsPane::isFolder() const
{
    const Analysis& analysis = *m_data.analysis();
    const EntryId entry = describingEntry(analysis, m_data.tree().get(), m_node);
    return entry.isValid() ? analysis.entry(entry).type == EntryType::Directory
                           : true; // only paths below it are stored
}

void DetailsPane::showHead()
{
    const PathTree& paths = m_data.analysis()->tree;
    const auto& tree = m_data.tree();
    const Change change = tree && tree->contains(m_node) ? tree->change(m_node) : Change::None;
    m_mark->setChange(change);
    m_mark->setVisible(change != Change::None);
    m_name->setFullText(m_node == PathTree::root() ? u"/"_s : displayText(paths.name(m_node)));
    const QString path = displayText(paths.path(m_node));
    m_copyPath->setCopiedText(path);
    m_path->setText(breakable(path));
    m_save->setVisible(
        isFolder() ? tree && tree->contains(m_node) : !fileVersions(*m_data.analysis(), m_node).empty());
}

void DetailsPane::showTimeline()
{
    std::vector<LifeLane::Cell> cells;
    cells.reserve(m_history->lane.size());
    for (const PathHistory::Presence presence : m_history->lane)
        cells.push_back(laneCell(presence));
    m_lane->setCells(std::move(cells));
    const bool scrolls = m_lane->minimumSizeHint().width() > 0;
    m_laneArea->setFixedHeight(
        m_lane->sizeHint().height() + (scrolls ? m_laneArea->horizontalScrollBar()->sizeHint().height() : 0));
    m_timeline->setHistory(m_data.analysis(), m_history);
    m_cost->setText(layerscope::costText(*m_history, isFolder()));
    m_cost->setVisible(!m_cost->text().isEmpty());
}

void DetailsPane::showAttributes()
{
    const Analysis& analysis = *m_data.analysis();
    const auto& tree = m_data.tree();
    const EntryId chosen = m_preview->chosen();
    const EntryId entry = chosen.isValid() ? chosen : describingEntry(analysis, tree.get(), m_node);
    std::vector<Attribute> attributes = memberAttributes(analysis, entry, *m_data.names());
    if (isFolder()) {
        const auto folder = folderAttributes(tree.get(), m_node, *m_history);
        attributes.insert(attributes.begin() + 1, folder.begin(), folder.end());
    }
    if (const Digest& digest = m_preview->reader().digest(); chosen.isValid() && !digest.isEmpty()) {
        const QString hex = QString::fromStdString(digest.hex);
        attributes.push_back({ u"SHA-256"_s, hex.left(12) + u'…' + hex.right(4), true, true, hex });
    }
    m_attributes->setAttributes(attributes);
}

void DetailsPane::save()
{
    if (!isFolder()) {
        m_state.requestSave(m_node, ViewState::SaveAs::File, m_preview->chosen());
        return;
    }
    QMenu menu(this);
    menu.addAction(
        tr("As a folder…"), this, [this] { m_state.requestSave(m_node, ViewState::SaveAs::Folder); });
    menu.addAction(tr("As a tar…"), this, [this] { m_state.requestSave(m_node, ViewState::SaveAs::Tar); });
    menu.exec(m_save->mapToGlobal(QPoint(0, m_save->height())));
}

/// The pane scrolls downwards only: what is too wide wraps or elides, and never widens the rest.
void DetailsPane::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_body->setFixedWidth(viewport()->width());
}

void DetailsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QScrollArea::changeEvent(event);
}

} // namespace layerscope
