// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace layerscope {

/// The bundled sample image, installed or in the build tree; empty when there is none.
[[nodiscard]] QString samplePath();
/// The bundled benchmark documents, by name.
[[nodiscard]] QStringList benchmarkExamples();

} // namespace layerscope
