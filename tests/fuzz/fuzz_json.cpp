// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzzing.h"
#include "tests/support/imagebuilder.h"

using namespace layerscope;

namespace {

struct Place {
    fixture::ArchiveBuilder archive;
    std::string member;
};

/// Every JSON document of a docker and of an OCI archive.
const std::vector<Place>& places()
{
    static const std::vector<Place> result = [] {
        const auto app = fixture::image("app:1")
                             .layer(fixture::layer().file("a", "x").history("ADD"))
                             .instruction("CMD");
        std::vector<Place> found;
        for (const auto& archive :
            { fixture::dockerLegacy({ app }), fixture::docker25({ app }), fixture::ociLayout({ app }) }) {
            for (const std::string& member : archive.names()) {
                if (archive.content(member).starts_with('{') || archive.content(member).starts_with('['))
                    found.push_back({ archive, member });
            }
        }
        return found;
    }();
    return result;
}

} // namespace

// The first byte says which document of which archive the rest replaces.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    if (size == 0)
        return 0;
    Place place = places()[data[0] % places().size()];
    place.archive.replace(place.member, { reinterpret_cast<const char*>(data) + 1, size - 1 });
    fuzzing::openAll(place.archive.tar());
    return 0;
}
