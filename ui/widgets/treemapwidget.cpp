// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/treemapwidget.h"

#include "ui/models/celltext.h"
#include "ui/widgets/imagetreemap.h"

#include <utility>

namespace layerscope {

TreemapWidget::TreemapWidget(ViewState& state, QWidget* parent)
    : TreemapCanvas(parent)
    , m_state(state)
{
    connect(&state, &ViewState::rootChanged, this, &TreemapWidget::refresh);
    connect(&state, &ViewState::colouringChanged, this, &TreemapWidget::refresh);
    connect(&state, &ViewState::fileTypeChanged, this, &TreemapWidget::refresh);
    connect(&state, &ViewState::pathChanged, this, qOverload<>(&QWidget::update));
}

void TreemapWidget::setContent(std::shared_ptr<const ScopedTree> tree,
    std::shared_ptr<const TreeFilter> filter, std::shared_ptr<const FileTypes> types)
{
    m_tree = std::move(tree);
    m_filter = std::move(filter);
    m_types = std::move(types);
    if (!m_tree)
        forget();
    refresh();
}

std::shared_ptr<const TreemapSubject> TreemapWidget::subject() const
{
    if (!m_tree || (m_state.colouring() == Colouring::Type && !m_types))
        return nullptr;
    auto result = std::make_shared<ImageTreemap>();
    result->tree = m_tree;
    result->filter = m_filter;
    result->types = m_types;
    result->colouring = m_state.colouring();
    result->fileType = m_state.fileType();
    return result;
}

std::shared_ptr<const ScopedTree> TreemapWidget::shownTree() const
{
    return picture() ? static_cast<const ImageTreemap&>(*picture()->request.subject).tree : nullptr;
}

std::string TreemapWidget::pathOf(NodeId node) const { return shownTree()->analysis()->tree.path(node); }

QStringList TreemapWidget::facts(const TreemapTile& tile) const
{
    const auto& shown = static_cast<const ImageTreemap&>(*picture()->request.subject);
    QStringList lines { shareText(tile) };
    if (m_state.colouring() == Colouring::Change && tile.kind == TreemapTile::Kind::Leaf)
        lines.append(changeText(shown.tree->lastChange(tile.node)));
    if (shown.isWasted(tile))
        lines.append(tr("wasted: a later layer makes it dead"));
    if (shown.types && tile.kind != TreemapTile::Kind::Folder)
        lines.append(fileTypeText(shown.types->type(tile.main)));
    return lines;
}

QStringList TreemapWidget::words(const TreemapTile& tile) const
{
    const auto& shown = static_cast<const ImageTreemap&>(*picture()->request.subject);
    return shown.isWasted(tile) ? QStringList { tr("wasted") } : QStringList();
}

} // namespace layerscope
