// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/differencetreemapview.h"

#include "ui/format.h"
#include "ui/session/comparedata.h"
#include "ui/session/comparestate.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/differencelegend.h"
#include "ui/widgets/differencetreemapwidget.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr size_t mostSiblings = 20;

    QString labelOf(const TreeComparison& files, PairId pair)
    {
        return pair == TreeComparison::root() ? u"/"_s : displayText(files.name(pair));
    }

    std::vector<Crumb> crumbsTo(const TreeComparison& files, PairId pair)
    {
        std::vector<Crumb> crumbs;
        for (PairId p = pair; p.isValid(); p = files.parent(p))
            crumbs.push_back({ labelOf(files, p), NodeId(p.value) });
        std::reverse(crumbs.begin(), crumbs.end());
        return crumbs;
    }

    /// The folders beside one that differ most, itself included.
    std::vector<Crumb> foldersBeside(const TreeComparison& files, PairId pair)
    {
        const PairId parent = files.parent(pair);
        if (!parent.isValid())
            return {};
        std::vector<PairId> folders;
        const uint32_t first = files.firstChild(parent).value;
        for (uint32_t i = first; i < first + files.childCount(parent); ++i) {
            if (files.childCount(PairId(i)) > 0 && files.churn(PairId(i)) > 0)
                folders.emplace_back(i);
        }
        const size_t shown = std::min(folders.size(), mostSiblings);
        std::partial_sort(folders.begin(), folders.begin() + static_cast<std::ptrdiff_t>(shown),
            folders.end(), [&](PairId a, PairId b) {
                return files.churn(a) == files.churn(b) ? a < b : files.churn(a) > files.churn(b);
            });
        std::vector<Crumb> crumbs;
        for (size_t i = 0; i < shown; ++i)
            crumbs.push_back({ labelOf(files, folders[i]), NodeId(folders[i].value) });
        if (shown < folders.size())
            crumbs.push_back(
                { DifferenceTreemapView::tr("%1 more").arg(Format::current().count(folders.size() - shown)),
                    NodeId() });
        return crumbs;
    }

} // namespace

DifferenceTreemapView::DifferenceTreemapView(const CompareContext& context, QWidget* parent)
    : CompareView(context, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_breadcrumb = new Breadcrumb(this);
    m_legend = new DifferenceLegend(this);
    row->addWidget(m_breadcrumb, 1);
    row->addWidget(m_legend);
    column->addLayout(row);
    m_map = new DifferenceTreemapWidget(m_state, this);
    column->addWidget(m_map, 1);
    m_breadcrumb->setSiblings([this](NodeId node) {
        const auto& comparison = m_data.comparison();
        return comparison ? foldersBeside(*comparison->files, PairId(node.value)) : std::vector<Crumb>();
    });
    connect(m_breadcrumb, &Breadcrumb::chosen, this, [this](NodeId node) {
        const auto& comparison = m_data.comparison();
        if (comparison && node.value < comparison->files->pairCount()) // a menu may outlive its comparison
            m_state.setRoot(PairId(node.value));
    });
    connect(m_map, &TreemapCanvas::menuRequested, this, &DifferenceTreemapView::showMenu);
    connect(&m_state, &CompareState::rootChanged, this, &DifferenceTreemapView::showRoot);
    connect(&m_data, &CompareData::comparisonChanged, this, &DifferenceTreemapView::takeContent);
    connect(&m_data, &CompareData::filterChanged, this, &DifferenceTreemapView::takeContent);
    retranslate();
    takeContent();
}

QWidget* DifferenceTreemapView::mainWidget() { return m_map; }

void DifferenceTreemapView::takeContent()
{
    const auto& comparison = m_data.comparison();
    m_map->setContent(comparison ? comparison->files : nullptr, m_data.filter());
    if (const auto& filter = m_data.filter())
        m_legend->setBytes(filter->shrinkage(), filter->growth());
    showRoot();
    emit factsChanged();
}

void DifferenceTreemapView::showRoot()
{
    const auto& comparison = m_data.comparison();
    m_breadcrumb->setPath(comparison ? crumbsTo(*comparison->files, m_state.root()) : std::vector<Crumb>());
    updatePlaceholder();
}

void DifferenceTreemapView::updatePlaceholder()
{
    const auto& comparison = m_data.comparison();
    if (!comparison)
        m_map->setPlaceholder({});
    else if (comparison->files->isEmpty())
        m_map->setPlaceholder(tr("Nothing differs."), tr("The files of both images are the same."));
    else if (m_state.root() != TreeComparison::root())
        m_map->setPlaceholder(
            tr("Nothing in this folder has grown or shrunk."), tr("Press Backspace to go up."));
    else if (comparison->files->churn(TreeComparison::root()) == 0)
        m_map->setPlaceholder(
            tr("No file has grown or shrunk."), tr("Files shows what differs in content and attributes."));
    else
        m_map->setPlaceholder(tr("Nothing that the filter leaves has grown or shrunk."),
            tr("Files shows the filter; Esc clears its text."));
}

void DifferenceTreemapView::showMenu(NodeId node, const QPoint& globalPosition)
{
    const auto& comparison = m_data.comparison();
    if (!comparison)
        return;
    const PairId pair(node.value);
    const TreeComparison& files = *comparison->files;
    QMenu menu(this);
    connect(&m_data, &CompareData::comparisonChanged, &menu, &QMenu::close); // its paths are of this one
    if (files.isDirectory(pair) && pair != m_state.root())
        menu.addAction(tr("Show this folder alone"), &m_state, [this, pair] { m_state.setRoot(pair); });
    menu.addAction(tr("Reveal in the tree"), this, [this, pair] {
        m_state.selectPath(pair);
        emit viewRequested(u"files"_s);
    });
    menu.addSeparator();
    const QString path = displayText(files.path(pair));
    menu.addAction(tr("Copy path"), this, [path] { QApplication::clipboard()->setText(path); });
    const QString delta = Format::current().signedSize(files.delta(pair));
    menu.addAction(tr("Copy difference"), this, [delta] { QApplication::clipboard()->setText(delta); });
    menu.exec(globalPosition);
}

void DifferenceTreemapView::retranslate()
{
    m_map->setAccessibleName(tr("Difference treemap"));
    updatePlaceholder();
}

} // namespace layerscope
