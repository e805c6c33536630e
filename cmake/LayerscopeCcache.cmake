# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# Compile through ccache where it is installed and nobody chose another launcher.
find_program(LAYERSCOPE_CCACHE ccache)
mark_as_advanced(LAYERSCOPE_CCACHE)
if(LAYERSCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${LAYERSCOPE_CCACHE}")
endif()
