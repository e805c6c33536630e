// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/atomicfile.h"
#include "core/base/result.h"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <streambuf>
#include <string>

namespace layerscope::cli {

/// Writes to a descriptor and remembers why it could not.
class DescriptorBuffer : public std::streambuf {
public:
    explicit DescriptorBuffer(int descriptor);
    [[nodiscard]] int error() const { return m_error; } ///< errno of the first failed write, 0 = none

protected:
    int_type overflow(int_type character) override;
    int sync() override;

private:
    int m_descriptor;
    int m_error = 0;
    std::array<char, 1u << 16> m_buffer {};
};

/// Where a report goes: standard output, or a file that appears whole or not at all. A file is written under another
/// name in the same folder and renamed by finish(); without it nothing is left behind. Devices and pipes are written
/// directly.
class Output {
public:
    /// Standard output.
    Output();
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// `inputs` are what is being read: they are never written to. Empty ones are none. Errors: WriteFailed with the file as subject.
    [[nodiscard]] static Result<std::unique_ptr<Output>> toFile(
        const std::string& path, std::span<const std::string> inputs);

    [[nodiscard]] std::ostream& stream() { return m_stream; }
    [[nodiscard]] bool isStandardOutput() const { return m_subject.empty(); }
    /// Everything is on its way to the disk, under its name. A reader of standard output that has gone away is no error.
    [[nodiscard]] Status finish();

private:
    Output(int descriptor, std::string subject);
    [[nodiscard]] Status failed(const std::string& what, int error) const;

    int m_descriptor;
    std::string m_subject; ///< the file as the user named it; empty for standard output
    std::optional<AtomicFile> m_file; ///< none: written directly
    DescriptorBuffer m_buffer;
    std::ostream m_stream;
};

} // namespace layerscope::cli
