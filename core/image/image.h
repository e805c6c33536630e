// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/warning.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the JSON of an archive says about its images: descriptions, before any layer was read.

namespace layerscope {

/// OCI image index, platform object. All strings lower case as written by the builder.
struct Platform {
    std::string os;
    std::string architecture;
    std::string variant; ///< may be empty

    [[nodiscard]] bool isKnown() const { return !os.empty() && os != "unknown"; }
    [[nodiscard]] std::string text() const; ///< "linux/arm64/v8", "" when nothing is known
    bool operator==(const Platform&) const = default;

    [[nodiscard]] static std::optional<Platform> parse(std::string_view text);
    [[nodiscard]] static Platform host();
    /// What is asked for (`*this`, empty fields ask nothing) is met by `offer`; arm64 without variant equals v8.
    [[nodiscard]] bool accepts(const Platform& offer) const;
};

enum class ImageKind : uint8_t { Image, Attestation, Artifact };
[[nodiscard]] std::string_view name(ImageKind kind); ///< "image", "attestation", "artifact"

/// One line of what an archive holds.
struct ImageSummary {
    size_t index = 0; ///< position in ImageArchive::images(), the N of `--image N`
    ImageKind kind = ImageKind::Image;
    std::vector<std::string> names; ///< all tags and reference names, as written
    Platform platform;
    Digest manifestDigest; ///< empty in archives without manifests (legacy docker save)
    Digest configDigest; ///< empty when the config is not in the archive
    size_t layers = 0;
    uint64_t blobBytes = 0; ///< sum of the layers as declared or stored
    bool available = true; ///< false: the index names it, but its manifest is not in the archive
    std::string about; ///< attestation: digest of its image; artifact: artifact type
};

struct HealthCheck {
    std::vector<std::string> test; ///< {"CMD-SHELL", "curl ..."}; {"NONE"} disables
    int64_t intervalNs = 0; ///< 0 = inherited default
    int64_t timeoutNs = 0;
    int64_t startPeriodNs = 0;
    int64_t retries = 0;
};

/// OCI image config `config` object and Docker's additions. Absent fields are empty.
struct ImageConfig {
    std::string user;
    std::vector<std::string> env;
    std::vector<std::string> entrypoint;
    std::vector<std::string> cmd;
    std::vector<std::string> exposedPorts; ///< "8080/tcp", sorted
    std::vector<std::string> volumes; ///< sorted
    std::string workingDir;
    std::string stopSignal;
    std::vector<std::string> shell;
    std::map<std::string, std::string> labels;
    std::optional<HealthCheck> healthcheck;
};

struct HistoryEntry {
    std::string created; ///< RFC 3339 as written
    std::string createdBy;
    std::string comment;
    std::string author;
    bool emptyLayer = false;
    LayerId layer; ///< invalid: no layer (empty, or more history than layers)
};

enum class BlobPresence : uint8_t {
    Present,
    Missing, ///< referenced, not in the archive
    Foreign, ///< non-distributable, meant to be fetched from `urls`; not in the archive
};

/// One layer as the manifest describes it.
struct LayerDescription {
    std::string member; ///< name inside the archive that holds the blob; empty when not present
    std::string reference; ///< how the manifest names the blob, as written: a member's name or a digest
    Digest digest; ///< claimed by a descriptor; empty when nothing claims one
    Digest diffId; ///< claimed by the config; empty when nothing claims one
    std::string mediaType; ///< as the descriptor says; empty without descriptor
    uint64_t blobBytes = 0; ///< stored size when present, declared size otherwise
    std::optional<uint64_t> declaredBytes; ///< as the descriptor says; none without descriptor
    BlobPresence presence = BlobPresence::Present;
    std::vector<std::string> urls;
    std::map<std::string, std::string> annotations;
};

/// Everything known about an image before its blobs are read.
struct ImageDescription {
    ImageSummary summary;
    std::string created; ///< RFC 3339 as written; may be empty
    std::string author;
    ImageConfig config;
    std::vector<LayerDescription> layers; ///< base first
    std::vector<HistoryEntry> history; ///< oldest first, linked to layers
    std::map<std::string, std::string> annotations; ///< of the manifest, over those of its descriptor
    std::string manifestJson; ///< as stored; empty in legacy archives
    std::string
        dockerEntryJson; ///< this image's element of a docker archive's manifest.json, as stored; may be empty
    std::string configJson; ///< as stored; empty when missing
    std::vector<Warning> warnings;

    /// Index in `history` of the entry that made `layer`, if any.
    [[nodiscard]] const HistoryEntry* historyOf(LayerId layer) const;
    /// The shortest useful name: first name, else short manifest or config digest.
    [[nodiscard]] std::string displayName() const;
};

/// Picks one image of an archive. Nothing set: the only image, else the host's platform, else the first.
struct ImageSelector {
    std::string image; ///< a name, a digest (or a prefix of 6 or more of its digits) or an index; empty = any
    std::string platform; ///< "os/arch[/variant]"; empty = any
};

} // namespace layerscope
