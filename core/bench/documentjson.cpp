// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/documentjson.h"

#include "core/bench/measure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace layerscope {

namespace {

    using Json = nlohmann::ordered_json;

    BenchSource sourceOf(const Json& value)
    {
        return std::make_shared<const BenchJson>(BenchJson { value, {} });
    }

    /// Reads members of one object. Each has one place where it is read and written, see Fields.
    class Reading {
    public:
        Reading(const Json& object, std::string place, std::vector<BenchFault>& faults)
            : m_object(object)
            , m_place(std::move(place))
            , m_faults(faults)
        {
            if (!object.is_object())
                hasToBe("", "an object", object);
        }

        void text(const char* key, std::string& value)
        {
            const Json* member = find(key);
            if (member == nullptr)
                return;
            if (member->is_string())
                value = member->get<std::string>();
            else
                hasToBe(key, "a text", *member);
        }

        /// A text, or several.
        void texts(const char* key, std::vector<std::string>& values)
        {
            const Json* member = find(key);
            if (member == nullptr)
                return;
            if (member->is_string()) {
                values = { member->get<std::string>() };
                return;
            }
            if (!member->is_array())
                return hasToBe(key, "a text or a list of texts", *member);
            for (size_t i = 0; i < member->size(); ++i) {
                if ((*member)[i].is_string())
                    values.push_back((*member)[i].get<std::string>());
                else
                    hasToBe(key + index(i), "a text", (*member)[i]);
            }
        }

        template <typename Enum, typename Parse>
        void choice(const char* key, Enum& value, Parse parse, std::string_view choices)
        {
            std::string written;
            text(key, written);
            if (written.empty())
                return;
            if (const auto parsed = parse(written))
                value = *parsed;
            else
                isNoneOf(key, written, choices);
        }

        void flag(const char* key, bool& value)
        {
            const Json* member = find(key);
            if (member != nullptr && member->is_boolean())
                value = member->get<bool>();
            else if (member != nullptr)
                hasToBe(key, "true or false", *member);
        }

        void digits(const char* key, std::optional<int>& value)
        {
            const Json* member = find(key);
            if (member == nullptr)
                return;
            constexpr int most = 6;
            if (member->is_number_integer() && member->get<int64_t>() >= 0 && member->get<int64_t>() <= most)
                value = member->get<int>();
            else
                hasToBe(key, "a whole number from 0 to 6", *member);
        }

        template <typename Read>
        void object(const char* key, Read read)
        {
            const Json* member = find(key);
            if (member == nullptr)
                return;
            Reading inner(*member, at(key), m_faults);
            if (member->is_object())
                read(inner);
        }

        /// `read(Reading&, Item&)`; elements of another shape are kept and say nothing.
        template <typename List, typename Read>
        void list(const char* key, List& items, Read read)
        {
            const Json* member = find(key);
            if (member == nullptr)
                return;
            if (!member->is_array())
                return hasToBe(key, "a list", *member);
            items.reserve(member->size());
            for (size_t i = 0; i < member->size(); ++i) {
                typename List::value_type item;
                item.source = sourceOf((*member)[i]);
                Reading inner((*member)[i], at(key) + index(i), m_faults);
                if ((*member)[i].is_object())
                    read(inner, item);
                items.push_back(std::move(item));
            }
        }

        [[nodiscard]] const Json* find(const char* key) const
        {
            if (!m_object.is_object())
                return nullptr;
            const auto found = m_object.find(key);
            return found == m_object.end() || found->is_null() ? nullptr : &*found;
        }
        void hasToBe(const std::string& key, std::string_view expected, const Json& found)
        {
            hasToBe(m_faults, placeOf(key), expected, found);
        }
        static void hasToBe(
            std::vector<BenchFault>& faults, std::string place, std::string_view expected, const Json& found)
        {
            faults.push_back({ std::move(place), Phrase::HasToBe, std::string(expected), shapeOf(found) });
        }
        void isNoneOf(const std::string& key, const std::string& written, std::string_view choices)
        {
            fault(key, Phrase::HasToBeOneOf, excerpt(written), std::string(choices));
        }
        void fault(const std::string& key, Phrase phrase, std::string first = {}, std::string second = {})
        {
            m_faults.push_back({ placeOf(key), phrase, std::move(first), std::move(second) });
        }
        [[nodiscard]] std::string at(const std::string& key) const
        {
            return m_place.empty() ? key : m_place + "." + key;
        }
        [[nodiscard]] std::vector<BenchFault>& faults() { return m_faults; }

    private:
        [[nodiscard]] std::string placeOf(const std::string& key) const
        {
            return key.empty() ? m_place : at(key);
        }
        /// Numbers as they stand there: it may be the value that is wrong.
        static std::string shapeOf(const Json& value)
        {
            switch (value.type()) {
            case Json::value_t::object:
                return "an object";
            case Json::value_t::array:
                return "a list";
            case Json::value_t::string:
                return "a text";
            case Json::value_t::boolean:
                return "true or false";
            case Json::value_t::null:
                return "null";
            default:
                return value.dump();
            }
        }

        static std::string index(size_t i) { return "[" + std::to_string(i) + "]"; }

        const Json& m_object;
        std::string m_place;
        std::vector<BenchFault>& m_faults;
    };

    void readStyle(Reading& in, ChangeStyle& style)
    {
        const auto oneOf = [](auto... values) {
            return [=](std::string_view written) {
                using Enum = std::common_type_t<decltype(values)...>;
                std::optional<Enum> found;
                ((name(values) == written ? void(found = values) : void()), ...);
                return found;
            };
        };
        using S = ChangeStyle;
        in.choice("as", style.as, oneOf(S::As::Relative, S::As::Absolute, S::As::Points, S::As::None),
            "relative, absolute, points, none");
        in.choice("sign", style.sign, oneOf(S::Sign::Signed, S::Sign::Magnitude), "signed, magnitude");
        in.choice("arrow", style.arrow, oneOf(S::Arrow::None, S::Arrow::Value, S::Arrow::Improvement),
            "none, value, improvement");
        in.choice("rounding", style.rounding, oneOf(S::Rounding::HalfUp, S::Rounding::Down), "half_up, down");
        in.digits("decimals", style.decimals);
    }

    void readImage(Reading& in, BenchImage& image)
    {
        in.text("image", image.path);
        in.text("select", image.select);
        in.text("platform", image.platform);
    }

    /// "pull_size", or an object.
    void readMeasure(Reading& in, BenchMeasure& measure)
    {
        const Json* member = in.find("measure");
        if (member == nullptr)
            return;
        if (member->is_string()) {
            measure.what = member->get<std::string>();
        } else {
            in.object("measure", [&](Reading& inner) {
                inner.text("what", measure.what);
                inner.text("path", measure.path);
                inner.text("with", measure.with);
            });
        }
        if (measure.what.empty())
            return;
        if (!isMeasure(measure.what)) {
            in.isNoneOf("measure", measure.what, measureNames());
            measure = {};
        } else if (needsPath(measure.what) && measure.path.empty()) {
            in.fault("measure", Phrase::NeedsPath, measure.what);
            measure = {};
        }
    }

    void readImport(Reading& in, BenchImport& import)
    {
        in.object("import", [&](Reading& inner) {
            inner.text("from", import.from);
            inner.text("what", import.what);
            inner.text("stage", import.stage);
            inner.text("where", import.where);
            inner.texts("files", import.files);
            const bool isKnown
                = import.from == "buildkit" || import.from == "hyperfine" || import.from == "csv";
            if (!isKnown) {
                inner.isNoneOf("from", import.from, "buildkit, hyperfine, csv");
                import = {};
            }
        });
    }

    void readRecord(Reading& in, const char* key, BenchRecord& record)
    {
        in.object(key, [&](Reading& inner) {
            const Json* value = inner.find("value");
            if (value == nullptr)
                inner.fault("value", Phrase::Missing);
            else if (value->is_number())
                record.value = value->get<double>();
            else if (value->is_string())
                record.value = value->get<std::string>();
            else if (value->is_boolean())
                record.value = value->get<bool>();
            else
                inner.hasToBe("value", "a number, a text, true or false", *value);
            const auto number = [&](const char* name, std::optional<double>& out) {
                const Json* member = inner.find(name);
                if (member != nullptr && member->is_number())
                    out = member->get<double>();
                else if (member != nullptr)
                    inner.hasToBe(name, "a number", *member);
            };
            number("low", record.low);
            number("high", record.high);
            const Json* runs = inner.find("runs");
            if (runs != nullptr && runs->is_number_unsigned() && runs->get<uint64_t>() > 0)
                record.runs = runs->get<uint64_t>();
            else if (runs != nullptr)
                inner.hasToBe("runs", "a whole number from 1 on", *runs);
            if (record.value.index() > 1)
                record.dimension = Dimension::Text;
            inner.choice("dimension", record.dimension, parseDimension,
                "text, count, size, duration, percent, score, cores");
            inner.text("digest", record.digest);
            inner.text("with_digest", record.withDigest);
            inner.text("date", record.date);
        });
    }

    /// A text, a number, null, or an object.
    void readCell(
        const Json& value, const std::string& place, std::vector<BenchFault>& faults, BenchCell& cell)
    {
        cell.source = sourceOf(value);
        if (value.is_null())
            return;
        if (value.is_string()) {
            cell.text = value.get<std::string>();
        } else if (value.is_number()) {
            cell.text = value.dump();
        } else if (value.is_object()) {
            Reading in(value, place, faults);
            in.text("text", cell.text);
            readMeasure(in, cell.measure);
            readImport(in, cell.import);
            readRecord(in, "measured", cell.record);
            if (cell.record.isEmpty())
                readRecord(in, "imported", cell.record);
        } else {
            Reading::hasToBe(faults, place, "a text, a number, null or an object", value);
        }
    }

    void readValues(Reading& in, BenchRow& row)
    {
        const Json* values = in.find("values");
        if (values == nullptr)
            return;
        if (!values->is_object())
            return in.hasToBe("values", "an object", *values);
        for (const auto& [column, value] : values->items()) {
            BenchValue entry { column, {} };
            readCell(value, in.at("values." + excerpt(column)), in.faults(), entry.cell);
            row.values.push_back(std::move(entry));
        }
    }

    void readStated(Reading& in, BenchRow& row)
    {
        const Json* stated = in.find("stated");
        if (stated == nullptr)
            return;
        if (stated->is_string()) {
            row.stated.emplace_back("", stated->get<std::string>());
        } else if (stated->is_object()) {
            for (const auto& [column, value] : stated->items()) {
                if (value.is_string())
                    row.stated.emplace_back(column, value.get<std::string>());
                else
                    in.hasToBe("stated." + excerpt(column), "a text", value);
            }
        } else {
            in.hasToBe("stated", "a text or an object", *stated);
        }
    }

    constexpr std::string_view betterChoices = "neutral, lower, higher";
    constexpr std::string_view kindChoices = "text, count, size, duration, percent, score, cores";

    void readRow(Reading& in, BenchRow& row)
    {
        in.text("name", row.name);
        in.choice("better", row.better, parseBetter, betterChoices);
        in.choice("kind", row.kind, parseDimension, kindChoices);
        in.digits("decimals", row.decimals);
        in.object("change", [&](Reading& inner) { readStyle(inner, row.style); });
        readMeasure(in, row.measure);
        readImport(in, row.import);
        readImage(in, row.image);
        readValues(in, row);
        readStated(in, row);
    }

    void readColumn(Reading& in, BenchColumn& column)
    {
        in.text("id", column.id);
        in.text("name", column.name);
        in.choice("better", column.better, parseBetter, betterChoices);
        in.choice("kind", column.kind, parseDimension, kindChoices);
        in.flag("total", column.hasTotal);
        readMeasure(in, column.measure);
        in.object("change", [&](Reading& inner) {
            inner.text("from", column.changeFrom);
            inner.text("to", column.changeTo);
            readStyle(inner, column.style);
        });
    }

    void readStage(Reading& in, BenchStage& stage)
    {
        in.text("id", stage.id);
        in.text("name", stage.name);
        in.text("from", stage.from);
        in.text("note", stage.note);
        readImage(in, stage.image);
        if (const Json* size = in.find("size"))
            readCell(*size, in.at("size"), in.faults(), stage.size);
    }

    std::optional<BenchSection::Kind> parseSectionKind(std::string_view wanted)
    {
        for (const auto kind :
            { BenchSection::Kind::Metrics, BenchSection::Kind::Fleet, BenchSection::Kind::Stages }) {
            if (name(kind) == wanted)
                return kind;
        }
        return std::nullopt;
    }

    void readSection(Reading& in, BenchSection& section)
    {
        in.choice("kind", section.kind, parseSectionKind, "metrics, fleet, stages");
        in.text("title", section.title);
        in.text("note", section.note);
        in.object("change", [&](Reading& inner) { readStyle(inner, section.style); });
        in.list("rows", section.rows, readRow);
        in.list("columns", section.columns, readColumn);
        in.text("totals", section.totals);
        in.list("stages", section.stages, readStage);
        in.object("overall", [&](Reading& inner) {
            inner.text("from", section.overallFrom);
            inner.text("to", section.overallTo);
            inner.text("stated", section.stated);
        });
        readMeasure(in, section.measure);
    }

    void readVariant(Reading& in, BenchVariant& variant)
    {
        in.text("id", variant.id);
        in.text("name", variant.name);
        in.text("note", variant.note);
        readImage(in, variant.image);
        in.texts("build_logs", variant.buildLogs);
        in.texts("start_times", variant.startTimes);
    }

    void readPresentation(Reading& in, BenchPresentation& presentation)
    {
        in.choice("language", presentation.language, parseLanguage, "en, zh_CN");
        in.choice(
            "size_unit", presentation.unit,
            [](std::string_view written) -> std::optional<SizeUnit> {
                if (written == "decimal")
                    return SizeUnit::Decimal;
                return written == "binary" ? std::optional(SizeUnit::Binary) : std::nullopt;
            },
            "decimal, binary");
        in.digits("size_decimals", presentation.sizeDecimals);
        in.object("change", [&](Reading& inner) { readStyle(inner, presentation.change); });
    }

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

    void readDocument(Reading& in, BenchDocument& document)
    {
        in.text("title", document.title);
        in.text("note", document.note);
        in.text("baseline", document.baseline);
        in.object("presentation", [&](Reading& inner) { readPresentation(inner, document.presentation); });
        in.list("variants", document.variants, readVariant);
        in.list("sections", document.sections, readSection);
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
