// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/image.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace layerscope {

/// One line of what two images say about themselves.
struct ConfigRow {
    enum class Group : uint8_t {
        Image,
        Run,
        Environment,
        Ports,
        Volumes,
        HealthCheck,
        Labels,
        Annotations,
        History
    };
    Group group = Group::Image;
    /// Stable name: "platform", "entrypoint", "env.PATH", "labels.org.opencontainers.image.version",
    /// "healthcheck.interval", "exposed_ports.8080/tcp", "history.3"...
    std::string field;
    std::optional<std::string> a; ///< for people, raw bytes; none: not there
    std::optional<std::string> b;

    [[nodiscard]] bool differs() const { return a != b; }
};
[[nodiscard]] std::string_view name(ConfigRow::Group group); ///< "image", "run", "environment"...

/// Every field of both, differing or not, in the order of the groups; environment, labels and annotations by key, lists
/// as JSON arrays, durations as "30s". History is aligned as a sequence by instruction; dates in it do not count.
/// Names and digests are what the images are called, not what they say: they are not compared.
[[nodiscard]] std::vector<ConfigRow> compareConfigs(const ImageDescription& a, const ImageDescription& b);

} // namespace layerscope
