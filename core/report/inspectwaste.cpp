// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// What reports on one image say about waste and duplicates.

#include "core/report/inspectsections.h"

#include "core/report/sections.h"

#include <algorithm>
#include <array>

namespace layerscope {

namespace {

    constexpr size_t pathsShownPerDuplicate = 4;

    /// In the window's words.
    ReportPhrase phraseFor(WasteCause cause)
    {
        constexpr std::array<ReportPhrase, wasteCauseCount> phrases { "overwritten", "stored again unchanged",
            "deleted", "opaque folder", "replaced", "stored twice in one layer" };
        return phrases[static_cast<size_t>(cause)];
    }

} // namespace

size_t InspectSections::cut(size_t count) const { return std::min(count, m_options.top.value_or(usualTop)); }
std::string InspectSections::remaining(size_t count, uint64_t bytes) const
{
    return bytes == 0 && count == 0 ? std::string()
                                    : m_say("and %1 more, %2 together", formatCount(count), size(bytes));
}

Section InspectSections::waste() const
{
    Section section;
    section.title = m_say("Wasted");
    section.note = wasteByCause();
    section.table.columns = { right(m_say("Bytes")), left(m_say("Cause")), right(m_say("Stored in")),
        right(m_say("Dead since")), left(m_say("Path"), 0, true) };
    const size_t count = cut(m_analysis.waste.size());
    uint64_t listed = 0;
    for (size_t i = 0; i < count; ++i) {
        const WasteItem& item = m_analysis.waste[i];
        listed += item.bytes;
        section.table.rows.push_back({ { Cell(size(item.bytes), Tone::Caution),
            Cell(m_say(phraseFor(item.cause))), Cell(std::to_string(item.storedIn.value)),
            Cell(std::to_string(item.killedBy.value)), Cell(escapeForTerminal(m_analysis.path(item))) } });
    }
    const uint64_t rest = m_analysis.totals.wastedBytes - listed;
    section.remark = remaining(m_analysis.waste.size() - count, rest);
    return section;
}

std::string InspectSections::wasteByCause() const
{
    std::array<uint64_t, wasteCauseCount> bytes {};
    for (const WasteItem& item : m_analysis.waste)
        bytes[static_cast<size_t>(item.cause)] += item.bytes;
    std::string causes;
    for (size_t cause = 0; cause < wasteCauseCount; ++cause) {
        if (bytes[cause] > 0)
            m_say.append(causes, m_say(phraseFor(static_cast<WasteCause>(cause))) + " " + size(bytes[cause]));
    }
    std::string text = m_say("%1 in %2", size(m_analysis.totals.wastedBytes),
        m_say.counted(m_analysis.waste.size(), "%1 place", "%1 places"));
    m_say.append(text, causes, ": ");
    return text;
}

Section InspectSections::duplicates() const
{
    Section section;
    section.title = m_say("Duplicates");
    section.note = m_say("%1 in %2 of files with the same content", size(m_analysis.totals.duplicateBytes),
        m_say.counted(m_analysis.duplicates.size(), "%1 group", "%1 groups"));
    section.table.columns = { right(m_say("Extra bytes")), right(m_say("Copies")), right(m_say("Each")),
        left(m_say("Paths"), 0, true) };
    const size_t count = cut(m_analysis.duplicates.size());
    uint64_t listed = 0;
    for (size_t i = 0; i < count; ++i) {
        const DuplicateGroup& group = m_analysis.duplicates[i];
        listed += group.bytes;
        section.table.rows.push_back({ { Cell(size(group.bytes)), Cell(formatCount(group.count)),
            Cell(size(group.size)), Cell(pathsOf(group)) } });
    }
    const uint64_t rest = m_analysis.totals.duplicateBytes - listed;
    section.remark = remaining(m_analysis.duplicates.size() - count, rest);
    return section;
}

std::vector<std::string> InspectSections::pathsOf(const DuplicateGroup& group) const
{
    std::vector<std::string> paths;
    const size_t count = std::min(group.nodes.size(), pathsShownPerDuplicate);
    for (size_t i = 0; i < count; ++i)
        paths.push_back(escapeForTerminal(m_analysis.tree.path(group.nodes[i])));
    if (count < group.nodes.size())
        paths.push_back(m_say("and %1 more", formatCount(group.nodes.size() - count)));
    return paths;
}

} // namespace layerscope
