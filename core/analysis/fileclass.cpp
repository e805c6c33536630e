// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/fileclass.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace layerscope {

namespace {

    using Known = std::pair<std::string_view, FileType>;

    constexpr auto native = FileType::NativeCode;
    constexpr auto cache = FileType::BuildCache;
    constexpr auto script = FileType::Script;
    constexpr auto types = FileType::TypesAndHeaders;
    constexpr auto packed = FileType::ArchiveOrFont;
    constexpr auto code = FileType::OtherCode;
    constexpr auto document = FileType::Document;
    constexpr auto picture = FileType::Image;
    constexpr auto other = FileType::Other;

    /// Sorted by extension.
    constexpr Known knownExtensions[] = { { "7z", packed }, { "a", native }, { "adoc", document },
        { "ai", picture }, { "al", code }, { "apk", packed }, { "asm", code }, { "astro", script },
        { "avif", picture }, { "awk", script }, { "bash", script }, { "bat", script }, { "bmp", picture },
        { "br", packed }, { "bz2", packed }, { "c", code }, { "cab", packed }, { "cc", code },
        { "cjs", script }, { "class", code }, { "clj", code }, { "cmd", script }, { "conf", other },
        { "cpio", packed }, { "cpp", code }, { "crate", packed }, { "cs", code }, { "csh", script },
        { "css", script }, { "csv", other }, { "cts", types }, { "cxx", code }, { "d.cts", types },
        { "d.mts", types }, { "d.ts", types }, { "dart", code }, { "db", other }, { "deb", packed },
        { "dll", native }, { "doc", document }, { "docx", document }, { "dylib", native }, { "egg", packed },
        { "el", code }, { "elc", code }, { "elf", native }, { "eot", packed }, { "epub", document },
        { "erl", code }, { "ex", code }, { "exe", native }, { "exs", script }, { "f", code }, { "f90", code },
        { "fish", script }, { "gem", packed }, { "gif", picture }, { "go", code }, { "gresource", other },
        { "groovy", script }, { "gz", packed }, { "h", types }, { "hh", types }, { "hpp", types },
        { "hs", code }, { "htm", document }, { "html", document }, { "hxx", types }, { "icns", picture },
        { "ico", picture }, { "inc", types }, { "info", document }, { "ipynb", script }, { "iso", packed },
        { "ix", code }, { "jar", packed }, { "java", code }, { "jl", script }, { "jpeg", picture },
        { "jpg", picture }, { "js", script }, { "json", other }, { "jsx", script }, { "ko", native },
        { "kt", code }, { "less", script }, { "lib", native }, { "lo", native }, { "lua", script },
        { "lz", packed }, { "lz4", packed }, { "lzma", packed }, { "m", code }, { "m4", code },
        { "map", FileType::SourceMap }, { "markdown", document }, { "md", document }, { "mjs", script },
        { "ml", code }, { "mli", types }, { "mo", other }, { "mts", types }, { "node", native },
        { "nupkg", packed }, { "o", native }, { "obj", native }, { "odt", document }, { "org", document },
        { "otf", packed }, { "p", code }, { "pas", code }, { "pcf", packed }, { "pdf", document },
        { "pfb", packed }, { "ph", code }, { "php", script }, { "phtml", script }, { "pl", code },
        { "pm", code }, { "png", picture }, { "po", other }, { "pod", document }, { "ppm", picture },
        { "ps1", script }, { "psd", picture }, { "py", script }, { "pyc", cache }, { "pyd", native },
        { "pyi", types }, { "pyo", cache }, { "r", script }, { "rar", packed }, { "rb", script },
        { "rlib", native }, { "rpm", packed }, { "rs", code }, { "rst", document }, { "s", code },
        { "sass", script }, { "scala", code }, { "scss", script }, { "sed", script }, { "sh", script },
        { "so", native }, { "sql", script }, { "sqlite", other }, { "squashfs", packed },
        { "svelte", script }, { "svg", picture }, { "svgz", picture }, { "swift", code }, { "tar", packed },
        { "tar.bz2", packed }, { "tar.gz", packed }, { "tar.xz", packed }, { "tar.zst", packed },
        { "tbz2", packed }, { "tcl", script }, { "tex", document }, { "texi", document }, { "tgz", packed },
        { "tif", picture }, { "tiff", picture }, { "toml", other }, { "ts", types }, { "tsbuildinfo", cache },
        { "tsx", types }, { "ttc", packed }, { "ttf", packed }, { "txt", document }, { "txz", packed },
        { "vim", script }, { "vue", script }, { "war", packed }, { "wasm", native }, { "webp", picture },
        { "whl", packed }, { "woff", packed }, { "woff2", packed }, { "xcf", picture }, { "xhtml", document },
        { "xml", other }, { "xpm", picture }, { "xz", packed }, { "yaml", other }, { "yml", other },
        { "zig", code }, { "zip", packed }, { "zsh", script }, { "zst", packed } };
    static_assert(std::ranges::is_sorted(knownExtensions, {}, &Known::first));

    const Known* findKnown(std::string_view extension)
    {
        const auto* it = std::ranges::lower_bound(knownExtensions, extension, {}, &Known::first);
        return it != std::end(knownExtensions) && it->first == extension ? it : nullptr;
    }

    char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

    bool isDigit(char c) { return c >= '0' && c <= '9'; }

    bool isExtension(std::string_view text)
    {
        const auto fits = [](char c) {
            return (lower(c) >= 'a' && lower(c) <= 'z') || isDigit(c) || c == '_' || c == '+' || c == '-';
        };
        return !text.empty() && text.size() <= maximumExtension && std::ranges::all_of(text, fits)
            && !std::ranges::all_of(text, isDigit);
    }

    std::string lowered(std::string_view bytes)
    {
        std::string result(bytes);
        std::ranges::transform(result, result.begin(), lower);
        return result;
    }

    /// What is behind the last dot; a dot at the front makes a hidden file, not an extension.
    std::string_view afterLastDot(std::string_view name)
    {
        const size_t dot = name.rfind('.');
        return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot + 1);
    }

    /// libz.so.1.2.13
    bool isVersionedLibrary(std::string_view name)
    {
        const size_t found = name.rfind(".so.");
        return found != std::string_view::npos && found != 0
            && std::ranges::all_of(name.substr(found + 4), [](char c) { return isDigit(c) || c == '.'; });
    }

    std::string extensionOf(std::string_view name)
    {
        if (isVersionedLibrary(name))
            return "so";
        const std::string_view last = afterLastDot(name);
        if (!isExtension(last))
            return {};
        const std::string single = lowered(last);
        const std::string_view before = afterLastDot(name.substr(0, name.size() - last.size() - 1));
        if (isExtension(before)) {
            const std::string both = lowered(before) + '.' + single;
            if (findKnown(both))
                return both;
        }
        return single;
    }

    /// Names that say what is in a file when its extension does not.
    bool isDocumentName(std::string_view name)
    {
        constexpr std::array<std::string_view, 14> stems { "authors", "changelog", "changes", "contributing",
            "contributors", "copying", "copyright", "history", "install", "licence", "license", "news",
            "notice", "readme" };
        const size_t end = std::min(name.find_first_of(".-_"), name.size());
        return end <= 12 && std::ranges::find(stems, lowered(name.substr(0, end))) != stems.end();
    }

    bool isBuildFile(std::string_view name)
    {
        constexpr std::array<std::string_view, 6> names { "Makefile", "Dockerfile", "Containerfile",
            "Rakefile", "Gemfile", "Jenkinsfile" };
        return std::ranges::find(names, name) != names.end();
    }

    /// ls.1.gz
    bool isManualPage(std::string_view name, std::string_view extension)
    {
        if (extension != "gz")
            return false;
        const std::string_view section = afterLastDot(name.substr(0, name.size() - 3));
        return !section.empty() && section.size() <= 6 && isDigit(section.front());
    }

    FileType typeOf(const FileFacts& facts, std::string_view extension)
    {
        constexpr uint64_t smallestProgram = 8192;
        if (facts.inCache)
            return cache;
        const Known* known = findKnown(extension);
        const bool saysLittle = !known || extension == "gz";
        if (saysLittle && (isDocumentName(facts.name) || isManualPage(facts.name, extension)))
            return document;
        if (known)
            return known->second;
        if (!extension.empty())
            return other;
        if (isBuildFile(facts.name))
            return code;
        if ((facts.mode & 0111) != 0 && facts.size > 0)
            return facts.size >= smallestProgram ? native : script;
        return other;
    }

} // namespace

std::string_view name(FileType type)
{
    constexpr std::array<std::string_view, fileTypeCount> names { "native", "source_map", "build_cache",
        "script", "types", "archive", "code", "document", "image", "other" };
    return names[static_cast<size_t>(type)];
}

int colourCategory(FileType type) { return type < FileType::Image ? static_cast<int>(type) + 1 : 0; }

FileClass classifyFile(const FileFacts& facts)
{
    FileClass result;
    result.extension = extensionOf(facts.name);
    result.type = typeOf(facts, result.extension);
    return result;
}

bool isCacheFolder(std::string_view parent, std::string_view name)
{
    constexpr std::array<std::string_view, 16> always { ".cache", ".ccache", ".gradle", ".mypy_cache", ".npm",
        ".nyc_output", ".parcel-cache", ".pytest_cache", ".ruff_cache", ".sass-cache", ".tox", ".turbo",
        "__pycache__", "_cacache", "ccache", "go-build" };
    constexpr std::array<std::string_view, 6> holders { ".angular", ".bun", ".next", ".nuxt", ".yarn",
        "var" };
    if (name == "cache")
        return std::ranges::find(holders, parent) != holders.end();
    if (name == "lists")
        return parent == "apt";
    return std::ranges::find(always, name) != always.end();
}

} // namespace layerscope
