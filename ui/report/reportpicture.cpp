// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/report/reportpicture.h"

#include "core/analysis/filetypes.h"
#include "core/report/benchchart.h"
#include "core/report/treemapdrawing.h"
#include "core/tree/scopedtree.h"
#include "ui/report/reportpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/drawingpainter.h"

#include <QPainter>

namespace layerscope {

namespace {

    Drawing benchPicture(
        const ReportBenchmark& benchmark, const ReportPicture& picture, const ReportOptions& options)
    {
        const BenchTable table = reportTable(benchmark, options, {});
        if (picture.kind == ReportPicture::Kind::Metrics)
            return benchChart(table);
        return picture.section < table.sections.size()
            ? sectionChart(table.sections[picture.section], options.language)
            : Drawing();
    }

} // namespace

BenchTable reportTable(
    const ReportBenchmark& benchmark, const ReportOptions& options, std::optional<ChangeStyle::Sign> sign)
{
    BenchDocument document = *benchmark.document;
    document.presentation.unit = options.unit;
    return BenchTable::build(document, { options.language, sign }, benchmark.identities.get());
}

QVector<ReportPicture> picturesOf(const ReportSource& source)
{
    using Kind = ReportPicture::Kind;
    if (source.kind() == ReportKind::Image)
        return { { Kind::Treemap }, { Kind::All } };
    if (source.kind() == ReportKind::Comparison)
        return { { Kind::Difference }, { Kind::All } };
    QVector<ReportPicture> pictures;
    const auto& sections = std::get<ReportBenchmark>(source.subject).document->sections;
    const auto isMetrics
        = [](const BenchSection& section) { return section.kind == BenchSection::Kind::Metrics; };
    if (std::ranges::any_of(sections, isMetrics))
        pictures.append({ Kind::Metrics });
    for (size_t i = 0; i < sections.size(); ++i) {
        if (sections.size() > 1 || !isMetrics(sections[i]))
            pictures.append({ Kind::Section, i });
    }
    if (pictures.size() > 1)
        pictures.append({ Kind::All });
    return pictures;
}

Drawing reportPicture(const ReportSource& source, const ReportPicture& picture, const ReportOptions& options)
{
    TreemapDrawingOptions treemap;
    treemap.language = options.language;
    treemap.unit = options.unit;
    if (const auto* image = std::get_if<std::shared_ptr<const Analysis>>(&source.subject))
        return imageTreemap(
            FileTypes::build(std::make_shared<const ScopedTree>(*image, Scope::final())), treemap);
    if (const auto* comparison = std::get_if<std::shared_ptr<const Comparison>>(&source.subject))
        return differenceTreemap((*comparison)->files, treemap);
    return benchPicture(std::get<ReportBenchmark>(source.subject), picture, options);
}

QImage pictureImage(const Drawing& drawing, const Theme& theme, qreal scale)
{
    constexpr qreal margin = 16;
    const QSizeF size(drawing.width + 2 * margin, drawing.height + 2 * margin);
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.fill(theme.surface);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(margin, margin);
    painter.setFont(reportFont());
    paintDrawing(painter, drawing, theme);
    return image;
}

} // namespace layerscope
