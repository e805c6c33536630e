// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdlib>

namespace layerscope::fixture {

/// Which random inputs a test tries: LAYERSCOPE_RANDOM_SEEDS=N tries N of them instead of the usual number,
/// LAYERSCOPE_RANDOM_FIRST=S begins at S.
struct Seeds {
    unsigned first = 0;
    unsigned end = 0;
};

[[nodiscard]] inline Seeds seeds(unsigned usualCount)
{
    const auto fromEnvironment = [](const char* name, unsigned otherwise) {
        const char* text = std::getenv(name);
        return text != nullptr ? static_cast<unsigned>(std::strtoul(text, nullptr, 10)) : otherwise;
    };
    const unsigned first = fromEnvironment("LAYERSCOPE_RANDOM_FIRST", 0);
    return { first, first + fromEnvironment("LAYERSCOPE_RANDOM_SEEDS", usualCount) };
}

} // namespace layerscope::fixture
