// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/configlist.h"

#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(layerscope::Configuration)
    };

    constexpr size_t contextBytes = 60; ///< before the first difference of a long value

    char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

    bool contains(std::string_view text, std::string_view wanted)
    {
        return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), [](char a, char b) {
            return lower(a) == lower(b);
        }) != text.end();
    }

    bool matches(const ConfigRow& row, std::string_view filter)
    {
        return filter.empty() || contains(row.field, filter)
            || contains(configFieldText(row).toStdString(), filter) || (row.a && contains(*row.a, filter))
            || (row.b && contains(*row.b, filter));
    }

    Change changeOf(const ConfigRow& row)
    {
        if (!row.differs())
            return Change::None;
        return !row.a ? Change::Added : !row.b ? Change::Removed : Change::Modified;
    }

    /// Where to begin showing two values: at the start, unless they are long and alike for long.
    size_t beginOf(const ConfigRow& row)
    {
        constexpr auto longest = static_cast<size_t>(ConfigList::longestCell);
        if (!row.a || !row.b || !row.differs() || std::max(row.a->size(), row.b->size()) <= longest)
            return 0;
        const size_t common = static_cast<size_t>(
            std::mismatch(row.a->begin(), row.a->end(), row.b->begin(), row.b->end()).first - row.a->begin());
        if (common < longest / 2)
            return 0;
        size_t begin = common - contextBytes;
        while (begin > 0 && (static_cast<unsigned char>((*row.a)[begin]) & 0xc0) == 0x80)
            --begin;
        return begin;
    }

    /// New lines stay, tabs are blanks, other control characters are escaped.
    QString visibleText(std::string_view bytes)
    {
        QStringList lines;
        for (size_t begin = 0; begin <= bytes.size();) {
            const size_t end = std::min(bytes.find('\n', begin), bytes.size());
            std::string line(bytes.substr(begin, end - begin));
            for (size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', tab))
                line.replace(tab, 1, "    ");
            lines.append(displayText(line));
            begin = end + 1;
        }
        return lines.join(u'\n');
    }

    QString cellText(const std::optional<std::string>& value, size_t begin)
    {
        if (!value)
            return {};
        constexpr auto most = static_cast<size_t>(ConfigList::longestCell) * 4; // bytes of UTF-8
        const std::string_view rest = std::string_view(*value).substr(std::min(begin, value->size()));
        QString text = visibleText(rest.substr(0, most));
        if (rest.size() > most || text.size() > ConfigList::longestCell)
            text = text.left(ConfigList::longestCell) + u'…';
        return begin ? u'…' + text : text;
    }

    QString wholeText(const std::optional<std::string>& value)
    {
        return value ? displayText(*value) : QString();
    }

} // namespace

QString configGroupText(ConfigRow::Group group)
{
    switch (group) {
    case ConfigRow::Group::Image:
        return Words::tr("Image");
    case ConfigRow::Group::Run:
        return Words::tr("When it is run");
    case ConfigRow::Group::Environment:
        return Words::tr("Environment");
    case ConfigRow::Group::Ports:
        return Words::tr("Ports");
    case ConfigRow::Group::Volumes:
        return Words::tr("Volumes");
    case ConfigRow::Group::HealthCheck:
        return Words::tr("Health check");
    case ConfigRow::Group::Labels:
        return Words::tr("Labels");
    case ConfigRow::Group::Annotations:
        return Words::tr("Annotations");
    case ConfigRow::Group::History:
        break;
    }
    return Words::tr("Build history");
}

QString configFieldText(const ConfigRow& row)
{
    struct Known {
        std::string_view field;
        const char* text;
    };
    static constexpr std::array known {
        Known { "platform", QT_TRANSLATE_NOOP("layerscope::Configuration", "Platform") },
        Known { "created", QT_TRANSLATE_NOOP("layerscope::Configuration", "Created") },
        Known { "author", QT_TRANSLATE_NOOP("layerscope::Configuration", "Author") },
        Known { "entrypoint", QT_TRANSLATE_NOOP("layerscope::Configuration", "Entrypoint") },
        Known { "cmd", QT_TRANSLATE_NOOP("layerscope::Configuration", "Command") },
        Known { "user", QT_TRANSLATE_NOOP("layerscope::Configuration", "User") },
        Known { "working_dir", QT_TRANSLATE_NOOP("layerscope::Configuration", "Working folder") },
        Known { "stop_signal", QT_TRANSLATE_NOOP("layerscope::Configuration", "Stop signal") },
        Known { "shell", QT_TRANSLATE_NOOP("layerscope::Configuration", "Shell") },
        Known { "healthcheck.test", QT_TRANSLATE_NOOP("layerscope::Configuration", "Test") },
        Known { "healthcheck.interval", QT_TRANSLATE_NOOP("layerscope::Configuration", "Interval") },
        Known { "healthcheck.timeout", QT_TRANSLATE_NOOP("layerscope::Configuration", "Timeout") },
        Known { "healthcheck.start_period", QT_TRANSLATE_NOOP("layerscope::Configuration", "Start period") },
        Known { "healthcheck.retries", QT_TRANSLATE_NOOP("layerscope::Configuration", "Retries") },
    };
    const auto found = std::find_if(
        known.begin(), known.end(), [&](const Known& entry) { return entry.field == row.field; });
    if (found != known.end())
        return Words::tr(found->text);
    const size_t dot = row.field.find('.');
    const std::string_view own
        = std::string_view(row.field).substr(dot == std::string::npos ? 0 : dot + 1, 400);
    return row.group == ConfigRow::Group::History ? Words::tr("Step %1").arg(displayText(own))
                                                  : displayText(own);
}

std::shared_ptr<const ConfigList> ConfigList::build(
    std::shared_ptr<const Comparison> comparison, const std::string& filter, bool all, std::stop_token stop)
{
    auto list = std::make_shared<ConfigList>();
    list->m_comparison = std::move(comparison);
    const std::vector<ConfigRow>& rows = list->m_comparison->config;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (stop.stop_requested())
            return nullptr;
        const bool differs = rows[i].differs();
        list->m_differing += differs;
        if ((!differs && !all) || !matches(rows[i], filter))
            continue;
        if (++list->m_matching <= mostFields)
            list->append(i);
    }
    if (list->m_matching > mostFields)
        list->m_lines.push_back({ ConfigLine::Kind::LeftOut, 0,
            Words::tr(
                "%Ln more: filter to see them", nullptr, static_cast<int>(list->m_matching - mostFields)),
            {}, {}, Change::None });
    return list;
}

void ConfigList::append(size_t row)
{
    const ConfigRow& field = m_comparison->config[row];
    if (m_lines.empty() || this->field(m_lines.back()).group != field.group)
        m_lines.push_back(
            { ConfigLine::Kind::Group, row, configGroupText(field.group), {}, {}, Change::None });
    const size_t begin = beginOf(field);
    m_lines.push_back({ ConfigLine::Kind::Field, row, configFieldText(field), cellText(field.a, begin),
        cellText(field.b, begin), changeOf(field) });
}

QString ConfigList::text(const ConfigLine& line) const
{
    const ConfigRow& row = field(line);
    return line.title + u'\t' + wholeText(row.a) + u'\t' + wholeText(row.b);
}

QString ConfigList::asText() const
{
    QStringList lines { Words::tr("Field") + u"\tA\tB"_s };
    for (const ConfigLine& line : m_lines) {
        if (line.kind == ConfigLine::Kind::Field)
            lines.append(text(line));
    }
    return lines.join(u'\n');
}

} // namespace layerscope
