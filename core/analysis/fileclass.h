// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace layerscope {

/// What files are for, as far as their names tell.
enum class FileType : uint8_t {
    NativeCode, ///< programs, libraries, objects, WebAssembly
    SourceMap,
    BuildCache, ///< what tools keep to be faster next time: everything in a cache folder, and .pyc
    Script, ///< JavaScript, Python, shell and others that are run as they are; style sheets
    TypesAndHeaders, ///< TypeScript, C headers, Python stubs
    ArchiveOrFont,
    OtherCode, ///< Perl, and source of languages that are compiled
    Document,
    Image,
    Other,
};
inline constexpr size_t fileTypeCount = 10;
[[nodiscard]] std::string_view name(FileType type); ///< "native", "source_map", "build_cache", ...
/// The category colour, fixed for each type: 1 to 8, and 0 for Image and Other, which share the neutral one.
[[nodiscard]] int colourCategory(FileType type);

struct FileFacts {
    std::string_view name; ///< the last part of the path, raw bytes
    uint64_t size = 0;
    uint16_t mode = 0;
    bool inCache = false; ///< somewhere below a cache folder
};

struct FileClass {
    FileType type = FileType::Other;
    /// Lower case, without the dot: "js", "d.ts", "tar.gz", "so" for libz.so.1.2.13. Empty where there is none: more than
    /// maximumExtension bytes, numbers, and what has other characters than letters, digits, `_`, `+` and `-` is none.
    std::string extension;
};
inline constexpr size_t maximumExtension = 12;

/// By extension, well-known names, and for names without one by the executable bit: 8 KiB and more is taken for a
/// program, less for a script. Contents are not looked at.
[[nodiscard]] FileClass classifyFile(const FileFacts& facts);

/// The folder `name` in a folder `parent` is a cache: `.cache`, `__pycache__`, `cache` in `var` or `.next`, ...
[[nodiscard]] bool isCacheFolder(std::string_view parent, std::string_view name);

} // namespace layerscope
