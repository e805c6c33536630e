// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commands.h"

#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "core/image/imagearchive.h"
#include "core/tree/scopedtree.h"

#include <algorithm>
#include <memory>
#include <type_traits>
#include <unistd.h>

namespace layerscope::cli {

namespace {

    using ArchivePtr = std::shared_ptr<const ImageArchive>;
    using AnalysisPtr = std::shared_ptr<const Analysis>;

    bool anyDamage(std::span<const Warning> warnings)
    {
        return std::ranges::any_of(
            warnings, [](const Warning& w) { return w.severity() == Severity::Damage; });
    }

    class Runner {
    public:
        Runner(const Arguments& arguments, std::stop_token stop)
            : m_arguments(arguments)
            , m_stop(std::move(stop))
        {
        }

        ExitCode run()
        {
            const bool toFile = !m_arguments.outputFile.empty() && m_arguments.outputFile != "-";
            if (!toFile)
                m_output = std::make_unique<Output>();
            else if (Result<std::unique_ptr<Output>> output
                = Output::toFile(m_arguments.outputFile, m_arguments.image))
                m_output = std::move(*output);
            else
                return wrongUsage(output.error().subject, output.error().detail);
            return m_arguments.command == Command::Images ? images() : analysis();
        }

    private:
        [[nodiscard]] ExitCode images()
        {
            const Result<ArchivePtr> archive
                = loading([&](LoadProgress& progress) { return open(progress); });
            if (!archive)
                return failed(archive.error());
            const ImageList list { (*archive)->source(), (*archive)->images(), (*archive)->warnings() };
            writeImages(m_output->stream(), list, m_arguments.format, reportOptions());
            return finish(list.warnings);
        }

        [[nodiscard]] ExitCode analysis()
        {
            const Result<AnalysisPtr> analysis
                = loading([&](LoadProgress& progress) { return analyze(progress); });
            if (!analysis)
                return failed(analysis.error());
            if (m_arguments.command == Command::Tree)
                return tree(*analysis);
            writeInspect(m_output->stream(), **analysis, m_arguments.format, reportOptions());
            return finish((*analysis)->warnings);
        }

        [[nodiscard]] ExitCode tree(const AnalysisPtr& analysis)
        {
            Scope scope = Scope::final();
            const std::optional<uint32_t> layer = m_arguments.layer ? m_arguments.layer : m_arguments.upTo;
            if (layer) {
                const size_t count = analysis->layers.size();
                const std::string option = m_arguments.layer ? "--layer" : "--up-to";
                if (count == 0)
                    return wrongUsage(option, "the image has no layers");
                if (*layer >= count)
                    return wrongUsage(option,
                        "there is no layer " + std::to_string(*layer) + ", only 0 to "
                            + std::to_string(count - 1));
                scope = m_arguments.layer ? Scope::layer(LayerId(*layer)) : Scope::upTo(LayerId(*layer));
            }
            const ScopedTree scoped(analysis, scope, m_stop);
            if (m_stop.stop_requested())
                return failed({ ErrorCode::Cancelled, m_arguments.image, "cancelled" });
            writeTree(m_output->stream(), scoped, m_arguments.format, m_arguments.tree, reportOptions());
            return finish(analysis->warnings);
        }

        /// Runs `work` with a progress line beside it, which is gone before anything else is printed.
        template <typename Work>
        std::invoke_result_t<Work, LoadProgress&> loading(Work work)
        {
            ProgressLine line(!m_arguments.quiet && isTerminal(STDERR_FILENO));
            return work(line.progress());
        }

        [[nodiscard]] Result<ArchivePtr> open(LoadProgress& progress)
        {
            LoadOptions options;
            options.threads = m_arguments.threads;
            if (m_arguments.image == "-")
                return ImageArchive::openDescriptor(STDIN_FILENO, options, m_stop, &progress);
            return ImageArchive::open(m_arguments.image, options, m_stop, &progress);
        }

        [[nodiscard]] Result<AnalysisPtr> analyze(LoadProgress& progress)
        {
            const Result<ArchivePtr> archive = open(progress);
            if (!archive)
                return archive.error();
            const Result<ImageDescription> image = (*archive)->describe(m_arguments.selector);
            if (!image)
                return image.error();
            return (*archive)->analyze(*image, m_stop, &progress);
        }

        [[nodiscard]] ReportOptions reportOptions() const
        {
            ReportOptions options;
            options.top = m_arguments.top;
            if (m_output->isStandardOutput()) {
                options.color = wantsColor(STDOUT_FILENO);
                options.width = terminalWidth(STDOUT_FILENO);
            }
            return options;
        }

        [[nodiscard]] ExitCode finish(std::span<const Warning> warnings)
        {
            if (const Status written = m_output->finish(); !written)
                return failed(written.error());
            if (!m_arguments.quiet && m_arguments.format != ReportFormat::Text)
                printWarnings(warnings);
            return m_arguments.strict && anyDamage(warnings) ? ExitCode::Damaged : ExitCode::Done;
        }

        [[nodiscard]] ExitCode failed(const Error& error) const
        {
            if (error.code == ErrorCode::WriteFailed)
                printError(error.subject, error.detail);
            else
                printError(error, m_arguments.image);
            return exitCodeOf(error);
        }

        [[nodiscard]] static ExitCode wrongUsage(std::string_view subject, std::string_view detail)
        {
            printError(subject, detail);
            return ExitCode::WrongUsage;
        }

        const Arguments& m_arguments;
        std::stop_token m_stop;
        std::unique_ptr<Output> m_output;
    };

} // namespace

ExitCode run(const Arguments& arguments, const std::stop_token& stop)
{
    if (arguments.image == "-" && isTerminal(STDIN_FILENO)) {
        printError("-", "standard input is a terminal; give a file, or pipe an image in");
        return ExitCode::WrongUsage;
    }
    return Runner(arguments, stop).run();
}

} // namespace layerscope::cli
