// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/report/reportpreview.h"

#include "ui/report/reportpage.h"
#include "ui/report/reportpaper.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace layerscope {

namespace {

    constexpr size_t sourceBytes = 256 * 1024; // shown of a text
    constexpr size_t rowsShown = 60; // of a table
    constexpr int pagesShown = 12;
    constexpr size_t linesInSlice = 400;
    constexpr qsizetype longestLine = 2000; // more on one line would keep the window busy

    void addSource(ReportPreview& preview)
    {
        std::string_view text = *preview.bytes;
        if (text.size() > sourceBytes) {
            const size_t end = text.rfind('\n', sourceBytes);
            text = text.substr(0, end == std::string_view::npos ? sourceBytes : end);
            preview.isSourceCut = true;
        }
        const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        QStringList lines;
        for (const QStringView line : QStringView(whole).split(u'\n')) {
            lines.append(
                line.size() > longestLine ? line.left(longestLine).toString() + u'…' : line.toString());
            if (static_cast<size_t>(lines.size()) == linesInSlice) {
                preview.source.append(lines.join(u'\n'));
                lines.clear();
            }
        }
        preview.source.append(lines.join(u'\n'));
    }

    void addPages(ReportPreview& preview, const Document& document, const ReportPreviewStyle& style)
    {
        const ReportPaper paper(document);
        const qreal scale = (style.width - 2 * style.margin) / paper.size().width() * style.ratio;
        const int shown = std::min(paper.count(), pagesShown);
        for (int page = 0; page < shown; ++page) {
            QImage image((paper.size() * scale).toSize(), QImage::Format_RGB32);
            image.fill(Theme::light().surface);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(scale, scale);
            paper.paint(painter, page);
            painter.end();
            image.setDevicePixelRatio(style.ratio);
            preview.pictures.append(image);
        }
        preview.omittedPictures = paper.count() - shown;
    }

    void addPicture(ReportPreview& preview, const ReportSource& source, const ExportOptions& options,
        const ReportPreviewStyle& style)
    {
        const Drawing drawing = reportDrawing(source, options);
        const qreal scale = std::min(1.0, (style.width - 2 * style.margin) / drawing.width) * style.ratio;
        QImage image = pictureImage(drawing, options.isDark ? Theme::night() : Theme::light(), scale);
        image.setDevicePixelRatio(style.ratio);
        preview.pictures.append(image);
    }

    void addPage(ReportPreview& preview, const Document& document, const ReportPreviewStyle& style)
    {
        ReportPageStyle page;
        page.theme = style.theme;
        page.margin = style.margin;
        page.width = style.width - 2 * style.margin;
        page.rows = rowsShown;
        page.omitted = style.omitted;
        preview.page = reportPage(document, page);
        preview.page->moveToThread(style.thread);
    }

} // namespace

std::shared_ptr<ReportPreview> makePreview(
    const ReportSource& source, const ExportOptions& options, const ReportPreviewStyle& style)
{
    auto preview = std::make_shared<ReportPreview>();
    auto bytes = renderReport(source, options);
    if (!bytes) {
        preview->error = bytes.error();
        return preview;
    }
    preview->bytes = std::make_shared<const std::string>(std::move(*bytes));
    if (options.format == ExportFormat::Pdf)
        addPages(*preview, reportDocument(source, options), style);
    else if (isPicture(options.format))
        addPicture(*preview, source, options, style);
    else if (isPage(options.format))
        addPage(*preview, reportDocument(source, options), style);
    if (isText(options.format))
        addSource(*preview);
    return preview;
}

} // namespace layerscope
