// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/inspectdocument.h"

#include "core/image/instruction.h"
#include "core/report/largestfiles.h"
#include "core/report/pictures.h"
#include "core/report/sections.h"

#include <algorithm>
#include <array>

namespace layerscope {

namespace {

    constexpr size_t pathsShownPerDuplicate = 4;
    constexpr size_t emptyStepsShown = 200; ///< instructions without a layer; a hostile history has thousands
    constexpr size_t instructionWidth = 96;

    class InspectBuilder {
    public:
        InspectBuilder(const Analysis& analysis, const ReportOptions& options)
            : m_analysis(analysis)
            , m_options(options)
            , m_parts(options.parts.value_or(usualInspectParts()))
            , m_say(options.language)
        {
        }

        Document build()
        {
            Document document = documentIn(m_options);
            document.title = escapeForTerminal(m_analysis.image.displayName());
            if (document.title.empty())
                document.title = escapeForTerminal(m_analysis.source.path);
            document.subtitle = subtitle();
            addDate(document, m_options);
            if (m_parts.has(ReportPart::Summary))
                document.sections.push_back(facts());
            if (m_analysis.image.summary.kind == ImageKind::Image)
                addImageSections(document);
            else
                document.sections.push_back(parts());
            addUnlessEmpty(document, warningSection(m_analysis.warnings, m_say));
            return document;
        }

    private:
        void addImageSections(Document& document) const
        {
            if (m_analysis.isDamaged())
                document.alarm
                    = m_say("Damaged: part of the image could not be read or contradicts its digests; "
                            "totals are lower bounds. See the warnings.");
            if (m_parts.has(ReportPart::Summary))
                document.sections.push_back(totals());
            if (m_parts.has(ReportPart::Layers))
                document.sections.push_back(layers());
            if (m_parts.has(ReportPart::Pictures))
                addUnlessEmpty(document, treemapSection(m_analysis, m_options));
            if (m_parts.has(ReportPart::Waste))
                addUnlessEmpty(document, waste());
            if (m_parts.has(ReportPart::Files))
                addUnlessEmpty(document, largestFiles(m_analysis, m_options));
            if (m_parts.has(ReportPart::Duplicates))
                addUnlessEmpty(document, duplicates());
            if (m_parts.has(ReportPart::Configuration))
                addUnlessEmpty(document, configuration());
        }

        static void addUnlessEmpty(Document& document, Section section)
        {
            if (!section.table.rows.empty() || !section.drawings.empty() || !section.remark.empty())
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
                return m_say("attestation, a statement about an image (provenance, list of packages); not a "
                             "filesystem");
            if (image.kind == ImageKind::Artifact)
                return m_say(
                    "artifact, something that is stored like an image but is none; not a filesystem");
            const Totals& t = m_analysis.totals;
            std::string text = m_say("image");
            m_say.append(text, platformText(image));
            m_say.append(text, m_say.counted(t.layers, "%1 layer", "%1 layers"));
            m_say.append(text, m_say("%1 to pull", size(t.blobBytes)));
            m_say.append(text, m_say("%1 on disk", size(t.liveBytes)));
            return text;
        }

        [[nodiscard]] Section facts() const
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

        /// The blobs of what is no image.
        [[nodiscard]] Section parts() const
        {
            Section section;
            section.title = m_say("Parts");
            section.table.columns
                = { right("#"), right(m_say("Size")), left(m_say("Media type")), left(m_say("Annotations")) };
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
                totalRow(m_say("Archive"), m_analysis.source.archiveBytes,
                    m_say("the file or folder that was opened")),
                totalRow(m_say("Blobs"), t.blobBytes, m_say("layers as stored: what a pull transfers")),
                totalRow(m_say("Unpacked"), t.unpackedBytes, m_say("layers as tar streams")),
                shareRow(
                    m_say("Content"), t.contentBytes, m_say("file bytes stored in all layers"), Tone::Normal),
                shareRow(m_say("= Live"), t.liveBytes,
                    m_say("shown by the final filesystem, each inode once"), Tone::Good),
                shareRow(m_say("+ Wasted"), t.wastedBytes, m_say("stored, but not in the final filesystem"),
                    t.wastedBytes == 0 ? Tone::Normal : Tone::Caution),
                totalRow(m_say("Duplicates"), t.duplicateBytes,
                    m_say("same content at several live paths; not part of waste")),
            };
            section.remark = diveText();
            return section;
        }

        [[nodiscard]] std::string diveText() const
        {
            const DiveFigures& dive = m_analysis.dive;
            std::string text = m_say("dive would say: efficiency %1, wasted %2",
                formatPercent(dive.efficiency), size(dive.wastedBytes));
            if (dive.userWastedPercent)
                m_say.append(text, m_say("user wasted %1", formatPercent(*dive.userWastedPercent)));
            return text;
        }

        [[nodiscard]] std::string label(const LayerInfo& layer) const
        {
            const std::string text = escapeForTerminal(parseInstruction(layer.createdBy).shortText());
            return text.empty() ? m_say("(no history)") : text;
        }

        [[nodiscard]] Section layers() const
        {
            Section section;
            section.title = m_say("Layers");
            section.note = m_say(
                "net: what the layer adds to the filesystem below it; wasted: stored here, dead in the end");
            const bool allVerified = std::ranges::all_of(
                m_analysis.layers, [](const LayerInfo& l) { return l.verified == Verification::Ok; });
            section.table.columns = { right("#"), right(m_say("Blob")), right(m_say("Unpacked")),
                right(m_say("Content")), right(m_say("Net")), right(m_say("Wasted")), right(m_say("Added")),
                right(m_say("Changed")), right(m_say("Removed")), left(m_say("Check")),
                left(m_say("Instruction"), instructionWidth, true) };
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
                section.remark = m_say(
                    "and %1 more instructions without a layer", formatCount(emptySteps - emptyStepsShown));
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

        [[nodiscard]] Cell checkCell(const LayerInfo& layer) const
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

        [[nodiscard]] Row emptyStepRow(const HistoryEntry& step) const
        {
            Row row;
            row.cells.resize(11);
            std::string text = escapeForTerminal(parseInstruction(step.createdBy).fullText());
            if (text.empty())
                text = step.comment.empty() ? m_say("(no text)") : "# " + escapeForTerminal(step.comment);
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
            return { { Cell(m_say("all")), Cell(size(t.blobBytes)), Cell(size(t.unpackedBytes)),
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
            return std::min(count, m_options.top.value_or(usualTop));
        }
        [[nodiscard]] std::string remaining(size_t count, uint64_t bytes) const
        {
            return bytes == 0 && count == 0
                ? std::string()
                : m_say("and %1 more, %2 together", formatCount(count), size(bytes));
        }

        [[nodiscard]] Section waste() const
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
                section.table.rows.push_back(
                    { { Cell(size(item.bytes), Tone::Caution), Cell(m_say.named(name(item.cause))),
                        Cell(std::to_string(item.storedIn.value)), Cell(std::to_string(item.killedBy.value)),
                        Cell(escapeForTerminal(m_analysis.path(item))) } });
            }
            const uint64_t rest = m_analysis.totals.wastedBytes - listed;
            section.remark = remaining(m_analysis.waste.size() - count, rest);
            return section;
        }

        [[nodiscard]] std::string wasteByCause() const
        {
            std::array<uint64_t, wasteCauseCount> bytes {};
            for (const WasteItem& item : m_analysis.waste)
                bytes[static_cast<size_t>(item.cause)] += item.bytes;
            std::string causes;
            for (size_t cause = 0; cause < wasteCauseCount; ++cause) {
                if (bytes[cause] > 0)
                    m_say.append(
                        causes, m_say.named(name(static_cast<WasteCause>(cause))) + " " + size(bytes[cause]));
            }
            std::string text = m_say("%1 in %2", size(m_analysis.totals.wastedBytes),
                m_say.counted(m_analysis.waste.size(), "%1 place", "%1 places"));
            m_say.append(text, causes, ": ");
            return text;
        }

        [[nodiscard]] Section duplicates() const
        {
            Section section;
            section.title = m_say("Duplicates");
            section.note
                = m_say("%1 in %2 of files with the same content", size(m_analysis.totals.duplicateBytes),
                    m_say.counted(m_analysis.duplicates.size(), "%1 group", "%1 groups"));
            section.table.columns = { right(m_say("Extra bytes")), right(m_say("Copies")),
                right(m_say("Each")), left(m_say("Paths"), 0, true) };
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

        [[nodiscard]] std::vector<std::string> pathsOf(const DuplicateGroup& group) const
        {
            std::vector<std::string> paths;
            const size_t count = std::min(group.nodes.size(), pathsShownPerDuplicate);
            for (size_t i = 0; i < count; ++i)
                paths.push_back(escapeForTerminal(m_analysis.tree.path(group.nodes[i])));
            if (count < group.nodes.size())
                paths.push_back(m_say("and %1 more", formatCount(group.nodes.size() - count)));
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

        const Analysis& m_analysis;
        const ReportOptions& m_options;
        ReportParts m_parts;
        Say m_say;
    };

} // namespace

Document inspectDocument(const Analysis& analysis, const ReportOptions& options)
{
    return InspectBuilder(analysis, options).build();
}

} // namespace layerscope
