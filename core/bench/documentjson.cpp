// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/documentjson.h"

#include "core/bench/jsonreading.h"

#include <cmath>
#include <utility>

namespace layerscope {

namespace {

    using namespace benchjson;

    /// Writes members of one object: only those that differ from what is there, so that nothing else moves.
    class Writing {
    public:
        explicit Writing(const BenchSource& source)
            : m_object(source && source->value.is_object() ? source->value : Json::object())
            , m_keep(source && !source->value.is_object() ? source->value : Json())
        {
        }

        void text(const char* key, const std::string& value)
        {
            put(key, value.empty() ? Json() : Json(value));
        }
        void texts(const char* key, const std::vector<std::string>& values)
        {
            const auto found = m_object.find(key);
            if (values.size() == 1 && found != m_object.end() && *found == values.front())
                return;
            put(key, values.empty() ? Json() : Json(values));
        }
        template <typename Enum>
        void choice(const char* key, const std::optional<Enum>& value)
        {
            put(key, value ? Json(std::string(name(*value))) : Json());
        }
        template <typename Enum>
        void choice(const char* key, Enum value, Enum usual)
        {
            if (value != usual || m_object.contains(key))
                put(key, Json(std::string(name(value))));
        }
        void digits(const char* key, const std::optional<int>& value)
        {
            put(key, value ? Json(*value) : Json());
        }
        void put(const char* key, Json value)
        {
            const auto found = m_object.find(key);
            if (value.is_null()) {
                if (found != m_object.end())
                    m_object.erase(key);
            } else if (found == m_object.end()) {
                m_object[key] = std::move(value);
            } else if (*found != value) {
                *found = std::move(value);
            }
        }
        [[nodiscard]] BenchSource member(const char* key) const
        {
            const auto found = m_object.find(key);
            return found == m_object.end() ? nullptr : sourceOf(*found);
        }
        /// What was no object, and had nothing put into it, stays what it is.
        [[nodiscard]] Json take()
        {
            if (!m_keep.is_null() && m_object.empty())
                return std::move(m_keep);
            return std::move(m_object);
        }

    private:
        Json m_object;
        Json m_keep;
    };

    void writeStyle(Writing& out, const ChangeStyle& style)
    {
        out.choice("as", style.as);
        out.choice("sign", style.sign);
        out.choice("arrow", style.arrow);
        out.choice("rounding", style.rounding);
        out.digits("decimals", style.decimals);
    }

    Json orNothing(Json object) { return object.empty() ? Json() : object; }

    void writeStyle(Writing& out, const char* key, const ChangeStyle& style)
    {
        Writing inner(out.member(key));
        writeStyle(inner, style);
        out.put(key, orNothing(inner.take()));
    }

    void writeImage(Writing& out, const BenchImage& image)
    {
        out.text("image", image.path);
        out.text("select", image.select);
        out.text("platform", image.platform);
    }

    void writeMeasure(Writing& out, const BenchMeasure& measure)
    {
        const BenchSource old = out.member("measure");
        const bool isObject = old && old->value.is_object();
        if (measure.path.empty() && measure.with.empty() && !isObject)
            return out.text("measure", measure.what);
        Writing inner(old);
        inner.text("what", measure.what);
        inner.text("path", measure.path);
        inner.text("with", measure.with);
        out.put("measure", orNothing(inner.take()));
    }

    void writeImport(Writing& out, const BenchImport& import)
    {
        Writing inner(out.member("import"));
        inner.text("from", import.from);
        inner.text("what", import.what);
        inner.text("stage", import.stage);
        inner.text("where", import.where);
        inner.texts("files", import.files);
        out.put("import", orNothing(inner.take()));
    }

    Json number(double value)
    {
        constexpr double exact = 9007199254740992.0;
        if (value == std::floor(value) && std::abs(value) < exact)
            return Json(static_cast<int64_t>(value));
        return Json(value);
    }

    void writeRecord(Writing& out, const char* key, const BenchRecord& record)
    {
        Writing inner(out.member(key));
        if (const auto* value = std::get_if<double>(&record.value))
            inner.put("value", number(*value));
        else if (const auto* text = std::get_if<std::string>(&record.value))
            inner.put("value", Json(*text));
        else if (const auto* flag = std::get_if<bool>(&record.value))
            inner.put("value", Json(*flag));
        if (record.value.index() == 1)
            inner.choice("dimension", record.dimension, Dimension::Count);
        inner.put("low", record.low ? number(*record.low) : Json());
        inner.put("high", record.high ? number(*record.high) : Json());
        inner.put("runs", record.runs > 1 ? Json(record.runs) : Json());
        inner.text("digest", record.digest);
        inner.text("with_digest", record.withDigest);
        inner.text("date", record.date);
        out.put(key, record.isEmpty() ? Json() : inner.take());
    }

    Json cellJson(const BenchCell& cell)
    {
        const Json* old = cell.source ? &cell.source->value : nullptr;
        const bool isPlain = cell.measure == BenchMeasure {} && cell.import == BenchImport {}
            && cell.record == BenchRecord {} && (old == nullptr || !old->is_object());
        if (isPlain) {
            const bool isSame = old != nullptr
                && (old->is_string() ? old->get_ref<const std::string&>() == cell.text
                                     : (old->is_number() ? old->dump() == cell.text : cell.text.empty()));
            if (isSame)
                return *old;
            return cell.text.empty() ? Json() : Json(cell.text);
        }
        Writing out(cell.source);
        out.text("text", cell.text);
        writeMeasure(out, cell.measure);
        writeImport(out, cell.import);
        const auto isThere = [&](const char* key) { return out.member(key) != nullptr; };
        const bool isImported = !cell.import.from.empty() || isThere("imported")
            || (cell.record.digest.empty() && !isThere("measured"));
        writeRecord(out, isImported ? "imported" : "measured", cell.record);
        return out.take();
    }

    /// Puts back what the reader could not use: where an edited document writes what it would have written unedited, the
    /// original stands. Members keep their places.
    Json restored(const Json& original, const Json& asRead, const Json& now)
    {
        if (asRead == now)
            return original;
        if (original.is_object() && asRead.is_object() && now.is_object()) {
            Json result = Json::object();
            for (const auto& [key, value] : original.items()) {
                const auto read = asRead.find(key);
                const auto current = now.find(key);
                if (current != now.end())
                    result[key] = read != asRead.end() ? restored(value, *read, *current) : *current;
                else if (read == asRead.end())
                    result[key] = value; // null, or of another shape than expected
            }
            for (const auto& [key, value] : now.items()) {
                if (!original.contains(key))
                    result[key] = value;
            }
            return result;
        }
        if (original.is_array() && asRead.is_array() && now.is_array() && original.size() == asRead.size()
            && asRead.size() == now.size()) {
            Json result = now;
            for (size_t i = 0; i < now.size(); ++i)
                result[i] = restored(original[i], asRead[i], now[i]);
            return result;
        }
        return now;
    }

    /// What `write(Writing&, item)` makes of an item, with what `read(Reading&, item)` does not understand left alone.
    template <typename Item, typename Read, typename Write>
    Json itemJson(const Item& item, Read read, Write write)
    {
        const auto written = [&](const Item& what) {
            Writing out(what.source);
            write(out, what);
            return out.take();
        };
        Json now = written(item);
        if (!item.source || !item.source->value.is_object())
            return now;
        Item before;
        before.source = item.source;
        std::vector<BenchFault> ignored;
        Reading in(item.source->value, {}, ignored);
        read(in, before);
        return restored(item.source->value, written(before), now);
    }

    template <typename List, typename Read, typename Write>
    void writeList(Writing& out, const char* key, const List& items, Read read, Write write)
    {
        const BenchSource old = out.member(key);
        if (items.empty() && (!old || !old->value.is_array() || old->value.empty()))
            return;
        Json list = Json::array();
        for (const auto& item : items)
            list.push_back(itemJson(item, read, write));
        out.put(key, std::move(list));
    }

    void writeRow(Writing& out, const BenchRow& row)
    {
        out.text("name", row.name);
        out.choice("better", row.better, Better::Neutral);
        out.choice("kind", row.kind);
        out.digits("decimals", row.decimals);
        writeStyle(out, "change", row.style);
        writeMeasure(out, row.measure);
        writeImport(out, row.import);
        writeImage(out, row.image);
        Json values = Json::object();
        for (const BenchValue& value : row.values)
            values[value.column] = cellJson(value.cell);
        const BenchSource old = out.member("values");
        if (!values.empty() || (old && old->value.is_object()))
            out.put("values", std::move(values));
        const bool isOne = row.stated.size() == 1 && row.stated.front().first.empty();
        Json stated = Json();
        if (isOne)
            stated = row.stated.front().second;
        for (const auto& [column, text] : row.stated) {
            if (!isOne)
                stated[column] = text;
        }
        out.put("stated", std::move(stated));
    }

    void writeColumn(Writing& out, const BenchColumn& column)
    {
        out.text("id", column.id);
        out.text("name", column.name);
        out.choice("better", column.better, Better::Neutral);
        out.choice("kind", column.kind);
        if (!column.hasTotal || out.member("total"))
            out.put("total", Json(column.hasTotal));
        writeMeasure(out, column.measure);
        Writing change(out.member("change"));
        change.text("from", column.changeFrom);
        change.text("to", column.changeTo);
        writeStyle(change, column.style);
        out.put("change", orNothing(change.take()));
    }

    void writeStage(Writing& out, const BenchStage& stage)
    {
        out.text("id", stage.id);
        out.text("name", stage.name);
        out.text("from", stage.from);
        out.text("note", stage.note);
        writeImage(out, stage.image);
        out.put("size", cellJson(stage.size));
    }

    void writeSection(Writing& out, const BenchSection& section)
    {
        out.choice("kind", section.kind, BenchSection::Kind::Metrics);
        out.text("title", section.title);
        out.text("note", section.note);
        writeStyle(out, "change", section.style);
        writeList(out, "columns", section.columns, readColumn, writeColumn);
        writeList(out, "rows", section.rows, readRow, writeRow);
        out.text("totals", section.totals);
        writeList(out, "stages", section.stages, readStage, writeStage);
        Writing overall(out.member("overall"));
        overall.text("from", section.overallFrom);
        overall.text("to", section.overallTo);
        overall.text("stated", section.stated);
        out.put("overall", orNothing(overall.take()));
        writeMeasure(out, section.measure);
    }

    void writeVariant(Writing& out, const BenchVariant& variant)
    {
        out.text("id", variant.id);
        out.text("name", variant.name);
        out.text("note", variant.note);
        writeImage(out, variant.image);
        out.texts("build_logs", variant.buildLogs);
        out.texts("start_times", variant.startTimes);
    }

    void writePresentation(Writing& out, const BenchPresentation& presentation)
    {
        out.choice("language", presentation.language);
        const BenchSource unit = out.member("size_unit");
        if (presentation.unit == SizeUnit::Binary || unit)
            out.text("size_unit", presentation.unit == SizeUnit::Binary ? "binary" : "decimal");
        out.digits("size_decimals", presentation.sizeDecimals);
        writeStyle(out, "change", presentation.change);
    }

    void writeDocument(Writing& out, const BenchDocument& document)
    {
        if (!out.member("schema"))
            out.text("schema", std::string(benchSchema));
        out.text("title", document.title);
        out.text("note", document.note);
        Writing presentation(out.member("presentation"));
        writePresentation(presentation, document.presentation);
        out.put("presentation", orNothing(presentation.take()));
        writeList(out, "variants", document.variants, readVariant, writeVariant);
        out.text("baseline", document.baseline);
        writeList(out, "sections", document.sections, readSection, writeSection);
    }

} // namespace

void readBench(BenchDocument& document, const Json& root)
{
    Reading in(root, {}, document.faults);
    readDocument(in, document);
}

Json benchJson(const BenchDocument& document) { return itemJson(document, readDocument, writeDocument); }

} // namespace layerscope
