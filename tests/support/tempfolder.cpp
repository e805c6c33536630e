// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/tempfolder.h"

#include <cstdlib>
#include <iostream>
#include <string>
#include <system_error>

namespace layerscope::fixture {

TempFolder::TempFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "layerscope-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        std::cerr << "cannot make " << pattern << '\n';
        std::abort();
    }
    m_path = pattern;
}

TempFolder::~TempFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace layerscope::fixture
