// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// What reports on two images say about folders and files.

#include "core/report/comparesections.h"

#include "core/report/comparewords.h"
#include "core/report/sections.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>

namespace layerscope {

namespace {

    std::string_view wordFor(Difference difference)
    {
        switch (difference) {
        case Difference::Metadata:
            return "metadata";
        case Difference::TypeChanged:
            return "other type";
        default:
            return name(difference);
        }
    }

    Tone toneOf(Difference difference)
    {
        if (difference == Difference::Added)
            return Tone::Bad;
        return difference == Difference::Removed ? Tone::Good : Tone::Caution;
    }

    std::optional<uint64_t> side(NodeId node, uint64_t bytes)
    {
        return node.isValid() ? std::optional(bytes) : std::nullopt;
    }

} // namespace

Column CompareSections::deltaColumn() const
{
    Column column = right(m_say("Delta"));
    column.hasBars = true;
    return column;
}

Section CompareSections::folders(size_t top) const
{
    const std::vector<PairId> found = grownFolders(m_tree);
    const size_t count = std::min(found.size(), top);
    Section section;
    section.title = m_say("Folders that grew or shrank");
    section.table.columns
        = { deltaColumn(), right("%"), right("A"), right("B"), left(m_say("Folder"), widthOfPaths(), true) };
    for (const PairId pair : std::span(found).first(count)) {
        const int64_t delta = m_tree.delta(pair);
        section.table.rows.push_back(
            { { deltaCell(delta), Cell(percentText(delta, m_tree.bytesA(pair)), toneOfDelta(delta)),
                sizeCell(side(m_tree.nodeA(pair), m_tree.bytesA(pair))),
                sizeCell(side(m_tree.nodeB(pair), m_tree.bytesB(pair))),
                Cell(escapeForTerminal(m_tree.path(pair))) } });
    }
    section.remark = andMore(found.size() - count);
    return section;
}
/// Moves change no size and have a list of their own.
std::vector<FileChange> CompareSections::listedChanges() const
{
    std::vector<FileChange> listed;
    std::ranges::copy_if(m_changes, std::back_inserter(listed),
        [](const FileChange& change) { return !change.movedFrom.isValid(); });
    return listed;
}

Section CompareSections::changes(size_t top) const
{
    const std::vector<FileChange> listed = listedChanges();
    const size_t count = std::min(listed.size(), top);
    Section section;
    section.title = count < listed.size() ? m_say("Largest changes") : m_say("Changes");
    section.note = changeCounts();
    section.table.columns = { deltaColumn(), right("A"), right("B"), left(m_say("State")),
        left(m_say("Path"), widthOfPaths(), true) };
    for (const FileChange& change : std::span(listed).first(count))
        section.table.rows.push_back({ { deltaCell(change.delta()), sizeCell(change.sizeA),
            sizeCell(change.sizeB), Cell(differenceText(change.pair), toneOf(m_tree.difference(change.pair))),
            Cell(pathText(change.pair)) } });
    section.remark = andMore(listed.size() - count);
    return section;
}

/// "changed: content, mode"; content alone says nothing new.
std::string CompareSections::differenceText(PairId pair) const
{
    const Difference difference = m_tree.difference(pair);
    std::string text = m_say.named(wordFor(difference));
    std::vector<std::string> what = namesOf(m_tree.aspects(pair));
    if (difference == Difference::Changed)
        std::erase(what, name(Aspect::Content));
    if (difference == Difference::TypeChanged)
        return text;
    std::string aspects;
    for (const std::string& aspect : what)
        m_say.append(aspects, m_say.named(aspect));
    m_say.append(text, aspects, difference == Difference::Changed ? ReportPhrase(", ") : ReportPhrase(": "));
    return text;
}

std::string CompareSections::pathText(PairId pair) const
{
    const std::string path = escapeForTerminal(m_tree.path(pair));
    return m_tree.isDirectory(pair) && !path.ends_with('/') ? path + "/" : path;
}

std::string CompareSections::changeCounts() const
{
    std::string text;
    for (const Difference difference : { Difference::Added, Difference::Removed, Difference::Changed,
             Difference::Metadata, Difference::TypeChanged, Difference::Moved, Difference::Ignored }) {
        const TreeComparison::Tally& tally = m_tree.tally(difference);
        if (tally.count == 0)
            continue;
        const std::string counted = formatCount(tally.count) + " " + m_say.named(wordFor(difference));
        const bool hasSize = difference == Difference::Added || difference == Difference::Removed;
        m_say.append(
            text, hasSize ? m_say("%1 (%2)", counted, size(std::max(tally.bytesA, tally.bytesB))) : counted);
    }
    return text.empty() ? m_say("folders only") : m_say("files: %1", text);
}

Section CompareSections::moves(size_t top) const
{
    std::vector<FileChange> moved;
    std::ranges::copy_if(m_changes, std::back_inserter(moved),
        [](const FileChange& change) { return change.movedFrom.isValid(); });
    std::ranges::stable_sort(moved, std::ranges::greater(), &FileChange::sizeB);
    const size_t count = std::min(moved.size(), top);
    Section section;
    section.title = m_say("Moved");
    section.note = m_say("the same content at another path");
    section.table.columns = { right(m_say("Size")), left(m_say("From"), widthOfPaths(), true),
        left(m_say("To"), widthOfPaths(), true) };
    for (const FileChange& move : std::span(moved).first(count))
        section.table.rows.push_back(
            { { sizeCell(move.sizeB), Cell(pathText(move.movedFrom)), Cell(pathText(move.pair)) } });
    section.remark = andMore(moved.size() - count);
    return section;
}

size_t CompareSections::changeCount() const { return listedChanges().size(); }

} // namespace layerscope
