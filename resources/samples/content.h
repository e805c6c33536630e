// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

/// Contents that look and compress like the real thing, made up from a seed: the same bytes on every machine.
namespace layerscope::sample {

enum class Kind { Script, Python, SourceMap, TypeDeclarations, Html, Json, Markdown, PackageStatus };

/// Text of about `size` bytes, cut at the end of a line.
[[nodiscard]] std::string text(Kind kind, size_t size, uint64_t seed);
/// An ELF file by its first bytes, machine code by its statistics: gzip halves it.
[[nodiscard]] std::string machineCode(size_t size, uint64_t seed);
/// Something that is compressed already; starts with `magic`.
[[nodiscard]] std::string compressed(std::string magic, size_t size, uint64_t seed);
/// A valid PNG of sea and sky, not compressed inside.
[[nodiscard]] std::string picture(uint32_t width, uint32_t height, uint64_t seed);

} // namespace layerscope::sample
