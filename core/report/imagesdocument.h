// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"
#include "core/report/report.h"

namespace layerscope {

/// What an archive holds, one row an image.
[[nodiscard]] Document imagesDocument(const ImageList& list, const ReportOptions& options);

} // namespace layerscope
