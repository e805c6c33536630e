// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/document.h"

#include "core/bench/refresh.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/tempfolder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace layerscope;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view odd
    = R"({"x-first": [1, {"y": null}], "schema": "layerscope/bench/1", "title": "T",
  "presentation": {"language": "zh_CN", "future": true, "change": {"sign": "signed", "x": 1}},
  "variants": [{"id": "a", "image": "a.tar", "x": 2}, {"name": 5, "id": "b"}, 7],
  "sections": [{"title": null, "rows": [
     {"zzz": 1.50, "name": "r", "values": {"a": {"text": "1MB", "comment": "c"}, "b": 12, "ghost": "3"}, "decimals": "two"},
     "no row"]}, {"kind": "later", "rows": 3}]})";

BenchDocument parsed(std::string_view text)
{
    Result<BenchDocument> document = BenchDocument::parse(std::string(text), "test");
    EXPECT_TRUE(document) << (document ? "" : document.error().detail);
    return document ? *document : BenchDocument {};
}

bool hasFault(const BenchDocument& document, std::string_view place)
{
    return std::ranges::any_of(
        document.faults, [&](const BenchFault& fault) { return fault.place == place; });
}

TEST(BenchDocument, SavesWhatItOpened)
{
    EXPECT_EQ(parsed(odd).serialize(), odd); // to the byte
}

TEST(BenchDocument, ChangesNothingButWhatIsEdited)
{
    BenchDocument document = parsed(odd);
    document.sections[0].rows[0].at("b").text = "13";
    document.title = "U";
    Json expected = Json::parse(odd);
    expected["title"] = "U";
    expected["sections"][0]["rows"][0]["values"]["b"] = "13";
    EXPECT_EQ(Json::parse(document.serialize()).dump(), expected.dump()); // order too
    document.sections[0].rows[0].at("b").text = "12";
    document.title = "T";
    EXPECT_EQ(document.serialize(), odd); // undone
}

TEST(BenchDocument, KeepsTheLayoutAroundAnEdit)
{
    const std::string text = "{\"schema\": \"layerscope/bench/1\",\n"
                             "\t\"note\" : \"a\\\"]}\", \"x\": [1.50,   2e3],\n"
                             "  \"variants\": [ {\"id\":\"a\"} ],\n"
                             "  \"sections\": [{\"rows\": [\n"
                             "    {\"name\": \"r\",  \"values\": {\"a\": \"1MB\"}},\n"
                             "    {\"name\": \"s\"}\n"
                             "  ]}]}\n";
    BenchDocument document = parsed(text);
    document.sections[0].rows[0].at("a").text = "2MB";
    document.sections[0].rows[1].at("a").text = "3MB";
    document.baseline = "a";
    std::string expected = text;
    expected.replace(expected.find("1MB"), 3, "2MB");
    expected.replace(expected.find("\"s\""), 3, "\"s\", \"values\": {\"a\": \"3MB\"}");
    expected.replace(expected.find("]}]}\n"), 4, "]}], \"baseline\": \"a\"}");
    EXPECT_EQ(document.serialize(), expected);
    document.sections[0].rows.pop_back();
    const Json shorter = Json::parse(document.serialize());
    EXPECT_EQ(shorter["sections"][0]["rows"].size(), 1u);
    EXPECT_EQ(shorter["x"].dump(), "[1.5,2000.0]");
}

TEST(BenchDocument, KeepsOddMembersOfRowsWhenOneIsTakenAway)
{
    BenchDocument document = parsed(odd);
    document.sections[0].rows.pop_back();
    Json expected = Json::parse(odd);
    expected["sections"][0]["rows"].erase(1);
    EXPECT_EQ(Json::parse(document.serialize()).dump(), expected.dump());
}

TEST(BenchDocument, NamesThePlaceOfWhatIsWrong)
{
    const BenchDocument document = parsed(odd);
    for (const std::string_view place :
        { "variants[1].name", "variants[2]", "sections[0].rows[0].decimals", "sections[0].rows[1]",
            "sections[0].rows[0].values.ghost", "sections[1].kind", "sections[1].rows" })
        EXPECT_TRUE(hasFault(document, place)) << place;
}

TEST(BenchDocument, RefusesWhatItCannotKeep)
{
    struct Case {
        std::string_view text;
        ErrorCode code;
        std::string_view part;
    };
    for (const Case& c : std::vector<Case> { { "", ErrorCode::Empty, "empty" },
             { "{\n  \"a\": }", ErrorCode::Damaged, "line 2" }, { "[]", ErrorCode::Damaged, "object" },
             { "{}", ErrorCode::Damaged, "schema" },
             { R"({"schema": "layerscope/inspect/1"})", ErrorCode::Damaged, "layerscope/inspect/1" },
             { R"({"schema": "layerscope/bench/2"})", ErrorCode::Unsupported, "layerscope/bench/2" },
             { "{\"schema\": \"layerscope/bench/1\",\n\"x\": [\n{\"value\": 1e999}]}", ErrorCode::Damaged,
                 "line 3" },
             { "{\"schema\": \"layerscope/bench/1\", \"title\": \"a\",\n\"\\u0074itle\": \"b\"}",
                 ErrorCode::Damaged, "\"title\" is there twice in one object, the second time in line 2" },
             { "{\"schema\": \"layerscope/bench/1\", \"x\": [{\"y\": [1]},\n {\"z\": {\"y\": 1, \"y\": 1}}]}",
                 ErrorCode::Damaged, "\"y\" is there twice in one object, the second time in line 2" } }) {
        const auto document = BenchDocument::parse(std::string(c.text), "doc");
        ASSERT_FALSE(document) << c.text;
        EXPECT_EQ(document.error().code, c.code) << c.text;
        EXPECT_EQ(document.error().subject, "doc");
        EXPECT_NE(document.error().detail.find(c.part), std::string::npos) << document.error().detail;
    }
    const auto deep = BenchDocument::parse(std::string(100'000, '['), "doc");
    ASSERT_FALSE(deep);
    EXPECT_EQ(deep.error().code, ErrorCode::LimitExceeded);
}

TEST(BenchDocument, KeepsAByteOrderMark)
{
    const std::string text = "\xEF\xBB\xBF{\"schema\": \"layerscope/bench/1\", \"title\": \"T\"}\n";
    BenchDocument document = parsed(text);
    EXPECT_EQ(document.serialize(), text);
    document.title = "U";
    EXPECT_EQ(document.serialize(), "\xEF\xBB\xBF{\"schema\": \"layerscope/bench/1\", \"title\": \"U\"}\n");
}

TEST(BenchDocument, SaysWhatIsWrongInTheLanguageOfTheReader)
{
    const BenchDocument document = parsed(R"({"schema": "layerscope/bench/1",
        "variants": [{"id": "a"}, {"id": "a"}, {}], "baseline": "c", "presentation": {"size_decimals": 7},
        "sections": [{"kind": "fleet", "columns": [
            {"id": "x", "change": {"from": "y", "to": "z"}}, {"id": "y", "change": {"from": "x", "to": "x"}}],
            "rows": [{"name": "r", "better": "bigger", "values": {"x": true}, "measure": "path_size",
                      "stated": [], "image": 5}]}]})");
    struct Case {
        std::string_view place;
        std::string_view english;
        std::string_view chinese;
    };
    for (const Case& c : std::vector<Case> { { "variants[1].id", "\"a\" is there twice", "“a”重复出现" },
             { "variants[2].id", "is missing", "缺失" }, { "baseline", "\"c\" is not there", "“c”不存在" },
             { "presentation.size_decimals", "has to be a whole number from 0 to 6, is 7",
                 "应为：0 到 6 的整数；实为：7" },
             { "sections[0].columns[0].change.from", "\"y\" is computed itself", "“y”本身是计算得出的" },
             { "sections[0].columns[0].change.to", "\"z\" is not there", "“z”不存在" },
             { "sections[0].rows[0].better", "\"bigger\" is none of neutral, lower, higher",
                 "“bigger”不是以下任何一项：neutral, lower, higher" },
             { "sections[0].rows[0].values.x",
                 "has to be a text, a number, null or an object, is true or false",
                 "应为：文本、数字、null 或对象；实为：true 或 false" },
             { "sections[0].rows[0].measure", "path_size needs a path", "path_size 需要路径" },
             { "sections[0].rows[0].stated", "has to be a text or an object, is a list",
                 "应为：文本或对象；实为：列表" },
             { "sections[0].rows[0].image", "has to be a text, is 5", "应为：文本；实为：5" } }) {
        const auto found = std::ranges::find(document.faults, c.place, &BenchFault::place);
        ASSERT_NE(found, document.faults.end()) << c.place;
        EXPECT_EQ(found->detail(), c.english);
        EXPECT_EQ(found->detail(Language::Chinese), c.chinese);
    }
}

TEST(BenchDocument, QuotesNoMoreThanALine)
{
    const std::string longText(100'000, 'x');
    const BenchDocument document = parsed(R"({"schema": "layerscope/bench/1", "baseline": ")" + longText
        + R"(", "sections": [{"rows": [{"better": ")" + longText + R"(", "values": {")" + longText
        + R"(": 1}}]}]})");
    ASSERT_EQ(document.faults.size(), 3u);
    for (const BenchFault& fault : document.faults)
        EXPECT_LT(fault.place.size() + fault.detail().size(), 300u) << fault.detail().substr(0, 100);
}

TEST(BenchDocument, FindsCirclesOfStages)
{
    const BenchDocument document
        = parsed(R"({"schema": "layerscope/bench/1", "sections": [{"kind": "stages", "stages": [
        {"id": "a", "from": "c", "size": "1MB"}, {"id": "b", "from": "a"}, {"id": "c", "from": "b"}, {"id": "d", "from": "a"}]}]})");
    ASSERT_EQ(document.faults.size(), 1u);
    EXPECT_EQ(document.faults[0].place, "sections[0].stages");
    EXPECT_EQ(document.faults[0].detail(), "go in a circle: a -> c -> b -> a");
}

TEST(BenchDocument, WritesNewOnes)
{
    BenchDocument document;
    document.title = "New";
    document.variants.push_back(
        { .id = "a", .name = "A", .image = {}, .note = {}, .buildLogs = {}, .startTimes = {}, .source = {} });
    BenchRow row;
    row.name = "size";
    row.better = Better::Lower;
    row.at("a").text = "1MB";
    document.sections.emplace_back().rows.push_back(row);
    const BenchDocument again = parsed(document.serialize());
    EXPECT_TRUE(again.faults.empty());
    ASSERT_EQ(again.sections.size(), 1u);
    EXPECT_EQ(again.sections[0].rows[0].find("a")->text, "1MB");
    EXPECT_EQ(again.sections[0].rows[0].better, Better::Lower);
}

class Refresh : public testing::Test {
protected:
    Refresh()
    {
        using namespace fixture;
        const auto base
            = layer().dir("app").file("app/a", fixture::bytes(1000, 1)).file("app/b", fixture::bytes(500, 2));
        dockerLegacy({ image("a:1").layer(base) }).writeTar(folder / "a.tar");
        dockerLegacy({ image("b:1")
                             .layer(base)
                             .layer(layer().whiteout("app/a").file("c", fixture::bytes(20, 3)))
                             .configPatch(R"({"config": {"User": "1001:1001"}})") })
            .writeTar(folder / "b.tar");
    }
    [[nodiscard]] BenchSources sources() const { return { folder.path(), {} }; }

    fixture::TempFolder folder;
};

TEST_F(Refresh, MeasuresImagesAndPairs)
{
    BenchDocument document = parsed(R"({"schema": "layerscope/bench/1",
        "variants": [{"id": "a", "image": "a.tar"}, {"id": "b", "image": "b.tar"}], "sections": [{"rows": [
        {"name": "content", "measure": "content"}, {"name": "wasted", "measure": "wasted"}, {"name": "layers", "measure": "layers"},
        {"name": "user", "measure": "user"}, {"name": "files", "measure": {"what": "path_size", "path": "/app"}},
        {"name": "glob", "measure": {"what": "path_files", "path": "/app/*"}},
        {"name": "shared", "measure": "shared"}, {"name": "typed", "measure": "content", "values": {"a": "1MB", "b": "2MB"}},
        {"name": "gone", "measure": {"what": "path_size", "path": "/nowhere"}}]}]})");
    const RefreshResult result = refresh(document, sources(), "2026-01-02T03:04:05Z");
    EXPECT_EQ(result.failures.size(), 2u); // /nowhere, twice
    EXPECT_EQ(result.failures.at(0).place, "sections[0].rows[8].values.a");
    const auto value = [&](size_t row, std::string_view variant) {
        const BenchCell* cell = document.sections[0].rows[row].find(variant);
        return cell != nullptr ? cell->record.value : decltype(cell->record.value) {};
    };
    EXPECT_EQ(std::get<double>(value(0, "a")), 1500);
    EXPECT_EQ(std::get<double>(value(0, "b")), 1520);
    EXPECT_EQ(std::get<double>(value(1, "b")), 1000);
    EXPECT_EQ(std::get<double>(value(2, "b")), 2);
    EXPECT_EQ(std::get<std::string>(value(3, "a")), "root");
    EXPECT_EQ(std::get<std::string>(value(3, "b")), "1001:1001");
    EXPECT_EQ(std::get<double>(value(4, "b")), 500);
    EXPECT_EQ(std::get<double>(value(5, "a")), 2);
    EXPECT_EQ(value(6, "a").index(), 0u); // a pair of one image says nothing
    EXPECT_GT(std::get<double>(value(6, "b")), 1500); // the tar of the layer that both have
    EXPECT_EQ(document.sections[0].rows[7].find("a")->text, "1MB");
    EXPECT_EQ(document.sections[0].rows[0].find("a")->record.date, "2026-01-02T03:04:05Z");
    EXPECT_TRUE(document.sections[0].rows[0].find("a")->record.digest.starts_with("sha256:"));

    const std::string saved = document.serialize();
    EXPECT_EQ(refresh(document, sources(), "2027-01-01T00:00:00Z").changed, 0u);
    EXPECT_EQ(document.serialize(), saved);
    BenchDocument again = parsed(saved);
    EXPECT_TRUE(again.faults.empty());
    EXPECT_EQ(refresh(again, sources(), "2027-01-01T00:00:00Z").changed, 0u); // it reads back what it wrote
}

TEST_F(Refresh, SaysWhichImageIsAbsent)
{
    BenchDocument document
        = parsed(R"({"schema": "layerscope/bench/1", "variants": [{"id": "a", "image": "no.tar"}],
        "sections": [{"rows": [{"name": "content", "measure": "content"}]}]})");
    const RefreshResult result = refresh(document, sources(), "2026-01-02T03:04:05Z");
    ASSERT_EQ(result.failures.size(), 1u);
    EXPECT_EQ(result.failures[0].place, "sections[0].rows[0].values.a");
    EXPECT_NE(result.failures[0].detail.find("no.tar"), std::string::npos);
    EXPECT_EQ(result.changed, 0u);
}

} // namespace
