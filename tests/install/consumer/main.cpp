// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/text.h"
#include "core/image/imagearchive.h"

#include <cstdlib>
#include <iostream>

/// Loads the image that is its argument and checks the identity of the totals.
int main(int argc, char** argv)
{
    const auto analysis = layerscope::loadImage(argc > 1 ? argv[1] : "");
    if (!analysis) {
        std::cerr << analysis.error().subject << ": " << analysis.error().detail << '\n';
        return EXIT_FAILURE;
    }
    const layerscope::Totals& totals = (*analysis)->totals;
    std::cout << (*analysis)->layers.size() << " layers, " << layerscope::formatSize(totals.contentBytes)
              << '\n';
    return totals.contentBytes > 0 && totals.contentBytes == totals.liveBytes + totals.wastedBytes
        ? EXIT_SUCCESS
        : EXIT_FAILURE;
}
