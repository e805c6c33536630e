# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# layerscope_target(NAME): the compile options every target of the project shares.
function(layerscope_target name)
    target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
    target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
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
