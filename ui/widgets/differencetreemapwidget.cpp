// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/differencetreemapwidget.h"

#include "ui/models/celltext.h"

#include <utility>

namespace layerscope {

std::shared_ptr<const TreemapSource> DifferenceSubject::makeSource() const
{
    return std::make_shared<const DifferenceTreemap>(files, filter.get());
}

bool DifferenceSubject::hasSourceOf(const TreemapSubject& other) const
{
    const auto* difference = dynamic_cast<const DifferenceSubject*>(&other);
    return difference && files == difference->files && filter == difference->filter;
}

TileLook DifferenceSubject::look(const TreemapTile& tile, const Theme& theme) const
{
    const bool grows = tile.colour == DifferenceTreemap::Grows;
    return { grows ? theme.removed.ink : theme.added.ink, theme.onMark, grows, 1.0 };
}

DifferenceTreemapWidget::DifferenceTreemapWidget(CompareState& state, QWidget* parent)
    : TreemapCanvas(parent)
    , m_state(state)
{
    connect(&state, &CompareState::rootChanged, this, &DifferenceTreemapWidget::refresh);
    connect(&state, &CompareState::pathChanged, this, qOverload<>(&QWidget::update));
}

void DifferenceTreemapWidget::setContent(
    std::shared_ptr<const TreeComparison> files, std::shared_ptr<const ComparisonFilter> filter)
{
    // Ids of the picture that is shown mean nothing in another comparison.
    if (!files || files != m_files)
        forget();
    m_files = std::move(files);
    m_filter = std::move(filter);
    refresh();
}

std::shared_ptr<const TreeComparison> DifferenceTreemapWidget::shownFiles() const
{
    return picture() ? static_cast<const DifferenceSubject&>(*picture()->request.subject).files : nullptr;
}

std::shared_ptr<const TreemapSubject> DifferenceTreemapWidget::subject() const
{
    if (!m_files)
        return nullptr;
    auto result = std::make_shared<DifferenceSubject>();
    result->files = m_files;
    result->filter = m_filter;
    return result;
}

NodeId DifferenceTreemapWidget::selected() const
{
    const PairId path = m_state.path();
    return path.isValid() && path.index() < m_files->pairCount() ? NodeId(path.value) : NodeId {};
}

std::string DifferenceTreemapWidget::pathOf(NodeId node) const
{
    return shownFiles()->path(PairId(node.value));
}

QStringList DifferenceTreemapWidget::facts(const TreemapTile& tile) const
{
    const TreeComparison& files = *shownFiles();
    const Format& format = Format::current();
    const PairId pair(tile.node.value);
    if (tile.kind == TreemapTile::Kind::Gathered)
        return { shareText(tile) };
    const auto bytes
        = [&](NodeId node, uint64_t count) { return node.isValid() ? format.size(count) : Format::none(); };
    QStringList lines { tr("A %1 → B %2")
                            .arg(bytes(files.nodeA(pair), files.bytesA(pair)),
                                bytes(files.nodeB(pair), files.bytesB(pair))),
        format.signedSize(files.delta(pair)) };
    if (files.difference(pair) != Difference::Same)
        lines.append(differenceText(files.difference(pair)));
    lines.append(shareText(tile));
    return lines;
}

QStringList DifferenceTreemapWidget::words(const TreemapTile& tile) const
{
    if (tile.kind == TreemapTile::Kind::Folder)
        return {};
    return { tile.colour == DifferenceTreemap::Grows ? tr("grows") : tr("shrinks") };
}

} // namespace layerscope
