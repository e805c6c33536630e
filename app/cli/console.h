// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/base/warning.h"

#include <cstddef>
#include <span>
#include <string_view>

/// What the program says on standard error, and what it knows about the terminal.

namespace layerscope::cli {

/// The contract with scripts.
enum class ExitCode : int {
    Done = 0,
    RuleNotMet = 1, ///< the report is whole, and says what a rule forbids
    WrongUsage = 2,
    NoImage = 3, ///< the input could not be read or holds no image; or the report could not be written
    Damaged = 4, ///< part was shown, and --strict was given
    Cancelled = 130, ///< as shells report an interrupt
};

/// One line "layerscope-cli: SUBJECT: DETAIL", whatever the texts contain.
void printError(std::string_view subject, std::string_view detail);
/// The same for an error of the engine about `image`, which is named when the subject does not.
void printError(const Error& error, std::string_view image);
void printWarnings(std::span<const Warning> warnings);
[[nodiscard]] ExitCode exitCodeOf(const Error& error);

[[nodiscard]] bool isTerminal(int descriptor);
/// Colours are wanted on this descriptor: a terminal that knows them, and NO_COLOR is not set.
[[nodiscard]] bool wantsColor(int descriptor);
[[nodiscard]] size_t terminalWidth(int descriptor); ///< 0 when it is no terminal

/// Makes sure that descriptors 0, 1 and 2 are taken, so that no file of ours becomes one of them; using one that was
/// closed fails as it should. SIGPIPE becomes an error of write().
void prepareStandardStreams();

} // namespace layerscope::cli
