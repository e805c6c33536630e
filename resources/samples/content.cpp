// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "resources/samples/content.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string_view>

namespace layerscope::sample {

namespace {

    using Lines = std::span<const std::string_view>;

    /// SplitMix64: the standard distributions differ between libraries.
    class Random {
    public:
        explicit Random(uint64_t seed)
            : m_state(seed)
        {
        }
        uint64_t next()
        {
            m_state += 0x9e3779b97f4a7c15;
            uint64_t z = m_state;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            return z ^ (z >> 31);
        }
        size_t below(size_t bound) { return static_cast<size_t>(next() % bound); }
        char byte() { return static_cast<char>(next()); }

    private:
        uint64_t m_state;
    };

    constexpr std::array<std::string_view, 32> words { "tide", "ebb", "flood", "spring", "neap", "harbour",
        "quay", "gauge", "level", "moon", "phase", "hour", "chart", "depth", "station", "offset", "clock",
        "north", "current", "wave", "buoy", "lock", "basin", "pilot", "swell", "datum", "slack", "range",
        "almanac", "berth", "mast", "sound" };

    // In a line, '$' stands for a word and '#' for a number.
    constexpr std::array<std::string_view, 8> scriptLines {
        "export function $Of($, $) { return $[#] + 0.# * Math.sin($ / 12.#); }",
        "const $Table = new Map([['$', #], ['$', #], ['$', #]]);", "  if ($.$ > #) return this.$($, '#');",
        "  for (const $ of $s) $[$.id] = ($[$.id] ?? 0) + #;",
        "// $ of the $, measured at $ # every # minutes", "import { $, $ as $# } from './$-$.js';",
        "  await this.$.write(`$ \\${$.$} is \\${$} cm`);",
        "module.exports.$$ = ($) => $.map(($) => $.$ - #);"
    };
    constexpr std::array<std::string_view, 7> pythonLines { "def $_of_$($, $=#):",
        "    \"\"\"Return the $ of the $, # minutes after the $.\"\"\"",
        "    return [$ for $ in $ if $.$ >= #]", "class $$#($):", "        self.$ = $.get('$', #)",
        "from $.$ import $, $", "    raise ValueError(f'$ {$!r} is no $')" };
    constexpr std::array<std::string_view, 2> mapLines {
        R"({"version":3,"file":"$-$.js","sources":["../src/$/$.ts","../src/$/$.ts"],"names":["$","$","$"],)",
        R"("mappings":"AAAA,SAAS,#CAAC,$GAAG;AACZ,MAAM,#CAAC,EAAE,IAAI,$#;IACd,OAAO,#CAAC,$;EACR,KAAK,#,CAAC"},)"
    };
    constexpr std::array<std::string_view, 4> declarationLines {
        "export declare function $($: $.$, $?: number): Promise<$$>;",
        "export interface $$ extends $ { readonly $: number; $?: '$' | '$' | #; }",
        "declare module '$/$' { export type $ = Array<$ | $#>; }", "/** The $ of a $ in the $ of #. */"
    };
    constexpr std::array<std::string_view, 4> htmlLines {
        "<section class=\"$ $-$\"><h2>$ $</h2><p>The $ at the $ is # cm.</p></section>",
        "<a href=\"/$/$?$=#\">$ $ #</a>", "<li data-$=\"#\">$: <b># m</b> at #:#</li>",
        "<svg viewBox=\"0 0 # #\"><path d=\"M# #C# # # # # #\"/></svg>"
    };
    constexpr std::array<std::string_view, 3> jsonLines {
        R"({"$": {"$": "$-$", "$": #, "$": [#, #, #, #]}},)", R"("$/$": {"version": "#.#.#", "$": "$"},)",
        R"({"time": "2025-01-01T#:#", "$": #.#, "$": "$"},)"
    };
    constexpr std::array<std::string_view, 5> markdownLines { "## $ $",
        "The $ of the $ follows the $ by # minutes.", "- `$.$($)` gives the $ as a number, # by default",
        "See [$]($.md) and [the $ of $]($/$.md#$).", "" };
    constexpr std::array<std::string_view, 6> statusLines { "Package: lib$-$#",
        "Status: install ok installed", "Architecture: amd64", "Version: #.#.#-#",
        "Depends: lib$# (>= #.#), $-$ (= #.#)", "Description: $ and $ of the $\n" };

    Lines linesOf(Kind kind)
    {
        switch (kind) {
        case Kind::Script:
            return scriptLines;
        case Kind::Python:
            return pythonLines;
        case Kind::SourceMap:
            return mapLines;
        case Kind::TypeDeclarations:
            return declarationLines;
        case Kind::Html:
            return htmlLines;
        case Kind::Json:
            return jsonLines;
        case Kind::Markdown:
            return markdownLines;
        case Kind::PackageStatus:
            return statusLines;
        }
        return {};
    }

    void appendLine(std::string& out, std::string_view line, Random& random)
    {
        for (const char c : line) {
            if (c == '$')
                out += words[random.below(words.size())];
            else if (c == '#')
                out += std::to_string(random.below(100));
            else
                out += c;
        }
        out += '\n';
    }

    void putBigEndian(std::string& out, uint32_t value)
    {
        for (int shift = 24; shift >= 0; shift -= 8)
            out += static_cast<char>(value >> shift);
    }

    /// PNG specification, annex D.
    uint32_t crc32(std::string_view data)
    {
        uint32_t crc = 0xffffffff;
        for (const char c : data) {
            crc ^= static_cast<unsigned char>(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
        }
        return ~crc;
    }

    void putChunk(std::string& out, const std::string& type, const std::string& data)
    {
        putBigEndian(out, static_cast<uint32_t>(data.size()));
        out += type + data;
        putBigEndian(out, crc32(type + data));
    }

    /// RFC 1950 around stored blocks of RFC 1951: valid without a compressor.
    std::string zlibStored(std::string_view data)
    {
        std::string out = "\x78\x01";
        uint32_t a = 1;
        uint32_t b = 0;
        for (const char c : data) {
            a = (a + static_cast<unsigned char>(c)) % 65521;
            b = (b + a) % 65521;
        }
        while (!data.empty()) {
            const auto part = data.substr(0, 0xffff);
            data.remove_prefix(part.size());
            const auto length = static_cast<uint32_t>(part.size());
            out += data.empty() ? '\1' : '\0';
            for (const uint32_t value : { length, ~length }) {
                out += static_cast<char>(value);
                out += static_cast<char>(value >> 8);
            }
            out += part;
        }
        putBigEndian(out, (b << 16) | a);
        return out;
    }

    /// One row of a picture: sky above, sea below, both with a little noise.
    void appendRow(std::string& out, uint32_t y, uint32_t width, uint32_t height, Random& random)
    {
        const bool sea = y > height / 2;
        const auto shade = static_cast<char>(160 * y / height);
        out += '\0'; // filter: none
        for (uint32_t x = 0; x < width; ++x) {
            const auto noise = static_cast<char>(random.below(24));
            out += static_cast<char>((sea ? 20 : 120) + noise);
            out += static_cast<char>((sea ? 60 : 170) + noise);
            out += static_cast<char>((sea ? 90 : 60) + shade / 2);
        }
    }

} // namespace

std::string text(Kind kind, size_t size, uint64_t seed)
{
    Random random(seed);
    const Lines lines = linesOf(kind);
    std::string out;
    while (out.size() < size)
        appendLine(out, lines[random.below(lines.size())], random);
    return out;
}

std::string machineCode(size_t size, uint64_t seed)
{
    Random random(seed);
    constexpr std::array<std::string_view, 8> instructions { "\x48\x89\xe5", "\x48\x83\xec", "\x8b\x45",
        "\xe8", "\x0f\x84", "\x48\x8d\x05", "\x41\x57\x41\x56", "\xc3\x66\x0f\x1f" };
    std::string out("\x7f"
                    "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3e\0\1\0\0\0",
        24);
    out.resize(std::min<size_t>(size, 64), '\0');
    while (out.size() < size) {
        out += instructions[random.below(instructions.size())];
        out += random.byte();
        out += random.byte();
        if (random.below(4) == 0)
            out += words[random.below(words.size())];
    }
    out.resize(size);
    return out;
}

std::string compressed(std::string magic, size_t size, uint64_t seed)
{
    Random random(seed);
    while (magic.size() < size)
        magic += random.byte();
    return magic;
}

std::string picture(uint32_t width, uint32_t height, uint64_t seed)
{
    Random random(seed);
    std::string pixels;
    for (uint32_t y = 0; y < height; ++y)
        appendRow(pixels, y, width, height, random);
    std::string header;
    putBigEndian(header, width);
    putBigEndian(header, height);
    header += std::string("\x08\x02\0\0\0", 5); // 8 bits, RGB
    std::string out = "\x89PNG\r\n\x1a\n";
    putChunk(out, "IHDR", header);
    putChunk(out, "IDAT", zlibStored(pixels));
    putChunk(out, "IEND", {});
    return out;
}

} // namespace layerscope::sample
