# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

include(CheckCXXCompilerFlag)
include(CheckPIESupported)

# layerscope_hardening(RESULT): the compile options of optimised builds that stop an error in memory from becoming an
# attack; packaging/check-hardening.sh looks for what they leave in a program.
function(layerscope_hardening result)
    set(options -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS)
    foreach(option -fstack-protector-strong -fstack-clash-protection -fcf-protection=full)
        string(MAKE_C_IDENTIFIER "LAYERSCOPE_HAS${option}" has)
        check_cxx_compiler_flag(${option} ${has})
        if(${has})
            list(APPEND options ${option})
        endif()
    endforeach()
    set(${result} ${options} PARENT_SCOPE)
endfunction()

set(layerscope_optimised "$<AND:$<CONFIG:Release,RelWithDebInfo,MinSizeRel>,$<BOOL:${LAYERSCOPE_HARDENING}>>")
if(LAYERSCOPE_HARDENING)
    layerscope_hardening(layerscope_hardening_options)
    if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
        check_pie_supported(LANGUAGES CXX)
        set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    endif()
endif()

# layerscope_target(NAME): the compile options every target of the project shares.
function(layerscope_target name)
    target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
    target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
    target_compile_options(${name} PRIVATE "$<${layerscope_optimised}:${layerscope_hardening_options}>")
    target_link_options(${name} PRIVATE "$<${layerscope_optimised}:LINKER:-z,relro,-z,now,-z,noexecstack>")
    if(LAYERSCOPE_WERROR)
        # Unoptimised, g++ 12 sees uninitialised values in the standard library where there are none.
        target_compile_options(${name} PRIVATE -Werror $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized>)
    endif()
    if(LAYERSCOPE_SANITIZER STREQUAL "address")
        target_compile_options(${name} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
        target_link_options(${name} PUBLIC -fsanitize=address,undefined)
    elseif(LAYERSCOPE_SANITIZER STREQUAL "thread")
        target_compile_options(${name} PRIVATE -fsanitize=thread -fno-omit-frame-pointer)
        target_link_options(${name} PUBLIC -fsanitize=thread)
    endif()
endfunction()

# layerscope_qt_target(NAME): the same for targets that use Qt.
function(layerscope_qt_target name)
    layerscope_target(${name})
    # Without the compiler's predefined macros moc skips C++20's library concepts, which Qt 6.4's cannot parse.
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOMOC_COMPILER_PREDEFINES OFF)
    target_compile_definitions(${name} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_USE_QSTRINGBUILDER)
endfunction()
