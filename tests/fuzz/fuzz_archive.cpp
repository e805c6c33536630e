// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzzing.h"

// The input is a whole file.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    layerscope::fuzzing::openAll({ reinterpret_cast<const char*>(data), size });
    return 0;
}
