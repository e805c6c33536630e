// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/reportarguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
#include <string_view>

namespace layerscope::cli {

namespace {

    std::string today()
    {
        const std::time_t now = std::time(nullptr);
        std::tm utc {};
        std::array<char, 16> text {};
        gmtime_r(&now, &utc);
        return { text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &utc) };
    }

    std::optional<unsigned> digits(std::string_view text)
    {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
    }

    /// A day that there is, as ISO 8601 writes it.
    bool isDate(std::string_view text)
    {
        if (text.size() != 10 || text[4] != '-' || text[7] != '-')
            return false;
        const std::optional<unsigned> year = digits(text.substr(0, 4));
        const std::optional<unsigned> month = digits(text.substr(5, 2));
        const std::optional<unsigned> day = digits(text.substr(8, 2));
        return year && month && day
            && std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)),
                std::chrono::month(*month), std::chrono::day(*day))
                   .ok();
    }

    ReportParts partsOf(Command command)
    {
        return command == Command::Compare ? comparisonParts() : inspectParts();
    }

    std::string namesOf(ReportParts parts)
    {
        std::string names;
        for (auto part = ReportPart::Summary; part <= ReportPart::Pictures;
             part = static_cast<ReportPart>(static_cast<uint8_t>(part) + 1)) {
            if (parts.has(part))
                names.append(names.empty() ? "" : ", ").append(name(part));
        }
        return names;
    }

} // namespace

void ReportParser::addTo(CLI::App& app)
{
    app.add_option("--lang", m_language, "Language of the report's own words: en or zh_CN")
        ->type_name("LANG");
    app.add_option("--date", m_date, "Say when the report was made: YYYY-MM-DD, or now")->type_name("DATE");
}

void ReportParser::addParts(CLI::App& app, ReportParts choices)
{
    app.add_option("--parts", m_parts,
           "What text, markdown and html have, separated by commas: all, or some of " + namesOf(choices))
        ->type_name("LIST");
}

std::optional<UsageError> ReportParser::finish(Arguments& arguments) const
{
    if (!m_language.empty() && !(arguments.language = parseLanguage(m_language)))
        return UsageError { "--lang", "\"" + m_language + "\" is neither en nor zh_CN" };
    arguments.date = m_date == "now" ? today() : m_date;
    if (!m_date.empty() && !isDate(arguments.date))
        return UsageError { "--date", "\"" + m_date + "\" is neither a day like 2026-11-22 nor now" };
    return finishParts(arguments);
}

std::optional<UsageError> ReportParser::finishParts(Arguments& arguments) const
{
    if (m_parts.empty())
        return std::nullopt;
    const ReportParts choices = partsOf(arguments.command);
    if (m_parts == "all") {
        arguments.parts = choices;
        return std::nullopt;
    }
    ReportParts parts;
    for (size_t from = 0; from <= m_parts.size();) {
        const size_t comma = std::min(m_parts.find(',', from), m_parts.size());
        const std::string word = m_parts.substr(from, comma - from);
        const std::optional<ReportPart> part = parseReportPart(word);
        if (!part || !choices.has(*part))
            return UsageError { "--parts", "\"" + word + "\" is none of all, " + namesOf(choices) };
        parts.set(*part, true);
        from = comma + 1;
    }
    arguments.parts = parts;
    return std::nullopt;
}

} // namespace layerscope::cli
