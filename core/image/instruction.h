// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// A history `created_by` as people want to read it. Docker writes `/bin/sh -c #(nop) CMD ["sh"]`, BuildKit
/// `RUN /bin/sh -c apt-get update # buildkit`, buildah `/bin/sh -c apt-get update`, each with build arguments
/// (`|1 VERSION=3 /bin/sh -c ...`).
struct Instruction {
    std::string keyword; ///< "RUN", "COPY", "CMD"...; empty when the text is nothing we know
    std::string arguments; ///< one line, white space folded, wrapper and comment removed

    /// For lists: the arguments of RUN alone; "COPY ./ /app" for the others.
    [[nodiscard]] std::string shortText() const;
    [[nodiscard]] std::string fullText() const; ///< "RUN apt-get update && ..."
};

[[nodiscard]] Instruction parseInstruction(std::string_view createdBy);

/// The command broken into lines before `&&`, `||` and `;` (outside quotes), continuations indented.
[[nodiscard]] std::vector<std::string> prettyLines(const Instruction& instruction);

} // namespace layerscope
