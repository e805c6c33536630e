// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/treemapview.h"

#include "ui/format.h"
#include "ui/session/filetypesdata.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/views/pathcrumbs.h"
#include "ui/views/pathmenu.h"
#include "ui/views/queryfield.h"
#include "ui/views/scopeswitch.h"
#include "ui/views/treemaplegend.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/treemapwidget.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

TreemapView::TreemapView(const ViewContext& context, QWidget* parent)
    : ImageView(context, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolRow());
    column->addWidget(buildFilterRow());
    auto* frame = new QVBoxLayout;
    frame->setContentsMargins(8, 4, 8, 8);
    m_map = new TreemapWidget(m_state, this);
    frame->addWidget(m_map);
    column->addLayout(frame, 1);
    m_legend = new TreemapLegend(m_state, m_types, this);
    m_legend->hide();
    connectState();
    retranslate();
    m_types.want();
    takeContent();
}

QWidget* TreemapView::buildToolRow()
{
    m_tools = new QWidget(this);
    m_tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(6);
    m_scope = makeScopeSwitch(m_state, m_tools);
    m_breadcrumb = new Breadcrumb(m_tools);
    m_filterButton = new IconButton(u"filter"_s, m_tools);
    m_filterButton->setCheckable(true);
    m_colourBy = new Label(TextSize::Small, TextInk::Secondary, m_tools);
    m_colouring = new SegmentedSwitch(3, m_tools);
    row->addWidget(m_scope);
    row->addWidget(m_breadcrumb, 1);
    row->addWidget(m_filterButton);
    row->addWidget(m_colourBy);
    row->addWidget(m_colouring);
    return m_tools;
}

QWidget* TreemapView::buildFilterRow()
{
    m_filterRow = new QWidget(this);
    m_filterRow->setFixedHeight(32);
    auto* row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(8, 4, 8, 4);
    m_filter = makeQueryField(m_state, m_filterRow);
    row->addWidget(m_filter);
    m_filterRow->hide();
    return m_filterRow;
}

void TreemapView::connectState()
{
    m_breadcrumb->setSiblings([this](NodeId node) {
        return m_data.tree() ? foldersBeside(*m_data.tree(), node) : std::vector<Crumb>();
    });
    connect(m_breadcrumb, &Breadcrumb::chosen, &m_state, &ViewState::setRoot);
    connect(m_colouring, &SegmentedSwitch::chosen, &m_state,
        [this](int index) { m_state.setColouring(static_cast<Colouring>(index)); });
    connect(m_filterButton, &QToolButton::clicked, this, [this](bool on) {
        showFilterRow(on);
        if (on) {
            m_filter->setFocus();
            return;
        }
        TreeQuery query = m_state.query();
        query.text.clear();
        m_state.setQuery(query);
    });
    connect(m_map, &TreemapWidget::menuRequested, this, &TreemapView::showMenu);
    connect(&m_data, &ViewData::treeChanged, this, &TreemapView::takeContent);
    connect(&m_types, &FileTypesData::changed, this, &TreemapView::takeContent);
    connect(&m_state, &ViewState::rootChanged, this, &TreemapView::showRoot);
    connect(&m_state, &ViewState::colouringChanged, this,
        [this] { m_colouring->setCurrent(static_cast<int>(m_state.colouring())); });
    connect(&m_state, &ViewState::queryChanged, this,
        [this] { showFilterRow(!m_state.query().text.empty() || m_filter->hasFocus()); });
    m_colouring->setCurrent(static_cast<int>(m_state.colouring()));
    showFilterRow(!m_state.query().text.empty());
}

FilterField* TreemapView::filterField()
{
    showFilterRow(true);
    return m_filter;
}

QWidget* TreemapView::mainWidget() { return m_map; }

QWidget* TreemapView::sidePanel() { return m_legend; }

QStringList TreemapView::facts() const { return queryFacts(m_data); }

void TreemapView::takeContent()
{
    const auto& tree = m_data.tree();
    const auto& types = m_types.types();
    m_map->setContent(tree, m_data.filter(), types && types->tree() == tree ? types : nullptr);
    updatePlaceholder();
    showRoot();
    emit factsChanged();
}

void TreemapView::showRoot()
{
    m_breadcrumb->setPath(m_data.tree() ? crumbsTo(*m_data.tree(), m_state.root()) : std::vector<Crumb>());
    updatePlaceholder();
    fitToolRow();
}

void TreemapView::showFilterRow(bool on)
{
    m_filterRow->setVisible(on);
    m_filterButton->setChecked(on);
}

/// The words before the switch are the first to go, then the button: the filter is in the Edit menu too.
void TreemapView::fitToolRow()
{
    const int space = m_tools->layout()->spacing();
    int room = width() - 16 - m_scope->sizeHint().width() - m_breadcrumb->sizeHint().width()
        - m_colouring->sizeHint().width() - 2 * space;
    const auto place = [&](QWidget* widget, int needed) {
        widget->setVisible(room >= needed);
        room -= needed;
    };
    place(m_filterButton, m_filterButton->width() + space);
    place(m_colourBy, m_colourBy->sizeHint().width() + space);
}

void TreemapView::resizeEvent(QResizeEvent* event)
{
    ImageView::resizeEvent(event);
    fitToolRow();
}

void TreemapView::updatePlaceholder()
{
    if (!m_data.tree())
        m_map->setPlaceholder({});
    else if (m_data.filter())
        m_map->setPlaceholder(tr("No file with bytes matches."), tr("Press Esc to clear the filter."));
    else if (m_state.root() != PathTree::root())
        m_map->setPlaceholder(tr("Nothing with bytes is in this folder."), tr("Press Backspace to go up."));
    else if (m_data.tree()->scope().kind == Scope::Kind::Layers)
        m_map->setPlaceholder(tr("This layer stores no bytes."), tr("Files shows what it removes."));
    else
        m_map->setPlaceholder(tr("There are no files with bytes."));
}

void TreemapView::showMenu(NodeId node, const QPoint& globalPosition)
{
    const auto tree = m_data.tree();
    if (!tree)
        return;
    QMenu menu(this);
    if (tree->isDirectory(node) && node != m_state.root())
        menu.addAction(tr("Show this folder alone"), &m_state, [this, node] { m_state.setRoot(node); });
    menu.addAction(tr("Reveal in the tree"), this, [this, node] {
        m_state.selectPath(node);
        emit viewRequested(u"files"_s);
    });
    menu.addSeparator();
    addPathActions(menu, m_state, tree, node);
    menu.exec(globalPosition);
}

void TreemapView::retranslate()
{
    m_colourBy->setText(tr("Colour by"));
    m_colouring->setTexts({ tr("Type"), tr("Layer"), tr("Change") });
    m_colouring->setAccessibleName(tr("Colour by"));
    m_filterButton->setHint(tr("Filter by name"));
    m_map->setAccessibleName(tr("Treemap"));
    updatePlaceholder();
    fitToolRow();
    emit factsChanged();
}

} // namespace layerscope
