// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/archive/store.h"
#include "core/base/progress.h"
#include "core/image/image.h"
#include "core/image/loadoptions.h"
#include "core/layer/layerreader.h"
#include "core/layer/layertable.h"

#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// Null unless the limits are the usual ones: what is kept was read with these.
[[nodiscard]] std::shared_ptr<const LayerCache> usableCache(const LoadOptions& options);

/// Reads the blobs of an image, each once however many layers it is, several at a time.
class LayerJobs {
public:
    using Table = std::shared_ptr<const LayerTable>;

    /// All arguments must outlive the jobs; `progress` may be null.
    LayerJobs(const Store& store, const ImageDescription& image, const LoadOptions& options,
        std::stop_token stop, LoadProgress* progress);

    /// Reads all blobs; false when cancelled. What a worker throws (no memory) is thrown here, once all have ended.
    [[nodiscard]] bool run();
    /// One table a layer; null for those that are not in the archive.
    [[nodiscard]] std::vector<Table> tables() const;

private:
    struct Job {
        std::string member;
        std::string algorithm;
        uint64_t bytes = 0;
        std::vector<size_t> layers;
        Table table;
        uint64_t bytesToEnd = 0; ///< of this job and all after it
    };

    void collect();
    void order();
    void work() noexcept;
    [[nodiscard]] Table read(const Job& job);
    [[nodiscard]] Table readBlob(const Job& job);
    [[nodiscard]] Table cached(const Job& job, const BlobOrigin& origin) const;
    [[nodiscard]] std::optional<Digest> hash(const Job& job, std::string_view algorithm) const;
    [[nodiscard]] LayerHelpers helpers(const Job& job) const;
    [[nodiscard]] unsigned threadCount() const;

    const Store& m_store;
    const ImageDescription& m_image;
    const LoadOptions& m_options;
    std::shared_ptr<const LayerCache> m_cache;
    std::stop_token m_stop;
    LoadProgress* m_progress;
    std::vector<Job> m_jobs;
    std::atomic<size_t> m_next = 0;
    std::mutex m_failureMutex;
    std::exception_ptr m_failure;
};

} // namespace layerscope
