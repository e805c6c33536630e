// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/sections.h"

#include "core/base/text.h"
#include "core/report/warningtext.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace layerscope {

namespace {

    std::string summaryOf(std::span<const Warning> warnings, const Say& say)
    {
        std::string text;
        for (const Severity severity : { Severity::Damage, Severity::Warning, Severity::Note }) {
            const auto count = static_cast<uint64_t>(
                std::ranges::count(warnings, severity, [](const Warning& w) { return w.severity(); }));
            if (count == 0)
                continue;
            say.append(text,
                severity == Severity::Damage        ? say("%1 of damage", formatCount(count))
                    : severity == Severity::Warning ? say.counted(count, "%1 warning", "%1 warnings")
                                                    : say.counted(count, "%1 note", "%1 notes"));
        }
        return text;
    }

} // namespace

Document documentIn(const ReportOptions& options)
{
    Document document;
    document.language = options.language == Language::English ? "en" : "zh-CN";
    return document;
}

void addSection(Document& document, Section section)
{
    if (!section.table.rows.empty() || !section.drawings.empty() || !section.remark.empty())
        document.sections.push_back(std::move(section));
}

void addDate(Document& document, const ReportOptions& options)
{
    if (options.date.empty())
        return;
    const Say say(options.language);
    say.append(document.subtitle, say("Layerscope report, %1", escapeForTerminal(options.date)), "; ");
}

Table factsTable() { return { { left({}), left({}) }, {} }; }

void addFact(Table& facts, std::string label, std::vector<std::string> values, Tone tone)
{
    std::erase_if(values, [](const std::string& value) { return value.empty(); });
    if (!values.empty())
        facts.rows.push_back({ { Cell(std::move(label), Tone::Dim), Cell(std::move(values), tone) } });
}

std::string kindText(const SourceInfo& source)
{
    std::string text = escapeForTerminal(source.kind);
    if (source.compression != Compression::None)
        text += ", " + std::string(name(source.compression));
    return text;
}

std::string aboutText(const ImageSummary& image)
{
    const std::optional<Digest> digest = Digest::parse(image.about);
    return digest ? digest->shortText() : escapeForTerminal(image.about);
}

std::string platformText(const ImageSummary& image)
{
    return image.platform.isKnown() ? escapeForTerminal(image.platform.text()) : std::string();
}

std::vector<std::string> shown(const std::vector<std::string>& texts)
{
    std::vector<std::string> out;
    out.reserve(texts.size());
    for (const std::string& text : texts)
        out.push_back(escapeForTerminal(text));
    return out;
}

Tone toneOf(Severity severity)
{
    if (severity == Severity::Damage)
        return Tone::Bad;
    return severity == Severity::Warning ? Tone::Caution : Tone::Dim;
}

Section warningSection(std::span<const Warning> warnings, const Say& say)
{
    Section section;
    section.title = say("Warnings");
    section.note = summaryOf(warnings, say);
    section.table.columns = { left({}), left({}), left({}), left({}) };
    for (const Severity severity : { Severity::Damage, Severity::Warning, Severity::Note }) {
        for (const Warning& warning : warnings) {
            if (warning.severity() != severity)
                continue;
            section.table.rows.push_back({ { Cell(say.named(name(severity)), toneOf(severity)),
                Cell(say.named(name(warning.code)), Tone::Dim), Cell(warningPlace(warning.subject, say)),
                Cell(warningLines(name(warning.code), warning.detail, say)) } });
        }
    }
    return section;
}

} // namespace layerscope
