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

    constexpr int hatchAlpha = 110;
    constexpr int labelPadding = 3;
    constexpr size_t stopCheckInterval = 256; // tiles
    constexpr int longestLabel = 200;

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
            const TileLook look = m_request.subject->look(tile, m_theme);
            m_painter.setOpacity(look.opacity);
            m_painter.fillRect(rect, look.fill);
            const QColor& ink = look.ink;
            if (look.isHatched) {
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
    return subject && other.subject && subject->hasSourceOf(*other.subject);
}

bool TreemapRequest::hasLayoutOf(const TreemapRequest& other) const
{
    return hasSourceOf(other) && root == other.root && size == other.size;
}

bool TreemapRequest::operator==(const TreemapRequest& other) const
{
    return hasLayoutOf(other) && subject->equals(*other.subject) && ratio == other.ratio
        && theme == other.theme && font == other.font && locale == other.locale && unit == other.unit;
}

std::shared_ptr<const TreemapPicture> makeTreemapPicture(
    const TreemapRequest& request, const std::shared_ptr<const TreemapPicture>& known, std::stop_token stop)
{
    auto picture = std::make_shared<TreemapPicture>();
    picture->request = request;
    if (known && request.hasLayoutOf(known->request))
        picture->layout = known->layout;
    else
        picture->layout = TreemapLayout::build(known && request.hasSourceOf(known->request)
                ? known->layout->source()
                : request.subject->makeSource(),
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
