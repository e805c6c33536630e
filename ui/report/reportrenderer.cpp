// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/report/reportrenderer.h"

#include "core/report/benchdocument.h"
#include "core/report/benchreport.h"
#include "core/report/comparedocument.h"
#include "core/report/inspectdocument.h"
#include "core/report/pictures.h"
#include "core/report/svg.h"
#include "ui/report/reportpdf.h"
#include "ui/theme/theme.h"

#include <QBuffer>

#include <algorithm>
#include <array>
#include <sstream>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    template <class... Ts>
    struct Overloaded : Ts... {
        using Ts::operator()...;
    };

    constexpr std::array coreFormats { ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Html,
        ReportFormat::Csv, ReportFormat::Json, ReportFormat::Text }; // up to the pictures

    ReportFormat coreFormat(ExportFormat format) { return coreFormats[static_cast<size_t>(format)]; }

    std::string written(const ReportSource& source, const ExportOptions& options)
    {
        std::ostringstream out;
        const ReportFormat format = coreFormat(options.format);
        std::visit(Overloaded { [&](const std::shared_ptr<const Analysis>& image) {
                                   writeInspect(out, *image, format, options.report);
                               },
                       [&](const std::shared_ptr<const Comparison>& comparison) {
                           writeComparison(out, *comparison, format, options.report);
                       },
                       [&](const ReportBenchmark& benchmark) {
                           writeBench(out, reportTable(benchmark, options.report, options.sign), format,
                               options.report);
                       } },
            source.subject);
        return std::move(out).str();
    }

    std::string svgOf(const Drawing& drawing, const ExportOptions& options)
    {
        std::ostringstream out;
        SvgOptions svg;
        svg.scheme = options.isDark ? SvgOptions::Scheme::Dark : SvgOptions::Scheme::Light;
        writeSvg(out, drawing, svg);
        return std::move(out).str();
    }

    std::string pngOf(const Drawing& drawing, const ExportOptions& options)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        pictureImage(drawing, options.isDark ? Theme::night() : Theme::light(), options.scale)
            .save(&buffer, "PNG");
        return buffer.data().toStdString();
    }

    /// And the sections that are nothing else.
    void removePictures(Document& document)
    {
        std::erase_if(document.sections, [](Section& section) {
            section.overview = {};
            section.drawings.clear();
            return section.table.rows.empty() && section.note.empty() && section.remark.empty();
        });
    }

} // namespace

QString extensionOf(ExportFormat format)
{
    constexpr std::array extensions { ".md", ".html", ".pdf", ".csv", ".json", ".txt", ".svg", ".png" };
    return QString::fromLatin1(extensions[static_cast<size_t>(format)]);
}

std::optional<ExportFormat> exportFormatForFile(const QString& fileName)
{
    for (const ExportFormat format : exportFormats) {
        if (fileName.endsWith(extensionOf(format), Qt::CaseInsensitive))
            return format;
    }
    const auto other = reportFormatForFile(fileName.toStdString()); // ".htm", ".markdown"
    const auto* found = std::ranges::find(coreFormats, other.value_or(ReportFormat::Text));
    return other ? std::optional(exportFormats[found - coreFormats.begin()]) : std::nullopt;
}

ReportParts partsOf(ReportKind kind)
{
    return kind == ReportKind::Image     ? inspectParts()
        : kind == ReportKind::Comparison ? comparisonParts()
                                         : ReportParts();
}

ReportParts usualPartsOf(ReportKind kind)
{
    return kind == ReportKind::Image     ? usualInspectParts()
        : kind == ReportKind::Comparison ? usualComparisonParts()
                                         : ReportParts();
}

Language languageOf(const ReportSource& source)
{
    const auto* benchmark = std::get_if<ReportBenchmark>(&source.subject);
    return benchmark ? benchmark->document->presentation.language.value_or(Language::English)
                     : Language::English;
}

Document reportDocument(const ReportSource& source, const ExportOptions& options)
{
    Document document = std::visit(
        Overloaded { [&](const std::shared_ptr<const Analysis>& image) {
                        return inspectDocument(*image, options.report);
                    },
            [&](const std::shared_ptr<const Comparison>& comparison) {
                return comparisonDocument(*comparison,
                    options.format == ExportFormat::Markdown ? ComparePage::PullRequest : ComparePage::Whole,
                    options.report);
            },
            [&](const ReportBenchmark& benchmark) {
                return benchDocument(reportTable(benchmark, options.report, options.sign), options.report);
            } },
        source.subject);
    if (!hasPictures(options.format))
        removePictures(document);
    return document;
}

Drawing reportDrawing(const ReportSource& source, const ExportOptions& options)
{
    if (options.picture.kind != ReportPicture::Kind::All)
        return reportPicture(source, options.picture, options.report);
    return pictureOf(reportDocument(source, options), options.report.language);
}

Result<std::string> renderReport(const ReportSource& source, const ExportOptions& options)
{
    if (options.format == ExportFormat::Pdf) {
        std::string pdf = reportPdf(reportDocument(source, options), options.report.date);
        if (pdf.empty())
            return Error { ErrorCode::WriteFailed, source.title.toStdString(), "the PDF cannot be made" };
        return pdf;
    }
    if (!isPicture(options.format))
        return written(source, options);
    const Drawing drawing = reportDrawing(source, options);
    if (drawing.isEmpty())
        return Error { ErrorCode::Empty, source.title.toStdString(), "there is nothing to draw" };
    return options.format == ExportFormat::Svg ? svgOf(drawing, options) : pngOf(drawing, options);
}

} // namespace layerscope
