// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/comparesections.h"

#include "core/image/instruction.h"
#include "core/report/comparewords.h"
#include "core/report/sections.h"
#include "core/report/warningtext.h"

#include <algorithm>
#include <utility>

namespace layerscope {

namespace {

    constexpr size_t pathWidth = 120; ///< in a pull request
    constexpr size_t instructionWidth = 48;
    constexpr size_t valueWidth = 64;

    std::string stateText(const LayerPair& pair, const Say& say)
    {
        std::string text;
        switch (pair.state) {
        case LayerPair::State::Shared:
            text = pair.sameBlob ? say("shared") : say("shared, packed anew");
            break;
        case LayerPair::State::SameFiles:
            text = say("same files");
            break;
        case LayerPair::State::Changed:
            text = say("changed");
            break;
        case LayerPair::State::OnlyA:
            text = say("only in A");
            break;
        case LayerPair::State::OnlyB:
            text = say("only in B");
            break;
        }
        return pair.isCrossing ? say("%1, moved", text) : text;
    }

    Tone toneOf(LayerPair::State state)
    {
        switch (state) {
        case LayerPair::State::Shared:
            return Tone::Dim;
        case LayerPair::State::OnlyA:
            return Tone::Good;
        case LayerPair::State::OnlyB:
            return Tone::Bad;
        default:
            return Tone::Caution;
        }
    }

    std::string indexText(LayerId id) { return id.isValid() ? std::to_string(id.value) : ""; }
    std::optional<uint64_t> blobOf(const Analysis& image, LayerId id)
    {
        return id.isValid() ? std::optional(image.layers[id.index()].blobBytes) : std::nullopt;
    }

    Cell valueCell(const std::optional<std::string>& value)
    {
        return value ? Cell(escapeForTerminal(*value)) : Cell("-", Tone::Dim);
    }

} // namespace

CompareSections::CompareSections(const Comparison& comparison, ComparePage page, const ReportOptions& options)
    : m_comparison(comparison)
    , m_tree(*comparison.files)
    , m_page(page)
    , m_options(options)
    , m_say(options.language)
    , m_names(sideNames(comparison, m_say))
    , m_changes(listChanges(m_tree))
{
    m_names.a = escapeForTerminal(m_names.a);
    m_names.b = escapeForTerminal(m_names.b);
}

std::string CompareSections::signedSize(int64_t bytes) const
{
    return bytes == 0 ? "0 B" : formatSizeDelta(bytes, m_options.unit);
}

Cell CompareSections::sizeCell(const std::optional<uint64_t>& bytes) const
{
    return bytes ? Cell(size(*bytes), *bytes == 0 ? Tone::Dim : Tone::Normal) : Cell("-", Tone::Dim);
}
Cell CompareSections::deltaCell(int64_t delta) const
{
    Cell cell(signedSize(delta), toneOfDelta(delta));
    cell.bar = delta;
    return cell;
}

size_t CompareSections::widthOfPaths() const { return m_page == ComparePage::Whole ? 0 : pathWidth; }

std::string CompareSections::andMore(size_t count) const
{
    return count == 0 ? std::string() : m_say("and %1 more", formatCount(count));
}

std::string CompareSections::instructionOf(const Analysis& image, LayerId id) const
{
    if (!id.isValid())
        return {};
    const std::string text
        = escapeForTerminal(parseInstruction(image.layers[id.index()].createdBy).shortText());
    return text.empty() ? m_say("(no history)") : text;
}
Section CompareSections::layers() const
{
    Section section;
    section.title = m_say("Layers");
    section.note = layerCounts();
    section.table.columns = { right("A"), left(m_say("Instruction"), instructionWidth, true),
        left(m_say("State")), right("B"), left(m_say("Instruction"), instructionWidth, true),
        right(m_say("Blob A")), right(m_say("Blob B")) };
    for (const LayerPair& pair : m_comparison.layers) {
        const Tone tone = toneOf(pair.state);
        section.table.rows.push_back({ { Cell(indexText(pair.a), Tone::Strong),
            Cell(instructionOf(*m_comparison.a, pair.a)), Cell(stateText(pair, m_say), tone),
            Cell(indexText(pair.b), Tone::Strong), Cell(instructionOf(*m_comparison.b, pair.b)),
            sizeCell(blobOf(*m_comparison.a, pair.a)), sizeCell(blobOf(*m_comparison.b, pair.b)) } });
    }
    return section;
}

std::string CompareSections::layerCounts() const
{
    using State = LayerPair::State;
    std::string text;
    for (const auto& [state, words] : { std::pair(State::Shared, ReportPhrase("%1 shared")),
             std::pair(State::SameFiles, ReportPhrase("%1 with the same files")),
             std::pair(State::Changed, ReportPhrase("%1 changed")),
             std::pair(State::OnlyB, ReportPhrase("%1 added")),
             std::pair(State::OnlyA, ReportPhrase("%1 removed")) }) {
        const auto count
            = std::ranges::count(m_comparison.layers, state, [](const LayerPair& p) { return p.state; });
        if (count > 0)
            m_say.append(text, m_say(words, formatCount(static_cast<uint64_t>(count))));
    }
    return text;
}

Section CompareSections::configuration(size_t top) const
{
    Section section;
    section.title = m_say("Configuration");
    section.table.columns = { left(m_say("Field"), valueWidth, true), left("A", valueWidth, true),
        left("B", valueWidth, true) };
    size_t differing = 0;
    for (const ConfigRow& row : m_comparison.config) {
        if (row.differs() && ++differing <= top)
            section.table.rows.push_back(
                { { Cell(escapeForTerminal(row.field), Tone::Strong), valueCell(row.a), valueCell(row.b) } });
    }
    section.note = m_say.counted(differing, "%1 difference", "%1 differences");
    section.remark = andMore(differing - section.table.rows.size());
    return section;
}

Section CompareSections::warnings() const
{
    Section section;
    section.title = m_say("Warnings");
    section.table.columns
        = { left({}), left({}), left({}), left({}, widthOfPaths(), true), left({}, widthOfPaths(), true) };
    for (const Severity severity : { Severity::Damage, Severity::Warning, Severity::Note }) {
        for (const SidedWarning& warning : warningsOf(m_comparison, m_say)) {
            if (warning.severity == severity)
                section.table.rows.push_back({ { Cell(m_say.named(name(severity)), toneOf(severity)),
                    Cell(warning.side == ComparisonGap::Side::A ? "A" : "B", Tone::Strong),
                    Cell(m_say.named(warning.code), Tone::Dim), Cell(warningPlace(warning.subject, m_say)),
                    Cell(warningLines(warning.code, warning.detail, m_say)) } });
        }
    }
    return section;
}

} // namespace layerscope
