// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/exportchoices.h"

#include "ui/format.h"
#include "ui/session/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr std::array dateNames { "today", "fixed", "none" };

    QString keyOf(ReportKind kind)
    {
        return kind == ReportKind::Image     ? u"export/image"_s
            : kind == ReportKind::Comparison ? u"export/comparison"_s
                                             : u"export/benchmark"_s;
    }

    QString text(std::string_view utf8)
    {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }

    Language usualLanguage(const ReportSource& source)
    {
        if (source.kind() == ReportKind::Benchmark)
            return languageOf(source);
        return Format::current().locale().language() == QLocale::Chinese ? Language::Chinese
                                                                         : Language::English;
    }

    ReportParts partsFrom(const QJsonArray& names)
    {
        ReportParts parts;
        for (const QJsonValue& name : names) {
            if (const auto part = parseReportPart(name.toString().toStdString()))
                parts.set(*part, true);
        }
        return parts;
    }

    QJsonArray namesOf(const ReportParts& parts)
    {
        QJsonArray names;
        for (const ReportPart part : reportParts) {
            if (parts.has(part))
                names.append(text(name(part)));
        }
        return names;
    }

} // namespace

ExportOptions ExportChoices::options(QDate today) const
{
    ExportOptions options;
    options.format = format;
    options.sign = sign;
    options.picture = picture;
    options.isDark = isDark;
    options.scale = scale;
    options.report.parts = parts;
    options.report.language = language;
    options.report.unit = unit;
    if (date != Date::None)
        options.report.date = (date == Date::Fixed ? day : today).toString(Qt::ISODate).toStdString();
    return options;
}

ExportChoices ExportChoices::load(const Settings& settings, const ReportSource& source)
{
    const QJsonObject last = QJsonDocument::fromJson(settings.state(keyOf(source.kind()))).object();
    ExportChoices choices;
    choices.format = exportFormatForFile(last[u"format"].toString()).value_or(ExportFormat::Markdown);
    choices.parts
        = last[u"parts"].isArray() ? partsFrom(last[u"parts"].toArray()) : usualPartsOf(source.kind());
    choices.language
        = parseLanguage(last[u"language"].toString().toStdString()).value_or(usualLanguage(source));
    choices.unit = !last.contains(u"unit")      ? settings.unit()
        : last[u"unit"].toString() == u"binary" ? SizeUnit::Binary
                                                : SizeUnit::Decimal;
    for (size_t i = 0; i < dateNames.size(); ++i) {
        if (last[u"date"].toString() == QLatin1String(dateNames[i]))
            choices.date = static_cast<Date>(i);
    }
    choices.day = QDate::fromString(last[u"day"].toString(), Qt::ISODate);
    choices.picture = picturesOf(source).value(0);
    choices.isDark = last[u"dark"].toBool();
    choices.scale = std::clamp(last[u"scale"].toInt(choices.scale), 1, maximumScale);
    for (const auto sign : { ChangeStyle::Sign::Signed, ChangeStyle::Sign::Magnitude }) {
        if (last[u"sign"].toString() == text(name(sign)))
            choices.sign = sign;
    }
    return choices;
}

void ExportChoices::save(Settings& settings, ReportKind kind) const
{
    QJsonObject object {
        { u"format"_s, extensionOf(format) },
        { u"parts"_s, namesOf(parts) },
        { u"language"_s, text(name(language)) },
        { u"unit"_s, unit == SizeUnit::Binary ? u"binary"_s : u"decimal"_s },
        { u"date"_s, QLatin1String(dateNames[static_cast<size_t>(date)]) },
        { u"dark"_s, isDark },
        { u"scale"_s, scale },
        { u"day"_s, day.toString(Qt::ISODate) },
    };
    if (sign)
        object.insert(u"sign"_s, text(name(*sign)));
    settings.setState(keyOf(kind), QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace layerscope
