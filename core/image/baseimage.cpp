// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/baseimage.h"

#include "core/image/instruction.h"

namespace layerscope {

std::optional<BaseImage> findBaseImage(const ImageDescription& image)
{
    BaseImage base;
    size_t layersSoFar = 0;
    for (const HistoryEntry& step : image.history) {
        if (step.layer.isValid()) {
            layersSoFar = step.layer.index() + 1;
            continue;
        }
        const std::string keyword = parseInstruction(step.createdBy).keyword;
        if (keyword == "CMD" || keyword == "ENTRYPOINT")
            if (layersSoFar < image.layers.size())
                base.layers = layersSoFar;
    }
    if (base.layers == 0)
        return std::nullopt;
    if (const auto name = image.annotations.find("org.opencontainers.image.base.name");
        name != image.annotations.end())
        base.name = name->second;
    return base;
}

} // namespace layerscope
