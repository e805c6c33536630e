// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/cache/cachefile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include <xxhash.h>

namespace layerscope {

namespace {

    /// Changes whenever what the files mean changes, the rules for reading layers included.
    constexpr uint32_t version = 1;
    constexpr uint32_t byteOrder = 0x01020304;

    struct Head {
        std::array<char, 8> name { 'L', 'S', 'C', 'A', 'C', 'H', 'E', '\n' };
        std::array<char, 8> kind {};
        uint32_t version = layerscope::version;
        uint32_t byteOrder = layerscope::byteOrder;
        bool operator==(const Head&) const = default;
    };

    Head headOf(std::string_view kind)
    {
        Head head;
        std::copy_n(kind.begin(), std::min(kind.size(), head.kind.size()), head.kind.begin());
        return head;
    }

    class Checksum {
    public:
        Checksum()
            : m_state(XXH3_createState())
        {
            if (!m_state)
                throw std::bad_alloc();
            XXH3_128bits_reset(m_state.get());
        }
        void add(std::span<const std::byte> bytes)
        {
            XXH3_128bits_update(m_state.get(), bytes.data(), bytes.size());
        }
        [[nodiscard]] std::array<uint64_t, 2> value() const
        {
            const XXH128_hash_t hash = XXH3_128bits_digest(m_state.get());
            return { hash.high64, hash.low64 };
        }

    private:
        struct Free {
            void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
        };
        std::unique_ptr<XXH3_state_t, Free> m_state;
    };

    constexpr size_t checksumBytes = sizeof(std::array<uint64_t, 2>);

} // namespace

struct CacheWriter::State {
    explicit State(AtomicFile target)
        : file(std::move(target))
    {
    }
    AtomicFile file;
    Checksum checksum;
    std::string waiting; ///< small parts on their way to the file
    bool failed = false;

    void flush()
    {
        failed = failed || !file.write(waiting);
        waiting.clear();
    }
};

CacheWriter::CacheWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
CacheWriter::CacheWriter(CacheWriter&&) noexcept = default;
CacheWriter::~CacheWriter() = default;

std::optional<CacheWriter> CacheWriter::create(const std::filesystem::path& path, std::string_view kind)
{
    Result<AtomicFile> file = AtomicFile::create(path);
    if (!file)
        return std::nullopt;
    CacheWriter writer(std::make_unique<State>(std::move(*file)));
    const Head head = headOf(kind);
    writer.block(std::as_bytes(std::span(&head, 1)));
    return writer;
}

void CacheWriter::text(std::string_view text)
{
    number(text.size());
    block(std::as_bytes(std::span(text)));
}

void CacheWriter::block(std::span<const std::byte> bytes)
{
    constexpr size_t fewBytes = 64u << 10;
    State& state = *m_state;
    state.checksum.add(bytes);
    if (state.waiting.size() + bytes.size() > fewBytes)
        state.flush();
    if (bytes.size() > fewBytes)
        state.failed = state.failed || !state.file.write(bytes);
    else
        state.waiting.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

bool CacheWriter::commit()
{
    const std::array<uint64_t, 2> checksum = m_state->checksum.value();
    block(std::as_bytes(std::span(checksum)));
    m_state->flush();
    return !m_state->failed && m_state->file.commit(0600, AtomicFile::Durability::Fast);
}

struct CacheReader::State {
    explicit State(int opened)
        : descriptor(opened)
    {
    }
    ~State() { close(descriptor); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    int descriptor;
    uint64_t left = 0; ///< bytes of parts
    Checksum checksum;
    bool failed = false;

    [[nodiscard]] bool read(std::span<std::byte> bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t count = ::read(descriptor, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return false;
            bytes = bytes.subspan(static_cast<size_t>(count));
        }
        return true;
    }
};

CacheReader::CacheReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
CacheReader::CacheReader(CacheReader&&) noexcept = default;
CacheReader::~CacheReader() = default;

std::optional<CacheReader> CacheReader::open(const std::filesystem::path& path, std::string_view kind)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return std::nullopt;
    CacheReader reader(std::make_unique<State>(descriptor));
    struct stat info { };
    if (fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)
        || static_cast<uint64_t>(info.st_size) < sizeof(Head) + checksumBytes)
        return std::nullopt;
    reader.m_state->left = static_cast<uint64_t>(info.st_size) - checksumBytes;
    Head head;
    reader.block(std::as_writable_bytes(std::span(&head, 1)));
    if (reader.m_state->failed || head != headOf(kind))
        return std::nullopt;
    return reader;
}

bool CacheReader::has(uint64_t count, uint64_t bytesEach)
{
    m_state->failed = m_state->failed || count > m_state->left / bytesEach;
    return !m_state->failed;
}

void CacheReader::block(std::span<std::byte> bytes)
{
    State& state = *m_state;
    if (!has(bytes.size(), 1))
        return;
    state.left -= bytes.size();
    state.failed = !state.read(bytes);
    state.checksum.add(bytes);
}

uint64_t CacheReader::number()
{
    uint64_t value = 0;
    block(std::as_writable_bytes(std::span(&value, 1)));
    return m_state->failed ? 0 : value;
}

std::string CacheReader::characters(uint64_t count)
{
    std::string text;
    if (!has(count, 1))
        return text;
    text.resize(count);
    block(std::as_writable_bytes(std::span(text)));
    return text;
}

std::string CacheReader::text() { return characters(number()); }

bool CacheReader::finish()
{
    State& state = *m_state;
    std::array<uint64_t, 2> stored {};
    return !state.failed && state.left == 0 && state.read(std::as_writable_bytes(std::span(stored)))
        && stored == state.checksum.value();
}

} // namespace layerscope
