// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/contentdifference.h"

#include "core/compare/contentpipe.h"

#include <algorithm>
#include <array>
#include <exception>
#include <thread>

namespace layerscope {

namespace {

    constexpr uint64_t alignment = 32; // of the kept bytes, so that rows of hexadecimal digits begin evenly
    constexpr uint64_t holeStep = 16u << 20; // of a hole at a time, so that stopping is noticed
    constexpr std::array<std::byte, 65'536> zeros {};

    /// A thread of its own that reads a file into a pipe.
    class PipedFile {
    public:
        PipedFile(const StoredFile& file, std::stop_token stop)
            : m_thread([this, file, stop = std::move(stop)] { read(file, stop); })
        {
        }
        ~PipedFile()
        {
            m_pipe.close();
            m_thread.join();
        }
        PipedFile(const PipedFile&) = delete;
        PipedFile& operator=(const PipedFile&) = delete;

        [[nodiscard]] std::optional<ContentPiece> pop() { return m_pipe.pop(); }
        /// Once pop() gave none.
        [[nodiscard]] const std::optional<Error>& error() const
        {
            if (m_failure)
                std::rethrow_exception(m_failure);
            return m_error;
        }

    private:
        void read(const StoredFile& file, const std::stop_token& stop) noexcept
        {
            try {
                const std::array wanted { file.entry };
                const auto take = [this](EntryId, uint64_t offset, std::span<const std::byte> bytes) {
                    return m_pipe.push(offset, bytes);
                };
                const Status status = file.archive->readContent(
                    *file.analysis, file.analysis->layerOf(file.entry), wanted, take, stop);
                if (status) {
                    m_pipe.finish(file.analysis->entry(file.entry).size);
                    return;
                }
                m_error = status.error();
            } catch (...) {
                m_failure = std::current_exception();
            }
            m_pipe.fail();
        }

        ContentPipe m_pipe;
        std::optional<Error> m_error;
        std::exception_ptr m_failure;
        std::thread m_thread; ///< last: it uses the others
    };

    /// What is left of the newest piece of a file.
    class Reader {
    public:
        Reader(const StoredFile& file, bool hashes, std::stop_token stop)
            : m_file(file, std::move(stop))
            , m_hashes(hashes)
        {
        }

        /// Bytes that can be looked at; 0 at the end.
        [[nodiscard]] uint64_t available()
        {
            if (m_used == m_piece.length) {
                m_used = 0;
                auto piece = m_file.pop();
                m_piece = piece ? std::move(*piece) : ContentPiece {};
            }
            return m_piece.length - m_used;
        }
        [[nodiscard]] bool isHole() const { return m_piece.bytes.empty(); }
        /// The next bytes, at most `count` of those available; of a hole a bounded number of zeros.
        [[nodiscard]] std::span<const std::byte> peek(uint64_t count) const
        {
            if (isHole())
                return std::span(zeros).first(std::min<uint64_t>(count, zeros.size()));
            return std::span(m_piece.bytes).subspan(m_used, count);
        }
        void skip(uint64_t count)
        {
            uint64_t rest = m_hashes ? count : 0;
            const bool hole = isHole();
            for (uint64_t done = 0; rest > 0;) {
                const auto run = hole ? peek(rest) : std::span(m_piece.bytes).subspan(m_used + done, rest);
                m_hasher.update(run);
                done += run.size();
                rest -= run.size();
            }
            m_used += count;
        }
        [[nodiscard]] const std::optional<Error>& error() const { return m_file.error(); }
        [[nodiscard]] Digest digest() { return m_hashes && !error() ? m_hasher.finish() : Digest(); }

    private:
        PipedFile m_file;
        ContentPiece m_piece;
        uint64_t m_used = 0;
        bool m_hashes;
        Hasher m_hasher;
    };

    /// Walks through two files and keeps what stands around the place where they part.
    class Comparer {
    public:
        Comparer(const StoredFile& a, const StoredFile& b, const ContentDifferenceLimits& limits,
            std::stop_token stop, const ContentDifferenceProgress& progress)
            : m_context(limits.context)
            , m_hashes(std::max(a.analysis->entry(a.entry).size, b.analysis->entry(b.entry).size)
                  <= limits.hashedBytes)
            , m_a(a, m_hashes, stop)
            , m_b(b, m_hashes, stop)
            , m_stop(stop)
            , m_progress(progress)
        {
        }

        ContentDifference run()
        {
            while (!m_stop.stop_requested() && findFirst()) { }
            if (!m_result.offset && (m_a.available() > 0) != (m_b.available() > 0) && !isBroken())
                m_result.offset = m_position;
            trimBefore();
            while (!m_stop.stop_requested() && isWanted() && goOn()) { }
            finish();
            return std::move(m_result);
        }

    private:
        /// Compares one run; false when there is nothing more to compare, or a difference was found.
        bool findFirst()
        {
            const uint64_t count = std::min(m_a.available(), m_b.available());
            if (count == 0 || m_result.offset)
                return false;
            if (m_a.isHole() && m_b.isHole()) {
                passBoth(std::min(count, holeStep));
                return true;
            }
            const uint64_t run = std::min(m_a.peek(count).size(), m_b.peek(count).size());
            const auto a = m_a.peek(run);
            const auto b = m_b.peek(run);
            const auto differs = std::ranges::mismatch(a, b).in1;
            const auto equal = static_cast<uint64_t>(differs - a.begin());
            passBoth(equal);
            if (equal < run)
                m_result.offset = m_position;
            return true;
        }

        void passBoth(uint64_t count)
        {
            keepBefore(count);
            m_a.skip(count);
            m_b.skip(count);
            m_position += count;
            report(m_position);
        }

        /// Remembers the last bytes of what both have in common.
        void keepBefore(uint64_t count)
        {
            const uint64_t kept = std::min(count, m_context + alignment);
            if (m_a.isHole()) {
                m_before.append(kept, '\0');
            } else {
                const auto tail = m_a.peek(count).last(kept);
                m_before.append(reinterpret_cast<const char*>(tail.data()), tail.size());
            }
            // Before a difference its surroundings count, without one the start of the file does.
            if (m_start.size() < m_context)
                m_start.append(startOf(count));
            if (m_before.size() > 16 * (m_context + alignment))
                m_before.erase(0, m_before.size() - (m_context + alignment));
        }

        [[nodiscard]] std::string startOf(uint64_t count) const
        {
            const auto run = m_a.peek(std::min<uint64_t>(count, m_context - m_start.size()));
            return { reinterpret_cast<const char*>(run.data()), run.size() };
        }

        void trimBefore()
        {
            if (!m_result.offset) {
                m_result.a.bytes = m_result.b.bytes = m_start;
                return;
            }
            const uint64_t offset = *m_result.offset;
            m_result.begin = offset > m_context ? (offset - m_context) / alignment * alignment : 0;
            const uint64_t kept = std::min<uint64_t>(offset - m_result.begin, m_before.size());
            m_result.a.bytes = m_result.b.bytes = m_before.substr(m_before.size() - kept);
        }

        [[nodiscard]] bool isWanted()
        {
            const auto lacks = [this](Reader& reader, uint64_t after) {
                return after < m_context && reader.available() > 0;
            };
            return m_hashes || (m_result.offset && (lacks(m_a, m_afterA) || lacks(m_b, m_afterB)));
        }

        /// Behind the difference each side goes its own way; false when both are at their ends.
        bool goOn()
        {
            const uint64_t moved
                = advance(m_a, m_result.a.bytes, m_afterA) + advance(m_b, m_result.b.bytes, m_afterB);
            m_rest += moved;
            report(m_position + m_rest / 2);
            return moved > 0;
        }

        uint64_t advance(Reader& reader, std::string& kept, uint64_t& after) const
        {
            const uint64_t count = std::min<uint64_t>(reader.available(), zeros.size());
            if (count == 0)
                return 0;
            if (m_result.offset && after < m_context) {
                const auto run = reader.peek(std::min(count, m_context - after));
                kept.append(reinterpret_cast<const char*>(run.data()), run.size());
            }
            after += count;
            reader.skip(count);
            return count;
        }

        [[nodiscard]] bool isBroken()
        {
            return (m_a.available() == 0 && m_a.error()) || (m_b.available() == 0 && m_b.error());
        }

        void finish()
        {
            if (m_stop.stop_requested()) {
                m_result.a.error = Error { ErrorCode::Cancelled, {}, {} };
                return;
            }
            finish(m_a, m_result.a);
            finish(m_b, m_result.b);
        }
        static void finish(Reader& reader, ContentDifference::Side& side)
        {
            if (reader.available() > 0)
                return; // left where it was
            side.error = reader.error();
            side.sha256 = reader.digest();
        }

        void report(uint64_t bytes) const
        {
            if (m_progress)
                m_progress(bytes);
        }

        uint64_t m_context;
        bool m_hashes;
        Reader m_a;
        Reader m_b;
        std::stop_token m_stop;
        const ContentDifferenceProgress& m_progress;
        ContentDifference m_result;
        std::string m_before; ///< the end of what both have in common
        std::string m_start;
        uint64_t m_position = 0; ///< in both, up to the difference
        uint64_t m_afterA = 0; ///< bytes read behind it
        uint64_t m_afterB = 0;
        uint64_t m_rest = 0;
    };

} // namespace

ContentDifference findContentDifference(const StoredFile& a, const StoredFile& b,
    const ContentDifferenceLimits& limits, std::stop_token stop, const ContentDifferenceProgress& progress)
{
    return Comparer(a, b, limits, std::move(stop), progress).run();
}

} // namespace layerscope
