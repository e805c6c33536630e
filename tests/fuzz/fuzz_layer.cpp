// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/analyzer.h"
#include "core/layer/layerreader.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>
#include <vector>

using namespace layerscope;

namespace {

/// The bytes in chunks of an odd size, so that everything straddles a border now and then.
class PiecewiseStream final : public ByteStream {
public:
    explicit PiecewiseStream(std::string_view data)
        : m_data(data)
    {
    }
    Result<Chunk> next() override
    {
        constexpr size_t piece = 1'001;
        const std::string_view head = m_data.substr(0, piece);
        m_data.remove_prefix(head.size());
        const auto copy = std::make_shared<std::vector<std::byte>>(head.size());
        std::transform(
            head.begin(), head.end(), copy->begin(), [](char c) { return static_cast<std::byte>(c); });
        return Chunk { copy, { copy->data(), copy->size() } };
    }

private:
    std::string_view m_data;
};

constexpr std::string_view separator = "--next layer--";

std::vector<std::string_view> layersOf(std::string_view data)
{
    std::vector<std::string_view> result;
    for (size_t at = data.find(separator); at != std::string_view::npos && result.size() < 4;
         at = data.find(separator)) {
        result.push_back(data.substr(0, at));
        data.remove_prefix(at + separator.size());
    }
    result.push_back(data);
    return result;
}

} // namespace

// The input is up to five layer blobs with a separator between.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    LayerReadOptions options;
    options.limits = fuzzing::smallLimits().limits;
    options.helpers = LayerHelpers::None;
    ImageDescription image;
    std::vector<std::shared_ptr<const LayerTable>> tables;
    for (const std::string_view blob : layersOf({ reinterpret_cast<const char*>(data), size })) {
        const auto table = readLayer(std::make_unique<PiecewiseStream>(blob), options);
        tables.push_back(table ? *table : nullptr);
        image.layers.emplace_back();
    }
    const auto analysis = Analyzer::run({}, std::move(image), std::move(tables), {}, options.limits, {});
    if (analysis)
        fuzzing::requireInvariants(*analysis);
    return 0;
}
