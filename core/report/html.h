// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"

#include <ostream>

namespace layerscope {

/// One page that needs nothing else: styles inside, no scripts, light and dark by the reader's preference, printable.
void writeHtml(std::ostream& out, const Document& document);

} // namespace layerscope
