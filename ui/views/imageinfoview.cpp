// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/imageinfoview.h"

#include "ui/format.h"
#include "ui/models/historymodel.h"
#include "ui/session/imagesession.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/views/factcard.h"
#include "ui/views/jsonpane.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/treeview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int oneColumnBelow = 620;
    constexpr int historyHeight = 200;

    /// The cards of the left and of the right column, from above.
    constexpr std::array leftCards { FactCardText::Run, FactCardText::Health, FactCardText::Network,
        FactCardText::Findings };
    constexpr std::array rightCards { FactCardText::Identity, FactCardText::Environment, FactCardText::Labels,
        FactCardText::Annotations };

} // namespace

ImageInfoView::ImageInfoView(const ViewContext& context, QWidget* parent)
    : ImageView(context, parent)
    , m_historyModel(new HistoryModel(this))
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_tools = new QWidget(this);
    m_tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(8, 4, 16, 4);
    row->addStretch();
    m_stack = new QStackedWidget(this);
    auto* splitter = new Splitter(Qt::Vertical, m_stack);
    splitter->addWidget(buildOverview());
    splitter->addWidget(buildHistory());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({ 400, historyHeight });
    m_json = new JsonPane(m_stack);
    m_json->setImagePath(m_session.path());
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_json);
    m_column->addWidget(m_tools);
    m_column->addWidget(m_stack, 1);

    connect(&m_session, &ImageSession::stateChanged, this, &ImageInfoView::takeDescription);
    connect(&m_data, &ViewData::analysisChanged, this, &ImageInfoView::takeDescription);
    connect(&m_data, &ViewData::namesChanged, this, &ImageInfoView::takeFacts);
    connect(&m_state, &ViewState::layersChanged, this, &ImageInfoView::selectHistoryRow);
    connect(m_json, &JsonPane::factsChanged, this, &ImageInfoView::factsChanged);
    takeDescription();
    retranslate();
}

ImageInfoView::~ImageInfoView() = default;

QWidget* ImageInfoView::buildOverview()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(120);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its tables have the keyboard
    auto* body = new QWidget(m_scroll);
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    m_cardColumns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_cardColumns->setContentsMargins(16, 8, 16, 16);
    m_cardColumns->setSpacing(12);
    for (const auto& kinds : { leftCards, rightCards }) {
        auto* column = new QVBoxLayout;
        column->setSpacing(12);
        for (const FactCardText::Kind kind : kinds) {
            m_cards[kind] = new FactCard(kind, body);
            column->addWidget(m_cards[kind]);
        }
        column->addStretch();
        m_cardColumns->addLayout(column, 1);
    }
    m_scroll->setWidget(body);
    return m_scroll;
}

QWidget* ImageInfoView::buildHistory()
{
    auto* pane = new QWidget(this);
    pane->setMinimumHeight(80);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_historyTitle = new Label(TextSize::Small, TextInk::Text, pane);
    m_historyTitle->setSemibold(true);
    m_historyTitle->setContentsMargins(16, 6, 16, 6);
    m_history = new TreeView(pane);
    m_history->setModel(m_historyModel);
    m_history->setRootIsDecorated(false);
    m_history->setIndentation(0);
    QHeaderView* header = m_history->header();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(HistoryModel::CreatedByColumn, QHeaderView::Stretch);
    header->resizeSection(HistoryModel::LayerColumn, 64);
    header->resizeSection(HistoryModel::CreatedColumn, 152);
    header->resizeSection(HistoryModel::CommentColumn, 160);
    column->addWidget(m_historyTitle);
    column->addWidget(m_history, 1);
    // Not when a row becomes the current one: arriving here by keyboard does that, and is no wish for a layer.
    connect(m_history->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this](const QItemSelection& selected) {
            const LayerId layer
                = selected.isEmpty() ? LayerId() : m_historyModel->layer(selected.indexes().first());
            if (layer.isValid() && !m_state.isSelected(layer))
                m_state.selectLayer(layer);
        });
    return pane;
}

void ImageInfoView::takeDescription()
{
    const auto& image = m_session.description();
    if (image && image != m_image) {
        m_image = image;
        m_historyModel->setDescription(image);
        updateHistoryColumns();
        rebuildSwitch();
        selectHistoryRow();
    }
    takeFacts();
}

void ImageInfoView::takeFacts()
{
    if (!m_image)
        return;
    ImageFactsContext facts { .isRead = m_data.analysis() != nullptr,
        .warnings = m_data.analysis() ? m_data.analysis()->warnings : m_image->warnings,
        .names = m_data.names() };
    m_factsJob.run([image = m_image, facts = std::move(facts), format = Format::current()](
                       std::stop_token) { return imageFacts(*image, facts, format); },
        [this](std::vector<FactCardText> cards) {
            for (FactCardText& card : cards)
                m_cards[card.kind]->setText(std::move(card));
            emit factsChanged();
        });
}

/// One segment for the overview and one for each document there is.
void ImageInfoView::rebuildSwitch()
{
    m_documents.clear();
    const auto add = [this](const QString& title, const QString& fileName, const std::string& text) {
        // The text stays part of the description, which the pointer keeps alive.
        if (!text.empty())
            m_documents.push_back({ title, fileName, { m_image, &text } });
    };
    add(tr("Manifest"), u"manifest.json"_s, m_image->manifestJson);
    add(tr("Archive entry"), u"archive-entry.json"_s, m_image->dockerEntryJson);
    add(tr("Configuration"), u"config.json"_s, m_image->configJson);
    const int page = m_switch ? m_switch->current() : 0;
    if (m_switch) { // it may be in the middle of an event
        m_switch->hide();
        m_switch->deleteLater();
    }
    m_switch = new SegmentedSwitch(static_cast<int>(m_documents.size()) + 1, m_tools);
    QStringList titles { tr("Overview") };
    for (const Document& document : m_documents)
        titles.append(document.title);
    m_switch->setTexts(titles);
    m_switch->setAccessibleName(tr("What to show of the image"));
    static_cast<QHBoxLayout*>(m_tools->layout())->insertWidget(0, m_switch);
    connect(m_switch, &SegmentedSwitch::chosen, this, &ImageInfoView::showPage);
    showPage(std::min(page, static_cast<int>(m_documents.size())));
}

void ImageInfoView::showPage(int page)
{
    m_switch->setCurrent(page);
    m_stack->setCurrentIndex(page > 0 ? 1 : 0);
    if (page > 0) {
        const Document& document = m_documents[static_cast<size_t>(page) - 1];
        m_json->setJson(document.text, document.fileName);
    }
    emit factsChanged();
}

FilterField* ImageInfoView::filterField()
{
    return m_stack->currentIndex() == 1 ? m_json->findField() : nullptr;
}

QWidget* ImageInfoView::mainWidget()
{
    if (m_stack->currentIndex() == 1)
        return m_json->findField();
    return m_cards[FactCardText::Run]->table();
}

QStringList ImageInfoView::facts() const
{
    if (!m_image)
        return {};
    if (m_stack->currentIndex() == 1 && !m_json->countText().isEmpty())
        return { tr("Find: %1").arg(m_json->countText()) };
    return { tr("%Ln history entry(s)", nullptr, static_cast<int>(m_image->history.size())),
        tr("%Ln environment variable(s)", nullptr, static_cast<int>(m_image->config.env.size())),
        tr("%Ln label(s)", nullptr, static_cast<int>(m_image->config.labels.size())) };
}

void ImageInfoView::selectHistoryRow()
{
    const auto& range = m_state.layers();
    const QModelIndex row = range ? m_historyModel->indexOf(range->last) : QModelIndex();
    if (row.isValid()) {
        m_history->setCurrentIndex(row);
        m_history->scrollTo(row);
    } else if (!range && m_historyModel->layer(m_history->currentIndex()).isValid()) {
        m_history->clearSelection();
        m_history->setCurrentIndex({});
    }
}

void ImageInfoView::updateHistoryColumns()
{
    m_history->setColumnHidden(
        HistoryModel::CommentColumn, !m_historyModel->hasComments() || width() < oneColumnBelow);
}

void ImageInfoView::arrange()
{
    m_cardColumns->setDirection(width() < oneColumnBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    updateHistoryColumns();
}

void ImageInfoView::resizeEvent(QResizeEvent* event)
{
    ImageView::resizeEvent(event);
    arrange();
}

void ImageInfoView::retranslate()
{
    m_historyTitle->setText(tr("Build history"));
    m_history->setAccessibleName(tr("Build history"));
    m_history->setPlaceholder(tr("The image tells nothing about how it was built."));
    if (m_image)
        rebuildSwitch();
    takeFacts();
}

} // namespace layerscope
