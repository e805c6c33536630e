// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/search.h"

#include "core/search/pathmatcher.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace layerscope {

namespace {

    /// A hit before the filters have seen it.
    struct Candidate {
        SearchHit hit;
        uint64_t storedBytes = 0;
    };

    /// Hands hits on in batches: a few at once, then more, but none waits long.
    class Batches {
    public:
        explicit Batches(const SearchSink& sink)
            : m_sink(sink)
        {
        }
        void add(const SearchHit& hit)
        {
            m_hits.push_back(hit);
            if (m_hits.size() >= (m_isFirst ? firstBatch : fullBatch))
                flush();
        }
        void flushIfLate()
        {
            if (!m_hits.empty() && std::chrono::steady_clock::now() - m_last >= patience)
                flush();
        }
        void flush()
        {
            if (m_hits.empty())
                return;
            m_sink(m_hits);
            m_hits.clear();
            m_isFirst = false;
            m_last = std::chrono::steady_clock::now();
        }

    private:
        static constexpr size_t firstBatch = 100;
        static constexpr size_t fullBatch = 4096;
        static constexpr std::chrono::milliseconds patience { 30 };

        const SearchSink& m_sink;
        std::vector<SearchHit> m_hits;
        bool m_isFirst = true;
        std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    };

    template <typename T>
    bool meets(const std::vector<T>& wanted, T value)
    {
        return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
    }

    class Search {
    public:
        Search(const Analysis& analysis, const SearchQuery& query, const SearchSink& sink)
            : m_analysis(analysis)
            , m_paths(analysis.tree)
            , m_query(query)
            , m_batches(sink)
            , m_inCache(query.fileTypes.empty() ? 0 : m_paths.nodeCount())
        {
        }

        /// `candidates(n, act)` calls `act` for each candidate that a path with the right name gives.
        template <typename Candidates>
        SearchSummary run(const Candidates& candidates, const std::stop_token& stop)
        {
            auto made = PathMatcher::make(m_paths, m_query);
            if (const auto* fault = std::get_if<PatternFault>(&made)) {
                m_summary.fault = *fault;
                return m_summary;
            }
            PathMatcher& matcher = *std::get<std::unique_ptr<PathMatcher>>(made);
            for (uint32_t i = 1; i < m_paths.nodeCount(); ++i) {
                if (i % checkInterval == 0) {
                    if (stop.stop_requested())
                        return m_summary;
                    m_batches.flushIfLate();
                }
                const NodeId n(i);
                if (!m_inCache.empty())
                    noteCache(n);
                if (matcher.matches(n))
                    candidates(n, [this](const Candidate& candidate) { consider(candidate); });
            }
            m_batches.flush();
            m_summary.complete = !stop.stop_requested();
            return m_summary;
        }

        [[nodiscard]] EntryType typeOf(EntryId attributes) const
        {
            return attributes.isValid() ? m_analysis.entry(attributes).type : EntryType::Directory;
        }
        [[nodiscard]] uint64_t sizeOf(EntryId content) const
        {
            return content.isValid() ? m_analysis.entry(content).size : 0;
        }

    private:
        static constexpr uint32_t checkInterval = 1024;

        void noteCache(NodeId n)
        {
            const NodeId parent = m_paths.parent(n);
            m_inCache[n.index()] = m_inCache[parent.index()]
                || (m_paths.childCount(n) > 0 && isCacheFolder(m_paths.name(parent), m_paths.name(n)));
        }

        void consider(const Candidate& candidate)
        {
            if (!meetsFilters(candidate))
                return;
            ++m_summary.hits;
            m_summary.bytes += candidate.storedBytes;
            m_batches.add(candidate.hit);
        }

        [[nodiscard]] bool meetsFilters(const Candidate& candidate) const
        {
            const SearchHit& hit = candidate.hit;
            if (m_query.minimumBytes && hit.bytes < *m_query.minimumBytes)
                return false;
            if (m_query.maximumBytes && hit.bytes > *m_query.maximumBytes)
                return false;
            if (m_query.firstLayer.isValid() && (!hit.layer.isValid() || hit.layer < m_query.firstLayer))
                return false;
            if (m_query.lastLayer.isValid() && (!hit.layer.isValid() || hit.layer > m_query.lastLayer))
                return false;
            return meets(m_query.entryTypes, hit.type) && meets(m_query.changes, hit.change)
                && meets(m_query.owners, ownerOf(hit)) && meetsFileTypes(hit);
        }

        /// A folder nobody described belongs to root.
        [[nodiscard]] uint32_t ownerOf(const SearchHit& hit) const
        {
            return hit.attributes.isValid() ? m_analysis.entry(hit.attributes).uid : 0;
        }

        [[nodiscard]] bool meetsFileTypes(const SearchHit& hit) const
        {
            if (m_query.fileTypes.empty())
                return true;
            if (hit.type != EntryType::Regular || !hit.attributes.isValid())
                return false;
            const LayerEntry& entry = m_analysis.entry(hit.attributes);
            const NodeId n = hit.node;
            return meets(m_query.fileTypes,
                classifyFile({ m_paths.name(n), entry.size, entry.mode, m_inCache[n.index()] }).type);
        }

        const Analysis& m_analysis;
        const PathTree& m_paths;
        const SearchQuery& m_query;
        Batches m_batches;
        std::vector<bool> m_inCache; ///< empty unless file types are asked for
        SearchSummary m_summary;
    };

} // namespace

SearchSummary search(
    const Analysis& analysis, const SearchQuery& query, const SearchSink& sink, std::stop_token stop)
{
    Search search(analysis, query, sink);
    const auto versions = [&](NodeId n, const auto& act) {
        EntryId before;
        for (const Version& version : analysis.tree.timeline(n)) {
            const bool isRemoved = version.change == Change::Removed;
            const EntryId what = isRemoved ? before : version.source;
            const bool isStored = !isRemoved && version.entry.isValid() && version.entry == version.source;
            const uint64_t bytes = search.sizeOf(what);
            act({ { n, LayerId(uint32_t(version.layer)), version.change, search.typeOf(what), what, bytes },
                isStored ? bytes : 0 });
            before = version.source;
        }
    };
    return search.run(versions, stop);
}

SearchSummary search(
    const ScopedTree& tree, const SearchQuery& query, const SearchSink& sink, std::stop_token stop)
{
    Search search(*tree.analysis(), query, sink);
    const auto path = [&](NodeId n, const auto& act) {
        if (!tree.contains(n))
            return;
        const Version* version = tree.version(n);
        const EntryId attributes = tree.attributes(n);
        const bool isFolder = tree.isDirectory(n);
        const bool isRemoved = tree.change(n) == Change::Removed;
        const uint64_t bytes = isRemoved && !isFolder ? search.sizeOf(attributes) : tree.bytes(n);
        act({ { n, version ? LayerId(uint32_t(version->layer)) : LayerId(), tree.change(n),
                  isFolder ? EntryType::Directory : search.typeOf(attributes), attributes, bytes },
            isFolder || isRemoved ? 0 : bytes });
    };
    return search.run(path, stop);
}

} // namespace layerscope
