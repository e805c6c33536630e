// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/exportcommand.h"

#include "core/base/atomicfile.h"
#include "core/base/text.h"
#include "core/bench/refresh.h"
#include "core/image/imagearchive.h"
#include "ui/format.h"
#include "ui/session/exporter.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string_view>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int wrongUsage = 2;
    constexpr int noReport = 3;
    constexpr int largestScale = 8;

    std::filesystem::path native(const QString& path) { return QFile::encodeName(path).toStdString(); }

    int failed(const Error& error, int code)
    {
        std::cerr << "layerscope: " << escapeForTerminal(error.subject) << ": "
                  << escapeForTerminal(error.detail) << '\n';
        return code;
    }

    Error misused(const QString& what, std::string_view detail)
    {
        return { ErrorCode::InvalidArgument, what.toStdString(), std::string(detail) };
    }

    Result<ReportSource> benchmark(const QString& path)
    {
        auto document = BenchDocument::read(native(path));
        if (!document)
            return document.error();
        const QDir folder = QFileInfo(path).absoluteDir();
        BenchSources sources;
        sources.folder = native(folder.path());
        ReportSource source;
        source.inputs.append(path);
        for (const BenchVariant& variant : document->variants) {
            if (!variant.image.path.empty())
                source.inputs.append(folder.absoluteFilePath(QString::fromStdString(variant.image.path)));
        }
        source.title = displayText(document->title);
        auto identities = std::make_shared<const BenchIdentities>(identifyImages(*document, sources));
        source.subject = ReportBenchmark { std::make_shared<const BenchDocument>(std::move(*document)),
            std::move(identities) };
        return source;
    }

    Result<ReportSource> images(const QStringList& paths)
    {
        std::vector<std::shared_ptr<const Analysis>> analyses;
        for (const QString& path : paths) {
            auto analysis = loadImage(native(path));
            if (!analysis)
                return Error { analysis.error().code, path.toStdString(), analysis.error().detail };
            analyses.push_back(std::move(*analysis));
        }
        ReportSource source { analyses[0], displayText(analyses[0]->image.displayName()), paths };
        if (analyses.size() == 2) {
            auto comparison = Comparison::build(analyses[0], analyses[1]);
            if (!comparison)
                return comparison.error();
            source.subject = std::move(*comparison);
        }
        return source;
    }

} // namespace

bool ExportCommand::isWanted(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--export" || argument.starts_with("--export=");
    });
}

ExportCommand::ExportCommand(QCommandLineParser& parser)
    : m_parser(parser)
    , m_target(u"export"_s,
          u"writes a report of an image, of two or of a benchmark document, and shows no window; the "
          u"extension "
          "chooses the format: .pdf .png .svg .html .md .csv .json .txt"_s,
          u"FILE"_s)
    , m_language(u"lang"_s, u"language of the report's own words: en or zh_CN"_s, u"LANG"_s)
    , m_date(u"date"_s, u"says when the report was made: YYYY-MM-DD, or now"_s, u"DATE"_s)
    , m_dark(u"dark"_s, u"pictures in dark colours"_s)
    , m_scale(u"scale"_s, u"pixels of a .png for each of the drawing, 1 to 8"_s, u"N"_s, u"2"_s)
{
    parser.addOptions({ m_target, m_language, m_date, m_dark, m_scale });
}

Result<ReportSource> ExportCommand::source() const
{
    const QStringList paths = m_parser.positionalArguments();
    if (paths.isEmpty() || paths.size() > 2)
        return misused(u"--export"_s, "takes an image, two images, or a benchmark document");
    if (paths.size() == 1 && paths.first().endsWith(u".json"_s) && !QFileInfo(paths.first()).isDir())
        return benchmark(paths.first());
    return images(paths);
}

Result<ExportOptions> ExportCommand::options(const ReportSource& source) const
{
    ExportOptions options;
    const QString target = m_parser.value(m_target);
    const auto format = exportFormatForFile(target);
    if (!format)
        return misused(target, "the extension names no format");
    options.format = *format;
    options.report.language = languageOf(source);
    if (m_parser.isSet(m_language)) {
        const auto language = parseLanguage(m_parser.value(m_language).toStdString());
        if (!language)
            return misused(u"--lang"_s, "neither en nor zh_CN");
        options.report.language = *language;
    }
    if (const QString date = m_parser.value(m_date); !date.isEmpty()) {
        const QDate day = date == u"now" ? QDate::currentDate() : QDate::fromString(date, Qt::ISODate);
        if (!day.isValid())
            return misused(u"--date"_s, "neither a day like 2026-11-22 nor now");
        options.report.date = day.toString(Qt::ISODate).toStdString();
    }
    options.isDark = m_parser.isSet(m_dark);
    options.scale = m_parser.value(m_scale).toInt();
    if (options.scale < 1 || options.scale > largestScale)
        return misused(u"--scale"_s, "not a number from 1 to 8");
    options.picture = picturesOf(source).value(0);
    return options;
}

int ExportCommand::run() const
{
    const auto report = source();
    if (!report)
        return failed(
            report.error(), report.error().code == ErrorCode::InvalidArgument ? wrongUsage : noReport);
    const auto how = options(*report);
    if (!how)
        return failed(how.error(), wrongUsage);
    const QString target = m_parser.value(m_target);
    if (std::ranges::any_of(
            report->inputs, [&](const QString& input) { return isPartOfImage(input, target); }))
        return failed(misused(target, "is what the report is made from"), wrongUsage);
    const auto bytes = renderReport(*report, *how);
    if (!bytes)
        return failed(bytes.error(), noReport);
    auto file = AtomicFile::create(native(target));
    Status status = file ? file->write(*bytes) : Status(file.error());
    if (status)
        status = file->commit();
    return status ? 0 : failed(status.error(), noReport);
}

} // namespace layerscope
