// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/image.h"

#include "core/image/imagereference.h"

#include <sys/utsname.h>

#include <algorithm>
#include <array>
#include <utility>

namespace layerscope {

namespace {

    /// OCI names the architectures as Go does (image-index.md, platform.architecture).
    std::string goArchitecture(std::string_view machine)
    {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names { {
            { "x86_64", "amd64" },
            { "aarch64", "arm64" },
            { "armv7l", "arm" },
            { "armv6l", "arm" },
            { "i686", "386" },
            { "loongarch64", "loong64" },
        } };
        const auto it
            = std::ranges::find(names, machine, &std::pair<std::string_view, std::string_view>::first);
        return std::string(it == names.end() ? machine : it->second);
    }

    /// The variant that is meant when none is written.
    std::string_view defaultVariant(std::string_view architecture)
    {
        if (architecture == "arm64")
            return "v8";
        if (architecture == "arm")
            return "v7";
        return {};
    }

} // namespace

std::string Platform::text() const
{
    if (os.empty() && architecture.empty())
        return {};
    std::string text = os + "/" + architecture;
    if (!variant.empty())
        text += "/" + variant;
    return text;
}

std::optional<Platform> Platform::parse(std::string_view text)
{
    std::array<std::string, 3> parts;
    size_t count = 0;
    while (true) {
        const size_t slash = text.find('/');
        if (count == parts.size() || slash == 0 || text.empty())
            return std::nullopt;
        parts[count++] = text.substr(0, slash);
        if (slash == std::string_view::npos)
            break;
        text.remove_prefix(slash + 1);
    }
    if (count < 2)
        return std::nullopt;
    return Platform { parts[0], parts[1], parts[2] };
}

Platform Platform::host()
{
    utsname system {};
    if (uname(&system) != 0)
        return { "linux", "amd64", {} };
    // Images are for Linux wherever they are looked at from; only Windows hosts run Windows ones.
    return { "linux", goArchitecture(system.machine), {} };
}

bool Platform::accepts(const Platform& offer) const
{
    if ((!os.empty() && os != offer.os) || (!architecture.empty() && architecture != offer.architecture))
        return false;
    if (variant.empty())
        return true;
    return variant == (offer.variant.empty() ? defaultVariant(offer.architecture) : offer.variant);
}

std::string_view name(ImageKind kind)
{
    switch (kind) {
    case ImageKind::Image:
        return "image";
    case ImageKind::Attestation:
        return "attestation";
    case ImageKind::Artifact:
        return "artifact";
    }
    return "unknown";
}

const HistoryEntry* ImageDescription::historyOf(LayerId layer) const
{
    const auto it = std::ranges::find(history, layer, &HistoryEntry::layer);
    return it == history.end() ? nullptr : &*it;
}

std::string ImageDescription::displayName() const
{
    if (!summary.names.empty())
        return familiarReference(summary.names.front());
    return summary.manifestDigest.isEmpty() ? summary.configDigest.shortText()
                                            : summary.manifestDigest.shortText();
}

} // namespace layerscope
