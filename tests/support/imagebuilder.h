// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/archivebuilder.h"
#include "tests/support/layerbuilder.h"
#include "tests/support/packing.h"

#include <string>
#include <variant>
#include <vector>

/// Images of every shape that tools write, from readable code:
///
///     const auto app = image("app:v1").layer(layer().dir("etc").file("etc/a", "text").history("ADD rootfs"))
///                          .instruction("CMD [\"app\"]").layer(layer().whiteout("etc/a"));
///     dockerLegacy({ app }).writeTar(path);
///     ociLayout({ app }).remove("index.json").writeFolder(folder);
///
/// The same calls give the same bytes.
namespace layerscope::fixture {

class ImageBuilder {
public:
    ImageBuilder& layer(LayerBuilder builder);
    ImageBuilder& instruction(std::string createdBy); ///< history without a layer
    ImageBuilder& name(std::string reference); ///< one more tag, "app:v1"
    ImageBuilder& platform(std::string architecture, std::string variant = {}, std::string os = "linux");
    ImageBuilder& attestation(
        std::string predicateType = "https://slsa.dev/provenance/v0.2"); ///< of this image
    ImageBuilder& noHistory();
    ImageBuilder& algorithm(std::string name); ///< of blob digests in OCI shapes, "sha512"
    ImageBuilder& configPatch(std::string json); ///< RFC 7396 merge patch
    ImageBuilder& manifestPatch(std::string json); ///< the same, where there is a manifest
    ImageBuilder& descriptorPatch(std::string json); ///< of the descriptor in the index

    struct Facts {
        std::vector<std::string> names;
        std::string architecture = "amd64";
        std::string variant;
        std::string os = "linux";
        std::string algorithm = "sha256";
        std::vector<std::string> attestations; ///< predicate types
        std::string configPatch = "{}";
        std::string manifestPatch = "{}";
        std::string descriptorPatch = "{}";
        bool history = true;
    };
    [[nodiscard]] const Facts& facts() const { return m_facts; }
    [[nodiscard]] const std::vector<LayerBuilder>& layers() const { return m_layers; }
    [[nodiscard]] std::string configJson() const;
    [[nodiscard]] size_t layerCount() const { return m_layers.size(); }

private:
    std::vector<LayerBuilder> m_layers;
    std::vector<std::variant<size_t, std::string>> m_steps; ///< a layer, or an instruction without one
    Facts m_facts;
};

/// An image with that name; none gives an untagged one.
[[nodiscard]] ImageBuilder image(std::string reference = {});

using Images = std::vector<ImageBuilder>;

/// Docker 1.10 .. 24: ID/layer.tar, ID/json, ID/VERSION, HEX.json, manifest.json, repositories. Layers without pack()
/// are not compressed.
enum class Repeated { Copy, Symlink }; ///< how a layer that is there already is written again
[[nodiscard]] ArchiveBuilder dockerLegacy(const Images& images, Repeated repeated = Repeated::Copy);

/// Docker 25 and later with the classic store: OCI layout and manifest.json side by side, layers not compressed.
/// `emptyOciLayers` is the bug of 25.0.0: OCI manifests without layers.
[[nodiscard]] ArchiveBuilder docker25(const Images& images, bool emptyOciLayers = false);

struct OciOptions {
    bool nested = false; ///< index.json names one index, which names the images and attestations
    bool platforms = false; ///< descriptors say the platform; implied by nested
    bool manifestJson = false; ///< buildx type=docker, containerd: manifest.json of the first image too
    bool dockerMediaTypes = false;
    Pack pack = Pack::Gzip; ///< of layers without pack()
    std::string indexPatch = "{}"; ///< RFC 7396, of index.json
};
/// OCI image layout as skopeo, umoci, buildx and containerd write it.
[[nodiscard]] ArchiveBuilder ociLayout(const Images& images, const OciOptions& options = {});

/// `dir:` of skopeo and docker-dir of podman: manifest.json is the image's own, blobs are named by bare hex.
[[nodiscard]] ArchiveBuilder dirTransport(const ImageBuilder& image);

/// crane, ko, kaniko, Bazel: config named "sha256:HEX", blobs HEX.tar.gz, manifest.json last.
[[nodiscard]] ArchiveBuilder craneTarball(const Images& images);

/// skopeo and podman docker-archive: DIFFID.tar once, symlinks for old readers, manifest.json last; equal layers have
/// the same path in `Layers`.
[[nodiscard]] ArchiveBuilder skopeoDockerArchive(const Images& images);

/// Docker before 1.10: `repositories` and ID/json chained by parent; no manifest, no config.
[[nodiscard]] ArchiveBuilder dockerV1(const ImageBuilder& image);

} // namespace layerscope::fixture
