// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/imagetreemap.h"

#include <utility>

namespace layerscope {

namespace {

    constexpr double fadedOpacity = 0.4;
    constexpr uint8_t layerCategories = 8;

    uint8_t colourOf(const ScopedTree& tree, const FileTypes* types, Colouring colouring, NodeId n)
    {
        switch (colouring) {
        case Colouring::Type:
            return static_cast<uint8_t>(types ? types->type(n) : FileType::Other);
        case Colouring::Layer: {
            const Version* version = tree.version(n);
            return static_cast<uint8_t>(version ? version->layer % layerCategories : 0);
        }
        case Colouring::Change:
            break;
        }
        return static_cast<uint8_t>(tree.lastChange(n));
    }

    QColor fillOf(const Theme& theme, Colouring colouring, uint8_t colour)
    {
        switch (colouring) {
        case Colouring::Type:
            return theme.category(colourCategory(static_cast<FileType>(colour)) - 1);
        case Colouring::Layer:
            return theme.category(colour);
        case Colouring::Change:
            break;
        }
        const auto change = static_cast<Change>(colour);
        return change == Change::None ? theme.other : theme.tone(change).ink;
    }

    QColor inkOn(const Theme& theme, Colouring colouring, uint8_t colour)
    {
        switch (colouring) {
        case Colouring::Type:
            return theme.onCategoryText(colourCategory(static_cast<FileType>(colour)) - 1);
        case Colouring::Layer:
            return theme.onCategory;
        case Colouring::Change:
            break;
        }
        return static_cast<Change>(colour) == Change::None ? theme.onOther : theme.onMark;
    }

} // namespace

std::shared_ptr<const TreemapSource> ImageTreemap::makeSource() const
{
    auto colour = [tree = tree, types = types, colouring = colouring](
                      NodeId n) { return colourOf(*tree, types.get(), colouring, n); };
    return std::make_shared<const ScopedTreemap>(
        tree, std::move(colour), ScopedTreemap::Weight::Bytes, filter.get());
}

bool ImageTreemap::hasSourceOf(const TreemapSubject& other) const
{
    const auto* image = dynamic_cast<const ImageTreemap*>(&other);
    return image && tree == image->tree && filter == image->filter && colouring == image->colouring
        && (colouring != Colouring::Type || types == image->types);
}

bool ImageTreemap::equals(const TreemapSubject& other) const
{
    const auto* image = dynamic_cast<const ImageTreemap*>(&other);
    return image && hasSourceOf(other) && types == image->types && fileType == image->fileType;
}

TileLook ImageTreemap::look(const TreemapTile& tile, const Theme& theme) const
{
    const bool isFaded = fileType >= 0 && types && static_cast<int>(types->type(tile.main)) != fileType;
    return { fillOf(theme, colouring, tile.colour),
        isFaded ? theme.text : inkOn(theme, colouring, tile.colour), isWasted(tile),
        isFaded ? fadedOpacity : 1.0 };
}

bool ImageTreemap::isWasted(const TreemapTile& tile) const
{
    if (tile.kind != TreemapTile::Kind::Leaf || tree->scope().kind == Scope::Kind::Final)
        return false;
    const Version* version = tree->version(tile.node);
    return version && version->source.isValid() && tree->analysis()->fate(version->source).killedBy.isValid();
}

} // namespace layerscope
