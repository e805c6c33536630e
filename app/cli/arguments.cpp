// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"

#include "app/cli/bencharguments.h"
#include "app/cli/comparearguments.h"
#include "app/cli/options.h"
#include "app/cli/reportarguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <vector>

namespace layerscope::cli {

namespace {

    constexpr unsigned mostThreads = 1024;

    constexpr std::string_view footer = R"(
IMAGE is a saved image (docker save, podman save, skopeo, buildx, crane...), an OCI layout
as tar or folder, or - for standard input; compressed archives are read as they are.

Exit codes: 0 done (there may have been warnings), 1 a rule was not met, 2 wrong usage,
3 the input could not be read or holds no image, 4 the image is damaged and --strict was
given.)";

    class Parser {
    public:
        Parser()
        {
            m_app.name("layerscope-cli");
            m_app.require_subcommand(1);
            m_app.footer(std::string(footer.substr(1)));
            addCommon(m_app);
            addInspect();
            addTree();
            addCompare();
            addBench();
            addImages();
        }

        std::variant<Arguments, Help, UsageError> parse(int argc, const char* const* argv)
        {
            try {
                m_app.parse(argc, argv);
            } catch (const CLI::CallForHelp&) {
                return Help { m_app.help() };
            } catch (const CLI::CallForVersion& version) {
                return Help { std::string(version.what()) + "\n" };
            } catch (const CLI::Error& error) {
                return usageError(error);
            }
            return finish();
        }

    private:
        void addCommon(CLI::App& app)
        {
            app.set_help_flag("-h,--help", "Say what can be done, and end");
            app.set_version_flag(
                "--version", "layerscope-cli " LAYERSCOPE_VERSION, "Say the version, and end");
            app.add_option("--threads", m_arguments.threads, "Threads to read with; 0 = one per core")
                ->type_name("N")
                ->check(CLI::Range(0u, mostThreads).description(""));
            app.add_option("--top", m_top, "At most N items of each list; totals stay whole")
                ->type_name("N")
                ->check(count());
            app.add_flag(
                "--no-cache", m_arguments.ignoreCache, "Read everything anew, and keep no index of it");
            app.add_flag("-q,--quiet", m_arguments.quiet, "No warnings and no progress on standard error");
            app.add_flag("--strict", m_arguments.strict, "Exit code 4 when the image is damaged");
        }

        CLI::App& addCommand(std::string name, std::string description, Command command)
        {
            CLI::App& app = *m_app.add_subcommand(std::move(name), std::move(description));
            addCommon(app);
            app.footer(std::string(footer));
            app.add_option("-o,--output", m_arguments.outputFile, "Write to FILE, whole or not at all")
                ->type_name("FILE");
            app.callback([this, command] { m_arguments.command = command; });
            return app;
        }

        void addImage(CLI::App& app)
        {
            app.add_option("IMAGE", m_arguments.image.path, "File, folder, or - for standard input")
                ->type_name("")
                ->required();
        }

        void addFormat(CLI::App& app, const std::string& formats)
        {
            app.add_option(
                   "-f,--format", m_format, formats + "; without it the extension of FILE decides, else text")
                ->type_name("FORMAT");
        }

        void addInspect()
        {
            CLI::App& app
                = addCommand("inspect", "Show layers, totals, wasted space and duplicates", Command::Inspect);
            addImage(app);
            addSelectors(app, m_arguments.image.selector);
            addFormat(app, "text, json, markdown, html, csv or svg (the treemap)");
            m_report.addTo(app);
            m_report.addParts(app, inspectParts());
        }

        void addImages()
        {
            CLI::App& app = addCommand("images",
                "Show what the archive holds: images, platforms, attestations, artifacts", Command::Images);
            addImage(app);
            addFormat(app, "text, json, markdown, html or csv");
            m_report.addTo(app);
        }

        void addTree()
        {
            CLI::App& app = addCommand("tree", "Show the files of the image or of one layer", Command::Tree);
            addImage(app);
            addSelectors(app, m_arguments.image.selector);
            m_scope.add(app);
            app.add_option("--depth", m_depth, "At most N levels below the root")
                ->type_name("N")
                ->check(count());
            app.add_option("--sort", m_sort, "Order within a folder: size (largest first) or name")
                ->type_name("ORDER");
            app.add_flag("--changes", m_arguments.tree.changes, "Mark what was added, changed and removed");
            addFormat(app, "text, json or csv");
            m_report.addTo(app);
        }

        void addCompare()
        {
            CLI::App& app
                = addCommand("compare", "Show what becomes of an image, from A to B", Command::Compare);
            m_compare.add(app, m_arguments);
            addFormat(app,
                "text, json, markdown (for a pull request), html, csv (one row a change) or svg (the "
                "difference "
                "treemap)");
            m_report.addTo(app);
            m_report.addParts(app, comparisonParts());
        }

        void addBench()
        {
            CLI::App& app = addCommand("bench", "Print the table of a benchmark document", Command::Bench);
            app.add_option("FILE", m_arguments.image.path, "Benchmark document, *.layerbench.json")
                ->type_name("")
                ->required();
            m_bench.addTo(app, m_arguments.bench);
            addFormat(app, "text, json, markdown, html, csv or svg (the charts)");
            m_report.addTo(app);
        }

        [[nodiscard]] std::variant<Arguments, Help, UsageError> finish()
        {
            m_arguments.top = number(m_top);
            m_arguments.tree.depth = number(m_depth).value_or(m_arguments.tree.depth);
            if (m_sort != "size" && m_sort != "name")
                return UsageError { "--sort", "\"" + m_sort + "\" is neither size nor name" };
            m_arguments.tree.sort
                = m_sort == "name" ? TreeReportOptions::Sort::Name : TreeReportOptions::Sort::Size;
            if (m_arguments.image.path.empty())
                return UsageError { subjectName(), "is an empty name" };
            if (const std::optional<UsageError> error = m_report.finish(m_arguments))
                return *error;
            m_arguments.bench.table.language = m_arguments.language;
            if (const std::optional<UsageError> error = m_bench.finish(m_arguments.bench))
                return *error;
            m_scope.finish(m_arguments.image);
            if (m_arguments.command == Command::Compare) {
                if (const std::optional<UsageError> error = m_compare.finish(m_arguments))
                    return *error;
            }
            return withFormat();
        }

        [[nodiscard]] std::string subjectName() const
        {
            if (m_arguments.command == Command::Bench)
                return "FILE";
            return m_arguments.command == Command::Compare ? "A" : "IMAGE";
        }

        [[nodiscard]] std::variant<Arguments, Help, UsageError> withFormat()
        {
            if (!m_format.empty()) {
                const std::optional<ReportFormat> format = parseReportFormat(m_format);
                if (!format)
                    return UsageError { "--format",
                        "\"" + m_format + "\" is none of text, json, markdown, html, csv, svg" };
                m_arguments.format = *format;
            } else {
                m_arguments.format = reportFormatForFile(m_arguments.outputFile).value_or(ReportFormat::Text);
            }
            if (m_arguments.command == Command::Tree && !isTreeFormat(m_arguments.format))
                return UsageError { "--format",
                    "tree is written as text, json or csv, not as " + std::string(name(m_arguments.format)) };
            if (m_arguments.command == Command::Images && m_arguments.format == ReportFormat::Svg)
                return UsageError { "--format",
                    "a list of images is no picture: svg is for inspect, compare and bench" };
            return m_arguments;
        }

        [[nodiscard]] UsageError usageError(const CLI::Error& error) const
        {
            const std::vector<std::string> unexpected = m_app.remaining();
            if (m_app.get_subcommands().empty() && !unexpected.empty()
                && !unexpected.front().starts_with('-'))
                return { unexpected.front(),
                    "is no command; there are inspect, tree, compare, bench and images" };
            std::string detail = error.what();
            for (char& c : detail)
                c = c == '\n' ? ' ' : c;
            return { "usage", detail + " (see layerscope-cli --help)" };
        }

        CLI::App m_app { "Shows what is inside a container image, layer by layer" };
        Arguments m_arguments;
        std::string m_format;
        std::string m_top;
        ScopeOptions m_scope;
        CompareParser m_compare;
        BenchParser m_bench;
        ReportParser m_report;
        std::string m_depth;
        std::string m_sort = "size";
    };

} // namespace

std::variant<Arguments, Help, UsageError> parseArguments(int argc, const char* const* argv)
{
    return Parser().parse(argc, argv);
}

} // namespace layerscope::cli
