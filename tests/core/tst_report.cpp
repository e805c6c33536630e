// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/report.h"

#include "tests/core/reporttext.h"
#include "tests/support/loading.h"
#include "tests/support/packing.h"
#include "tests/support/tempfolder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <sstream>

using namespace layerscope;
using namespace layerscope::fixture;
using nlohmann::json;

namespace {

const std::string evilName = "evil\n|<script>alert(1)`*_\",\x1b[31m.txt";
const std::string latinName = "caf\xe9.txt";
const std::string evilHistory
    = "RUN /bin/sh -c echo '<script>alert(2)</script>' | cat `x` \"q\" @user # buildkit";

LayerBuilder base()
{
    return layer()
        .dir("etc")
        .file("etc/a", bytes(1000, 1))
        .file(evilName, bytes(500, 2))
        .file(latinName, bytes(300, 3))
        .file("one", bytes(700, 4))
        .file("sub/two", bytes(700, 4))
        .file("lib\\x2dunit", bytes(11, 5))
        .history(evilHistory);
}

LayerBuilder upper()
{
    return layer()
        .whiteout("etc/a")
        .whiteout(latinName)
        .file(evilName, bytes(400, 6))
        .history("=HYPERLINK(\"x\")");
}

/// content 1000 + 500 + 300 + 2 x 700 + 11 + 400; dead are etc/a, the first evil file and the Latin-1 one.
constexpr uint64_t content = 3611;
constexpr uint64_t wasted = 1800;
constexpr uint64_t live = content - wasted;

ImageBuilder hostileImage()
{
    return image("evil/app:v1")
        .layer(base())
        .instruction("ENV A=<b>")
        .layer(upper())
        .configPatch(R"({"config":{"Labels":{"x":"</td><script>alert(3)</script>"},"User":"0"}})");
}

AnalysisPtr hostile()
{
    static const AnalysisPtr analysis = load(ociLayout({ hostileImage() }));
    return analysis;
}

std::string inspect(const Analysis& analysis, ReportFormat format, const ReportOptions& options = {})
{
    std::ostringstream out;
    writeInspect(out, analysis, format, options);
    return out.str();
}

std::string tree(const AnalysisPtr& analysis, Scope scope, ReportFormat format,
    const TreeReportOptions& what = {}, const ReportOptions& options = {})
{
    std::ostringstream out;
    writeTree(out, ScopedTree(analysis, scope), format, what, options);
    return out.str();
}

std::vector<Record> ofKind(const std::vector<Record>& records, const std::string& kind)
{
    std::vector<Record> some;
    std::ranges::copy_if(
        records, std::back_inserter(some), [&](const Record& r) { return r.at("record") == kind; });
    return some;
}

uint64_t sum(const json& array, const char* field)
{
    uint64_t total = 0;
    for (const json& item : array)
        total += item.at(field).get<uint64_t>();
    return total;
}

TEST(JsonReport, HasTheNumbersOfTheImage)
{
    const json report = json::parse(inspect(*hostile(), ReportFormat::Json));
    EXPECT_EQ(report.at("schema"), "layerscope/inspect/1");
    const json& totals = report.at("totals");
    EXPECT_EQ(totals.at("content_bytes"), content);
    EXPECT_EQ(totals.at("live_bytes"), live);
    EXPECT_EQ(totals.at("wasted_bytes"), wasted);
    EXPECT_EQ(totals.at("duplicate_bytes"), 700);
    EXPECT_EQ(totals.at("layers"), 2);
    EXPECT_EQ(totals.at("entries"), 10);
    EXPECT_EQ(totals.at("files"), 4);
    EXPECT_EQ(totals.at("directories"), 2);
    EXPECT_EQ(totals.at("symlinks"), 0);
    EXPECT_DOUBLE_EQ(totals.at("efficiency").get<double>(), 1811.0 / 3611.0);
    for (const char* field : { "blob_bytes", "unpacked_bytes", "content_bytes", "wasted_bytes", "entries" })
        EXPECT_EQ(sum(report.at("layers"), field), totals.at(field).get<uint64_t>()) << field;
    EXPECT_EQ(sum(report.at("waste"), "bytes"), wasted);
    EXPECT_EQ(sum(report.at("duplicates"), "bytes"), 700u);
}

TEST(JsonReport, HasEveryFieldOfTheContract)
{
    const json report = json::parse(inspect(*hostile(), ReportFormat::Json));
    const std::map<std::string, std::vector<const char*>> fields {
        { "/source", { "path", "kind", "archive_bytes" } },
        { "/image", { "names", "manifest_digest", "config_digest", "platform", "created", "config" } },
        { "/image/config",
            { "user", "env", "entrypoint", "cmd", "exposed_ports", "healthcheck", "labels", "working_dir",
                "volumes" } },
        { "/totals",
            { "layers", "entries", "files", "directories", "symlinks", "blob_bytes", "unpacked_bytes",
                "content_bytes", "live_bytes", "wasted_bytes", "duplicate_bytes", "efficiency" } },
        { "/layers/0",
            { "index", "digest", "diff_id", "media_type", "compression", "blob_bytes", "unpacked_bytes",
                "content_bytes", "net_bytes", "wasted_bytes", "entries", "added", "modified", "removed",
                "created_by", "created", "verified" } },
        { "/history/0", { "created", "created_by", "empty_layer", "layer" } },
        { "/waste/0", { "path", "bytes", "cause", "stored_in", "killed_by" } },
        { "/duplicates/0", { "bytes", "size", "count", "paths" } },
        { "/dive", { "efficiency", "wasted_bytes", "user_wasted_percent" } },
        { "/warnings/0", { "code", "severity", "subject", "detail" } },
    };
    for (const auto& [where, names] : fields) {
        const json& object = report.at(json::json_pointer(where));
        for (const char* name : names)
            EXPECT_TRUE(object.contains(name)) << where << '/' << name;
    }
}

TEST(JsonReport, NamesLayersAndWasteAsTheyAre)
{
    const json report = json::parse(inspect(*hostile(), ReportFormat::Json));
    const json& first = report.at("layers").at(0);
    EXPECT_EQ(first.at("diff_id"), digestText(base().tar()));
    EXPECT_EQ(first.at("digest"), digestText(base().pack(Pack::Gzip).blob()));
    EXPECT_EQ(first.at("created_by"), evilHistory);
    EXPECT_EQ(first.at("verified"), "ok");
    EXPECT_EQ(first.at("wasted_bytes"), wasted);
    EXPECT_EQ(report.at("layers").at(1).at("net_bytes"), 400 - 1800);
    EXPECT_EQ(report.at("history").at(1).at("layer"), nullptr);
    EXPECT_EQ(report.at("history").at(2).at("layer"), 1);

    const json& waste = report.at("waste");
    ASSERT_EQ(waste.size(), 3u);
    EXPECT_EQ(waste[0].at("path"), "/etc/a");
    EXPECT_EQ(waste[0].at("cause"), "deleted");
    EXPECT_EQ(waste[0].at("stored_in"), 0);
    EXPECT_EQ(waste[0].at("killed_by"), 1);
    EXPECT_EQ(waste[1].at("path"), "/" + evilName);
    EXPECT_EQ(waste[1].at("cause"), "overwritten");
    EXPECT_FALSE(waste[1].contains("non_utf8"));
    EXPECT_EQ(waste[2].at("path"), "/caf\\xe9.txt");
    EXPECT_EQ(waste[2].at("non_utf8"), true);
    EXPECT_EQ(report.at("duplicates").at(0).at("paths"), json({ "/one", "/sub/two" }));
}

TEST(JsonReport, SaysNullWhereNothingIsClaimed)
{
    const AnalysisPtr analysis = load(dockerLegacy({ image().layer(layer().file("a", "x")).noHistory() }));
    ASSERT_TRUE(analysis);
    const json report = json::parse(inspect(*analysis, ReportFormat::Json));
    EXPECT_EQ(report.at("image").at("names"), json::array());
    EXPECT_EQ(report.at("image").at("manifest_digest"), nullptr);
    EXPECT_EQ(report.at("image").at("config").at("healthcheck"), nullptr);
    EXPECT_EQ(report.at("layers").at(0).at("created_by"), nullptr);
    EXPECT_EQ(report.at("layers").at(0).at("media_type"), nullptr);
    EXPECT_EQ(report.at("dive").at("user_wasted_percent"), nullptr) << "there is nothing above the base";
}

TEST(Reports, AgreeOnEveryTotal)
{
    const Analysis& analysis = *hostile();
    const json totals = json::parse(inspect(analysis, ReportFormat::Json)).at("totals");
    std::map<std::string, std::string> csv;
    for (const Record& record : ofKind(csvRecords(inspect(analysis, ReportFormat::Csv)), "total"))
        csv[record.at("name")] = record.at("value");
    EXPECT_EQ(csv.size(), totals.size());
    for (const auto& [name, value] : totals.items())
        EXPECT_EQ(csv[name], value.dump()) << name;
    for (const ReportFormat format : { ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html }) {
        const std::string report = inspect(analysis, format);
        for (const char* bytes : { "3,611", "1,811", "1,800", "50.2 %", "49.8 %" })
            EXPECT_NE(report.find(bytes), std::string::npos) << name(format) << ' ' << bytes;
    }
}

TEST(Reports, CutListsAndNotTotals)
{
    ReportOptions options;
    options.top = 1;
    const json report = json::parse(inspect(*hostile(), ReportFormat::Json, options));
    EXPECT_EQ(report.at("waste").size(), 1u);
    EXPECT_EQ(report.at("totals").at("wasted_bytes"), wasted);
    EXPECT_EQ(report.at("layers").size(), 2u);
    EXPECT_EQ(ofKind(csvRecords(inspect(*hostile(), ReportFormat::Csv, options)), "waste").size(), 1u);
    const std::string text = inspect(*hostile(), ReportFormat::Text, options);
    EXPECT_NE(text.find("and 2 more, 800 B together"), std::string::npos) << text;
    options.top = 0;
    EXPECT_EQ(json::parse(inspect(*hostile(), ReportFormat::Json, options)).at("waste").size(), 0u);
}

TEST(Reports, AreTheSameEveryTime)
{
    const AnalysisPtr again = load(ociLayout({ hostileImage() }));
    ASSERT_TRUE(again);
    for (const ReportFormat format : { ReportFormat::Text, ReportFormat::Json, ReportFormat::Csv,
             ReportFormat::Markdown, ReportFormat::Html }) {
        std::string first = inspect(*hostile(), format);
        std::string second = inspect(*again, format);
        for (const AnalysisPtr& analysis : { hostile(), again }) { // each was in a temporary file of its own
            std::string& report = analysis == again ? second : first;
            const std::string& path = analysis->source.path;
            for (size_t at = 0; (at = report.find(path)) != std::string::npos;)
                report.replace(at, path.size(), "PATH");
        }
        EXPECT_EQ(first, second) << name(format);
    }
}

TEST(TextReport, CannotBeBrokenByNames)
{
    const std::string text = inspect(*hostile(), ReportFormat::Text);
    for (const char c : text)
        ASSERT_TRUE(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)) << static_cast<int>(c);
    EXPECT_NE(text.find("/evil\\x0a|<script>"), std::string::npos);
    EXPECT_NE(text.find("/caf\\xe9.txt"), std::string::npos);
    for (const std::string& line : lines(text))
        EXPECT_FALSE(line.ends_with(' ')) << line;
}

TEST(TextReport, AlignsColumns)
{
    const std::vector<std::string> all = lines(inspect(*hostile(), ReportFormat::Text));
    const auto heading
        = std::ranges::find_if(all, [](const std::string& l) { return l.starts_with("    #"); });
    ASSERT_NE(heading, all.end());
    const size_t wastedEnds = heading->find("Wasted") + 6;
    EXPECT_EQ((heading + 1)->substr(wastedEnds - 6, 6), "1.8 kB") << *(heading + 1);
    const auto total = std::ranges::find_if(all, [](const std::string& l) { return l.starts_with("  all"); });
    ASSERT_NE(total, all.end());
    EXPECT_EQ(total->substr(wastedEnds - 6, 6), "1.8 kB") << *total;
}

TEST(TextReport, IsColouredOnlyWhenAsked)
{
    ReportOptions options;
    options.color = true;
    const std::string colored = inspect(*hostile(), ReportFormat::Text, options);
    EXPECT_NE(colored.find("\033["), std::string::npos);
    std::string plain = colored;
    for (size_t at = 0; (at = plain.find('\033')) != std::string::npos;)
        plain.erase(at, plain.find('m', at) + 1 - at);
    EXPECT_EQ(plain, inspect(*hostile(), ReportFormat::Text));
}

TEST(TextReport, FitsInstructionsIntoTheTerminal)
{
    const AnalysisPtr analysis = load(dockerLegacy(
        { image("long").layer(layer().file("a", "x").history("RUN " + std::string(5000, 'y'))) }));
    ASSERT_TRUE(analysis);
    ReportOptions options;
    options.width = 120;
    for (const std::string& line : lines(inspect(*analysis, ReportFormat::Text, options))) {
        if (line.find("yyy") != std::string::npos) {
            EXPECT_EQ(displayWidth(line), 120) << line;
        }
    }
}

TEST(HtmlReport, LetsNothingOfTheImageBecomeMarkup)
{
    const std::string html = inspect(*hostile(), ReportFormat::Html);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_NE(html.find("&lt;script&gt;alert(1)`"), std::string::npos);
    EXPECT_NE(html.find("&lt;script&gt;alert(2)&lt;/script&gt;"), std::string::npos);
    EXPECT_NE(html.find("&lt;script&gt;alert(3)&lt;/script&gt;"), std::string::npos);
    EXPECT_NE(html.find("prefers-color-scheme: dark"), std::string::npos);
    for (const char* reference : { "src=", "href=", "@import" })
        EXPECT_EQ(html.find(reference), std::string::npos) << reference;
    for (size_t at = 0; (at = html.find("url(", at)) != std::string::npos; ++at)
        EXPECT_EQ(html[at + 4], '#') << "something outside of the page";
    expectBalanced(html);
}

TEST(HtmlReport, HasTheColoursOfTheWindow)
{
    const std::string html = inspect(*hostile(), ReportFormat::Html);
    const size_t dark = html.find("prefers-color-scheme: dark");
    ASSERT_NE(dark, std::string::npos);
    // Text, text2, line and removed, as the design notes have them.
    for (const auto& [light, other] : { std::pair("--text: #1b1f27;", "--text: #e4e7ec;"),
             { "--secondary: #4e5663;", "--secondary: #a9b0bd;" }, { "--line: #dfe2e8;", "--line: #343943;" },
             { "--removed: #b42318;", "--removed: #f58a80;" } }) {
        EXPECT_LT(html.find(light), dark) << light;
        EXPECT_GT(html.find(other), dark) << other;
        EXPECT_NE(html.find(other), std::string::npos) << other;
    }
}

TEST(HtmlReport, JoinsEmptyCellsAtTheBeginningOfARow)
{
    // The second step has no layer: nine columns of numbers say nothing about it.
    const std::string html = inspect(*hostile(), ReportFormat::Html);
    const size_t step = html.find("<td colspan=\"9\"></td>");
    ASSERT_NE(step, std::string::npos);
    EXPECT_EQ(html.find("<td", step + 1), html.find("<td class=\"", step + 1));
}

TEST(MarkdownReport, KeepsCellsApart)
{
    const std::string markdown = inspect(*hostile(), ReportFormat::Markdown);
    expectWholeRows(markdown);
    for (size_t at = 0; (at = markdown.find('<', at)) != std::string::npos; ++at)
        EXPECT_TRUE(markdown.compare(at, 4, "<br>") == 0 || markdown.compare(at, 6, "<code>") == 0
            || markdown.compare(at, 7, "</code>") == 0)
            << markdown.substr(at, 40);
    EXPECT_EQ(markdown.find(" `"), std::string::npos) << "a backtick that is not escaped";
    EXPECT_EQ(markdown.find("@user"), std::string::npos);
}

TEST(CsvReport, CannotBeBrokenOrExecuted)
{
    const std::vector<Record> records = csvRecords(inspect(*hostile(), ReportFormat::Csv));
    for (const Record& record : records) {
        for (const auto& [column, value] : record) {
            const bool number
                = !value.empty() && value.find_first_not_of("-0123456789.e+") == std::string::npos;
            if (!number && !value.empty()) {
                EXPECT_EQ(std::string("=+-@\t\r").find(value.front()), std::string::npos)
                    << column << ' ' << value;
            }
        }
    }
    const std::vector<Record> layers = ofKind(records, "layer");
    ASSERT_EQ(layers.size(), 2u);
    EXPECT_EQ(layers[1].at("name"), "'=HYPERLINK(\"x\")");
    EXPECT_EQ(layers[1].at("net_bytes"), "-1400");
    const std::vector<Record> waste = ofKind(records, "waste");
    ASSERT_EQ(waste.size(), 3u);
    EXPECT_EQ(waste[1].at("name"), "/" + evilName);
    EXPECT_EQ(waste[2].at("name"), "/caf\\xe9.txt");
}

TEST(TreeReport, AddsUpInEveryFormat)
{
    const json report = json::parse(tree(hostile(), Scope::final(), ReportFormat::Json));
    EXPECT_EQ(report.at("schema"), "layerscope/tree/1");
    EXPECT_EQ(report.at("scope").at("kind"), "final");
    EXPECT_EQ(report.at("totals").at("bytes"), live);
    std::map<std::string, json> entries;
    uint64_t files = 0;
    for (const json& entry : report.at("entries")) {
        entries[entry.at("path").get<std::string>()] = entry;
        files += entry.at("type") == "file" ? entry.at("bytes").get<uint64_t>() : 0;
    }
    EXPECT_EQ(files, live);
    ASSERT_EQ(entries.size(), 7u); // the root, etc, sub, four files
    EXPECT_EQ(entries.at("/").at("bytes"), live);
    EXPECT_EQ(entries.at("/").at("files"), 4);
    EXPECT_EQ(entries.at("/sub/two").at("depth"), 2);
    EXPECT_EQ(entries.at("/sub/two").at("mode"), "0644");
    EXPECT_EQ(entries.at("/lib\\x2dunit").at("bytes"), 11);
    EXPECT_EQ(entries.at("/" + evilName).at("layer"), 1);

    const std::vector<Record> records = csvRecords(tree(hostile(), Scope::final(), ReportFormat::Csv));
    ASSERT_EQ(records.size(), entries.size());
    for (const Record& record : records)
        EXPECT_EQ(record.at("bytes"), entries.at(record.at("path")).at("bytes").dump()) << record.at("path");
    const std::string text = tree(hostile(), Scope::final(), ReportFormat::Text);
    EXPECT_NE(text.find("evil\\x0a|<script>"), std::string::npos) << text;
}

TEST(TreeReport, SortsAndCutsAsAsked)
{
    const auto paths = [](const TreeReportOptions& what, const ReportOptions& options = {}) {
        std::vector<std::string> all;
        const json report = json::parse(tree(hostile(), Scope::final(), ReportFormat::Json, what, options));
        for (const json& entry : report.at("entries"))
            all.push_back(entry.at("path"));
        return all;
    };
    using Paths = std::vector<std::string>;
    TreeReportOptions what;
    EXPECT_EQ(
        paths(what), (Paths { "/", "/one", "/sub", "/sub/two", "/" + evilName, "/lib\\x2dunit", "/etc" }));
    what.sort = TreeReportOptions::Sort::Name;
    EXPECT_EQ(
        paths(what), (Paths { "/", "/etc", "/" + evilName, "/lib\\x2dunit", "/one", "/sub", "/sub/two" }));
    what.depth = 1;
    EXPECT_EQ(paths(what), (Paths { "/", "/etc", "/" + evilName, "/lib\\x2dunit", "/one", "/sub" }));
    what.depth = 0;
    EXPECT_EQ(paths(what), (Paths { "/" }));
    ReportOptions options;
    options.top = 2;
    EXPECT_EQ(paths({}, options), (Paths { "/", "/one", "/sub", "/sub/two" }));
}

TEST(TreeReport, MarksWhatALayerDid)
{
    TreeReportOptions what;
    what.changes = true;
    what.sort = TreeReportOptions::Sort::Name;
    const json report = json::parse(tree(hostile(), Scope::layer(LayerId(1u)), ReportFormat::Json, what));
    EXPECT_EQ(report.at("scope").at("kind"), "layer");
    EXPECT_EQ(report.at("scope").at("layer"), 1);
    EXPECT_EQ(report.at("totals").at("bytes"), 400);
    EXPECT_EQ(report.at("totals").at("hidden_bytes"), wasted);
    EXPECT_EQ(report.at("totals").at("removed"), 2);
    std::map<std::string, std::string> changes;
    for (const json& entry : report.at("entries"))
        changes[entry.at("path")] = entry.at("change");
    EXPECT_EQ(changes.at("/etc/a"), "removed");
    EXPECT_EQ(changes.at("/caf\\xe9.txt"), "removed");
    EXPECT_EQ(changes.at("/" + evilName), "modified");
    const std::string text = tree(hostile(), Scope::layer(LayerId(1u)), ReportFormat::Text, what);
    EXPECT_NE(text.find("- ├─ caf\\xe9.txt"), std::string::npos) << text;
    EXPECT_NE(text.find("~ └─ evil"), std::string::npos) << text;
    EXPECT_NE(text.find("-1.0 kB"), std::string::npos) << text;
}

TEST(TreeReport, SurvivesDeepFolders)
{
    std::string path = "d";
    for (int i = 0; i < 2000; ++i)
        path += "/d";
    const AnalysisPtr analysis = load({ layer().file(path + "/f", "x") });
    ASSERT_TRUE(analysis);
    EXPECT_EQ(json::parse(tree(analysis, Scope::final(), ReportFormat::Json)).at("entries").size(), 2003u);
    EXPECT_LT(tree(analysis, Scope::final(), ReportFormat::Text).size(), 2'000'000u);
}

TEST(ImagesReport, NamesWhatTheArchiveHolds)
{
    const TempFolder folder;
    const auto path = folder / "two.tar";
    ociLayout({ image("a:1").layer(layer().file("x", "1")).attestation(),
                  image("=b:2").layer(layer().file("y", "2")) })
        .writeTar(path);
    const auto archive = ImageArchive::open(path);
    ASSERT_TRUE(archive);
    const ImageList list { (*archive)->source(), (*archive)->images(), (*archive)->warnings() };
    const auto render = [&](ReportFormat format) {
        std::ostringstream out;
        writeImages(out, list, format);
        return out.str();
    };
    const json report = json::parse(render(ReportFormat::Json));
    EXPECT_EQ(report.at("schema"), "layerscope/images/1");
    std::map<std::string, int> kinds;
    for (const json& one : report.at("images")) {
        ++kinds[one.at("kind")];
        for (const char* field :
            { "index", "names", "platform", "manifest_digest", "config_digest", "layers", "blob_bytes" })
            EXPECT_TRUE(one.contains(field)) << field;
    }
    EXPECT_EQ(kinds, (std::map<std::string, int> { { "attestation", 1 }, { "image", 2 } }));
    EXPECT_EQ(csvRecords(render(ReportFormat::Csv)).size(), 3u);
    for (const ReportFormat format : { ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html })
        EXPECT_NE(render(format).find("attestation"), std::string::npos) << name(format);
}

TEST(Formats, AreChosenByNameOrExtension)
{
    EXPECT_EQ(parseReportFormat("json"), ReportFormat::Json);
    EXPECT_EQ(parseReportFormat("markdown"), ReportFormat::Markdown);
    EXPECT_EQ(parseReportFormat("pdf"), std::nullopt);
    EXPECT_EQ(reportFormatForFile("a.json"), ReportFormat::Json);
    EXPECT_EQ(reportFormatForFile("dir.json/report.MD"), ReportFormat::Markdown);
    EXPECT_EQ(reportFormatForFile("x.htm"), ReportFormat::Html);
    EXPECT_EQ(reportFormatForFile("x.csv"), ReportFormat::Csv);
    EXPECT_EQ(reportFormatForFile("x.txt"), ReportFormat::Text);
    EXPECT_EQ(reportFormatForFile("dir.json/report"), std::nullopt);
    EXPECT_EQ(reportFormatForFile("report"), std::nullopt);
    EXPECT_EQ(reportFormatForFile(""), std::nullopt);
    for (const ReportFormat format : { ReportFormat::Text, ReportFormat::Json, ReportFormat::Csv,
             ReportFormat::Markdown, ReportFormat::Html })
        EXPECT_EQ(parseReportFormat(name(format)), format);
}

} // namespace
