// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/table.h"

#include "core/base/digest.h"
#include "core/bench/catalogue.h"
#include "core/bench/cellvalue.h"
#include "core/bench/documentjson.h"
#include "core/bench/measure.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace layerscope {

namespace {

    using State = BenchCellState;
    using Role = BenchTableColumn::Role;

    constexpr std::string_view blank = "–";
    constexpr std::string_view between = " · ";

    std::string shortened(const std::string& digest)
    {
        const auto parsed = Digest::parse(digest);
        return parsed ? parsed->shortText() : digest;
    }

    BenchTableCell nameCell(const std::string& name)
    {
        BenchTableCell cell;
        cell.text = name;
        cell.state = State::Entered;
        cell.quantity.text = name;
        return cell;
    }

    BenchTableCell entered(std::string text)
    {
        BenchTableCell cell;
        cell.text = std::move(text);
        cell.state = State::Entered;
        return cell;
    }

    /// The image that a cell is about, and for pairs the one that is there already.
    struct Subject {
        BenchImage image;
        BenchImage with;
        bool isItself = false; ///< a pair of one image: nothing to say
    };

    class Builder {
    public:
        Builder(const BenchDocument& document, const BenchTableOptions& options,
            const BenchIdentities* identities)
            : m_document(document)
            , m_options(options)
            , m_identities(identities)
        {
            m_table.title = document.title;
            m_table.note = document.note;
            m_table.language
                = options.language.value_or(document.presentation.language.value_or(Language::English));
            for (const BenchFault& fault : faultsNow(document))
                m_table.problems.push_back(
                    { BenchProblem::Kind::Fault, fault.place, fault.detail(m_table.language), {} });
        }

        BenchTable build()
        {
            for (const BenchSection& section : m_document.sections) {
                m_section = &section;
                m_out = &m_table.sections.emplace_back();
                m_out->kind = section.kind;
                m_out->title = section.title;
                m_out->note = section.note;
                if (section.kind == BenchSection::Kind::Metrics)
                    metrics();
                else if (section.kind == BenchSection::Kind::Fleet)
                    fleet();
                else
                    stages();
            }
            return std::move(m_table);
        }

    private:
        // ---- parts that all kinds of section have

        [[nodiscard]] std::string text(Word which) const
        {
            return std::string(word(which, m_table.language));
        }

        [[nodiscard]] std::string said(
            Phrase which, std::string_view first = {}, std::string_view second = {}) const
        {
            return phrase(which, m_table.language, first, second);
        }
        [[nodiscard]] std::string_view measureName(const std::string& what) const
        {
            const BenchMetric* metric = findBenchMetric(what);
            return metric != nullptr ? metric->name(m_table.language) : std::string_view(what);
        }
        [[nodiscard]] std::string unusable(const Error& error) const
        {
            return said(Phrase::ImageUnusable, error.subject, reason(error, m_table.language));
        }

        [[nodiscard]] ChangeStyle styleOf(const ChangeStyle& own) const
        {
            ChangeStyle style = own.over(m_section->style).over(m_document.presentation.change);
            if (m_options.sign)
                style.sign = m_options.sign;
            return style;
        }

        [[nodiscard]] RecordStyle recordStyle(Dimension dimension, std::optional<int> decimals) const
        {
            RecordStyle style { m_document.presentation.unit, decimals, m_table.language };
            if (!style.decimals && dimension == Dimension::Size)
                style.decimals = m_document.presentation.sizeDecimals;
            return style;
        }

        void addColumn(Role role, std::string id, std::string title, bool isBaseline = false)
        {
            m_out->columns.push_back({ role, std::move(id), std::move(title), isBaseline });
        }

        BenchTableRow& addRow(Better better, const std::string& name)
        {
            BenchTableRow& row = m_out->rows.emplace_back();
            row.better = better;
            row.cells.reserve(m_out->columns.size());
            row.cells.push_back(nameCell(name));
            return row;
        }

        /// The cell `column` of the last row has a problem.
        void problem(BenchProblem::Kind kind, size_t column, std::string detail)
        {
            const std::string& row = m_out->rows.back().cells.front().text;
            std::string place = row + std::string(between) + m_out->columns[column].title;
            const BenchProblem::Cell cell { m_table.sections.size() - 1, m_out->rows.size() - 1, column };
            m_table.problems.push_back({ kind, std::move(place), std::move(detail), cell });
        }

        void spoil(BenchTableCell& cell, State state, size_t column, std::string detail)
        {
            cell.state = state;
            cell.note = detail;
            const auto kind = state == State::Stale
                ? BenchProblem::Kind::Stale
                : (state == State::Contradicted ? BenchProblem::Kind::Contradicted
                                                : BenchProblem::Kind::NotUnderstood);
            problem(kind, column, std::move(detail));
        }

        // ---- values

        BenchTableCell value(const BenchCell* cell, const BenchMeasure& general, const BenchImport& import,
            std::optional<Dimension> kind, std::optional<int> decimals, const Subject& subject, size_t column)
        {
            static const BenchCell nothing;
            const BenchCell& source = cell != nullptr ? *cell : nothing;
            const BenchMeasure& measure = source.measure.what.empty() ? general : source.measure;
            if (!source.text.empty())
                return typed(source.text, kind);
            BenchTableCell out;
            const bool isMeasured = !measure.what.empty();
            if (isMeasured && isPairMeasure(measure.what) && subject.isItself)
                return out;
            if (source.record.isEmpty()) {
                const bool isImported = !source.import.from.empty() || !import.from.empty();
                if (isMeasured && subject.image.path.empty())
                    return out;
                if (isMeasured || isImported)
                    spoil(out, State::Stale, column,
                        said(isMeasured ? Phrase::NeverMeasured : Phrase::NeverImported,
                            measureName(measure.what))
                            + absence(subject, isMeasured));
                return out;
            }
            out.record = source.record;
            out.quantity = recordQuantity(source.record, recordStyle(source.record.dimension, decimals));
            out.text = out.quantity.text.empty() ? std::string(blank) : out.quantity.text;
            out.state = isMeasured ? State::Measured : State::Imported;
            if (isMeasured)
                checkIdentity(out, measure, subject, column);
            return out;
        }

        static BenchTableCell typed(const std::string& text, std::optional<Dimension> kind)
        {
            BenchTableCell out;
            if (isBlank(text))
                return out;
            out.text = text;
            out.state = State::Entered;
            out.quantity = parseQuantity(text, kind);
            return out;
        }

        [[nodiscard]] std::string absence(const Subject& subject, bool isMeasured) const
        {
            const Result<std::string>* now
                = isMeasured && m_identities != nullptr ? m_identities->find(subject.image) : nullptr;
            return now != nullptr && !*now ? text(Word::Semicolon) + unusable(now->error()) : "";
        }

        void checkIdentity(
            BenchTableCell& cell, const BenchMeasure& measure, const Subject& subject, size_t column)
        {
            if (m_identities == nullptr)
                return;
            const auto check = [&](const BenchImage& image, const std::string& recorded) {
                const Result<std::string>* now = m_identities->find(image);
                if (now == nullptr && !image.path.empty())
                    return; // not looked at yet
                if (now == nullptr)
                    return problem(BenchProblem::Kind::Unchecked, column,
                        said(Phrase::NoImage) + text(Word::Semicolon) + said(Phrase::ValueStands));
                if (!*now)
                    return problem(BenchProblem::Kind::Unchecked, column,
                        unusable(now->error()) + text(Word::Semicolon) + said(Phrase::ValueStands));
                if (**now != recorded)
                    spoil(cell, State::Stale, column,
                        said(Phrase::OtherImage,
                            recorded.empty() ? said(Phrase::UnknownImage) : shortened(recorded),
                            shortened(**now)));
            };
            check(subject.image, cell.record.digest);
            if (isPairMeasure(measure.what) && cell.state != State::Stale)
                check(subject.with, cell.record.withDigest);
        }

        /// Cells that have to be numbers and are none, or unlike the others.
        void checkKinds(BenchTableRow& row, std::optional<Dimension> kind)
        {
            const Quantity* first = nullptr;
            for (size_t c = 1; c < row.cells.size() && first == nullptr; ++c)
                first = row.cells[c].quantity.isNumber() ? &row.cells[c].quantity : nullptr;
            for (size_t c = 1; c < row.cells.size(); ++c)
                checkKind(row.cells[c], c, kind, row.better, first);
        }

        void checkKind(BenchTableCell& cell, size_t column, std::optional<Dimension> kind, Better better,
            const Quantity* first)
        {
            if (cell.state != State::Entered && cell.state != State::Measured
                && cell.state != State::Imported)
                return;
            const Quantity& quantity = cell.quantity;
            if (kind && kind != Dimension::Text && quantity.dimension != *kind)
                return spoil(cell, State::NotUnderstood, column,
                    said(Phrase::NotOfKind, excerpt(cell.text), dimensionName(*kind, m_table.language)));
            if (better == Better::Neutral)
                return;
            const bool looksLikeNumber
                = !cell.text.empty() && cell.text.front() >= '0' && cell.text.front() <= '9';
            if (!quantity.isNumber() && kind != Dimension::Text && (first != nullptr || looksLikeNumber))
                spoil(cell, State::NotUnderstood, column, said(Phrase::NotUnderstood, excerpt(cell.text)));
            else if (first != nullptr && !first->isLike(quantity))
                spoil(cell, State::NotUnderstood, column,
                    said(Phrase::NotComparable, excerpt(cell.text), excerpt(first->text)));
        }

        // ---- changes

        BenchTableCell change(const BenchTableCell& from, const BenchTableCell& to, const ChangeStyle& style,
            Better better, std::string_view stated, size_t column)
        {
            const bool isSound = from.state != State::NotUnderstood && to.state != State::NotUnderstood;
            const std::optional<ValueChange> change
                = isSound ? ValueChange::between(from.quantity, to.quantity) : std::nullopt;
            BenchTableCell out;
            if (change) {
                const std::string computed = changeText(*change, style, better, m_table.language);
                out.text = computed.empty() ? std::string(blank) : computed;
                out.state = computed.empty() ? State::Empty : State::Computed;
                out.improvement = change->improvement(better);
                out.signedChange = changeText(*change, signedStyle(style), better, m_table.language);
                if (const auto ends = change->relative()) {
                    out.quantity.dimension = Dimension::Percent;
                    out.quantity.low = std::min(ends->low, ends->high);
                    out.quantity.high = std::max(ends->low, ends->high);
                }
            } else if (isSound && from.state != State::Empty && from.text == to.text
                && from.state == State::Entered) {
                out.text = text(Word::Unchanged);
                out.state = State::Computed;
            }
            return stated.empty() ? out : claimed(std::move(out), change, style, std::string(stated), column);
        }

        static ChangeStyle signedStyle(ChangeStyle style)
        {
            style.sign = ChangeStyle::Sign::Signed;
            style.arrow = ChangeStyle::Arrow::None;
            return style;
        }

        BenchTableCell claimed(BenchTableCell out, const std::optional<ValueChange>& change,
            const ChangeStyle& style, std::string stated, size_t column)
        {
            out.computed = out.state == State::Computed ? out.text : "";
            out.text = std::move(stated);
            out.state = State::Entered;
            if (!change || Claim::check(out.text, *change, style) != Claim::Verdict::Contradicted)
                return out;
            if (out.computed.empty())
                out.computed = changeText(*change, {}, Better::Neutral, m_table.language);
            spoil(out, State::Contradicted, column,
                text(Word::Stated) + " " + out.text + text(Word::Comma) + text(Word::Computed) + " "
                    + out.computed);
            return out;
        }

        // ---- metrics x variants

        [[nodiscard]] Subject subjectOf(const BenchVariant& variant, const BenchMeasure& measure) const
        {
            Subject subject { variant.image, {}, false };
            const BenchVariant* with
                = measure.with.empty() ? m_document.baselineVariant() : m_document.variant(measure.with);
            if (with != nullptr) {
                subject.with = with->image;
                subject.isItself = with == &variant;
            }
            return subject;
        }

        void metrics()
        {
            const BenchVariant* base = m_document.baselineVariant();
            addColumn(Role::Name, {}, text(Word::Metric));
            for (const BenchVariant& variant : m_document.variants)
                addColumn(Role::Value, variant.id, variant.name.empty() ? variant.id : variant.name,
                    &variant == base);
            const size_t changes = m_document.variants.empty() ? 0 : m_document.variants.size() - 1;
            for (size_t v = 0; v < m_document.variants.size(); ++v) {
                const BenchVariant& variant = m_document.variants[v];
                if (&variant == base)
                    continue;
                std::string title = text(Word::Change);
                if (changes > 1)
                    title += text(Word::Colon) + (variant.name.empty() ? variant.id : variant.name);
                addColumn(Role::Change, variant.id, std::move(title));
                m_out->columns.back().from = static_cast<size_t>(base - m_document.variants.data()) + 1;
                m_out->columns.back().to = v + 1;
            }
            for (const BenchRow& row : m_section->rows)
                metric(row, base);
        }

        void metric(const BenchRow& source, const BenchVariant* base)
        {
            BenchTableRow& row = addRow(source.better, source.name);
            size_t baseColumn = 0;
            for (const BenchVariant& variant : m_document.variants) {
                const BenchCell* cell = source.find(variant.id);
                const bool ownMeasure = cell != nullptr && !cell->measure.what.empty();
                const Subject subject = subjectOf(variant, ownMeasure ? cell->measure : source.measure);
                if (&variant == base)
                    baseColumn = row.cells.size();
                row.cells.push_back(value(cell, source.measure, source.import, source.kind, source.decimals,
                    subject, row.cells.size()));
            }
            checkKinds(row, source.kind);
            const ChangeStyle style = styleOf(source.style);
            for (size_t v = 0; v < m_document.variants.size(); ++v) {
                if (v + 1 == baseColumn)
                    continue;
                const std::string_view stated = source.statedFor(m_document.variants[v].id);
                row.cells.push_back(change(
                    row.cells[baseColumn], row.cells[v + 1], style, source.better, stated, row.cells.size()));
            }
        }

        // ---- a fleet

        [[nodiscard]] bool isChange(const BenchColumn& column) const
        {
            return !column.changeFrom.empty() && !column.changeTo.empty();
        }

        /// The index of a column in a row of the table; 0 when there is none.
        [[nodiscard]] size_t columnIndex(const std::string& id) const
        {
            const auto found = std::ranges::find(m_section->columns, id, &BenchColumn::id);
            return found == m_section->columns.end()
                ? 0
                : static_cast<size_t>(found - m_section->columns.begin()) + 1;
        }

        void fleet()
        {
            addColumn(Role::Name, {}, text(Word::Service));
            for (const BenchColumn& column : m_section->columns) {
                addColumn(isChange(column) ? Role::Change : Role::Value, column.id,
                    column.name.empty() ? column.id : column.name);
                if (!isChange(column))
                    continue;
                m_out->columns.back().from = columnIndex(column.changeFrom);
                m_out->columns.back().to = columnIndex(column.changeTo);
            }
            for (const BenchRow& row : m_section->rows)
                fleetRow(row);
            if (!m_section->totals.empty())
                totals();
        }

        void fleetRow(const BenchRow& source)
        {
            BenchTableRow& row = addRow(Better::Neutral, source.name);
            for (const BenchColumn& column : m_section->columns) {
                if (isChange(column)) {
                    row.cells.emplace_back();
                    continue;
                }
                const size_t at = row.cells.size();
                const Subject subject { source.image, {}, false };
                std::optional<Dimension> kind = column.kind;
                if (!kind && !column.measure.what.empty()
                    && dimensionOf(column.measure.what) == Dimension::Text)
                    kind = Dimension::Text;
                row.cells.push_back(value(source.find(column.id), column.measure, source.import, kind,
                    source.decimals, subject, at));
                checkKind(row.cells[at], at, kind, column.better, nullptr);
            }
            fleetChanges(row, &source);
        }

        void fleetChanges(BenchTableRow& row, const BenchRow* source)
        {
            for (size_t c = 0; c < m_section->columns.size(); ++c) {
                const BenchColumn& column = m_section->columns[c];
                const size_t from = columnIndex(column.changeFrom);
                const size_t to = columnIndex(column.changeTo);
                if (!isChange(column) || from == 0 || to == 0)
                    continue;
                const BenchCell* entered = source != nullptr ? source->find(column.id) : nullptr;
                std::string_view stated = entered != nullptr ? std::string_view(entered->text) : "";
                if (stated.empty() && source != nullptr)
                    stated = source->statedFor(column.id);
                row.cells[c + 1] = change(
                    row.cells[from], row.cells[to], styleOf(column.style), column.better, stated, c + 1);
            }
        }

        void totals()
        {
            BenchTableRow row;
            row.isTotal = true;
            row.cells.push_back(nameCell(m_section->totals));
            for (size_t c = 1; c <= m_section->columns.size(); ++c)
                row.cells.push_back(total(c));
            m_out->rows.push_back(std::move(row));
            totalChanges();
        }

        /// Only of rows without doubt: a sum that leaves one out would look like all of them.
        BenchTableCell total(size_t column)
        {
            std::vector<Quantity> quantities;
            if (!m_section->columns[column - 1].hasTotal)
                return {};
            for (const BenchTableRow& row : m_out->rows) {
                const BenchTableCell& cell = row.cells[column];
                if (cell.state == State::NotUnderstood || m_out->columns[column].role == Role::Change)
                    return {};
                quantities.push_back(cell.quantity);
            }
            BenchTableCell out;
            const Sum sum = sumOf(quantities, m_document.presentation.unit);
            if (sum.text.empty())
                return out;
            out.text = sum.text;
            out.state = State::Computed;
            out.quantity = sum.quantity.value_or(Quantity {});
            return out;
        }

        /// Of rows that have both values, so that a service without one does not count as a saving.
        void totalChanges()
        {
            BenchTableRow& row = m_out->rows.back();
            for (size_t c = 0; c < m_section->columns.size(); ++c) {
                const BenchColumn& column = m_section->columns[c];
                const size_t from = columnIndex(column.changeFrom);
                const size_t to = columnIndex(column.changeTo);
                if (!isChange(column) || from == 0 || to == 0)
                    continue;
                std::array<std::vector<Quantity>, 2> both;
                for (size_t r = 0; r + 1 < m_out->rows.size(); ++r) {
                    const auto& cells = m_out->rows[r].cells;
                    if (!ValueChange::between(cells[from].quantity, cells[to].quantity))
                        continue;
                    both[0].push_back(cells[from].quantity);
                    both[1].push_back(cells[to].quantity);
                }
                const Sum before = sumOf(both[0], m_document.presentation.unit);
                const Sum after = sumOf(both[1], m_document.presentation.unit);
                if (!before.quantity || !after.quantity)
                    continue;
                BenchTableCell a;
                BenchTableCell b;
                a.quantity = *before.quantity;
                b.quantity = *after.quantity;
                row.cells[c + 1] = change(a, b, styleOf(column.style), column.better, {}, c + 1);
            }
        }

        // ---- a chain of stages

        void stages()
        {
            addColumn(Role::Name, {}, text(Word::Stage));
            addColumn(Role::Value, "size", text(Word::Size));
            addColumn(Role::Change, "size", text(Word::Change));
            BenchMeasure measure = m_section->measure;
            if (measure.what.empty())
                measure.what = "pull_size";
            std::vector<std::string> cycle;
            const std::vector<const BenchStage*> before = predecessors(*m_section, &cycle);
            std::unordered_map<const BenchStage*, size_t> rows;
            for (size_t i = 0; i < m_section->stages.size(); ++i) {
                const BenchStage& stage = m_section->stages[i];
                BenchTableRow& row = addRow(Better::Lower, stage.name.empty() ? stage.id : stage.name);
                const Subject subject { stage.image, {}, false };
                const BenchMeasure general
                    = stage.image.path.empty() && stage.size.record.isEmpty() ? BenchMeasure {} : measure;
                row.cells.push_back(value(&stage.size, general, {}, Dimension::Size, {}, subject, 1));
                checkKind(row.cells[1], 1, Dimension::Size, Better::Lower, nullptr);
                row.cells.emplace_back();
                rows.emplace(&stage, i);
            }
            for (size_t i = 0; i < before.size(); ++i) {
                if (before[i] == nullptr)
                    continue;
                const size_t from = rows.at(before[i]);
                m_out->rows[i].from = from;
                auto& cells = m_out->rows[i].cells;
                cells[2] = change(m_out->rows[from].cells[1], cells[1], styleOf({}), Better::Lower, {}, 2);
            }
            if (cycle.empty() && m_section->stages.size() > 1)
                overall();
        }

        void overall()
        {
            const auto row = [&](const std::string& id, size_t usual) {
                const auto found = std::ranges::find(m_section->stages, id, &BenchStage::id);
                return id.empty() || found == m_section->stages.end()
                    ? usual
                    : static_cast<size_t>(found - m_section->stages.begin());
            };
            const size_t from = row(m_section->overallFrom, 0);
            const size_t to = row(m_section->overallTo, m_section->stages.size() - 1);
            const BenchTableCell before = m_out->rows[from].cells[1];
            const BenchTableCell after = m_out->rows[to].cells[1];
            BenchTableRow& last = addRow(Better::Lower, text(Word::Overall));
            last.isTotal = true;
            const bool isKnown = before.state != State::Empty && after.state != State::Empty;
            last.cells.push_back(isKnown ? entered(before.text + " → " + after.text) : BenchTableCell {});
            if (isKnown)
                last.cells.back().state = State::Computed;
            last.cells.push_back(change(before, after, styleOf({}), Better::Lower, m_section->stated, 2));
        }

        const BenchDocument& m_document;
        const BenchTableOptions& m_options;
        const BenchIdentities* m_identities;
        BenchTable m_table;
        const BenchSection* m_section = nullptr;
        BenchTableSection* m_out = nullptr;
    };

} // namespace

std::string_view name(BenchCellState state)
{
    constexpr std::array<std::string_view, 8> names { "empty", "entered", "measured", "imported", "computed",
        "stale", "contradicted", "not_understood" };
    return names[static_cast<size_t>(state)];
}

std::string_view name(BenchProblem::Kind kind)
{
    constexpr std::array<std::string_view, 5> names { "fault", "not_understood", "stale", "contradicted",
        "unchecked" };
    return names[static_cast<size_t>(kind)];
}

BenchTable BenchTable::build(
    const BenchDocument& document, const BenchTableOptions& options, const BenchIdentities* identities)
{
    return Builder(document, options, identities).build();
}

bool BenchTable::has(BenchProblem::Kind kind) const
{
    return std::ranges::any_of(
        problems, [kind](const BenchProblem& problem) { return problem.kind == kind; });
}

} // namespace layerscope
