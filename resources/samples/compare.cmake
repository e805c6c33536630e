# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# Writes the samples once more and compares them, byte by byte, with those of the build.
file(MAKE_DIRECTORY "${SCRATCH}")
execute_process(COMMAND "${MAKE_SAMPLES}" "${SCRATCH}" COMMAND_ERROR_IS_FATAL ANY)
foreach(sample IN LISTS SAMPLES)
    cmake_path(GET sample FILENAME name)
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -E compare_files "${sample}" "${SCRATCH}/${name}"
        RESULT_VARIABLE differs)
    if(differs)
        message(SEND_ERROR "${name}: written twice, two different files")
    endif()
endforeach()
