// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "resources/samples/files.h"

#include <cstddef>

/// What a base image and its package manager bring.
namespace layerscope::sample {

/// A small Debian with merged /usr.
[[nodiscard]] fixture::LayerBuilder debianBase();
[[nodiscard]] fixture::LayerBuilder nodeLayer();
/// The package database, longer with each package.
[[nodiscard]] File packageStatus(size_t size);
[[nodiscard]] Files python();
[[nodiscard]] Files curl();
[[nodiscard]] File tini();
/// What apt-get leaves behind.
[[nodiscard]] Files packageCaches();

} // namespace layerscope::sample
