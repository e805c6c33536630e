// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace layerscope {

/// A command is a program and its arguments, in quotes where they have spaces; `%A` and `%B` stand for the two files or
/// folders. No shell ever sees it.

/// Commands of well-known tools that are installed here.
[[nodiscard]] QStringList installedDiffTools();
/// Program and arguments for two paths, which come last when the command does not name them. None when there is no program
/// in it.
[[nodiscard]] std::optional<QStringList> diffCommand(
    const QString& command, const QString& a, const QString& b);
/// Where the program of a command is; empty when there is none that can be run.
[[nodiscard]] QString diffProgram(const QString& command);

} // namespace layerscope
