// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// What reports on one image say about its layers.

#include "core/report/inspectsections.h"

#include "core/image/instruction.h"
#include "core/report/sections.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace layerscope {

namespace {

    constexpr size_t emptyStepsShown = 200; ///< instructions without a layer; a hostile history has thousands
    constexpr size_t instructionWidth = 96;

    Cell countCell(uint64_t count, std::string_view sign, Tone tone)
    {
        return count == 0 ? Cell("-", Tone::Dim) : Cell(std::string(sign) + formatCount(count), tone);
    }

    /// Layers in order, instructions without a layer where they stand in the history.
    template <typename Visit>
    void forEachStep(const Analysis& analysis, Visit visit)
    {
        size_t next = 0;
        for (const HistoryEntry& step : analysis.image.history) {
            if (!step.layer.isValid()) {
                visit(nullptr, &step);
                continue;
            }
            for (; next < analysis.layers.size() && next <= step.layer.index(); ++next)
                visit(&analysis.layers[next], nullptr);
        }
        for (; next < analysis.layers.size(); ++next)
            visit(&analysis.layers[next], nullptr);
    }

    void dropColumn(Table& table, size_t column)
    {
        table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(column));
        for (Row& row : table.rows)
            row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(column));
    }

} // namespace

std::string InspectSections::label(const LayerInfo& layer) const
{
    const std::string text = escapeForTerminal(parseInstruction(layer.createdBy).shortText());
    return text.empty() ? m_say("(no history)") : text;
}

Section InspectSections::layers() const
{
    Section section;
    section.title = m_say("Layers");
    section.note
        = m_say("net: what the layer adds to the filesystem below it; wasted: stored here, dead in the end");
    const bool allVerified = std::ranges::all_of(
        m_analysis.layers, [](const LayerInfo& l) { return l.verified == Verification::Ok; });
    section.table.columns = { right("#"), right(m_say("Blob")), right(m_say("Unpacked")),
        right(m_say("Content")), right(m_say("Net")), right(m_say("Wasted")), right(m_say("Added")),
        right(m_say("Changed")), right(m_say("Removed")), left(m_say("Check")),
        left(m_say("Instruction"), instructionWidth, true) };
    size_t emptySteps = 0;
    forEachStep(m_analysis, [&](const LayerInfo* layer, const HistoryEntry* step) {
        if (layer) {
            section.table.rows.push_back(layerRow(*layer));
        } else if (++emptySteps <= emptyStepsShown) {
            section.table.rows.push_back(emptyStepRow(*step));
        }
    });
    section.table.rows.push_back(layerTotals());
    if (allVerified)
        dropColumn(section.table, 9);
    if (emptySteps > emptyStepsShown)
        section.remark
            = m_say("and %1 more instructions without a layer", formatCount(emptySteps - emptyStepsShown));
    return section;
}

Row InspectSections::layerRow(const LayerInfo& layer) const
{
    return { { Cell(std::to_string(layer.id.value), Tone::Strong), sizeCell(layer.blobBytes),
        sizeCell(layer.unpackedBytes), sizeCell(layer.contentBytes),
        Cell(formatSizeDelta(layer.netBytes, m_options.unit), layer.netBytes == 0 ? Tone::Dim : Tone::Normal),
        sizeCell(layer.wastedBytes, Tone::Caution), countCell(layer.added, "+", Tone::Good),
        countCell(layer.modified, "~", Tone::Caution), countCell(layer.removed, "-", Tone::Bad),
        checkCell(layer), Cell(label(layer)) } };
}

Cell InspectSections::checkCell(const LayerInfo& layer) const
{
    if (layer.description.presence == BlobPresence::Foreign)
        return { m_say("not in archive"), Tone::Caution };
    switch (layer.verified) {
    case Verification::Ok:
        return { m_say("ok"), Tone::Good };
    case Verification::Mismatch:
        return { m_say("MISMATCH"), Tone::Bad };
    case Verification::Missing:
        return { m_say("MISSING"), Tone::Bad };
    case Verification::NotChecked:
        break;
    }
    return { layer.complete ? m_say("nothing claimed") : m_say("incomplete"),
        layer.complete ? Tone::Dim : Tone::Bad };
}

Row InspectSections::emptyStepRow(const HistoryEntry& step) const
{
    Row row;
    row.cells.resize(11);
    std::string text = escapeForTerminal(parseInstruction(step.createdBy).fullText());
    if (text.empty())
        text = step.comment.empty() ? m_say("(no text)") : "# " + escapeForTerminal(step.comment);
    row.cells.back() = Cell(std::move(text), Tone::Dim);
    return row;
}

Row InspectSections::layerTotals() const
{
    const Totals& t = m_analysis.totals;
    int64_t net = 0;
    uint64_t added = 0;
    uint64_t modified = 0;
    uint64_t removed = 0;
    for (const LayerInfo& layer : m_analysis.layers) {
        net += layer.netBytes;
        added += layer.added;
        modified += layer.modified;
        removed += layer.removed;
    }
    return { { Cell(m_say("all")), Cell(size(t.blobBytes)), Cell(size(t.unpackedBytes)),
                 Cell(size(t.contentBytes)), Cell(formatSizeDelta(net, m_options.unit)),
                 Cell(size(t.wastedBytes)), countCell(added, "+", Tone::Normal),
                 countCell(modified, "~", Tone::Normal), countCell(removed, "-", Tone::Normal), Cell(),
                 Cell() },
        true };
}

} // namespace layerscope
