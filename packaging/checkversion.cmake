# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# The newest release is the same in the build, the metainfo, the manual and the change log.
function(expect file regex)
    file(READ "${ROOT}/${file}" text)
    if(NOT text MATCHES "${regex}")
        message(SEND_ERROR "${file}: no version found")
    elseif(NOT CMAKE_MATCH_1 STREQUAL VERSION)
        message(SEND_ERROR "${file}: version ${CMAKE_MATCH_1}, but the build says ${VERSION}")
    endif()
endfunction()

expect(CHANGELOG.md "\n## \\[?([0-9.]+)")
expect(packaging/org.layerscope.Layerscope.metainfo.xml "<release version=\"([0-9.]+)\"")
expect(packaging/layerscope-cli.1 "\"Layerscope ([0-9.]+)\"")
