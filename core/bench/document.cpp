// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/document.h"

#include "core/base/atomicfile.h"
#include "core/bench/documentjson.h"
#include "core/bench/textfile.h"
#include "core/image/json_p.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace layerscope {

namespace {

    using Json = nlohmann::ordered_json;

    /// 1 of "layerscope/bench/1"; nothing for others.
    std::optional<unsigned> schemaVersion(std::string_view schema)
    {
        constexpr std::string_view prefix = "layerscope/bench/";
        if (!schema.starts_with(prefix))
            return std::nullopt;
        schema.remove_prefix(prefix.size());
        unsigned version = 0;
        const auto [end, error] = std::from_chars(schema.data(), schema.data() + schema.size(), version);
        return error == std::errc() && end == schema.data() + schema.size() ? std::optional(version)
                                                                            : std::nullopt;
    }

    Status checkSchema(const Json& root, const std::string& subject)
    {
        if (!root.is_object())
            return Error { ErrorCode::Damaged, subject,
                "is no benchmark document: it has to be a JSON object" };
        const auto found = root.find("schema");
        if (found == root.end() || !found->is_string())
            return Error { ErrorCode::Damaged, subject,
                "is no benchmark document: \"schema\" has to be \"" + std::string(benchSchema) + "\"" };
        const auto& schema = found->get_ref<const std::string&>();
        const std::optional<unsigned> version = schemaVersion(schema);
        if (!version || *version == 0)
            return Error { ErrorCode::Damaged, subject,
                "is no benchmark document: \"schema\" is \"" + schema + "\", not \""
                    + std::string(benchSchema) + "\"" };
        if (*version > 1)
            return Error { ErrorCode::Unsupported, subject,
                "was written for a newer version: \"schema\" is \"" + schema
                    + "\", and this program knows versions up to 1; the file was left as it is" };
        return ok();
    }

    void addFault(BenchDocument& document, std::string place, Phrase phrase, std::string what = {})
    {
        document.faults.push_back({ std::move(place), phrase, std::move(what) });
    }

    std::string indexed(std::string_view list, size_t index)
    {
        return std::string(list) + "[" + std::to_string(index) + "]";
    }

    template <typename List>
    std::set<std::string> checkIds(BenchDocument& document, const std::string& place, const List& items)
    {
        std::set<std::string> ids;
        for (size_t i = 0; i < items.size(); ++i) {
            if (items[i].id.empty())
                addFault(document, indexed(place, i) + ".id", Phrase::Missing);
            else if (!ids.insert(items[i].id).second)
                addFault(document, indexed(place, i) + ".id", Phrase::Twice, excerpt(items[i].id));
        }
        return ids;
    }

    void checkReference(BenchDocument& document, const std::string& place, const std::string& id,
        const std::set<std::string>& ids)
    {
        if (!id.empty() && !ids.contains(id))
            addFault(document, place, Phrase::Nowhere, excerpt(id));
    }

    /// What the change of a fleet's column is computed from.
    void checkOperand(
        BenchDocument& document, const std::string& place, const BenchSection& section, const std::string& id)
    {
        const auto found = std::ranges::find(section.columns, id, &BenchColumn::id);
        if (!id.empty() && found == section.columns.end())
            addFault(document, place, Phrase::Nowhere, excerpt(id));
        else if (!id.empty() && !found->changeFrom.empty() && !found->changeTo.empty())
            addFault(document, place, Phrase::IsComputed, excerpt(id));
    }

    void checkRows(BenchDocument& document, const std::string& place, const BenchSection& section,
        const std::set<std::string>& columns, const std::set<std::string>& variants)
    {
        for (size_t r = 0; r < section.rows.size(); ++r) {
            const std::string row = indexed(place + ".rows", r);
            for (const BenchValue& value : section.rows[r].values) {
                checkReference(document, row + ".values." + excerpt(value.column), value.column, columns);
                checkReference(document, row + ".values." + excerpt(value.column) + ".measure.with",
                    value.cell.measure.with, variants);
            }
            checkReference(document, row + ".measure.with", section.rows[r].measure.with, variants);
        }
    }

    void checkStages(BenchDocument& document, const std::string& place, const BenchSection& section)
    {
        const std::set<std::string> ids = checkIds(document, place + ".stages", section.stages);
        for (size_t i = 0; i < section.stages.size(); ++i)
            checkReference(document, indexed(place + ".stages", i) + ".from", section.stages[i].from, ids);
        checkReference(document, place + ".overall.from", section.overallFrom, ids);
        checkReference(document, place + ".overall.to", section.overallTo, ids);
        std::vector<std::string> cycle;
        (void)predecessors(section, &cycle);
        if (cycle.empty())
            return;
        std::string path;
        for (const std::string& id : cycle)
            path += (path.empty() ? "" : " -> ") + id;
        addFault(document, place + ".stages", Phrase::Circle, path);
    }

    /// What no single member shows: ids that are missing, twice or nowhere, circles.
    void checkWhole(BenchDocument& document)
    {
        const std::set<std::string> variants = checkIds(document, "variants", document.variants);
        checkReference(document, "baseline", document.baseline, variants);
        for (size_t s = 0; s < document.sections.size(); ++s) {
            const BenchSection section = document.sections[s];
            const std::string place = indexed("sections", s);
            if (section.kind == BenchSection::Kind::Stages) {
                checkStages(document, place, section);
                continue;
            }
            std::set<std::string> columns = variants;
            if (section.kind == BenchSection::Kind::Fleet) {
                columns = checkIds(document, place + ".columns", section.columns);
                for (size_t c = 0; c < section.columns.size(); ++c) {
                    const std::string column = indexed(place + ".columns", c);
                    checkOperand(document, column + ".change.from", section, section.columns[c].changeFrom);
                    checkOperand(document, column + ".change.to", section, section.columns[c].changeTo);
                }
            }
            checkRows(document, place, section, columns, variants);
        }
    }

} // namespace

std::string_view name(BenchSection::Kind kind)
{
    constexpr std::array<std::string_view, 3> names { "metrics", "fleet", "stages" };
    return names[static_cast<size_t>(kind)];
}

const BenchCell* BenchRow::find(std::string_view column) const
{
    const auto found = std::ranges::find(values, column, &BenchValue::column);
    return found == values.end() ? nullptr : &found->cell;
}

BenchCell& BenchRow::at(std::string_view column)
{
    const auto found = std::ranges::find(values, column, &BenchValue::column);
    if (found != values.end())
        return found->cell;
    values.push_back({ std::string(column), {} });
    return values.back().cell;
}

std::string_view BenchRow::statedFor(std::string_view column) const
{
    for (const auto& [id, text] : stated) {
        if (id.empty() || id == column)
            return text;
    }
    return {};
}

std::vector<BenchFault> faultsNow(const BenchDocument& document)
{
    if (document.faults.empty())
        return {};
    BenchDocument again;
    readBench(again, benchJson(document));
    checkWhole(again);
    return std::move(again.faults);
}

std::string BenchFault::detail(Language language) const
{
    return layerscope::phrase(phrase, language, shapeName(first, language), shapeName(second, language));
}

Result<BenchDocument> BenchDocument::parse(
    const std::string& text, const std::string& subject, const Limits& limits)
{
    if (text.empty())
        return Error { ErrorCode::Empty, subject, "is empty" };
    Result<Json> root = json::parseOrdered(text, subject, limits);
    if (!root)
        return root.error();
    if (const Status schema = checkSchema(*root, subject); !schema)
        return schema.error();
    // Only one of them could be kept when the document is saved.
    if (const auto twice = findRepeatedMember(text))
        return Error { ErrorCode::Damaged, subject,
            "\"" + excerpt(twice->key) + "\" is there twice in one object, the second time in line "
                + std::to_string(twice->line) };
    BenchDocument document;
    document.source = std::make_shared<const BenchJson>(BenchJson { std::move(*root), text });
    readBench(document, document.source->value);
    checkWhole(document);
    return document;
}

Result<BenchDocument> BenchDocument::read(const std::filesystem::path& path, const Limits& limits)
{
    const Result<std::string> text = readTextFile(path, limits.jsonBytes);
    if (!text)
        return text.error();
    return parse(*text, path.string(), limits);
}

std::string BenchDocument::serialize() const
{
    const Json now = benchJson(*this);
    const bool hasText = source && !source->text.empty();
    return hasText ? patchJson(source->text, source->value, now) : printJson(now);
}

Status BenchDocument::write(const std::filesystem::path& path) const
{
    Result<AtomicFile> file = AtomicFile::create(path);
    if (!file)
        return file.error();
    if (Status written = file->write(serialize()); !written)
        return written;
    return file->commit();
}

const BenchVariant* BenchDocument::variant(std::string_view id) const
{
    const auto found = std::ranges::find(variants, id, &BenchVariant::id);
    return found == variants.end() ? nullptr : &*found;
}

const BenchVariant* BenchDocument::baselineVariant() const
{
    const BenchVariant* named = baseline.empty() ? nullptr : variant(baseline);
    return named != nullptr || variants.empty() ? named : &variants.front();
}

std::vector<const BenchStage*> predecessors(const BenchSection& section, std::vector<std::string>* cycle)
{
    std::vector<const BenchStage*> before;
    std::vector<size_t> index;
    const auto& stages = section.stages;
    for (size_t i = 0; i < stages.size(); ++i) {
        size_t from = i == 0 ? stages.size() : i - 1;
        if (!stages[i].from.empty()) {
            const auto found = std::ranges::find(stages, stages[i].from, &BenchStage::id);
            from = static_cast<size_t>(found - stages.begin());
        }
        index.push_back(from);
        before.push_back(from < stages.size() ? &stages[from] : nullptr);
    }
    enum class Mark : uint8_t { Unseen, OnPath, Done };
    std::vector<Mark> marks(stages.size(), Mark::Unseen);
    for (size_t start = 0; start < stages.size(); ++start) {
        std::vector<size_t> path;
        size_t at = start;
        for (; at < stages.size() && marks[at] == Mark::Unseen; at = index[at]) {
            marks[at] = Mark::OnPath;
            path.push_back(at);
        }
        if (at < stages.size() && marks[at] == Mark::OnPath) {
            if (cycle != nullptr) {
                const auto first = std::ranges::find(path, at);
                for (auto it = first; it != path.end(); ++it)
                    cycle->push_back(stages[*it].id);
                cycle->push_back(stages[at].id);
            }
            return {};
        }
        for (const size_t stage : path)
            marks[stage] = Mark::Done;
    }
    return before;
}

} // namespace layerscope
