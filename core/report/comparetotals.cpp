// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// What reports on two images say about their sums.

#include "core/report/comparesections.h"

#include "core/report/comparewords.h"
#include "core/report/sections.h"

#include <utility>

namespace layerscope {

namespace {

    Row countRow(std::string label, uint64_t a, uint64_t b, std::string meaning)
    {
        const int64_t delta = static_cast<int64_t>(b) - static_cast<int64_t>(a);
        const Tone tone = delta == 0 ? Tone::Dim : Tone::Normal;
        return { { Cell(std::move(label)), Cell(formatCount(a)), Cell(formatCount(b)),
            Cell(std::string(signOf(delta)) + formatCount(magnitude(delta)), tone),
            Cell(percentText(delta, a), tone), Cell(std::move(meaning), Tone::Dim) } };
    }

} // namespace

std::string CompareSections::summary() const
{
    // Of final filesystems these are the live bytes, of other scopes what is compared.
    const uint64_t before = m_tree.bytesA(TreeComparison::root());
    const uint64_t after = m_tree.bytesB(TreeComparison::root());
    const int64_t delta = m_tree.delta(TreeComparison::root());
    const std::string percent = percentText(delta, before);
    std::string change = signedSize(delta);
    m_say.append(change, percent);
    std::string text = m_say("%1 (%2)", size(before) + " → " + size(after), change);
    m_say.append(text, sharedText());
    m_say.append(text, m_say("%1 to pull", size(m_comparison.transfer.pullB)));
    if (m_comparison.isEmpty())
        m_say.append(text, m_say("nothing differs"), "; ");
    return text;
}

/// "12 of 14 layers shared"; equal layers in other blobs have to be pulled all the same.
std::string CompareSections::sharedText() const
{
    uint64_t shared = 0;
    uint64_t anew = 0;
    for (const LayerPair& pair : m_comparison.layers) {
        const bool isShared = pair.state == LayerPair::State::Shared;
        shared += isShared ? 1 : 0;
        anew += isShared && !pair.sameBlob ? 1 : 0;
    }
    const std::string text = m_say("%1 of %2 shared", formatCount(shared),
        m_say.counted(m_comparison.b->layers.size(), "%1 layer", "%1 layers"));
    return anew == 0 ? text : m_say("%1 (%2)", text, m_say("%1 packed anew", formatCount(anew)));
}

bool CompareSections::isWhole() const
{
    return scopeOf(m_tree.treeA()) == Scope::final() && scopeOf(m_tree.treeB()) == Scope::final();
}

Section CompareSections::images() const
{
    Section section;
    section.title = m_say("Images");
    section.table.columns = { left({}), left(m_say("Image"), 0, true), left(m_say("Platform")),
        left(m_say("Created")), left(m_say("Source"), 0, true), left(m_say("Config"), 0, true) };
    addImage(section.table, "A", *m_comparison.a, m_names.a);
    addImage(section.table, "B", *m_comparison.b, m_names.b);
    section.remark = optionsText();
    return section;
}

void CompareSections::addImage(
    Table& table, std::string side, const Analysis& image, const std::string& name) const
{
    table.rows.push_back({ { Cell(std::move(side), Tone::Strong), Cell(name),
        Cell(platformText(image.image.summary)), Cell(escapeForTerminal(image.image.created)),
        Cell(m_say("%1 (%2)", escapeForTerminal(image.source.path), kindText(image.source))),
        Cell(image.image.summary.configDigest.shortText(), Tone::Dim) } });
}

/// What was told to count as no difference.
std::string CompareSections::optionsText() const
{
    std::string text;
    for (const std::string& aspect : namesOf(m_tree.options().ignored))
        m_say.append(text, m_say.named(aspect));
    if (!text.empty())
        text = m_say("not compared: %1", text);
    const size_t globs = m_tree.options().ignore.size();
    if (globs > 0)
        m_say.append(text, m_say("ignored: %1", m_say.counted(globs, "%1 pattern", "%1 patterns")), "; ");
    return text;
}

Row CompareSections::bytesRow(std::string label, uint64_t a, uint64_t b, std::string meaning) const
{
    const int64_t delta = static_cast<int64_t>(b) - static_cast<int64_t>(a);
    const Tone tone = toneOfDelta(delta);
    return { { Cell(std::move(label)), Cell(size(a)), Cell(size(b)), Cell(signedSize(delta), tone),
        Cell(percentText(delta, a), tone), Cell(std::move(meaning), Tone::Dim) } };
}
Table CompareSections::totalsTable() const
{
    return { { left(m_say("What")), right("A"), right("B"), right(m_say("Delta")), right("%"),
                 left(m_say("Meaning")) },
        {} };
}
Row CompareSections::liveRow() const
{
    return bytesRow(m_say("Live"), m_comparison.a->totals.liveBytes, m_comparison.b->totals.liveBytes,
        m_say("shown by the final filesystem: the image's size"));
}
Row CompareSections::blobRow() const
{
    return bytesRow(m_say("Blobs"), m_comparison.a->totals.blobBytes, m_comparison.b->totals.blobBytes,
        m_say("layers as stored: what a first pull transfers"));
}
Row CompareSections::wastedRow() const
{
    return bytesRow(m_say("Wasted"), m_comparison.a->totals.wastedBytes, m_comparison.b->totals.wastedBytes,
        m_say("stored, but not in the final filesystem"));
}
Row CompareSections::filesRow() const
{
    return countRow(m_say("Files"), m_comparison.a->totals.files, m_comparison.b->totals.files,
        m_say("in the final filesystem"));
}

Section CompareSections::totals() const
{
    const Totals& a = m_comparison.a->totals;
    const Totals& b = m_comparison.b->totals;
    Section section;
    section.title = m_say("Totals");
    if (!isWhole())
        section.note = m_say("of the whole images; folders and files are those of the layers chosen");
    section.table = totalsTable();
    section.table.rows = { liveRow(), blobRow(),
        bytesRow(m_say("Unpacked"), a.unpackedBytes, b.unpackedBytes, m_say("layers as tar streams")),
        bytesRow(m_say("Content"), a.contentBytes, b.contentBytes, m_say("file bytes stored in all layers")),
        wastedRow(),
        bytesRow(m_say("Duplicates"), a.duplicateBytes, b.duplicateBytes,
            m_say("same content at several live paths; not part of waste")) };
    const double change = m_comparison.delta.efficiency;
    section.table.rows.push_back({ { Cell(m_say("Efficiency")), Cell(formatPercent(a.efficiency())),
        Cell(formatPercent(b.efficiency())), Cell(pointsText(change)), Cell(),
        Cell(m_say("live / content"), Tone::Dim) } });
    section.table.rows.push_back(filesRow());
    section.table.rows.push_back(
        countRow(m_say("Layers"), a.layers, b.layers, m_say("with or without files in them")));
    return section;
}

Section CompareSections::shortTotals() const
{
    Section section;
    section.table = totalsTable();
    section.table.columns.front().title = {};
    section.table.rows = { liveRow(), blobRow(), wastedRow(), filesRow() };
    for (Row& row : section.table.rows)
        row.cells.pop_back();
    section.table.columns.pop_back();
    return section;
}

Section CompareSections::transfer() const
{
    const Transfer& t = m_comparison.transfer;
    Section section;
    section.title = m_say("Transfer");
    section.note = m_say(
        "%1 in %2 that both have", size(t.sharedBytes), m_say.counted(t.sharedLayers, "%1 blob", "%1 blobs"));
    section.table.columns = { left({}), right({}), left({}) };
    const auto row = [&](std::string what, uint64_t bytes, std::string meaning) {
        section.table.rows.push_back({ { Cell(std::move(what)), Cell(size(bytes), Tone::Strong),
            Cell(std::move(meaning), Tone::Dim) } });
    };
    row(m_say("Pull B, having A"), t.pullB, m_say("of %1", size(t.bytesB())));
    row(m_say("Pull A, having B"), t.pullA, m_say("of %1", size(t.bytesA())));
    row(m_say("Store both"), t.registryBytes(), m_say("in a registry or on a node"));
    if (!t.isExact)
        section.remark = m_say("some of these sizes or digests are only claimed, not checked");
    return section;
}

} // namespace layerscope
