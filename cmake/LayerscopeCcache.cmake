# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# Compile through ccache where it is installed and nobody chose another launcher.
find_program(LAYERSCOPE_CCACHE ccache)
mark_as_advanced(LAYERSCOPE_CCACHE)
if(LAYERSCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Presets that compile alike share their objects, although their build folders differ.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_NOHASHDIR=1;${LAYERSCOPE_CCACHE}")
endif()
