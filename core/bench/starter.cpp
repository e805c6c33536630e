// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/starter.h"

#include "core/bench/catalogue.h"
#include "core/bench/edit.h"

#include <initializer_list>

namespace layerscope {

namespace {

    std::string say(Language language, std::string_view english, std::string_view chinese)
    {
        return std::string(language == Language::English ? english : chinese);
    }

    BenchSection metricsSection(
        std::string title, std::initializer_list<std::string_view> keys, Language language)
    {
        BenchSection section;
        section.title = std::move(title);
        for (const std::string_view key : keys) {
            if (const BenchMetric* metric = findBenchMetric(key))
                section.rows.push_back(metric->row(language));
        }
        return section;
    }

    BenchDocument titled(const BenchStart& start)
    {
        BenchDocument document;
        document.title = start.title;
        document.presentation.language = start.language;
        return document;
    }

} // namespace

BenchDocument emptyBenchmark(const BenchStart& start)
{
    BenchDocument document = titled(start);
    document.sections.push_back(metricsSection(say(start.language, "Metrics", "指标"), {}, start.language));
    return document;
}

BenchDocument startBenchmark(const BenchStart& start, std::span<const LoadedImage> images)
{
    if (images.empty())
        return emptyBenchmark(start);
    BenchDocument document = titled(start);
    for (const LoadedImage& image : images) {
        BenchVariant variant;
        variant.name = image.name;
        variant.image = image.image;
        benchedit::insertVariant(document, document.variants.size(), std::move(variant));
    }
    document.sections.push_back(metricsSection(say(start.language, "Measured from the images", "由镜像测得"),
        { "pull_size", "content", "live", "wasted", "efficiency", "layers", "files", "user", "health_check" },
        start.language));
    if (images.size() > 1)
        document.sections.push_back(
            metricsSection(say(start.language, "What a pull transfers where the baseline is present",
                               "已有基准镜像时的传输"),
                { "shared", "pull_bytes", "pull_saved" }, start.language));
    (void)refreshFrom(document, images, start.now);
    return document;
}

BenchDocument startFleet(const BenchStart& start, std::span<const LoadedImage> images)
{
    BenchDocument document = titled(start);
    BenchSection fleet;
    fleet.kind = BenchSection::Kind::Fleet;
    fleet.title = say(start.language, "Measured from the images", "由镜像测得");
    fleet.totals = say(start.language, "Total", "合计");
    for (const LoadedImage& image : images) {
        BenchRow row;
        row.name = image.name;
        row.image = image.image;
        fleet.rows.push_back(std::move(row));
    }
    document.sections.push_back(std::move(fleet));
    for (const std::string_view key : { "pull_size", "content", "wasted", "layers", "files" }) {
        BenchColumn column = findBenchMetric(key)->column(start.language);
        column.id = key;
        benchedit::insertColumn(document, 0, document.sections.front().columns.size(), std::move(column));
    }
    (void)refreshFrom(document, images, start.now);
    return document;
}

} // namespace layerscope
