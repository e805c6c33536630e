// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/refresh.h"

#include "core/bench/cells.h"
#include "core/bench/import/import.h"
#include "core/bench/measure.h"
#include "core/image/imagearchive.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace layerscope {

namespace {

    using Ptr = std::shared_ptr<const Analysis>;
    using Key = std::tuple<std::string, std::string, std::string>;

    Key keyOf(const BenchImage& image) { return { image.path, image.select, image.platform }; }
    ImageSelector selectorOf(const BenchImage& image) { return { image.select, image.platform }; }

    /// Named as the document names it.
    Error named(Error error, const BenchImage& image)
    {
        error.subject = image.path;
        return error;
    }

    /// Reads each image once.
    class Images {
    public:
        Images(const BenchSources& sources, std::stop_token stop, LoadProgress* progress)
            : m_sources(sources)
            , m_stop(std::move(stop))
            , m_progress(progress)
        {
        }

        const Result<Ptr>& load(const BenchImage& image)
        {
            const auto found = m_loaded.find(keyOf(image));
            if (found != m_loaded.end())
                return found->second;
            Result<Ptr> loaded = loadImage(
                m_sources.folder / image.path, selectorOf(image), m_sources.options, m_stop, m_progress);
            if (!loaded)
                loaded = named(loaded.error(), image);
            return m_loaded.emplace(keyOf(image), std::move(loaded)).first->second;
        }

    private:
        const BenchSources& m_sources;
        std::stop_token m_stop;
        LoadProgress* m_progress;
        std::map<Key, Result<Ptr>> m_loaded;
    };

    Result<BenchRecord> take(const TakenCell& cell, Images& images, const BenchSources& sources)
    {
        if (cell.measure.what.empty())
            return importRecord(cell.import, sources.folder, sources.options.limits);
        const Result<Ptr>& image = images.load(cell.image);
        if (!image)
            return image.error();
        if (!isPairMeasure(cell.measure.what))
            return measure(cell.measure, *image);
        if (cell.with.path.empty())
            return Error { ErrorCode::InvalidArgument, cell.measure.what,
                "needs an image of the other variant" };
        const Result<Ptr>& with = images.load(cell.with);
        return with ? measure(cell.measure, *image, *with) : Result<BenchRecord>(with.error());
    }

    /// All that decides what a cell's record is.
    std::string originOf(const TakenCell& cell)
    {
        std::string origin;
        for (const std::string* part :
            { &cell.measure.what, &cell.measure.path, &cell.image.path, &cell.image.select,
                &cell.image.platform, &cell.with.path, &cell.with.select, &cell.with.platform,
                &cell.import.from, &cell.import.what, &cell.import.stage, &cell.import.where })
            origin.append(std::to_string(part->size())).append(" ").append(*part);
        for (const std::string& file : cell.import.files)
            origin.append(std::to_string(file.size())).append(" ").append(file);
        return origin;
    }

    /// `taken(cell)` gives nothing for cells that are to be left alone.
    template <typename Take>
    RefreshResult takeAll(
        BenchDocument& document, const std::string& now, const std::stop_token& stop, Take taken)
    {
        RefreshResult result;
        std::vector<std::pair<TakenCell, BenchRecord>> changes;
        for (TakenCell& cell : takenCells(document)) {
            std::optional<Result<BenchRecord>> record = taken(cell);
            if (stop.stop_requested()) {
                result.cancelled = true;
                return result;
            }
            if (!record)
                continue;
            if (!*record) {
                result.failures.push_back(
                    { cell.place, record->error().subject + ": " + record->error().detail });
                continue;
            }
            ++result.measured;
            BenchRecord before = cell.record != nullptr ? *cell.record : BenchRecord {};
            before.date.clear();
            if (before == **record)
                continue;
            (*record)->date = now;
            changes.emplace_back(std::move(cell), std::move(**record));
        }
        result.changed = changes.size();
        for (auto& [cell, record] : changes)
            cell.cell(document).record = std::move(record);
        return result;
    }

} // namespace

Result<std::string> identifyImage(const BenchImage& image, const BenchSources& sources, std::stop_token stop)
{
    const auto archive = ImageArchive::open(sources.folder / image.path, sources.options, stop);
    if (!archive)
        return named(archive.error(), image);
    const Result<ImageDescription> description = (*archive)->describe(selectorOf(image));
    if (!description)
        return named(description.error(), image);
    return identityOf(description->summary);
}

BenchIdentities identifyImages(
    const BenchDocument& document, const BenchSources& sources, std::stop_token stop, BenchIdentities known)
{
    for (const TakenCell& cell : takenCells(document)) {
        for (const BenchImage& image : { cell.image, cell.with }) {
            if (!cell.measure.what.empty() && !image.path.empty() && known.find(image) == nullptr)
                known.set(image, identifyImage(image, sources, stop));
        }
    }
    return known;
}

RefreshResult refresh(BenchDocument& document, const BenchSources& sources, const std::string& now,
    std::stop_token stop, LoadProgress* progress)
{
    Images images(sources, stop, progress);
    return takeAll(document, now, stop,
        [&](const TakenCell& cell) { return std::optional(take(cell, images, sources)); });
}

RefreshResult refreshFrom(
    BenchDocument& document, std::span<const LoadedImage> images, const std::string& now)
{
    const auto find = [&](const BenchImage& image) {
        const auto found = std::ranges::find(images, image, &LoadedImage::image);
        return found == images.end() ? Ptr() : found->analysis;
    };
    return takeAll(document, now, {}, [&](const TakenCell& cell) -> std::optional<Result<BenchRecord>> {
        const Ptr image = cell.measure.what.empty() ? Ptr() : find(cell.image);
        const Ptr with = isPairMeasure(cell.measure.what) ? find(cell.with) : Ptr();
        if (!image || (isPairMeasure(cell.measure.what) && !with))
            return std::nullopt;
        return measure(cell.measure, image, with);
    });
}

size_t adoptRecords(BenchDocument& document, const BenchDocument& measured)
{
    std::map<std::string, const BenchRecord*> records;
    const std::vector<TakenCell> there = takenCells(measured);
    for (const TakenCell& cell : there) {
        if (cell.record != nullptr)
            records.emplace(originOf(cell), cell.record);
    }
    std::vector<std::pair<TakenCell, const BenchRecord*>> changes;
    for (TakenCell& cell : takenCells(document)) {
        const auto found = records.find(originOf(cell));
        if (found != records.end() && (cell.record == nullptr || !(*cell.record == *found->second)))
            changes.emplace_back(std::move(cell), found->second);
    }
    for (const auto& [cell, record] : changes)
        cell.cell(document).record = *record;
    return changes.size();
}

} // namespace layerscope
