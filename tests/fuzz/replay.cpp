// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzzing.h"
#include "tests/support/archivebuilder.h"

#include <filesystem>
#include <iostream>

// Runs a fuzz target over the files of the folders given, without a fuzzer: what was found once stays found.
int main(int argc, char** argv)
{
    size_t count = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
            if (!entry.is_regular_file())
                continue;
            std::cout << entry.path().string() << std::endl; // flushed: the last line is the one that crashed
            const std::string data = layerscope::fixture::readFile(entry.path());
            LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(data.data()), data.size());
            ++count;
        }
    }
    std::cout << count << " inputs\n";
    return count > 0 ? 0 : 1;
}
