// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/layerbuilder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace layerscope::sample {

struct File {
    std::string path;
    std::string content;
    uint32_t mode = 0644;
};
using Files = std::vector<File>;

void append(Files& files, Files more);
/// The files in order, each after the folders above it.
[[nodiscard]] fixture::LayerBuilder layerOf(const Files& files, uint32_t owner = 0);

} // namespace layerscope::sample
