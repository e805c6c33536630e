// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/refresh.h"

#include "core/bench/cells.h"
#include "core/bench/import/import.h"
#include "core/bench/measure.h"
#include "core/image/imagearchive.h"

#include <map>
#include <memory>
#include <tuple>

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

    Result<std::string> identify(
        const BenchImage& image, const BenchSources& sources, const std::stop_token& stop)
    {
        const auto archive = ImageArchive::open(sources.folder / image.path, sources.options, stop);
        if (!archive)
            return named(archive.error(), image);
        const Result<ImageDescription> description = (*archive)->describe(selectorOf(image));
        if (!description)
            return named(description.error(), image);
        return identityOf(description->summary);
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

} // namespace

BenchIdentities identifyImages(
    const BenchDocument& document, const BenchSources& sources, std::stop_token stop)
{
    BenchIdentities identities;
    for (const TakenCell& cell : takenCells(document)) {
        for (const BenchImage& image : { cell.image, cell.with }) {
            if (!cell.measure.what.empty() && !image.path.empty() && identities.find(image) == nullptr)
                identities.set(image, identify(image, sources, stop));
        }
    }
    return identities;
}

RefreshResult refresh(BenchDocument& document, const BenchSources& sources, const std::string& now,
    std::stop_token stop, LoadProgress* progress)
{
    RefreshResult result;
    Images images(sources, stop, progress);
    std::vector<std::pair<TakenCell, BenchRecord>> changes;
    for (TakenCell& cell : takenCells(document)) {
        Result<BenchRecord> taken = take(cell, images, sources);
        if (stop.stop_requested()) {
            result.cancelled = true;
            return result;
        }
        if (!taken) {
            result.failures.push_back({ cell.place, taken.error().subject + ": " + taken.error().detail });
            continue;
        }
        ++result.measured;
        BenchRecord before = cell.record != nullptr ? *cell.record : BenchRecord {};
        before.date.clear();
        if (before == *taken)
            continue;
        taken->date = now;
        changes.emplace_back(std::move(cell), std::move(*taken));
    }
    result.changed = changes.size();
    for (auto& [cell, record] : changes)
        cell.cell(document).record = std::move(record);
    return result;
}

} // namespace layerscope
