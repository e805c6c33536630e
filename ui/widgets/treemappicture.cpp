// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/treemappicture.h"

#include "ui/theme/stylepainting.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace layerscope {

namespace {

    using Kind = TreemapTile::Kind;

    constexpr double fadedOpacity = 0.4;
    constexpr int hatchAlpha = 110;
    constexpr int labelPadding = 3;
    constexpr uint8_t layerCategories = 8;
    constexpr size_t stopCheckInterval = 256; // tiles
    constexpr int longestLabel = 200;

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

    std::shared_ptr<const TreemapSource> makeSource(const TreemapRequest& request)
    {
        auto colour = [tree = request.tree, types = request.types, colouring = request.colouring](
                          NodeId n) { return colourOf(*tree, types.get(), colouring, n); };
        return std::make_shared<const ScopedTreemap>(
            request.tree, std::move(colour), ScopedTreemap::Weight::Bytes, request.filter.get());
    }

    class TreemapPainter {
    public:
        TreemapPainter(const TreemapPicture& picture, QImage& image)
            : m_request(picture.request)
            , m_layout(*picture.layout)
            , m_theme(*picture.request.theme)
            , m_format(picture.request.locale, picture.request.unit)
            , m_metrics(picture.request.font)
            , m_painter(&image)
        {
            m_painter.setFont(m_request.font);
        }

        /// False when stopped.
        bool run(const std::stop_token& stop)
        {
            const auto& tiles = m_layout.tiles();
            for (size_t i = 0; i < tiles.size(); ++i) {
                if (i % stopCheckInterval == 0 && stop.stop_requested())
                    return false;
                if (tiles[i].kind == Kind::Folder)
                    paintFolder(tiles[i]);
                else
                    paintTile(tiles[i]);
            }
            return true;
        }

    private:
        /// A pixel of the ground stays between neighbours where there is room for it.
        static QRectF box(const TreemapTile& tile)
        {
            const QRectF rect(tile.rect.x, tile.rect.y, tile.rect.width, tile.rect.height);
            const bool isRoot = tile.parent == TreemapTile::none;
            return rect.adjusted(
                0, 0, !isRoot && rect.width() > 3 ? -1 : 0, !isRoot && rect.height() > 3 ? -1 : 0);
        }

        void paintFolder(const TreemapTile& tile)
        {
            const QRectF rect = box(tile);
            const QColor& ground = tile.parent == TreemapTile::none ? m_theme.sunken
                : tile.depth % 2 == 1                               ? m_theme.line
                                                                    : m_theme.raised;
            m_painter.fillRect(rect, ground);
            if (!tile.hasHead)
                return;
            const QString name = label(tile);
            const QString size = m_format.size(tile.weight);
            const double room = rect.width() - 2 * labelPadding;
            const QRectF head(rect.left() + labelPadding, rect.top(), room, 16);
            const double nameWidth = m_metrics.horizontalAdvance(name);
            const bool hasSize = nameWidth + 4 + m_metrics.horizontalAdvance(size) <= room;
            text(head, name, m_theme.text);
            if (hasSize)
                text(head.adjusted(nameWidth + 4, 0, 0, 0), size, m_theme.text2);
        }

        void paintTile(const TreemapTile& tile)
        {
            const QRectF rect = box(tile);
            const bool isFaded = m_request.fileType >= 0 && m_request.types
                && static_cast<int>(m_request.types->type(tile.main)) != m_request.fileType;
            m_painter.setOpacity(isFaded ? fadedOpacity : 1.0);
            m_painter.fillRect(rect, tileFill(m_theme, m_request.colouring, tile.colour));
            const QColor ink = inkOn(tile.colour, isFaded);
            if (isWasted(*m_request.tree, tile)) {
                QColor lines = ink;
                lines.setAlpha(hatchAlpha);
                painting::hatched(m_painter, rect, {}, lines);
            }
            const int lines = m_layout.labelLines(tile);
            if (lines > 0) {
                const QRectF first = rect.adjusted(labelPadding + 1, 2, -labelPadding, 0);
                text(QRectF(first.topLeft(), QSizeF(first.width(), m_metrics.height())), label(tile), ink);
                if (lines > 1)
                    text(QRectF(first.left(), first.top() + m_metrics.height(), first.width(),
                             m_metrics.height()),
                        m_format.size(tile.weight), ink);
            }
            m_painter.setOpacity(1);
        }

        [[nodiscard]] QColor inkOn(uint8_t colour, bool isFaded) const
        {
            if (isFaded)
                return m_theme.text;
            switch (m_request.colouring) {
            case Colouring::Type:
                return m_theme.onCategoryText(colourCategory(static_cast<FileType>(colour)) - 1);
            case Colouring::Layer:
                return m_theme.onCategory;
            case Colouring::Change:
                break;
            }
            return static_cast<Change>(colour) == Change::None ? m_theme.onOther : m_theme.onMark;
        }

        [[nodiscard]] QString label(const TreemapTile& tile) const
        {
            return displayText(std::string_view(m_layout.label(tile)).substr(0, longestLabel));
        }

        void text(const QRectF& rect, const QString& words, const QColor& colour)
        {
            if (rect.width() <= 0)
                return;
            m_painter.setPen(colour);
            m_painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                m_metrics.elidedText(words, Qt::ElideRight, static_cast<int>(rect.width())));
        }

        const TreemapRequest& m_request;
        const TreemapLayout& m_layout;
        const Theme& m_theme;
        Format m_format;
        QFontMetrics m_metrics;
        QPainter m_painter;
    };

} // namespace

bool TreemapRequest::hasSourceOf(const TreemapRequest& other) const
{
    const bool sameColours
        = colouring == other.colouring && (colouring != Colouring::Type || types == other.types);
    return tree == other.tree && filter == other.filter && sameColours;
}

bool TreemapRequest::hasLayoutOf(const TreemapRequest& other) const
{
    return hasSourceOf(other) && root == other.root && size == other.size;
}

bool TreemapRequest::operator==(const TreemapRequest& other) const
{
    return hasLayoutOf(other) && types == other.types && fileType == other.fileType && ratio == other.ratio
        && theme == other.theme && font == other.font && locale == other.locale && unit == other.unit;
}

bool isWasted(const ScopedTree& tree, const TreemapTile& tile)
{
    if (tile.kind != Kind::Leaf || tree.scope().kind == Scope::Kind::Final)
        return false;
    const Version* version = tree.version(tile.node);
    return version && version->source.isValid() && tree.analysis()->fate(version->source).killedBy.isValid();
}

QColor tileFill(const Theme& theme, Colouring colouring, uint8_t colour)
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

std::shared_ptr<const TreemapPicture> makeTreemapPicture(
    const TreemapRequest& request, const std::shared_ptr<const TreemapPicture>& known, std::stop_token stop)
{
    auto picture = std::make_shared<TreemapPicture>();
    picture->request = request;
    if (known && request.hasLayoutOf(known->request))
        picture->layout = known->layout;
    else
        picture->layout = TreemapLayout::build(
            known && request.hasSourceOf(known->request) ? known->layout->source() : makeSource(request),
            request.root, request.size.width(), request.size.height(), {}, stop);
    if (!picture->layout)
        return nullptr;
    QImage image(QSize(static_cast<int>(std::ceil(request.size.width() * request.ratio)),
                     static_cast<int>(std::ceil(request.size.height() * request.ratio))),
        QImage::Format_RGB32);
    image.setDevicePixelRatio(request.ratio);
    image.fill(request.theme->surface);
    if (!TreemapPainter(*picture, image).run(stop))
        return nullptr;
    picture->image = std::move(image);
    return picture;
}

} // namespace layerscope
