// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/changelist.h"
#include "core/report/report.h"

#include "tests/core/reporttext.h"
#include "tests/support/loading.h"
#include "tests/support/packing.h"

#include <nlohmann/json.hpp>

#include <array>
#include <sstream>

using namespace layerscope;
using namespace layerscope::fixture;
using nlohmann::json;

namespace {

constexpr std::array allFormats { ReportFormat::Text, ReportFormat::Json, ReportFormat::Csv,
    ReportFormat::Markdown, ReportFormat::Html };

using ComparisonPtr = std::shared_ptr<const Comparison>;

ComparisonPtr compare(const AnalysisPtr& a, const AnalysisPtr& b, const CompareOptions& options = {})
{
    const auto comparison = Comparison::build(a, b, options);
    EXPECT_TRUE(comparison);
    return comparison ? *comparison : nullptr;
}

std::string written(const Comparison& comparison, ReportFormat format, const ReportOptions& options = {})
{
    std::ostringstream out;
    writeComparison(out, comparison, format, options);
    return out.str();
}

json jsonOf(const Comparison& comparison, const ReportOptions& options = {})
{
    return json::parse(written(comparison, ReportFormat::Json, options));
}

LayerBuilder base() { return layer().file("base", bytes(50, 9)).history("ADD base"); }
LayerBuilder before()
{
    return layer()
        .dir("etc")
        .file("etc/conf", bytes(100, 1))
        .file("big", bytes(1000, 2))
        .file("gone", bytes(300, 3))
        .dir("old")
        .file("old/data", bytes(400, 4))
        .symlink("link", "conf")
        .file("m", bytes(10, 5))
        .file("t", bytes(7, 6))
        .history("RUN make");
}
LayerBuilder after()
{
    return layer()
        .dir("etc")
        .file("etc/conf", bytes(150, 7))
        .file("big", bytes(1000, 2))
        .file("new", bytes(2000, 8))
        .dir("fresh")
        .file("fresh/data", bytes(400, 4))
        .symlink("link", "gone")
        .file("m", bytes(10, 5))
        .mode(0755)
        .dir("t")
        .file("t/x", bytes(5, 10))
        .history("RUN make");
}

constexpr int liveA = 50 + 100 + 1000 + 300 + 400 + 10 + 7;
constexpr int liveB = 50 + 150 + 1000 + 2000 + 400 + 10 + 5;

ComparisonPtr sample()
{
    static const ComparisonPtr comparison = compare(
        load(ociLayout({ image("web:1").layer(base()).layer(before()) })),
        load(ociLayout(
            { image("web:2").layer(base()).layer(after()).configPatch(R"({"config":{"User":"1000"}})") })));
    return comparison;
}

TEST(CompareJson, HasTheTotalsOfBothAndTheirDifference)
{
    const json report = jsonOf(*sample());
    EXPECT_EQ(report.at("schema"), "layerscope/compare/1");
    EXPECT_EQ(report.at("a").at("totals").at("live_bytes"), liveA);
    EXPECT_EQ(report.at("b").at("totals").at("live_bytes"), liveB);
    EXPECT_EQ(report.at("delta").at("live_bytes"), liveB - liveA);
    EXPECT_EQ(report.at("equal"), false);
    EXPECT_EQ(report.at("damaged"), false);
    for (const auto& [name, value] : report.at("delta").items()) {
        const double a = report.at("a").at("totals").at(name).get<double>();
        const double b = report.at("b").at("totals").at(name).get<double>();
        EXPECT_DOUBLE_EQ(value.get<double>(), b - a) << name;
    }
    EXPECT_EQ(report.at("delta").size(), report.at("a").at("totals").size());
}

TEST(CompareJson, SaysOfASideWhatInspectSays)
{
    std::ostringstream out;
    writeInspect(out, *sample()->b, ReportFormat::Json);
    const json inspect = json::parse(out.str());
    const json report = jsonOf(*sample());
    for (const char* part : { "source", "image", "totals", "damaged" })
        EXPECT_EQ(report.at("b").at(part), inspect.at(part)) << part;
}

TEST(CompareJson, PairsLayersAndCountsWhatIsPulled)
{
    const json report = jsonOf(*sample());
    const auto blob = [](LayerBuilder builder) { return builder.pack(Pack::Gzip).blob().size(); };
    const json& layers = report.at("layers");
    ASSERT_EQ(layers.size(), 2u);
    EXPECT_EQ(layers[0].at("a"), 0);
    EXPECT_EQ(layers[0].at("b"), 0);
    EXPECT_EQ(layers[0].at("state"), "shared");
    EXPECT_EQ(layers[0].at("same_blob"), true);
    EXPECT_EQ(layers[1].at("state"), "changed");
    EXPECT_EQ(layers[1].at("same_files"), false);
    EXPECT_EQ(layers[1].at("blob_bytes_b"), blob(after()));
    EXPECT_EQ(layers[1].at("created_by_a"), "RUN make");
    const json& transfer = report.at("transfer");
    EXPECT_EQ(transfer.at("shared_blob_bytes"), blob(base()));
    EXPECT_EQ(transfer.at("pull_bytes"), blob(after()));
    EXPECT_EQ(transfer.at("pull_bytes_a"), blob(before()));
    EXPECT_EQ(transfer.at("registry_bytes"), blob(base()) + blob(before()) + blob(after()));
}

TEST(CompareJson, CountsFilesByWhatBecameOfThem)
{
    const json report = jsonOf(*sample());
    const json& files = report.at("files");
    EXPECT_EQ(files.at("added"), json({ { "count", 2 }, { "bytes", 2005 } }));
    EXPECT_EQ(files.at("removed"), json({ { "count", 1 }, { "bytes", 300 } }));
    EXPECT_EQ(files.at("changed"), json({ { "count", 1 }, { "bytes_a", 100 }, { "bytes_b", 150 } }));
    EXPECT_EQ(files.at("metadata_only"), json({ { "count", 2 } }));
    EXPECT_EQ(files.at("moved"), json({ { "count", 1 }, { "bytes", 400 } }));
    EXPECT_EQ(files.at("type_changed"), json({ { "count", 1 }, { "bytes_a", 7 }, { "bytes_b", 0 } }));
    EXPECT_EQ(files.at("same"), json({ { "count", 2 }, { "bytes", 1050 } }));
}

TEST(CompareJson, ListsChangesByTheirSize)
{
    const json report = jsonOf(*sample());
    const json none = nullptr;
    const json expected = {
        { { "path", "/new" }, { "state", "added" }, { "type", "file" }, { "size_a", none },
            { "size_b", 2000 }, { "delta", 2000 }, { "moved_from", none }, { "what", json::array() } },
        { { "path", "/gone" }, { "state", "removed" }, { "type", "file" }, { "size_a", 300 },
            { "size_b", none }, { "delta", -300 }, { "moved_from", none }, { "what", json::array() } },
        { { "path", "/etc/conf" }, { "state", "changed" }, { "type", "file" }, { "size_a", 100 },
            { "size_b", 150 }, { "delta", 50 }, { "moved_from", none }, { "what", { "content" } } },
        { { "path", "/t" }, { "state", "type_changed" }, { "type", "directory" }, { "size_a", 7 },
            { "size_b", 0 }, { "delta", -7 }, { "moved_from", none },
            { "what", report.at("changes").at(3).at("what") } },
        { { "path", "/t/x" }, { "state", "added" }, { "type", "file" }, { "size_a", none }, { "size_b", 5 },
            { "delta", 5 }, { "moved_from", none }, { "what", json::array() } },
        { { "path", "/fresh" }, { "state", "moved" }, { "type", "directory" }, { "size_a", 400 },
            { "size_b", 400 }, { "delta", 0 }, { "moved_from", "/old" }, { "what", json::array() } },
        { { "path", "/link" }, { "state", "metadata_only" }, { "type", "symlink" }, { "size_a", 0 },
            { "size_b", 0 }, { "delta", 0 }, { "moved_from", none }, { "what", { "target" } } },
        { { "path", "/m" }, { "state", "metadata_only" }, { "type", "file" }, { "size_a", 10 },
            { "size_b", 10 }, { "delta", 0 }, { "moved_from", none }, { "what", { "mode" } } },
    };
    EXPECT_EQ(report.at("changes"), expected);
    int64_t sum = 0;
    for (const json& change : report.at("changes"))
        sum += change.at("delta").get<int64_t>();
    EXPECT_EQ(sum, liveB - liveA);
    const json what = report.at("changes").at(3).at("what");
    EXPECT_NE(std::ranges::find(what, "type"), what.end());
}

TEST(CompareJson, HasTheConfigurationThatDiffers)
{
    std::vector<json> config;
    const json report = jsonOf(*sample());
    for (const json& row : report.at("config")) {
        if (row.at("group") != "annotations") // the archive's own name of the image
            config.push_back(row);
    }
    ASSERT_EQ(config.size(), 1u);
    EXPECT_EQ(
        config[0], json({ { "group", "run" }, { "field", "user" }, { "a", nullptr }, { "b", "1000" } }));
}

TEST(CompareJson, CutsTheListAndNotTheCounts)
{
    ReportOptions options;
    options.top = 2;
    const json report = jsonOf(*sample(), options);
    EXPECT_EQ(report.at("changes").size(), 2u);
    EXPECT_EQ(report.at("files").at("added").at("count"), 2);
    EXPECT_EQ(csvRecords(written(*sample(), ReportFormat::Csv, options)).size(), 2u);
}

TEST(CompareJson, SaysWhatCouldNotBeCompared)
{
    const auto b = load(ociLayout({ image("web:2").layer(base()).layer(after().missing()) }));
    const ComparisonPtr comparison = compare(sample()->a, b);
    ASSERT_TRUE(comparison);
    const json report = jsonOf(*comparison);
    EXPECT_EQ(report.at("damaged"), true);
    EXPECT_EQ(report.at("a").at("damaged"), false);
    EXPECT_EQ(report.at("b").at("damaged"), true);
    const auto gap = std::ranges::find_if(
        report.at("warnings"), [](const json& w) { return w.at("code") == "not-compared"; });
    ASSERT_NE(gap, report.at("warnings").end());
    EXPECT_EQ(gap->at("side"), "b");
    EXPECT_EQ(gap->at("severity"), "damage");
    EXPECT_EQ(gap->at("subject"), "layer 1");
    for (const json& warning : report.at("warnings"))
        EXPECT_EQ(warning.at("side"), "b") << warning.dump();
    for (const ReportFormat format : { ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html }) {
        const std::string text = written(*comparison, format);
        EXPECT_NE(text.find("Damaged"), std::string::npos) << name(format);
        EXPECT_NE(text.find("not-compared"), std::string::npos) << name(format);
    }
}

TEST(CompareJson, SaysWhatWasIgnored)
{
    CompareOptions options;
    options.ignored = Aspect::Mode;
    options.ignore = { "/new", "/etc" };
    const ComparisonPtr comparison = compare(sample()->a, sample()->b, options);
    const json report = jsonOf(*comparison);
    EXPECT_EQ(
        report.at("options"), json({ { "ignore", { "/new", "/etc" } }, { "ignore_metadata", { "mode" } } }));
    EXPECT_EQ(
        report.at("files").at("ignored"), json({ { "count", 2 }, { "bytes_a", 100 }, { "bytes_b", 2150 } }));
    for (const json& change : report.at("changes"))
        EXPECT_NE(change.at("path"), "/new");
}

TEST(CompareCsv, AgreesWithJson)
{
    const json changes = jsonOf(*sample()).at("changes");
    const std::vector<Record> records = csvRecords(written(*sample(), ReportFormat::Csv));
    ASSERT_EQ(records.size(), changes.size());
    for (size_t i = 0; i < records.size(); ++i) {
        for (const char* field : { "path", "state", "type" })
            EXPECT_EQ(records[i].at(field), changes[i].at(field)) << field;
        for (const char* field : { "size_a", "size_b", "delta" }) {
            const json& value = changes[i].at(field);
            EXPECT_EQ(records[i].at(field), value.is_null() ? "" : value.dump()) << field;
        }
    }
    EXPECT_EQ(records[5].at("moved_from"), "/old");
    EXPECT_EQ(records[7].at("what"), "mode");
}

TEST(CompareText, SumsUpInOneLine)
{
    // 1748 / 1867 = 0.9363
    const std::string line = "1.9 kB → 3.6 kB (+1.7 kB, +93.6 %), 1 of 2 layers shared, ";
    const std::vector<std::string> text = lines(written(*sample(), ReportFormat::Text));
    EXPECT_EQ(text.at(0), "web:1 → web:2");
    EXPECT_TRUE(text.at(1).starts_with(line)) << text.at(1);
    const std::string markdown = written(*sample(), ReportFormat::Markdown);
    EXPECT_TRUE(markdown.starts_with("**web:1 → web:2**: " + line)) << markdown;
    EXPECT_NE(written(*sample(), ReportFormat::Html).find("<h1>web:1 → web:2</h1>"), std::string::npos);
}

TEST(CompareText, SaysThatNothingDiffers)
{
    const ComparisonPtr same = compare(sample()->a, sample()->a);
    for (const ReportFormat format : { ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html })
        EXPECT_NE(written(*same, format).find("nothing differs"), std::string::npos) << name(format);
    EXPECT_EQ(jsonOf(*same).at("equal"), true);
    EXPECT_EQ(csvRecords(written(*same, ReportFormat::Csv)).size(), 0u);
}

TEST(CompareText, PaintsGrowthRedAndShrinkageGreen)
{
    ReportOptions options;
    options.color = true;
    const std::string text = written(*sample(), ReportFormat::Text, options);
    EXPECT_NE(text.find("\033[31m+2.0 kB\033[0m"), std::string::npos) << text;
    EXPECT_NE(text.find("\033[32m-300 B\033[0m"), std::string::npos) << text;
    EXPECT_EQ(written(*sample(), ReportFormat::Text).find('\033'), std::string::npos);
}

TEST(CompareText, TellsSidesApart)
{
    const auto one = [](const char* architecture) {
        return load(ociLayout({ image("web:1").platform(architecture).layer(base()) }));
    };
    const ComparisonPtr platforms = compare(one("amd64"), one("arm64"));
    EXPECT_EQ(
        lines(written(*platforms, ReportFormat::Text)).at(0), "web:1 (linux/amd64) → web:1 (linux/arm64)");
}

TEST(CompareText, SaysWhichLayersAreCompared)
{
    const auto comparison = Comparison::build(
        sample()->a, sample()->b, {}, Scope::layer(LayerId(0u)), Scope::upTo(LayerId(1u)));
    ASSERT_TRUE(comparison);
    EXPECT_EQ(lines(written(**comparison, ReportFormat::Text)).at(0), "web:1 layer 0 → web:2 up to layer 1");
    const json report = jsonOf(**comparison);
    EXPECT_EQ(report.at("a").at("scope"), json({ { "kind", "layer" }, { "layer", 0 } }));
    EXPECT_EQ(report.at("b").at("scope"), json({ { "kind", "up_to" }, { "layer", 1 } }));
}

TEST(CompareMarkdown, IsMadeForAPullRequest)
{
    const std::string markdown = written(*sample(), ReportFormat::Markdown);
    EXPECT_NE(markdown.find("| Live | 1.9 kB | 3.6 kB | **+1.7 kB** | **+93.6 %** |"), std::string::npos)
        << markdown;
    const size_t changes = markdown.find("/new");
    const size_t details = markdown.find("<details>");
    ASSERT_NE(details, std::string::npos);
    EXPECT_LT(changes, details) << "what changed is seen without opening anything";
    size_t opened = 0;
    size_t closed = 0;
    for (const std::string& line : lines(markdown)) {
        opened += line.starts_with("<details><summary>") ? 1 : 0;
        closed += line == "</details>" ? 1 : 0;
    }
    EXPECT_EQ(opened, closed);
    EXPECT_GE(opened, 4u) << "layers, moves, configuration, images";
    expectWholeRows(markdown);
}

TEST(CompareMarkdown, FitsIntoAComment)
{
    LayerBuilder many = layer();
    for (int i = 0; i < 3000; ++i)
        many.file("folder/" + std::string(100, 'n') + std::to_string(i), "x");
    const ComparisonPtr comparison = compare(load({ base() }), load({ base(), std::move(many) }));
    const std::string markdown = written(*comparison, ReportFormat::Markdown);
    EXPECT_LT(markdown.size(), 65536u);
    // 3000 files and their folder: 10 are seen at once, 100 when opened.
    for (const char* rest : { "and 2,991 more", "and 2,901 more" })
        EXPECT_NE(markdown.find(rest), std::string::npos) << rest;
}

TEST(CompareHtml, DrawsDeltas)
{
    const std::string html = written(*sample(), ReportFormat::Html);
    expectBalanced(html);
    // The largest change fills its half; 300 of 2000 are 15 %.
    EXPECT_NE(html.find(R"(<rect class="grows" x="0" y="0" width="100000")"), std::string::npos);
    EXPECT_NE(html.find(R"(<rect class="shrinks" x="-15000" y="0" width="15000")"), std::string::npos);
    for (const char* reference : { "src=", "href=", "@import" })
        EXPECT_EQ(html.find(reference), std::string::npos) << reference;
    for (size_t at = 0; (at = html.find("url(", at)) != std::string::npos; at += 4)
        EXPECT_EQ(html[at + 4], '#'); // hatches of the page itself
}

TEST(CompareReports, AreTheSameEveryTime)
{
    for (const ReportFormat format : allFormats) {
        const ComparisonPtr again = compare(sample()->a, sample()->b);
        EXPECT_EQ(written(*again, format), written(*sample(), format)) << name(format);
    }
}

// What an image may be called, and may hold.

const std::string evil = "=evil\n|<script>alert(1)`*_\",@user #12 www.x.y\x1b[31m\u202Etxt";
const std::string latin = "caf\xe9";

ComparisonPtr hostile()
{
    static const ComparisonPtr comparison = compare(
        load(ociLayout({ image("evil/app:<b>@user")
                             .layer(layer()
                                        .file(evil + "1", bytes(9, 1))
                                        .file(latin, bytes(80, 2))
                                        .history("RUN http://x " + evil)) })),
        load(ociLayout(
            { image("evil/app:v2#12")
                    .layer(layer()
                               .file("d/" + evil + "2", bytes(9, 1))
                               .file(evil, bytes(70, 3))
                               .file("e" + latin, bytes(80, 2))
                               .history("RUN |<td>" + evil))
                    .configPatch(R"({"config":{"User":"</td><script>@user|`x` #1","Env":["=A|=<b>"]}})") })));
    return comparison;
}

TEST(HostileNames, KeepJsonWhole)
{
    std::map<std::string, json> changes;
    const json report = jsonOf(*hostile());
    for (const json& change : report.at("changes"))
        changes[change.at("path")] = change;
    EXPECT_EQ(changes.at("/" + evil).at("size_b"), 70);
    EXPECT_FALSE(changes.at("/" + evil).contains("non_utf8"));
    EXPECT_EQ(changes.at("/ecaf\\xe9").at("moved_from"), "/caf\\xe9");
    EXPECT_EQ(changes.at("/ecaf\\xe9").at("non_utf8"), true);
}

TEST(HostileNames, StayInTheirLineOfText)
{
    const std::string text = written(*hostile(), ReportFormat::Text);
    for (const char c : text)
        ASSERT_TRUE(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)) << static_cast<int>(c);
    EXPECT_EQ(text.find("\u202E"), std::string::npos) << "a name can turn the line around";
    EXPECT_NE(text.find("=evil\\x0a|<script>"), std::string::npos) << text;
}

TEST(HostileNames, BecomeNoMarkup)
{
    const std::string html = written(*hostile(), ReportFormat::Html);
    expectBalanced(html);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("<b>"), std::string::npos);
    EXPECT_EQ(html.find("\u202E"), std::string::npos);
    EXPECT_NE(html.find("&lt;script&gt;alert(1)`"), std::string::npos);
}

TEST(HostileNames, BecomeNoMarkdown)
{
    std::string markdown = written(*hostile(), ReportFormat::Markdown);
    expectWholeRows(markdown);
    EXPECT_EQ(markdown.find("\u202E"), std::string::npos);
    EXPECT_EQ(markdown.find("://"), std::string::npos) << "a link";
    EXPECT_EQ(markdown.find('@'), std::string::npos) << "a mention";
    for (size_t at = 0; (at = markdown.find('<', at)) != std::string::npos; ++at) {
        const std::array ours { "<br>", "<code>", "</code>", "<details>", "</details>", "<summary>",
            "</summary>" };
        EXPECT_TRUE(std::ranges::any_of(ours, [&](std::string_view tag) {
            return markdown.compare(at, tag.size(), tag) == 0;
        })) << markdown.substr(at, 40);
    }
    // Forges look for mentions and references in what is no code.
    for (size_t at = 0; (at = markdown.find("<code>", at)) != std::string::npos;)
        markdown.erase(at, markdown.find("</code>", at) + 7 - at);
    for (const std::string& mark : { std::string("&#64;"), std::string("\\#") }) {
        size_t count = 0;
        for (size_t at = 0; (at = markdown.find(mark, at)) != std::string::npos; at += mark.size(), ++count)
            EXPECT_EQ(markdown.substr(at + mark.size(), 7), "&#8203;") << markdown.substr(at, 30);
        EXPECT_GT(count, 0u) << mark << " of the title";
    }
}

TEST(HostileNames, BecomeNoFormula)
{
    for (const Record& record : csvRecords(written(*hostile(), ReportFormat::Csv))) {
        for (const char* field : { "path", "moved_from" })
            EXPECT_TRUE(record.at(field).empty() || record.at(field).front() == '/') << record.at(field);
    }
}

// Folders that say where an image grew.

std::vector<std::string> foldersOf(std::vector<LayerBuilder> a, std::vector<LayerBuilder> b)
{
    const ComparisonPtr comparison = compare(load(std::move(a)), load(std::move(b)));
    std::vector<std::string> folders;
    for (const PairId pair : grownFolders(*comparison->files))
        folders.push_back(
            comparison->files->path(pair) + " " + std::to_string(comparison->files->delta(pair)));
    return folders;
}
using Lines = std::vector<std::string>;

TEST(GrownFolders, GiveWayToTheOneBelowThatExplainsMost)
{
    EXPECT_EQ(foldersOf({ base() },
                  { base(),
                      layer()
                          .file("usr/lib/python/a/1", bytes(40, 1))
                          .file("usr/lib/python/b/1", bytes(40, 2))
                          .file("usr/lib/python/c/1", bytes(40, 3))
                          .file("usr/share/doc", bytes(30, 4)) }),
        (Lines { "/usr/lib/python 120", "/usr/share 30" }));
}

TEST(GrownFolders, ShowWhatCancelsOut)
{
    EXPECT_EQ(
        foldersOf({ layer().file("opt/a/x", bytes(100, 1)) }, { layer().file("opt/b/y", bytes(100, 2)) }),
        (Lines { "/opt/a -100", "/opt/b 100" }));
}

TEST(GrownFolders, LeaveOutWhatOnlyMoved)
{
    EXPECT_EQ(foldersOf({ layer().dir("old").file("old/x", bytes(100, 1)) },
                  { layer().dir("new").file("new/x", bytes(100, 1)) }),
        Lines {});
}

TEST(GrownFolders, SurviveDepth)
{
    std::string path = "d";
    for (int i = 0; i < 2000; ++i)
        path += "/d";
    const Lines folders = foldersOf({ base() }, { base(), layer().file(path + "/f", "xy") });
    ASSERT_EQ(folders.size(), 1u);
    EXPECT_EQ(folders[0], "/" + path + " 2");
}

} // namespace
