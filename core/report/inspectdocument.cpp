// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/inspectdocument.h"

#include "core/image/instruction.h"
#include "core/report/sections.h"

#include <algorithm>
#include <array>

namespace layerscope {

namespace {

    constexpr size_t defaultTop = 20; ///< items of a list in formats for people
    constexpr size_t pathsShownPerDuplicate = 4;
    constexpr size_t emptyStepsShown = 200; ///< instructions without a layer; a hostile history has thousands
    constexpr size_t instructionWidth = 96;

    class InspectBuilder {
    public:
        InspectBuilder(const Analysis& analysis, const ReportOptions& options)
            : m_analysis(analysis)
            , m_options(options)
        {
        }

        Document build()
        {
            Document document;
            document.title = escapeForTerminal(m_analysis.image.displayName());
            if (document.title.empty())
                document.title = escapeForTerminal(m_analysis.source.path);
            document.subtitle = subtitle();
            document.sections.push_back(facts());
            if (m_analysis.image.summary.kind == ImageKind::Image)
                addImageSections(document);
            else
                document.sections.push_back(parts());
            addUnlessEmpty(document, warningSection(m_analysis.warnings));
            return document;
        }

    private:
        void addImageSections(Document& document) const
        {
            if (m_analysis.isDamaged())
                document.alarm = "Damaged: part of the image could not be read or contradicts its digests; "
                                 "totals are lower bounds. See the warnings.";
            document.sections.push_back(totals());
            document.sections.push_back(layers());
            addUnlessEmpty(document, waste());
            addUnlessEmpty(document, duplicates());
            addUnlessEmpty(document, configuration());
        }

        static void addUnlessEmpty(Document& document, Section section)
        {
            if (!section.table.rows.empty() || !section.remark.empty())
                document.sections.push_back(std::move(section));
        }

        [[nodiscard]] std::string size(uint64_t bytes) const { return formatSize(bytes, m_options.unit); }

        /// A size that stands out only when it is something.
        [[nodiscard]] Cell sizeCell(uint64_t bytes, Tone tone = Tone::Normal) const
        {
            return { size(bytes), bytes == 0 ? Tone::Dim : tone };
        }
        static Cell countCell(uint64_t count, std::string_view sign, Tone tone)
        {
            return count == 0 ? Cell("-", Tone::Dim) : Cell(std::string(sign) + formatCount(count), tone);
        }

        [[nodiscard]] std::string subtitle() const
        {
            const ImageSummary& image = m_analysis.image.summary;
            if (image.kind == ImageKind::Attestation)
                return "attestation, a statement about an image (provenance, list of packages); not a "
                       "filesystem";
            if (image.kind == ImageKind::Artifact)
                return "artifact, something that is stored like an image but is none; not a filesystem";
            std::string text = "image";
            if (const std::string platform = platformText(image); !platform.empty())
                text += ", " + platform;
            const Totals& t = m_analysis.totals;
            return text + ", " + counted(t.layers, "layer") + ", " + size(t.blobBytes) + " to pull, "
                + size(t.liveBytes) + " on disk";
        }

        [[nodiscard]] Section facts() const
        {
            const ImageDescription& image = m_analysis.image;
            Section section;
            section.table = factsTable();
            const std::vector<std::string>& names = image.summary.names;
            if (names.size() != 1 || names.front() != image.displayName())
                addFact(section.table, "Names", shown(names));
            addFact(section.table, "About", { aboutText(image.summary) });
            addFact(section.table, "Source",
                { escapeForTerminal(m_analysis.source.path) + " (" + kindText(m_analysis.source) + ")" });
            addFact(section.table, "Created", { escapeForTerminal(image.created) });
            addFact(section.table, "Author", { escapeForTerminal(image.author) });
            addFact(section.table, "Manifest", { image.summary.manifestDigest.text() });
            addFact(section.table, "Config", { image.summary.configDigest.text() });
            return section;
        }

        /// The blobs of what is no image.
        [[nodiscard]] Section parts() const
        {
            Section section;
            section.title = "Parts";
            section.table.columns = { right("#"), right("Size"), left("Media type"), left("Annotations") };
            for (const LayerInfo& layer : m_analysis.layers) {
                std::vector<std::string> annotations;
                for (const auto& [key, value] : layer.description.annotations)
                    annotations.push_back(escapeForTerminal(key) + "=" + escapeForTerminal(value));
                section.table.rows.push_back({ { Cell(std::to_string(layer.id.value), Tone::Strong),
                    sizeCell(layer.blobBytes), Cell(escapeForTerminal(layer.description.mediaType)),
                    Cell(std::move(annotations)) } });
            }
            return section;
        }

        [[nodiscard]] Row totalRow(
            std::string label, uint64_t bytes, std::string meaning, Tone tone = Tone::Normal) const
        {
            return { { Cell(std::move(label), tone), Cell(size(bytes), tone),
                Cell(formatCount(bytes), Tone::Dim), Cell(), Cell(std::move(meaning), Tone::Dim) } };
        }
        [[nodiscard]] Row shareRow(std::string label, uint64_t bytes, std::string meaning, Tone tone) const
        {
            Row row = totalRow(std::move(label), bytes, std::move(meaning), tone);
            const uint64_t whole = m_analysis.totals.contentBytes;
            if (whole > 0)
                row.cells[3]
                    = Cell(formatPercent(static_cast<double>(bytes) / static_cast<double>(whole)), tone);
            return row;
        }

        [[nodiscard]] Section totals() const
        {
            const Totals& t = m_analysis.totals;
            Section section;
            section.title = "Totals";
            section.note = counted(t.files, "file") + ", " + counted(t.directories, "folder") + ", "
                + counted(t.symlinks, "symlink") + " in the end, from "
                + counted(t.entries, "entry", "entries") + " in " + counted(t.layers, "layer");
            section.table.columns
                = { left("What"), right("Size"), right("Bytes"), right("Share"), left("Meaning") };
            section.table.rows = {
                totalRow("Archive", m_analysis.source.archiveBytes, "the file or folder that was opened"),
                totalRow("Blobs", t.blobBytes, "layers as stored: what a pull transfers"),
                totalRow("Unpacked", t.unpackedBytes, "layers as tar streams"),
                shareRow("Content", t.contentBytes, "file bytes stored in all layers", Tone::Normal),
                shareRow("= Live", t.liveBytes, "shown by the final filesystem, each inode once", Tone::Good),
                shareRow("+ Wasted", t.wastedBytes, "stored, but not in the final filesystem",
                    t.wastedBytes == 0 ? Tone::Normal : Tone::Caution),
                totalRow(
                    "Duplicates", t.duplicateBytes, "same content at several live paths; not part of waste"),
            };
            section.remark = diveText();
            return section;
        }

        [[nodiscard]] std::string diveText() const
        {
            const DiveFigures& dive = m_analysis.dive;
            std::string text = "dive would say: efficiency " + formatPercent(dive.efficiency) + ", wasted "
                + size(dive.wastedBytes);
            if (dive.userWastedPercent)
                text += ", user wasted " + formatPercent(*dive.userWastedPercent);
            return text;
        }

        static std::string label(const LayerInfo& layer)
        {
            const std::string text = escapeForTerminal(parseInstruction(layer.createdBy).shortText());
            return text.empty() ? "(no history)" : text;
        }

        [[nodiscard]] Section layers() const
        {
            Section section;
            section.title = "Layers";
            section.note
                = "net: what the layer adds to the filesystem below it; wasted: stored here, dead in the end";
            const bool allVerified = std::ranges::all_of(
                m_analysis.layers, [](const LayerInfo& l) { return l.verified == Verification::Ok; });
            section.table.columns = { right("#"), right("Blob"), right("Unpacked"), right("Content"),
                right("Net"), right("Wasted"), right("Added"), right("Changed"), right("Removed"),
                left("Check"), left("Instruction", instructionWidth, true) };
            size_t emptySteps = 0;
            forEachStep([&](const LayerInfo* layer, const HistoryEntry* step) {
                if (layer) {
                    section.table.rows.push_back(layerRow(*layer));
                    section.bars.push_back(
                        { std::to_string(layer->id.value) + " " + label(*layer), size(layer->contentBytes),
                            layer->contentBytes - layer->wastedBytes, layer->wastedBytes });
                } else if (++emptySteps <= emptyStepsShown) {
                    section.table.rows.push_back(emptyStepRow(*step));
                }
            });
            section.table.rows.push_back(layerTotals());
            if (allVerified)
                dropColumn(section.table, 9);
            if (emptySteps > emptyStepsShown)
                section.remark = "and " + formatCount(emptySteps - emptyStepsShown)
                    + " more instructions without a layer";
            return section;
        }

        /// Layers in order, instructions without a layer where they stand in the history.
        template <typename Visit>
        void forEachStep(Visit visit) const
        {
            size_t next = 0;
            for (const HistoryEntry& step : m_analysis.image.history) {
                if (!step.layer.isValid()) {
                    visit(nullptr, &step);
                    continue;
                }
                for (; next < m_analysis.layers.size() && next <= step.layer.index(); ++next)
                    visit(&m_analysis.layers[next], nullptr);
            }
            for (; next < m_analysis.layers.size(); ++next)
                visit(&m_analysis.layers[next], nullptr);
        }

        [[nodiscard]] Row layerRow(const LayerInfo& layer) const
        {
            return { { Cell(std::to_string(layer.id.value), Tone::Strong), sizeCell(layer.blobBytes),
                sizeCell(layer.unpackedBytes), sizeCell(layer.contentBytes),
                Cell(formatSizeDelta(layer.netBytes, m_options.unit),
                    layer.netBytes == 0 ? Tone::Dim : Tone::Normal),
                sizeCell(layer.wastedBytes, Tone::Caution), countCell(layer.added, "+", Tone::Good),
                countCell(layer.modified, "~", Tone::Caution), countCell(layer.removed, "-", Tone::Bad),
                checkCell(layer), Cell(label(layer)) } };
        }

        static Cell checkCell(const LayerInfo& layer)
        {
            if (layer.description.presence == BlobPresence::Foreign)
                return { "not in archive", Tone::Caution };
            switch (layer.verified) {
            case Verification::Ok:
                return { "ok", Tone::Good };
            case Verification::Mismatch:
                return { "MISMATCH", Tone::Bad };
            case Verification::Missing:
                return { "MISSING", Tone::Bad };
            case Verification::NotChecked:
                break;
            }
            return { layer.complete ? "nothing claimed" : "incomplete",
                layer.complete ? Tone::Dim : Tone::Bad };
        }

        static Row emptyStepRow(const HistoryEntry& step)
        {
            Row row;
            row.cells.resize(11);
            std::string text = escapeForTerminal(parseInstruction(step.createdBy).fullText());
            if (text.empty())
                text = step.comment.empty() ? "(no text)" : "# " + escapeForTerminal(step.comment);
            row.cells.back() = Cell(std::move(text), Tone::Dim);
            return row;
        }

        [[nodiscard]] Row layerTotals() const
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
            return { { Cell("all"), Cell(size(t.blobBytes)), Cell(size(t.unpackedBytes)),
                         Cell(size(t.contentBytes)), Cell(formatSizeDelta(net, m_options.unit)),
                         Cell(size(t.wastedBytes)), countCell(added, "+", Tone::Normal),
                         countCell(modified, "~", Tone::Normal), countCell(removed, "-", Tone::Normal),
                         Cell(), Cell() },
                true };
        }

        static void dropColumn(Table& table, size_t column)
        {
            table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(column));
            for (Row& row : table.rows)
                row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(column));
        }

        [[nodiscard]] size_t cut(size_t count) const
        {
            return std::min(count, m_options.top.value_or(defaultTop));
        }
        static std::string remaining(size_t count, uint64_t bytes, std::string_view sizeText)
        {
            return bytes == 0 && count == 0
                ? std::string()
                : "and " + formatCount(count) + " more, " + std::string(sizeText) + " together";
        }

        [[nodiscard]] Section waste() const
        {
            Section section;
            section.title = "Wasted";
            section.note = wasteByCause();
            section.table.columns = { right("Bytes"), left("Cause"), right("Stored in"), right("Dead since"),
                left("Path", 0, true) };
            const size_t count = cut(m_analysis.waste.size());
            uint64_t listed = 0;
            for (size_t i = 0; i < count; ++i) {
                const WasteItem& item = m_analysis.waste[i];
                listed += item.bytes;
                section.table.rows.push_back(
                    { { Cell(size(item.bytes), Tone::Caution), Cell(std::string(name(item.cause))),
                        Cell(std::to_string(item.storedIn.value)), Cell(std::to_string(item.killedBy.value)),
                        Cell(escapeForTerminal(m_analysis.path(item))) } });
            }
            const uint64_t rest = m_analysis.totals.wastedBytes - listed;
            section.remark = remaining(m_analysis.waste.size() - count, rest, size(rest));
            return section;
        }

        [[nodiscard]] std::string wasteByCause() const
        {
            std::array<uint64_t, wasteCauseCount> bytes {};
            for (const WasteItem& item : m_analysis.waste)
                bytes[static_cast<size_t>(item.cause)] += item.bytes;
            std::string text
                = size(m_analysis.totals.wastedBytes) + " in " + counted(m_analysis.waste.size(), "place");
            std::string_view separator = ": ";
            for (size_t cause = 0; cause < wasteCauseCount; ++cause) {
                if (bytes[cause] == 0)
                    continue;
                text.append(separator)
                    .append(name(static_cast<WasteCause>(cause)))
                    .append(" ")
                    .append(size(bytes[cause]));
                separator = ", ";
            }
            return text;
        }

        [[nodiscard]] Section duplicates() const
        {
            Section section;
            section.title = "Duplicates";
            section.note = size(m_analysis.totals.duplicateBytes) + " in "
                + counted(m_analysis.duplicates.size(), "group") + " of files with the same content";
            section.table.columns
                = { right("Extra bytes"), right("Copies"), right("Each"), left("Paths", 0, true) };
            const size_t count = cut(m_analysis.duplicates.size());
            uint64_t listed = 0;
            for (size_t i = 0; i < count; ++i) {
                const DuplicateGroup& group = m_analysis.duplicates[i];
                listed += group.bytes;
                section.table.rows.push_back({ { Cell(size(group.bytes)), Cell(formatCount(group.count)),
                    Cell(size(group.size)), Cell(pathsOf(group)) } });
            }
            const uint64_t rest = m_analysis.totals.duplicateBytes - listed;
            section.remark = remaining(m_analysis.duplicates.size() - count, rest, size(rest));
            return section;
        }

        [[nodiscard]] std::vector<std::string> pathsOf(const DuplicateGroup& group) const
        {
            std::vector<std::string> paths;
            const size_t count = std::min(group.nodes.size(), pathsShownPerDuplicate);
            for (size_t i = 0; i < count; ++i)
                paths.push_back(escapeForTerminal(m_analysis.tree.path(group.nodes[i])));
            if (count < group.nodes.size())
                paths.push_back("and " + formatCount(group.nodes.size() - count) + " more");
            return paths;
        }

        static std::string listText(const std::vector<std::string>& words)
        {
            if (words.empty())
                return {};
            std::string text = "[";
            for (const std::string& word : words)
                text.append(text.size() > 1 ? ", \"" : "\"").append(escapeForTerminal(word)).append("\"");
            return text + "]";
        }
        static std::string joined(const std::vector<std::string>& words)
        {
            std::string text;
            for (const std::string& word : words)
                text.append(text.empty() ? "" : " ").append(escapeForTerminal(word));
            return text;
        }

        [[nodiscard]] Section configuration() const
        {
            const ImageConfig& config = m_analysis.image.config;
            Section section;
            section.title = "Configuration";
            Table& table = section.table = factsTable();
            addFact(table, "User", { escapeForTerminal(config.user) });
            addFact(table, "Entrypoint", { listText(config.entrypoint) });
            addFact(table, "Command", { listText(config.cmd) });
            addFact(table, "Folder", { escapeForTerminal(config.workingDir) });
            addFact(table, "Ports", { joined(config.exposedPorts) });
            addFact(table, "Volumes", { joined(config.volumes) });
            addFact(table, "Stop signal", { escapeForTerminal(config.stopSignal) });
            addFact(table, "Shell", { listText(config.shell) });
            if (config.healthcheck)
                addFact(table, "Health check", { listText(config.healthcheck->test) });
            addFact(table, "Environment", shown(config.env));
            std::vector<std::string> labels;
            for (const auto& [key, value] : config.labels)
                labels.push_back(escapeForTerminal(key) + "=" + escapeForTerminal(value));
            addFact(table, "Labels", std::move(labels));
            return section;
        }

        const Analysis& m_analysis;
        const ReportOptions& m_options;
    };

} // namespace

Document inspectDocument(const Analysis& analysis, const ReportOptions& options)
{
    return InspectBuilder(analysis, options).build();
}

} // namespace layerscope
