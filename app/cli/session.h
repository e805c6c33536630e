// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "core/image/imagearchive.h"
#include "core/tree/scopedtree.h"

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <type_traits>
#include <unistd.h>
#include <utility>
#include <variant>

namespace layerscope::cli {

using ArchivePtr = std::shared_ptr<const ImageArchive>;
using AnalysisPtr = std::shared_ptr<const Analysis>;

[[nodiscard]] bool anyDamage(std::span<const Warning> warnings);

/// What every command does around its own work: reading images, and writing a report.
class Session {
public:
    Session(const Arguments& arguments, std::stop_token stop)
        : m_arguments(arguments)
        , m_stop(std::move(stop))
    {
    }

    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] const std::stop_token& stop() const { return m_stop; }

    /// To be called first, so that nothing is read in vain. `inputs` are never written to.
    [[nodiscard]] Status openOutput(std::span<const std::string> inputs);
    [[nodiscard]] std::ostream& out() { return m_output->stream(); }
    [[nodiscard]] ReportOptions reportOptions() const;
    [[nodiscard]] LoadOptions loadOptions() const;

    /// Each with a line of progress.
    [[nodiscard]] Result<ArchivePtr> open(const ImageArgument& image) const;
    [[nodiscard]] Result<AnalysisPtr> analyze(const ArchivePtr& archive, const ImageDescription& image) const;
    [[nodiscard]] Result<AnalysisPtr> load(const ImageArgument& image) const;

    /// The report is on its way; warnings are told to those who cannot see them in it.
    [[nodiscard]] ExitCode finish(std::span<const Warning> warnings);

private:
    /// Runs `work` with a progress line beside it, which is gone before anything else is printed.
    template <typename Work>
    std::invoke_result_t<Work, LoadProgress&> loading(Work work) const
    {
        ProgressLine line(!m_arguments.quiet && isTerminal(STDERR_FILENO));
        return work(line.progress());
    }
    [[nodiscard]] Result<ArchivePtr> open(const ImageArgument& image, LoadProgress& progress) const;

    const Arguments& m_arguments;
    std::stop_token m_stop;
    std::unique_ptr<Output> m_output;
};

/// Tells an error about `image`, and what to end with.
[[nodiscard]] ExitCode failed(const Error& error, const std::string& image);
[[nodiscard]] ExitCode wrongUsage(const UsageError& error);

/// What --layer or --up-to ask for; the names of the options end in `suffix`.
[[nodiscard]] std::variant<Scope, UsageError> scopeOf(
    const ImageArgument& image, const Analysis& analysis, const std::string& suffix = {});

} // namespace layerscope::cli
