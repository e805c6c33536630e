// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "resources/samples/tideclock.h"

#include <filesystem>
#include <iostream>

/// Writes the sample images into the folder that is its argument.
int main(int argc, char** argv)
{
    using namespace layerscope;
    if (argc != 2) {
        std::cerr << "usage: layerscope-make-samples FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    fixture::dockerLegacy({ sample::threeStageBuild() })
        .writeTar(folder / "tide-clock-three-stage.docker.tar");
    fixture::ociLayout({ sample::fourStageBuild() }, { .pack = fixture::Pack::Gzip })
        .writeTar(folder / "tide-clock-four-stage.oci.tar");
    return 0;
}
