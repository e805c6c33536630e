// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/session.h"

#include "core/cache/layercache.h"

#include <algorithm>

namespace layerscope::cli {

bool anyDamage(std::span<const Warning> warnings)
{
    return std::ranges::any_of(warnings, [](const Warning& w) { return w.severity() == Severity::Damage; });
}

Status Session::openOutput(std::span<const std::string> inputs)
{
    if (m_arguments.outputFile.empty() || m_arguments.outputFile == "-") {
        m_output = std::make_unique<Output>();
        return ok();
    }
    Result<std::unique_ptr<Output>> output = Output::toFile(m_arguments.outputFile, inputs);
    if (!output)
        return output.error();
    m_output = std::move(*output);
    return ok();
}

ReportOptions Session::reportOptions() const
{
    ReportOptions options;
    options.top = m_arguments.top;
    options.language = m_arguments.language.value_or(Language::English);
    options.date = m_arguments.date;
    options.parts = m_arguments.parts;
    if (m_output->isStandardOutput()) {
        options.color = wantsColor(STDOUT_FILENO);
        options.width = terminalWidth(STDOUT_FILENO);
    }
    return options;
}

LoadOptions Session::loadOptions() const
{
    LoadOptions options;
    options.threads = m_arguments.threads;
    if (const std::filesystem::path folder = LayerCache::usualFolder();
        !m_arguments.ignoreCache && !folder.empty())
        options.cache = std::make_shared<LayerCache>(folder);
    return options;
}

Result<ArchivePtr> Session::open(const ImageArgument& image, LoadProgress& progress) const
{
    const LoadOptions options = loadOptions();
    if (image.path == "-")
        return ImageArchive::openDescriptor(STDIN_FILENO, options, m_stop, &progress);
    return ImageArchive::open(image.path, options, m_stop, &progress);
}

Result<ArchivePtr> Session::open(const ImageArgument& image) const
{
    return loading([&](LoadProgress& progress) { return open(image, progress); });
}

Result<AnalysisPtr> Session::analyze(const ArchivePtr& archive, const ImageDescription& image) const
{
    return loading([&](LoadProgress& progress) { return archive->analyze(image, m_stop, &progress); });
}

Result<AnalysisPtr> Session::load(const ImageArgument& image) const
{
    return loading([&](LoadProgress& progress) -> Result<AnalysisPtr> {
        const Result<ArchivePtr> archive = open(image, progress);
        if (!archive)
            return archive.error();
        const Result<ImageDescription> description = (*archive)->describe(image.selector);
        if (!description)
            return description.error();
        return (*archive)->analyze(*description, m_stop, &progress);
    });
}

ExitCode Session::finish(std::span<const Warning> warnings)
{
    if (const Status written = m_output->finish(); !written)
        return failed(written.error(), {});
    if (!m_arguments.quiet && m_arguments.format != ReportFormat::Text)
        printWarnings(warnings);
    return m_arguments.strict && anyDamage(warnings) ? ExitCode::Damaged : ExitCode::Done;
}

ExitCode failed(const Error& error, const std::string& image)
{
    if (error.code == ErrorCode::WriteFailed)
        printError(error.subject, error.detail);
    else
        printError(error, image);
    return exitCodeOf(error);
}

ExitCode wrongUsage(const UsageError& error)
{
    printError(error.subject, error.detail);
    return ExitCode::WrongUsage;
}

std::variant<Scope, UsageError> scopeOf(
    const ImageArgument& image, const Analysis& analysis, const std::string& suffix)
{
    const std::optional<uint32_t> layer = image.layer ? image.layer : image.upTo;
    if (!layer)
        return Scope::final();
    const size_t count = analysis.layers.size();
    const std::string option = (image.layer ? "--layer" : "--up-to") + suffix;
    if (count == 0)
        return UsageError { option, "the image has no layers" };
    if (*layer >= count)
        return UsageError { option,
            "there is no layer " + std::to_string(*layer) + ", only 0 to " + std::to_string(count - 1) };
    return image.layer ? Scope::layer(LayerId(*layer)) : Scope::upTo(LayerId(*layer));
}

} // namespace layerscope::cli
