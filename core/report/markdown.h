// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"

#include <ostream>

namespace layerscope {

/// GitHub-flavoured Markdown. Nothing in the document can leave its cell or become markup.
void writeMarkdown(std::ostream& out, const Document& document);

} // namespace layerscope
