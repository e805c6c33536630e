// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/inspectsections.h"

#include "core/report/sections.h"

namespace layerscope {

namespace {

    std::string listText(const std::vector<std::string>& words)
    {
        if (words.empty())
            return {};
        std::string text = "[";
        for (const std::string& word : words)
            text.append(text.size() > 1 ? ", \"" : "\"").append(escapeForTerminal(word)).append("\"");
        return text + "]";
    }
    std::string joined(const std::vector<std::string>& words)
    {
        std::string text;
        for (const std::string& word : words)
            text.append(text.empty() ? "" : " ").append(escapeForTerminal(word));
        return text;
    }

} // namespace

Cell InspectSections::sizeCell(uint64_t bytes, Tone tone) const
{
    return { size(bytes), bytes == 0 ? Tone::Dim : tone };
}

std::string InspectSections::subtitle() const
{
    const ImageSummary& image = m_analysis.image.summary;
    if (image.kind == ImageKind::Attestation)
        return m_say("attestation, a statement about an image (provenance, list of packages); not a "
                     "filesystem");
    if (image.kind == ImageKind::Artifact)
        return m_say("artifact, something that is stored like an image but is none; not a filesystem");
    const Totals& t = m_analysis.totals;
    std::string text = m_say("image");
    m_say.append(text, platformText(image));
    m_say.append(text, m_say.counted(t.layers, "%1 layer", "%1 layers"));
    m_say.append(text, m_say("%1 to pull", size(t.blobBytes)));
    m_say.append(text, m_say("%1 on disk", size(t.liveBytes)));
    return text;
}

Section InspectSections::facts() const
{
    const ImageDescription& image = m_analysis.image;
    Section section;
    section.table = factsTable();
    const std::vector<std::string>& names = image.summary.names;
    if (names.size() != 1 || names.front() != image.displayName())
        addFact(section.table, m_say("Names"), shown(names));
    addFact(section.table, m_say("About"), { aboutText(image.summary) });
    addFact(section.table, m_say("Source"),
        { m_say("%1 (%2)", escapeForTerminal(m_analysis.source.path), kindText(m_analysis.source)) });
    addFact(section.table, m_say("Created"), { escapeForTerminal(image.created) });
    addFact(section.table, m_say("Author"), { escapeForTerminal(image.author) });
    addFact(section.table, m_say("Manifest"), { image.summary.manifestDigest.text() });
    addFact(section.table, m_say("Config"), { image.summary.configDigest.text() });
    return section;
}

Section InspectSections::parts() const
{
    Section section;
    section.title = m_say("Parts");
    section.table.columns
        = { right("#"), right(m_say("Size")), left(m_say("Media type")), left(m_say("Annotations")) };
    for (const LayerInfo& layer : m_analysis.layers) {
        std::vector<std::string> annotations;
        for (const auto& [key, value] : layer.description.annotations)
            annotations.push_back(escapeForTerminal(key) + "=" + escapeForTerminal(value));
        section.table.rows.push_back(
            { { Cell(std::to_string(layer.id.value), Tone::Strong), sizeCell(layer.blobBytes),
                Cell(escapeForTerminal(layer.description.mediaType)), Cell(std::move(annotations)) } });
    }
    return section;
}

Row InspectSections::totalRow(std::string label, uint64_t bytes, std::string meaning, Tone tone) const
{
    return { { Cell(std::move(label), tone), Cell(size(bytes), tone), Cell(formatCount(bytes), Tone::Dim),
        Cell(), Cell(std::move(meaning), Tone::Dim) } };
}
Row InspectSections::shareRow(std::string label, uint64_t bytes, std::string meaning, Tone tone) const
{
    Row row = totalRow(std::move(label), bytes, std::move(meaning), tone);
    const uint64_t whole = m_analysis.totals.contentBytes;
    if (whole > 0)
        row.cells[3] = Cell(formatPercent(static_cast<double>(bytes) / static_cast<double>(whole)), tone);
    return row;
}

Section InspectSections::totals() const
{
    const Totals& t = m_analysis.totals;
    Section section;
    section.title = m_say("Totals");
    section.note = m_say("%1, %2, %3 in the end", m_say.counted(t.files, "%1 file", "%1 files"),
        m_say.counted(t.directories, "%1 folder", "%1 folders"),
        m_say.counted(t.symlinks, "%1 symlink", "%1 symlinks"));
    m_say.append(section.note,
        m_say("from %1 in %2", m_say.counted(t.entries, "%1 entry", "%1 entries"),
            m_say.counted(t.layers, "%1 layer", "%1 layers")));
    section.table.columns = { left(m_say("What")), right(m_say("Size")), right(m_say("Bytes")),
        right(m_say("Share")), left(m_say("Meaning")) };
    section.table.rows = {
        totalRow(
            m_say("Archive"), m_analysis.source.archiveBytes, m_say("the file or folder that was opened")),
        totalRow(m_say("Blobs"), t.blobBytes, m_say("layers as stored: what a pull transfers")),
        totalRow(m_say("Unpacked"), t.unpackedBytes, m_say("layers as tar streams")),
        shareRow(m_say("Content"), t.contentBytes, m_say("file bytes stored in all layers"), Tone::Normal),
        shareRow(m_say("= Live"), t.liveBytes, m_say("shown by the final filesystem, each inode once"),
            Tone::Good),
        shareRow(m_say("+ Wasted"), t.wastedBytes, m_say("stored, but not in the final filesystem"),
            t.wastedBytes == 0 ? Tone::Normal : Tone::Caution),
        totalRow(m_say("Duplicates"), t.duplicateBytes,
            m_say("same content at several live paths; not part of waste")),
    };
    section.remark = diveText();
    return section;
}

std::string InspectSections::diveText() const
{
    const DiveFigures& dive = m_analysis.dive;
    std::string text = m_say(
        "dive would say: efficiency %1, wasted %2", formatPercent(dive.efficiency), size(dive.wastedBytes));
    if (dive.userWastedPercent)
        m_say.append(text, m_say("user wasted %1", formatPercent(*dive.userWastedPercent)));
    return text;
}

Section InspectSections::configuration() const
{
    const ImageConfig& config = m_analysis.image.config;
    Section section;
    section.title = m_say("Configuration");
    Table& table = section.table = factsTable();
    addFact(table, m_say("User"), { escapeForTerminal(config.user) });
    addFact(table, m_say("Entrypoint"), { listText(config.entrypoint) });
    addFact(table, m_say("Command"), { listText(config.cmd) });
    addFact(table, m_say("Folder"), { escapeForTerminal(config.workingDir) });
    addFact(table, m_say("Ports"), { joined(config.exposedPorts) });
    addFact(table, m_say("Volumes"), { joined(config.volumes) });
    addFact(table, m_say("Stop signal"), { escapeForTerminal(config.stopSignal) });
    addFact(table, m_say("Shell"), { listText(config.shell) });
    if (config.healthcheck)
        addFact(table, m_say("Health check"), { listText(config.healthcheck->test) });
    addFact(table, m_say("Environment"), shown(config.env));
    std::vector<std::string> labels;
    for (const auto& [key, value] : config.labels)
        labels.push_back(escapeForTerminal(key) + "=" + escapeForTerminal(value));
    addFact(table, m_say("Labels"), std::move(labels));
    return section;
}

} // namespace layerscope
