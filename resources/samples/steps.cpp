// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "resources/samples/steps.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace layerscope::sample {

Steps::Steps(std::string start, std::string comment)
    : m_start(std::move(start))
    , m_comment(std::move(comment))
{
}

Steps& Steps::layer(fixture::LayerBuilder layer, std::string createdBy)
{
    m_layers.push_back(std::move(layer));
    add(std::move(createdBy), true);
    return *this;
}

Steps& Steps::setting(std::string createdBy)
{
    add(std::move(createdBy), false);
    return *this;
}

Steps& Steps::continuedAt(std::string start, std::string comment)
{
    m_start = std::move(start);
    m_comment = std::move(comment);
    m_seconds = 0;
    return *this;
}

void Steps::add(std::string createdBy, bool hasLayer)
{
    const std::string seconds = std::to_string(100 + m_seconds % 60).substr(1);
    m_steps.push_back({ m_start + ":" + seconds + "Z", std::move(createdBy), m_comment, hasLayer });
    m_seconds += hasLayer ? 7 : 1;
}

fixture::ImageBuilder Steps::image(const std::string& name, std::string_view config) const
{
    fixture::ImageBuilder image = fixture::image(name);
    for (const auto& layer : m_layers)
        image.layer(layer);
    nlohmann::json patch { { "created", m_steps.back().created } };
    patch["config"] = nlohmann::json::parse(config);
    for (const Step& step : m_steps) {
        nlohmann::json entry { { "created", step.created }, { "created_by", step.createdBy } };
        if (!step.comment.empty())
            entry["comment"] = step.comment;
        if (!step.hasLayer)
            entry["empty_layer"] = true;
        patch["history"].push_back(entry);
    }
    return image.configPatch(patch.dump());
}

} // namespace layerscope::sample
