// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/imagebuilder.h"

#include <string>
#include <string_view>
#include <vector>

namespace layerscope::sample {

/// The steps of a build, in order: each is a line of the image's history, some leave a layer.
class Steps {
public:
    /// `start` is the time of the first step, "2025-03-01T08:00" (UTC); each further one is some seconds later.
    Steps(std::string start, std::string comment);

    Steps& layer(fixture::LayerBuilder layer, std::string createdBy);
    Steps& setting(std::string createdBy); ///< ENV, CMD...: no layer
    /// From here on steps were made at another time, by another builder.
    Steps& continuedAt(std::string start, std::string comment);

    /// `config` is the JSON of the config's "config" object.
    [[nodiscard]] fixture::ImageBuilder image(const std::string& name, std::string_view config) const;

private:
    struct Step {
        std::string created;
        std::string createdBy;
        std::string comment;
        bool hasLayer;
    };
    void add(std::string createdBy, bool hasLayer);

    std::string m_start;
    std::string m_comment;
    unsigned m_seconds = 0;
    std::vector<Step> m_steps;
    std::vector<fixture::LayerBuilder> m_layers;
};

} // namespace layerscope::sample
