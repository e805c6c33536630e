// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzzing.h"

#include "tests/support/invariants.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace layerscope::fuzzing {

namespace {

    /// A file without a name.
    class MemoryFile {
    public:
        explicit MemoryFile(std::string_view data)
            : m_descriptor(memfd_create("input", MFD_CLOEXEC))
        {
            if (m_descriptor < 0
                || write(m_descriptor, data.data(), data.size()) != static_cast<ssize_t>(data.size()))
                std::abort();
            lseek(m_descriptor, 0, SEEK_SET);
        }
        ~MemoryFile() { close(m_descriptor); }
        MemoryFile(const MemoryFile&) = delete;
        MemoryFile& operator=(const MemoryFile&) = delete;

        [[nodiscard]] int descriptor() const { return m_descriptor; }
        [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

    private:
        int m_descriptor;
    };

    void analyseAll(const Result<std::shared_ptr<const ImageArchive>>& archive)
    {
        if (!archive)
            return;
        for (const ImageSummary& summary : (*archive)->images()) {
            const auto description
                = (*archive)->describe({ .image = std::to_string(summary.index), .platform = {} });
            if (!description)
                continue;
            if (const auto analysis = (*archive)->analyze(*description))
                requireInvariants(*analysis);
        }
        // the choice that is made for the user
        (void)(*archive)->describe();
    }

} // namespace

LoadOptions smallLimits()
{
    LoadOptions options;
    options.threads = 1;
    options.limits.jsonBytes = 65'536;
    options.limits.jsonDepth = 20;
    options.limits.archiveMembers = 200;
    options.limits.archiveJsonBytes = 262'144;
    options.limits.images = 20;
    options.limits.indexDepth = 4;
    options.limits.layers = 12;
    options.limits.historyEntries = 50;
    options.limits.entries = 2'000;
    options.limits.pathBytes = 1'000;
    options.limits.pathDepth = 100;
    options.limits.xattrBytes = 1'000;
    options.limits.entryBytes = 1u << 30;
    options.limits.sparseHoleBytes = 1u << 16;
    options.limits.bombRatio = 20;
    options.limits.bombUnpackedBytes = 1u << 20;
    options.limits.bombEntries = 500;
    return options;
}

void requireInvariants(const std::shared_ptr<const Analysis>& analysis)
{
    const auto broken = fixture::brokenInvariants(analysis);
    for (const std::string& sentence : broken)
        std::cerr << "invariant broken: " << sentence << '\n';
    if (!broken.empty())
        std::abort();
}

void openAll(std::string_view data)
{
    const MemoryFile file(data);
    analyseAll(ImageArchive::open(file.path(), smallLimits()));
    analyseAll(ImageArchive::openDescriptor(file.descriptor(), smallLimits()));
}

} // namespace layerscope::fuzzing
