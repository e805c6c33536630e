// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/imagebuilder.h"

namespace layerscope::sample {

/// Two builds of one made-up app: a clock that shows the tide in a few harbours. Base system and Node layer are
/// the same in both, as two builds `FROM` one image share them.

/// Stages deps, builder, runner with the classic builder. Its runner makes the usual mistakes: caches deleted one
/// layer too late, development packages pruned after they were copied, `chmod -R` over everything.
[[nodiscard]] fixture::ImageBuilder threeStageBuild();
/// Stages system-base, deps, builder, runner with BuildKit: only what runs is copied, with its owner.
[[nodiscard]] fixture::ImageBuilder fourStageBuild();

} // namespace layerscope::sample
