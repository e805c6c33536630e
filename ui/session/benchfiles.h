// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace layerscope {

/// The ending of the names of benchmark documents.
[[nodiscard]] inline QString benchmarkSuffix() { return QStringLiteral(".layerbench.json"); }
/// By its name; nothing is read.
[[nodiscard]] inline bool isBenchmarkPath(const QString& path)
{
    return path.endsWith(benchmarkSuffix(), Qt::CaseInsensitive);
}

} // namespace layerscope
