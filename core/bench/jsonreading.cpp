// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/jsonreading.h"

#include "core/bench/measure.h"

namespace layerscope::benchjson {

namespace {

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

    std::optional<BenchSection::Kind> parseSectionKind(std::string_view wanted)
    {
        for (const auto kind :
            { BenchSection::Kind::Metrics, BenchSection::Kind::Fleet, BenchSection::Kind::Stages }) {
            if (name(kind) == wanted)
                return kind;
        }
        return std::nullopt;
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

} // namespace

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

void readDocument(Reading& in, BenchDocument& document)
{
    in.text("title", document.title);
    in.text("note", document.note);
    in.text("baseline", document.baseline);
    in.object("presentation", [&](Reading& inner) { readPresentation(inner, document.presentation); });
    in.list("variants", document.variants, readVariant);
    in.list("sections", document.sections, readSection);
}

} // namespace layerscope::benchjson
