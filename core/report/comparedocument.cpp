// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/comparedocument.h"

#include "core/image/instruction.h"
#include "core/report/changelist.h"
#include "core/report/comparefacts.h"
#include "core/report/pictures.h"
#include "core/report/sections.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <span>
#include <utility>

namespace layerscope {

namespace {

    constexpr size_t pullRequestTop = 10; ///< of one that is seen at once in a pull request
    /// Of lists that can be opened there. A comment may have 65536 characters.
    constexpr size_t detailBound = 40;
    constexpr size_t allChangesBound = 100;
    constexpr size_t pathWidth = 120; ///< in a pull request
    constexpr size_t instructionWidth = 48;
    constexpr size_t valueWidth = 64;

    uint64_t magnitude(int64_t delta) { return static_cast<uint64_t>(delta < 0 ? -delta : delta); }
    std::string_view signOf(int64_t delta) { return delta < 0 ? "-" : delta > 0 ? "+" : ""; }

    /// Growth is what nobody wants.
    Tone toneOf(int64_t delta)
    {
        if (delta == 0)
            return Tone::Dim;
        return delta > 0 ? Tone::Bad : Tone::Good;
    }

    /// "+2.4 %"; empty where there is nothing to relate it to.
    std::string percentText(int64_t delta, uint64_t whole)
    {
        if (whole == 0 || delta == 0)
            return {};
        return std::string(signOf(delta))
            + formatPercent(static_cast<double>(magnitude(delta)) / static_cast<double>(whole));
    }

    /// Of a share, in tenths of a percent point.
    std::string pointsText(double delta)
    {
        const int64_t tenths = std::llround(delta * 1000);
        const uint64_t size = magnitude(tenths);
        return std::string(signOf(tenths)) + std::to_string(size / 10) + "." + std::to_string(size % 10)
            + " pp";
    }

    std::string andMore(size_t count, const Say& say)
    {
        return count == 0 ? std::string() : say("and %1 more", formatCount(count));
    }

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

    Tone toneOf(Difference difference)
    {
        if (difference == Difference::Added)
            return Tone::Bad;
        return difference == Difference::Removed ? Tone::Good : Tone::Caution;
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

    class CompareBuilder {
    public:
        CompareBuilder(const Comparison& comparison, ComparePage page, const ReportOptions& options)
            : m_comparison(comparison)
            , m_tree(*comparison.files)
            , m_page(page)
            , m_options(options)
            , m_parts(options.parts.value_or(usualComparisonParts()))
            , m_say(options.language)
            , m_names(sideNames(comparison, m_say))
            , m_changes(listChanges(m_tree))
        {
            m_names.a = escapeForTerminal(m_names.a);
            m_names.b = escapeForTerminal(m_names.b);
        }

        Document build()
        {
            Document document = documentIn(m_options);
            document.title = m_names.a + " → " + m_names.b;
            document.subtitle = summary();
            addDate(document, m_options);
            if (m_comparison.isDamaged())
                document.alarm
                    = m_say("Damaged: layers are missing or break off; what they hold counts as absent, "
                            "and numbers are lower bounds. See the warnings.");
            if (m_page == ComparePage::Whole)
                addWhole(document);
            else
                addPullRequest(document);
            return document;
        }

    private:
        void addWhole(Document& document) const
        {
            const size_t top = m_options.top.value_or(usualTop);
            if (m_parts.has(ReportPart::Summary)) {
                document.sections.push_back(images());
                document.sections.push_back(totals());
                document.sections.push_back(transfer());
            }
            if (m_parts.has(ReportPart::Layers))
                add(document, layers());
            if (m_parts.has(ReportPart::Pictures))
                add(document, differenceSection(m_comparison, m_options));
            if (m_parts.has(ReportPart::Files)) {
                add(document, folders(top));
                add(document, changes(top));
                add(document, moves(top));
            }
            if (m_parts.has(ReportPart::Configuration))
                add(document, configuration(top));
            add(document, warnings());
        }

        void addPullRequest(Document& document) const
        {
            const size_t top = m_options.top.value_or(pullRequestTop);
            const size_t bound = m_options.top.value_or(detailBound);
            const size_t most = m_options.top.value_or(allChangesBound);
            document.isSummary = true;
            if (m_parts.has(ReportPart::Summary))
                document.sections.push_back(shortTotals());
            if (m_parts.has(ReportPart::Files)) {
                add(document, folders(top));
                add(document, changes(top));
            }
            if (m_parts.has(ReportPart::Layers))
                addDetail(document, cut(layers(), detailBound));
            if (m_parts.has(ReportPart::Files))
                addDetail(document, moves(bound));
            if (m_parts.has(ReportPart::Configuration))
                addDetail(document, configuration(bound));
            if (m_parts.has(ReportPart::Files) && most > top && listedChanges().size() > top) {
                Section all = changes(most);
                all.title = m_say("More changes");
                addDetail(document, std::move(all));
            }
            if (m_parts.has(ReportPart::Summary))
                addDetail(document, images());
            addDetail(document, cut(warnings(), detailBound));
        }

        [[nodiscard]] Section cut(Section section, size_t rows) const
        {
            if (section.table.rows.size() > rows) {
                section.remark = andMore(section.table.rows.size() - rows, m_say);
                section.table.rows.resize(rows);
            }
            return section;
        }

        static void add(Document& document, Section section)
        {
            if (!section.table.rows.empty() || !section.drawings.empty() || !section.remark.empty())
                document.sections.push_back(std::move(section));
        }
        static void addDetail(Document& document, Section section)
        {
            section.isDetail = true;
            add(document, std::move(section));
        }

        [[nodiscard]] std::string size(uint64_t bytes) const { return formatSize(bytes, m_options.unit); }
        [[nodiscard]] std::string signedSize(int64_t bytes) const
        {
            return bytes == 0 ? "0 B" : formatSizeDelta(bytes, m_options.unit);
        }

        [[nodiscard]] Cell sizeCell(const std::optional<uint64_t>& bytes) const
        {
            return bytes ? Cell(size(*bytes), *bytes == 0 ? Tone::Dim : Tone::Normal) : Cell("-", Tone::Dim);
        }
        [[nodiscard]] Cell deltaCell(int64_t delta) const
        {
            Cell cell(signedSize(delta), toneOf(delta));
            cell.bar = delta;
            return cell;
        }

        [[nodiscard]] std::string summary() const
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
        [[nodiscard]] std::string sharedText() const
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

        [[nodiscard]] bool isWhole() const
        {
            return scopeOf(m_tree.treeA()) == Scope::final() && scopeOf(m_tree.treeB()) == Scope::final();
        }

        [[nodiscard]] Section images() const
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

        void addImage(Table& table, std::string side, const Analysis& image, const std::string& name) const
        {
            table.rows.push_back({ { Cell(std::move(side), Tone::Strong), Cell(name),
                Cell(platformText(image.image.summary)), Cell(escapeForTerminal(image.image.created)),
                Cell(m_say("%1 (%2)", escapeForTerminal(image.source.path), kindText(image.source))),
                Cell(image.image.summary.configDigest.shortText(), Tone::Dim) } });
        }

        /// What was told to count as no difference.
        [[nodiscard]] std::string optionsText() const
        {
            std::string text;
            for (const std::string& aspect : namesOf(m_tree.options().ignored))
                m_say.append(text, m_say.named(aspect));
            if (!text.empty())
                text = m_say("not compared: %1", text);
            const size_t globs = m_tree.options().ignore.size();
            if (globs > 0)
                m_say.append(
                    text, m_say("ignored: %1", m_say.counted(globs, "%1 pattern", "%1 patterns")), "; ");
            return text;
        }

        [[nodiscard]] Row bytesRow(
            std::string label, uint64_t a, uint64_t b, std::string meaning, bool isToned = true) const
        {
            const int64_t delta = static_cast<int64_t>(b) - static_cast<int64_t>(a);
            const Tone tone = isToned || delta == 0 ? toneOf(delta) : Tone::Normal;
            return { { Cell(std::move(label)), Cell(size(a)), Cell(size(b)), Cell(signedSize(delta), tone),
                Cell(percentText(delta, a), tone), Cell(std::move(meaning), Tone::Dim) } };
        }
        static Row countRow(std::string label, uint64_t a, uint64_t b, std::string meaning)
        {
            const int64_t delta = static_cast<int64_t>(b) - static_cast<int64_t>(a);
            const Tone tone = delta == 0 ? Tone::Dim : Tone::Normal;
            return { { Cell(std::move(label)), Cell(formatCount(a)), Cell(formatCount(b)),
                Cell(std::string(signOf(delta)) + formatCount(magnitude(delta)), tone),
                Cell(percentText(delta, a), tone), Cell(std::move(meaning), Tone::Dim) } };
        }

        [[nodiscard]] Table totalsTable() const
        {
            return { { left(m_say("What")), right("A"), right("B"), right(m_say("Delta")), right("%"),
                         left(m_say("Meaning")) },
                {} };
        }
        [[nodiscard]] Row liveRow() const
        {
            return bytesRow(m_say("Live"), m_comparison.a->totals.liveBytes, m_comparison.b->totals.liveBytes,
                m_say("shown by the final filesystem: the image's size"));
        }
        [[nodiscard]] Row blobRow() const
        {
            return bytesRow(m_say("Blobs"), m_comparison.a->totals.blobBytes,
                m_comparison.b->totals.blobBytes, m_say("layers as stored: what a first pull transfers"));
        }
        [[nodiscard]] Row wastedRow() const
        {
            return bytesRow(m_say("Wasted"), m_comparison.a->totals.wastedBytes,
                m_comparison.b->totals.wastedBytes, m_say("stored, but not in the final filesystem"));
        }
        [[nodiscard]] Row filesRow() const
        {
            return countRow(m_say("Files"), m_comparison.a->totals.files, m_comparison.b->totals.files,
                m_say("in the final filesystem"));
        }

        [[nodiscard]] Section totals() const
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
                bytesRow(m_say("Content"), a.contentBytes, b.contentBytes,
                    m_say("file bytes stored in all layers")),
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

        [[nodiscard]] Section shortTotals() const
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

        [[nodiscard]] Section transfer() const
        {
            const Transfer& t = m_comparison.transfer;
            Section section;
            section.title = m_say("Transfer");
            section.note = m_say("%1 in %2 that both have", size(t.sharedBytes),
                m_say.counted(t.sharedLayers, "%1 blob", "%1 blobs"));
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

        [[nodiscard]] std::string instructionOf(const Analysis& image, LayerId id) const
        {
            if (!id.isValid())
                return {};
            const std::string text
                = escapeForTerminal(parseInstruction(image.layers[id.index()].createdBy).shortText());
            return text.empty() ? m_say("(no history)") : text;
        }
        static std::string indexText(LayerId id) { return id.isValid() ? std::to_string(id.value) : ""; }
        static std::optional<uint64_t> blobOf(const Analysis& image, LayerId id)
        {
            return id.isValid() ? std::optional(image.layers[id.index()].blobBytes) : std::nullopt;
        }

        [[nodiscard]] Section layers() const
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

        [[nodiscard]] std::string layerCounts() const
        {
            using State = LayerPair::State;
            std::string text;
            for (const auto& [state, words] : { std::pair(State::Shared, ReportPhrase("%1 shared")),
                     std::pair(State::SameFiles, ReportPhrase("%1 with the same files")),
                     std::pair(State::Changed, ReportPhrase("%1 changed")),
                     std::pair(State::OnlyB, ReportPhrase("%1 added")),
                     std::pair(State::OnlyA, ReportPhrase("%1 removed")) }) {
                const auto count = std::ranges::count(
                    m_comparison.layers, state, [](const LayerPair& p) { return p.state; });
                if (count > 0)
                    m_say.append(text, m_say(words, formatCount(static_cast<uint64_t>(count))));
            }
            return text;
        }

        [[nodiscard]] size_t widthOfPaths() const { return m_page == ComparePage::Whole ? 0 : pathWidth; }
        [[nodiscard]] Column deltaColumn() const
        {
            Column column = right(m_say("Delta"));
            column.hasBars = true;
            return column;
        }

        [[nodiscard]] Section folders(size_t top) const
        {
            const std::vector<PairId> found = grownFolders(m_tree);
            const size_t count = std::min(found.size(), top);
            Section section;
            section.title = m_say("Folders that grew or shrank");
            section.table.columns = { deltaColumn(), right("%"), right("A"), right("B"),
                left(m_say("Folder"), widthOfPaths(), true) };
            for (const PairId pair : std::span(found).first(count)) {
                const int64_t delta = m_tree.delta(pair);
                section.table.rows.push_back(
                    { { deltaCell(delta), Cell(percentText(delta, m_tree.bytesA(pair)), toneOf(delta)),
                        sizeCell(side(m_tree.nodeA(pair), m_tree.bytesA(pair))),
                        sizeCell(side(m_tree.nodeB(pair), m_tree.bytesB(pair))),
                        Cell(escapeForTerminal(m_tree.path(pair))) } });
            }
            section.remark = andMore(found.size() - count, m_say);
            return section;
        }
        static std::optional<uint64_t> side(NodeId node, uint64_t bytes)
        {
            return node.isValid() ? std::optional(bytes) : std::nullopt;
        }

        /// Moves change no size and have a list of their own.
        [[nodiscard]] std::vector<FileChange> listedChanges() const
        {
            std::vector<FileChange> listed;
            std::ranges::copy_if(m_changes, std::back_inserter(listed),
                [](const FileChange& change) { return !change.movedFrom.isValid(); });
            return listed;
        }

        [[nodiscard]] Section changes(size_t top) const
        {
            const std::vector<FileChange> listed = listedChanges();
            const size_t count = std::min(listed.size(), top);
            Section section;
            section.title = count < listed.size() ? m_say("Largest changes") : m_say("Changes");
            section.note = changeCounts();
            section.table.columns = { deltaColumn(), right("A"), right("B"), left(m_say("State")),
                left(m_say("Path"), widthOfPaths(), true) };
            for (const FileChange& change : std::span(listed).first(count))
                section.table.rows.push_back(
                    { { deltaCell(change.delta()), sizeCell(change.sizeA), sizeCell(change.sizeB),
                        Cell(differenceText(change.pair), toneOf(m_tree.difference(change.pair))),
                        Cell(pathText(change.pair)) } });
            section.remark = andMore(listed.size() - count, m_say);
            return section;
        }

        /// "changed: content, mode"; content alone says nothing new.
        [[nodiscard]] std::string differenceText(PairId pair) const
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
            m_say.append(
                text, aspects, difference == Difference::Changed ? ReportPhrase(", ") : ReportPhrase(": "));
            return text;
        }

        [[nodiscard]] std::string pathText(PairId pair) const
        {
            const std::string path = escapeForTerminal(m_tree.path(pair));
            return m_tree.isDirectory(pair) && !path.ends_with('/') ? path + "/" : path;
        }

        [[nodiscard]] std::string changeCounts() const
        {
            std::string text;
            for (const Difference difference :
                { Difference::Added, Difference::Removed, Difference::Changed, Difference::Metadata,
                    Difference::TypeChanged, Difference::Moved, Difference::Ignored }) {
                const TreeComparison::Tally& tally = m_tree.tally(difference);
                if (tally.count == 0)
                    continue;
                const std::string counted = formatCount(tally.count) + " " + m_say.named(wordFor(difference));
                const bool hasSize = difference == Difference::Added || difference == Difference::Removed;
                m_say.append(text,
                    hasSize ? m_say("%1 (%2)", counted, size(std::max(tally.bytesA, tally.bytesB)))
                            : counted);
            }
            return text.empty() ? m_say("folders only") : m_say("files: %1", text);
        }

        [[nodiscard]] Section moves(size_t top) const
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
            section.remark = andMore(moved.size() - count, m_say);
            return section;
        }

        [[nodiscard]] Section configuration(size_t top) const
        {
            Section section;
            section.title = m_say("Configuration");
            section.table.columns = { left(m_say("Field"), valueWidth, true), left("A", valueWidth, true),
                left("B", valueWidth, true) };
            size_t differing = 0;
            for (const ConfigRow& row : m_comparison.config) {
                if (row.differs() && ++differing <= top)
                    section.table.rows.push_back({ { Cell(escapeForTerminal(row.field), Tone::Strong),
                        valueCell(row.a), valueCell(row.b) } });
            }
            section.note = m_say.counted(differing, "%1 difference", "%1 differences");
            section.remark = andMore(differing - section.table.rows.size(), m_say);
            return section;
        }
        static Cell valueCell(const std::optional<std::string>& value)
        {
            return value ? Cell(escapeForTerminal(*value)) : Cell("-", Tone::Dim);
        }

        [[nodiscard]] Section warnings() const
        {
            Section section;
            section.title = m_say("Warnings");
            section.table.columns = { left({}), left({}), left({}), left({}, widthOfPaths(), true),
                left({}, widthOfPaths(), true) };
            for (const Severity severity : { Severity::Damage, Severity::Warning, Severity::Note }) {
                for (const SidedWarning& warning : warningsOf(m_comparison, m_say)) {
                    if (warning.severity == severity)
                        section.table.rows.push_back({ { Cell(m_say.named(name(severity)), toneOf(severity)),
                            Cell(warning.side == ComparisonGap::Side::A ? "A" : "B", Tone::Strong),
                            Cell(m_say.named(warning.code), Tone::Dim),
                            Cell(escapeForTerminal(warning.subject)),
                            Cell(escapeForTerminal(warning.detail)) } });
                }
            }
            return section;
        }

        const Comparison& m_comparison;
        const TreeComparison& m_tree;
        ComparePage m_page;
        const ReportOptions& m_options;
        ReportParts m_parts;
        Say m_say;
        SideNames m_names;
        std::vector<FileChange> m_changes;
    };

} // namespace

Document comparisonDocument(const Comparison& comparison, ComparePage page, const ReportOptions& options)
{
    return CompareBuilder(comparison, page, options).build();
}

} // namespace layerscope
