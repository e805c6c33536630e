// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/archive/passingmember.h"

#include "core/layer/layerreader.h"
#include "core/stream/bufferpool.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace layerscope {

namespace {

    /// Members up to this size are kept whatever they are: markers, versions, small blobs.
    constexpr uint64_t smallMemberBytes = 64 * 1024;
    constexpr size_t queuedChunks = 16;

    /// The end of a queue that a layer is read from while the archive passes on another thread.
    class QueueStream : public ByteStream {
    public:
        explicit QueueStream(std::shared_ptr<BoundedQueue<Chunk>> queue)
            : m_queue(std::move(queue))
        {
        }
        ~QueueStream() override { m_queue->close(); }
        Result<Chunk> next() override
        {
            std::optional<Chunk> chunk = m_queue->pop();
            return chunk ? std::move(*chunk) : Chunk {};
        }

    private:
        std::shared_ptr<BoundedQueue<Chunk>> m_queue;
    };

} // namespace

bool looksLikeJson(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const size_t start = text.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos && (text[start] == '{' || text[start] == '[');
}

std::string digestAlgorithmOf(const std::string& memberName)
{
    const size_t hex = memberName.rfind('/');
    if (hex == std::string::npos || hex == 0)
        return "sha256";
    const size_t folder = memberName.rfind('/', hex - 1);
    const size_t start = folder == std::string::npos ? 0 : folder + 1;
    const std::optional<Digest> digest
        = Digest::parse(memberName.substr(start, hex - start) + ":" + memberName.substr(hex + 1));
    return digest && digest->isComputable() ? digest->algorithm : "sha256";
}

PassingMember::PassingMember(std::string name, uint64_t size, const Limits& limits, std::stop_token stop)
    : m_name(std::move(name))
    , m_size(size)
    , m_limits(limits)
    , m_stop(std::move(stop))
{
}

PassingMember::~PassingMember()
{
    if (m_queue)
        m_queue->close();
}

void PassingMember::take(uint64_t offset, std::span<const std::byte> bytes)
{
    if (!m_begun)
        begin(offset, bytes);
    fillTo(offset);
    append(bytes);
}

void PassingMember::begin(uint64_t offset, std::span<const std::byte> bytes)
{
    m_begun = true;
    const bool isText = offset == 0 && m_size <= m_limits.jsonBytes
        && looksLikeJson({ reinterpret_cast<const char*>(bytes.data()), bytes.size() });
    if (m_size <= smallMemberBytes || isText) {
        m_text = std::make_shared<std::string>();
        return;
    }
    m_queue = std::make_shared<BoundedQueue<Chunk>>(queuedChunks);
    LayerReadOptions options;
    options.limits = m_limits;
    options.digestAlgorithm = digestAlgorithmOf(m_name);
    std::packaged_task<Result<std::shared_ptr<const LayerTable>>()> task(
        [queue = m_queue, options, stop = m_stop] {
            return readLayer(std::make_unique<QueueStream>(queue), options, stop);
        });
    m_layer = task.get_future();
    m_worker = std::jthread(std::move(task));
}

void PassingMember::append(std::span<const std::byte> bytes)
{
    m_position += bytes.size();
    if (m_text) {
        m_text->append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return;
    }
    while (!bytes.empty()) {
        const size_t count = std::min(bytes.size(), chunkBytes);
        std::shared_ptr<std::byte> buffer = takeBuffer();
        std::memcpy(buffer.get(), bytes.data(), count);
        m_queue->push(chunkOf(std::move(buffer), count));
        bytes = bytes.subspan(count);
    }
}

void PassingMember::fillTo(uint64_t offset)
{
    static constexpr std::array<std::byte, 64 * 1024> zeros {};
    m_tooLarge = m_tooLarge || (offset > m_position && offset > m_limits.bombUnpackedBytes);
    while (!m_tooLarge && m_position < offset && !m_stop.stop_requested())
        append(std::span(zeros).first(std::min<uint64_t>(zeros.size(), offset - m_position)));
}

Result<PassingMember::Outcome> PassingMember::finish()
{
    if (!m_begun)
        begin(0, {});
    if (m_queue)
        m_queue->close();
    if (m_tooLarge)
        return Error { ErrorCode::LimitExceeded, m_name,
            "is a sparse member of " + std::to_string(m_size) + " bytes (limit: bombUnpackedBytes)" };
    if (m_text)
        return Outcome { std::move(m_text), nullptr };
    Result<std::shared_ptr<const LayerTable>> layer = m_layer.get();
    if (!layer)
        return layer.error();
    return Outcome { nullptr, *layer };
}

} // namespace layerscope
