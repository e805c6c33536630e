// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// A history `created_by` as people want to read it. Docker writes `/bin/sh -c #(nop) CMD ["sh"]`, BuildKit
/// `RUN /bin/sh -c apt-get update # buildkit`, buildah `/bin/sh -c apt-get update`, each with build arguments
/// (`|1 VERSION=3 /bin/sh -c ...`); on Windows the shell is `cmd /S /C` or `powershell -Command`.
struct Instruction {
    std::string keyword; ///< "RUN", "COPY", "CMD"...; empty when the text is nothing we know
    /// One line, white space folded, wrapper and comment removed; lines of a heredoc are joined with ";". Control
    /// characters other than white space are left: escaping is the printer's business.
    std::string arguments;

    /// For lists: the command of RUN alone, without --mount and the like and without the options of the shell that it
    /// sets first (`set -eux;`); "COPY ./ /app" for the others.
    [[nodiscard]] std::string shortText() const;
    [[nodiscard]] std::string fullText() const; ///< "RUN apt-get update && ..."
};

/// Never fails: what it does not understand becomes the arguments of no keyword.
[[nodiscard]] Instruction parseInstruction(std::string_view createdBy);

/// The command broken into lines before `&&` and `||` and after `;` (outside quotes and parentheses), continuations
/// indented. At least one line.
[[nodiscard]] std::vector<std::string> prettyLines(const Instruction& instruction);

} // namespace layerscope
