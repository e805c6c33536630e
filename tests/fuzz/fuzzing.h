// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/image/imagearchive.h"

#include <memory>
#include <string>
#include <string_view>

/// What the fuzz targets share.
namespace layerscope::fuzzing {

/// Small limits, so that thousands of inputs a second are tried and each limit is met.
[[nodiscard]] LoadOptions smallLimits();

/// Ends the process with a message when an invariant does not hold.
void requireInvariants(const std::shared_ptr<const Analysis>& analysis);

/// Opens `data` as an archive, once at positions and once as a stream, and analyses every image in it.
void openAll(std::string_view data);

} // namespace layerscope::fuzzing

/// What libFuzzer, or the replay program, calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size);
