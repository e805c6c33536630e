// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/benchmarks/table.h"

#include <cstdio>

namespace layerscope::benchmark {

void row(const std::string& what, const std::string& measured, const std::optional<Target>& target)
{
    std::printf("| %-46s | %-52s | %-21s | %-3s |\n", what.c_str(), measured.c_str(),
        target ? target->text.c_str() : "",
        !target             ? ""
            : target->isMet ? "yes"
                            : "NO");
    std::fflush(stdout);
}

std::string number(double value, int decimals)
{
    char text[64];
    std::snprintf(text, sizeof(text), "%.*f", decimals, value);
    return text;
}

std::string duration(double seconds)
{
    return seconds < 1 ? number(seconds * 1e3, 1) + " ms" : number(seconds, 2) + " s";
}

std::string count(double value)
{
    std::string text = number(value, 0);
    for (size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

} // namespace layerscope::benchmark
