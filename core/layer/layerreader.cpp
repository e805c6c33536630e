// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/layerreader.h"

#include "core/base/text.h"
#include "core/layer/contenthash.h"
#include "core/layer/layerpipeline.h"
#include "core/layer/layertablebuilder.h"
#include "core/layer/stargz.h"
#include "core/layer/tarpath.h"
#include "core/layer/tarreader.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace layerscope {

namespace {

    constexpr std::string_view whiteoutPrefix = ".wh.";
    constexpr std::string_view metadataPrefix = ".wh..wh.";
    constexpr std::string_view opaqueMarker = ".wh..wh..opq";

    struct Place {
        std::string_view folder;
        std::string_view name;
    };

    Place split(std::string_view path)
    {
        const size_t slash = path.rfind('/');
        if (slash == std::string_view::npos)
            return { {}, path };
        return { path.substr(0, slash), path.substr(slash + 1) };
    }

    /// Settles nearly every name, and is several times as fast as looking for valid UTF-8.
    bool isAscii(std::string_view text)
    {
        return std::accumulate(text.begin(), text.end(), 0, [](int bits, char c) {
            return bits | static_cast<signed char>(c);
        }) >= 0;
    }

    bool isFolderName(std::string_view name) { return !name.empty() && name != "." && name != ".."; }

    size_t depth(std::string_view path)
    {
        return path.empty() ? 0 : static_cast<size_t>(std::count(path.begin(), path.end(), '/')) + 1;
    }

    /// Walks one layer; used once.
    class LayerWalk {
    public:
        LayerWalk(
            std::unique_ptr<ByteStream> blob, const LayerReadOptions& options, const std::stop_token& stop)
            : m_options(options)
            , m_limits(options.limits)
            , m_stop(stop)
            , m_pipeline(std::move(blob), options, stop)
            , m_hasher(options.limits.sparseHoleBytes)
            , m_warnings(options.limits.warningsPerKind)
        {
        }

        Result<std::shared_ptr<const LayerTable>> run()
        {
            if (const Status opened = m_pipeline.open(); !opened)
                return opened.error();
            const bool tarEnded = readTar();
            const std::optional<Error> blobError = m_pipeline.finish(m_builder.table(), tarEnded);
            if (m_stop.stop_requested() || (blobError && blobError->code == ErrorCode::Cancelled))
                return Error { ErrorCode::Cancelled, {}, "cancelled" };
            if (blobError)
                damaged(WarningCode::LayerDamaged, "the blob " + blobError->detail);
            else if (m_tarError)
                damaged(codeOf(*m_tarError), m_tarError->detail + whereWeWere());
            if (m_drainError && !blobError)
                damaged(codeOf(*m_drainError), m_drainError->detail);
            return finish();
        }

    private:
        // The stream

        /// True when the tar stream, tar or not, was read to its end.
        bool readTar()
        {
            if (m_pipeline.content() == LayerPipeline::Content::Other) {
                damaged(WarningCode::LayerNotTar, "the content does not begin with a tar header");
                return passOver();
            }
            TarReader reader(m_pipeline.tar(), m_limits);
            m_reader = &reader;
            const bool stopped = !walk();
            m_reader = nullptr;
            if (m_expandsTooMuch || m_stop.stop_requested())
                return false;
            const Status drained = reader.drain();
            if (!drained && !m_tarError)
                m_tarError = drained.error();
            else if (!drained && drained.error().detail != m_tarError->detail)
                m_drainError = drained.error();
            if (!stopped && reader.strayData())
                m_warnings.add(WarningCode::EntryUnusable, {},
                    "the tar stream goes on at byte " + std::to_string(*reader.strayData())
                        + ", after its end-of-archive mark; what is there does not count");
            return drained.hasValue();
        }

        bool passOver()
        {
            while (true) {
                const auto chunk = m_pipeline.tar().next();
                if (!chunk)
                    m_tarError = chunk.error();
                if (!chunk || chunk->isEmpty())
                    return chunk.hasValue();
            }
        }

        /// False when it stopped before the end-of-archive mark.
        bool walk()
        {
            while (!m_stop.stop_requested()) {
                switch (m_reader->next()) {
                case TarReader::Step::End:
                    return true;
                case TarReader::Step::Damaged:
                    m_tarError = m_reader->error();
                    return false;
                case TarReader::Step::Member:
                    if (!withinLimits() || !addMember())
                        return false;
                }
            }
            return false;
        }

        bool withinLimits()
        {
            const size_t count = m_builder.table().entries.size();
            const uint64_t offset = m_reader->member().headerOffset;
            if (count >= m_limits.entries) {
                damaged(WarningCode::LimitExceeded,
                    "more than " + std::to_string(m_limits.entries) + " members (limit entries) from byte "
                        + std::to_string(offset) + " on");
                return false;
            }
            if (count < m_limits.bombEntries || m_pipeline.compression() == Compression::None)
                return true;
            const uint64_t blobBytes = m_pipeline.blobBytesFor(offset);
            m_expandsTooMuch = offset / m_limits.bombRatio > blobBytes;
            if (m_expandsTooMuch)
                damaged(WarningCode::LimitExceeded,
                    "more than " + std::to_string(m_limits.bombEntries) + " members in "
                        + std::to_string(offset) + " bytes that come from " + std::to_string(blobBytes)
                        + " bytes of the blob (limits bombRatio and bombEntries)");
            return !m_expandsTooMuch;
        }

        // The members

        /// False when the walk cannot go on.
        bool addMember()
        {
            const TarMember& member = m_reader->member();
            cleanPath(member.path, m_path);
            LayerEntry entry = attributes(member);
            checkNames(member, entry);
            if (!member.complaint.empty())
                remark(WarningCode::EntryUnusable, std::string(member.complaint));
            const Place place = interpret(entry);
            const bool readable = entry.type != EntryType::Regular || readContent(entry);
            if (!m_builder.add(entry, place.folder, place.name)) {
                damaged(WarningCode::LimitExceeded, "the names of the members take more than 4 GiB");
                return false;
            }
            m_stargz.see(m_builder.table(), place.folder, place.name);
            return readable;
        }

        LayerEntry attributes(const TarMember& member)
        {
            LayerEntry entry;
            entry.type = member.type;
            entry.size = member.size;
            entry.mtimeNs = member.mtimeNs;
            entry.uid = member.uid;
            entry.gid = member.gid;
            entry.mode = member.mode;
            entry.content.low = member.device;
            if (member.link.size() <= m_limits.pathBytes)
                entry.link = m_builder.link(member.link);
            entry.xattrs = xattrs();
            return entry;
        }

        uint32_t xattrs()
        {
            const std::string records = m_reader->xattrs();
            if (records.size() <= m_limits.xattrBytes)
                return m_builder.xattrs(records);
            remark(WarningCode::LimitExceeded,
                std::to_string(records.size())
                    + " bytes of extended attributes are left out (limit xattrBytes, "
                    + std::to_string(m_limits.xattrBytes) + ")");
            return 0;
        }

        void checkNames(const TarMember& member, LayerEntry& entry)
        {
            if (member.link.size() > m_limits.pathBytes)
                unusable(entry,
                    "its link target is longer than " + std::to_string(m_limits.pathBytes)
                        + " bytes (limit pathBytes)");
            if (m_path.size() > m_limits.pathBytes) {
                unusable(entry,
                    "its path is longer than " + std::to_string(m_limits.pathBytes)
                        + " bytes (limit pathBytes)");
                m_path.resize(std::min<size_t>(m_path.size(), shownBytes));
            } else if (depth(m_path) > m_limits.pathDepth) {
                unusable(entry,
                    "its path has more than " + std::to_string(m_limits.pathDepth)
                        + " components (limit pathDepth)");
                m_path.resize(std::min<size_t>(m_path.size(), shownBytes));
            }
            if (!isAscii(m_path) && !isValidUtf8(m_path))
                remark(WarningCode::NameNotUtf8, "the name is not valid UTF-8");
        }

        /// Finds out what the name makes of the entry, and where it belongs.
        Place interpret(LayerEntry& entry)
        {
            // A cut path is no path: keep it as one name for those who list it.
            if (entry.flags & LayerEntry::flagUnusable)
                return { {}, m_path };
            const Place place = split(m_path);
            if (!place.name.starts_with(whiteoutPrefix)) {
                if (m_path.empty() && entry.type != EntryType::Directory)
                    unusable(entry, "it stands for the root, but is no directory");
                return place;
            }
            if (entry.size > 0 && !place.name.starts_with(metadataPrefix))
                remark(WarningCode::WhiteoutOdd,
                    "a whiteout with " + std::to_string(entry.size) + " bytes of data");
            entry.size = 0;
            if (place.name == opaqueMarker) {
                entry.type = EntryType::Opaque;
                return split(place.folder);
            }
            if (place.name.starts_with(metadataPrefix)) {
                entry.type = EntryType::Overhead;
                return place;
            }
            entry.type = EntryType::Whiteout;
            const std::string_view target = place.name.substr(whiteoutPrefix.size());
            if (!isFolderName(target)) {
                entry.flags |= LayerEntry::flagUnusable;
                remark(WarningCode::WhiteoutOdd, "a whiteout that names nothing");
            }
            return { place.folder, target };
        }

        /// False when the stream breaks off inside; the entry then holds what was there.
        bool readContent(LayerEntry& entry)
        {
            m_hasher.begin(entry.size);
            const Status status = m_reader->readData(
                [this](uint64_t offset, std::span<const std::byte> bytes) { m_hasher.add(offset, bytes); });
            if (status) {
                entry.content = m_hasher.finish();
                return contentFits(entry);
            }
            m_tarError = status.error();
            entry.content = m_hasher.finishTruncated();
            entry.size = m_hasher.position();
            entry.flags |= LayerEntry::flagTruncated;
            return false;
        }

        /// Sparse files can claim any size; their sum must stay a number.
        bool contentFits(const LayerEntry& entry)
        {
            if (entry.size
                <= m_limits.entryBytes - std::min(m_limits.entryBytes, m_builder.table().contentBytes))
                return true;
            damaged(WarningCode::LimitExceeded,
                "the files have more than " + std::to_string(m_limits.entryBytes)
                    + " bytes in all (limit entryBytes)");
            return false;
        }

        // The warnings

        std::string subject() const
        {
            return "/" + escapeForTerminal(std::string_view(m_path).substr(0, shownBytes)) + " (byte "
                + std::to_string(m_reader->member().headerOffset) + ")";
        }

        void remark(WarningCode code, const std::string& what)
        {
            m_warnings.add(code, {}, subject() + ": " + what);
        }

        void unusable(LayerEntry& entry, const std::string& why)
        {
            entry.flags |= LayerEntry::flagUnusable;
            remark(WarningCode::EntryUnusable, why);
        }

        void damaged(WarningCode code, const std::string& what)
        {
            m_builder.table().complete = false;
            m_warnings.add(code, {}, what);
        }

        static WarningCode codeOf(const Error& error)
        {
            return error.code == ErrorCode::LimitExceeded ? WarningCode::LimitExceeded
                                                          : WarningCode::LayerDamaged;
        }

        std::string whereWeWere() const
        {
            const LayerTable& table = m_builder.table();
            if (table.entries.empty())
                return "; no member could be read";
            const LayerEntry& last = table.entries.back();
            const std::string path = table.path(last);
            const std::string_view relation = last.flags & LayerEntry::flagTruncated
                ? "; it breaks off inside /"
                : "; the last member is /";
            return std::string(relation) + escapeForTerminal(std::string_view(path).substr(0, shownBytes));
        }

        Result<std::shared_ptr<const LayerTable>> finish()
        {
            m_stargz.hideOverhead(m_builder);
            m_builder.table().warnings = m_warnings.take();
            return m_builder.finish();
        }

        static constexpr size_t shownBytes = 255; ///< of a path that is too long for anything else

        const LayerReadOptions& m_options;
        const Limits& m_limits;
        const std::stop_token& m_stop;
        LayerPipeline m_pipeline;
        LayerTableBuilder m_builder;
        ContentHasher m_hasher;
        WarningList m_warnings;
        StargzMarks m_stargz;
        TarReader* m_reader = nullptr; ///< while walking
        std::string m_path; ///< of the current member, cleaned
        std::optional<Error> m_tarError;
        std::optional<Error> m_drainError; ///< found behind the place where the tar is damaged
        bool m_expandsTooMuch = false;
    };

} // namespace

Result<std::shared_ptr<const LayerTable>> readLayer(
    std::unique_ptr<ByteStream> blob, const LayerReadOptions& options, std::stop_token stop)
{
    return LayerWalk(std::move(blob), options, stop).run();
}

} // namespace layerscope
